"""Type: how wide and high words are when they are set, in points."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

FAMILY = "sans-serif"  # DejaVu Sans, which matplotlib brings; SVG names what may stand for it
LEADING = 1.17  # distance of lines by size
CAP = 0.73  # height of a capital by size


@contextmanager
def any_letters() -> Iterator[None]:
    """Let letters pass that the font lacks: a PNG shows a box for one, an SVG the letter itself."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        yield


@cache
def font(bold: bool) -> FontProperties:
    """Return the font, at a size of 1 point."""
    return FontProperties(family=FAMILY, weight="bold" if bold else "normal", size=1)


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Return the width of the longest line."""
    return max(_width(line, bold) for line in text.split("\n")) * size


def text_height(text: str, size: float) -> float:
    """Return the height of the lines, from the top of capitals to the foot of descenders."""
    return (text.count("\n") * LEADING + 1.0) * size


def wrap_text(text: str, size: float, width: float) -> str:
    """Break a text into lines no wider than so much, where its words allow."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


@cache
def _width(line: str, bold: bool) -> float:
    size = 100  # widths are rounded to 1/64 of a point
    measured = font(bold).copy()
    measured.set_size(size)
    with any_letters():
        found = text_to_path.get_text_width_height_descent(line, measured, ismath=False)
    width: float = found[0]
    return width / size

"""Strokes: how each relation is drawn, and the heads that tell its direction.

Widths and dashes are those of `STROKES` in `export/pages/scripts/shared/look.js`, in pixels of
the page, so that a printed map reads as the page does; a test holds the two together.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import hypot, log2

from hemicycle.export.pictures.marks import Curve, Disc, Mark, Point, Shape

HEAD = 1.6, 3.3  # length of a head in points, and in widths of its line
SINGLE = 0.75  # of its width has a line that one outlet alone reports
SLENDER = 0.42  # half of a head's breadth by its length
NOTCH = 0.6  # how deep a vee is cut, by its length


@dataclass(frozen=True, slots=True)
class Stroke:
    """Hold the look of one relation; `arrow` names its head, None where it has no direction."""

    width: float
    dashes: tuple[float, ...]
    arrow: str | None


STROKES: Mapping[str, Stroke] = {
    "alliedWith": Stroke(3.6, (), None),
    "supports": Stroke(2, (), "triangle"),
    "seeksAllianceWith": Stroke(2, (14, 4), "vee"),
    "criticises": Stroke(2, (3, 4), "triangle"),
    "opposes": Stroke(2.6, (8, 5), "triangle"),
    "breaksWith": Stroke(2.8, (12, 4, 3, 4), "bar"),
    "memberOf": Stroke(1.2, (1, 3), "circle"),
}


def line_width(predicate: str, count: int, single: bool) -> float:
    """Return the width of a line in pixels of the page, as `lineStyle` in look.js finds it.

    It grows with the line's edges, and is less where a single outlet reports them.
    """
    strength = SINGLE if single else 1 + min(0.6, log2(max(1, count)) * 0.2)
    return STROKES[predicate].width * strength


def head_length(predicate: str, width: float) -> float:
    """Return how much of a line its head takes; `width` in points, as what is returned."""
    return _reach(width) if STROKES[predicate].arrow in ("triangle", "vee") else 0.0


def draw_head(
    predicate: str, base: Point, tip: Point, width: float, colour: str
) -> tuple[Mark, ...]:
    """Return the head of a line that comes from `base` and ends at `tip`."""
    arrow = STROKES[predicate].arrow
    reach = hypot(tip[0] - base[0], tip[1] - base[1])
    if arrow is None or not reach:
        return ()
    forth = (tip[0] - base[0]) / reach, (tip[1] - base[1]) / reach
    return _HEADS[arrow](tip, forth, width, colour)


def _triangle(tip: Point, forth: Point, width: float, colour: str) -> tuple[Mark, ...]:
    left, right = _barbs(tip, forth, width)
    return (Shape((tip, left, right), colour),)


def _vee(tip: Point, forth: Point, width: float, colour: str) -> tuple[Mark, ...]:
    left, right = _barbs(tip, forth, width)
    notch = _beside(tip, forth, _reach(width) * NOTCH, 0)
    return (Shape((tip, left, notch, right), colour),)


def _bar(tip: Point, forth: Point, width: float, colour: str) -> tuple[Mark, ...]:
    half = HEAD[0] + 1.2 * width
    one, other = (_beside(tip, forth, width, turn * half) for turn in (-1, 1))
    return (Curve(one, _middle(one, other), other, colour, width),)


def _circle(tip: Point, forth: Point, width: float, colour: str) -> tuple[Mark, ...]:
    radius = 0.5 + width
    return (Disc(_beside(tip, forth, radius, 0), radius, colour, colour, 0.0),)


_HEADS: Mapping[str, Callable[[Point, Point, float, str], tuple[Mark, ...]]] = {
    "triangle": _triangle,
    "vee": _vee,
    "bar": _bar,
    "circle": _circle,
}


def _reach(width: float) -> float:
    """Return the length of an arrow's head, from its line's width."""
    return HEAD[0] + HEAD[1] * width


def _barbs(tip: Point, forth: Point, width: float) -> tuple[Point, Point]:
    """Return the two ends of an arrow's head."""
    length = _reach(width)
    aside = length * SLENDER
    return _beside(tip, forth, length, -aside), _beside(tip, forth, length, aside)


def _beside(tip: Point, forth: Point, back: float, aside: float) -> Point:
    """Return the point so far back from a tip and so far to its right."""
    return tip[0] - forth[0] * back - forth[1] * aside, tip[1] - forth[1] * back + forth[0] * aside


def _middle(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2

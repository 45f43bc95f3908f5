"""Paint: marks onto a sheet, by matplotlib without a window, as PNG or SVG."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import singledispatch
from io import BytesIO

from matplotlib import style
from matplotlib.artist import Artist
from matplotlib.backend_bases import FigureCanvasBase
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch, PathPatch, Polygon
from matplotlib.path import Path as Outline
from matplotlib.text import Text

from hemicycle.export.pictures.marks import Box, Curve, Disc, Mark, Shape, Words
from hemicycle.export.pictures.type import CAP, LEADING, any_letters, font

INCH = 72  # points
DPI = 300
FIXED: dict[str, object] = {
    "svg.hashsalt": "hemicycle",  # else each drawing has ids of its own
    "svg.fonttype": "none",  # text stays text
    "lines.scale_dashes": False,
}


def paint_png(marks: Iterable[Mark], size: tuple[float, float], title: str) -> bytes:
    """Return a sheet of so many points as a PNG of 300 dots an inch."""
    noted = {"Title": title, "Software": None}
    return _paint(FigureCanvasAgg, marks, size, "png", noted)


def paint_svg(marks: Iterable[Mark], size: tuple[float, float], title: str) -> bytes:
    """Return a sheet of so many points as an SVG whose text is text."""
    noted = {"Title": title, "Creator": None, "Date": None}
    return _paint(FigureCanvasSVG, marks, size, "svg", noted)


def _paint(
    canvas: type[FigureCanvasBase],
    marks: Iterable[Mark],
    size: tuple[float, float],
    kind: str,
    noted: Mapping[str, str | None],
) -> bytes:
    """Return a sheet as a canvas saves it, with notes on what it is and no more."""
    with _settings():
        figure, written = _lay_out(marks, size), BytesIO()
        canvas(figure)
        figure.savefig(written, format=kind, dpi=DPI, metadata=noted)
    return written.getvalue()


@contextmanager
def _settings() -> Iterator[None]:
    """Draw by matplotlib's defaults and ours, whatever a matplotlibrc says."""
    with style.context(["default", FIXED]), any_letters():
        yield


def _lay_out(marks: Iterable[Mark], size: tuple[float, float]) -> Figure:
    """Return a figure whose one axes measures points from the upper left corner."""
    width, height = size
    figure = Figure(figsize=(width / INCH, height / INCH))
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    single = (one for mark in marks for one in _single_lines(mark))
    for order, mark in enumerate(single):
        artist = _make(mark)
        artist.set_zorder(order)
        axes.add_artist(artist)
    return figure


def _single_lines(mark: Mark) -> Iterator[Mark]:
    """Yield words line by line, so that their distance is ours; any other mark as it is."""
    if not isinstance(mark, Words):
        yield mark
        return
    lines = mark.text.split("\n")
    x, y = mark.place
    for number, line in enumerate(lines):
        below = (number - (len(lines) - 1) / 2) * LEADING * mark.size
        yield replace(mark, text=line, place=(x, y + below))


@singledispatch
def _make(mark: Mark) -> Artist:
    """Return the artist that draws a mark."""
    raise TypeError(f"{mark!r} is no mark")


@_make.register
def _(mark: Curve) -> Artist:
    codes = (Outline.MOVETO, Outline.CURVE3, Outline.CURVE3)
    outline = Outline((mark.start, mark.control, mark.end), codes)
    return PathPatch(
        outline,
        fill=False,
        edgecolor=mark.colour,
        linewidth=mark.width,
        linestyle=(0, mark.dashes) if mark.dashes else "solid",
        capstyle="butt",
    )


@_make.register
def _(mark: Shape) -> Artist:
    return Polygon(mark.points, closed=True, facecolor=mark.colour, edgecolor="none")


@_make.register
def _(mark: Disc) -> Artist:
    outline = mark.outline if mark.width else "none"
    return Circle(
        mark.centre, mark.radius, facecolor=mark.colour, edgecolor=outline, linewidth=mark.width
    )


@_make.register
def _(mark: Box) -> Artist:
    area, rounding = mark.area, f"round,pad=0,rounding_size={mark.rounding}"
    outline = FancyBboxPatch(
        (area.left, area.top),
        area.width,
        area.height,
        boxstyle=rounding if mark.rounding else "square,pad=0",
    )
    outline.set_facecolor(mark.colour)
    outline.set_edgecolor(mark.outline if mark.width else "none")
    outline.set_linewidth(mark.width)
    return outline


@_make.register
def _(mark: Words) -> Artist:
    sized = font(mark.bold).copy()
    sized.set_size(mark.size)
    x, y = mark.place
    return Text(
        x,
        y + mark.size * CAP / 2,  # so that capitals have their middle in the place
        mark.text,
        fontproperties=sized,
        color=mark.colour,
        horizontalalignment="center" if mark.centred else "left",
        verticalalignment="baseline",
        parse_math=False,
    )

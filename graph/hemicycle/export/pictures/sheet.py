"""Sheet: A4 across, its parts, and the scale at which a map fills its part."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

import numpy as np

from hemicycle.export.pages.spread import spread_boxes
from hemicycle.export.pictures.marks import Area, Point

SIZE = 841.92, 595.2  # points; A4 landscape, in whole dots at 300 an inch
MARGIN = 28.0
HEAD = 44.0  # of title and subtitle
TITLE_SIZE, SUBTITLE_SIZE, FOOT_SIZE = 17.0, 9.0, 6.4  # points of type
FOOT = 26.0
LEGEND = 138.0
GUTTER = 16.0
INSET = 26.0, 16.0  # kept free of actors at the sides of the map, so that names find room
SMALLEST, LARGEST = 5.6, 8.4  # points of type
EVENNESS = 0.5  # of the distances between actors is their rank's, the rest the page's
FARTHEST = 110.0  # points at most from one actor to the next across or down
BETWEEN = 4.0  # points kept free between two marks
FINE = 10  # units in a point, of which `spread_boxes` gives whole ones
ROUNDS = 400  # of pushing at most
CROWD = 0.1  # of the room that an actor has across is the size of its type
PAGE_TYPE = 14  # pixels, the page's type at its natural scale
ROOM = 118.0  # pixels across that an actor with its name has on the page

WHOLE = Area(MARGIN, MARGIN, SIZE[0] - MARGIN, SIZE[1] - MARGIN)
MAP = Area(
    WHOLE.left, WHOLE.top + HEAD, WHOLE.right - LEGEND - GUTTER, WHOLE.bottom - FOOT
)  # fmt: skip
KEY = Area(WHOLE.right - LEGEND, WHOLE.top + HEAD, WHOLE.right, WHOLE.bottom - FOOT)


@dataclass(frozen=True, slots=True)
class Scale:
    """Hold the sizes of a map's marks: `type` and `pixel`, a pixel of the page, in points."""

    type: float
    pixel: float


def choose_scale(actors: int) -> Scale:
    """Return the sizes for so many actors: type and marks grow with the room that each has."""
    room = sqrt(MAP.width * MAP.height / max(1, actors))
    size = min(LARGEST, max(SMALLEST, CROWD * room))
    return Scale(size, sqrt(min(1.0, room / ROOM) * size / PAGE_TYPE))


def spread_places(
    places: Mapping[str, tuple[int, int]], marks: Mapping[str, tuple[float, float, float]]
) -> dict[str, Point]:
    """Return where actors stand on the sheet: as on the page, but filling the map evenly.

    Across and down apart, who stands before whom on the page does so here; only the distances
    change, so that the crowd in the middle gets room from the emptiness around it. `marks` are
    width, height and how far they hang down of the actors' marks: those that would lie on one
    another are then pushed apart. All in points.
    """
    inner = Area(MAP.left + INSET[0], MAP.top + INSET[1],
                 MAP.right - INSET[0], MAP.bottom - INSET[1])  # fmt: skip
    across = _even_out({actor: places[actor][0] for actor in marks}, inner.left, inner.right)
    down = _even_out({actor: places[actor][1] for actor in marks}, inner.top, inner.bottom)
    return _part({actor: (across[actor], down[actor]) for actor in marks}, marks, inner)


def _even_out(values: Mapping[str, float], low: float, high: float) -> dict[str, float]:
    """Map values in their order between two ends, half by their distance, half by their rank."""
    order = {value: rank for rank, value in enumerate(sorted(set(values.values())))}
    least, span, last = min(order), max(order) - min(order), len(order) - 1
    room = min(high - low, last * FARTHEST)
    start = (low + high - room) / 2
    return {
        actor: start
        + room
        * ((1 - EVENNESS) * (value - least) / (span or 1) + EVENNESS * order[value] / (last or 1))
        for actor, value in values.items()
    }


def _part(
    points: Mapping[str, Point], marks: Mapping[str, tuple[float, float, float]], inner: Area
) -> dict[str, Point]:
    """Push marks apart that lie on one another, and draw the whole together again if it grew."""
    order, (left, top) = sorted(points), inner.centre
    hanging = np.array([(0.0, marks[actor][2]) for actor in order])
    sizes = np.array([marks[actor][:2] for actor in order]) + BETWEEN
    centres = np.array([points[actor] for actor in order]) - (left, top) + hanging
    found = spread_boxes(centres * FINE, sizes * FINE, rounds=ROUNDS) / FINE - hanging
    low, high = found.min(axis=0), found.max(axis=0)
    room = np.array((inner.width, inner.height))
    factor = np.minimum(1.0, room / np.maximum(high - low, 1.0))
    placed = (found - (low + high) / 2) * factor + (left, top)
    return {actor: (float(x), float(y)) for actor, (x, y) in zip(order, placed, strict=True)}

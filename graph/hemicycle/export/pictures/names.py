"""Names: where each actor's name stands, so that none lies on another, on a mark or off the map."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from hemicycle.export.pictures.marks import Area, Point, area_around
from hemicycle.export.pictures.type import CAP, text_height, text_width

PAD = 3.0, 2.4  # points between an organisation's name and the edges of its box
AIR = 1.2  # points between a name and all else
CROSSING = 1.0  # what a line under a name costs
ASIDE = (0.0, 2.0, 3.0, 3.0)  # what a name costs below, above, right and left of its mark
BOXED = -100.0  # and in a box: less than with any lines under it
CELL = 12  # points; lines are looked up by squares of so much

Cells = Mapping[tuple[int, int], Sequence[tuple[int, Point]]]


@dataclass(frozen=True, slots=True)
class Spot:
    """Hold an actor to be named: its place, the radius of its mark, its text, whether it's boxed.

    `rank` tells who is named first where there is room for one.
    """

    actor: str
    place: Point
    radius: float
    text: str
    boxed: bool
    rank: int


@dataclass(frozen=True, slots=True)
class Naming:
    """Hold the area that an actor's name takes, and whether it is the actor's box."""

    area: Area
    boxed: bool


def place_names(
    spots: Iterable[Spot], ways: Iterable[Iterable[Point]], size: float, within: Area
) -> dict[str, Naming]:
    """Return where names stand, by actor; those for which there is no room are left out.

    `ways` are points along the lines: of two free places a name takes the one that fewer cross.
    """
    listed = sorted(spots, key=lambda spot: (spot.rank, spot.actor))
    marks = {
        spot.actor: area_around(spot.place, 2 * spot.radius, 2 * spot.radius) for spot in listed
    }
    named: dict[str, Naming] = {}
    cells = _sort_into_cells(ways)
    for spot in listed:
        free = partial(_is_free, spot=spot, marks=marks, named=named, within=within)
        candidates = [one for one in _candidates(spot, size, within) if free(one[1])]
        if candidates:
            _, area, boxed = min(candidates, key=lambda one: one[0] + _crossings(one[1], cells))
            named[spot.actor] = Naming(area, boxed)
    return named


def _candidates(spot: Spot, size: float, within: Area) -> Iterator[tuple[float, Area, bool]]:
    """Yield the areas in which a name may stand, each with what it costs, the box alone."""
    width, height = text_width(spot.text, size), text_height(spot.text, size) - (1 - CAP) * size
    if spot.boxed:
        whole = area_around(spot.place, width + 2 * PAD[0], height + 2 * PAD[1])
        yield BOXED, _kept_inside(whole, within), True
    for cost, centre in zip(ASIDE, _centres(spot, width, height), strict=True):
        yield cost, area_around(centre, width, height), False


def _centres(spot: Spot, width: float, height: float) -> tuple[Point, ...]:
    """Return where a name's middle is when it stands below, above, right and left of its mark."""
    (x, y), out = spot.place, spot.radius + AIR + 0.6
    return (
        (x, y + out + height / 2),
        (x, y - out - height / 2),
        (x + out + width / 2, y),
        (x - out - width / 2, y),
    )


def _kept_inside(area: Area, within: Area) -> Area:
    """Shift an area across as far as it stands out."""
    by = max(0.0, within.left - area.left) - max(0.0, area.right - within.right)
    return Area(area.left + by, area.top, area.right + by, area.bottom)


def _is_free(
    area: Area, spot: Spot, marks: Mapping[str, Area], named: Mapping[str, Naming], within: Area
) -> bool:
    """Tell whether an area lies on the map and on nothing but its own actor."""
    if not within.holds(area):
        return False
    around = area.grown(AIR)
    if any(around.meets(naming.area) for naming in named.values()):
        return False
    return not any(around.meets(mark) for actor, mark in marks.items() if actor != spot.actor)


def _crossings(area: Area, cells: Cells) -> float:
    """Return what the lines under an area cost."""
    columns = range(int(area.left // CELL), int(area.right // CELL) + 1)
    rows = range(int(area.top // CELL), int(area.bottom // CELL) + 1)
    near = (one for column in columns for row in rows for one in cells.get((column, row), ()))
    return CROSSING * len({way for way, point in near if area.has(point)})


def _sort_into_cells(ways: Iterable[Iterable[Point]]) -> Cells:
    """Return the points of the lines, each with its line's number, by the cell that they lie in."""
    cells: dict[tuple[int, int], list[tuple[int, Point]]] = defaultdict(list)
    for number, way in enumerate(ways):
        for x, y in way:
            cells[int(x // CELL), int(y // CELL)].append((number, (x, y)))
    return cells

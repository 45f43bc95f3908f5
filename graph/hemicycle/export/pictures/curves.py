"""Curves: the way of a line from the outline of one actor to that of another."""

from collections.abc import Callable
from dataclasses import dataclass
from math import hypot

from hemicycle.export.pictures.marks import Point

STEPS = 24  # bisections; far finer than a printer's dot
SAMPLES = 48  # points of a curve that are looked at where names are placed

Inside = Callable[[Point], bool]


@dataclass(frozen=True, slots=True)
class Way:
    """Hold a quadratic Bézier curve."""

    start: Point
    control: Point
    end: Point

    def at(self, t: float) -> Point:
        """Return the point of the curve at 0 <= t <= 1."""
        s = 1 - t
        parts = zip(self.start, self.control, self.end, strict=True)
        x, y = (s * s * a + 2 * s * t * b + t * t * c for a, b, c in parts)
        return x, y

    def between(self, first: float, last: float) -> "Way":
        """Return the part of the curve from one t to another (de Casteljau)."""
        tangent = _mix(_mix(self.start, self.control, first), _mix(self.control, self.end, first),
                       last)  # fmt: skip
        return Way(self.at(first), tangent, self.at(last))

    def points(self) -> tuple[Point, ...]:
        """List points of the curve, evenly spaced in t."""
        return tuple(self.at(step / SAMPLES) for step in range(SAMPLES + 1))


def bend_way(start: Point, end: Point, bend: float) -> Way:
    """Return the curve between two points that bends as vis-network's curvedCW does.

    `bend` is its roundness: the part of the distance by which the control point lies aside.
    """
    (x1, y1), (x2, y2) = start, end
    control = (x1 + x2) / 2 + (y2 - y1) * bend, (y1 + y2) / 2 - (x2 - x1) * bend
    return Way(start, control, end)


def trim_way(way: Way, leaving: Inside, reaching: Inside) -> Way | None:
    """Return the part of a curve outside of both its ends, None where nothing is left."""
    first = _bisect(lambda t: leaving(way.at(t)), 0.0, 0.5)
    last = 1 - _bisect(lambda t: reaching(way.at(1 - t)), 0.0, 0.5)
    return way.between(first, last) if first < last else None


def shorten_way(way: Way, length: float) -> Way:
    """Return a curve cut short at its end, by at most half."""
    x, y = way.end

    def is_near(t: float) -> bool:
        place = way.at(1 - t)
        return hypot(place[0] - x, place[1] - y) < length

    return way.between(0.0, 1 - _bisect(is_near, 0.0, 0.5))


def _bisect(holds: Callable[[float], bool], low: float, high: float) -> float:
    """Return where a condition that holds at `low` ceases to hold, `high` where it doesn't."""
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return high


def _mix(one: Point, other: Point, share: float) -> Point:
    return (
        one[0] + (other[0] - one[0]) * share,
        one[1] + (other[1] - one[1]) * share,
    )

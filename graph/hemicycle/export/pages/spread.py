"""Spread: places on the canvas in which no two actors' boxes overlap."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

AREA = 19_000.0  # square pixels for each actor, which leaves room for labels and lines
ASPECT = 1.35  # width over height of the usual window between the panels
ROUNDS = 120
GAP = 10.0  # pixels kept free between two boxes

Point = tuple[float, float]


@dataclass(slots=True)
class _Box:
    """Follow one actor's box while boxes push each other: centre, half width, half height."""

    x: float
    y: float
    width: float
    height: float


def spread_boxes(
    positions: Mapping[str, Point], sizes: Mapping[str, Point]
) -> dict[str, tuple[int, int]]:
    """Scale positions to pixels, then push boxes apart until none overlaps another.

    `positions` are in any unit, `sizes` the width and height of each actor's box in pixels; both
    have the same keys. The same input gives the same places.
    """
    order = sorted(positions)
    boxes = [_scale(place, sizes[actor]) for actor, place in _to_canvas(positions, order)]
    for _ in range(ROUNDS):
        if not _push_all(boxes):
            break
    return {actor: (round(box.x), round(box.y)) for actor, box in zip(order, boxes, strict=True)}


def _to_canvas(positions: Mapping[str, Point], order: Sequence[str]) -> list[tuple[str, Point]]:
    """Stretch positions over a canvas that grows with the number of actors."""
    height = sqrt(len(order) * AREA / ASPECT)
    columns = _stretch([positions[actor][0] for actor in order], height * ASPECT)
    rows = _stretch([positions[actor][1] for actor in order], height)
    return list(zip(order, zip(columns, rows, strict=True), strict=True))


def _stretch(values: Sequence[float], length: float) -> list[float]:
    """Map values linearly onto a length around 0."""
    low, high = min(values, default=0.0), max(values, default=0.0)
    extent = high - low or 1.0
    return [((value - low) / extent - 0.5) * length for value in values]


def _scale(place: Point, size: Point) -> _Box:
    return _Box(place[0], place[1], (size[0] + GAP) / 2, (size[1] + GAP) / 2)


def _push_all(boxes: Sequence[_Box]) -> bool:
    """Push each overlapping pair apart once, sweeping from left to right; tell whether any was."""
    moved = False
    order = sorted(boxes, key=lambda box: (box.x - box.width, box.y))
    for index, left in enumerate(order):
        for right in order[index + 1 :]:
            if right.x - right.width >= left.x + left.width:
                break
            moved = _push(left, right) or moved
    return moved


def _push(left: _Box, right: _Box) -> bool:
    """Part two boxes along the axis on which they overlap less; tell whether they overlapped."""
    across = left.width + right.width - abs(right.x - left.x)
    down = left.height + right.height - abs(right.y - left.y)
    if across <= 0.5 or down <= 0.5:
        return False
    if across < down:
        step = across / 2 if right.x >= left.x else -across / 2
        left.x, right.x = left.x - step, right.x + step
    else:
        step = down / 2 if right.y >= left.y else -down / 2
        left.y, right.y = left.y - step, right.y + step
    return True

"""Spread: places on the canvas in which no two actors' boxes overlap."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

AREA = 14_000.0  # square pixels that an actor with its label and lines needs, on average
ROUNDS = 400
PATIENCE = 12  # rounds of pushing before everything moves apart a little
WIDENING = 1.12
GAP = 18.0  # pixels kept free between two boxes, enough to see a line

Point = tuple[float, float]
Shape = tuple[float, float, float]


@dataclass(slots=True)
class _Box:
    """Follow one actor's box while boxes push each other: centre, half width, half height."""

    x: float
    y: float
    width: float
    height: float


def spread_boxes(
    positions: Mapping[str, Point], shapes: Mapping[str, Shape]
) -> dict[str, tuple[int, int]]:
    """Draw a wide layout together, then push boxes apart until none overlaps another.

    `positions` and `shapes` (width, height, and how far the box's centre lies below the place,
    in pixels) have the same keys. The same input gives the same places.
    """
    order, scale = sorted(positions), _shrinking(positions)
    boxes = [_frame(positions[actor], shapes[actor], scale) for actor in order]
    for turn in range(1, ROUNDS + 1):
        if not _push_all(boxes):
            break
        if turn % PATIENCE == 0:
            _widen(boxes)
    return {
        actor: (round(box.x), round(box.y - shapes[actor][2]))
        for actor, box in zip(order, boxes, strict=True)
    }


def _shrinking(positions: Mapping[str, Point]) -> float:
    """Return the factor, 1 at most, that leaves each actor `AREA` on average."""
    if not positions:
        return 1.0
    columns, rows = zip(*positions.values(), strict=True)
    room = (max(columns) - min(columns)) * (max(rows) - min(rows))
    return min(1.0, sqrt(len(positions) * AREA / room)) if room else 1.0


def _frame(place: Point, shape: Shape, scale: float) -> _Box:
    (x, y), (width, height, down) = place, shape
    return _Box(x * scale, y * scale + down, (width + GAP) / 2, (height + GAP) / 2)


def _widen(boxes: Sequence[_Box]) -> None:
    """Move all boxes away from the middle, so that a crowd gets room."""
    for box in boxes:
        box.x, box.y = box.x * WIDENING, box.y * WIDENING


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

"""Packing: components beside each other in a window, the largest in the middle."""

from collections.abc import Sequence
from math import sqrt

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Slots = tuple[int, int]
Move = tuple[int, int]

SLOT = 30  # pixels across and down of the slots of the window that a component may take
ASPECT = 1.3  # width over height of the window
GROWTH = 1.03  # of a window in which not everything finds room


def pack_blocks(blocks: Sequence[Floats]) -> list[Move]:
    """Return how far to move each block, best the largest first, so that none lies on another.

    A block lists its boxes (left, top, right, bottom) in pixels. If the first has most of all
    boxes it goes to (0, 0) and the others take what is free from the corners of the window
    inwards; if no block has, they follow each other as words in a text.
    """
    if not blocks or 2 * len(blocks[0]) <= sum(map(len, blocks)):
        return _fit(np.zeros((0, 4)), blocks)
    centre = _middle(blocks[0])
    moves = _fit(blocks[0] - np.tile(centre, 2), blocks[1:])
    return [(round(-centre[0]), round(-centre[1])), *moves]


def _fit(largest: Floats, blocks: Sequence[Floats]) -> list[Move]:
    """Return the moves of blocks in the smallest window that holds all, around the largest."""
    room = sum(float(np.prod(_slots(block))) for block in blocks) * SLOT**2
    height = max(_half_height(largest), sqrt((_area(largest) + room) / ASPECT) / 2)
    while (moves := _pack(largest, blocks, _window(height))) is None:
        height *= GROWTH
    return moves


def _window(height: float) -> Slots:
    """Return how many columns and rows of slots a window has that is twice so high."""
    return round(2 * height * ASPECT / SLOT), round(2 * height / SLOT)


def _pack(largest: Floats, blocks: Sequence[Floats], window: Slots) -> list[Move] | None:
    """Return the moves of blocks in a window around the largest, None when it is too small."""
    taken, moves = np.zeros(window, dtype=bool), []
    for left, top, right, bottom in _rims(largest, window):
        taken[max(left, 0) : max(right, 0), max(top, 0) : max(bottom, 0)] = True
    for block in blocks:
        width, height = _slots(block)
        found = _find_free(taken, width, height, outwards=len(largest) > 0)
        if found is None:
            return None
        column, row = found
        taken[column : column + width, row : row + height] = True
        moves.append(_move(block, (column + width / 2, row + height / 2), window))
    return moves


def _find_free(taken: Flags, width: int, height: int, *, outwards: bool) -> Slots | None:
    """Return the first column and row of free slots, farthest out or as one reads, None if none."""
    columns, rows = taken.shape
    across, down = columns - width + 1, rows - height + 1
    if across < 1 or down < 1:
        return None
    sums = np.zeros((columns + 1, rows + 1), dtype=np.int64)
    sums[1:, 1:] = taken.cumsum(axis=0).cumsum(axis=1)
    strips = sums[width:] - sums[:across]
    free = (strips[:, height:] == strips[:, :down]).T
    x = (2 * np.arange(across) + width - columns) / columns
    y = (2 * np.arange(down) + height - rows) / rows
    liking = x[None, :] ** 2 + y[:, None] ** 2 if outwards else np.ones_like(free)
    row, column = divmod(int(np.where(free, liking, -1.0).argmax()), across)
    return (column, row) if free[row, column] else None


def _rims(block: Floats, window: Slots) -> NDArray[np.int64]:
    """Return the slots that the boxes of a block around (0, 0) take, each with a margin of one."""
    middle = np.array([*window, *window]) / 2
    slots = block / SLOT + middle
    return np.asarray(np.rint(slots + np.array([-1.0, -1.0, 1.0, 1.0])).astype(np.int64))


def _slots(block: Floats) -> Slots:
    """Return how many slots across and down a block takes, with a margin wider across."""
    width, height = np.ceil((block[:, 2:].max(axis=0) - block[:, :2].min(axis=0)) / SLOT)
    return int(width) + 2, int(height) + 1


def _move(block: Floats, slot: tuple[float, float], window: Slots) -> Move:
    """Return how far to move a block so that its middle lies at a place in slots."""
    goal = (np.array(slot) - np.array(window) / 2) * SLOT
    x, y = (goal - _middle(block)).tolist()
    return round(x), round(y)


def _middle(block: Floats) -> Floats:
    """Return the middle of the frame around all boxes of a block."""
    return np.asarray((block[:, 2:].max(axis=0) + block[:, :2].min(axis=0)) / 2)


def _half_height(block: Floats) -> float:
    """Return half the height of the window that a block around (0, 0), or nothing, needs."""
    across, down = np.abs(block[:, ::2]).max(initial=0), np.abs(block[:, 1::2]).max(initial=0)
    return float(max(across / ASPECT, down)) + SLOT


def _area(block: Floats) -> float:
    """Return about how many square pixels a block takes, margins included."""
    return float(np.prod(block[:, 2:] - block[:, :2] + 2 * SLOT, axis=1).sum())

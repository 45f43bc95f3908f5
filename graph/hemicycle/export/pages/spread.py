"""Spread: places on the canvas in which no two boxes overlap."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

PATIENCE = 25  # rounds of pushing before everything moves apart a little
WIDENING = 1.03
HASTE = 0.6  # share of a push taken at once, as a box in a crowd is pushed from many sides

Floats = NDArray[np.float64]
Indices = NDArray[np.int64]


def spread_boxes(centres: Floats, sizes: Floats, *, rounds: int) -> Floats:
    """Push boxes apart for some rounds, or until none overlaps another, and return their centres.

    `centres` and `sizes` (width, height) are of the shape (boxes, 2), in pixels; what is returned
    are whole numbers. Boxes of one order give the same places on every machine: nothing but exact
    arithmetic moves them.
    """
    centres = np.rint(centres)
    for turn in range(1, rounds + 1):
        pushes = _push_all(centres, sizes)
        if pushes is None:
            break
        centres = np.rint(centres + pushes)
        if turn % PATIENCE == 0:
            centres = np.rint(centres * WIDENING)
    return centres


def _push_all(centres: Floats, sizes: Floats) -> Floats | None:
    """Return how far to move each box so that overlapping pairs part, None when none overlaps."""
    left, right = _overlapping(centres, sizes)
    if not len(left):
        return None
    apart = centres[right] - centres[left]
    lacking = (sizes[left] + sizes[right]) / 2 - np.abs(apart)
    across = lacking[:, 0] < lacking[:, 1]
    steps = (np.where(apart < 0, -1.0, 1.0) * (lacking + 1) / 2) * np.stack((across, ~across), 1)
    return np.stack([_gather(steps[:, axis], left, right, len(centres)) for axis in (0, 1)], 1)


def _gather(steps: Floats, left: Indices, right: Indices, boxes: int) -> Floats:
    """Add up the steps of each box, in a fixed order."""
    total = np.bincount(right, steps, boxes) - np.bincount(left, steps, boxes)
    return np.asarray(np.where(np.abs(total) < 1, total, total * HASTE))


def _overlapping(centres: Floats, sizes: Floats) -> tuple[Indices, Indices]:
    """Return the pairs of boxes that overlap, as two rows of indices."""
    pairs = list(_near_pairs(centres, sizes.max(axis=0)))
    left, right = (np.concatenate(side) for side in zip(*pairs, strict=True))
    lacking = (sizes[left] + sizes[right]) / 2 - np.abs(centres[right] - centres[left])
    found = (lacking > 0).all(axis=1)
    return left[found], right[found]


def _near_pairs(centres: Floats, reach: Floats) -> Iterator[tuple[Indices, Indices]]:
    """Yield the pairs in the same or neighbouring cells of a grid as wide and high as `reach`."""
    cells = np.floor(centres / reach).astype(np.int64)
    cells -= cells.min(axis=0)
    rows = int(cells[:, 1].max()) + 2  # one more than there are: no cell adjoins the next column
    keys = cells[:, 0] * rows + cells[:, 1]
    order = np.argsort(keys, kind="stable")
    for step in (0, 1, rows - 1, rows, rows + 1):
        first = np.searchsorted(keys[order], keys + step, "left")
        counts = np.searchsorted(keys[order], keys + step, "right") - first
        left = np.repeat(np.arange(len(keys)), counts)
        within = np.arange(len(left)) - np.repeat(np.cumsum(counts) - counts, counts)
        right = order[np.repeat(first, counts) + within]
        kept = left < right if step == 0 else np.full(len(left), True)
        yield left[kept], right[kept]

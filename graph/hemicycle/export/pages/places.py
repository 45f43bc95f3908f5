"""Places: where the actors of a graph stand on the canvas, with room for what is drawn of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from hemicycle.export.pages.actors import Node, node_box, node_radius
from hemicycle.export.pages.packing import ASPECT, pack_blocks
from hemicycle.export.pages.spread import spread_boxes
from hemicycle.views.layout import FILLED, Point

ROOM, ROOM_OF_FEW = 9_000.0, 70_000.0  # square pixels an actor: among many, and more among few
STAGE = 704.0  # pixels across in which a page on a usual screen draws the whole
READABLE = 0.78  # scale below which a page draws type, and less so dots, larger
MOST_APART = 150  # actors whose labels all come apart; of more, the page leaves labels out
MOST_ENLARGED = 4.0  # of type on the map's scale; of larger maps readers look at parts
HUBS = 20  # organisations among many whose label has room as large as it is drawn
ROUNDS, SOME_ROUNDS = 1000, 24  # of pushing: until all is free, and where that need not be
EVENNESS = 0.7  # how much of its own room each actor insists on at first
GAP = 18.0  # pixels kept free between two labels, enough to see a line

Place = tuple[int, int]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Size:
    """Hold an actor's size in pixels: its label's box, how far that hangs down, its mark's box.

    The mark is what is drawn at its place whatever the scale: a dot, a hub's label.
    """

    label: Point
    hang: float
    mark: Point


def place_actors(
    parts: Sequence[Mapping[str, Point]], nodes: Mapping[str, Node]
) -> dict[str, Place]:
    """Draw the components of a layout to scale, push their actors apart, and pack them.

    Among few actors no two labels overlap, among many no two dots; the components stand apart.
    Returns places in pixels around (0, 0), by actor.
    """
    room = ROOM + ROOM_OF_FEW / sqrt(max(1, len(nodes)))
    sizes = _find_sizes(nodes, _enlarging(len(nodes) * room))
    few = len(nodes) <= MOST_APART
    own = [[sizes[actor] for actor in part] for part in parts]
    blocks = [_spread(part, each, room, few) for part, each in zip(parts, own, strict=True)]
    rims = [_rims(block, each) for block, each in zip(blocks, own, strict=True)]
    return {
        actor: (round(x) + across, round(y) + down)
        for part, block, (across, down) in zip(parts, blocks, pack_blocks(rims), strict=True)
        for actor, (x, y) in zip(part, block.tolist(), strict=True)
    }


def _enlarging(area: float) -> float:
    """Return how many times as large as on the map a page draws type, the whole map in view."""
    return min(MOST_ENLARGED, max(1.0, READABLE * sqrt(area * ASPECT) / STAGE))


def _find_sizes(nodes: Mapping[str, Node], enlarging: float) -> dict[str, Size]:
    """Measure actors, whose type a page draws so many times as large as the map."""
    collectives = [node for node in nodes.values() if not node.actor.is_person]
    ranked = sorted(collectives, key=lambda node: (-node.degree, node.actor.id))
    hubs = {node.actor.id for node in ranked[:HUBS]}
    return {actor: _measure(node, enlarging, actor in hubs) for actor, node in nodes.items()}


def _measure(node: Node, enlarging: float, is_hub: bool) -> Size:
    width, height, hang = node_box(node)
    across = 2 * node_radius(node) * sqrt(enlarging)  # dots grow less than type does
    mark = (width * enlarging, height * enlarging) if is_hub else (across, across)
    return Size((width, height), hang, mark)


def _spread(part: Mapping[str, Point], sizes: Sequence[Size], room: float, few: bool) -> Floats:
    """Place the actors of a component: draw it to scale, even it out, then part what overlaps."""
    own = np.array((sqrt(room * ASPECT), sqrt(room / ASPECT)))
    hang, labels = _hang(sizes), np.array([size.label for size in sizes]) + GAP
    places = np.array(list(part.values())) * own * sqrt(len(part) / FILLED) + hang
    places = spread_boxes(places, np.maximum(labels, own * EVENNESS), rounds=SOME_ROUNDS)
    if few:
        return spread_boxes(places, labels, rounds=ROUNDS) - hang
    return spread_boxes(places - hang, np.array([size.mark for size in sizes]), rounds=ROUNDS)


def _hang(sizes: Iterable[Size]) -> Floats:
    """Return how far each label's centre lies from the place, across and down."""
    return np.array([(0.0, size.hang) for size in sizes])


def _rims(places: Floats, sizes: Sequence[Size]) -> Floats:
    """Return left, top, right and bottom of each label's box."""
    middles, half = places + _hang(sizes), np.array([size.label for size in sizes]) / 2
    return np.concatenate((middles - half, middles + half), axis=1)

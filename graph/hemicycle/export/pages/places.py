"""Places: where the actors of a graph stand on the canvas, with room for their labels."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import pi, sqrt

import numpy as np
from numpy.typing import NDArray

from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import Edge
from hemicycle.export.pages.actors import Node, node_box, node_radius
from hemicycle.export.pages.marks import last_name
from hemicycle.export.pages.packing import ASPECT, pack_blocks
from hemicycle.export.pages.spread import spread_boxes
from hemicycle.views.layout import Point, positions

ROOM, ROOM_OF_FEW = 9_000.0, 70_000.0  # square pixels an actor: among many, and more among few
MOST_APART = 150  # actors whose labels all come apart; of more, the page leaves labels out
ROUNDS, LABEL_ROUNDS = 1000, 60  # of pushing: until all is free, and where that need not be
GAP = 18.0  # pixels kept free between two boxes, enough to see a line

Floats = NDArray[np.float64]


def place_actors(edges: Sequence[Edge]) -> dict[str, tuple[int, int]]:
    """Return the place of each actor of the edges, in pixels, around (0, 0).

    The same edges in any order give the same places. No two labels overlap among few actors, no
    two dots or boxes among many; components stand apart, the small ones around the largest.
    """
    nodes = measured_nodes(edges)
    room = ROOM + ROOM_OF_FEW / sqrt(max(1, len(nodes)))
    parts = positions(edges)
    places = [_spread(part, nodes, room) for part in parts]
    moves = pack_blocks(
        [_rims(found, _labels(part, nodes)) for part, found in zip(parts, places, strict=True)]
    )
    return {
        actor: (round(x) + across, round(y) + down)
        for part, found, (across, down) in zip(parts, places, moves, strict=True)
        for actor, (x, y) in zip(part, found.tolist(), strict=True)
    }


def measured_nodes(edges: Iterable[Edge]) -> dict[str, Node]:
    """Return the actors of edges by identifier, with the widest text that a page may give them.

    Pages of some of the edges show other names and sizes; places must not depend on them.
    """
    ends = [end for edge in edges for end in (edge.subject, edge.object)]
    forms: dict[str, Actor] = {}
    for end in sorted(ends, key=lambda end: (len(end.label), end.label, end.type)):
        forms[end.id] = end
    degrees = Counter(end.id for end in ends)
    borne = Counter(last_name(form) for form in forms.values() if form.is_person)
    return {
        actor: Node(form, form.label, _widest(form, borne), (), (), degrees[actor])
        for actor, form in sorted(forms.items())
    }


def _widest(actor: Actor, borne: Mapping[str, int]) -> str:
    """Return a person's last name if nobody shares it, else the label."""
    name = last_name(actor) if actor.is_person else actor.label
    return actor.label if borne.get(name, 0) > 1 else name


def _spread(part: Mapping[str, Point], nodes: Mapping[str, Node], room: float) -> Floats:
    """Return the places of a component's actors, drawn to scale and pushed apart."""
    high = sqrt(len(part) * room / pi / ASPECT)
    places = np.array(list(part.values())) * (high * ASPECT, high)
    labels, few = _labels(part, nodes), len(nodes) <= MOST_APART
    hang = labels[:, 2:] * (0.0, 1.0)
    places = (
        spread_boxes(places + hang, labels[:, :2] + GAP, rounds=ROUNDS if few else LABEL_ROUNDS)
        - hang
    )
    return places if few else spread_boxes(places, _dots(part, nodes), rounds=ROUNDS)


def _labels(part: Iterable[str], nodes: Mapping[str, Node]) -> Floats:
    """Return width, height and hang (how far the centre lies below the place) of each actor."""
    return np.array([node_box(nodes[actor]) for actor in part])


def _dots(part: Iterable[str], nodes: Mapping[str, Node]) -> Floats:
    """Return width and height of each actor without what hangs under it."""
    found = []
    for actor in part:
        width, height, _ = node_box(nodes[actor])
        across = 2.0 * node_radius(nodes[actor])
        found.append((across, across) if nodes[actor].actor.is_person else (width, height))
    return np.array(found)


def _rims(places: Floats, labels: Floats) -> Floats:
    """Return left, top, right and bottom of each label's box."""
    half, hang = labels[:, :2] / 2, labels[:, 2:] * (0.0, 1.0)
    return np.concatenate((places + hang - half, places + hang + half), axis=1)

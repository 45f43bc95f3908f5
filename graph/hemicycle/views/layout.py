"""Layout: where the actors of each component stand to one another, by what joins them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

from hemicycle.edges.edge import Edge

SEED = 1789
MOST_ROUNDS, FEWEST_ROUNDS, ROUNDS_TIMES_ACTORS = 150, 50, 150_000  # of the springs
PARTIES = ("party", "movement")  # the types of organisation that colour an actor
HOME = 5.0  # pull of the one organisation that an actor is a member of first of all
ALLIANCE = 2.0  # least pull between allies, most often large and pulled at from everywhere
PULL = {1: 1.0, 0: 0.6, -1: 0.01}  # of any other edge by its sign: conflict hardly joins
MOST_PULL = 2.0  # of many such edges together, else two who meet daily stand on each other
DECIMALS = 4  # coarser than what two machines round differently

FILLED = 3.7  # area of the figure that a component fills, a disc of radius 1 with corners
TINY = 10.0 ** (-2 * DECIMALS)

Point = tuple[float, float]
Pair = tuple[str, str]
Floats = NDArray[np.float64]
PullGraph = rx.PyGraph[str, float]


def positions(edges: Iterable[Edge]) -> list[dict[str, Point]]:
    """Return the places of the actors of each component, by id, the largest component first.

    The places of a component fill evenly a disc of radius 1 around (0, 0) that has something of a
    square. The same edges in any order give the same places.
    """
    joined = sorted(edges, key=lambda edge: edge.triple)
    pulls = _find_pulls(joined, find_homes(joined))
    graph = _join(sorted({end.id for edge in joined for end in (edge.subject, edge.object)}), pulls)
    parts = [graph.subgraph(sorted(part)) for part in rx.connected_components(graph)]
    return [_lay_out(part) for part in sorted(parts, key=lambda part: (-len(part), part.nodes()))]


def find_homes(edges: Iterable[Edge]) -> dict[str, str]:
    """Return the organisation that each member belongs to first: a party, by most edges, or else.

    Of those that tie, the one with the most members.
    """
    votes: dict[str, Counter[tuple[bool, str]]] = defaultdict(Counter)
    sizes: Counter[str] = Counter()
    for edge in edges:
        if edge.sign == 0 and edge.subject.id != edge.object.id:
            votes[edge.subject.id][edge.object.type in PARTIES, edge.object.id] += 1
            sizes[edge.object.id] += 1
    return {
        member: max(sorted(found), key=lambda one: (one[0], found[one], sizes[one[1]]))[1]
        for member, found in sorted(votes.items())
    }


def _find_pulls(edges: Iterable[Edge], homes: Mapping[str, str]) -> dict[Pair, float]:
    """Return the pull between each pair of actors, the less the more others pull at the two."""
    between: dict[Pair, list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.subject.id != edge.object.id:
            first, second = sorted((edge.subject.id, edge.object.id))
            between[first, second].append(edge)
    sums = {pair: sum(PULL[edge.sign] for edge in between[pair]) for pair in sorted(between)}
    strengths: dict[str, float] = defaultdict(lambda: 1.0)
    for pair, pull in sums.items():
        for actor in pair:
            strengths[actor] += pull
    return {
        pair: max(
            _find_bond(pair, between[pair], homes),
            min(MOST_PULL, sqrt(pull)) / sqrt(sqrt(strengths[pair[0]] * strengths[pair[1]])),
        )
        for pair, pull in sums.items()
    }


def _find_bond(pair: Pair, edges: Iterable[Edge], homes: Mapping[str, str]) -> float:
    """Return the pull that a pair has whoever else pulls: as member and home, as allies, or 0."""
    one, other = pair
    if homes.get(one) == other or homes.get(other) == one:
        return HOME
    return ALLIANCE if any(edge.is_state and edge.sign > 0 for edge in edges) else 0.0


def _join(actors: Sequence[str], pulls: Mapping[Pair, float]) -> PullGraph:
    """Return the graph of actors whose edges are their pulls."""
    graph: PullGraph = rx.PyGraph()
    number = dict(zip(actors, graph.add_nodes_from(actors), strict=True))
    graph.add_edges_from([(number[one], number[two], pull) for (one, two), pull in pulls.items()])
    return graph


def _lay_out(graph: PullGraph) -> dict[str, Point]:
    """Place the actors of one component by force, then spread them evenly over a disc."""
    rounds = max(FEWEST_ROUNDS, min(MOST_ROUNDS, ROUNDS_TIMES_ACTORS // len(graph)))
    found = rx.spring_layout(graph, num_iter=rounds, seed=SEED, weight_fn=float)
    places = np.array([found[index] for index in graph.node_indices()])
    return dict(zip(graph.nodes(), map(tuple, _even_out(_turn(places)).tolist()), strict=True))


def _turn(places: Floats) -> Floats:
    """Turn places about their middle until they lie lengthwise, as a window does."""
    x, y = (places - places.mean(axis=0)).T
    tilt, length = 2 * (x * y).mean(), (x * x).mean() - (y * y).mean()
    share = length / max(sqrt(tilt * tilt + length * length), TINY)
    cosine, sine = sqrt((1 + share) / 2), sqrt(max(0.0, 1 - share) / 2)
    sine = sine if tilt >= 0 else -sine
    return np.stack((x * cosine + y * sine, y * cosine - x * sine), axis=1)


def _even_out(places: Floats) -> Floats:
    """Move places nearer to or farther from their middle until each ring is equally crowded."""
    places = np.round(places, DECIMALS)
    places -= np.median(places, axis=0)
    squares = places * places
    ranks = np.empty(len(places))
    ranks[np.argsort(squares.sum(axis=1), kind="stable")] = np.arange(len(places)) + 0.5
    # by the fourth root of fourth powers and not the root of squares: windows have corners
    fourth = np.sqrt((squares * squares).sum(axis=1))
    return np.asarray(places * np.sqrt(ranks / len(places) / np.maximum(fourth, TINY))[:, None])

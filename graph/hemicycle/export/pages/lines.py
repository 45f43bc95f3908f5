"""Lines: what a network draws: all edges of one pair and predicate as one line."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from hemicycle.edges.edge import Edge
from hemicycle.edges.statement import PREDICATES, SYMMETRIC

BEND = 0.17  # roundness between two neighbouring lines of one pair


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one line: from, to and predicate of its edges, and how far it bends.

    `bend` is the roundness that vis-network takes, above 0 clockwise, below 0 counter-clockwise.
    """

    id: str
    source: str
    target: str
    predicate: str
    bend: float


def line_id(edge: Edge) -> str:
    """Return the identifier of the line that an edge lies on; a symmetric one has sorted ends."""
    source, target = _ends(edge)
    return f"{source}~{edge.predicate}~{target}"


def collect_lines(edges: Iterable[Edge]) -> list[Line]:
    """Return the lines of edges, sorted by identifier; those of one pair bend apart."""
    pairs: dict[tuple[str, ...], set[tuple[str, str, str]]] = defaultdict(set)
    for edge in edges:
        source, target = _ends(edge)
        pairs[tuple(sorted((source, target)))].add((source, edge.predicate, target))
    found = [line for pair in sorted(pairs) for line in _bend(sorted(pairs[pair], key=_rank))]
    return sorted(found, key=lambda line: line.id)


def line_record(line: Line, places: Mapping[str, int]) -> dict[str, object]:
    """Return a line with the places of its ends among the nodes; a script makes its id of them."""
    return {
        "from": places[line.source],
        "to": places[line.target],
        "predicate": line.predicate,
        "bend": line.bend,
    }


def _ends(edge: Edge) -> tuple[str, str]:
    ends = (edge.subject.id, edge.object.id)
    return (min(ends), max(ends)) if edge.predicate in SYMMETRIC else ends


def _rank(line: tuple[str, str, str]) -> tuple[str, int]:
    """Order the lines of a pair: by direction, then as the predicates are listed."""
    return line[0], PREDICATES.index(line[1])


def _bend(pair: list[tuple[str, str, str]]) -> Iterator[Line]:
    """Yield the lines of one pair, fanned out evenly around the straight line."""
    for index, (source, predicate, target) in enumerate(pair):
        offset = (index - (len(pair) - 1) / 2) * BEND
        # seen from the other end, clockwise turns to the other side
        bend = round(offset if source <= target else -offset, 3)
        yield Line(f"{source}~{predicate}~{target}", source, target, predicate, bend)

"""Selection: those of a graph's edges that lie in a period, around an actor, in several outlets."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from hemicycle.edges.edge import Edge
from hemicycle.edges.valid_time import OPEN_END, OPEN_START, is_vague
from hemicycle.views.endings import EndOf
from hemicycle.views.snapshot import take_snapshot


def select_period(
    edges: Iterable[Edge], period: str, known: Collection[Edge], end_of: EndOf | None = None
) -> tuple[Edge, ...]:
    """Return the edges that hold or happen in a period, in their order.

    What ended a state is looked for among all `known` edges; see `take_snapshot`, which raises
    PeriodError when `period` is none.
    """
    held = {edge.id for edge in take_snapshot(known, period, end_of=end_of)}
    return tuple(edge for edge in edges if edge.id in held)


def select_around(edges: Iterable[Edge], actor: str, depth: int = 1) -> tuple[Edge, ...]:
    """Return the edges among an actor and all that are within so many steps of it.

    The ego network as networkx understands it: direction doesn't count, and the edges that join
    two neighbours are part of it. Nothing is left at a depth of 0.
    """
    listed = tuple(edges)
    neighbours = _join_neighbours(listed)
    reached = {actor}
    for _ in range(depth):
        reached |= {other for one in reached for other in neighbours.get(one, ())}
    if reached == {actor}:
        return ()
    return tuple(one for one in listed if {one.subject.id, one.object.id} <= reached)


def select_outlets(
    edges: Iterable[Edge], least: int, publishers: Mapping[str, str | None]
) -> tuple[Edge, ...]:
    """Return the edges that so many outlets report at least; `publishers` as for `Edge.outlets`."""
    return tuple(edge for edge in edges if len(edge.outlets(publishers)) >= least)


def span_years(edges: Iterable[Edge]) -> tuple[int, int] | None:
    """Return the first and the last year in which an edge is dated, None where none is.

    An event that is only known to lie somewhere in more than a year counts for none.
    """
    years = sorted(year for edge in edges for year in _years(edge))
    return (years[0], years[-1]) if years else None


def _years(edge: Edge) -> tuple[int, ...]:
    if is_vague(edge.span) and not edge.is_state:
        return ()
    days = (edge.span.earliest, edge.span.latest)
    return tuple(day.year for day in days if day not in (OPEN_START, OPEN_END))


def _join_neighbours(edges: Iterable[Edge]) -> dict[str, set[str]]:
    """Return the neighbours of each actor, whichever way its edges point."""
    neighbours: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        neighbours[edge.subject.id].add(edge.object.id)
        neighbours[edge.object.id].add(edge.subject.id)
    return neighbours

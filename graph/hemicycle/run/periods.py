"""Periods: which two years of a graph are worth comparing."""

from collections import Counter
from collections.abc import Iterable

from hemicycle.edges.edge import Edge
from hemicycle.edges.valid_time import OPEN_END, OPEN_START


def busiest_years(edges: Iterable[Edge]) -> tuple[str, str] | None:
    """Return the two years with the most evidence, the earlier first; None where there is but one.

    A statement counts for the year in which its valid time begins, and for the year in which it
    ends where the beginning is open; of two years with as much evidence the later is taken.
    """
    evidence: Counter[int] = Counter()
    for edge in edges:
        year = _year(edge)
        if year is not None and edge.in_default_graph:
            evidence[year] += len(edge.statements)
    busiest = sorted(evidence, key=lambda year: (-evidence[year], -year))[:2]
    if len(busiest) < 2:
        return None
    earlier, later = sorted(busiest)
    return f"{earlier:04d}", f"{later:04d}"


def _year(edge: Edge) -> int | None:
    """Return the year for which an edge counts, None for one without any date."""
    if edge.span.earliest != OPEN_START:
        return edge.span.earliest.year
    return edge.span.latest.year if edge.span.latest != OPEN_END else None

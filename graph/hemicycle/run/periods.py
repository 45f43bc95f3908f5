"""Periods: which two years of a graph are worth comparing."""

from collections import Counter
from collections.abc import Iterable

from hemicycle.edges.edge import Edge


def busiest_years(edges: Iterable[Edge]) -> tuple[str, str] | None:
    """Return the two years with the most evidence, the earlier first; None where there is but one.

    A statement counts for the year in which its valid time lies altogether, and for none where it
    reaches over several; of two years with as much evidence the later is taken.
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
    """Return the year in which an edge's valid time lies altogether, None where in no one year."""
    first, last = edge.span.earliest.year, edge.span.latest.year
    return first if first == last else None

"""Slices: for each year the relations that held or happened in it, as direct triples."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pyoxigraph import NamedNode, Triple

from hemicycle.edges.edge import Edge
from hemicycle.edges.statement import SYMMETRIC
from hemicycle.edges.valid_time import TimeSpan, parse_edtf
from hemicycle.export.rdf import literals
from hemicycle.export.rdf.describe import bounds, describe, is_a
from hemicycle.export.rdf.iris import Iris, term

LABEL = term("rdfs:label")


def list_years(edges: Iterable[Edge]) -> tuple[str, ...]:
    """List the years into which the date of an edge falls; an open end reaches no further."""
    years = {year for edge in edges for year in _years(parse_edtf(edge.date))}
    return tuple(f"{year:04d}" for year in sorted(years))


def name_slice(iris: Iris, period: str) -> NamedNode:
    """Return the IRI of a slice, which is also the name of its graph in TriG."""
    return iris.resource("slice", period)


def describe_slices(iris: Iris, periods: Iterable[str]) -> Iterator[Triple]:
    """Describe slices by their first and last days."""
    for period in periods:
        yield from describe(
            name_slice(iris, period),
            *is_a("hc:Slice"),
            ("rdfs:label", literals.text(period)),
            *bounds(period),
        )


def direct_triples(
    iris: Iris, edges: Iterable[Edge], labels: Mapping[str, str]
) -> Iterator[Triple]:
    """Yield one triple for each asserted edge, both ways for a symmetric one, and the labels.

    What was denied, imagined or already over doesn't hold within the slice, and stays out.
    """
    held = [edge for edge in edges if edge.status == "asserted"]
    said = {triple for edge in held for triple in _direct(iris, edge)}
    ends = {end.id for edge in held for end in (edge.subject, edge.object)}
    names = {
        Triple(iris.resource("actor", key), LABEL, literals.french(labels[key])) for key in ends
    }
    yield from sorted(said | names, key=_reading_order)


def _reading_order(triple: Triple) -> tuple[str, bool, str]:
    """Return a key that sorts triples by subject, its label first."""
    return str(triple.subject), triple.predicate != LABEL, str(triple)


def _direct(iris: Iris, edge: Edge) -> Sequence[Triple]:
    """Return the direct triples of one edge."""
    predicate = term(f"hc:{edge.predicate}")
    subject = iris.resource("actor", edge.subject.id)
    object_ = iris.resource("actor", edge.object.id)
    there = Triple(subject, predicate, object_)
    return [there, Triple(object_, predicate, subject)] if edge.predicate in SYMMETRIC else [there]


def _years(span: TimeSpan) -> range:
    """Return the years of a span; of one with an open end, only the year of the end it has."""
    first, last = span.earliest.year, span.latest.year
    if first == 1:
        first = last
    if last == 9999:
        last = first
    return range(first, last + 1) if first not in (1, 9999) else range(0)

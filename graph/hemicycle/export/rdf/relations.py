"""Relations: each dated edge as one node, with its clocks, its status and its evidence."""

from collections.abc import Iterator, Mapping
from datetime import date

from pyoxigraph import Literal, NamedNode, Triple

from hemicycle.edges.edge import Edge
from hemicycle.edges.statement import DATE_BASES, Statement
from hemicycle.edges.valid_time import OPEN_END, precision
from hemicycle.export.rdf import literals
from hemicycle.export.rdf.describe import Property, bounds, describe, is_a, optional_text
from hemicycle.export.rdf.evidence import name_evidence
from hemicycle.export.rdf.iris import Iris, term
from hemicycle.export.rdf.memberships import org_properties, stated_belonging
from hemicycle.export.rdf.vocabulary import load_vocabulary
from hemicycle.views.endings import Ending


def name_relation(iris: Iris, edge: Edge) -> NamedNode:
    """Return the IRI of an edge's node."""
    return iris.resource("relation", edge.id)


def describe_relation(
    iris: Iris, edge: Edge, labels: Mapping[str, str], ending: Ending | None = None
) -> Iterator[Triple]:
    """Describe an edge; `labels` maps actors' identifiers to the names to show.

    An asserted membership is described in the terms of W3C ORG too, on the same node.
    """
    belonging = stated_belonging(edge, ending)
    yield from describe(
        name_relation(iris, edge),
        *is_a("hc:Relation"),
        *(is_a("org:Membership") if belonging else ()),
        ("rdfs:label", literals.french(_tell(edge, labels))),
        ("rdf:subject", iris.resource("actor", edge.subject.id)),
        ("rdf:predicate", term(f"hc:{edge.predicate}")),
        ("rdf:object", iris.resource("actor", edge.object.id)),
        ("hc:status", literals.text(edge.status)),
        ("hc:role", optional_text(edge.role)),
        *(org_properties(iris, belonging) if belonging else ()),
        *_valid_time(edge),
        *(_end(iris, edge, ending) if ending and ending.day != OPEN_END else ()),
        *_other_clocks(edge.statements),
        ("hc:confidence", literals.decimal(max(one.confidence for one in edge.statements))),
        *(("hc:evidence", name_evidence(iris, one)) for one in edge.statements),
    )


def _tell(edge: Edge, labels: Mapping[str, str]) -> str:
    """Say an edge in French, with its date and, unless it is asserted, its status."""
    vocabulary = load_vocabulary()
    verb = vocabulary.relations[edge.predicate]
    status = "" if edge.status == "asserted" else f", {vocabulary.statuses[edge.status]}"
    ends = labels[edge.subject.id], labels[edge.object.id]
    return f"{ends[0]} {verb} {ends[1]} ({edge.date}{status})"


def _valid_time(edge: Edge) -> list[Property]:
    """Return when an edge holds: as EDTF, as bounds, how precisely, and on which basis at best."""
    basis = min((one.date_basis for one in edge.statements), key=DATE_BASES.index)
    return [
        ("hc:when", literals.edtf(edge.date)),
        *bounds(edge.date),
        ("hc:precision", literals.text(precision(edge.date))),
        ("hc:dateBasis", literals.text(basis)),
    ]


def _end(iris: Iris, edge: Edge, ending: Ending) -> list[Property]:
    """Return what ended a state, and when."""
    other = ending.edge if ending.edge and ending.edge.id != edge.id else None
    return [
        ("hc:endedOn", literals.day(ending.day)),
        ("hc:endingRule", literals.text(ending.rule)),
        ("hc:endedBy", name_relation(iris, other) if other else None),
    ]


def _other_clocks(statements: tuple[Statement, ...]) -> list[Property]:
    """Return when an edge was published first and last, and when it was first recorded."""
    spans = [bounds(one.published) for one in statements if one.published]
    starts = [start.value for (_, start), _ in spans if isinstance(start, Literal)]
    ends = [end.value for _, (_, end) in spans if isinstance(end, Literal)]
    recorded = min(one.recorded for one in statements)
    return [
        ("hc:firstPublished", _optional_day(min(starts, default=None))),
        ("hc:lastPublished", _optional_day(max(ends, default=None))),
        ("hc:recorded", _optional_day(recorded)),
    ]


def _optional_day(text: str | None) -> Literal | None:
    """Return an ISO day as a literal, None for none."""
    return literals.day(date.fromisoformat(text)) if text else None

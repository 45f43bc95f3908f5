"""Memberships in the terms of W3C ORG: those that texts state, and those that the tables know."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from hemicycle.edges.edge import Edge
from hemicycle.edges.valid_time import OPEN_END, OPEN_START, TimeSpan, format_edtf
from hemicycle.export.rdf import literals
from hemicycle.export.rdf.actors import NamedActor
from hemicycle.export.rdf.describe import Property, bounds, describe, is_a
from hemicycle.export.rdf.iris import Iris
from hemicycle.tables import Membership, Tables
from hemicycle.views.endings import Ending

SOURCE = "hemicycle, ontology/"  # what a membership that no article states is taken from


@dataclass(frozen=True, slots=True)
class Belonging:
    """Tell that an actor belonged to an organisation, from one day to another, both by id."""

    member: str
    organisation: str
    role: str | None
    span: TimeSpan

    @property
    def period(self) -> str:
        """Return when, as EDTF."""
        return format_edtf(self.span.earliest, self.span.latest)


def stated_belonging(edge: Edge, ending: Ending | None) -> Belonging | None:
    """Return the membership that an edge states, from its date until something ended it.

    None for any other relation, and for one that was denied, imagined or already over.
    """
    if edge.predicate != "memberOf" or edge.status != "asserted":
        return None
    start = edge.span.earliest
    end = max(ending.day, start) if ending else OPEN_END
    return Belonging(edge.subject.id, edge.object.id, edge.role, TimeSpan(start, end))


def list_stated(edges: Iterable[Edge], endings: Mapping[str, Ending]) -> list[Belonging]:
    """List the memberships that edges state."""
    stated = (stated_belonging(edge, endings.get(edge.id)) for edge in edges)
    return [one for one in stated if one]


def list_known(actors: Iterable[NamedActor], tables: Tables | None) -> list[Belonging]:
    """List the memberships between actors that the tables know, by member and begin."""
    if not tables:
        return []
    ids = dict.fromkeys(actor.id for actor in actors)
    found = (one for actor in ids for one in tables.memberships(actor))
    return [_belonging(one) for one in found if one.organisation in ids]


def org_properties(iris: Iris, belonging: Belonging) -> list[Property]:
    """Return the properties of a membership."""
    return [
        ("org:member", iris.resource("actor", belonging.member)),
        ("org:organization", iris.resource("actor", belonging.organisation)),
        ("org:role", iris.named("role", belonging.role) if belonging.role else None),
        ("org:memberDuring", _name_period(iris, belonging.period)),
    ]


def describe_known(iris: Iris, belongings: Iterable[Belonging]) -> Iterator[Triple]:
    """Describe memberships that the tables know; no article's evidence stands behind them."""
    for one in belongings:
        parts = (one.member, one.organisation, one.role or "member", _slug(one.period))
        yield from describe(
            iris.named("membership", ".".join(parts)),
            *is_a("org:Membership"),
            *org_properties(iris, one),
            ("dcterms:source", literals.text(SOURCE)),
        )


def describe_roles(iris: Iris, belongings: Iterable[Belonging]) -> Iterator[Triple]:
    """Describe the roles and periods of memberships."""
    listed = tuple(belongings)
    for role in sorted({one.role for one in listed if one.role}):
        name = ("skos:prefLabel", literals.text(role, "en"))
        yield from describe(iris.named("role", role), *is_a("org:Role"), name)
    for when in sorted({one.period for one in listed}):
        label = ("rdfs:label", literals.text(when))
        yield from describe(_name_period(iris, when), *is_a("time:Interval"), label, *bounds(when))


def _belonging(known: Membership) -> Belonging:
    """Return a membership of the tables; an unknown begin or end is open."""
    span = TimeSpan(known.begin or OPEN_START, known.end or OPEN_END)
    return Belonging(known.member, known.organisation, known.role or None, span)


def _name_period(iris: Iris, when: str) -> NamedNode:
    """Return the IRI of a period in EDTF."""
    return iris.resource("period", _slug(when))


def _slug(when: str) -> str:
    """Spell a period in EDTF without the slash and the dots that mean folders in an IRI.

    >>> _slug("2017-11/..")
    '2017-11_open'
    """
    return when.replace("..", "open").replace("/", "_")

"""Ends of memberships and candidacies, as the tables know them."""

from collections.abc import Sequence
from datetime import date

from hemicycle.edges.edge import Edge
from hemicycle.edges.valid_time import TimeSpan
from hemicycle.tables import Candidacy, Membership, Tables
from hemicycle.views.endings import ANY_ROLE, EndOf

CANDIDATE = "candidate"


def ends_in(tables: Tables) -> EndOf:
    """Return a function that tells on which day a membership ended, and what ended it.

    The text says that somebody was a minister in 2017, the tables when that government fell.
    """

    def end_of(edge: Edge) -> tuple[date, str] | None:
        if edge.predicate != "memberOf":
            return None
        if edge.role == CANDIDATE:
            return _last_end(_candidacies(edge, tables), "candidacy")
        return _last_end(_memberships(edge, tables), "membership")

    return end_of


def _candidacies(edge: Edge, tables: Tables) -> list[Candidacy]:
    """List the candidacies that an edge may speak of."""
    return [
        one
        for one in tables.candidacies(edge.subject.id)
        if one.organisation in ("", edge.object.id) and _meets(one, edge.span)
    ]


def _memberships(edge: Edge, tables: Tables) -> list[Membership]:
    """List the memberships that an edge may speak of.

    Without a role, or in one that the tables don't know then, that is each in whatever role: who
    has left an organisation has no role in it any more.
    """
    listed = [
        one
        for one in tables.memberships(edge.subject.id)
        if one.organisation == edge.object.id and _meets(one, edge.span)
    ]
    same = [one for one in listed if one.role == edge.role and edge.role not in ANY_ROLE]
    return same or listed


def _meets(one: Membership | Candidacy, span: TimeSpan) -> bool:
    """Tell whether a fact of the tables falls into a span of time."""
    begun = one.begin is None or one.begin <= span.latest
    return begun and (one.end is None or one.end >= span.earliest)


def _last_end(found: Sequence[Membership | Candidacy], rule: str) -> tuple[date, str] | None:
    """Return the last of the ends, none where one of them is open or where nothing was found."""
    days = [one.end for one in found if one.end is not None]
    return (max(days), rule) if days and len(days) == len(found) else None

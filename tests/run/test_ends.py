"""Ends of memberships and candidacies, read from the tables."""

from dataclasses import replace
from datetime import date

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import Edge, edges_of
from hemicycle.edges.statement import Evidence, Statement
from hemicycle.run.ends import ends_in
from hemicycle.tables import Candidacy, Membership, Tables, load_tables

CLUB = Actor("le-club", "Le Club", "party")


@pytest.fixture
def tables() -> Tables:
    """Return tables that know one member of one club, and one candidacy."""
    listed = (
        Membership("anne", "le-club", "leader", date(2015, 1, 1), date(2016, 12, 31)),
        Membership("anne", "le-club", "member", date(2015, 1, 1), date(2018, 6, 30)),
        Membership("bob", "le-club", "member", date(2015, 1, 1), None),
    )
    stood = Candidacy("anne", "election", "le-club", date(2017, 1, 1), date(2017, 4, 23))
    by_member = {
        name: tuple(one for one in listed if one.member == name) for name in ("anne", "bob")
    }
    return replace(load_tables(), by_member=by_member, by_candidate={"anne": (stood,)})


def _edge(member: str, role: str | None, when: str, predicate: str = "memberOf") -> Edge:
    statement = Statement(
        article="a",
        subject=Actor(member, member.title(), "person"),
        predicate=predicate,
        object=CLUB,
        role=role,
        status="asserted",
        date=when,
        date_basis="article",
        date_source="",
        published=None,
        recorded="2026-11-21",
        evidence=Evidence("a", 0, 1, "a"),
        attributed_to=None,
        confidence=1.0,
        rule="test",
    )
    return edges_of([statement])[0]


@pytest.mark.parametrize(
    ("member", "role", "when", "end"),
    [
        ("anne", "leader", "2016-03", (date(2016, 12, 31), "membership")),
        ("anne", "member", "2016-03", (date(2018, 6, 30), "membership")),
        ("anne", None, "2016-03", (date(2018, 6, 30), "membership")),
        ("anne", "candidate", "2017-02", (date(2017, 4, 23), "candidacy")),
        ("anne", "leader", "2017-03", (date(2018, 6, 30), "membership")),
        ("anne", "candidate", "2022", None),
        ("anne", "treasurer", "2016-03", (date(2018, 6, 30), "membership")),
        ("anne", "leader", "2019", None),
        ("bob", "member", "2016-03", None),
        ("carla", "member", "2016-03", None),
    ],
)
def test_a_membership_ends_when_the_tables_say_so(
    member: str, role: str | None, when: str, end: tuple[date, str] | None, tables: Tables
) -> None:
    assert ends_in(tables)(_edge(member, role, when)) == end


def test_what_is_no_membership_has_no_end_in_the_tables(tables: Tables) -> None:
    assert ends_in(tables)(_edge("anne", None, "2016-03", "supports")) is None

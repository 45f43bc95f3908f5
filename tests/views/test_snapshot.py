"""Snapshots: what held or happened in a period."""

from collections.abc import Callable
from datetime import date

import pytest
from hemicycle.edges.edge import Edge
from hemicycle.errors import PeriodError
from hemicycle.views.snapshot import Held, take_snapshot

MakeEdge = Callable[..., Edge]


def said(edges: list[Edge], period: str) -> list[str]:
    """Return what a snapshot holds, in short."""
    return [" ".join(edge.triple) for edge in take_snapshot(edges, period)]


@pytest.mark.parametrize(
    ("period", "held"),
    [
        ("2017", True),
        ("2017-11", True),
        ("2017-11-24", True),
        ("2017-11-01/2017-11-24", True),
        ("2017-11-25", False),
        ("2016", False),
        ("2018", False),
    ],
)
def test_an_event_is_in_the_periods_that_its_day_lies_in(
    edge: MakeEdge, period: str, held: bool
) -> None:
    assert len(take_snapshot([edge("a supports b", "2017-11-24")], period)) == held


@pytest.mark.parametrize("predicate", ["alliedWith", "memberOf"])
def test_a_state_holds_on_until_something_ends_it(edge: MakeEdge, predicate: str) -> None:
    edges = [edge(f"a {predicate} b", "2017-11-24")]
    assert not said(edges, "2017-11-23")
    assert said(edges, "2017-11-24")
    assert said(edges, "2022")


@pytest.mark.parametrize("breaking", ["a breaksWith b", "b breaksWith a"])
def test_a_break_ends_an_alliance_whoever_breaks(edge: MakeEdge, breaking: str) -> None:
    edges = [edge("a alliedWith b", "2017-11-24"), edge(breaking, "2019-05-02")]
    assert "a alliedWith b" in said(edges, "2019-05-02")
    assert said(edges, "2019-05-03") == []


def test_a_break_with_somebody_else_ends_nothing(edge: MakeEdge) -> None:
    edges = [edge("a alliedWith b", "2017"), edge("a breaksWith c", "2018")]
    assert said(edges, "2020") == ["a alliedWith b"]


def test_an_earlier_break_does_not_end_a_later_alliance(edge: MakeEdge) -> None:
    edges = [edge("a breaksWith b", "2016"), edge("a alliedWith b", "2017-11")]
    assert said(edges, "2020") == ["a alliedWith b"]


@pytest.mark.parametrize("status", ["denied", "hypothetical"])
def test_a_break_that_was_not_made_ends_nothing(edge: MakeEdge, status: str) -> None:
    edges = [edge("a alliedWith b", "2017"), edge("a breaksWith b", "2018", status=status)]
    assert said(edges, "2020") == ["a alliedWith b"]


def test_a_former_membership_is_over_after_its_date(edge: MakeEdge) -> None:
    edges = [edge("a memberOf b", "../2016-12-06", status="former")]
    assert said(edges, "2016")
    assert not said(edges, "2017")


def test_a_membership_called_former_later_has_ended_by_then(edge: MakeEdge) -> None:
    edges = [
        edge("a memberOf b", "2017", role="leader"),
        edge("a memberOf b", "2019-03", status="former"),
    ]
    assert said(edges, "2018") == ["a memberOf b"]
    assert said(edges, "2020") == []


def test_a_former_role_does_not_end_another_role(edge: MakeEdge) -> None:
    edges = [
        edge("a memberOf b", "2017", role="deputy"),
        edge("a memberOf b", "2019-03", role="leader", status="former"),
    ]
    assert said(edges, "2020") == ["a memberOf b"]


@pytest.mark.parametrize("stated", ["2017-01/2017-06", "../2017-06", "2014/2017-06"])
def test_an_end_that_the_text_states_ends_a_state(edge: MakeEdge, stated: str) -> None:
    edges = [edge("a alliedWith b", stated, basis="text")]
    assert said(edges, "2017-06")
    assert not said(edges, "2017-07")


@pytest.mark.parametrize(
    "begin", ["2017-03/2017-06", "2017-03/..", "2017", "2017-03-04/2017-03-05"]
)
def test_an_imprecise_beginning_is_no_end(edge: MakeEdge, begin: str) -> None:
    assert said([edge("a alliedWith b", begin, basis="text")], "2019")


def test_the_interval_of_an_undated_article_ends_no_state(edge: MakeEdge) -> None:
    inferred = [edge("a memberOf b", "2017-01-29/2017-04-23", basis="inferred")]
    assert said(inferred, "2018")


def test_the_end_of_an_office_ends_the_membership_that_rests_on_it(edge: MakeEdge) -> None:
    edges = [edge("a memberOf b", "2017-03", role="minister")]
    term = (date(2017, 5, 10), "office")
    assert take_snapshot(edges, "2017", end_of=lambda _: term).held[0].ended_by is not None
    assert not list(take_snapshot(edges, "2017-06", end_of=lambda _: term))
    assert list(take_snapshot(edges, "2017-06", end_of=lambda _: None))


def test_the_earliest_ending_counts_and_is_named(edge: MakeEdge) -> None:
    edges = [
        edge("a alliedWith b", "2017-01-02"),
        edge("b breaksWith a", "2017-09-01"),
        edge("a breaksWith b", "2017-06-01"),
    ]
    alliance = take_snapshot(edges, "2017").held[0]
    assert alliance.ended_by is not None
    assert (alliance.ended_by.day, alliance.ended_by.rule) == (date(2017, 6, 1), "break")
    assert alliance.ended_by.edge == edges[2]
    assert take_snapshot(edges, "2017-03").held[0].ended_by is None


def test_a_state_that_nobody_reported_in_the_period_is_carried(edge: MakeEdge) -> None:
    alliance = edge("a alliedWith b", "2017-11", published="2017-11-24")
    assert take_snapshot([alliance], "2017").held == (Held(alliance, False, None),)
    assert take_snapshot([alliance], "2022").held == (Held(alliance, True, None),)


def test_a_state_that_a_later_text_reports_is_not_carried(edge: MakeEdge) -> None:
    alliance = edge("a alliedWith b", "2017-11", published="2022-04-10")
    assert [held.carried for held in take_snapshot([alliance], "2022").held] == [False]


def test_a_state_with_an_open_end_is_reported_when_it_began(edge: MakeEdge) -> None:
    alliance = edge("a alliedWith b", "2017-11/..")
    assert [held.carried for held in take_snapshot([alliance], "2017").held] == [False]
    assert [held.carried for held in take_snapshot([alliance], "2022").held] == [True]


def test_denied_and_hypothetical_edges_are_shown_only_when_asked(edge: MakeEdge) -> None:
    edges = [edge("a supports b", "2017", status=status) for status in ("denied", "hypothetical")]
    assert not list(take_snapshot(edges, "2017"))
    asked = take_snapshot(edges, "2017", statuses=frozenset({"denied"}))
    assert [held.status for held in asked] == ["denied"]
    denied = edge("a alliedWith b", "2017", status="denied")
    assert not list(take_snapshot([denied], "2018", statuses=frozenset({"denied"})))


def test_an_unknown_period_is_refused() -> None:
    with pytest.raises(PeriodError, match='"printemps" is no date or period'):
        take_snapshot([], "printemps")


@pytest.mark.parametrize(
    ("date", "period", "held", "possible"),
    [
        ("2011-05-16/2022-04-24", "2012", 0, 1),
        ("2011-05-16/2022-04-24", "2010/2023", 1, 0),
        ("2017-11", "2017", 1, 0),
        ("2017-11", "2017-11-24", 0, 1),
        ("2021-09-12/..", "2021", 1, 0),
        ("2021-09-12/..", "2030", 0, 0),
    ],
)
def test_an_event_with_a_date_wider_than_the_period_only_may_be_in_it(
    edge: MakeEdge, date: str, period: str, held: int, possible: int
) -> None:
    taken = take_snapshot([edge("a supports b", date)], period)
    assert (len(taken), len(taken.possible)) == (held, possible)


def test_a_state_with_a_wide_date_has_begun_by_its_end(edge: MakeEdge) -> None:
    edges = [edge("a memberOf b", "2011-05-16/2022-04-24", basis="inferred")]
    assert said(edges, "2012") == []
    assert said(edges, "2022") == ["a memberOf b"]
    assert said(edges, "2025") == ["a memberOf b"]

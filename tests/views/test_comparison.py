"""Comparisons: what formed, ended, flipped or persisted between two periods."""

from collections.abc import Callable
from datetime import date

import pytest
from hemicycle.edges.edge import Edge
from hemicycle.errors import PeriodError
from hemicycle.views.comparison import compare

MakeEdge = Callable[..., Edge]


def changes(edges: list[Edge], before: str = "2017", after: str = "2022") -> list[tuple[str, str]]:
    """Return kind and triple of each change."""
    found = compare(edges, before, after).changes
    return [
        (change.kind, f"{change.subject.id} {change.predicate} {change.object.id}")
        for change in found
    ]


def test_what_is_new_has_formed(edge: MakeEdge) -> None:
    assert changes([edge("a supports b", "2022-04")]) == [("formed", "a supports b")]
    assert changes([edge("a alliedWith b", "2022-04")]) == [("formed", "a alliedWith b")]


def test_an_alliance_formed_between_the_periods_has_formed(edge: MakeEdge) -> None:
    assert changes([edge("a alliedWith b", "2019")]) == [("formed", "a alliedWith b")]


def test_what_both_periods_report_persists(edge: MakeEdge) -> None:
    edges = [edge("a alliedWith b", "2017-02"), edge("a alliedWith b", "2022-04")]
    assert changes(edges) == [("persisting", "a alliedWith b")]
    (change,) = compare(edges, "2017", "2022").changes
    assert edges[0] in change.before
    assert edges[1] in change.after


def test_roles_and_dates_do_not_split_a_relation(edge: MakeEdge) -> None:
    edges = [
        edge("a memberOf b", "2017-02", role="deputy"),
        edge("a memberOf b", "2022-04", role="leader"),
    ]
    assert changes(edges) == [("persisting", "a memberOf b")]


@pytest.mark.parametrize("said", ["a supports b", "a criticises b", "a alliedWith b"])
def test_what_nobody_reported_again_has_not_ended(edge: MakeEdge, said: str) -> None:
    assert changes([edge(said, "2017-11")]) == [("not_observed", said)]


def test_an_alliance_that_was_broken_has_ended(edge: MakeEdge) -> None:
    edges = [edge("a alliedWith b", "2017-02"), edge("b breaksWith a", "2019-05-02")]
    (change,) = compare(edges, "2017", "2022").changes
    assert (change.kind, change.reason) == ("ended", "break, 2019-05-02")
    assert (change.before, change.after) == ((edges[0],), ())


def test_an_alliance_that_breaks_within_the_later_period_has_ended(edge: MakeEdge) -> None:
    edges = [edge("a alliedWith b", "2017-02"), edge("a breaksWith b", "2022-05-02")]
    assert changes(edges) == [("formed", "a breaksWith b"), ("ended", "a alliedWith b")]


def test_an_alliance_renewed_after_a_break_persists(edge: MakeEdge) -> None:
    edges = [
        edge("a alliedWith b", "2017-02"),
        edge("a breaksWith b", "2019"),
        edge("a alliedWith b", "2022-05"),
    ]
    assert changes(edges) == [("persisting", "a alliedWith b")]


def test_the_end_of_an_office_is_the_reason_of_an_end(edge: MakeEdge) -> None:
    edges = [edge("a memberOf b", "2017-03", role="minister")]
    found = compare(edges, "2017", "2022", end_of=lambda _: (date(2017, 5, 10), "office"))
    assert [(change.kind, change.reason) for change in found.changes] == [
        ("ended", "office, 2017-05-10")
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a supports b", "a criticises b"),
        ("a supports b", "a opposes b"),
        ("a supports b", "a breaksWith b"),
        ("a seeksAllianceWith b", "a opposes b"),
        ("a criticises b", "a supports b"),
        ("a alliedWith b", "a opposes b"),
        ("a alliedWith b", "b criticises a"),
        ("b opposes a", "a alliedWith b"),
    ],
)
def test_a_pair_that_turned_has_flipped(edge: MakeEdge, before: str, after: str) -> None:
    edges = [edge(before, "2017-04"), edge(after, "2022-04")]
    (change,) = compare(edges, "2017", "2022").changes
    assert change.kind == "flipped"
    assert (change.before, change.after) == ((edges[0],), (edges[1],))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["a supports b"], ["b criticises a"]),
        (["a supports b", "a criticises b"], ["a criticises b"]),
        (["a supports b"], ["a criticises b", "a seeksAllianceWith b"]),
        (["a memberOf b"], ["a criticises b"]),
    ],
)
def test_other_pairs_and_mixed_pairs_have_not_flipped(
    edge: MakeEdge, before: list[str], after: list[str]
) -> None:
    edges = [edge(said, "2017") for said in before] + [edge(said, "2022") for said in after]
    assert "flipped" not in {kind for kind, _ in changes(edges)}


@pytest.mark.parametrize("status", ["denied", "hypothetical", "former"])
def test_what_is_not_asserted_is_not_compared(edge: MakeEdge, status: str) -> None:
    assert changes([edge("a memberOf b", "2022-04", status=status)]) == []


def test_the_later_period_first_tells_the_same_changes_exchanged(edge: MakeEdge) -> None:
    edges = [
        edge("a alliedWith b", "2017-02"),
        edge("a breaksWith b", "2019"),
        edge("a supports c", "2017"),
        edge("a criticises c", "2022"),
        edge("a supports d", "2022"),
    ]
    forth, back = compare(edges, "2017", "2022"), compare(edges, "2022", "2017")
    assert (back.before, back.after) == ("2022", "2017")
    assert (
        forth.count()
        == back.count()
        == {
            "flipped": 1,
            "formed": 1,
            "ended": 1,
            "persisting": 0,
            "not_observed": 0,
        }
    )
    for change, mirrored in zip(forth.changes, back.changes, strict=True):
        assert (change.before, change.after) == (mirrored.after, mirrored.before)


def test_the_order_of_edges_makes_no_difference(edge: MakeEdge) -> None:
    edges = [edge(f"a supports {name}", year) for name in "bcd" for year in ("2017", "2022")]
    assert compare(edges, "2017", "2022") == compare(edges[::-1], "2017", "2022")


def test_a_period_compared_with_itself_shows_no_change(edge: MakeEdge) -> None:
    edges = [edge("a alliedWith b", "2017-02"), edge("a supports c", "2017")]
    assert {kind for kind, _ in changes(edges, "2017", "2017")} == {"persisting"}


def test_an_unknown_period_is_refused() -> None:
    with pytest.raises(PeriodError, match='"bientôt" is no date or period'):
        compare([], "2017", "bientôt")

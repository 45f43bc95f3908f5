"""Laws that snapshots and comparisons of any graph keep."""

from datetime import date
from random import Random

from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import Edge, edges_of
from hemicycle.edges.statement import PREDICATES, Evidence, Statement
from hemicycle.edges.valid_time import TimeSpan, format_edtf, intersect, parse_edtf
from hemicycle.views.comparison import compare
from hemicycle.views.snapshot import take_snapshot
from hypothesis import given
from hypothesis import strategies as st

DAYS = st.dates(date(2015, 1, 1), date(2024, 12, 31))
PERIODS = st.builds(lambda one, other: format_edtf(min(one, other), max(one, other)), DAYS, DAYS)
DATES = PERIODS | st.sampled_from(["2017", "2017-11", "2018/..", "../2019-06", "2022-04"])


def _statement(said: tuple[str, str, str], status: str, when: str, basis: str) -> Statement:
    subject, predicate, object_ = said
    return Statement(
        article="a",
        subject=Actor(subject, subject, "person"),
        predicate=predicate,
        object=Actor(object_, object_, "party"),
        role=None,
        status=status,
        date=when,
        date_basis=basis,
        date_source="",
        published=None,
        recorded="",
        evidence=Evidence("x", 0, 1, "x"),
        attributed_to=None,
        confidence=0.5,
        rule="test",
    )


STATEMENTS = st.builds(
    _statement,
    st.tuples(st.sampled_from("ab"), st.sampled_from(PREDICATES), st.sampled_from("cd")),
    st.sampled_from(["asserted", "former", "denied"]),
    DATES,
    st.sampled_from(["text", "article", "inferred"]),
)
GRAPHS = st.lists(STATEMENTS, max_size=8).map(edges_of)


@given(GRAPHS, PERIODS, PERIODS)
def test_what_holds_in_a_part_of_a_period_holds_in_the_period(
    edges: tuple[Edge, ...], period: str, other: str
) -> None:
    part = intersect(parse_edtf(period), parse_edtf(other))
    if part:
        inner = set(take_snapshot(edges, format_edtf(part.earliest, part.latest)))
        assert inner <= set(take_snapshot(edges, period))


@given(GRAPHS, PERIODS)
def test_a_period_may_hold_just_what_its_halves_may(edges: tuple[Edge, ...], period: str) -> None:
    span = parse_edtf(period)
    middle = date.fromordinal((span.earliest.toordinal() + span.latest.toordinal()) // 2)
    later = date.fromordinal(min(middle.toordinal() + 1, span.latest.toordinal()))
    halves = TimeSpan(span.earliest, middle), TimeSpan(later, span.latest)
    parts = [take_snapshot(edges, format_edtf(half.earliest, half.latest)) for half in halves]
    whole = take_snapshot(edges, period)
    assert set(parts[0]) | set(parts[1]) <= set(whole)
    either = {edge for part in parts for edge in (*part, *part.possible)}
    assert either == {*whole, *whole.possible}


@given(GRAPHS, PERIODS, st.randoms())
def test_the_order_of_edges_makes_no_difference(
    edges: tuple[Edge, ...], period: str, random: Random
) -> None:
    shuffled = random.sample(edges, len(edges))
    assert take_snapshot(shuffled, period) == take_snapshot(edges, period)


@given(GRAPHS, PERIODS, PERIODS)
def test_the_two_orders_of_a_comparison_mirror_each_other(
    edges: tuple[Edge, ...], one: str, other: str
) -> None:
    forth, back = compare(edges, one, other), compare(edges, other, one)
    assert forth.count() == back.count()
    if one != other:
        swapped = [(change.after, change.before) for change in back.changes]
        assert [(change.before, change.after) for change in forth.changes] == swapped


@given(GRAPHS, PERIODS, PERIODS)
def test_nothing_ends_but_by_a_stated_rule(
    edges: tuple[Edge, ...], before: str, after: str
) -> None:
    for change in compare(edges, before, after).of_kind("ended"):
        assert change.reason.split(",")[0] in ("break", "former", "stated")
        assert change.predicate in ("alliedWith", "memberOf")


@given(GRAPHS, PERIODS, PERIODS)
def test_every_asserted_relation_of_either_period_is_in_the_comparison(
    edges: tuple[Edge, ...], before: str, after: str
) -> None:
    asserted = frozenset({"asserted"})
    periods = [take_snapshot(edges, period, statuses=asserted) for period in (before, after)]
    expected = {edge.triple for snapshot in periods for edge in snapshot}
    changes = compare(edges, before, after).changes
    told = {edge.triple for change in changes for edge in (*change.before, *change.after)}
    assert told == expected


@given(GRAPHS, PERIODS, PERIODS, st.randoms())
def test_the_order_of_edges_makes_no_difference_to_a_comparison(
    edges: tuple[Edge, ...], before: str, after: str, random: Random
) -> None:
    shuffled = random.sample(edges, len(edges))
    assert compare(shuffled, before, after) == compare(edges, before, after)

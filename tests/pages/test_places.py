"""Where actors and lines stand: no box on another, no line on another."""

from collections.abc import Callable
from itertools import combinations
from typing import Any

from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import edges_of
from hemicycle.edges.statement import Evidence, Statement
from hemicycle.export.pages.lines import collect_lines
from hemicycle.export.pages.spread import spread_boxes
from hypothesis import given
from hypothesis import strategies as st

PLACE = st.tuples(st.integers(-400, 400), st.integers(-400, 400))


def link(subject: str, predicate: str, object_: str) -> Statement:
    """Make a statement between two persons."""
    ends = [Actor(name, name, "person") for name in (subject, object_)]
    return Statement(
        "a", ends[0], predicate, ends[1], None, "asserted", "2017", "text", "", None,
        "2026-11-21", Evidence("q", 0, 1, "q"), None, 1.0, "r",
    )  # fmt: skip


@given(st.lists(PLACE, min_size=2, max_size=25))
def test_no_two_boxes_overlap(places: list[tuple[int, int]]) -> None:
    positions = {f"a{index}": (float(x), float(y)) for index, (x, y) in enumerate(places)}
    found = spread_boxes(positions, dict.fromkeys(positions, (80.0, 40.0, 10.0)))
    for (x1, y1), (x2, y2) in combinations(found.values(), 2):
        assert abs(x1 - x2) >= 79 or abs(y1 - y2) >= 39


def test_a_wide_layout_is_drawn_together() -> None:
    far = {"a": (-4000.0, -3000.0), "b": (4000.0, 3000.0), "c": (-4000.0, 3000.0)}
    found = spread_boxes(far, dict.fromkeys(far, (60.0, 40.0, 0.0)))
    assert max(abs(x) for x, _ in found.values()) < 400


def test_the_order_of_the_actors_does_not_move_them() -> None:
    positions = {"a": (0.0, 0.0), "b": (1.0, 0.0), "c": (0.0, 1.0)}
    shapes = dict.fromkeys(positions, (60.0, 40.0, 5.0))
    backwards = dict(reversed(positions.items()))
    assert spread_boxes(positions, shapes) == spread_boxes(backwards, shapes)


def test_the_lines_of_one_pair_bend_apart_seen_from_either_end() -> None:
    edges = edges_of(
        [link("a", "supports", "b"), link("a", "opposes", "b"), link("b", "criticises", "a")]
    )
    sides = [line.bend if line.source == "a" else -line.bend for line in collect_lines(edges)]
    assert len(set(sides)) == 3
    assert sum(sides) == 0


def test_a_single_line_is_straight() -> None:
    (line,) = collect_lines(edges_of([link("b", "supports", "a")]))
    assert line.bend == 0


def test_an_alliance_told_from_either_side_is_one_line() -> None:
    edges = edges_of([link("b", "alliedWith", "a"), link("a", "alliedWith", "b")])
    assert [line.id for line in collect_lines(edges)] == ["a~alliedWith~b"]


def test_all_edges_of_a_pair_and_predicate_lie_on_one_line(
    make_world: Callable[..., Any], statements: tuple[Statement, ...]
) -> None:
    edges = make_world(statements).graph.edges
    triples = {edge.triple for edge in edges}
    assert {line.id for line in collect_lines(edges)} == {"~".join(triple) for triple in triples}

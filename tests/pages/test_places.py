"""Where actors and lines stand: no box on another, no line on another."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import edges_of
from hemicycle.edges.json_lines import write_statements
from hemicycle.edges.statement import Evidence, Statement
from hemicycle.export.pages.actors import Node, collect_nodes, node_box, node_radius
from hemicycle.export.pages.content import place_nodes
from hemicycle.export.pages.lines import collect_lines
from hemicycle.export.pages.packing import pack_blocks
from hemicycle.export.pages.spread import spread_boxes
from hemicycle.tables import Tables
from hypothesis import given
from hypothesis import strategies as st

Place = tuple[int, int]
Box = tuple[float, float, float, float]
PLACE = st.tuples(st.integers(-400, 400), st.integers(-400, 400))
SIZES = st.tuples(st.integers(20, 600), st.integers(20, 400))


def link(subject: str, predicate: str, object_: str) -> Statement:
    """Make a statement between two actors: parties if their names begin with `parti`."""
    ends = [
        Actor(name, name.title(), "party" if name.startswith("parti") else "person")
        for name in (subject, object_)
    ]
    return Statement(
        "a", ends[0], predicate, ends[1], None, "asserted", "2017", "text", "", None,
        "2026-11-21", Evidence("q", 0, 1, "q"), None, 1.0, "r",
    )  # fmt: skip


def invent(actors: int) -> list[Statement]:
    """Return statements of parties, members of very unequal renown, and pairs apart from all."""
    chance, parties = random.Random(actors), actors // 15
    people = [f"elu{number}" for number in range(actors - parties)]
    renown = [1 / (rank + 1) for rank in range(len(people))]
    said = [link(one, "memberOf", f"parti{int(chance.random() ** 2 * parties)}") for one in people]
    for _ in range(2 * actors):
        one, other = chance.choices(people, renown, k=2)
        said.append(link(one, chance.choice(("criticises", "opposes", "supports")), other))
    return said + [link(f"seul{n}", "criticises", f"autre{n}") for n in range(actors // 20)]


def place(said: Sequence[Statement], tables: Tables) -> tuple[dict[str, Place], list[Node]]:
    """Return the places of the actors of statements, and their nodes."""
    edges = edges_of(said)
    nodes = collect_nodes(edges, tables)
    return place_nodes(edges, nodes), nodes


def label_box(node: Node, at: Place) -> Box:
    """Return left, top, right and bottom of an actor with its label."""
    width, height, hang = node_box(node)
    return (
        at[0] - width / 2,
        at[1] + hang - height / 2,
        at[0] + width / 2,
        at[1] + hang + height / 2,
    )


def overlap(one: Box, other: Box) -> bool:
    """Tell whether two boxes overlap."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("actors", [3, 12, 40, 140])
def test_no_two_labels_of_a_small_map_overlap(actors: int, tables: Tables) -> None:
    places, nodes = place(invent(actors), tables)
    boxes = [label_box(node, places[node.actor.id]) for node in nodes]
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))


def test_no_two_dots_of_a_large_map_overlap(tables: Tables) -> None:
    places, nodes = place(invent(600), tables)
    at = np.array([places[node.actor.id] for node in nodes])
    reach = np.array([node_radius(node) if node.actor.is_person else 8 for node in nodes])
    apart = np.sqrt(((at[:, None] - at[None]) ** 2).sum(axis=2)) - reach[:, None] - reach[None]
    assert (apart + np.eye(len(nodes)) * 1000).min() >= 0


def test_a_map_has_the_shape_of_a_window_and_grows_by_the_root_of_its_actors(
    tables: Tables,
) -> None:
    wide = {}
    for actors in (35, 350, 1400):
        (left, right), (top, bottom) = (
            (min(values), max(values))
            for values in zip(*place(invent(actors), tables)[0].values(), strict=True)
        )
        assert 1.0 < (right - left) / (bottom - top) < 1.8
        wide[actors] = right - left
    assert 700 < wide[35] < 1500
    assert 2000 < wide[350] < 3200
    assert 1.4 < wide[1400] / wide[350] < 2.2


def test_a_map_is_filled_evenly(tables: Tables) -> None:
    places, _ = place(invent(350), tables)
    at = np.array(list(places.values()), dtype=float)
    counts, *_ = np.histogram2d(at[:, 0], at[:, 1], bins=4)
    assert counts.min() >= len(at) / 16 / 5
    assert counts.max() <= len(at) / 16 * 3


def test_components_stand_apart(tables: Tables) -> None:
    places, nodes = place(invent(200), tables)
    boxes = {node.actor.id: label_box(node, places[node.actor.id]) for node in nodes}
    for number in range(10):
        pair = {f"seul{number}", f"autre{number}"}
        assert not any(
            overlap(boxes[one], box)
            for one in pair
            for other, box in boxes.items()
            if other not in pair
        )


def test_isolated_pairs_stand_in_rows(tables: Tables) -> None:
    places, nodes = place([link(f"a{n}", "criticises", f"b{n}") for n in range(30)], tables)
    boxes = [label_box(node, places[node.actor.id]) for node in nodes]
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))
    assert len({y for _, y in places.values()}) <= 12
    assert all(abs(places[f"a{n}"][0] - places[f"b{n}"][0]) < 200 for n in range(30))


def test_no_actors_need_no_places_and_one_alone_stands_in_the_middle(tables: Tables) -> None:
    assert place([], tables)[0] == {}
    assert place([link("a", "criticises", "a")], tables)[0].keys() == {"a"}


def test_the_order_of_edges_and_nodes_does_not_move_actors(tables: Tables) -> None:
    edges = edges_of(invent(200))
    nodes = collect_nodes(edges, tables)
    assert place_nodes(edges[::-1], nodes[::-1]) == place_nodes(edges, nodes)


SCRIPT = """
import sys
from pathlib import Path
from hemicycle.edges.edge import edges_of
from hemicycle.edges.json_lines import read_statements
from hemicycle.export.pages.actors import collect_nodes
from hemicycle.export.pages.content import place_nodes
from hemicycle.tables import load_tables
edges = edges_of(read_statements(Path(sys.argv[1])))
print(sorted(place_nodes(edges, collect_nodes(edges, load_tables())).items()))
"""


def test_the_hash_seed_does_not_move_actors(tmp_path: Path) -> None:
    path = tmp_path / "statements.jsonl"
    write_statements(path, invent(200))
    outputs = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(path)],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "42")
    }
    assert len(outputs) == 1
    assert b"parti1" in outputs.pop()


def test_two_thousand_actors_are_placed_in_seconds(tables: Tables) -> None:
    edges = edges_of(invent(2000))
    nodes = collect_nodes(edges, tables)
    begun = time.process_time()
    place_nodes(edges, nodes)
    assert time.process_time() - begun < 20  # it takes 2; the old way took 68


@given(st.lists(PLACE, min_size=2, max_size=25))
def test_no_two_boxes_overlap(places: list[Place]) -> None:
    found = spread_boxes(
        np.array(places, float), np.full((len(places), 2), (80.0, 40.0)), rounds=1000
    )
    for (x1, y1), (x2, y2) in combinations(found.tolist(), 2):
        assert abs(x1 - x2) >= 80 or abs(y1 - y2) >= 40


def test_boxes_that_are_apart_stay_where_they_are() -> None:
    places = np.array([(0.0, 0.0), (100.0, 0.0), (0.0, 50.0)])
    assert (spread_boxes(places, np.full((3, 2), 50.0), rounds=100) == places).all()


@given(st.lists(SIZES, min_size=1, max_size=30))
def test_no_two_blocks_overlap(sizes: list[tuple[int, int]]) -> None:
    blocks = [
        np.array([(0.0, 0.0, width, height)] * (90 if n == 0 else 1))
        for n, (width, height) in enumerate(sizes)
    ]
    moved = [
        (x, y, x + width, y + height)
        for (x, y), (width, height) in zip(pack_blocks(blocks), sizes, strict=True)
    ]
    assert not any(overlap(one, other) for one, other in combinations(moved, 2))


def test_the_largest_block_stands_in_the_middle_and_small_ones_in_the_corners() -> None:
    largest = np.array([(0.0, 300.0, 1000.0, 400.0), (400.0, 0.0, 600.0, 700.0)])
    pair = np.array([(0.0, 0.0, 100.0, 40.0)])
    middle, *corners = pack_blocks([np.repeat(largest, 5, axis=0), *[pair] * 4])
    assert middle == (-500, -350)
    assert {(x + 50 > 0, y + 20 > 0) for x, y in corners} == {
        (False, False), (False, True), (True, False), (True, True)
    }  # fmt: skip


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

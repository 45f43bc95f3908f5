"""Places of actors."""

from collections.abc import Callable
from itertools import combinations

import pytest
from hemicycle.edges.edge import Edge
from hemicycle.views.layout import HEIGHT, WIDTH, positions
from hemicycle.views.network import build_network

MakeEdge = Callable[..., Edge]


@pytest.fixture
def edges(edge: MakeEdge) -> list[Edge]:
    """Return a star, a ring, a pair that opposes and a pair that allies."""
    star = [edge(f"p{number} memberOf parti", "2017") for number in range(20)]
    ring = [edge(f"r{number} supports r{(number + 1) % 9}", "2017") for number in range(9)]
    return [*star, *ring, edge("x criticises y", "2022"), edge("v alliedWith w", "2022")]


def test_every_actor_has_a_place_in_whole_numbers(edges: list[Edge]) -> None:
    found = positions(edges)
    assert len(found) == 21 + 9 + 4
    assert all(type(value) is int for place in found.values() for value in place)


def test_no_label_lies_on_another(edges: list[Edge]) -> None:
    for (x1, y1), (x2, y2) in combinations(positions(edges).values(), 2):
        assert abs(x1 - x2) >= WIDTH or abs(y1 - y2) >= HEIGHT


def test_the_order_of_edges_makes_no_difference(edges: list[Edge]) -> None:
    assert positions(edges[::-1]) == positions(edges)
    assert list(positions(edges[::-1])) == sorted(positions(edges))


def test_the_whole_lies_around_the_origin(edges: list[Edge]) -> None:
    for values in zip(*positions(edges).values(), strict=True):
        assert abs(min(values) + max(values)) <= 2


def test_no_edges_need_no_places() -> None:
    assert positions([]) == {}


def test_an_actor_alone_with_itself_has_a_place(edge: MakeEdge) -> None:
    assert positions([edge("a criticises a", "2017")]) == {"a": (0, 0)}


def test_a_network_keeps_parallel_edges_under_their_identifiers(edge: MakeEdge) -> None:
    edges = [edge("a supports b", "2017"), edge("a criticises b", "2022-04")]
    network = build_network(edges)
    assert {key for *_, key in network.edges(keys=True)} == {one.id for one in edges}
    assert network.nodes["a"] == {"label": "A", "kind": "person"}
    data = network.edges["a", "b", edges[1].id]
    assert (data["start"], data["end"], data["sign"]) == ("2022-04-01", "2022-04-30", -1)


def test_a_state_in_force_has_no_end_in_a_network(edge: MakeEdge) -> None:
    alliance = edge("a alliedWith b", "2017")
    data = build_network([alliance]).edges["a", "b", alliance.id]
    assert data["start"] == "2017-01-01"
    assert "end" not in data

"""Places of actors to one another, and the network of edges."""

from collections.abc import Callable
from dataclasses import replace
from math import dist
from statistics import mean

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import Edge
from hemicycle.views.layout import find_homes, positions
from hemicycle.views.network import build_network

MakeEdge = Callable[..., Edge]


@pytest.fixture
def edges(edge: MakeEdge) -> list[Edge]:
    """Return four parties with members: two allied, two at odds with all; a pair; a loner."""
    parties = ("rouge", "rose", "bleu", "noir")
    members = [f"{party}{number} memberOf {party}" for party in parties for number in range(8)]
    attacks = [
        f"{one}{number} criticises {other}{number}"
        for number in range(8)
        for one in ("rouge", "rose")
        for other in ("bleu", "noir")
    ]
    said = ["rouge alliedWith rose", "bleu opposes noir", *members, *attacks]
    said += ["rouge1 supports rose1", "rouge2 supports rose2", "x criticises y", "z criticises z"]
    return [edge(one, "2017") for one in said]


def test_actors_that_nothing_joins_are_components_the_largest_first(edges: list[Edge]) -> None:
    found = positions(edges)
    assert [len(part) for part in found] == [36, 2, 1]
    assert [set(part) for part in found[1:]] == [{"x", "y"}, {"z"}]


def test_members_stand_round_their_party(edges: list[Edge]) -> None:
    places = positions(edges)[0]
    parties = ("rouge", "rose", "bleu", "noir")
    for member in (name for name in places if name not in parties):
        nearest = min(parties, key=lambda party: dist(places[party], places[member]))
        assert nearest == member.rstrip("0123456789")


def test_allies_stand_nearer_than_opponents(edges: list[Edge]) -> None:
    places = positions(edges)[0]
    opposed = [
        dist(places[one], places[two]) for one in ("rouge", "rose") for two in ("bleu", "noir")
    ]
    assert dist(places["rouge"], places["rose"]) < min(opposed)


def test_the_places_fill_the_figure_from_its_middle_to_its_rim(edges: list[Edge]) -> None:
    places = positions(edges)[0].values()
    radii = [(x**4 + y**4) ** 0.25 for x, y in places]
    assert max(radii) < 1
    assert 0.35 < mean(radius < 0.7 for radius in radii) < 0.65
    assert min(x for x, _ in places) < -0.5
    assert max(x for x, _ in places) > 0.5


def test_the_order_of_edges_makes_no_difference(edges: list[Edge]) -> None:
    assert positions(edges[::-1]) == positions(edges)
    assert [list(part) for part in positions(edges[::-1])] == [sorted(p) for p in positions(edges)]


def test_a_pair_lies_lengthwise(edge: MakeEdge) -> None:
    (places,) = positions([edge("x criticises y", "2017")])
    (x1, y1), (x2, y2) = places.values()
    assert abs(x1 - x2) > 0.5
    assert abs(y1 - y2) < 0.01


def test_a_member_is_at_home_where_most_edges_say_so(edge: MakeEdge) -> None:
    said = [edge("a memberOf parti", f"201{year}") for year in range(3)]
    assert find_homes([*said, edge("a memberOf autre", "2015")]) == {"a": "parti"}


def test_of_homes_that_tie_the_larger_one_counts(edge: MakeEdge) -> None:
    said = ["a memberOf petit", "a memberOf vaste", "b memberOf vaste", "b supports a"]
    assert find_homes([edge(one, "2017") for one in said]) == {"a": "vaste", "b": "vaste"}


def test_a_party_is_more_of_a_home_than_the_government(edge: MakeEdge) -> None:
    offices = [edge("a memberOf cabinet", f"201{year}") for year in range(3)]
    cabinet = Actor("cabinet", "Cabinet", "government")
    offices = [replace(office, object=cabinet) for office in offices]
    assert find_homes([*offices, edge("a memberOf parti", "2015")]) == {"a": "parti"}


def test_no_edges_need_no_places() -> None:
    assert positions([]) == []


def test_an_actor_alone_with_itself_has_a_place(edge: MakeEdge) -> None:
    assert positions([edge("a criticises a", "2017")]) == [{"a": (0, 0)}]


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

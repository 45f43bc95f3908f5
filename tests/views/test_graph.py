"""Views of a graph: of a period, around an actor, in several outlets; and its own words."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import Edge, edges_of
from hemicycle.edges.statement import Evidence, Statement
from hemicycle.errors import AmbiguousActorError, PeriodError, UnknownActorError
from hemicycle.read.article import Article
from hemicycle.tables import load_tables
from hemicycle.views.graph import Graph

MakeEdge = Callable[..., Edge]

ZÉLIE = Actor("zelie-brunoy", "Zélie Brunoy", "person", ("Mme Brunoy",))
ODILON = Actor("odilon-brunoy", "Odilon Brunoy", "person")
DELTA = Actor("parti-du-delta", "Parti du delta", "party", ("PDD",))


def graph_of(*edges: Edge, articles: dict[str, Article] | None = None) -> Graph:
    return Graph(edges, articles or {}, load_tables())


def told(graph: Graph) -> list[str]:
    """List the edges of a graph as they are written in these tests."""
    return [f"{edge.subject.id} {edge.predicate} {edge.object.id}" for edge in graph]


def named(subject: Actor, object_: Actor) -> Edge:
    """Join two actors whose names matter."""
    evidence = Evidence("soutient", 0, 8, "soutient")
    statement = Statement(
        "journal", subject, "supports", object_, None, "asserted", "2017-03-01", "article", "",
        None, "2026-11-21", evidence, None, 0.9, "test",
    )  # fmt: skip
    return edges_of([statement])[0]


def test_a_view_of_a_year_holds_its_events_and_the_states_in_force(edge: MakeEdge) -> None:
    graph = graph_of(
        edge("a memberOf p", "2012"), edge("a supports b", "2017-04"), edge("b opposes a", "2022")
    )
    assert told(graph.at("2017")) == ["a memberOf p", "a supports b"]
    assert graph.at("2017").period == "2017"


def test_what_ended_a_state_counts_though_a_view_leaves_it_out(edge: MakeEdge) -> None:
    kept = (edge("a alliedWith b", "2017"), edge("a supports c", "2019"))
    graph = graph_of(*kept, edge("a breaksWith b", "2018-05-02"))
    assert told(graph.only(kept).at("2019")) == ["a supports c"]
    assert told(graph.only(kept).at("2017")) == ["a alliedWith b"]


def test_a_view_of_a_view_holds_what_both_hold(edge: MakeEdge) -> None:
    graph = graph_of(edge("a supports b", "2017-04"), edge("a supports c", "2017-09"))
    assert told(graph.at("2017").at("2017-04")) == ["a supports b"]
    assert told(graph.at("2017-04").at("2017-09")) == []


def test_what_is_no_period_is_refused(edge: MakeEdge) -> None:
    with pytest.raises(PeriodError, match="printemps"):
        graph_of(edge("a supports b", "2017")).at("printemps")


CHAIN = ("a supports b", "b criticises c", "c supports d", "x supports y", "a opposes d")


@pytest.mark.parametrize(
    ("centre", "depth", "reached"),
    [
        ("b", 1, ["a supports b", "b criticises c"]),
        ("a", 1, ["a supports b", "a opposes d"]),
        ("a", 2, ["a supports b", "b criticises c", "c supports d", "a opposes d"]),
        ("x", 5, ["x supports y"]),
        ("a", 0, []),
    ],
)
def test_an_ego_network_is_what_joins_all_within_reach(
    centre: str, depth: int, reached: list[str], edge: MakeEdge
) -> None:
    graph = graph_of(*(edge(said, "2017") for said in CHAIN))
    assert told(graph.ego(centre, depth)) == reached


def test_an_ego_network_has_the_edges_between_neighbours(edge: MakeEdge) -> None:
    sides = [edge(said, "2017") for said in ("a supports b", "a supports c", "c criticises b")]
    assert len(graph_of(*sides).ego("a")) == 3


@pytest.mark.parametrize("name", ["zelie-brunoy", "ZÉLIE BRUNOY", "zelie brunoy", "mme Brunoy"])
def test_an_actor_is_found_by_any_name_whatever_its_accents_and_case(name: str) -> None:
    assert graph_of(named(ZÉLIE, DELTA)).find(name) == ZÉLIE.id


def test_an_actor_is_found_by_an_acronym_that_only_the_tables_know(edge: MakeEdge) -> None:
    graph = graph_of(edge("a supports la-france-insoumise", "2017"))
    assert graph.find("LFI") == "la-france-insoumise"


def test_a_name_that_two_actors_bear_is_refused_with_both() -> None:
    graph = graph_of(named(ZÉLIE, DELTA), named(ODILON, DELTA))
    with pytest.raises(AmbiguousActorError, match="Odilon Brunoy, Zélie Brunoy"):
        graph.ego("Brunoy")


def test_two_actors_of_one_label_are_told_apart_by_their_ids() -> None:
    other = replace(ODILON, label=ZÉLIE.label)
    graph = graph_of(named(ZÉLIE, DELTA), named(other, DELTA))
    with pytest.raises(AmbiguousActorError, match="odilon-brunoy, zelie-brunoy"):
        graph.find("Zélie Brunoy")


def test_a_name_that_nobody_bears_is_refused_with_those_close_to_it() -> None:
    with pytest.raises(UnknownActorError, match="did you mean Zélie Brunoy"):
        graph_of(named(ZÉLIE, DELTA)).ego("Zelie Brunois")


def test_outlets_are_counted_and_not_articles(edge: MakeEdge) -> None:
    twice = [edge("a supports b", "2017").statements[0] for _ in range(2)]
    thrice = [edge("a supports c", "2017").statements[0] for _ in range(3)]
    papers = {one.article: Article(one.article, "", (), publisher="Le Courrier") for one in thrice}
    graph = graph_of(*edges_of([*twice, *thrice]), articles=papers)
    assert told(graph.min_outlets(2)) == ["a supports b"], "articles without an outlet count alone"
    assert told(graph.min_outlets(1)) == ["a supports b", "a supports c"]


def test_a_graph_says_how_large_it_is_and_of_when(edge: MakeEdge) -> None:
    graph = graph_of(edge("a supports b", "2017"), edge("b opposes c", "2023-05"))
    assert repr(graph) == "<Graph: 3 actors, 2 edges, 2017–2023>"
    assert repr(graph.at("2017")) == "<Graph: 2 actors, 1 edges, 2017>"
    assert repr(graph.only(())) == "<Graph: 0 actors, 0 edges, undated>"
    assert len(graph) == 2
    assert list(graph) == list(graph.edges)


def test_an_event_somewhere_in_many_years_dates_no_graph(edge: MakeEdge) -> None:
    graph = graph_of(edge("a supports b", "1998/2022"), edge("a supports c", "2017"))
    assert repr(graph) == "<Graph: 3 actors, 2 edges, 2017>"


def test_a_view_of_an_empty_graph_knows_nothing_more(edge: MakeEdge) -> None:
    assert graph_of().only((edge("a supports b", "2017"),)).known == ()

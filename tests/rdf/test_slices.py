"""Slices hold direct triples for what held or happened in a year, and nothing else does."""

from collections.abc import Callable, Iterable

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import edges_of
from hemicycle.edges.statement import Statement
from hemicycle.export.rdf import RunInfo
from hemicycle.export.rdf.write import build_rdf, format_rdf
from pyoxigraph import DefaultGraph, NamedNode, QuerySolutions, RdfFormat, Store

Vary = Callable[..., Statement]
ORCHARD = Actor("le-verger", "Le Verger", "movement")
ADA, LIMES, ORCHARD_ID = "ada-martin", "les-tilleuls", "le-verger"


def export(statements: Iterable[Statement], run: RunInfo) -> dict[str, str]:
    """Export statements; return the files by name."""
    return format_rdf(build_rdf(edges_of(statements), [], run))


def direct(turtle: str) -> set[tuple[str, str, str]]:
    """List the direct triples of a slice without their namespaces."""
    store = Store()
    store.load(turtle, format=RdfFormat.TURTLE)
    triples = (map(_local, (one.subject, one.predicate, one.object)) for one in store)
    return {(a, b, c) for a, b, c in triples if b != "label"}


def _local(term: object) -> str:
    return str(term).strip("<>").replace("#", "/").rpartition("/")[2]


def test_each_year_with_an_edge_has_a_slice(state: Vary, run: RunInfo) -> None:
    dates = ["2017-11-24", "2019/2021", "2023-11/..", "../2016"]
    files = export([state(date=date) for date in dates], run)
    years = [2016, 2017, 2019, 2020, 2021, 2023]
    assert [name for name in files if "/" in name] == [f"slices/{year}.ttl" for year in years]


def test_an_event_is_in_its_own_year_only(state: Vary, run: RunInfo) -> None:
    files = export([state(), state(predicate="supports", date="2018")], run)
    assert direct(files["slices/2017.ttl"]) == {(ADA, "criticises", LIMES)}
    assert direct(files["slices/2018.ttl"]) == {(ADA, "supports", LIMES)}


def test_a_state_holds_on_until_it_ends(state: Vary, run: RunInfo) -> None:
    files = export(
        [
            state(predicate="memberOf", date="2016-05"),
            state(date="2017"),
            state(predicate="breaksWith", date="2018-02-01"),
            state(date="2019"),
        ],
        run,
    )
    member = (ADA, "memberOf", LIMES)
    held = {year: member in direct(files[f"slices/{year}.ttl"]) for year in range(2016, 2020)}
    assert held == {2016: True, 2017: True, 2018: True, 2019: False}


def test_an_alliance_stands_both_ways(state: Vary, run: RunInfo) -> None:
    files = export([state(subject=ORCHARD, predicate="alliedWith")], run)
    assert direct(files["slices/2017.ttl"]) == {
        (ORCHARD_ID, "alliedWith", LIMES),
        (LIMES, "alliedWith", ORCHARD_ID),
    }


@pytest.mark.parametrize("status", ["former", "denied", "hypothetical"])
def test_what_does_not_hold_is_in_no_slice(state: Vary, run: RunInfo, status: str) -> None:
    files = export([state(), state(predicate="memberOf", status=status)], run)
    assert direct(files["slices/2017.ttl"]) == {(ADA, "criticises", LIMES)}


def test_no_direct_triple_stands_outside_a_slice(state: Vary, run: RunInfo) -> None:
    store = Store()
    store.load(export([state()], run)["hemicycle.trig"], format=RdfFormat.TRIG)
    criticises = NamedNode("https://w3id.org/hemicycle/ontology#criticises")
    assert len(list(store.quads_for_pattern(None, criticises, None, None))) == 1
    assert not list(store.quads_for_pattern(None, criticises, None, DefaultGraph()))


def test_the_trig_holds_the_turtle_and_each_slice(state: Vary, run: RunInfo) -> None:
    files = export([state(), state(date="2022")], run)
    store = Store()
    store.load(files["hemicycle.trig"], format=RdfFormat.TRIG)
    graphs: dict[str, DefaultGraph | NamedNode]
    graphs = {"hemicycle.ttl": DefaultGraph(), "slices/2017.ttl": graph(2017)}
    for name, where in graphs.items():
        alone = Store()
        alone.load(files[name], format=RdfFormat.TURTLE)
        held = {quad.triple for quad in store.quads_for_pattern(None, None, None, where)}
        assert held == {quad.triple for quad in alone}
    assert set(store.named_graphs()) == {graph(2017), graph(2022)}


def graph(year: int) -> NamedNode:
    """Return the name of a slice."""
    return NamedNode(f"https://w3id.org/hemicycle/slice/{year}")


def test_comparing_two_years_is_one_minus(state: Vary, run: RunInfo) -> None:
    statements = [
        state(),
        state(predicate="memberOf"),
        state(subject=ORCHARD, date="2022"),
    ]
    store = Store()
    store.load(export(statements, run)["hemicycle.trig"], format=RdfFormat.TRIG)
    rows = store.query(
        f"""SELECT ?a ?p ?b {{ GRAPH <{graph(2022).value}> {{ ?a ?p ?b }}
            MINUS {{ GRAPH <{graph(2017).value}> {{ ?a ?p ?b }} }} FILTER (isIRI(?b)) }}"""
    )
    assert isinstance(rows, QuerySolutions)
    found = [tuple(map(_local, row)) for row in rows]
    assert found == [(ORCHARD_ID, "criticises", LIMES)]


def test_every_actor_of_a_slice_has_a_label(state: Vary, run: RunInfo) -> None:
    slice_ = export([state()], run)["slices/2017.ttl"]
    assert 'rdfs:label "Ada Martin"@fr' in slice_
    assert 'rdfs:label "Les Tilleuls"@fr' in slice_


def test_no_edges_make_a_graph_without_slices(run: RunInfo) -> None:
    files = export([], run)
    assert list(files) == ["hemicycle.ttl", "hemicycle.trig"]
    assert "hc:Run" in files["hemicycle.ttl"]

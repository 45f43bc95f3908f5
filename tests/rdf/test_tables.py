"""What the tables know of the actors of a graph is told apart from what articles state."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import edges_of
from hemicycle.edges.statement import Statement
from hemicycle.export.rdf import RunInfo
from hemicycle.export.rdf.iris import Iris
from hemicycle.export.rdf.write import build_rdf, format_rdf
from hemicycle.tables import Membership, Tables, load_tables
from pyoxigraph import RdfFormat, Store

RALLY = Actor("rassemblement-national", "Front national", "party")


@pytest.fixture
def tables() -> Tables:
    """Return the shipped tables with one membership of our own invention."""
    known = Membership("ada-martin", "rassemblement-national", "deputy", None, None)
    stranger = Membership("ada-martin", "parti-socialiste", "member", None, None)
    return replace(load_tables(), by_member={"ada-martin": (known, stranger)})


@pytest.fixture
def store(state: Callable[..., Statement], run: RunInfo, tables: Tables) -> Store:
    """Load an export that was built with tables."""
    graph = build_rdf(edges_of([state(object=RALLY)]), [], run, tables)
    store = Store()
    store.load(format_rdf(graph)["hemicycle.ttl"], format=RdfFormat.TURTLE)
    return store


def ask(store: Store, pattern: str) -> bool:
    """Tell whether a pattern holds."""
    return bool(store.query(f"ASK {{ {pattern} }}", prefixes=Iris().prefixes()))


def test_the_latest_official_name_is_preferred_to_that_of_a_text(store: Store) -> None:
    assert ask(
        store,
        """actor:rassemblement-national skos:prefLabel "Rassemblement national"@fr ;
           skos:altLabel "Front national"@fr , "RN"@fr ; owl:sameAs wd:Q205150""",
    )


def test_each_official_name_bears_the_days_of_its_use(store: Store) -> None:
    assert ask(
        store,
        """actor:rassemblement-national skosxl:altLabel ?before , ?after .
           ?before skosxl:literalForm "Front national"@fr ; schema:endDate ?end .
           ?after skosxl:literalForm "Rassemblement national"@fr ; schema:startDate ?start .
           FILTER (YEAR(?end) = 2018 && YEAR(?start) = 2018)""",
    )


def test_a_membership_of_the_tables_is_no_relation_and_names_its_source(store: Store) -> None:
    assert ask(
        store,
        """?m a org:Membership ; org:member actor:ada-martin ; org:role role:deputy ;
           org:organization actor:rassemblement-national ; org:memberDuring ?when ;
           dcterms:source ?source . ?when a time:Interval . role:deputy a org:Role
           FILTER NOT EXISTS { ?m a hc:Relation }""",
    )


def test_an_organisation_outside_the_graph_is_not_drawn_in(store: Store) -> None:
    assert not ask(store, "?m org:organization actor:parti-socialiste")


def test_without_tables_texts_alone_speak(state: Callable[..., Statement], run: RunInfo) -> None:
    text = format_rdf(build_rdf(edges_of([state(object=RALLY)]), [], run))["hemicycle.ttl"]
    assert 'skos:prefLabel "Front national"@fr' in text
    assert "org:Membership" not in text

"""Answers are shown as a table, as CSV and as JSON, and bad input gives one clear line."""

import json
from pathlib import Path

import pytest
from hemicycle.errors import InputError, QueryError
from hemicycle.query import Graph, Rows, format_rows, run_query

DATA = """
@prefix actor: <https://w3id.org/hemicycle/actor/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
actor:ada rdfs:label "Ada, dite « l'as »"@fr , "two\\nlines \\u001B[31m"@en ;
    rdfs:seeAlso actor:zoé .
actor:zoé rdfs:label "[bold]Zoé[/bold]"@fr .
"""
LABELS = (
    "SELECT ?actor ?label ?nothing { ?actor <http://www.w3.org/2000/01/rdf-schema#label> ?label"
    ' FILTER (LANG(?label) = "fr") } ORDER BY ?actor'
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Write a small Turtle file."""
    path = tmp_path / "data.ttl"
    path.write_text(DATA, encoding="utf-8")
    return path


def test_rows_keep_the_order_of_the_query_and_unbound_variables(data: Path) -> None:
    rows = run_query(LABELS, data)
    assert isinstance(rows, Rows)
    assert rows.variables == ("actor", "label", "nothing")
    assert [row[2] for row in rows.rows] == [None, None]
    assert [str(row[0]) for row in rows.rows] == [
        "<https://w3id.org/hemicycle/actor/ada>",
        "<https://w3id.org/hemicycle/actor/zoé>",
    ]


def test_a_table_shortens_iris_and_shows_texts_as_they_are(data: Path) -> None:
    lines = format_rows(run_query(LABELS, data), "table", width=80).splitlines()
    cells = [line.split() for line in lines if line.strip()]
    assert cells[0] == ["actor", "label", "nothing"]
    assert cells[2] == ["actor:ada", "Ada,", "dite", "«", "l'as", "»"]
    assert cells[3] == ["actor:zoé", "[bold]Zoé[/bold]"]


def test_a_table_lets_no_control_character_reach_the_terminal(data: Path) -> None:
    table = format_rows(run_query("SELECT ?o { ?s ?p ?o }", data), "table", width=80)
    assert "\x1b" not in table
    assert "\ufffd[31m" in table


def test_csv_follows_sparql(data: Path) -> None:
    assert format_rows(run_query(LABELS, data), "csv") == (
        "actor,label,nothing\r\n"
        'https://w3id.org/hemicycle/actor/ada,"Ada, dite « l\'as »",\r\n'
        "https://w3id.org/hemicycle/actor/zoé,[bold]Zoé[/bold],\r\n"
    )


def test_json_follows_sparql(data: Path) -> None:
    answer = json.loads(format_rows(run_query(LABELS, data), "json"))
    assert answer["head"] == {"vars": ["actor", "label", "nothing"]}
    assert answer["results"]["bindings"][1] == {
        "actor": {"type": "uri", "value": "https://w3id.org/hemicycle/actor/zoé"},
        "label": {"type": "literal", "value": "[bold]Zoé[/bold]", "xml:lang": "fr"},
    }


@pytest.mark.parametrize(
    ("query", "answer"), [("ASK { ?s ?p ?o }", True), ("ASK { ?s ?p 1 }", False)]
)
def test_ask_answers_true_or_false(data: Path, query: str, answer: bool) -> None:
    found = run_query(query, data)
    assert found is answer
    assert format_rows(found, "table") == f"{str(answer).lower()}\n"
    assert json.loads(format_rows(found, "json"))["boolean"] is answer
    assert format_rows(found, "csv").strip() == str(answer).lower()


def test_a_graph_is_shown_as_rows_of_triples(data: Path) -> None:
    graph = run_query(
        "CONSTRUCT WHERE { ?s <http://www.w3.org/2000/01/rdf-schema#seeAlso> ?o }", data
    )
    assert isinstance(graph, Graph)
    assert format_rows(graph, "csv").splitlines() == [
        "subject,predicate,object",
        "https://w3id.org/hemicycle/actor/ada,http://www.w3.org/2000/01/rdf-schema#seeAlso,"
        "https://w3id.org/hemicycle/actor/zoé",
    ]
    assert "rdfs:seeAlso" in format_rows(graph, "table", width=100)


def test_a_described_actor_is_the_same_each_time(data: Path) -> None:
    query = "DESCRIBE <https://w3id.org/hemicycle/actor/ada>"
    assert len({format_rows(run_query(query, data), "json") for _ in range(5)}) == 1


def test_an_unknown_format_gives_one_clear_line(data: Path) -> None:
    with pytest.raises(QueryError, match="--format xml: not one of table, csv, json"):
        format_rows(run_query(LABELS, data), "xml")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("none.ttl", None, "can't be read"),
        ("bad.ttl", "@prefix a: <", "malformed"),
        ("graph.xml", "<a/>", "not one of"),
    ],
)
def test_data_that_cannot_be_read_give_one_clear_line(
    tmp_path: Path, name: str, content: str | None, reason: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=reason) as refused:
        run_query("ASK {}", path)
    assert str(path) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_an_unsafe_query_is_refused_before_the_data_are_read(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        run_query("ASK { SERVICE <http://127.0.0.1:9/> {} }", tmp_path / "none.ttl")

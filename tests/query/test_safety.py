"""Queries that ask for anything outside the export are refused before anything is fetched."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from hemicycle.errors import QueryError
from hemicycle.query import Rows, check_query, run_query
from hemicycle.query.spelling import bare_words, spell_plainly

SERVICE_FORMS = {
    "plain": "SELECT * { SERVICE <ADDRESS> { ?s ?p ?o } }",
    "silent": "SELECT * { SERVICE SILENT <ADDRESS> { ?s ?p ?o } }",
    "variable": "SELECT * { VALUES ?where { <ADDRESS> } SERVICE ?where { ?s ?p ?o } }",
    "subquery": "SELECT * { { SELECT ?s { SERVICE <ADDRESS> { ?s ?p ?o } } } }",
    "optional": "SELECT * { ?s ?p ?o OPTIONAL { SERVICE <ADDRESS> { ?s ?q ?x } } }",
    "union": "SELECT * { { ?s ?p ?o } UNION { SERVICE <ADDRESS> { ?s ?p ?o } } }",
    "minus": "SELECT * { ?s ?p ?o MINUS { SERVICE <ADDRESS> { ?s ?p ?o } } }",
    "graph": "SELECT * { GRAPH ?g { SERVICE <ADDRESS> { ?s ?p ?o } } }",
    "exists": "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <ADDRESS> { ?s ?p ?o } } }",
    "not exists": "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <ADDRESS> { ?s ?p ?o } } }",
    "exists within an expression": (
        "SELECT * { ?s ?p ?o FILTER (?o = 1 || !(EXISTS { SERVICE <ADDRESS> { ?s ?p ?o } })) }"
    ),
    "exists within a bind": (
        "SELECT * { ?s ?p ?o BIND (IF(EXISTS { SERVICE <ADDRESS> { ?s ?p ?o } }, 1, 2) AS ?x) }"
    ),
    "exists within a projection": (
        "SELECT (EXISTS { SERVICE <ADDRESS> { ?s ?p ?o } } AS ?x) { ?s ?p ?o }"
    ),
    "exists within having": (
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <ADDRESS> { ?s ?p ?o } })"
    ),
    "exists within order": (
        "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <ADDRESS> { ?s ?p ?o } })"
    ),
    "service within service": "SELECT * { SERVICE <ADDRESS> { SERVICE <ADDRESS> { ?s ?p ?o } } }",
    "ask": "ASK { SERVICE <ADDRESS> { ?s ?p ?o } }",
    "construct": "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <ADDRESS> { ?s ?p ?o } }",
    "describe": "DESCRIBE ?s WHERE { SERVICE <ADDRESS> { ?s ?p ?o } }",
    "prefixed name": "PREFIX a: <ADDRESS> SELECT * { SERVICE a: { ?s ?p ?o } }",
    "relative to a base": "BASE <ADDRESS> SELECT * { SERVICE <> { ?s ?p ?o } }",
    "lower case": "select * { service silent <ADDRESS> { ?s ?p ?o } }",
    "after a carriage return that ends a comment": (
        "SELECT * { ?s ?p ?o # a remark\rSERVICE <ADDRESS> { ?a ?b ?c }\n}"
    ),
    "between quotation marks by code point": (
        'SELECT * { ?s ?p ?o FILTER (?o IN ("a\\u0022, ")) SERVICE <ADDRESS> { ?s ?p ?o }'
        ' FILTER (?o IN (", "b")) }'
    ),
    "after a number": "SELECT * { ?s ?p 1SERVICE <ADDRESS> { ?s ?p ?o } }",
    "after what rdflib may take for a comment": (
        "BASE <http://b/> SELECT * { ?s ?p ?x FILTER (?s = <#a>) SERVICE <ADDRESS> { ?a ?b ?c }"
        " FILTER (?x\n> +3) }"
    ),
    "spelt by code points": "SELECT * { \\u0053ERVICE <ADDRESS> { ?s ?p ?o } }",
}
OTHER_FORMS = {
    "load": "LOAD <ADDRESS>",
    "load silent into a graph": "LOAD SILENT <ADDRESS> INTO GRAPH <urn:x>",
    "load after a comment": "# SELECT\nLOAD <ADDRESS>",
    "from": "SELECT * FROM <ADDRESS> { ?s ?p ?o }",
    "from named": "SELECT * FROM NAMED <ADDRESS> { GRAPH ?g { ?s ?p ?o } }",
    "from a prefixed name": "PREFIX a: <ADDRESS> SELECT * FROM a: { ?s ?p ?o }",
    "from relative to a base": "BASE <ADDRESS> ASK FROM <> { ?s ?p ?o }",
    "from in construct": "CONSTRUCT { ?s ?p ?o } FROM <ADDRESS> WHERE { ?s ?p ?o }",
    "from in describe": "DESCRIBE <urn:x> FROM <ADDRESS>",
}
UPDATES = (
    "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
    "DELETE WHERE { ?s ?p ?o }",
    "CLEAR ALL",
    "DROP DEFAULT",
    "CREATE GRAPH <urn:a>",
    "COPY DEFAULT TO <urn:a>",
    "PREFIX a: <urn:> DELETE { ?s a:b ?o } INSERT { ?s a:c ?o } WHERE { ?s a:b ?o }",
)


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """Listen on the loopback interface, and note every request that arrives."""
    requests: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            requests.append(self.requestline)
            self.send_response(200)
            self.end_headers()

        do_GET = do_POST = do_HEAD = answer

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", requests
    server.shutdown()
    server.server_close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Write a small Turtle file."""
    path = tmp_path / "data.ttl"
    path.write_text('<urn:a> <urn:b> "c" .\n', encoding="utf-8")
    return path


@pytest.mark.parametrize("form", SERVICE_FORMS | OTHER_FORMS)
def test_nothing_is_fetched(form: str, listener: tuple[str, list[str]], data: Path) -> None:
    address, requests = listener
    query = (SERVICE_FORMS | OTHER_FORMS)[form].replace("ADDRESS", address)
    with pytest.raises(QueryError) as refused:
        run_query(query, data)
    assert requests == []
    assert "\n" not in str(refused.value)


def test_the_listener_would_notice_a_request(listener: tuple[str, list[str]]) -> None:
    import pyoxigraph

    address, requests = listener
    query = SERVICE_FORMS["silent"].replace("ADDRESS", address)
    list(pyoxigraph.Store().query(query))  # type: ignore[arg-type]
    assert len(requests) == 1


@pytest.mark.parametrize("form", ["plain", "silent", "exists", "subquery"])
def test_the_refusal_names_service(form: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is refused"):
        check_query(SERVICE_FORMS[form].replace("ADDRESS", "http://127.0.0.1:9/"))


@pytest.mark.parametrize("update", [*UPDATES, "LOAD <http://127.0.0.1:9/>"])
def test_updates_are_refused_as_such(update: str) -> None:
    with pytest.raises(QueryError, match="updates and LOAD are refused"):
        check_query(update)


def test_a_file_named_by_from_is_not_read(tmp_path: Path, data: Path) -> None:
    secret = tmp_path / "secret.ttl"
    secret.write_text('<urn:s> <urn:b> "secret" .\n', encoding="utf-8")
    with pytest.raises(QueryError, match=r"FROM <file:.*secret\.ttl>"):
        run_query(f"SELECT * FROM <{secret.as_uri()}> {{ ?s ?p ?o }}", data)


def test_a_graph_that_the_data_hold_may_be_named_by_from(tmp_path: Path) -> None:
    path = tmp_path / "data.trig"
    path.write_text("<urn:g> { <urn:a> <urn:b> <urn:c> }\n<urn:x> <urn:y> <urn:z> .\n")
    assert run_query("ASK FROM <urn:g> { <urn:a> <urn:b> <urn:c> }", path) is True
    assert run_query("ASK FROM <urn:g> { <urn:x> <urn:y> <urn:z> }", path) is False


def test_a_malformed_query_gives_one_line_with_its_place() -> None:
    with pytest.raises(QueryError, match=r"line 2, column \d+") as refused:
        check_query("SELECT *\n{ ?s ?p }")
    assert "\n" not in str(refused.value)


def test_an_unknown_prefix_is_told() -> None:
    with pytest.raises(QueryError, match="nowhere"):
        check_query("SELECT * { ?s nowhere:p ?o }")


@pytest.mark.parametrize("query", ["", "   ", "\x00", "ASK {} \x0b", "(" * 50_000, "x" * 200_000])
def test_what_is_no_query_is_refused(query: str) -> None:
    with pytest.raises(QueryError):
        check_query(query)


def test_the_word_service_in_a_text_a_name_or_a_remark_is_no_reason_to_refuse(data: Path) -> None:
    query = """PREFIX service: <urn:service> # SERVICE
        SELECT ?service { ?service ?p ?o MINUS { ?service service:service <urn:service> }
        FILTER (?o != 'SERVICE <http://x/> {}') # SERVICE
        }"""
    answer = run_query(query, data)
    assert isinstance(answer, Rows)
    assert len(answer.rows) == 1


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("ASK {} # remark", "ASK {} "),
        ("ASK {}\r\n# one\r# two\rASK", "ASK {}\n\n\nASK"),
        ("'it\"s'", '"it\\"s"'),
        ("'''two\nlines'''", '"two\\nlines"'),
        ('"""a "quoted" word"""', '"a \\"quoted\\" word"'),
        ("\"'''\"", "\"'''\""),
        ("<http://x/#part> # remark", "<http://x/#part> "),
        ('"# no remark"', '"# no remark"'),
        ("a:l\\'été 'x'", 'a:l\\\'été "x"'),
        ('""""""', '""'),
        (r"'\\' 'b'", r'"\\" "b"'),
    ],
)
def test_queries_are_spelt_in_one_way(written: str, plain: str) -> None:
    assert spell_plainly(written) == plain


def test_words_outside_texts_and_names_are_keywords() -> None:
    assert bare_words('ASK { ?a b:c <d> , "e\\"f"@g . 1h }') == {"ASK", "H"}

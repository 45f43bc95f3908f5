"""Results of queries, and how they are shown: a table, CSV or JSON."""

import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    Triple,
    parse_query_results,
)

from hemicycle.errors import QueryError
from hemicycle.export.rdf.iris import Iris

Term = NamedNode | BlankNode | Literal | Triple
IN_A_PIPE = (160, 24)  # characters and lines, where there is no terminal
_UNPRINTABLE = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) != "\n"}


@dataclass(frozen=True, slots=True)
class Rows:
    """Hold the rows of a SELECT, in their order, None where a variable is unbound.

    `payload` is the same in SPARQL 1.1 Query Results JSON.
    """

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    payload: bytes


@dataclass(frozen=True, slots=True)
class Graph:
    """Hold the triples of a CONSTRUCT or DESCRIBE, sorted."""

    triples: tuple[Triple, ...]


Answer = Rows | Graph | bool


def gather_rows(solutions: QuerySolutions) -> Rows:
    """Gather the rows of a SELECT."""
    return _read_rows(solutions.serialize(format=QueryResultsFormat.JSON) or b"")


def gather_graph(triples: QueryTriples) -> Graph:
    """Gather the triples of a CONSTRUCT or DESCRIBE, each once."""
    return Graph(tuple(sorted(set(triples), key=str)))


def format_rows(answer: Answer, form: str = "table", width: int | None = None) -> str:
    """Format an answer as `table`, `csv` or `json`, the last two as SPARQL 1.1 defines them.

    A graph is shown as rows of subject, predicate and object. `width` counts the characters of a
    table's line, by default as many as the terminal shows. Raises QueryError at any other form.
    """
    if form == "table":
        return str(answer).lower() + "\n" if isinstance(answer, bool) else _table(answer, width)
    if form not in ("csv", "json"):
        raise QueryError(f"--format {form}: not one of table, csv, json")
    payload = _boolean(answer) if isinstance(answer, bool) else _as_rows(answer).payload
    return _reserialize(payload, form)


def _as_rows(answer: Rows | Graph) -> Rows:
    """Turn a graph into rows."""
    return answer if isinstance(answer, Rows) else _read_rows(_triples_payload(answer.triples))


def _read_rows(payload: bytes) -> Rows:
    """Read SPARQL results in JSON."""
    results = parse_query_results(payload, format=QueryResultsFormat.JSON)
    if not isinstance(results, QuerySolutions):
        raise QueryError("the answer has no rows")
    names = tuple(variable.value for variable in results.variables)
    return Rows(names, tuple(tuple(solution) for solution in results), payload)


def _boolean(answer: bool) -> bytes:
    """Return the answer of an ASK as SPARQL results in JSON."""
    return json.dumps({"head": {}, "boolean": answer}).encode()


def _triples_payload(triples: Iterable[Triple]) -> bytes:
    """Return triples as SPARQL results in JSON."""
    names = ["subject", "predicate", "object"]
    bindings = [
        {name: _binding(term) for name, term in zip(names, triple, strict=True)}
        for triple in triples
    ]
    return json.dumps({"head": {"vars": names}, "results": {"bindings": bindings}}).encode()


def _binding(term: Term) -> dict[str, str]:
    """Return a term as SPARQL results in JSON."""
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, Literal):
        kind = {"xml:lang": term.language} if term.language else {"datatype": term.datatype.value}
        return {"type": "literal", "value": term.value, **kind}
    return {"type": "bnode", "value": str(term).removeprefix("_:")}


def _reserialize(payload: bytes, form: str) -> str:
    """Turn SPARQL results in JSON into another format."""
    target = QueryResultsFormat.CSV if form == "csv" else QueryResultsFormat.JSON
    data = parse_query_results(payload, format=QueryResultsFormat.JSON).serialize(format=target)
    text = (data or b"").decode("utf-8")
    return text if text.endswith("\n") else text + "\n"


def _table(answer: Rows | Graph, width: int | None) -> str:
    """Draw rows as a table, IRIs shortened by the prefixes of the export."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = _as_rows(answer)
    table = Table(*shown.variables, box=box.SIMPLE_HEAD)
    for row in shown.rows:
        table.add_row(*(Text(_show(term)) for term in row))
    columns = width or shutil.get_terminal_size(IN_A_PIPE).columns
    console = Console(file=StringIO(), width=columns, color_system=None)
    with console.capture() as captured:
        console.print(table)
    return captured.get()


def _show(term: Term | None) -> str:
    """Show a term to a reader; control characters can't reach the terminal."""
    if term is None:
        return ""
    shown = _shorten(term.value) if isinstance(term, NamedNode) else _value(term)
    return shown.translate(_UNPRINTABLE)


def _value(term: Term) -> str:
    """Return what a literal says, without language and datatype."""
    return term.value if isinstance(term, Literal) else str(term)


def _shorten(iri: str) -> str:
    """Shorten an IRI by a prefix of the export."""
    for prefix, namespace in Iris().prefixes().items():
        if iri.startswith(namespace) and "/" not in iri.removeprefix(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri

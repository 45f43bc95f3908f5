"""Run queries: Oxigraph evaluates them over an export held in memory."""

from pathlib import Path

from pyoxigraph import QueryBoolean, QuerySolutions, RdfFormat, Store

from hemicycle.errors import InputError, QueryError
from hemicycle.query.results import Answer, gather_graph, gather_rows
from hemicycle.query.safety import CheckedQuery, check_graphs, check_query

FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
}


def run_query(text: str, data: Path) -> Answer:
    """Answer a SPARQL query over a Turtle or TriG file: rows, true or false, or a graph.

    Raises QueryError when the query is malformed or asks for anything outside the file, which is
    found before anything is read; InputError when the file can't be read.
    """
    query = check_query(text)
    store = load_store(data)
    check_graphs(query, _graph_names(store))
    return _evaluate(store, query)


def load_store(data: Path) -> Store:
    """Load an RDF file into memory; raise InputError with its name when it can't be read."""
    if data.suffix not in FORMATS:
        raise InputError(f"{data}: not one of {', '.join(FORMATS)}")
    store = Store()
    try:
        store.load(path=str(data), format=FORMATS[data.suffix])
    except SyntaxError as error:
        raise InputError(f"{data}: malformed: {error}") from None
    except OSError as error:
        raise InputError(f"{data}: can't be read: {error.strerror or error}") from None
    return store


def _graph_names(store: Store) -> frozenset[str]:
    """List the names of the graphs that a store holds."""
    return frozenset(str(name)[1:-1] for name in store.named_graphs())


def _evaluate(store: Store, query: CheckedQuery) -> Answer:
    """Evaluate a checked query."""
    try:
        result = store.query(query.text)
        if isinstance(result, QueryBoolean):
            return bool(result)
        return gather_rows(result) if isinstance(result, QuerySolutions) else gather_graph(result)
    except (SyntaxError, ValueError, OSError, RuntimeError) as error:
        raise QueryError(f"the query can't be answered: {error}") from None

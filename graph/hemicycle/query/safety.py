"""Safety of queries: what asks for anything outside the export is refused before it runs.

Oxigraph fetches what SERVICE names and has no switch against it, so the syntax tree that rdflib
reads is searched first. What can't be read, or holds a node of an unknown kind, is refused.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pyparsing import ParseBaseException, ParseResults
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery, parseUpdate
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.term import Node

from hemicycle.errors import QueryError
from hemicycle.query.spelling import bare_words, spell_plainly

LONGEST = 100_000  # characters; the longest question that is shipped has 2,000
NEAR = 40  # characters of a malformed query that a message quotes


@dataclass(frozen=True, slots=True)
class CheckedQuery:
    """Hold a query that asks nothing outside the data, if these hold the `graphs` it names.

    `text` is the plain spelling that was checked, and the only one that may be run.
    """

    text: str
    graphs: tuple[str, ...]


def check_query(query: str) -> CheckedQuery:
    """Parse a query and refuse SERVICE, updates and whatever can't be read.

    Raises QueryError with one line that says what to change.
    """
    if len(query) > LONGEST:
        raise QueryError(f"the query is longer than {LONGEST} characters")
    plain = spell_plainly(query)
    try:
        return _check(plain)
    except RecursionError:
        raise QueryError("the query is too long or nested too deeply") from None


def check_graphs(query: CheckedQuery, held: frozenset[str]) -> None:
    """Raise QueryError where a query names a graph with FROM that the data don't hold."""
    for name in query.graphs:
        if name not in held:
            raise QueryError(f"FROM <{name}>: the data hold no such graph, and nothing is fetched")


def _check(plain: str) -> CheckedQuery:
    """Check a query in its plain spelling."""
    tree = _parse(plain)
    in_tree = any(node.name == "ServiceGraphPattern" for node in _walk(tree))
    if in_tree or any("SERVICE" in word for word in bare_words(plain)):
        raise QueryError("SERVICE is refused: a query asks the export and nothing else")
    graphs = [_graph_name(clause) for clause in _dataset(tree)]
    return CheckedQuery(plain, tuple(sorted(set(graphs))))


def _parse(plain: str) -> ParseResults:
    """Parse a query; tell updates from what is no SPARQL at all."""
    try:
        return parseQuery(plain)
    except ParseBaseException as error:
        if _is_update(plain):
            raise QueryError("updates and LOAD are refused: an export is only read") from None
        near = " ".join(plain[error.loc :].split())[:NEAR] or "its end"
        place = f"line {error.lineno}, column {error.column}"
        raise QueryError(f"the query is no SPARQL at {place}: {near}") from None


def _is_update(plain: str) -> bool:
    """Tell whether a text is a SPARQL update."""
    try:
        return bool(parseUpdate(plain).request)
    except ParseBaseException:
        return False


def _dataset(tree: ParseResults) -> list[CompValue]:
    """List the FROM clauses of a query, their names resolved.

    Resolving changes the tree, so it comes after the search for SERVICE. Raises QueryError where a
    prefix is unknown.
    """
    try:
        return list(translateQuery(tree).algebra.datasetClause or ())
    except Exception as error:  # rdflib raises bare Exception for unknown prefixes and scopes
        raise QueryError(f"the query is no SPARQL: {error}") from None


def _graph_name(clause: CompValue) -> str:
    """Return the name of the graph that a FROM clause names."""
    return str(clause.default or clause.named)


def _walk(node: object) -> Iterator[CompValue]:
    """Yield each component of a syntax tree, however deep; raise QueryError at what is unknown."""
    if isinstance(node, CompValue):
        yield node
        for child in node.values():
            yield from _walk(child)
    elif isinstance(node, ParseResults | list | tuple):
        for child in node:
            yield from _walk(child)
    elif not isinstance(node, Node | str | bool | int | float | None):
        raise QueryError(f"the query holds something that can't be judged: {type(node).__name__}")

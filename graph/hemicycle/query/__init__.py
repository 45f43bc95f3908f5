"""Query an export with SPARQL, and never anything else than that export."""

from hemicycle.query.catalogue import ShippedQuery, list_queries, load_query
from hemicycle.query.results import Answer, Graph, Rows, format_rows
from hemicycle.query.run import load_store, run_query
from hemicycle.query.safety import CheckedQuery, check_query

__all__ = [
    "Answer",
    "CheckedQuery",
    "Graph",
    "Rows",
    "ShippedQuery",
    "check_query",
    "format_rows",
    "list_queries",
    "load_query",
    "load_store",
    "run_query",
]

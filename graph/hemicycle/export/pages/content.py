"""Content: what the scripts of both pages read, and the places that both pages share."""

from collections.abc import Mapping, Sequence
from datetime import date

from hemicycle.edges.edge import Edge
from hemicycle.edges.valid_time import OPEN_END, OPEN_START, parse_edtf
from hemicycle.export.pages.actors import UNKNOWN_COLOUR, Node, actor_record, node_size
from hemicycle.export.pages.evidence import (
    article_records,
    count_sources,
    edge_record,
    order_edges,
    predicate_records,
)
from hemicycle.export.pages.spread import spread_boxes
from hemicycle.read.article import Article
from hemicycle.tables import Tables
from hemicycle.views.layout import positions


def graph_content(
    edges: Sequence[Edge],
    nodes: Sequence[Node],
    articles: Mapping[str, Article],
    tables: Tables,
) -> dict[str, object]:
    """Return what both pages' scripts read beside the network itself."""
    cited = article_records(edges, articles)
    return {
        "actors": {node.actor.id: actor_record(node, tables) for node in nodes},
        "edges": [edge_record(edge, valid_days(edge), articles) for edge in order_edges(edges)],
        "articles": cited,
        "counts": count_sources(cited),
        "predicates": predicate_records(),
        "unknownColour": UNKNOWN_COLOUR,
    }


def place_nodes(edges: Sequence[Edge], nodes: Sequence[Node]) -> dict[str, tuple[int, int]]:
    """Return the place of each node in pixels, the same in every page made of these edges."""
    found = positions(edges)
    return spread_boxes(
        {node.actor.id: found[node.actor.id] for node in nodes},
        {node.actor.id: node_size(node) for node in nodes},
    )


def valid_days(edge: Edge) -> tuple[date | None, date | None]:
    """Return the first and last day on which an edge holds, None where unknown or still open."""
    if not edge.date:
        return None, None
    span = parse_edtf(edge.date)
    start = None if span.earliest == OPEN_START else span.earliest
    open_ended = span.latest == OPEN_END or (edge.is_state and edge.status == "asserted")
    return start, None if open_ended else span.latest

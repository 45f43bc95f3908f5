"""Content: what the scripts of both pages read, and the places that both pages share."""

from collections.abc import Mapping, Sequence
from datetime import date

from hemicycle.edges.edge import Edge, time_order
from hemicycle.edges.valid_time import OPEN_END, OPEN_START, is_vague
from hemicycle.export.pages.actors import UNKNOWN_COLOUR, Node, actor_record
from hemicycle.export.pages.evidence import (
    article_records,
    count_sources,
    edge_record,
    predicate_records,
)
from hemicycle.export.pages.places import place_actors
from hemicycle.views.endings import Ending, find_endings
from hemicycle.views.graph import Graph
from hemicycle.views.layout import positions


def graph_content(graph: Graph, nodes: Sequence[Node]) -> dict[str, object]:
    """Return what both pages' scripts read beside the network itself."""
    endings = find_endings(graph.known, graph.end_of)
    cited = article_records(graph.edges, graph.articles)
    publishers = {key: article.publisher for key, article in graph.articles.items()}
    return {
        "actors": {node.actor.id: actor_record(node, graph.tables) for node in nodes},
        "edges": [
            edge_record(edge, valid_days(edge, endings), publishers)
            for edge in sorted(graph.edges, key=time_order)
        ],
        "articles": cited,
        "counts": count_sources(cited),
        "predicates": predicate_records(),
        "unknownColour": UNKNOWN_COLOUR,
    }


def place_nodes(edges: Sequence[Edge], nodes: Sequence[Node]) -> dict[str, tuple[int, int]]:
    """Return the place of each node in pixels, given all edges of a graph and all their nodes.

    Pages that show some of the graph take the places of the whole, and so agree with each other.
    """
    return place_actors(positions(edges), {node.actor.id: node for node in nodes})


def valid_days(edge: Edge, endings: Mapping[str, Ending]) -> tuple[date | None, date | None]:
    """Return the first and last day on which an edge holds, None where unknown or still open.

    An asserted state holds until something ends it, as in a snapshot; all else at its date, an
    open end counting as the day that is known.
    """
    start = None if edge.span.earliest == OPEN_START else edge.span.earliest
    end = None if edge.span.latest == OPEN_END else edge.span.latest
    if edge.is_state and edge.status == "asserted":
        ending = endings.get(edge.id)
        begun = end if end and is_vague(edge.span) else start
        return begun, ending.day if ending else None
    return start or end, end or start

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
from hemicycle.read.article import Article
from hemicycle.tables import Tables
from hemicycle.views.endings import Ending, EndOf, find_endings


def graph_content(
    edges: Sequence[Edge],
    nodes: Sequence[Node],
    articles: Mapping[str, Article],
    tables: Tables,
    end_of: EndOf | None,
) -> dict[str, object]:
    """Return what both pages' scripts read beside the network itself."""
    endings = find_endings(edges, end_of)
    cited = article_records(edges, articles)
    publishers = {key: article.publisher for key, article in articles.items()}
    return {
        "actors": {node.actor.id: actor_record(node, tables) for node in nodes},
        "edges": [
            edge_record(edge, valid_days(edge, endings), publishers)
            for edge in sorted(edges, key=time_order)
        ],
        "articles": cited,
        "counts": count_sources(cited),
        "predicates": predicate_records(),
        "unknownColour": UNKNOWN_COLOUR,
    }


def place_nodes(edges: Sequence[Edge], nodes: Sequence[Node]) -> dict[str, tuple[int, int]]:
    """Return the place of each node in pixels; it depends on the edges alone.

    Every page that is given all edges of a graph has the same places, whichever nodes it shows.
    """
    found = place_actors(edges)
    return {node.actor.id: found[node.actor.id] for node in nodes}


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

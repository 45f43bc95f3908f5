"""Content: what the scripts of every page read, and the places that all pages share."""

from collections.abc import Mapping, Sequence
from datetime import date

from hemicycle.edges.edge import Edge, time_order
from hemicycle.edges.valid_time import OPEN_END, OPEN_START, is_vague
from hemicycle.export.pages.actors import (
    UNKNOWN_COLOUR,
    UNKNOWN_SAFE,
    Node,
    actor_record,
    collect_nodes,
    share_parties,
)
from hemicycle.export.pages.columns import pack
from hemicycle.export.pages.evidence import (
    article_record,
    cited_articles,
    count_sources,
    days_record,
    edge_record,
    predicate_records,
    statement_record,
)
from hemicycle.export.pages.lines import Line
from hemicycle.export.pages.places import place_actors
from hemicycle.tables import Term
from hemicycle.views.endings import Ending
from hemicycle.views.graph import Graph
from hemicycle.views.layout import positions


def graph_content(
    graph: Graph,
    nodes: Sequence[Node],
    lines: Sequence[Line],
    endings: Mapping[str, Ending],
) -> dict[str, object]:
    """Return what every page's scripts read beside the network itself, its tables in columns.

    Each table has the fields of the records that it is packed from; `scripts/shared/data.js` reads
    them. `share_parties` makes the parties and the actors that point to them.
    """
    edges, keys = sorted(graph.edges, key=time_order), cited_articles(graph.edges)
    actors, parties = share_parties([actor_record(node, graph.tables) for node in nodes])
    articles = [article_record(key, graph.articles.get(key)) for key in keys]
    places = {key: place for place, key in enumerate(keys)}
    return {
        "actors": pack(actors),
        "parties": pack(parties),
        "edges": pack(_edge_records(graph, edges, lines, endings)),
        "statements": pack(
            [statement_record(one, places) for edge in edges for one in edge.statements]
        ),
        "articles": pack(articles),
        "counts": count_sources(articles),
        "predicates": predicate_records(),
        "terms": [_term_record(term) for term in graph.tables.terms],
        "unknown": {"press": UNKNOWN_COLOUR, "safe": UNKNOWN_SAFE},
    }


def _edge_records(
    graph: Graph, edges: Sequence[Edge], lines: Sequence[Line], endings: Mapping[str, Ending]
) -> list[dict[str, object]]:
    """Return the edges in their order."""
    places = {line.id: place for place, line in enumerate(lines)}
    publishers = graph.publishers
    return [edge_record(edge, valid_days(edge, endings), publishers, places) for edge in edges]


def _term_record(term: Term) -> dict[str, object]:
    """Return a term of a president or parliament, from which a reader may choose a range."""
    return {
        "kind": term.kind,
        "fr": term.label_fr,
        "en": term.label_en,
        **days_record(term.begin, term.end),
    }


def place_graph(graph: Graph) -> dict[str, tuple[int, int]]:
    """Return the place of each actor of a graph in pixels; of a view, that of all its whole's.

    So pages that show some of a graph agree with each other.
    """
    return place_nodes(graph.known, collect_nodes(graph.known, graph.tables))


def place_nodes(edges: Sequence[Edge], nodes: Sequence[Node]) -> dict[str, tuple[int, int]]:
    """Return the place of each node in pixels, given all edges of a graph and all their nodes."""
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

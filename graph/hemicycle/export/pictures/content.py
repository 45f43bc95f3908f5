"""Content: what a picture shows of a graph: its actors, its lines and what they rest on."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from hemicycle.edges.edge import Edge
from hemicycle.edges.valid_time import OPEN_END, parse_edtf
from hemicycle.export.pages.actors import (
    UNKNOWN_COLOUR,
    UNKNOWN_SAFE,
    Node,
    break_label,
    collect_nodes,
    party_records,
)
from hemicycle.export.pages.content import place_graph
from hemicycle.export.pages.escape import strip_controls
from hemicycle.export.pages.lines import Line, collect_lines, line_id
from hemicycle.tables import Tables
from hemicycle.views.graph import Graph


@dataclass(frozen=True, slots=True)
class Party:
    """Hold an actor's party under its name at the end of the time shown, no id where unknown."""

    id: str | None
    label: str
    colour: str


@dataclass(frozen=True, slots=True)
class Content:
    """Hold what is drawn.

    `names` are the texts of the actors' marks, those of organisations as they went by at the end
    of the time shown. `counts` are the edges of each line by its id, `single` the lines that one
    outlet alone reports, `relations` the edges of each predicate, `articles` and `outlets` what
    all rests on.
    """

    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    places: Mapping[str, tuple[int, int]]
    names: Mapping[str, str]
    parties: Mapping[str, Party]
    counts: Mapping[str, int]
    single: frozenset[str]
    relations: Mapping[str, int]
    articles: int
    outlets: int

    @property
    def edges(self) -> int:
        """Return how many edges are drawn."""
        return sum(self.relations.values())


def collect_content(graph: Graph, palette: str = "press") -> Content:
    """Return what a picture of a graph shows: its asserted and former edges, as the page does."""
    edges = tuple(edge for edge in graph.edges if edge.in_default_graph)
    nodes = collect_nodes(edges, graph.tables)
    articles, publishers = {one for edge in edges for one in edge.articles}, graph.publishers
    last = _last_day(graph)
    return Content(
        nodes=tuple(nodes),
        lines=tuple(collect_lines(edges)),
        places=place_graph(graph),
        names=_name_marks(nodes, graph.tables, last),
        parties={node.actor.id: _party(node, graph.tables, last, palette) for node in nodes},
        counts=Counter(line_id(edge) for edge in edges),
        single=_single_lines(edges, publishers),
        relations=Counter(edge.predicate for edge in edges),
        articles=len(articles),
        outlets=len({publishers.get(one) for one in articles} - {None, ""}),
    )


def _last_day(graph: Graph) -> date | None:
    """Return the last day of the period that a view was taken of, None where it has no end."""
    latest = parse_edtf(graph.period).latest if graph.period else OPEN_END
    return None if latest == OPEN_END else latest


def _name_marks(nodes: Iterable[Node], tables: Tables, day: date | None) -> dict[str, str]:
    """Return the text of each actor's mark, broken where it is long, borne by no other."""
    listed = tuple(nodes)
    shorts = {node.actor.id: _short(node, tables, day) for node in listed}
    borne = Counter(shorts.values())
    return {
        node.actor.id: break_label(
            shorts[node.actor.id] if borne[shorts[node.actor.id]] == 1 else node.label
        )
        for node in listed
    }


def _short(node: Node, tables: Tables, day: date | None) -> str:
    """Return an organisation's short name on a day, as the page has it without one."""
    if day is None or node.actor.id not in tables.organisations:
        return node.short
    return strip_controls(tables.short_at(node.actor.id, day)) or node.short


def _party(node: Node, tables: Tables, day: date | None, palette: str) -> Party:
    """Return an actor's party on a day as the page finds it, its latest one without a day."""
    records = party_records(node, tables)
    known = [one for one in records if day is None or str(one["day"]) <= day.isoformat()]
    found, safe = (known[-1] if known else records[0])["id"], palette == "safe"
    unknown = UNKNOWN_SAFE if safe else UNKNOWN_COLOUR
    if found is None:
        return Party(None, "", unknown)
    party = str(found)
    colour = tables.safe_colour(party) if safe else tables.colour_at(party, day)
    return Party(party, strip_controls(tables.label_at(party, day)), colour or unknown)


def _single_lines(edges: Iterable[Edge], publishers: Mapping[str, str | None]) -> frozenset[str]:
    """Return the ids of the lines that no two outlets report."""
    outlets: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        outlets[line_id(edge)].update(edge.outlets(publishers))
    return frozenset(line for line, found in outlets.items() if len(found) < 2)

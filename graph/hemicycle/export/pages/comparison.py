"""Comparison: the page that shows what changed between two periods, and which sentence says so."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from hemicycle.edges.edge import Edge, time_order
from hemicycle.edges.valid_time import parse_edtf
from hemicycle.export.files import write_text
from hemicycle.export.pages.actors import collect_nodes
from hemicycle.export.pages.content import graph_content, place_graph
from hemicycle.export.pages.escape import strip_controls
from hemicycle.export.pages.lines import collect_lines
from hemicycle.export.pages.options import AS_USUAL, PageOptions
from hemicycle.export.pages.page import Page, render_page
from hemicycle.tables import Tables
from hemicycle.tables.days import covers
from hemicycle.views.comparison import Change, compare
from hemicycle.views.endings import ANY_ROLE, Ending, find_endings
from hemicycle.views.graph import Graph

BONDS = ("alliedWith", "seeksAllianceWith", "memberOf")


def write_comparison(
    path: Path, graph: Graph, a: str, b: str, options: PageOptions = AS_USUAL
) -> None:
    """Write the comparison of two periods in EDTF, `a` the earlier one.

    Raises PeriodError when one of them is no period, OutputError when the file can't be written.
    """
    write_text(path, render_comparison(graph, a, b, options))


def render_comparison(graph: Graph, a: str, b: str, options: PageOptions = AS_USUAL) -> str:
    """Return the comparison's HTML."""
    changes = compare(graph.edges, a, b, end_of=graph.end_of).changes
    endings = find_endings(graph.known, graph.end_of)
    shown = graph.only(_edges_of(changes, endings))
    nodes, lines = collect_nodes(shown.edges, graph.tables), collect_lines(shown.edges)
    content = {
        **graph_content(shown, nodes, lines),
        "periods": {"before": _period_record(a), "after": _period_record(b)},
        "changes": [
            _change_record(
                change, _ending_edge(change, endings), _is_listed(change, a, graph.tables)
            )
            for change in changes
        ],
    }
    page = Page("comparison", options, {"before": a, "after": b})
    return render_page(page, nodes, lines, place_graph(graph), content)


def _edges_of(changes: Sequence[Change], endings: Mapping[str, Ending]) -> list[Edge]:
    """Return every edge of the changes once, those that tell an end among them, by valid time."""
    edges = [edge for change in changes for edge in (*change.before, *change.after)]
    edges += [edge for change in changes if (edge := _ending_edge(change, endings))]
    return sorted({edge.id: edge for edge in edges}.values(), key=time_order)


def _ending_edge(change: Change, endings: Mapping[str, Ending]) -> Edge | None:
    """Return the edge whose sentence tells that a relation ended, None when a table tells it."""
    if change.kind != "ended":
        return None
    found = [endings[edge.id] for edge in (*change.before, *change.after) if edge.id in endings]
    return max(found, key=lambda ending: ending.day).edge if found else None


def _period_record(period: str) -> dict[str, str]:
    """Return a period with its last day, at which parties and colours are taken."""
    return {"name": period, "end": parse_edtf(period).latest.isoformat()}


def _is_listed(change: Change, before: str, tables: Tables) -> bool:
    """Tell whether the tables know a membership at the end of the period before."""
    if change.predicate != "memberOf":
        return False
    day = parse_edtf(before).latest
    return any(
        one.organisation == change.object.id and covers(one.begin, one.end, day)
        for one in tables.memberships(change.subject.id)
    )


def _tell_story(change: Change, ending: Edge | None, listed: bool) -> str:
    """Return what a reader would call a change.

    `joined`, `broke` (a sentence tells an end, or the tables that a plain member left), `turned`,
    `stands` (support, criticism or opposition not seen before), `expired` (an office or candidacy
    over by the tables), `listed` (first reported later, though the tables know it before),
    `persisting`, and `not_observed`, which is never an end.
    """
    if change.kind == "ended":
        return "broke" if ending or _is_plain(change) else "expired"
    if change.kind == "formed":
        return _tell_new(change.predicate, listed)
    return "turned" if change.kind == "flipped" else change.kind


def _is_plain(change: Change) -> bool:
    """Tell whether a relation is a membership without an office."""
    return all(edge.role in ANY_ROLE for edge in change.before)


def _tell_new(predicate: str, listed: bool) -> str:
    """Return what a reader would call a relation that the later period alone reports."""
    if predicate in BONDS:
        return "listed" if listed else "joined"
    return "broke" if predicate == "breaksWith" else "stands"


def _change_record(change: Change, ending: Edge | None, listed: bool) -> dict[str, object]:
    """Return a change as the page's script reads it."""
    ends = (change.subject.id, change.predicate, change.object.id)
    return {
        "id": "~".join((*ends, change.kind)),
        "kind": change.kind,
        "story": _tell_story(change, ending, listed),
        "subject": change.subject.id,
        "object": change.object.id,
        "predicate": change.predicate,
        "before": [edge.id for edge in change.before],
        "after": [edge.id for edge in change.after],
        "ending": ending.id if ending else None,
        "reason": strip_controls(change.reason),
    }

"""Comparison: the page that shows what changed between two periods, and which sentence says so."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from hemicycle.edges.edge import Edge, time_order
from hemicycle.edges.valid_time import parse_edtf
from hemicycle.export.files import write_text
from hemicycle.export.pages.actors import collect_nodes
from hemicycle.export.pages.content import graph_content, place_nodes
from hemicycle.export.pages.escape import strip_controls
from hemicycle.export.pages.lines import collect_lines
from hemicycle.export.pages.page import Page, render_page
from hemicycle.read.article import Article
from hemicycle.tables import Tables
from hemicycle.views.comparison import Change, compare
from hemicycle.views.endings import Ending, EndOf, find_endings

SCRIPTS = tuple(
    f"comparison/{name}.js" for name in ("state", "panes", "changes", "table", "panel", "compare")
)


def write_comparison(
    path: Path,
    edges: Sequence[Edge],
    a: str,
    b: str,
    articles: Mapping[str, Article],
    tables: Tables,
    *,
    title: str | None = None,
    lang: str = "fr",
    end_of: EndOf | None = None,
) -> None:
    """Write the comparison of two periods in EDTF, `a` the earlier one; `lang` as for the map.

    Raises PeriodError when one of them is no period, OutputError when the file can't be written.
    """
    html = render_comparison(edges, a, b, articles, tables, title=title, lang=lang, end_of=end_of)
    write_text(path, html)


def render_comparison(
    edges: Sequence[Edge],
    a: str,
    b: str,
    articles: Mapping[str, Article],
    tables: Tables,
    *,
    title: str | None = None,
    lang: str = "fr",
    end_of: EndOf | None = None,
) -> str:
    """Return the comparison's HTML."""
    changes = compare(edges, a, b, end_of=end_of).changes
    endings = find_endings(edges, end_of)
    shown = _edges_of(changes, endings)
    nodes = collect_nodes(shown, tables)
    content = {
        **graph_content(shown, nodes, articles, tables, end_of),
        "periods": {"before": _period_record(a), "after": _period_record(b)},
        "changes": [_change_record(change, endings) for change in changes],
    }
    places = place_nodes(shown, nodes)
    page = Page("comparison", "compare.html", SCRIPTS, title, lang, {"before": a, "after": b})
    return render_page(page, nodes, collect_lines(shown), places, content)


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


def _change_record(change: Change, endings: Mapping[str, Ending]) -> dict[str, object]:
    """Return a change as the page's script reads it."""
    ending = _ending_edge(change, endings)
    ends = (change.subject.id, change.predicate, change.object.id)
    return {
        "id": "~".join((*ends, change.kind)),
        "kind": change.kind,
        "subject": change.subject.id,
        "object": change.object.id,
        "predicate": change.predicate,
        "before": [edge.id for edge in change.before],
        "after": [edge.id for edge in change.after],
        "ending": ending.id if ending else None,
        "reason": strip_controls(change.reason),
    }

"""Comparison: the page that shows what changed between two periods, and which sentence says so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from hemicycle.edges.edge import Edge, time_order
from hemicycle.edges.statement import STATES
from hemicycle.edges.valid_time import TimeSpan, parse_edtf
from hemicycle.export.files import write_text
from hemicycle.export.pages.actors import collect_nodes
from hemicycle.export.pages.content import graph_content, place_graph
from hemicycle.export.pages.escape import strip_controls
from hemicycle.export.pages.evidence import article_record, count_sources
from hemicycle.export.pages.lines import collect_lines
from hemicycle.export.pages.options import AS_USUAL, PageOptions
from hemicycle.export.pages.page import Page, render_page
from hemicycle.tables import Membership, Tables
from hemicycle.tables.days import covers
from hemicycle.views.comparison import Change, compare
from hemicycle.views.endings import ANY_ROLE, Ending
from hemicycle.views.graph import Graph
from hemicycle.views.snapshot import is_reported

BONDS = ("alliedWith", "seeksAllianceWith", "memberOf")


def write_comparison(
    path: Path, graph: Graph, a: str, b: str, options: PageOptions = AS_USUAL
) -> None:
    """Write the comparison of two periods in EDTF, `a` the earlier one.

    Raises PeriodError when one of them is no period, OutputError when the file can't be written.
    """
    write_text(path, render_comparison(graph, a, b, options))


@dataclass(frozen=True, slots=True)
class _Told:
    """Hold a change with what else tells its story.

    `ending` is the edge whose sentence tells an end; `listed` that the tables know a membership
    already at the end of the period before; `carried` that no article of the later period reports
    what holds in it; `left` that by the tables a member left and held no mere office.
    """

    change: Change
    ending: Edge | None
    listed: bool
    carried: bool
    left: bool


def render_comparison(graph: Graph, a: str, b: str, options: PageOptions = AS_USUAL) -> str:
    """Return the comparison's HTML."""
    changes = compare(graph.edges, a, b, end_of=graph.end_of).changes
    endings = graph.endings()
    told = [_observe(change, endings, (a, b), graph.tables) for change in changes]
    shown = graph.only(_edges_of(told))
    nodes, lines = collect_nodes(shown.edges, graph.tables), collect_lines(shown.edges)
    content = {
        **graph_content(shown, nodes, lines, endings),
        "periods": {"before": _period_record(a, shown), "after": _period_record(b, shown)},
        "changes": [_change_record(one) for one in told],
    }
    page = Page("comparison", options, {"before": a, "after": b})
    return render_page(page, nodes, lines, place_graph(graph), content)


def _observe(
    change: Change, endings: Mapping[str, Ending], periods: tuple[str, str], tables: Tables
) -> _Told:
    """Gather what tells the story of a change between two periods."""
    before, after = map(parse_edtf, periods)
    return _Told(
        change,
        _ending_edge(change, endings),
        _is_listed(change, before.latest, tables),
        _is_carried(change, after),
        _has_left(change, endings, tables),
    )


def _edges_of(told: Sequence[_Told]) -> list[Edge]:
    """Return every edge of the changes once, those that tell an end among them, by valid time."""
    edges = [edge for one in told for edge in (*one.change.before, *one.change.after)]
    edges += [one.ending for one in told if one.ending]
    return sorted({edge.id: edge for edge in edges}.values(), key=time_order)


def _ending_edge(change: Change, endings: Mapping[str, Ending]) -> Edge | None:
    """Return the edge whose sentence tells that a relation ended, None when a table tells it."""
    if change.kind != "ended":
        return None
    found = [endings[edge.id] for edge in (*change.before, *change.after) if edge.id in endings]
    return max(found, key=lambda ending: ending.day).edge if found else None


def _period_record(period: str, shown: Graph) -> dict[str, object]:
    """Return a period with its last day, at which parties and colours are taken, and its sources.

    These are the articles that report something of the period itself, not what lasts on into it.
    """
    span = parse_edtf(period)
    told = [one for edge in shown.edges if is_reported(edge, span) for one in edge.statements]
    keys = sorted({one.article for one in told})
    sources = count_sources([article_record(key, shown.articles.get(key)) for key in keys])
    return {"name": period, "end": span.latest.isoformat(), **sources}


def _is_listed(change: Change, day: date, tables: Tables) -> bool:
    """Tell whether the tables know a membership on a day, the last of the period before."""
    return change.predicate == "memberOf" and _is_member(change, day, tables)


def _is_member(change: Change, day: date, tables: Tables) -> bool:
    """Tell whether by the tables a change's subject belongs to its object on a day."""
    return any(covers(one.begin, one.end, day) for one in _memberships(change, tables))


def _memberships(change: Change, tables: Tables) -> list[Membership]:
    """List what the tables know of a change's subject in its object."""
    known = tables.memberships(change.subject.id)
    return [one for one in known if one.organisation == change.object.id]


def _is_carried(change: Change, after: TimeSpan) -> bool:
    """Tell whether what is new holds in the later period without an article of its own there."""
    new = change.kind == "formed" and change.predicate in STATES
    return new and not any(is_reported(edge, after) for edge in change.after)


def _has_left(change: Change, endings: Mapping[str, Ending], tables: Tables) -> bool:
    """Tell whether by the tables a member left an organisation, whatever office was held there.

    Where a membership is noted until the last day of a legislature, its mandate was over; nothing
    says that anybody left.
    """
    days = [endings[edge.id].day for edge in change.before if edge.id in endings]
    if change.kind != "ended" or not days or _is_end_of_term(max(days), tables):
        return False
    plain = [one for one in _memberships(change, tables) if one.role in ANY_ROLE]
    return any(one.end == max(days) for one in plain) and not _is_member(
        change, max(days) + timedelta(days=1), tables
    )


def _is_end_of_term(day: date, tables: Tables) -> bool:
    """Tell whether a legislature ended on a day."""
    return any(term.kind == "legislature" and term.end == day for term in tables.terms)


def _tell_story(told: _Told) -> str:
    """Return what a reader would call a change.

    `joined`, `broke` (a sentence tells an end, or the tables that a member left), `turned`,
    `stands` (support, criticism or opposition not seen before), `between` (a tie of the time
    between the periods that nothing ended and no article of the later one reports), `expired` (an
    office, mandate or candidacy over by the tables), `listed` (first reported later, though the
    tables know it before), `persisting`, and `not_observed`, which is never an end.
    """
    kind = told.change.kind
    if kind == "ended":
        return "broke" if told.ending or told.left else "expired"
    if kind == "formed":
        return _tell_new(told)
    return "turned" if kind == "flipped" else kind


def _tell_new(told: _Told) -> str:
    """Return what a reader would call a relation that only the later period knows."""
    predicate = told.change.predicate
    if predicate not in BONDS:
        return "broke" if predicate == "breaksWith" else "stands"
    return "listed" if told.listed else "between" if told.carried else "joined"


def _change_record(told: _Told) -> dict[str, object]:
    """Return a change as the page's script reads it."""
    change, ending = told.change, told.ending
    ends = (change.subject.id, change.predicate, change.object.id)
    return {
        "id": "~".join((*ends, change.kind)),
        "kind": change.kind,
        "story": _tell_story(told),
        "subject": change.subject.id,
        "object": change.object.id,
        "predicate": change.predicate,
        "before": [edge.id for edge in change.before],
        "after": [edge.id for edge in change.after],
        "carried": told.carried,
        "ending": ending.id if ending else None,
        "reason": strip_controls(change.reason),
    }

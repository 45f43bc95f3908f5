"""Timeline: the page of one actor: who supported and attacked it, month by month, with quotes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from hemicycle.edges.edge import Edge
from hemicycle.edges.statement import STATUSES
from hemicycle.errors import UnknownActorError
from hemicycle.export.files import write_text
from hemicycle.export.pages.actors import Node, collect_nodes, colour_record
from hemicycle.export.pages.columns import pack
from hemicycle.export.pages.content import graph_content
from hemicycle.export.pages.escape import strip_controls, wikidata_id
from hemicycle.export.pages.evidence import ALL_TIME, days_record
from hemicycle.export.pages.lines import Line, collect_lines, line_record
from hemicycle.export.pages.options import AS_USUAL, PageOptions
from hemicycle.export.pages.page import Page, render_page
from hemicycle.tables import Tables
from hemicycle.views.endings import Ending
from hemicycle.views.graph import Graph
from hemicycle.views.snapshot import take_snapshot

PARTIES = ("party", "movement")
NO_OFFICES = ("member", "founder")  # roles that last without being held
NATIONAL = ("presidential", "legislative", "european")  # the elections that any actor lives by


def write_timeline(
    path: Path,
    graph: Graph,
    actor: str,
    options: PageOptions = AS_USUAL,
    period: str | None = None,
) -> None:
    """Write the page of one actor, by id; raises as `render_timeline` does, and OutputError."""
    write_text(path, render_timeline(graph, actor, options, period))


def render_timeline(
    graph: Graph, actor: str, options: PageOptions = AS_USUAL, period: str | None = None
) -> str:
    """Return the HTML of one actor's page, of all time or a period in EDTF.

    Raises UnknownActorError when no edge has the actor, PeriodError when `period` is none.
    """
    own = tuple(edge for edge in graph.edges if actor in (edge.subject.id, edge.object.id))
    if not own:
        raise UnknownActorError(f"no edge of the graph has the actor {actor!r}")
    shown, possible = _within(graph, own, period)
    nodes, lines, endings = collect_nodes(own, graph.tables), collect_lines(shown), graph.endings()
    content = {
        **graph_content(graph.only(shown), nodes, lines, endings),
        **_network_records(nodes, lines),
        "ego": _ego_record(actor, own, graph.tables),
        "endings": _ending_records(shown, endings),
        "elections": _election_records(actor, graph.tables),
        "period": period,
        "possible": possible,
    }
    label = next(node.label for node in nodes if node.actor.id == actor)
    page = Page("timeline", options, {"actor": label}, library=False)
    return render_page(page, (), (), {}, content)


def _within(graph: Graph, own: Sequence[Edge], period: str | None) -> tuple[tuple[Edge, ...], int]:
    """Return the edges of a period, and how many more are dated too widely to tell."""
    if period is None:
        return tuple(own), 0
    every = frozenset(STATUSES)
    taken = take_snapshot(graph.known, period, end_of=graph.end_of, statuses=every)
    ids = {edge.id for edge in taken}
    wide = {edge.id for edge in taken.possible}
    possible = [edge for edge in own if edge.id in wide or edge.span == ALL_TIME]
    return tuple(edge for edge in own if edge.id in ids), len(possible)


def _network_records(nodes: Sequence[Node], lines: Iterable[Line]) -> dict[str, object]:
    """Return nodes and lines in columns, as the shared scripts read them, without any drawing."""
    places = {node.actor.id: place for place, node in enumerate(nodes)}
    records = [line_record(replace(line, bend=0), places) for line in lines]
    return {"nodes": pack([{"id": node.actor.id} for node in nodes]), "lines": pack(records)}


def _ego_record(actor: str, edges: Iterable[Edge], tables: Tables) -> dict[str, object]:
    """Return what the head of the page says of its actor beyond any actor's record."""
    forms = [end for edge in edges for end in (edge.subject, edge.object) if end.id == actor]
    known = tables.actor(actor)
    wikidata = known.wikidata if known else next((f.wikidata for f in forms if f.wikidata), None)
    is_person = forms[0].is_person
    names = {name for form in forms for name in (form.label, *form.aliases)}
    return {
        "id": actor,
        "wikidata": wikidata_id(wikidata),
        "names": sorted(strip_controls(name) for name in names),
        "parties": _party_records(actor, tables) if is_person else _name_records(actor, tables),
        "offices": _office_records(actor, tables) if is_person else [],
    }


def _party_records(person: str, tables: Tables) -> list[dict[str, object]]:
    """Return each party of a person with the first and last day that the tables know."""
    listed = tables.memberships(person)
    parties = dict.fromkeys(
        one.organisation for one in listed if tables.organisations[one.organisation].type in PARTIES
    )
    found = []
    for party in parties:
        begins = [one.begin for one in listed if one.organisation == party]
        ends = [one.end for one in listed if one.organisation == party]
        begin = min((day for day in begins if day), default=None)
        end = None if None in ends else max(day for day in ends if day)
        label = tables.label_at(party, end)
        found.append(_dated(begin, end, label=label, **colour_record(party, end, tables)))
    return found


def _name_records(organisation: str, tables: Tables) -> list[dict[str, object]]:
    """Return each name that an organisation bore, nothing when it never changed."""
    uses = [one for one in tables.names.get(organisation, ()) if one.use.kind == "name"]
    uses.sort(key=lambda one: (one.use.begin or date.min, one.name))
    return [
        _dated(
            one.use.begin,
            one.use.end,
            label=one.name,
            **colour_record(organisation, one.use.end, tables),
        )
        for one in (uses if len(uses) > 1 else ())
    ]


def _office_records(person: str, tables: Tables) -> list[dict[str, object]]:
    """Return what a person was in which body or election; two bodies of one office count once."""
    found: dict[tuple[object, ...], dict[str, object]] = {}
    for role, label, begin, end in _offices(person, tables):
        found.setdefault((role, begin, end), _dated(begin, end, role=role, label=label))
    return list(found.values())


def _offices(person: str, tables: Tables) -> Iterator[tuple[str, str, date | None, date | None]]:
    """Yield role, body or election, first and last day of a person's offices and candidacies."""
    for one in tables.memberships(person):
        if one.role not in NO_OFFICES:
            yield one.role, tables.label_at(one.organisation, one.begin), one.begin, one.end
    for tenure in tables.tenures(person):
        office = tables.titles[tenure.office]
        if office.organisation and not office.membership:
            label = tables.label_at(office.organisation, tenure.begin)
            yield office.role, label, tenure.begin, tenure.end
    names = {one.id: one.name for one in tables.elections}
    for candidacy in tables.candidacies(person):
        yield "candidate", names[candidacy.election], candidacy.begin, candidacy.end


def _election_records(actor: str, tables: Tables) -> list[dict[str, object]]:
    """Return the rounds of the elections of the whole country and those the actor stood in."""
    stood = {one.election for one in tables.candidacies(actor)}
    return [
        {"id": one.id, "name": one.name, "kind": one.kind, "day": one.day.isoformat()}
        for one in sorted(tables.elections, key=lambda one: (one.day, one.id))
        if one.kind in NATIONAL or one.id in stood
    ]


def _ending_records(
    edges: Iterable[Edge], endings: Mapping[str, Ending]
) -> Mapping[str, dict[str, str]]:
    """Return the day and the rule by which each state of the edges ended."""
    return {
        edge.id: {"day": endings[edge.id].day.isoformat(), "rule": endings[edge.id].rule}
        for edge in edges
        if edge.id in endings
    }


def _dated(begin: date | None, end: date | None, **values: str) -> dict[str, object]:
    """Return texts of the tables with the days between which they held."""
    return {
        **{name: strip_controls(text) for name, text in values.items()},
        **days_record(begin, end),
    }

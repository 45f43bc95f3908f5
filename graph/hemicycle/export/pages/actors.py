"""Actors: what a page knows of each node: names, parties with their dates, colours, box."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import sqrt
from typing import cast

from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import Edge, time_order
from hemicycle.edges.valid_time import OPEN_END, OPEN_START
from hemicycle.export.pages.escape import strip_controls, wikidata_id
from hemicycle.export.pages.marks import last_name
from hemicycle.tables import Tables

UNKNOWN_COLOUR = "#999999"
UNKNOWN_SAFE = "#DDDDDD"  # of the same scheme as the safe colours (Tol 2021), for missing data
PartyRecord = dict[str, object]
LONG_LABEL = 18  # characters; a longer one is broken in two lines
LETTER, LINE, PADDING = 8.2, 19, 14  # pixels of 14 px type in a box, measured in Chromium


@dataclass(frozen=True, slots=True)
class Node:
    """Hold one actor as the pages draw it.

    `label` is the latest name among the edges, `short` the text of the node, `names` every other
    name that finds the actor, `days` those on which its party is looked up, in order: of its edges
    and, since an organisation may be named anew at any time, for one each new year of the graph.
    `degree` is how many edges there are.
    """

    actor: Actor
    label: str
    short: str
    names: tuple[str, ...]
    days: tuple[date, ...]
    degree: int


def collect_nodes(edges: Sequence[Edge], tables: Tables) -> list[Node]:
    """Return the actors of edges, sorted by identifier, each short text borne by one only.

    Of several the one with the most edges keeps it.
    """
    by_actor: dict[str, list[Edge]] = defaultdict(list)
    for edge in sorted(edges, key=time_order):
        by_actor[edge.subject.id].append(edge)
        by_actor[edge.object.id].append(edge)
    years = _new_years(edges)
    found = [_collect(actor, by_actor[actor], tables, years) for actor in sorted(by_actor)]
    bearers = {node.short: node.actor.id for node in sorted(found, key=lambda node: node.degree)}
    return [
        node if bearers[node.short] == node.actor.id else replace(node, short=node.label)
        for node in found
    ]


def known_day(edge: Edge) -> date | None:
    """Return the first known day of an edge's date, else the last known, else None."""
    if edge.span.earliest != OPEN_START:
        return edge.span.earliest
    return None if edge.span.latest == OPEN_END else edge.span.latest


def actor_record(node: Node, tables: Tables) -> dict[str, object]:
    """Return what the page's script reads of an actor."""
    actor = node.actor
    return {
        "id": actor.id,
        "label": node.label,
        "short": node.short,
        "type": actor.type,
        "degree": node.degree,
        "wikidata": wikidata_id(actor.wikidata),
        "aliases": [strip_controls(alias) for alias in actor.aliases],
        "names": [strip_controls(name) for name in node.names],
        "parties": party_records(node, tables),
    }


def party_records(node: Node, tables: Tables) -> list[PartyRecord]:
    """Return an actor's party on each day of its edges, days without a change left out."""
    days: Sequence[date | None] = node.days or (None,)
    found: list[PartyRecord] = []
    for day in days:
        party = _party(node.actor, day, tables)
        if not found or {**party, "day": ""} != {**found[-1], "day": ""}:
            found.append({**party, "day": day.isoformat() if day else ""})
    return found


def colour_record(organisation: str, day: date | None, tables: Tables) -> dict[str, str]:
    """Return an organisation's colours on a day: as the press has it, and for the colour-blind."""
    return {
        "colour": tables.colour_at(organisation, day) or UNKNOWN_COLOUR,
        "safe": tables.safe_colour(organisation) or UNKNOWN_SAFE,
    }


def share_parties(
    records: Sequence[Mapping[str, object]],
) -> tuple[list[dict[str, object]], list[PartyRecord]]:
    """Return actors whose parties are pairs of a day and a place, and the parties at the places."""
    places: dict[tuple[object, ...], int] = {}
    shared: list[PartyRecord] = []
    actors = []
    for record in records:
        pairs = []
        for party in cast(list[PartyRecord], record["parties"]):
            known = {name: value for name, value in party.items() if name != "day"}
            place = places.setdefault(tuple(known.values()), len(shared))
            if place == len(shared):
                shared.append(known)
            pairs.append([party["day"], place])
        actors.append({**record, "parties": pairs})
    return actors, shared


def node_label(node: Node) -> str:
    """Return the text in or under a node, a long one broken near its middle."""
    return break_label(node.short)


def break_label(text: str) -> str:
    """Break a long text in two lines at the space nearest its middle.

    >>> break_label("Internationale progressiste")
    'Internationale\\nprogressiste'
    """
    spaces = [index for index, sign in enumerate(text) if sign == " "]
    if len(text) <= LONG_LABEL or not spaces:
        return text
    middle = min(spaces, key=lambda index: abs(index - len(text) / 2))
    return text[:middle] + "\n" + text[middle + 1 :]


def node_radius(node: Node) -> int:
    """Return the radius in pixels of a person's dot, growing with the edges but not for ever."""
    return round(min(20.0, 7 + 2.4 * sqrt(node.degree)))


def node_box(node: Node) -> tuple[float, float, float]:
    """Return width and height in pixels of an actor with its label, and how far it hangs down.

    An organisation's label lies in its box, a person's under the dot, so that the whole has its
    centre below the actor's own place.
    """
    lines = node_label(node).split("\n")
    width = max(len(line) for line in lines) * LETTER + PADDING
    height = len(lines) * float(LINE)
    if not node.actor.is_person:
        return width, height + PADDING, 0.0
    radius = node_radius(node)
    return max(width, 2.0 * radius), height + 2.0 * radius, height / 2


def _new_years(edges: Sequence[Edge]) -> frozenset[date]:
    """Return the first and last days of the years between the graph's first and last day."""
    years = [day.year for edge in edges if (day := known_day(edge))]
    span = range(min(years), max(years) + 1) if years else range(0)
    return frozenset(date(year, *day) for year in span for day in ((1, 1), (12, 31)))


def _collect(actor_id: str, edges: Sequence[Edge], tables: Tables, years: frozenset[date]) -> Node:
    """Gather what an actor's edges, by valid time, and the tables say of it."""
    forms = [end for edge in edges for end in (edge.subject, edge.object) if end.id == actor_id]
    names = {form.label for form in forms} | {name for form in forms for name in form.aliases}
    names |= {dated.name for dated in tables.names.get(actor_id, ())}
    latest = forms[-1]
    own = {day for edge in edges if (day := known_day(edge))}
    days = sorted(own if latest.is_person else own | years)
    label, short = strip_controls(latest.label), _short(latest, tables)
    others = tuple(sorted(names - {latest.label}))
    return Node(latest, label, short, others, tuple(days), len(edges))


def _short(actor: Actor, tables: Tables) -> str:
    """Return the text for a node: a person's last name, an organisation's short name."""
    if actor.is_person:
        return strip_controls(last_name(actor))
    known = tables.actor(actor.id)
    return strip_controls(known.short if known and known.short else actor.label)


def _party(actor: Actor, day: date | None, tables: Tables) -> PartyRecord:
    """Return the party that the tables know on a day, with its names and colours then.

    Any organisation of the tables (a coalition, a government) stands for itself.
    """
    own = actor.id if actor.id in tables.organisations else None
    party = own or tables.party_at(actor.id, day)
    if party is None:
        return {
            "id": None, "label": "", "short": "", "colour": UNKNOWN_COLOUR, "safe": UNKNOWN_SAFE
        }  # fmt: skip
    label = strip_controls(tables.label_at(party, day))
    return {
        "id": party,
        "label": label,
        "short": strip_controls(tables.short_at(party, day)) or label,
        **colour_record(party, day, tables),
    }

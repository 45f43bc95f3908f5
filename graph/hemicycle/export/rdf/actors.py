"""Actors: their kinds, their names with dates, and their entries in Wikidata."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pyoxigraph import Literal, NamedNode, Triple

from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import Edge
from hemicycle.export.rdf import literals
from hemicycle.export.rdf.describe import describe, is_a
from hemicycle.export.rdf.iris import Iris, term
from hemicycle.tables import Tables
from hemicycle.tables.facts import DatedName

KINDS = (
    "party",
    "movement",
    "coalition",
    "group",
    "government",
    "union",
    "association",
    "international",
    "institution",
    "media",
)
_ITEM = re.compile("Q[1-9][0-9]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class NamedActor:
    """Gather what all statements call one actor.

    `labels` are the names that texts of successive dates gave it, in that order, each once.
    """

    id: str
    type: str
    labels: tuple[str, ...]
    aliases: tuple[str, ...]
    wikidata: str | None


def gather_actors(edges: Iterable[Edge]) -> tuple[NamedActor, ...]:
    """Gather the actors at both ends of edges, by identifier."""
    seen: dict[str, list[tuple[str, Actor]]] = defaultdict(list)
    for edge in edges:
        for one in edge.statements:
            seen[one.subject.id].append((one.date, one.subject))
            seen[one.object.id].append((one.date, one.object))
    return tuple(_gather(seen[key]) for key in sorted(seen))


def index_labels(actors: Iterable[NamedActor]) -> dict[str, str]:
    """Map each label that only one actor bears to the actor's identifier."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        for label in actor.labels:
            bearers[label].add(actor.id)
    return {label: min(ids) for label, ids in bearers.items() if len(ids) == 1}


def describe_actors(
    iris: Iris, actors: Iterable[NamedActor], tables: Tables | None = None
) -> Iterator[Triple]:
    """Describe actors; the tables, when given, add official names with the days they were used."""
    for actor in actors:
        dated = _dated_names(actor, tables)
        yield from _describe_actor(iris, actor, dated, tables)
        for one in dated:
            yield from _describe_name(iris, one)


def preferred_label(actor: NamedActor, tables: Tables | None) -> str:
    """Return the latest official name that the tables know, else the latest that a text gave."""
    known = tables.actor(actor.id) if tables else None
    return known.name if known else actor.labels[-1]


def _gather(seen: Iterable[tuple[str, Actor]]) -> NamedActor:
    """Merge what dated statements say of one actor."""
    actors = [actor for _, actor in sorted(seen, key=lambda pair: (pair[0], pair[1].label))]
    kinds = sorted({actor.type for actor in actors} - {"organisation"})
    return NamedActor(
        id=actors[0].id,
        type=kinds[0] if kinds else "organisation",
        labels=_by_last_use(actor.label for actor in actors),
        aliases=tuple(sorted({alias for actor in actors for alias in actor.aliases})),
        wikidata=min((actor.wikidata for actor in actors if actor.wikidata), default=None),
    )


def _by_last_use(labels: Iterable[str]) -> tuple[str, ...]:
    """List labels once each, in the order of their last use."""
    last = {label: place for place, label in enumerate(labels)}
    return tuple(sorted(last, key=last.__getitem__))


def _describe_actor(
    iris: Iris, actor: NamedActor, dated: Iterable[DatedName], tables: Tables | None
) -> Iterator[Triple]:
    """Describe one actor."""
    preferred = preferred_label(actor, tables)
    others = {*actor.labels, *actor.aliases, *_table_names(actor, tables)} - {preferred}
    known = tables.actor(actor.id) if tables else None
    yield from describe(
        iris.resource("actor", actor.id),
        *is_a(*_classes(actor.type)),
        ("skos:prefLabel", literals.french(preferred)),
        *(("skos:altLabel", literals.french(name)) for name in sorted(others)),
        *(("skosxl:altLabel", _name_iri(iris, one)) for one in dated),
        ("schema:color", literals.text(known.colour) if known and known.colour else None),
        ("owl:sameAs", _wikidata(actor.wikidata or (known.wikidata if known else None))),
    )


def _table_names(actor: NamedActor, tables: Tables | None) -> tuple[str, ...]:
    """List the names and acronyms that the tables know an actor by."""
    listed = tables.names.get(actor.id, ()) if tables else ()
    return tuple(one.name for one in listed if one.use.kind in ("name", "acronym"))


def _dated_names(actor: NamedActor, tables: Tables | None) -> tuple[DatedName, ...]:
    """List the official names of an actor whose days of use the tables know."""
    listed = tables.names.get(actor.id, ()) if tables else ()
    official = (one for one in listed if one.use.kind == "name")
    return tuple(one for one in official if one.use.begin or one.use.end)


def _name_iri(iris: Iris, dated: DatedName) -> NamedNode:
    """Return the IRI of a dated name."""
    return iris.named("name", f"{dated.use.actor_id}.{dated.name}")


def _describe_name(iris: Iris, dated: DatedName) -> Iterator[Triple]:
    """Describe a dated name as a SKOS-XL label."""
    yield from describe(
        _name_iri(iris, dated),
        *is_a("skosxl:Label"),
        ("skosxl:literalForm", literals.french(dated.name)),
        ("schema:startDate", _optional_day(dated.use.begin)),
        ("schema:endDate", _optional_day(dated.use.end)),
    )


def _optional_day(value: date | None) -> Literal | None:
    """Return a day, None where it isn't known."""
    return literals.day(value) if value else None


def _classes(kind: str) -> tuple[str, str]:
    """Return the classes of an actor, ours and the one that other vocabularies know."""
    if kind == "person":
        return "hc:Person", "foaf:Person"
    own = f"hc:{kind.capitalize()}" if kind in KINDS else "hc:Organisation"
    return own, "org:Organization"


def _wikidata(identifier: str | None) -> NamedNode | None:
    """Return the Wikidata entity of an identifier such as `Q1234`, None for anything else."""
    return term(f"wd:{identifier}") if identifier and _ITEM.fullmatch(identifier) else None

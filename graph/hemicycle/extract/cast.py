"""The cast of an article: the actors that it speaks of, known and unknown."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from hemicycle.edges.actor import PERSON, Actor
from hemicycle.tables import Tables
from hemicycle.tables.spelling import fold_name


@dataclass(frozen=True, slots=True)
class Part:
    """Name one actor of the cast: known to the tables, or made from the article's own words."""

    id: str
    name: str
    type: str
    wikidata: str | None = None
    gender: str | None = None
    known: bool = False

    @property
    def is_person(self) -> bool:
        """Tell persons from organisations."""
        return self.type == PERSON


@dataclass(slots=True)
class Cast:
    """Collect the parts of one article with the surface forms under which each appears."""

    tables: Tables
    parts: dict[str, Part] = field(default_factory=dict)
    surfaces: dict[str, set[str]] = field(default_factory=dict)

    def known(self, actor_id: str) -> Part:
        """Add an actor of the tables to the cast, or find it there."""
        if actor_id not in self.parts:
            actor = self.tables.people.get(actor_id) or self.tables.organisations[actor_id]
            self.parts[actor_id] = Part(
                actor.id, actor.name, actor.type, actor.wikidata, actor.gender or None, True
            )
        return self.parts[actor_id]

    def part(self, actor_id: str) -> Part:
        """Return an actor of the cast, one of the tables being added when it isn't there yet."""
        return self.parts.get(actor_id) or self.known(actor_id)

    def unknown(self, name: str, kind: str, gender: str | None = None) -> Part:
        """Add an actor that no table knows, under a slug of its name.

        A slug that a known actor of another name bears gets `-x` after it, so that an unknown
        actor is never taken for a known one.
        """
        slug = slug_of(name)
        if slug in self.tables.people or slug in self.tables.organisations:
            slug += "-x"
        return self.parts.setdefault(slug, Part(slug, tidy(name), kind, None, gender))

    def see(self, part: Part, surface: str) -> None:
        """Note a surface form of an actor."""
        self.surfaces.setdefault(part.id, set()).add(tidy(surface))

    def actor(self, actor_id: str, day: date | None) -> Actor:
        """Give an actor as statements carry it, under the name that it bore on a day."""
        part = self.parts[actor_id]
        label = self.tables.label_at(actor_id, day) if part.known else part.name
        aliases = tuple(sorted(self.surfaces.get(actor_id, set()) - {label}))
        return Actor(actor_id, label, part.type, aliases, part.wikidata)


def tidy(name: str) -> str:
    """Write a name on one line, with single spaces.

    >>> tidy("Internationale \\n Progressiste")
    'Internationale Progressiste'
    """
    return re.sub(r"\s+", " ", name).strip()


def slug_of(name: str) -> str:
    """Make the stable identifier of a name.

    >>> slug_of("Éric Drouet"), slug_of("L’Envolée"), slug_of("Sœurs d'Œuvre")
    ('eric-drouet', 'l-envolee', 'soeurs-d-oeuvre')
    """
    slug = re.sub(r"[^a-z0-9]+", "-", fold_name(name)).strip("-")
    return slug or "x" + unicodedata.normalize("NFKD", name).encode("utf-8").hex()[:24]


def only(found: Collection[str]) -> str | None:
    """Return the one member of a collection, None where there are several or none.

    >>> only({"a"}), only(["a", "b"]), only(())
    ('a', None, None)
    """
    return next(iter(found)) if len(found) == 1 else None

"""Indexes over the tables: names by spelling, facts by actor."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from hemicycle.errors import TableError
from hemicycle.tables.facts import DatedName, KnownActor, NameUse, Office
from hemicycle.tables.spelling import (
    derive_last_names,
    fold_acronym,
    fold_name,
    has_capital,
    strip_article,
)

Fact = TypeVar("Fact")
Uses = Mapping[str, tuple[NameUse, ...]]


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Find the bearers of a surface.

    `acronyms` matches letter by letter. The others match folded spellings: `capital` for surfaces
    with a capital, `plain` (names stored without one) for those without, so that `ensemble` isn't
    the coalition Ensemble.
    """

    acronyms: Uses
    capital: Uses
    plain: Uses

    def bearers(self, surface: str) -> tuple[NameUse, ...]:
        """Return all bearers of a surface, with and without its article.

        `Le Pen` isn't `Pen`: without its article a surface is no last name.
        """
        bare = strip_article(surface)
        without = self._exactly(bare) if bare != surface else ()
        collective = (use for use in without if use.kind != "last")
        return sort_uses((*self._exactly(surface), *collective))

    def _exactly(self, surface: str) -> tuple[NameUse, ...]:
        """Return the bearers of a surface as it stands."""
        folded = self.capital if has_capital(surface) else self.plain
        return self.acronyms.get(fold_acronym(surface), ()) + folded.get(fold_name(surface), ())


def index_names(actors: Iterable[KnownActor], names: Iterable[DatedName]) -> NameIndex:
    """Index official names, further names and the last names of persons."""
    listed = tuple(names)
    official = {(name.use.actor_id, name.name) for name in listed if name.use.kind == "name"}
    given = {name.use.actor_id for name in listed if name.use.kind == "last"}
    pairs = [(name.name, name.use) for name in listed]
    for actor in actors:
        if (actor.id, actor.name) not in official:
            pairs.append((actor.name, _official_use(actor)))
        if actor.is_person and actor.id not in given:
            pairs += [(last, NameUse(actor.id, "last")) for last in derive_last_names(actor.name)]
    folded = [(name, use) for name, use in pairs if use.kind != "acronym"]
    return NameIndex(
        acronyms=_gather((fold_acronym(name), use) for name, use in pairs if use.kind == "acronym"),
        capital=_gather((fold_name(name), use) for name, use in folded),
        plain=_gather((fold_name(name), use) for name, use in folded if not has_capital(name)),
    )


def _official_use(actor: KnownActor) -> NameUse:
    """Date an official name by an organisation's life; a person's name isn't dated."""
    if actor.is_person:
        return NameUse(actor.id, "name")
    return NameUse(actor.id, "name", actor.begin, actor.end)


def sort_uses(uses: Iterable[NameUse]) -> tuple[NameUse, ...]:
    """Sort name uses by actor, kind and days, each once."""
    return tuple(sorted(set(uses), key=_use_key))


def group_facts(facts: Iterable[Fact], key: Callable[[Fact], str]) -> dict[str, tuple[Fact, ...]]:
    """Group facts by a key, in their order."""
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[key(fact)].append(fact)
    return {name: tuple(group) for name, group in groups.items()}


def index_titles(offices: Iterable[Office]) -> dict[str, Office]:
    """Index offices by folded title; raise TableError when two offices share one."""
    titles: dict[str, Office] = {}
    for office in offices:
        for title in office.titles:
            other = titles.setdefault(fold_name(title), office)
            if other is not office:
                raise TableError(f"titles.toml: {title!r} is in both {other.id} and {office.id}")
    return titles


def _gather(pairs: Iterable[tuple[str, NameUse]]) -> dict[str, tuple[NameUse, ...]]:
    """Gather the uses of each spelling."""
    uses: dict[str, tuple[NameUse, ...]] = {}
    for spelling, use in pairs:
        uses[spelling] = (*uses.get(spelling, ()), use)
    return uses


def _use_key(use: NameUse) -> tuple[str, str, date, date]:
    """Order name uses."""
    return use.actor_id, use.kind, use.begin or date.min, use.end or date.max

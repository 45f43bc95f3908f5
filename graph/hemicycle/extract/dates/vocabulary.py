"""Words of dates, as `ontology/lexicon/dates.toml` lists them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from hemicycle.tables.files import load_lexicon

_GROUPS = (  # sections that hold lists
    *("bounds", "introducers", "refused", "seasons", "parts", "terms", "under"),
    *("events", "budgets", "coming", "following", "decades"),
)
_SETS = (
    "complements",
    "primaries",
    "then",
    "possessives",
    "this",
)  # sections that are sets of words


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Hold the sections of the lexicon; each maps words in lower case to what they mean."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    seasons: Mapping[str, tuple[int, int]]
    deictics: Mapping[str, int]
    anaphors: Mapping[str, int]
    following: Mapping[str, tuple[str, int]]
    beside: Mapping[str, int]
    echoes: tuple[str, ...]
    then: frozenset[str]
    current: Mapping[str, str]
    day_parts: tuple[str, ...]
    adjectives: Mapping[str, int]
    parts: Mapping[str, tuple[float, float]]
    decades: Mapping[str, tuple[float, float]]
    bounds: Mapping[str, tuple[str, ...]]
    introducers: Mapping[str, tuple[str, ...]]
    refused: Mapping[str, tuple[str, ...]]
    tense: Mapping[str, frozenset[str]]
    elections: Mapping[str, str]
    rounds: Mapping[str, int]
    links: tuple[str, ...]
    terms: Mapping[str, tuple[str, ...]]
    under: Mapping[str, tuple[str, ...]]
    complements: frozenset[str]
    primaries: frozenset[str]
    possessives: frozenset[str]
    this: frozenset[str]
    events: Mapping[str, tuple[str, str]]
    counted: Mapping[str, Any]
    budgets: Mapping[str, tuple[str, ...]]
    cycles: Mapping[str, int]
    coming: Mapping[str, tuple[str, ...]]
    countdown: Mapping[str, int]


@cache
def load_vocabulary() -> Vocabulary:
    """Load the lexicon of dates, once."""
    lexicon: dict[str, Any] = load_lexicon("dates")
    lists = {name: tuple(lexicon[name]["words"]) for name in ("echoes", "day_parts", "links")}
    groups = {name: _tuples(lexicon[name]) for name in _GROUPS}
    tense = {name: frozenset(words) for name, words in lexicon["tense"].items()}
    sets = {name: frozenset(lexicon[name]["words"]) for name in _SETS}
    frozen = {**lists, **groups, **sets, "tense": tense}
    return Vocabulary(**{**lexicon, **frozen})


def _tuples(section: Mapping[str, list[Any]]) -> dict[str, tuple[Any, ...]]:
    """Freeze the lists of a section."""
    return {name: tuple(values) for name, values in section.items()}


def either(words: Iterable[str]) -> str:
    """Write the regular expression that matches any of some words, the longest first.

    >>> either(["mai", "l'an dernier"])
    "(?:l['’]\\\\s*an\\\\s+dernier|mai)"
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(_spell, ordered)) + ")"


def fold(words: str) -> str:
    """Bring words to the lexicon's form: lower case, straight apostrophes, single spaces.

    >>> fold("Aujourd’hui  même")
    "aujourd'hui même"
    """
    plain = " ".join(words.lower().replace("’", "'").split())
    return re.sub(r"(?<=[dl])' ", "'", plain)


def _spell(word: str) -> str:
    """Write one word's regular expression: either apostrophe, any space."""
    spaced = re.escape(word).replace(r"\ ", r"\s+")
    return spaced.replace("'", r"['’]\s*")

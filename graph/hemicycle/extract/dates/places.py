"""Where in a text each form of date expression can stand: around the words that it can't lack.

A form's pattern is searched for there alone, which costs a tenth of searching the whole text.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from hemicycle.extract.dates.vocabulary import load_vocabulary

Places = dict[str, list[tuple[int, int]]]
_REACH = 100  # characters from a form's own word to the ends of an expression, at most
_WORD = re.compile(r"\w+")
_REST = re.compile(r"[\w%€-]*")  # of a word that a part would cut
_MONTHLY = ("days", "crossing", "months", "day", "month", "dated_month")
_YEARLY = ("years", "numeric", "iso", "year")
_COUNTED = ("ago", "since", "ahead", "apart")


def find_places(text: str) -> Places:
    """Map each form to the parts of a text that can hold it, in order and apart.

    >>> find_places("Il part lundi.")
    {'weekday': [(0, 14)]}
    """
    triggers, places = _triggers(), Places()
    for match in _WORD.finditer(text):
        word = match[0].lower()
        forms = triggers.get(word) or (_YEARLY if word[-4:].isdecimal() and len(word) > 3 else ())
        for form in forms:
            _add(places.setdefault(form, []), match.start() - _REACH, match.end() + _REACH, text)
    return places


def _add(found: list[tuple[int, int]], first: int, last: int, text: str) -> None:
    """Add a part to those found, joined to the one before where they touch."""
    first, rest = max(first, 0), _REST.match(text, min(last, len(text)))
    last = rest.end() if rest else last
    if found and first <= found[-1][1]:
        first = found.pop()[0]
    found.append((first, last))


@cache
def _triggers() -> Mapping[str, tuple[str, ...]]:
    """Map each word that some form can't lack to those forms."""
    words = load_vocabulary()
    ends = {
        "weekday": words.weekdays,
        "deictic": words.deictics,
        "anaphor": words.anaphors,
        "echo": words.echoes,
        "current": words.current,
        "period": words.adjectives,
        "following": words.following,
        "season": words.seasons,
        "bare_season": words.seasons,
        "beside": words.beside,
        "round": words.rounds,
        **dict.fromkeys(_COUNTED, words.units),
        **dict.fromkeys(_MONTHLY, words.months),
    }
    begins = {"election": words.elections, "dated_election": words.elections, "term": words.terms}
    pairs = [(_WORD.findall(entry)[-1], form) for form, some in ends.items() for entry in some]
    pairs += [(max(_WORD.findall(e), key=len), form) for form, some in begins.items() for e in some]
    return _group([*pairs, ("sous", "under"), ("années", "decade")])


def _group(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """Group forms by word."""
    grouped: dict[str, list[str]] = {}
    for word, form in sorted(set(pairs)):
        grouped.setdefault(word, []).append(form)
    return {word: tuple(forms) for word, forms in grouped.items()}

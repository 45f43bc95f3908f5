"""Proofs of when an article was written: events that it speaks of."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from hemicycle.edges.valid_time import OPEN_END, TimeSpan
from hemicycle.extract.dates.proofs import FAIR, SURE, WEAK, Proof
from hemicycle.extract.dates.texts import text_of
from hemicycle.extract.dates.vocabulary import either, fold, load_vocabulary
from hemicycle.extract.reading import Reading

_BEGINNING = 800  # characters within which an article names what it is about
_JUST_AFTER = timedelta(90)  # an event that recurs is told by its number until the next ones
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


def prove_by_events(reading: Reading) -> Iterator[Proof]:
    """Yield what the events named prove, each once: no older than it, of its time if about it."""
    text = text_of(reading)
    found: dict[tuple[str, str], list[re.Match[str]]] = {}
    for match in _pattern_of_events().finditer(text):
        found.setdefault(load_vocabulary().events[fold(match[0])], []).append(match)
    for (first, last), matches in found.items():
        begin, words = date.fromisoformat(first), matches[0][0]
        yield Proof((TimeSpan(begin, OPEN_END),), words, SURE)
        if last and (weight := _weigh([match.start() for match in matches])):
            time = TimeSpan(begin, date.fromisoformat(last))
            yield Proof((time,), f"{words} (news of the day)", weight)


def _weigh(places: Sequence[int]) -> int:
    """Return how much it counts that a text names an event at some places, 0 for in passing."""
    is_early, is_repeated = places[0] < _BEGINNING, len(places) > 1
    return FAIR if is_early and is_repeated else WEAK if is_early or is_repeated else 0


def prove_by_counts(reading: Reading) -> Iterator[Proof]:
    """Yield what the latest of events that are counted proves: `l'acte V des gilets jaunes`."""
    counted, text = load_vocabulary().counted, text_of(reading)
    if counted["event"] not in fold(text):
        return
    numbers = {_number(match[1]): match[0] for match in _pattern_of_counts().finditer(text)}
    if numbers:
        latest, step = max(numbers), timedelta(counted["step"])
        day = date.fromisoformat(counted["first"]) + (latest - 1) * step
        yield Proof((TimeSpan(day - step, OPEN_END),), numbers[latest], FAIR)
        yield Proof((TimeSpan(day - step, day + _JUST_AFTER),), f"{numbers[latest]} (latest)", WEAK)


def prove_by_budgets(reading: Reading) -> Iterator[Proof]:
    """Yield what a budget's bill proves, which is debated in the autumn before its year."""
    for match in _pattern_of_budgets().finditer(text_of(reading)):
        year = int(match[1])
        yield Proof((TimeSpan(date(year - 1, 7, 1), date(year, 1, 31)),), match[0], WEAK)


@cache
def _pattern_of_events() -> re.Pattern[str]:
    """Compile the pattern of the events' names."""
    return re.compile(rf"(?i)(?<![\w-]){either(load_vocabulary().events)}(?![\w-])")


@cache
def _pattern_of_counts() -> re.Pattern[str]:
    """Compile the pattern of a counted event and its number."""
    counted = load_vocabulary().counted
    refused = rf"(?!\s+{either(counted['refused'])})"
    return re.compile(rf"(?i)\b{counted['word']}\s+([ivxl]+|[1-9]\d?)(?![\w]){refused}")


@cache
def _pattern_of_budgets() -> re.Pattern[str]:
    """Compile the pattern of a budget's bill and its year."""
    budgets = load_vocabulary().budgets
    link = rf"(?:\s+{either(budgets['links'])})?"
    return re.compile(rf"(?i)\b{either(budgets['words'])}{link}\s+(20\d\d)\b")


def _number(written: str) -> int:
    """Read a number in digits or Roman letters.

    >>> _number("XIV"), _number("9")
    (14, 9)
    """
    if written.isdigit():
        return int(written)
    values = [_ROMAN[letter] for letter in written.lower()]
    smaller = [one < after for one, after in zip(values, [*values[1:], 0], strict=True)]
    return sum(-one if less else one for one, less in zip(values, smaller, strict=True))

"""Proofs of when an article was written: elections that it speaks of as still to come."""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import cache

from hemicycle.edges.valid_time import OPEN_START, TimeSpan, intersect, overlaps
from hemicycle.extract.dates.anchors import (
    PRESIDENTIAL,
    find_kinds,
    list_polls,
    read_kind,
    read_round,
)
from hemicycle.extract.dates.calendar import whole_month
from hemicycle.extract.dates.expression import Expression
from hemicycle.extract.dates.expressions import find_expressions
from hemicycle.extract.dates.now import tokens_of
from hemicycle.extract.dates.proofs import FAIR, WEAK, Proof
from hemicycle.extract.dates.tense import FUTURE, is_conditional, read_tense
from hemicycle.extract.dates.texts import text_of
from hemicycle.extract.dates.vocabulary import either, fold, load_vocabulary
from hemicycle.extract.reading import Reading
from hemicycle.tables.tables import Tables

_REACH = 60  # characters before an election in which it is put ahead
_AHEAD = timedelta(550)  # how long before a vote one speaks of it as coming
_LONG_AHEAD = timedelta(1500)  # the same for a president's election
_MANY_YEARS = timedelta(2192)  # a span so wide is parted by no vote
_DAYS = {"jours": 1, "semaines": 7, "mois": 30.4, "an": 365, "ans": 365}


def prove_by_elections(reading: Reading, within: TimeSpan, tables: Tables) -> Iterator[Proof]:
    """Yield what elections still to come prove, where their times part the days of `within`."""
    yield from _prove_by_tense(reading, within, tables)
    yield from _prove_by_words(reading, within, tables)
    yield from _prove_by_countdown(reading, within, tables)


def list_votes(kind: str, round_: int, tables: Tables) -> list[TimeSpan]:
    """List the polls of a kind, and the next two that the table doesn't have, to the month."""
    polls = list_polls(kind, round_, tables)
    cycle = load_vocabulary().cycles.get(kind)
    last = polls[-1].latest if polls and cycle else None
    years = [last.year + cycle * step for step in (1, 2)] if last and cycle else []
    return [*polls, *(whole_month(year, last.month) for year in years if last)]


def _prove_by_tense(reading: Reading, within: TimeSpan, tables: Tables) -> Iterator[Proof]:
    """Yield what elections told in the future or under a condition prove."""
    kinds = sorted({kind for _, kind in find_kinds(text_of(reading))})
    for expression in find_expressions(text_of(reading)):
        if expression.form not in ("round", "election") or expression.is_dated:
            continue
        if not _is_coming(reading, expression):
            continue
        named = read_kind(expression)
        asked = [named] if named else kinds
        words = text_of(reading)[expression.start : expression.end]
        yield from _before_votes(asked, read_round(expression), words, within, tables)


def _prove_by_words(reading: Reading, within: TimeSpan, tables: Tables) -> Iterator[Proof]:
    """Yield what elections after `pour`, `en vue de`, `les prochaines` prove."""
    text = text_of(reading)
    for match in _pattern_of_coming().finditer(text):
        kind = load_vocabulary().elections[fold(match["election"])]
        words = " ".join(match[0].split())
        if year := match["year"]:
            votes = [v for v in list_votes(kind, 0, tables) if v.latest.year == int(year)]
            yield from (Proof((TimeSpan(OPEN_START, v.latest),), words, FAIR) for v in votes)
        else:
            yield from _before_votes([kind], 0, words, within, tables)


def _prove_by_countdown(reading: Reading, within: TimeSpan, tables: Tables) -> Iterator[Proof]:
    """Yield what the days counted to a vote prove."""
    text, words = text_of(reading), load_vocabulary()
    for match in _pattern_of_countdown().finditer(text):
        named = match["election"] and words.elections[fold(match["election"])]
        kinds = [named] if named else [PRESIDENTIAL, *(kind for _, kind in find_kinds(text))]
        round_ = words.rounds[fold(match["round"])] if match["round"] else 1
        left = timedelta(_count(match["count"]) * _DAYS[fold(match["unit"])])
        slack = timedelta(words.countdown[fold(match["unit"])])
        votes = [v for kind in sorted(set(kinds)) for v in list_votes(kind, round_, tables)]
        times = (TimeSpan(v.earliest - left - slack, v.latest - left + slack) for v in votes)
        if common := sorted({s for time in times if (s := intersect(time, within))}):
            yield Proof(tuple(common), match[0], FAIR)


def _count(written: str) -> int:
    """Read a number in digits or words."""
    return int(written) if written.isdigit() else load_vocabulary().numbers[fold(written)]


def _before_votes(
    kinds: Iterable[str], round_: int, words: str, within: TimeSpan, tables: Tables
) -> Iterator[Proof]:
    """Yield the proof that a text precedes the vote of some kinds that `within` leaves possible."""
    votes = [(kind, vote) for kind in kinds for vote in list_votes(kind, round_, tables)]
    held = [vote for _, vote in votes if overlaps(within, vote)]
    words = f"{words} (to come)"
    if len(held) == 1:
        yield Proof((TimeSpan(OPEN_START, held[0].latest),), words, FAIR)
    elif within.latest - within.earliest <= _MANY_YEARS:
        times = (intersect(_time_before(kind, vote), within) for kind, vote in votes)
        if common := sorted({time for time in times if time}):
            yield Proof(tuple(common), words, WEAK)


def _time_before(kind: str, vote: TimeSpan) -> TimeSpan:
    """Return the time at which one speaks of a vote of a kind as coming."""
    ahead = _LONG_AHEAD if kind == PRESIDENTIAL else _AHEAD
    return TimeSpan(vote.earliest - ahead, vote.latest)


def _is_coming(reading: Reading, expression: Expression) -> bool:
    """Tell whether the text speaks of an election as still to come."""
    start, end = tokens_of(reading, expression)
    return read_tense(reading.doc, start, end) == FUTURE or is_conditional(reading.doc, start, end)


@cache
def _pattern_of_coming() -> re.Pattern[str]:
    """Compile the pattern of an election that words put ahead, with its year if told."""
    words = load_vocabulary()
    filler = rf"(?:\s*{either(words.coming['fillers'])})"
    election = rf"(?P<election>{either(words.elections)})"
    month = rf"(?:(?:de\s+|d['’]\s*|du\s+\d+\s+)?{either(words.months)}\s+)?"
    year = rf"(?:\s+(?:de\s+)?{month}(?P<year>20\d\d))?"
    return re.compile(
        rf"(?i)\b{either(words.coming['words'])}{filler}{{0,3}}\s*{election}(?!\w){year}"
    )


@cache
def _pattern_of_countdown() -> re.Pattern[str]:
    """Compile the pattern of the time left before a vote: `à deux semaines du premier tour`."""
    words = load_vocabulary()
    count = rf"(?P<count>\d{{1,2}}|{either(words.numbers)})"
    vote = rf"(?:(?P<round>{either(words.rounds)})|(?P<election>{either(words.elections)}))"
    about = r"(?:moins\s+d['’e]\s*|(?:un\s+peu\s+)?plus\s+d['’e]\s*|environ\s+)?"
    unit = rf"(?P<unit>{either(words.countdown)})"
    return re.compile(
        rf"(?i)\bà\s+{about}{count}\s+{unit}\s+(?:du|des|de\s+la|de\s+l['’])\s*{vote}(?!\w)"
    )

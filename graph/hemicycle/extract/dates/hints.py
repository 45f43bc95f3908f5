"""Weaker proofs of when an article was written: names of their time, weekdays told with a day."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache

from hemicycle.edges.valid_time import OPEN_END, OPEN_START, TimeSpan, intersect
from hemicycle.extract.dates.calendar import Moment
from hemicycle.extract.dates.expression import Expression
from hemicycle.extract.dates.expressions import find_expressions
from hemicycle.extract.dates.proofs import FAIR, WEAK, Proof
from hemicycle.extract.dates.resolve import resolve_parts
from hemicycle.extract.dates.texts import text_of
from hemicycle.extract.dates.vocabulary import fold, load_vocabulary
from hemicycle.extract.reading import Reading
from hemicycle.tables.tables import Tables

NAME_KINDS = ("name", "variant")
HALF_A_YEAR = timedelta(183)  # a day told without its year is no farther
A_WEEK = timedelta(7)  # one told with its weekday and `ce` is no farther
SOON, LATELY = timedelta(60), timedelta(120)  # one told with its weekday or `ce` is no farther
SOME_YEARS, MANY_YEARS = timedelta(1100), timedelta(2300)  # wider spans hold a day too often
DATELINE, A_DAY = 40, timedelta(1)  # characters before a dateline's day; it is printed by the next
_AFTER_DATELINE = re.compile(r"(?:\s*,[^,.–—-]{1,25}|\s*\([^()]{1,20}\))?\s*\.?\s*[–—-]\s")
OFTEN = 2  # times that a text tells the name by which it calls an organisation
A_WHILE = timedelta(183)  # for which an old name goes on in use


def prove_by_names(reading: Reading, tables: Tables) -> Iterator[Proof]:
    """Yield what the youngest name of an organisation proves: that the text isn't older than it."""
    begins = _dated_names(tables)
    found = {match[0] for match in _pattern_of_names(tables).finditer(text_of(reading))}
    if found:
        youngest = max(sorted(found), key=lambda name: begins[name])
        yield Proof((TimeSpan(begins[youngest], OPEN_END),), youngest)


def prove_by_dateline(reading: Reading) -> Iterator[Proof]:
    """Yield what a dateline proves: `8 mars 2016. – La députée`, `Paris, le 8 mars 2016 – Le`."""
    text = text_of(reading)
    for first in find_expressions(text)[:1]:
        is_whole = first.form == "day" and first.is_dated and first.start <= DATELINE
        day = resolve_parts("day", first.parts, Moment(None)) if is_whole else None
        if day and _AFTER_DATELINE.match(text, first.end):
            words = f"{text[first.start : first.end]} (dateline)"
            yield Proof((TimeSpan(day.earliest, day.latest + A_DAY),), words)


def prove_by_old_names(reading: Reading, tables: Tables) -> Iterator[Proof]:
    """Yield what an old name of an organisation proves, told often and without the newer one."""
    text = text_of(reading)
    for old, newer, end in _replaced_names(tables):
        if old in text and text.count(old) >= OFTEN and not any(name in text for name in newer):
            yield Proof((TimeSpan(OPEN_START, end + A_WHILE),), f"{old} (old name)", WEAK)


@lru_cache(maxsize=2)
def _replaced_names(tables: Tables) -> tuple[tuple[str, tuple[str, ...], date], ...]:
    """List the official names that were replaced, the names after each, and its last day."""
    replaced = []
    for organisation in tables.organisations:
        official = [n for n in tables.names.get(organisation, ()) if n.use.kind == "name"]
        for old in official:
            end = old.use.end or OPEN_END
            if newer := tuple(n.name for n in official if (n.use.begin or OPEN_START) > end):
                replaced.append((old.name.rstrip(" !"), newer, end))
    return tuple(replaced)


def prove_by_days(reading: Reading, within: TimeSpan, tables: Tables) -> Iterator[Proof]:
    """Yield what days told without their year prove: the times around them in a bounded span.

    `samedi 8 décembre` lies in few years, and nearer than a bare `le 8 décembre`.
    """
    bounded = TimeSpan(within.earliest, min(within.latest, last_known_day(tables)))
    text = text_of(reading)
    for expression in find_expressions(text):
        if expression.form != "day" or expression.is_dated:
            continue
        is_sure = "weekday" in expression.parts
        if bounded.latest - bounded.earliest > (MANY_YEARS if is_sure else SOME_YEARS):
            continue
        words = text[expression.start : expression.end]
        spans = (_around(day, expression, words) for day in _days(expression, bounded))
        if common := sorted({s for span in spans if (s := intersect(span, within))}):
            yield Proof(tuple(common), words, FAIR if is_sure else WEAK)


@lru_cache(maxsize=2)
def last_known_day(tables: Tables) -> date:
    """Return the last day that an office of the tables begins or ends on, or a poll is held."""
    tenures = (t for held in tables.by_office.values() for t in held)
    days = {day for t in tenures for day in (t.begin, t.end) if day}
    return max(days | {election.day for election in tables.elections}, default=OPEN_END)


@lru_cache(maxsize=2)
def _dated_names(tables: Tables) -> Mapping[str, date]:
    """Map the names of two words or more of organisations to the first day of their use."""
    begins: dict[str, date] = {}
    for name, begin in sorted(_uses(tables)):
        if len(name.strip(" !").split()) > 1:
            begins.setdefault(name, begin)
    return begins


def _uses(tables: Tables) -> Iterator[tuple[str, date]]:
    """Yield the full names of organisations with the day since which they can be read."""
    for organisation in tables.organisations.values():
        names = [n for n in tables.names.get(organisation.id, ()) if n.use.kind in NAME_KINDS]
        dated = {n.name for n in names if n.use.begin}
        for named in names:
            if begin := named.use.begin or (named.name not in dated and organisation.begin):
                yield named.name, begin
        if organisation.begin and organisation.name not in dated:
            yield organisation.name, organisation.begin


@lru_cache(maxsize=2)
def _pattern_of_names(tables: Tables) -> re.Pattern[str]:
    """Compile the pattern that finds any of the dated names, the longest first."""
    names = sorted(_dated_names(tables), key=lambda name: (-len(name), name))
    if not names:
        return re.compile(r"(?!)")
    first = "".join(sorted({re.escape(name[0]) for name in names}))  # spares most places the list
    return re.compile(rf"(?<!\w)(?=[{first}])(?:{'|'.join(map(re.escape, names))})(?!\w)")


def _days(expression: Expression, within: TimeSpan) -> Iterator[TimeSpan]:
    """Yield the days around a span that fall on the day told, and on its weekday if told."""
    weekday = load_vocabulary().weekdays.get(expression.parts.get("weekday", ""))
    for year in range(within.earliest.year - 1, within.latest.year + 2):
        day = resolve_parts("day", {**expression.parts, "year": str(year)}, Moment(None))
        if day is not None and weekday in (None, day.earliest.weekday()):
            yield day


def _around(day: TimeSpan, expression: Expression, words: str) -> TimeSpan:
    """Return the time in which one tells a day without its year in some words."""
    is_near = fold(words).split()[0] in load_vocabulary().this
    is_sure = "weekday" in expression.parts
    if is_near and is_sure:
        return TimeSpan(day.earliest - A_WEEK, day.latest + A_WEEK)
    if is_near or is_sure:
        return TimeSpan(day.earliest - SOON, day.latest + LATELY)
    return TimeSpan(day.earliest - HALF_A_YEAR, day.latest + HALF_A_YEAR)

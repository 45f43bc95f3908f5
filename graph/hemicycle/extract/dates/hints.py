"""Weaker proofs of when an article was written: names of their time, weekdays told with a day."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache

from hemicycle.edges.valid_time import OPEN_END, OPEN_START, TimeSpan, intersect
from hemicycle.extract.dates.calendar import Moment, resolve_day
from hemicycle.extract.dates.expressions import Expression, find_expressions
from hemicycle.extract.dates.proofs import Proof
from hemicycle.extract.dates.vocabulary import load_vocabulary
from hemicycle.extract.reading import Reading
from hemicycle.tables.tables import Tables

NAME_KINDS = ("name", "variant")
HALF_A_YEAR = timedelta(183)  # a day told with its weekday and without its year is no farther


def prove_by_names(reading: Reading, tables: Tables) -> Iterator[Proof]:
    """Yield what the youngest name of an organisation proves: that the text isn't older than it."""
    begins = _dated_names(tables)
    found = {match[0] for match in _pattern_of_names(tables).finditer(reading.doc.text)}
    if found:
        youngest = max(sorted(found), key=lambda name: begins[name])
        yield Proof((TimeSpan(begins[youngest], OPEN_END),), youngest)


def prove_by_weekdays(reading: Reading, within: TimeSpan) -> Iterator[Proof]:
    """Yield what `samedi 8 décembre` proves: the years of a bounded span in which it is one."""
    if within.earliest == OPEN_START or within.latest == OPEN_END:
        return
    for expression in find_expressions(reading.doc.text):
        if expression.form == "day" and "weekday" in expression.parts and not expression.is_dated:
            spans = (_around(day) for day in _days(expression, within))
            if common := [s for span in spans if (s := intersect(span, within))]:
                words = reading.doc.text[expression.start : expression.end]
                yield Proof(tuple(common), words)


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
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)" if names else r"(?!)")


def _days(expression: Expression, within: TimeSpan) -> Iterator[TimeSpan]:
    """Yield the days around a span that fall on the weekday told."""
    weekday = load_vocabulary().weekdays[expression.parts["weekday"]]
    for year in range(within.earliest.year - 1, within.latest.year + 2):
        day = resolve_day({**expression.parts, "year": str(year)}, Moment(None))
        if day is not None and day.earliest.weekday() == weekday:
            yield day


def _around(day: TimeSpan) -> TimeSpan:
    """Return the half-years before and after a day, in which one tells it without its year."""
    return TimeSpan(day.earliest - HALF_A_YEAR, day.latest + HALF_A_YEAR)

"""Days and spans of days: dates of the tables, known to the day, the month or the year."""

import re
from calendar import monthrange
from datetime import date
from functools import cache

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@cache
def bound_date(text: str) -> tuple[date, date]:
    """Return the earliest and latest day of a date known to the day, month or year.

    Raises ValueError when the text is no such date.

    >>> bound_date("2016-02")
    (datetime.date(2016, 2, 1), datetime.date(2016, 2, 29))
    """
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no date (YYYY-MM-DD, YYYY-MM or YYYY)")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


@cache
def bound_span(begin: str, end: str) -> tuple[date | None, date | None]:
    """Return the earliest and latest day of a span between two dates, either of which may be empty.

    Raises ValueError when a text is no date, or the span ends before it begins.

    >>> bound_span("2016-02", "")
    (datetime.date(2016, 2, 1), None)
    """
    first = bound_date(begin)[0] if begin else None
    last = bound_date(end)[1] if end else None
    if first and last and last < first:
        raise ValueError(f"{end!r} is before {begin!r}")
    return first, last


def spans(begin: date | None, end: date | None, earliest: date | None, latest: date | None) -> bool:
    """Tell whether two spans of days share a day; None leaves a side open."""
    starts_in_time = begin is None or latest is None or begin <= latest
    ends_late_enough = end is None or earliest is None or earliest <= end
    return starts_in_time and ends_late_enough


def covers(begin: date | None, end: date | None, day: date) -> bool:
    """Tell whether a span of days holds a day; None leaves a side open."""
    return spans(begin, end, day, day)

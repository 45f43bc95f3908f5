"""Valid time: dates and periods in EDTF as spans of days, and the algebra of spans.

EDTF is the Extended Date/Time Format of the Library of Congress (ISO 8601-2). The forms that
hemicycle itself writes are read here (a day, a month, a year, an interval with `..` or nothing
for an open end); any rarer form (`2017-11~`, `2017-21`) is left to the `edtf` package.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from time import struct_time

from hemicycle.errors import PeriodError

OPEN_START, OPEN_END = date.min, date.max
YEAR = 366  # days

_PLAIN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_RARE = re.compile(r"[\dX]{4}[~?%]?(?:-[\dX]{2}[~?%]?){0,2}", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class TimeSpan:
    """Hold a span of days, both ends included; `date.min` and `date.max` are open ends."""

    earliest: date
    latest: date

    @property
    def is_open(self) -> bool:
        """Tell whether an end of the span is unknown or not yet reached."""
        return self.earliest == OPEN_START or self.latest == OPEN_END


@lru_cache(maxsize=65536)
def parse_edtf(text: str) -> TimeSpan:
    """Return the days that a text in EDTF covers, `../..` being all of time.

    Raises PeriodError with a line that quotes the text when it is no EDTF or ends before it begins.
    """
    first, slash, last = text.partition("/")
    if not slash:
        return _point(text, text)
    earliest = _open(first, OPEN_START) or _point(first, text).earliest
    latest = _open(last, OPEN_END) or _point(last, text).latest
    if earliest > latest:
        raise PeriodError(f'the period "{text}" ends before it begins: swap its ends')
    return TimeSpan(earliest, latest)


def precision(text: str) -> str:
    """Return `day`, `month`, `year` or `interval`, as precisely as an EDTF text dates something."""
    span = parse_edtf(text)
    if "/" in text:
        return "interval"
    shapes = {"day": _is_day, "month": _is_month, "year": _is_year}
    return next((name for name, fits in shapes.items() if fits(span)), "interval")


def overlaps(one: TimeSpan, other: TimeSpan) -> bool:
    """Tell whether two spans share a day."""
    return one.earliest <= other.latest and other.earliest <= one.latest


def contains(outer: TimeSpan, inner: TimeSpan) -> bool:
    """Tell whether every day of `inner` is a day of `outer`."""
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def is_vague(span: TimeSpan) -> bool:
    """Tell whether a span is closed and longer than a year, so that it lies in no one year."""
    return not span.is_open and (span.latest - span.earliest).days > YEAR


def intersect(one: TimeSpan, other: TimeSpan) -> TimeSpan | None:
    """Return the days that two spans share, or None when they share none."""
    if not overlaps(one, other):
        return None
    return TimeSpan(max(one.earliest, other.earliest), min(one.latest, other.latest))


def format_edtf(earliest: date, latest: date) -> str:
    """Return the shortest EDTF text that covers exactly these days: `2017-11` for a whole month.

    Raises PeriodError when `latest` comes before `earliest`.
    """
    if earliest > latest:
        raise PeriodError(f"a period from {earliest} to {latest} ends before it begins")
    span = TimeSpan(earliest, latest)
    if _is_day(span):
        return earliest.isoformat()
    width = _width(span)
    start = ".." if earliest == OPEN_START else earliest.isoformat()[:width]
    end = ".." if latest == OPEN_END else latest.isoformat()[:width]
    return start if start == end != ".." else f"{start}/{end}"


def _open(text: str, end: date) -> date | None:
    """Return `end` for the EDTF of an open or unknown end, else None."""
    return end if text in ("", "..") else None


def _point(text: str, whole: str) -> TimeSpan:
    """Read one date of any precision; `whole` is what an error quotes."""
    plain = _PLAIN.fullmatch(text)
    try:
        return _calendar_span(*plain.groups()) if plain else _rare_span(text)
    except ValueError:
        raise PeriodError(
            f'"{whole}" is no date or period: write 2017, 2017-11, 2017-11-24 or 2017-01/2017-04'
        ) from None


def _calendar_span(year: str, month: str | None, day: str | None) -> TimeSpan:
    """Return the days of a year, a month or a day; raises ValueError when there is no such one."""
    if month and not day and int(month) > 12:
        return _rare_span(f"{year}-{month}")
    first = date(int(year), int(month or 1), int(day or 1))
    if day:
        return TimeSpan(first, first)
    last_month = int(month or 12)
    return TimeSpan(first, date(first.year, last_month, monthrange(first.year, last_month)[1]))


def _rare_span(text: str) -> TimeSpan:
    """Read seasons, approximate and unspecified dates; raises ValueError when the text is none."""
    if not _RARE.fullmatch(text):
        raise ValueError(text)
    from edtf import parse_edtf as parse  # 0.1 s, for forms that hemicycle never writes
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        parsed = parse(text)
    except EDTFParseException as error:
        raise ValueError(text) from error
    return TimeSpan(_day(parsed.lower_strict()), _day(parsed.upper_strict()))


def _day(time: struct_time) -> date:
    """Turn the time that the `edtf` package gives into a day."""
    return date(time.tm_year, time.tm_mon, time.tm_mday)


def _is_day(span: TimeSpan) -> bool:
    """Tell whether a span is one day."""
    return span.earliest == span.latest


def _is_month(span: TimeSpan) -> bool:
    """Tell whether a span is one whole calendar month."""
    return _width(span) == 7 and (span.earliest.year, span.earliest.month) == (
        span.latest.year,
        span.latest.month,
    )


def _is_year(span: TimeSpan) -> bool:
    """Tell whether a span is one whole calendar year."""
    return _width(span) == 4 and span.earliest.year == span.latest.year


def _width(span: TimeSpan) -> int:
    """Return how many characters of its ISO dates a span needs: 4 (years), 7 (months) or 10."""
    starts_month = span.earliest.day == 1
    ends_month = span.latest.day == monthrange(span.latest.year, span.latest.month)[1]
    if not (starts_month and ends_month):
        return 10
    starts_year = span.earliest.month == 1
    return 4 if starts_year and span.latest.month == 12 else 7

"""Find the date that a page prints about itself: its header, or its `Publié le` line."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import cast

from hemicycle.read.dates import alternatives, date_words, worded_date

_NUMERIC = r"\d[\d/.-]*(?<=\d)(?![\d/])"
_SEPARATORS = r"[\s,.|•·–—(-]*"


def find_header(text: str) -> tuple[int, tuple[str, ...]]:
    """Return where the text goes on after its date header, and the header's dates, finest first.

    `(0, ())` without header; the dates are as written, readable or not.

    >>> find_header(" date 2017-11 publié le 24/11/2017 à 12:32 Le chef")
    (42, ('24/11/2017', '2017-11'))
    """
    found = _header().match(text)
    if not found:
        return 0, ()
    coarse = found["coarse"].rstrip(",.;:")
    return found.end(), (found["fine"], coarse) if found["fine"] else (coarse,)


def find_printed_date(lines: Sequence[str]) -> str | None:
    """Return the date of the first line that says no more than when the page was published.

    `Publié le` and the date may stand on two lines. The date is as written, readable or not.
    """
    pairs = zip(("", *lines), lines, strict=False)
    found = (_date_line().fullmatch(line) or _split_line(above, line) for above, line in pairs)
    match = next((match for match in found if match), None)
    return (match["fine"] or match.groupdict().get("signed")) if match else None


def is_date_line(line: str) -> bool:
    """Tell whether a line says no more than a date of publication or of update."""
    return any(form().fullmatch(line) for form in (_date_line, _update_line, _bare_date))


def _split_line(above: str, line: str) -> re.Match[str] | None:
    """Match a date line that was broken after its first words."""
    if re.fullmatch(rf"(?:{_words('lead')})\s*:?", above, re.IGNORECASE):
        return _bare_date().fullmatch(line)
    return None


@lru_cache(maxsize=1)
def _header() -> re.Pattern[str]:
    """Return the pattern of the corpus's header line."""
    word = re.escape(cast(str, date_words()["header"]))
    coarse = rf"(?P<coarse>{_unnamed(worded_date())}|\d\S*)"
    fine = rf"(?:[^\S\n]+(?:{_words('lead')})[^\S\n]*{_day('fine')}{_clock()}{_update()})?"
    return re.compile(rf"\s*{word}[^\S\n]+{coarse}{fine}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _date_line() -> re.Pattern[str]:
    """Return the pattern of a line that says no more than when a page was published."""
    before = r"(?:.{0,60}[|•·,–—-]\s*)?"
    after = rf"(?:{_SEPARATORS}par\s.{{1,60}})?[\s).|•·-]*"
    lead = rf"(?:{_words('lead')})\s*:?\s*"
    name = r"(?-i:[A-ZÀ-Þ][\w.'’-]+)(?:\s+[\w.'’-]+){0,5}?"
    signed = rf"(?P<signed>{_unnamed(worded_date())}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}})"
    byline = rf"par\s+{name}[\s,|•·–—-]+(?:le\s+)?{signed}{_clock()}{_update()}"
    printed = rf"{before}{lead}{_day('fine')}{_clock()}{_update()}{after}"
    return re.compile(rf"{printed}|{byline}[\s).|•·-]*", re.IGNORECASE)


@lru_cache(maxsize=1)
def _update_line() -> re.Pattern[str]:
    """Return the pattern of a line that says no more than when a page was changed."""
    return re.compile(rf"{_update().removesuffix('?')}[\s).|•·-]*", re.IGNORECASE)


@lru_cache(maxsize=1)
def _bare_date() -> re.Pattern[str]:
    """Return the pattern of a line that says no more than a date."""
    return re.compile(rf"(?:le\s+)?{_day('fine')}{_clock()}[\s).|•·-]*", re.IGNORECASE)


def _words(key: str) -> str:
    """Return a pattern for any of the words under a key of the date line's lexicon."""
    return alternatives(*cast(list[str], date_words()[key]))


def _day(name: str) -> str:
    """Return a named group for a date, numeric or in words, valid or not."""
    return rf"(?P<{name}>{_unnamed(worded_date())}|{_NUMERIC})"


def _clock() -> str:
    """Return a pattern for the time of day that may follow a date."""
    return rf"(?:\s*(?:{_words('clock')})?\s*\d{{1,2}}\s?[:h]\s?\d{{0,2}}(?::\d{{2}})?)?"


def _update() -> str:
    """Return a pattern for the words about an update that may follow a date."""
    day = rf"(?:{_unnamed(worded_date())}|{_NUMERIC})?"
    return rf"(?:{_SEPARATORS}(?:{_words('update')})\s*:?\s*{day}{_clock()})?"


def _unnamed(pattern: re.Pattern[str]) -> str:
    """Return a pattern's source without the names of its groups, to be used more than once."""
    return re.sub(r"\?P<\w+>", "?:", pattern.pattern)

"""Read publication dates: metadata, date lines in French, addresses."""

import re
from datetime import datetime, timedelta
from functools import lru_cache
from typing import cast

from hemicycle.edges.valid_time import parse_edtf
from hemicycle.errors import PeriodError
from hemicycle.read.unreadable import UnreadableError
from hemicycle.tables.files import load_lexicon

_CLOCK = r"(?:,?\s+(?:à\s+|-\s+)?\d{1,2}\s?[:h]\s?\d{0,2}(?::\d{2})?)?"
_EPOCH = datetime(1970, 1, 1)  # of timestamps, in UTC
_ISO_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}[:h]?\d{2}.*|Z)", re.ASCII | re.DOTALL)
_RUN_ON = re.compile(
    r"((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{2}(?:\d{2}){0,2}(?:Z|[+-].*)?)?", re.ASCII
)
_TIMESTAMP = re.compile(r"(-?\d{9,10})(?:\d{3}|\.\d+)?", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})", re.ASCII)
_MAIL = re.compile(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4}\b.*", re.ASCII)
_EDTF = re.compile(r"(?:\.\.|[\d~?%X-]*)(?:/(?:\.\.|[\d~?%X-]*))?", re.ASCII)
_DAY_FIRST = re.compile(rf"(?:(\d{{1,2}})[/.-])?(\d{{1,2}})[/.-](\d{{4}}){_CLOCK}", re.ASCII)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})[/-](\d{2})(?:[/-](\d{2}))?(?=[/-]|$)", re.ASCII)


@lru_cache(maxsize=1)
def date_words() -> dict[str, object]:
    """Return the words of a date line, from `ontology/lexicon/furniture.toml`."""
    return cast(dict[str, object], load_lexicon("furniture")["date_line"])


def alternatives(*words: str) -> str:
    """Return a pattern for any of the words, the longest first; a space fits any run of spaces."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


@lru_cache(maxsize=1)
def month_numbers() -> dict[str, int]:
    """Return the number of each name of a month, long or short."""
    months = cast(list[list[str]], date_words()["months"])
    return {name: number for number, names in enumerate(months, start=1) for name in names}


@lru_cache(maxsize=1)
def worded_date() -> re.Pattern[str]:
    """Return the pattern of `vendredi 24 novembre 2017`, `1er mai 2017`, `avril 2022`."""
    days = alternatives(*cast(list[str], date_words()["weekdays"]))
    months = alternatives(*month_numbers())
    return re.compile(
        rf"(?:(?:{days})\s+)?(?:(?P<day>\d{{1,2}})(?:er)?\s+)?(?P<month>{months})\.?"
        r"\s+(?P<year>\d{4})",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _whole_worded() -> re.Pattern[str]:
    """Return the pattern of a text that is a date in words, its time of day aside."""
    return re.compile(rf"(?:le\s+)?{worded_date().pattern}{_CLOCK}", re.IGNORECASE)


def read_date(text: str) -> str:
    """Return a date as EDTF: ISO days and moments, EDTF, `24/11/2017`, `24 novembre 2017`.

    Dates run together, timestamps (of a day in UTC) and those of mail are read too. Raises
    UnreadableError that quotes the text.

    >>> read_date("24/11/2017"), read_date("1er mai 2017"), read_date("2022-04")
    ('2017-11-24', '2017-05-01', '2022-04')
    >>> read_date("20240901"), read_date("1725184800"), read_date("Sun, 01 Sep 2024 10:00:00 +0200")
    ('2024-09-01', '2024-09-01', '2024-09-01')
    """
    text = text.strip()
    edtf = _as_edtf(text)
    try:
        if edtf:
            parse_edtf(edtf)
            return edtf
    except PeriodError:
        pass
    raise UnreadableError(f'the date "{_shortened(text)}" is not readable')


def date_in_address(address: str) -> str | None:
    """Return the date that an address carries (`/2017/11/24/`), or None.

    >>> date_in_address("https://exemple.fr/politique/2017/11/24/un-titre.html")
    '2017-11-24'
    """
    found = _IN_ADDRESS.search(address)
    try:
        return read_date("-".join(part for part in found.groups() if part)) if found else None
    except UnreadableError:
        return None


def _as_edtf(text: str) -> str | None:
    """Write a date as EDTF without asking whether there is such a day; None for other texts."""
    if moment := _ISO_MOMENT.fullmatch(text):
        return moment[1]
    if year_first := _RUN_ON.fullmatch(text) or _YEAR_FIRST.fullmatch(text):
        return _iso(year_first[1], int(year_first[2]), year_first[3])
    if day_first := _DAY_FIRST.fullmatch(text):
        return _iso(day_first[3], int(day_first[2]), day_first[1])
    if worded := _whole_worded().fullmatch(text):
        month = month_numbers()[worded["month"].lower()]
        return _iso(worded["year"], month, worded["day"])
    if timestamp := _TIMESTAMP.fullmatch(text):
        return (_EPOCH + timedelta(seconds=int(timestamp[1]))).isoformat()[:10]
    return _day_of_mail(text) or (text if _EDTF.fullmatch(text) else None)


def _day_of_mail(text: str) -> str | None:
    """Return the day of a date in English as mails and feeds write it, else None."""
    from email.utils import parsedate  # slow to import, and seldom needed

    parsed = parsedate(text) if _MAIL.fullmatch(text) else None
    return _iso(str(parsed[0]), parsed[1], str(parsed[2])) if parsed else None


def _iso(year: str, month: int, day: str | None) -> str:
    """Write year, month and day, or year and month, in ISO 8601."""
    return f"{year}-{month:02}-{int(day):02}" if day else f"{year}-{month:02}"


def _shortened(text: str) -> str:
    """Return a text fit for one line of a message."""
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:39] + "…"

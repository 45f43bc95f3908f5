"""Date expressions in French text: where they stand and what their parts are, not yet resolved."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from hemicycle.extract.dates.expression import Expression
from hemicycle.extract.dates.places import find_places
from hemicycle.extract.dates.refused import is_refused
from hemicycle.extract.dates.vocabulary import Vocabulary, either, fold, load_vocabulary

_DAY = r"(?P<day{n}>1\s?er|3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?P<year{n}>(?:1[6-9]|20)\d\d)(?![\d%€])"
_DECADE = r"(?:1[6-9]|20)\d0|[3-9]0"
_NAME = r"(?-i:(?:[A-ZÉ][\w-]+)(?:\s+(?:(?:de|Le|La)\s+)?[A-ZÉ][\w-]+){0,2})"


@lru_cache(maxsize=8)
def find_expressions(text: str) -> tuple[Expression, ...]:
    """Find the date expressions of a text, in order, the longest where two overlap.

    >>> [text_of.form for text_of in find_expressions("Lundi, il a quitté le PS fondé en 1969.")]
    ['weekday', 'year']
    """
    found = sorted(_match_all(text), key=lambda e: (e.start, -e.end))
    kept: list[Expression] = []
    for expression in found:
        if not kept or expression.start >= kept[-1].end:
            kept.append(expression)
    return tuple(expression for expression in kept if not is_refused(text, expression))


def _match_all(text: str) -> Iterator[Expression]:
    """Yield the matches of every form, overlapping ones and those that are no dates too."""
    places = find_places(text)
    for form, pattern in _patterns():
        for first, last in places.get(form, ()):
            for match in pattern.finditer(text, first, last):
                parts = {name.rstrip("_"): fold(v) for name, v in match.groupdict().items() if v}
                yield Expression(match.start(), match.end(), form, parts)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Compile the pattern of each form."""
    words = load_vocabulary()
    sources = {**_calendar(words), **_relative(words), **_anchored(words)}
    flags = re.IGNORECASE
    return tuple(
        (form, re.compile(rf"(?<![\w'’-])(?:{p})(?![\w-])", flags)) for form, p in sources.items()
    )


def _calendar(words: Vocabulary) -> dict[str, str]:
    """Write the patterns of days, months and years of the calendar, and of spans of them."""
    weekday = either(words.weekdays)
    month, month1 = (rf"(?P<month{n}>{either(words.months)})" for n in ("", "1"))
    day, day1, year, year1 = (p.format(n=n) for p in (_DAY, _YEAR) for n in ("", "1"))
    when = rf"(?:\s+(?:de\s+)?{year}|\s+(?P<adjective>{either(words.adjectives)}))"
    part = rf"(?P<part>{either(words.parts)})"
    to = r"\s*(?:au|à|et(?:\s+le)?|-|–)\s*"
    hour = rf"(?:\s+{either(words.day_parts)})?"
    before_month = rf"(?:{either(words.introducers['month'])}\s*)"
    before_year = rf"(?:{either(words.introducers['year'])}\s*)"
    return {
        "days": rf"(?:{weekday}\s+)?{day1}{to}(?:{weekday}\s+)?{day}\s+{month}{when}?",
        "crossing": rf"{day1}\s+{month1}(?:\s+{year1})?{to}{day}\s+{month}{when}?",
        "months": rf"(?:de\s+|d['’]|entre\s+){month1}(?:\s+{year1})?\s+(?:à|et)\s+{month}{when}?",
        "years": rf"(?:de|entre|en|depuis|\()\s*{year1}{to}{year}\)?",
        "day": rf"(?:(?:ce|le)\s+)?(?:(?P<weekday>{weekday})\s+)?{day}\s+{month}{when}?{hour}",
        "numeric": rf"{day}(?P<mark>[/.-])(?P<number>0?[1-9]|1[0-2])(?P=mark){year}",
        "iso": rf"{year}-(?P<number>0[1-9]|1[0-2])-{day}",
        "month": rf"{part}[\s-]+{month}{when}?|{before_month}{_again(month)}{_again(when)}?",
        "dated_month": rf"{month}{when}",
        "year": rf"(?:au\s+)?{part}[\s-]+{year}|{before_year}{_again(year)}",
        "decade": rf"(?P<part>{either(words.decades)})\s+années\s+(?P<decade>{_DECADE})",
    }


def _relative(words: Vocabulary) -> dict[str, str]:
    """Write the patterns of dates told from the day of publication or from another date."""
    weekday = rf"(?P<weekday>{either(words.weekdays)})"
    adjective = rf"(?P<adjective>{either(words.adjectives)})"
    count = rf"(?P<count>\d{{1,2}}|{either(words.numbers)})\s+(?P<unit>{either(words.units)})"
    hour = rf"(?:\s+{either(words.day_parts)})"
    number = rf"\s+{_DAY.format(n='')}(?=[\s,.)](?!\s*\d|h\b))"
    season = rf"(?P<season>{either(words.seasons)})"
    year = _YEAR.format(n="")
    this = r"(?:(?P<this>ce)\s+|(?:dès\s+)?le\s+)"
    more = r"(?P<more>plus\s+d['’e]\s*)"
    return {
        "weekday": rf"{this}?{weekday}(?:\s+{adjective}|{number})?{hour}?",
        "deictic": rf"(?P<deictic>{either(words.deictics)}){hour}?",
        "anaphor": rf"(?P<anaphor>{either(words.anaphors)})(?!\s+d(?:e|u|es|['’]))",
        "echo": either(words.echoes),
        "current": rf"(?P<current>{either(words.current)})",
        "period": rf"(?:la|le|l['’])\s*(?P<period>{either(_periods(words))})\s+{adjective}",
        "following": rf"(?P<following>{either(words.following)})",
        "season": rf"(?:(?:à\s+)?l['’]|cet|au|le|en)\s*{season}\s+(?:(?:de\s+)?{year}|{adjective})",
        "bare_season": rf"(?:à\s+(?:l['’]|la)|au|dès\s+(?:l['’]|la|le)|cet)\s*{season}",
        "ago": rf"(?:il\s+y\s+a|voici|voilà)\s+{more}?{count}(?!\s+plus)",
        "since": rf"depuis\s+{more}?{count}(?!\s+plus)",
        "ahead": rf"(?:d['’]ici(?:\s+à)?|dans)\s+{count}(?!\s+plus)",
        "apart": rf"{count}\s+(?P<way>plus\s+tôt|auparavant|plus\s+tard)",
    }


def _anchored(words: Vocabulary) -> dict[str, str]:
    """Write the patterns of dates that are told by an election or by the term of an office."""
    place = rf"(?P<place>{either(words.introducers['place'])})\s*"
    any_place = rf"(?:{either((*words.introducers['place'], *words.introducers['complement']))}\s*)"
    election = rf"(?P<election>{either(words.elections)})"
    link = rf"\s+{either(words.links)}\s*"
    year = rf"(?:\s+(?:de\s+|d['’])?{_YEAR.format(n='')})"
    holder = rf"(?P<holder>{_NAME})"
    to, of = r"(?:au|à\s+la|la|le|dès\s+le)", r"(?:du|des|de\s+la|de\s+l['’])"
    beside = rf"{to}\s+(?P<beside>{either(words.beside)})\s+{of}"
    round_ = rf"(?P<round>{either(words.rounds)})(?:{link}(?:dernière\s+)?{election})?"
    return {
        "round": rf"{place}{round_}{year}?",
        "election": rf"{place}(?:dernière\s+|dernières\s+)?{election}{year}?",
        "dated_election": rf"{any_place}?{election}{year}",
        "term": rf"{either(words.under['before'])}\s*(?P<term>{either(words.terms)})\s*{holder}",
        "under": rf"sous\s+{holder}",
        "beside": rf"{beside}\s*(?:{round_}|{_again(election)}){year}?",
    }


def _periods(words: Vocabulary) -> list[str]:
    """List the words of spans that `dernier` and `prochain` may follow."""
    return [*words.units, "week-end", "weekend"]


def _again(pattern: str) -> str:
    """Rename the groups of a pattern, so that it can stand a second time in an alternation."""
    return re.sub(r"\(\?P<(\w+)>", r"(?P<\1_>", pattern)

"""What looks like a date and is none: a name, a feast, a habit, an amount."""

import re
from functools import cache

from hemicycle.extract.dates.expression import Expression
from hemicycle.extract.dates.vocabulary import either, load_vocabulary

_REACH = 40  # characters before and after an expression that may refuse it


def is_refused(text: str, expression: Expression) -> bool:
    """Tell whether what stands around an expression makes it a name, a feast or a number."""
    start = expression.start
    before, after = text[max(0, start - _REACH) : start], text[expression.end :][:_REACH]
    if expression.form == "weekday" and "day" in expression.parts:
        return _begins(after, "after_number")
    if expression.form == "weekday":
        return _is_no_day(before, after, text[start : expression.end])
    if expression.form in ("year", "years") and _is_number(after):
        return True
    if expression.form == "bare_season":
        return _begins(after, "after_season")
    if expression.form != "day":
        return False
    return _is_name(before) or _is_feast(before, expression)


def _is_number(after: str) -> bool:
    """Tell whether what looks like a year is an amount: `2000 euros`, `de 2000 à 2500`."""
    return _begins(after, "after_number") or bool(re.match(r"\s*(?:à|-|et)\s*\d", after))


def _is_no_day(before: str, after: str, word: str) -> bool:
    """Tell whether a weekday is a habit (`chaque lundi`) or part of a name (`Vendredi saint`)."""
    if _begins(after, "after_weekday") or _ends(before, "before_weekday"):
        return True
    return word.islower() and _ends(before, "habits")


def _is_name(before: str) -> bool:
    """Tell whether a day stands in a name or an address: `Mouvement du 1er juillet`."""
    return any(pattern.search(before) for pattern in _patterns_of_names())


def _is_feast(before: str, expression: Expression) -> bool:
    """Tell whether a day without a year names a feast or an event: `le défilé du 14 juillet`."""
    if expression.is_dated or "weekday" in expression.parts:
        return False
    refused = load_vocabulary().refused
    day = f"{expression.parts['day'].replace(' ', '')} {expression.parts['month']}"
    kinds = [("feasts", "feast_words"), ("events", "event_words")]
    named = [words for days, words in kinds if day in refused[days]]
    return any(_named_before(words).search(before) for words in named)


def _begins(text: str, section: str) -> bool:
    """Tell whether a text begins with one of the words of a section."""
    return bool(_at_start(section).match(text))


def _ends(text: str, section: str) -> bool:
    """Tell whether a text ends with one of the words of a section."""
    return bool(_at_end(section).search(text))


@cache
def _at_start(section: str) -> re.Pattern[str]:
    """Compile the pattern of a section's words at the start of a text."""
    return re.compile(rf"(?i)\s*{either(load_vocabulary().refused[section])}(?!\w)")


@cache
def _at_end(section: str) -> re.Pattern[str]:
    """Compile the pattern of a section's words at the end of a text."""
    return re.compile(rf"(?i)(?<!\w){either(load_vocabulary().refused[section])}\s*$")


@cache
def _named_before(section: str) -> re.Pattern[str]:
    """Compile the pattern of a section's words in the clause before a day."""
    return re.compile(rf"(?i)\b{either(load_vocabulary().refused[section])}\b[^.,;]*$")


@cache
def _patterns_of_names() -> tuple[re.Pattern[str], ...]:
    """Compile the patterns of what a name or an address puts before a day."""
    refused = load_vocabulary().refused
    link = r"\s+(?:[\w-]+\s+)?(?:du|de|d['’])\s*$"
    names = re.compile(rf"\b{either(refused['names'])}{link}")
    return names, re.compile(rf"(?i)\b{either(refused['places'])}{link}")

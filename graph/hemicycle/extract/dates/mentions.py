"""Dates of an article: its date expressions, tied to tokens and resolved."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from hemicycle.edges.valid_time import TimeSpan, format_edtf, parse_edtf
from hemicycle.extract.dates.anchors import (
    ELECTIONS,
    PRESIDENTIAL,
    TERMS,
    find_kinds,
    find_poll,
    resolve_anchor,
)
from hemicycle.extract.dates.calendar import Moment
from hemicycle.extract.dates.expression import Expression
from hemicycle.extract.dates.expressions import find_expressions
from hemicycle.extract.dates.now import read_now, tokens_of
from hemicycle.extract.dates.resolve import open_span, resolve_parts
from hemicycle.extract.dates.tense import PAST, read_tense
from hemicycle.extract.dates.texts import text_of
from hemicycle.extract.dates.vocabulary import either, load_vocabulary
from hemicycle.extract.reading import Reading
from hemicycle.tables.tables import Tables

KINDS = dict.fromkeys(ELECTIONS, "election") | dict.fromkeys(TERMS, "term")

SINCE = "since"  # the bound of what has begun
UNTOLD = ("election", "term", "current")  # forms that no `la veille` or `à l'époque` refers to


@dataclass(frozen=True, slots=True)
class DateMention:
    """Date one expression: tokens from `start` to `end` (exclusive), its days as EDTF.

    `kind` is the expression's form: `day`, `month`, `year`, `weekday`, `deictic`, `anaphor`,
    `election`, `term` ...
    """

    start: int
    end: int
    edtf: str
    kind: str


def find_dates(reading: Reading, tables: Tables) -> tuple[DateMention, ...]:
    """Find the date expressions of an article that can be resolved, in order.

    Words of the day (`hier`, `lundi`) need the article's own date; without one they are left out.
    """
    text = text_of(reading)
    expressions = find_expressions(text)
    now = read_now(reading, expressions, tables)
    mentions: list[DateMention] = []
    for expression in expressions:
        if mention := _resolve(reading, text, expression, now, mentions, tables):
            mentions.append(mention)
    return tuple(mentions)


def _resolve(
    reading: Reading,
    text: str,
    expression: Expression,
    now: TimeSpan | None,
    found: Sequence[DateMention],
    tables: Tables,
) -> DateMention | None:
    """Resolve one expression, the ones before it being `found`; None when nothing dates it."""
    start, end = tokens_of(reading, expression)
    opened, bound = _read_bound(text, expression)
    tense = PAST if bound == SINCE else read_tense(reading.doc, start, end)
    moment = Moment(now, tense, _told_before(reading, start, found))
    span = _resolve_span(text, expression, moment, tables)
    if span is None:
        return None
    if bound:
        span = open_span(span, bound)
        start = tokens_of(reading, replace(expression, start=opened))[0]
    edtf = format_edtf(span.earliest, span.latest)
    return DateMention(start, end, edtf, KINDS.get(expression.form, expression.form))


def _resolve_span(
    text: str, expression: Expression, moment: Moment, tables: Tables
) -> TimeSpan | None:
    """Return the days of an expression, by the polls and terms where it names one."""
    if expression.form in KINDS:
        return resolve_anchor(expression, moment, _spoken_kinds(text, expression.start), tables)
    poll = find_poll(text, expression, moment, tables)
    return poll or resolve_parts(expression.form, expression.parts, moment)


def _told_before(reading: Reading, start: int, found: Sequence[DateMention]) -> TimeSpan | None:
    """Return the date told last before a token, in its own paragraph."""
    first = max(p for p in reading.paragraphs if p <= start)
    told = [m for m in found if m.start >= first and m.kind not in UNTOLD]
    spans = [span for m in told if not (span := parse_edtf(m.edtf)).is_open]
    return spans[-1] if spans else None


def _spoken_kinds(text: str, near: int) -> tuple[str, ...]:
    """Return the kind of election named last before a character offset, else all that may be meant.

    A round without its election, before any election is named, is most often a president's.
    """
    kinds = find_kinds(text)
    before = [kind for start, kind in kinds if start <= near]
    return (before[-1],) if before else tuple(sorted({PRESIDENTIAL, *(k for _, k in kinds)}))


def _read_bound(text: str, expression: Expression) -> tuple[int, str]:
    """Return where an opening word (`depuis`, `jusqu'en`) begins and which end it opens, if any."""
    head = text[max(0, expression.start - 16) : expression.start]
    for bound, before, at_start in _patterns_of_bounds():
        if match := before.search(head):
            return expression.start - len(head) + match.start(), bound
        if at_start.match(text, expression.start, expression.end):
            return expression.start, bound
    return expression.start, ""


@cache
def _patterns_of_bounds() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """Compile each bound's words, as they stand before an expression and at its start."""
    bounds = load_vocabulary().bounds.items()
    return tuple(
        (
            bound,
            re.compile(rf"(?i)(?<!\w){either(words)}\s*$"),
            re.compile(rf"(?i){either(words)}(?=\s|(?<=['’]))"),
        )
        for bound, words in bounds
    )

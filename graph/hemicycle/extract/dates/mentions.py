"""Dates of an article: its date expressions, tied to tokens and resolved."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hemicycle.edges.valid_time import TimeSpan, format_edtf, parse_edtf
from hemicycle.extract.dates.anchors import (
    ELECTIONS,
    PRESIDENTIAL,
    TERMS,
    find_kinds,
    resolve_anchor,
)
from hemicycle.extract.dates.calendar import Moment
from hemicycle.extract.dates.expressions import Expression, find_expressions
from hemicycle.extract.dates.now import read_now, tokens_of
from hemicycle.extract.dates.resolve import open_span, resolve_parts
from hemicycle.extract.dates.tense import read_tense
from hemicycle.extract.dates.vocabulary import either, load_vocabulary
from hemicycle.extract.reading import Reading
from hemicycle.tables.tables import Tables

KINDS = dict.fromkeys(ELECTIONS, "election") | dict.fromkeys(TERMS, "term")


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
    expressions = find_expressions(reading.doc.text)
    now = read_now(reading, expressions, tables)
    mentions: list[DateMention] = []
    for expression in expressions:
        if mention := _resolve(reading, expression, now, mentions, tables):
            mentions.append(mention)
    return tuple(mentions)


def _resolve(
    reading: Reading,
    expression: Expression,
    now: TimeSpan | None,
    found: Sequence[DateMention],
    tables: Tables,
) -> DateMention | None:
    """Resolve one expression, the ones before it being `found`; None when nothing dates it."""
    start, end = tokens_of(reading, expression)
    moment = Moment(now, read_tense(reading.doc, start, end), _told_before(reading, start, found))
    if expression.form in KINDS:
        kinds = _spoken_kinds(reading.doc.text, expression.start)
        span = resolve_anchor(expression, moment, kinds, tables)
    else:
        span = resolve_parts(expression.form, expression.parts, moment)
    if span is None:
        return None
    opened, bound = _read_bound(reading.doc.text, expression)
    if bound:
        span = open_span(span, bound)
        start = tokens_of(reading, replace(expression, start=opened))[0]
    edtf = format_edtf(span.earliest, span.latest)
    return DateMention(start, end, edtf, KINDS.get(expression.form, expression.form))


def _told_before(reading: Reading, start: int, found: Sequence[DateMention]) -> TimeSpan | None:
    """Return the date told last before a token, in its own paragraph."""
    first = max(p for p in reading.paragraphs if p <= start)
    told = [m for m in found if m.start >= first and m.kind not in ("term", "current")]
    return parse_edtf(told[-1].edtf) if told else None


def _spoken_kinds(text: str, near: int) -> tuple[str, ...]:
    """Return the kind of election named last before a character offset, else all that may be meant.

    A round without its election, before any election is named, is most often a president's.
    """
    kinds = find_kinds(text)
    before = [kind for start, kind in kinds if start <= near]
    return (before[-1],) if before else tuple(sorted({PRESIDENTIAL, *(k for _, k in kinds)}))


def _read_bound(text: str, expression: Expression) -> tuple[int, str]:
    """Return where an opening word (`depuis`, `jusqu'en`) begins and which end it opens, if any."""
    for bound, words in load_vocabulary().bounds.items():
        head = text[max(0, expression.start - 16) : expression.start]
        if match := re.search(rf"(?i)(?<!\w){either(words)}\s*$", head):
            return expression.start - len(head) + match.start(), bound
        own = text[expression.start : expression.end]
        if re.match(rf"(?i){either(words)}(?=\s|(?<=['’]))", own):
            return expression.start, bound
    return expression.start, ""

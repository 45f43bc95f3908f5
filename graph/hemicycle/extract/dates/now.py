"""The day from which an article's words of the day (`ce soir`, `dimanche`) are counted."""

from collections.abc import Sequence

from hemicycle.edges.valid_time import TimeSpan, contains, parse_edtf
from hemicycle.extract.dates.anchors import find_kinds, list_polls, read_round
from hemicycle.extract.dates.expression import Expression
from hemicycle.extract.dates.tense import FUTURE, announces, read_tense
from hemicycle.extract.dates.texts import text_of
from hemicycle.extract.dates.vocabulary import load_vocabulary
from hemicycle.extract.reading import Reading
from hemicycle.tables.tables import Tables


def read_now(
    reading: Reading, expressions: Sequence[Expression], tables: Tables
) -> TimeSpan | None:
    """Return the day of publication, or the span within which it is known to lie.

    An article dated to the month that speaks of an election of that month, and of no other weekday
    than the polling day's, is held to be of that day.
    """
    if reading.article.published is None:
        return None
    published = parse_edtf(reading.article.published)
    if published.earliest == published.latest:
        return published
    polls = _polls_within(reading, expressions, published, tables)
    days = _past_weekdays(reading, expressions)
    meant = [poll for poll in polls if days == {poll.earliest.weekday()}]
    return meant[0] if len(meant) == 1 else published


def _polls_within(
    reading: Reading, expressions: Sequence[Expression], span: TimeSpan, tables: Tables
) -> list[TimeSpan]:
    """List the polling days of a span that the text may look back on."""
    kinds = sorted({kind for _, kind in find_kinds(text_of(reading))})
    rounds = _rounds_held(reading, expressions)
    found = [poll for kind in kinds for n in rounds for poll in list_polls(kind, n, tables)]
    return sorted(poll for poll in found if contains(span, poll))


def _rounds_held(reading: Reading, expressions: Sequence[Expression]) -> tuple[int, ...]:
    """Return the rounds that may be over: the first alone where the second is still to come."""
    named = [(e, read_round(e)) for e in expressions if e.form == "round"]
    coming = any(n == 2 and announces(reading.doc, *tokens_of(reading, e)) for e, n in named)
    first_alone = bool(named) and all(n == 1 for _, n in named)
    return (1,) if coming or first_alone else (1, 2)


def _past_weekdays(reading: Reading, expressions: Sequence[Expression]) -> set[int]:
    """Collect the weekdays that the text tells without a date, but for those to come."""
    weekdays = load_vocabulary().weekdays
    return {
        weekdays[e.parts["weekday"]]
        for e in expressions
        if e.form == "weekday" and read_tense(reading.doc, *tokens_of(reading, e)) != FUTURE
    }


def tokens_of(reading: Reading, expression: Expression) -> tuple[int, int]:
    """Return the first token and the end (exclusive) of an expression."""
    span = reading.doc.char_span(expression.start, expression.end, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no tokens from {expression.start} to {expression.end}")
    return span.start, span.end

"""Quotations of an article, each with its speaker."""

from dataclasses import replace

from hemicycle.extract.quotations.attribute import attribute
from hemicycle.extract.quotations.attribution import OWN, Attribution
from hemicycle.extract.quotations.carried import (
    begins_sentence,
    carried_speaker,
    goes_on_in_sentence,
)
from hemicycle.extract.quotations.indirect import find_indirect, find_sourced
from hemicycle.extract.quotations.kinds import classify, repeated_labels
from hemicycle.extract.quotations.layout import Layout, lay_out
from hemicycle.extract.quotations.named_answers import find_named_answers
from hemicycle.extract.quotations.phrases import Span
from hemicycle.extract.quotations.quotation import DIRECT, SCARE, Quotation
from hemicycle.extract.quotations.sayings import is_infinitive
from hemicycle.extract.quotations.turns import find_turns
from hemicycle.extract.reading import Reading

REPEATED = 4  # words at least of a quotation that another repeats


def find_quotations(reading: Reading) -> tuple[Quotation, ...]:
    """Find the quotations of an article, marked and indirect, in the order of their words.

    >>> from hemicycle.extract.reading import parse_articles
    >>> from hemicycle.pipeline import load_pipeline
    >>> from hemicycle.read.article import Article
    >>> text = "« Ce budget est injuste », dénonce Claire Vasseur."
    >>> article = Article(id="a", text=text, body=((0, len(text)),))
    >>> [reading] = parse_articles(load_pipeline(), [article])
    >>> [(reading.text(*one.speaker), one.stance) for one in find_quotations(reading)]
    [('Claire Vasseur', 'hostile')]
    """
    layout = lay_out(reading)
    found = {*_read_marked(layout), *find_indirect(layout), *find_sourced(layout)}
    found |= set(find_turns(layout, reading.paragraphs))
    found |= set(find_named_answers(layout, reading.paragraphs))
    return tuple(sorted((_trim_speaker(layout, one) for one in found), key=_place))


def _trim_speaker(layout: Layout, one: Quotation) -> Quotation:
    """Cut white space that counts as a word off a speaker."""
    if one.speaker is None:
        return one
    start, end = one.speaker
    while start < end and layout.doc[end - 1].is_space:
        end -= 1
    return (
        one
        if end == one.speaker[1]
        else replace(one, speaker=(start, end) if end > start else None)
    )


def _place(one: Quotation) -> tuple[int, int, str, int, Span]:
    """Order quotations by their words, so fully that a set of them has one order."""
    return one.start, -one.end, one.kind, one.verb or 0, one.speaker or (0, 0)


def _read_marked(layout: Layout) -> list[Quotation]:
    """Read every marked stretch, carrying a speaker on to what follows in the same paragraph."""
    labels = repeated_labels(layout)
    found: list[Quotation] = []
    last: dict[int, Quotation] = {}
    for number in range(len(layout.marked)):
        attribution = attribute(layout, number)
        one = _quotation(layout, number, attribution, labels)
        level = layout.parents[number]
        if one.kind != SCARE and one.speaker is None:
            one = _carry(layout, number, one, attribution, last.get(level))
        if one.speaker is not None:
            last[level] = one
        found.append(one)
    return [_repeated(layout, one, found) for one in found]


def _repeated(layout: Layout, one: Quotation, found: list[Quotation]) -> Quotation:
    """Give a quotation without a speaker that of another one with the same words.

    Headlines and lines between paragraphs repeat what is quoted elsewhere.
    """
    if one.kind == SCARE or one.speaker is not None or one.end - one.start < REPEATED:
        return one
    words = _spell(layout, one)
    longer = (other for other in found if other.speaker and words in _spell(layout, other))
    other = next(longer, None)
    return one if other is None else replace(one, speaker=other.speaker)


def _spell(layout: Layout, one: Quotation) -> str:
    """Write the words of a quotation, each between spaces."""
    return f" {' '.join(layout.words[one.start : one.end])} ".removesuffix(". ")


def _quotation(
    layout: Layout, number: int, attribution: Attribution | None, labels: frozenset[str]
) -> Quotation:
    """Make the quotation of a marked stretch."""
    marked = layout.marked[number]
    kind = classify(layout, number, attribution, labels)
    if attribution is None or kind == SCARE:
        return Quotation(marked.start, marked.end, None, None, None, kind)
    said = attribution
    return Quotation(marked.start, marked.end, said.speaker, said.verb, said.stance, kind)


def _carry(
    layout: Layout,
    number: int,
    one: Quotation,
    attribution: Attribution | None,
    last: Quotation | None,
) -> Quotation:
    """Give a quotation the speaker of the one before it, where it goes on from that."""
    if _is_carried_on(layout, number, attribution, one.kind):
        return replace(one, speaker=carried_speaker(layout, number, last))
    if attribution is None and last is not None and goes_on_in_sentence(layout, number, last):
        return replace(one, speaker=last.speaker)
    return one


def _is_carried_on(layout: Layout, number: int, attribution: Attribution | None, kind: str) -> bool:
    """Tell whether a quotation goes on from its paragraph's last speaker.

    One does that begins its sentence without words of saying, follows a narrative infinitive
    (`Et de conclure : « … »`), or refers to the last speaker (`à ses yeux`).
    """
    if attribution is None:
        return kind == DIRECT and begins_sentence(layout, number)
    if attribution.place == OWN:
        return True
    told = attribution.speaker is None and attribution.place == "before"
    return told and is_infinitive(layout.doc[attribution.verb or 0])

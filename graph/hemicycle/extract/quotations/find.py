"""Quotations of an article, each with its speaker."""

from dataclasses import replace

from hemicycle.extract.quotations.attribution import OWN, Attribution, attribute
from hemicycle.extract.quotations.carried import begins_sentence, carried_speaker
from hemicycle.extract.quotations.indirect import find_indirect, find_sourced
from hemicycle.extract.quotations.kinds import classify, repeated_labels
from hemicycle.extract.quotations.layout import Layout, lay_out
from hemicycle.extract.quotations.phrases import Span
from hemicycle.extract.quotations.quotation import DIRECT, SCARE, Quotation
from hemicycle.extract.quotations.sayings import is_infinitive
from hemicycle.extract.quotations.turns import find_turns
from hemicycle.extract.reading import Reading


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
        if one.kind != SCARE and _is_carried_on(layout, number, attribution, one.kind):
            one = replace(one, speaker=carried_speaker(layout, number, last.get(level)))
        if one.speaker is not None:
            last[level] = one
        found.append(one)
    return found


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

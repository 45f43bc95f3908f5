"""Quotations of an article, each with its speaker."""

from dataclasses import replace

from hemicycle.extract.quotations.attribution import Attribution, attribute
from hemicycle.extract.quotations.indirect import find_indirect, find_sourced
from hemicycle.extract.quotations.kinds import classify, repeated_labels
from hemicycle.extract.quotations.layout import Layout, lay_out, walk_left
from hemicycle.extract.quotations.phrases import Span
from hemicycle.extract.quotations.quotation import DIRECT, SCARE, Quotation
from hemicycle.extract.quotations.sayings import is_infinitive
from hemicycle.extract.quotations.turns import find_turns
from hemicycle.extract.quotations.vocabulary import is_word
from hemicycle.extract.reading import Reading

LEADING = ("CCONJ", "ADV", "PUNCT")  # what may stand before a quotation carried on (`Or, « … »`)


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
    return tuple(sorted(found, key=_place))


def _place(one: Quotation) -> tuple[int, int, str, int, Span]:
    """Order quotations by their words, so fully that a set of them has one order."""
    return one.start, -one.end, one.kind, one.verb or 0, one.speaker or (0, 0)


def _read_marked(layout: Layout) -> list[Quotation]:
    """Read every marked stretch, carrying a speaker on to what follows in the same paragraph."""
    labels = repeated_labels(layout)
    found: list[Quotation] = []
    speaking: dict[tuple[int, int], Span] = {}
    for number in range(len(layout.marked)):
        attribution = attribute(layout, number)
        one = _quotation(layout, number, attribution, labels)
        place = layout.parents[number], layout.begins[one.start]
        if one.kind == DIRECT and _is_carried_on(layout, number, attribution):
            one = replace(one, speaker=speaking.get(place))
        if one.speaker is not None:
            speaking[place] = one.speaker
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


def _is_carried_on(layout: Layout, number: int, attribution: Attribution | None) -> bool:
    """Tell whether a quotation goes on from its paragraph's last speaker.

    One does that begins its sentence without words of saying, or follows a narrative infinitive
    (`Et de conclure : « … »`).
    """
    if attribution is None:
        return _begins_sentence(layout, number)
    told = attribution.speaker is None and attribution.verb is not None
    return told and is_infinitive(layout.doc[attribution.verb or 0])


def _begins_sentence(layout: Layout, number: int) -> bool:
    """Tell whether nothing but a conjunction or adverb of its sentence precedes a stretch."""
    first = layout.marked[number].first
    before = walk_left(layout, first, layout.parents[number])
    leading = (layout.doc[index] for index in before)
    return all(one.pos_ in LEADING or is_word(one, "leading", "words") for one in leading)

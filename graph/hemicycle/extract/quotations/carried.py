"""Quotations without words of saying: their speaker is the one before, or the last subject."""

from hemicycle.extract.quotations.announced import last_sentence, somebody_in
from hemicycle.extract.quotations.layout import Layout, walk_left
from hemicycle.extract.quotations.persons import is_somebody
from hemicycle.extract.quotations.phrases import Span
from hemicycle.extract.quotations.quotation import Quotation
from hemicycle.extract.quotations.sources import source_before
from hemicycle.extract.quotations.vocabulary import is_word

LEADING = ("CCONJ", "ADV", "PUNCT")  # what may stand before a quotation carried on (`Or, « … »`)
TRAILING = 2  # tokens after a quotation that fills its paragraph


def begins_sentence(layout: Layout, number: int) -> bool:
    """Tell whether nothing but a conjunction or adverb of its sentence precedes a stretch."""
    first = layout.marked[number].first
    before = walk_left(layout, first, layout.parents[number])
    leading = (layout.doc[index] for index in before)
    return all(one.pos_ in LEADING or is_word(one, "leading", "words") for one in leading)


def goes_on_in_sentence(layout: Layout, number: int, last: Quotation | None) -> bool:
    """Tell whether a quotation of the same sentence came before (`« … », dit X, sûr que « … »`)."""
    if last is None or last.speaker is None:
        return False
    first = layout.marked[number].first
    before = list(walk_left(layout, first, layout.parents[number]))
    return bool(before) and last.end + TRAILING >= before[-1] and last.verb is not None


def carried_speaker(layout: Layout, number: int, last: Quotation | None) -> Span | None:
    """Return who says a quotation that goes on from `last` or from the sentence before it.

    A sentence between them gives the speaker when it names somebody; a pronoun in it stands for
    the last speaker.
    """
    if last is not None and (last.speaker is None or not is_somebody(layout, last.speaker)):
        last = None
    first = layout.marked[number].first
    same = last is not None and layout.begins[last.start] == layout.begins[first]
    sentence = last_sentence(layout, number)
    if last is not None and same and (not sentence or last.end > sentence[0]):
        return last.speaker
    sourced = source_before(layout, sentence)
    if sourced is not None:
        return sourced
    named = somebody_in(layout, sentence)
    if named is not None and not (same and layout.doc[named[0]].pos_ == "PRON"):
        return named
    if last is not None and (same or _goes_on(layout, number, last)):
        return last.speaker
    return None


def _goes_on(layout: Layout, number: int, last: Quotation) -> bool:
    """Tell whether a quotation that fills its paragraph follows the paragraph of `last`."""
    marked = layout.marked[number]
    begin, end = layout.begins[marked.first], layout.ends[marked.first]
    fills = marked.first == begin and end - marked.last <= TRAILING
    return fills and begin > 0 and layout.begins[last.start] == layout.begins[begin - 1]

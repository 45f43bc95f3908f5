"""Answers of an interview that begin with a name and no mark behind it (`Paul Mérignac Oui, …`)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from hemicycle.extract.quotations.layout import OUTSIDE, Layout
from hemicycle.extract.quotations.phrases import Span
from hemicycle.extract.quotations.quotation import TURN, Quotation

FEWEST = 2  # answers that begin with one name
LONGEST = 4  # tokens of a name
SHORTEST = 8  # tokens of an answer


def find_named_answers(layout: Layout, paragraphs: tuple[int, ...]) -> Iterator[Quotation]:
    """Yield the paragraphs of answers that begin with a name which answers several questions.

    The paragraphs between an answer and the next question go on with it; behind the last answer
    there may be anything.
    """
    names = _names(layout, paragraphs)
    last = max((begin for begin in paragraphs if _name_at(layout, begin, names)), default=0)
    speaker: Span | None = None
    for begin, following in zip(paragraphs, (*paragraphs[1:], len(layout.doc)), strict=True):
        name = _name_at(layout, begin, names)
        if name is not None:
            speaker = name if layout.ends[begin] > name[1] else None
        elif layout.words[layout.ends[begin] - 1] == "?" or _name_at(layout, following, names):
            speaker = None
        if begin > last:
            return
        start = begin if name is None else name[1]
        while start < layout.ends[begin] and layout.doc[start].is_punct:
            start += 1
        if speaker is not None and layout.ends[begin] - start >= SHORTEST:
            yield Quotation(start, layout.ends[begin], speaker, None, None, TURN)


def _name_at(layout: Layout, begin: int, names: Mapping[tuple[str, ...], int]) -> Span | None:
    """Return the name of an answer with which a paragraph begins."""
    length = names.get(layout.words[begin : begin + 2])
    return None if length is None else (begin, begin + length)


def _names(layout: Layout, paragraphs: tuple[int, ...]) -> dict[tuple[str, ...], int]:
    """Map the first two words of names that begin answers to the length of the name."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for begin in paragraphs[1:]:
        asked = layout.words[begin - 1] == "?" and layout.levels[begin] == OUTSIDE
        if asked and layout.ends[begin] - begin > LONGEST and _capitals(layout, begin, 2):
            found[layout.words[begin : begin + 2]].append(begin)
    return {
        words: _length(layout, begins) for words, begins in found.items() if len(begins) >= FEWEST
    }


def _capitals(layout: Layout, begin: int, count: int) -> bool:
    """Tell whether some tokens are capitalised words, as a name's are."""
    tokens = layout.doc[begin : begin + count]
    return all(t.text[:1].isupper() and len(t.text) > 1 and not t.is_stop for t in tokens)


def _length(layout: Layout, begins: list[int]) -> int:
    """Return how many tokens all openings have in common: the whole name."""
    length = 2
    while length < LONGEST and _capitals(layout, begins[0] + length, 1):
        if len({layout.words[begin + length] for begin in begins}) > 1:
            break
        length += 1
    return length

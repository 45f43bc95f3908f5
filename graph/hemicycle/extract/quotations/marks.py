"""Quotation marks paired over a whole article."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from spacy.tokens import Doc, Token

from hemicycle.extract.columns import FORMS, columns_of
from hemicycle.extract.lexicon import mapping, word_set

MAX_PARAGRAPHS = 6  # further on, an open mark counts as forgotten
OPEN, CLOSE = "open", "close"


@dataclass(frozen=True, slots=True, order=True)
class Marked:
    """Hold the words between two marks: `first` to `last` with marks, `start` to `end` without."""

    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Opened:
    """Remember an open mark: its kind, its token, its first word and its paragraph."""

    mark: str
    first: int
    start: int
    paragraph: int


@cache
def _pairs() -> dict[str, str]:
    """Map each opening mark to its closing one."""
    pairs = mapping("speech", "marks")["paired"]
    if not isinstance(pairs, list):
        raise TypeError("ontology/lexicon/speech.toml: marks.paired must be a list of pairs")
    return {str(opening): str(closing) for opening, closing in pairs}


@cache
def _all_marks() -> frozenset[str]:
    """Collect every quotation mark."""
    return frozenset({*_pairs(), *_pairs().values(), *word_set("speech", "marks", "straight")})


@lru_cache(maxsize=FORMS)
def mark_in(text: str) -> str | None:
    """Return the quotation mark that a word is or, where the tokenizer split badly, holds.

    A word such as `qu'«une` holds its mark inside; width="700 and other markup holds none.
    """
    if text in _all_marks():
        return text
    for position, character in enumerate(text):
        if character in _all_marks() and text[position - 1 : position] in ("", "'", "’"):
            return character if "=" not in text else None
    return None


def pair_marks(doc: Doc, paragraphs: tuple[int, ...]) -> tuple[Marked, ...]:
    """Pair the quotation marks of an article, nested ones too, in the order of their opening.

    A mark that opens again at a paragraph's start carries the quotation on. A mark never closed
    ends with its paragraph when it is a directed one, and counts for nothing when it is straight.
    """
    found = sorted(_scan(doc, paragraphs), key=lambda marked: (marked.first, -marked.last))
    kept: list[Marked] = []
    for one in found:
        if not any(_cross(one, other) for other in kept):
            kept.append(one)
    return tuple(kept)


def _cross(one: Marked, other: Marked) -> bool:
    """Tell whether two stretches overlap without one holding the other."""
    return other.first < one.first < other.last < one.last


def _scan(doc: Doc, paragraphs: tuple[int, ...]) -> Iterator[Marked]:
    """Go through the paragraphs with a stack of open marks."""
    opened: list[_Opened] = []
    ends, marks = (*paragraphs[1:], len(doc)), tuple(map(mark_in, columns_of(doc).words))
    for number, (begin, end) in enumerate(zip(paragraphs, ends, strict=True)):
        for index, mark in enumerate(marks[begin:end], start=begin):
            if mark is not None and not _reopens(opened, mark, index == begin):
                yield from _turn(opened, doc[index], mark, number)
        yield from _leave(opened, doc, ends, number)
    yield from _abandon(opened, doc, ends)


def _reopens(opened: list[_Opened], mark: str, at_start: bool) -> bool:
    """Tell whether a mark at a paragraph's start only repeats the one that is open."""
    return at_start and any(one.mark == mark for one in opened)


def _turn(opened: list[_Opened], token: Token, mark: str, paragraph: int) -> Iterator[Marked]:
    """Open or close at a mark, yielding what closes."""
    if _direction(opened, token, mark) == OPEN:
        start = token.i + (len(token) == len(mark))
        opened.append(_Opened(mark, token.i, start, paragraph))
        return
    depth = _depth(opened, mark)
    if depth is not None:
        closed = opened[depth]
        del opened[depth:]
        yield from _mark(token.doc, closed.first, closed.start, token.i, token.i + 1)


def _mark(doc: Doc, first: int, start: int, end: int, last: int) -> Iterator[Marked]:
    """Yield what stands between two marks, trimmed of white space, unless that is nothing."""
    while start < end and doc[start].is_space:
        start += 1
    while end > start and doc[end - 1].is_space:
        end -= 1
    if start < end:
        yield Marked(first, last, start, end)


def _depth(opened: list[_Opened], mark: str) -> int | None:
    """Find the innermost open mark that a closing mark ends."""
    fits = [n for n, one in enumerate(opened) if _pairs().get(one.mark, one.mark) == mark]
    return fits[-1] if fits else None


def _direction(opened: list[_Opened], token: Token, mark: str) -> str:
    """Tell whether a mark opens or closes."""
    if mark in _pairs():
        return OPEN
    if mark in _pairs().values():
        return CLOSE
    return _straight_direction(any(one.mark == mark for one in opened), token)


def _straight_direction(is_open: bool, token: Token) -> str:
    """Tell from the spaces around it whether a straight mark opens or closes."""
    if len(token) > 1 and token.text != "''":
        return OPEN
    before, after = _space_before(token), _space_after(token)
    if before != after:
        return OPEN if before else CLOSE
    return CLOSE if is_open else OPEN


def _space_before(token: Token) -> bool:
    """Tell whether a mark stands off from what precedes it, an elision or bracket counting so."""
    if token.i == 0:
        return True
    previous = token.nbor(-1)
    return bool(previous.whitespace_) or previous.text[-1] in "'’([«“\n"


def _space_after(token: Token) -> bool:
    """Tell whether a mark stands off from what follows it, punctuation counting so."""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    return following is None or bool(token.whitespace_) or following.text[0] in ".,;:!?)]…»”\n"


def _leave(opened: list[_Opened], doc: Doc, ends: tuple[int, ...], number: int) -> Iterator[Marked]:
    """Drop or end the marks that stay open where a paragraph ends, unless the next carries on."""
    if not opened or _carries_on(opened[0], doc, ends, number):
        return
    yield from _abandon(opened, doc, ends)
    opened.clear()


def _abandon(opened: Iterable[_Opened], doc: Doc, ends: tuple[int, ...]) -> Iterator[Marked]:
    """End directed marks that nothing closes with the paragraph in which they opened."""
    for one in opened:
        end = ends[one.paragraph]
        if one.mark in _pairs():
            yield from _mark(doc, one.first, one.start, end, end)


def _carries_on(opened: _Opened, doc: Doc, ends: tuple[int, ...], number: int) -> bool:
    """Tell whether the quotation goes on in the next paragraphs: opened again, or closed first."""
    if number + 1 >= len(ends) or number - opened.paragraph >= MAX_PARAGRAPHS:
        return False
    if mark_in(doc[ends[number]].text) == opened.mark:
        return True
    limit = ends[min(number + MAX_PARAGRAPHS, len(ends) - 1)]
    closing = _pairs().get(opened.mark)
    following = map(mark_in, columns_of(doc).words[ends[number] : limit])
    return closing is not None and next((mark for mark in following if mark), None) == closing

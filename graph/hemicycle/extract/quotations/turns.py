"""Turns of an interview: paragraphs that begin with a dash, or with a name and a colon."""

from collections.abc import Iterator

from hemicycle.extract.quotations.layout import OUTSIDE, Layout
from hemicycle.extract.quotations.phrases import Span
from hemicycle.extract.quotations.quotation import TURN, Quotation
from hemicycle.extract.quotations.vocabulary import is_word

NAME = 6  # tokens at most in the name that opens a turn


def find_turns(layout: Layout, paragraphs: tuple[int, ...]) -> Iterator[Quotation]:
    """Yield the paragraphs that are one speaker's turn."""
    for begin in paragraphs:
        end = layout.ends[begin]
        if is_word(layout.doc[begin], "marks", "dashes") and end - begin > 1:
            opened = _opening_name(layout, begin + 1, end)
            yield Quotation(opened or begin + 1, end, _name(begin + 1, opened), None, None, TURN)
        elif opened := _opening_name(layout, begin, end):
            yield Quotation(opened, end, _name(begin, opened), None, None, TURN)


def _name(begin: int, opened: int | None) -> Span | None:
    """Return the name between a turn's beginning and its colon."""
    return None if opened is None else (begin, opened - 1)


def _opening_name(layout: Layout, begin: int, end: int) -> int | None:
    """Return where the words begin after a name that opens a turn, None without such a name."""
    for index in range(begin, min(begin + NAME, end - 1)):
        token = layout.doc[index]
        if is_word(token, "marks", "turn_ends"):
            return index + 1 if index > begin and layout.levels[index + 1] == OUTSIDE else None
        if token.pos_ != "PROPN" and not is_word(token, "titles"):
            return None
    return None

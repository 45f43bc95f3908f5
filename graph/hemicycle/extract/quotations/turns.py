"""Turns of an interview: paragraphs that begin with a dash, or with a name and a colon."""

from collections.abc import Iterator

from hemicycle.extract.lexicon import word_set
from hemicycle.extract.quotations.announced import headline_name
from hemicycle.extract.quotations.layout import OUTSIDE, Layout
from hemicycle.extract.quotations.phrases import Span
from hemicycle.extract.quotations.quotation import TURN, Quotation
from hemicycle.extract.quotations.vocabulary import is_word

FEWEST = 2  # turns that make an interview
QUESTIONS = 3  # questions that make an interview without dashes
LONGEST = 80  # tokens of a question
ANSWER = 8  # tokens at least of an answer
NAME = 6  # tokens at most in the name that opens a turn


def find_turns(layout: Layout, paragraphs: tuple[int, ...]) -> Iterator[Quotation]:
    """Yield the paragraphs that are one speaker's turn."""
    dashed = [begin for begin in paragraphs if is_word(layout.doc[begin], "marks", "dashes")]
    named = [begin for begin in paragraphs if begin not in dashed and _opened(layout, begin)]
    if _is_interview(layout, dashed):
        yield from (_turn(layout, begin + 1) for begin in dashed)
    if len(named) >= FEWEST:
        yield from (_turn(layout, begin) for begin in named)
    yield from _answers(layout, paragraphs, (*dashed, *named))


def _answers(
    layout: Layout, paragraphs: tuple[int, ...], others: tuple[int, ...]
) -> Iterator[Quotation]:
    """Yield the paragraphs that answer questions, spoken by the one whom the headline names."""
    asked = [begin for begin in paragraphs if _is_question(layout, begin)]
    who = headline_name(layout) if len(asked) >= QUESTIONS else None
    if who is None:
        return
    for begin in paragraphs:
        end = layout.ends[begin]
        if begin > asked[0] and begin not in (*asked, *others) and end - begin >= ANSWER:
            start = begin + 2 * (
                layout.words[begin + 1] in word_set("speech", "marks", "turn_ends")
            )
            yield Quotation(start, end, who, None, None, TURN)


def _is_question(layout: Layout, begin: int) -> bool:
    """Tell whether a paragraph asks somebody something: a question mark at its end, and `vous`."""
    end = layout.ends[begin]
    addressed = word_set("speech", "pronouns", "addressed")
    return (
        layout.words[end - 1] == "?"
        and end - begin <= LONGEST
        and not addressed.isdisjoint(layout.words[begin:end])
    )


def _is_interview(layout: Layout, begins: list[int]) -> bool:
    """Tell whether paragraphs with dashes are turns, not a list: two or more, and a question."""
    asked = any(layout.doc[layout.ends[begin] - 1].text == "?" for begin in begins)
    return asked and len(begins) >= FEWEST


def _turn(layout: Layout, begin: int) -> Quotation:
    """Make the turn that begins at a token."""
    opened, end = _opened(layout, begin), layout.ends[begin]
    return Quotation(opened or begin, end, _name(begin, opened), None, None, TURN)


def _opened(layout: Layout, begin: int) -> int | None:
    """Return where a turn's words begin after the name that opens it."""
    return _opening_name(layout, begin, layout.ends[begin])


def _name(begin: int, opened: int | None) -> Span | None:
    """Return the name between a turn's beginning and its colon."""
    return None if opened is None else (begin, opened - 1)


def _opening_name(layout: Layout, begin: int, end: int) -> int | None:
    """Return where the words begin after a name that opens a turn, None without such a name."""
    for index in range(begin, min(begin + NAME, end - 1)):
        token = layout.doc[index]
        if is_word(token, "marks", "turn_ends"):
            return index + 1 if index > begin and layout.levels[index + 1] == OUTSIDE else None
        if token.pos_ != "PROPN" and not is_word(token, "titles") and not _is_led(layout, index):
            return None
    return None


def _is_led(layout: Layout, index: int) -> bool:
    """Tell whether a token is an article, or a word with a capital after one (`Le Journal :`)."""
    token = layout.doc[index]
    if is_word(token, "articles"):
        return True
    led = index > 0 and is_word(layout.doc[index - 1], "articles")
    return bool(led) and token.text[:1].isupper()

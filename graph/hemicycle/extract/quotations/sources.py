"""Speakers named by a preposition: `selon X`, `aux yeux de X`, `pour X`."""

from functools import cache

from spacy.tokens import Token

from hemicycle.extract.lexicon import words
from hemicycle.extract.quotations.layout import Layout
from hemicycle.extract.quotations.phrases import Span, has_name, is_full_name, phrase_around
from hemicycle.extract.quotations.sayings import VARIANTS, match_words
from hemicycle.extract.quotations.vocabulary import fold, is_word

HEADS = ("NOUN", "PROPN", "PRON")
NEAR = 8  # tokens between a preposition and the head of its phrase


@cache
def _prepositions(kind: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Map the words that may begin a preposition of a kind to such prepositions, as words."""
    keys = (key.replace("’", "'").replace("'", "' ") for key in words("speech", "sources", kind))
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for one in dict.fromkeys(tuple(key.split()) for key in keys):
        for first in VARIANTS.get(one[0], one[:1]):
            found[first] = (*found.get(first, ()), one)
    return found


def source_before(layout: Layout, indices: list[int]) -> Span | None:
    """Return the phrase after the first preposition of source among some tokens.

    A weak one (`pour`) counts only at their beginning, before a name or a personal pronoun.
    """
    strong, weak = _prepositions("strong"), _prepositions("weak")
    for position, index in enumerate(indices):
        word = layout.words[index]
        for expected in strong.get(word, ()):
            if match_words(layout.words, index, expected):
                return source_after(layout, index, expected)
        if word in weak and _leads(layout, indices[:position]):
            found = _weak_source(layout, index)
            if found is not None:
                return found
    return None


def source_after(layout: Layout, index: int, expected: tuple[str, ...]) -> Span | None:
    """Return the phrase that follows a preposition, looked for from `index` on."""
    stop = min(index + NEAR, layout.ends[index]) if index < len(layout.doc) else index
    for start in range(index, stop):
        if match_words(layout.words, start, expected):
            return _phrase_from(layout, start + len(expected))
    return None


def _leads(layout: Layout, before: list[int]) -> bool:
    """Tell whether only commas, conjunctions and adverbs stand before a preposition."""
    return all(layout.doc[index].pos_ in ("PUNCT", "CCONJ", "ADV") for index in before)


def _weak_source(layout: Layout, index: int) -> Span | None:
    """Return the name after a weak preposition of source."""
    for expected in _prepositions("weak")[layout.words[index]]:
        if match_words(layout.words, index, expected):
            span = _phrase_from(layout, index + 1)
            if span is not None and _is_somebody(layout, span) and _is_set_off(layout, span[1]):
                return span
    return None


def _is_somebody(layout: Layout, span: Span) -> bool:
    """Tell whether a phrase is a personal pronoun, or is or ends in a name."""
    if is_word(layout.doc[span[0]], "pronouns", "personal"):
        return True
    begins = has_name(layout.doc, span[0], min(span[0] + 2, span[1]))
    return begins or is_full_name(layout.doc, *span)


def _is_set_off(layout: Layout, index: int) -> bool:
    """Tell whether a comma, a quotation or the sentence's end follows."""
    if index >= layout.ends[index - 1]:
        return True
    return (
        layout.doc[index].text in (",", ".", ":")
        or layout.levels[index] != layout.levels[index - 1]
    )


def _phrase_from(layout: Layout, start: int) -> Span | None:
    """Read the noun phrase that begins at a token, before any verb."""
    if start >= len(layout.doc):
        return None
    for head in range(start, min(start + NEAR, layout.ends[start])):
        token = layout.doc[head]
        if token.is_punct and head > start:
            return start, head
        if token.pos_ == "VERB" or token.is_punct or _is_no_speaker(token):
            return None
        if token.pos_ in HEADS:
            return phrase_around(layout.doc, head, start, layout.ends[start])
    return None


def _is_no_speaker(token: Token) -> bool:
    """Tell whether a word after a preposition shows that no speaker follows."""
    if is_word(token, "sources", "not_speakers") or is_word(token, "times", "nouns"):
        return True
    return fold(token) in ("que", "qu'", "qui")

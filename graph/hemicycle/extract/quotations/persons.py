"""Phrases that can name who speaks: a pronoun, a name, a noun of persons."""

from hemicycle.extract.lexicon import word_set
from hemicycle.extract.quotations.layout import Layout
from hemicycle.extract.quotations.phrases import Span


def is_somebody(layout: Layout, span: Span) -> bool:
    """Tell whether a phrase is a personal pronoun, holds a name, or its noun means a person."""
    first = layout.words[span[0]]
    if span[1] - span[0] == 1 and first in word_set("speech", "pronouns", "nobody"):
        return False
    if first in word_set("speech", "pronouns", "personal"):
        return True
    return has_capital_name(layout, span) or is_person_noun(layout, span)


def has_capital_name(layout: Layout, span: Span) -> bool:
    """Tell whether a phrase holds a proper noun with a capital."""
    return any(t.pos_ == "PROPN" and t.text[:1].isupper() for t in layout.doc[span[0] : span[1]])


def is_person_noun(layout: Layout, span: Span) -> bool:
    """Tell whether the first noun of a phrase means a person or a body that speaks."""
    persons = word_set("speech", "persons", "nouns")
    nouns = (t.i for t in layout.doc[span[0] : span[1]] if t.pos_ in ("NOUN", "PROPN", "ADJ"))
    found = next(nouns, None)
    return found is not None and _singular(layout.words[found]) in persons


def _singular(word: str) -> str:
    """Take the plural's s from a noun.

    >>> _singular("ministres")
    'ministre'
    """
    return word.removesuffix("s") if len(word) > 3 else word

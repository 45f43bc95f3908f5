"""Verbs of saying, recognised with their reflexives and their fixed words."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from hemicycle.extract.columns import features_of
from hemicycle.extract.lexicon import mapping, word_set
from hemicycle.extract.quotations.layout import Layout
from hemicycle.extract.quotations.vocabulary import (
    ATTITUDE,
    FRAME,
    Entry,
    entries,
    entries_of_form,
    fold,
    is_word,
)

VARIANTS = {"de": ("de", "du", "des", "d'"), "à": ("à", "au", "aux"), "que": ("que", "qu'")}
REACH = 3  # tokens that may stand between a verb and its fixed words, or its reflexive
VERBAL = ("VERB", "AUX")
BEFORE_VERB = ("AUX", "PRON", "ADV")


def saying_at(layout: Layout, index: int) -> Entry | None:
    """Return the entry of speech.toml that a verb matches, the most particular one."""
    entry = attitude_at(layout, index)
    if entry is None or entry.use != ATTITUDE:
        return entry
    return next((one for one in layout.verbs[index] if _says(layout, index, one)), None)


def attitude_at(layout: Layout, index: int) -> Entry | None:
    """Return the entry of a verb whose subject may be quoted in its object (`veut « … »`)."""
    found = layout.verbs.get(index)
    if found is None or not _is_verb(layout, index):
        return None
    return next((entry for entry in found if _fits(layout, index, entry)), None)


def saying_in_form(layout: Layout, index: int) -> Entry | None:
    """Return an entry by the bare form, where the place shows a verb whatever its tag says."""
    found = entries_of_form(layout.words[index])
    return next((entry for entry in found if _says(layout, index, entry)), None)


def match_words(words: Sequence[str], index: int, expected: tuple[str, ...]) -> bool:
    """Tell whether a text has these words from `index` on, `de` and `à` in any form."""
    found = words[index : index + len(expected)]
    return found == expected or (
        len(found) == len(expected) and all(map(_is_variant, found, expected))
    )


def _is_variant(word: str, expected: str) -> bool:
    """Tell whether a word is an expected one, `de` and `à` in any form."""
    return word == expected or word in VARIANTS.get(expected, ())


def verb_form(token: Token) -> str | None:
    """Return the UD feature VerbForm of a token."""
    return next(iter(features_of(token, "VerbForm")), None)


def is_infinitive(token: Token) -> bool:
    """Tell whether a verb of saying stands in the infinitive, by tag or form."""
    return verb_form(token) == "Inf" or fold(token) in entries()


def end_of_fixed(layout: Layout, verb: int, entry: Entry) -> int:
    """Return where the words end that an entry asks for after its verb (`fait valoir`)."""
    starts = range(verb + 1, verb + 2 + REACH) if entry.following else ()
    found = (i for i in starts if match_words(layout.words, i, entry.following))
    start = next(found, None)
    fixed = start is not None and entry.following[-1] != "que"
    return verb + 1 if start is None or not fixed else start + len(entry.following)


def is_narrative(layout: Layout, index: int) -> bool:
    """Tell whether a word is a narrative infinitive (`Et de conclure`), whatever its tag."""
    if layout.words[index] not in entries():
        return False
    return layout.words[max(0, index - 2) : index] in (("et", "de"), ("et", "d'"))


def is_reflexive(doc: Doc, index: int) -> bool:
    """Tell whether a verb has a reflexive pronoun before it."""
    for before in range(index - 1, max(index - 1 - REACH, -1), -1):
        if is_word(doc[before], "pronouns", "reflexive"):
            return True
        if doc[before].pos_ not in BEFORE_VERB:
            return False
    return False


def _is_verb(layout: Layout, index: int) -> bool:
    """Tell whether a word is a verb, by its tag or a reflexive before it, and no `à en croire`."""
    if layout.words[max(0, index - 2) : index] == ("à", "en"):
        return False
    return layout.doc[index].pos_ in VERBAL or is_reflexive(layout.doc, index)


def _says(layout: Layout, index: int, entry: Entry) -> bool:
    """Tell whether a verb says something by this entry."""
    return entry.use != ATTITUDE and _fits(layout, index, entry)


def _is_set_phrase(layout: Layout, index: int) -> bool:
    """Tell whether an infinitive belongs to a phrase in which nobody speaks (`cela veut dire`)."""
    before = layout.words[max(0, index - 3) : index]
    if layout.words[index] not in mapping("speech", "voiceless"):
        return False
    return not word_set("speech", "voiceless", layout.words[index]).isdisjoint(before)


def _leads_to_act(layout: Layout, index: int) -> bool:
    """Tell whether a verb leads to an act (`commence à chercher`)."""
    if index + 2 >= len(layout.doc) or layout.words[index + 1] not in ("à", "de", "d'", "par"):
        return False
    following = layout.doc[index + 2 : index + 4]
    return any(verb_form(token) == "Inf" for token in following)


def _fits(layout: Layout, index: int, entry: Entry) -> bool:
    """Tell whether the words around a verb are those that its entry asks for."""
    if entry.use == FRAME and _leads_to_act(layout, index):
        return False
    if _is_set_phrase(layout, index):
        return False
    if entry.reflexive and not is_reflexive(layout.doc, index):
        return False
    if entry.reflexive and layout.words[index + 1 : index + 2] == ("par",):
        return False
    if entry.clitic and entry.clitic not in layout.words[max(0, index - REACH) : index]:
        return False
    return not entry.following or any(
        match_words(layout.words, start, entry.following)
        for start in range(index + 1, index + 2 + REACH)
    )

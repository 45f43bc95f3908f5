"""Verbs of saying, recognised with their reflexives and their fixed words."""

from spacy.tokens import Doc, Token

from hemicycle.extract.quotations.vocabulary import ATTITUDE, Entry, entries, fold, forms, is_word

VARIANTS = {"de": ("de", "du", "des", "d'"), "à": ("à", "au", "aux"), "que": ("que", "qu'")}
REACH = 3  # tokens that may stand between a verb and its fixed words, or its reflexive
BEFORE_VERB = ("AUX", "PRON", "ADV")


def saying_at(doc: Doc, index: int) -> Entry | None:
    """Return the entry of speech.toml that a verb matches, the most particular one."""
    token = doc[index]
    if token.pos_ not in ("VERB", "AUX") and not is_reflexive(doc, index):
        return None
    return next((entry for entry in _candidates(token) if _says(doc, index, entry)), None)


def attitude_at(doc: Doc, index: int) -> Entry | None:
    """Return the entry of a verb whose subject may be quoted in its object (`veut « … »`)."""
    if doc[index].pos_ not in ("VERB", "AUX") and not is_reflexive(doc, index):
        return None
    entries_of = _candidates(doc[index])
    return next((entry for entry in entries_of if _fits(doc, index, entry)), None)


def saying_in_form(doc: Doc, index: int) -> Entry | None:
    """Return an entry by the bare form, where the place shows a verb whatever its tag says."""
    lemma = forms().get(fold(doc[index]), "")
    return next((entry for entry in entries().get(lemma, ()) if _says(doc, index, entry)), None)


def match_words(doc: Doc, index: int, expected: tuple[str, ...]) -> bool:
    """Tell whether a text has these words from `index` on, `de` and `à` in any form."""
    if index + len(expected) > len(doc):
        return False
    return all(
        fold(doc[index + step]) in VARIANTS.get(word, (word,)) for step, word in enumerate(expected)
    )


def verb_form(token: Token) -> str | None:
    """Return the UD feature VerbForm of a token."""
    return next(iter(token.morph.get("VerbForm", [])), None)


def is_infinitive(token: Token) -> bool:
    """Tell whether a verb of saying stands in the infinitive, by tag or form."""
    return verb_form(token) == "Inf" or fold(token) in entries()


def is_narrative(doc: Doc, index: int) -> bool:
    """Tell whether a word is a narrative infinitive (`Et de conclure`), whatever its tag."""
    before = [fold(token) for token in doc[max(0, index - 2) : index]]
    return before in (["et", "de"], ["et", "d'"]) and fold(doc[index]) in entries()


def is_reflexive(doc: Doc, index: int) -> bool:
    """Tell whether a verb has a reflexive pronoun before it."""
    for before in range(index - 1, max(index - 1 - REACH, -1), -1):
        if is_word(doc[before], "pronouns", "reflexive"):
            return True
        if doc[before].pos_ not in BEFORE_VERB:
            return False
    return False


def _says(doc: Doc, index: int, entry: Entry) -> bool:
    """Tell whether a verb says something by this entry."""
    return entry.use != ATTITUDE and _fits(doc, index, entry)


def _candidates(token: Token) -> tuple[Entry, ...]:
    """List the entries of a verb's lemma, or of its form where the lemma is unknown."""
    return entries().get(token.lemma_.lower()) or entries().get(forms().get(fold(token), ""), ())


def _fits(doc: Doc, index: int, entry: Entry) -> bool:
    """Tell whether the words around a verb are those that its entry asks for."""
    if entry.reflexive and not is_reflexive(doc, index):
        return False
    if entry.clitic and entry.clitic not in map(fold, doc[max(0, index - REACH) : index]):
        return False
    return not entry.following or any(
        match_words(doc, start, entry.following) for start in range(index + 1, index + 2 + REACH)
    )

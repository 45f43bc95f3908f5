"""Heads of noun phrases that hang on no preposition, found by position."""

from collections.abc import Iterator

from spacy.tokens import Token

from hemicycle.extract.lexicon import word_set
from hemicycle.extract.quotations.layout import Layout
from hemicycle.extract.quotations.vocabulary import fold, is_word

PLACING = ("à", "au", "aux", "en", "sur")  # before a place or an outlet
HEADS = ("NOUN", "PROPN", "PRON", "NUM")
INDEFINITE = ("un", "une", "certains", "certaines", "plusieurs", "celui", "celle", "ceux", "celles")


def is_clause_end(layout: Layout, index: int) -> bool:
    """Tell whether a token ends a clause: the sentence's end or a colon."""
    word = layout.words[index]
    return word == ":" or word in word_set("speech", "marks", "sentence_ends")


def free_heads(layout: Layout, indices: list[int]) -> Iterator[int]:
    """Yield nominals outside of prepositional groups, points in time left out."""
    bound, filled = False, False
    for index in indices:
        token = layout.doc[index]
        if token.is_space or is_word(token, "marks", "dashes"):
            continue
        if token.pos_ in ("ADP", "SCONJ"):
            bound, filled = True, False
        elif token.text == "," or token.pos_ == "VERB" or (filled and token.pos_ == "DET"):
            bound = False
        elif _may_head(token) and not is_word(token, "times", "nouns"):
            bound = bound and not (filled and _begins_name(token))
            if (not bound or _follows_adjunct(token)) and _is_nominal(token):
                yield index
            filled = True


def _may_head(token: Token) -> bool:
    """Tell whether a token can head a noun phrase, a name read as an adjective too."""
    return token.pos_ in HEADS or is_misread_name(token)


def is_misread_name(token: Token) -> bool:
    """Tell whether an adjective with a capital stands before a proper noun (`Claire Vasseur`)."""
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    return token.pos_ == "ADJ" and token.text[:1].isupper() and after.pos_ == "PROPN"


def _begins_name(token: Token) -> bool:
    """Tell whether a full name begins after a group with its own noun (`à la presse X Y`).

    After an article and one proper noun (`au Parisien X Y`) two more make a name of their own.
    """
    before, after = token.nbor(-1), token.i + 1 < len(token.doc) and token.nbor()
    if is_word(token, "titles"):
        return True
    if is_misread_name(token):
        return True
    if token.pos_ != "PROPN" or not after or after.pos_ != "PROPN":
        return False
    return before.pos_ in ("NOUN", "ADJ") or _is_outlet(before)


def _is_outlet(token: Token) -> bool:
    """Tell whether a proper noun stands alone after a contracted preposition or an article."""
    leader = token.nbor(-1) if token.i else token
    return token.pos_ == "PROPN" and (leader.pos_ == "DET" or fold(leader) in PLACING)


def _follows_adjunct(token: Token) -> bool:
    """Tell whether a name follows the last word of a set adjunct (`pour sa part X`)."""
    return token.pos_ == "PROPN" and is_word(token.nbor(-1), "adjuncts", "last")


def _is_nominal(token: Token) -> bool:
    """Tell whether a token can head a subject: no object clitic, no relative, no reflexive."""
    if token.dep_.startswith("expl"):
        return False
    if token.pos_ != "PRON":
        return token.pos_ != "NUM"
    return is_word(token, "pronouns", "personal") or fold(token) in INDEFINITE

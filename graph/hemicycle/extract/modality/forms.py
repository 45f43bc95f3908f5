"""Verb forms: a predicate's auxiliaries, features and mood."""

from spacy.tokens import Token

from hemicycle.extract.columns import features_of
from hemicycle.extract.lexicon import words
from hemicycle.extract.quotations.vocabulary import fold

BEFORE = ("AUX", "PRON", "ADV", "PART")
REACH = 10  # tokens between a verb and its first auxiliary where the parse doesn't tell


def verb_group(token: Token) -> list[Token]:
    """List a predicate with its auxiliaries and copula, from the parse and from what precedes."""
    group = [child for child in token.children if child.dep_.startswith(("aux", "cop"))]
    for index in range(token.i - 1, max(token.sent.start, token.i - REACH) - 1, -1):
        before = token.doc[index]
        if before.pos_ not in BEFORE:
            break
        if before.pos_ == "AUX" and before not in group:
            group.append(before)
    return [token, *group]


def feature(token: Token, name: str) -> str | None:
    """Return one UD feature of a token."""
    return next(iter(features_of(token, name)), None)


def mood_of(token: Token) -> str | None:
    """Return the mood of a verb form, the tag corrected by the ending.

    `montrait` is no conditional (its stem ends in r), whatever its tag.
    """
    tagged, form = feature(token, "Mood"), fold(token)
    if token.pos_ not in ("VERB", "AUX"):
        return None
    if form.endswith(words("modality", "conditional", "sure")):
        return "Cnd"
    ending = form.endswith(words("modality", "conditional", "endings"))
    doubtful = token.lemma_.endswith("rer") or not ending
    return "Ind" if tagged == "Cnd" and doubtful else tagged

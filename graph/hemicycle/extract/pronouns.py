"""Pronouns of the third person: `il`, `elle`, `celui-ci`, `qui`, resolved where the text is clear.

What each pronoun stands for is known before the next is read, so that a chain holds together.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from hemicycle.extract.antecedents import (
    candidates,
    has_stranger,
    is_lost,
    is_overtaken,
    last_subject,
    surroundings,
)
from hemicycle.extract.bodies import resolve_body
from hemicycle.extract.called_again import resolve_called
from hemicycle.extract.clitics import resolve_clitic
from hemicycle.extract.columns import columns_of, features_of
from hemicycle.extract.impersonal import is_impersonal
from hemicycle.extract.inserts import says_something
from hemicycle.extract.lexicon import mapping, word_set
from hemicycle.extract.linking import Mention
from hemicycle.extract.quotations.vocabulary import fold
from hemicycle.extract.scene import SUBJECT, Scene

BELONGING = ("nmod", "flat:name", "appos", "flat:foreign", "case")
NEAR = 6  # tokens between a name and a pronoun that only stresses it
Resolver = Callable[[Scene, Token], str | None]


def resolve_pronouns(scene: Scene, quoted: bool) -> Iterator[Mention]:
    """Resolve the third person of the writer's words, or of those that are `quoted`, in order."""
    heads = dict(scene.heads)
    now = replace(scene, heads=heads)  # sees each pronoun as it is resolved
    for index in columns_of(scene.doc).places_of(_all_forms()):
        token = scene.doc[index]
        if index in heads or (surroundings(scene, token) is not None) != quoted:
            continue
        rules = (_apart,) if _stands_apart(token) else RULES
        part = next((one for one in (rule(now, token) for rule in rules) if one), None)
        if part:
            heads[token.i] = part
            yield Mention(token.i, token.i + 1, part, "pronoun")


@cache
def _all_forms() -> frozenset[str]:
    """Collect the words that may stand for a third person."""
    kinds = ("male", "female", "plural", "relative", "objects")
    pronouns = [word_set("reference", "pronouns", kind) for kind in kinds]
    pointers = [
        word_set("reference", "pointers", kind) for kind in mapping("reference", "pointers")
    ]
    nouns = frozenset(mapping("reference", "bodies")) | frozenset(
        mapping("reference", "called_again")
    )
    return nouns.union(*pronouns, *pointers)


def _subject_pronoun(scene: Scene, token: Token) -> str | None:
    """Resolve `il`, `elle`, `ils` to the last subject that agrees."""
    gender = _gender_of(token)
    if gender is None or is_impersonal(token):
        return None
    found = last_subject(scene, token, candidates(scene, token, gender))
    if found is None or has_stranger(scene, found.index, token):
        return None
    if scene.person(found.index) is None:
        return None if is_lost(scene, found, token, gender) else found.part
    overtaken = not says_something(token) and is_overtaken(scene, found.index, token, gender)
    return None if overtaken else found.part


def _gender_of(token: Token) -> str | None:
    """Return `male`, `female` or `plural` for a subject pronoun, None for other words."""
    word = fold(token)
    for gender in ("male", "female", "plural"):
        if word in word_set("reference", "pronouns", gender):
            return gender
    return None


def _pointer(scene: Scene, token: Token) -> str | None:
    """Resolve `celle-ci`, `ce dernier`, `l'intéressé`, `cet homme` to the last who agrees."""
    gender = _pointed(token)
    if gender is None:
        return None
    found = next(candidates(scene, token, gender), None)
    if found is None or (not says_something(token) and is_lost(scene, found, token, gender)):
        return None
    return found.part


def _pointed(token: Token) -> str | None:
    """Return the gender of a pointing word, None for other words."""
    word = fold(token)
    before = token.nbor(-1).lower_ if token.i else ""
    for gender in ("male", "female"):
        if word in word_set("reference", "pointers", gender):
            return gender
        if before in word_set("reference", "pointers", f"this_{gender}"):
            last = word in word_set("reference", "pointers", f"last_{gender}")
            noun = word in word_set("reference", "pointers", f"noun_{gender}")
            if noun or (last and not _precedes_noun(token)):
                return gender
    concerned = before in ("l'", "l’")
    for gender in ("male", "female"):
        if concerned and word in word_set("reference", "pointers", f"concerned_{gender}"):
            return gender
    return None


def _precedes_noun(token: Token) -> bool:
    """Tell whether a noun follows (`ce dernier mois`)."""
    return token.i + 1 < len(token.doc) and token.nbor().pos_ in ("NOUN", "NUM")


def _relative(scene: Scene, token: Token) -> str | None:
    """Resolve `qui`, `que`, `lequel` to the name right before, else to what the clause hangs on."""
    if fold(token) not in word_set("reference", "pronouns", "relative") or token.pos_ != "PRON":
        return None
    index = token.i - 1
    while index > token.sent.start and scene.doc[index].pos_ in ("PUNCT", "ADP"):
        index -= 1
    if index in scene.heads:
        return _bearer_of(scene, scene.doc[index]) or scene.heads[index]
    clause = token.head if token.dep_ != "case" else token.head.head
    head = clause.head
    related = clause.dep_.startswith("acl") and head.i < token.i and head != clause
    return scene.heads.get(head.i) if related else None


def _bearer_of(scene: Scene, token: Token) -> str | None:
    """Return the person whose title ends with a body's name (`la présidente du parti, qui`)."""
    while token.dep_ in BELONGING and token.head.i < token.i and not scene.person(token.i):
        token = token.head
    return scene.person(token.i)


def _apart(scene: Scene, token: Token) -> str | None:
    """Resolve `X, lui, s'abstient`, `X a lui aussi voté`, `quant à lui` to the clause's subject.

    Where the parse has no subject it is the person named right before.
    """
    named = token.i - 2 if token.i > 1 and token.nbor(-1).text == "," else -1
    if scene.person(named):
        return scene.person(named)
    verb = token.head if token.head.pos_ in ("VERB", "AUX") else token.sent.root
    others = (child for child in verb.children if child.dep_ in SUBJECT and child != token)
    subjects = [child for child in others if child.pos_ != "VERB"]
    if subjects:
        return next((p for p in (scene.person(c.i) for c in subjects) if p), None)
    gender = "male" if fold(token).startswith("lui") else "female"
    near = next(candidates(scene, token, gender), None)
    return near.part if near and token.i - near.index <= NEAR else None


def _stands_apart(token: Token) -> bool:
    """Tell whether `lui` or `elle` only stresses the subject."""
    if fold(token) not in ("lui", "elle", "lui-même", "elle-même"):
        return False
    before = token.nbor(-1) if token.i else token
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    commas = before.text in (",", "(") and after.text in (",", ")", ".")
    also = fold(after) in word_set("reference", "stressed") and before.pos_ != "ADP"
    inside = features_of(before, "VerbForm") == ("Fin",) and fold(token) == "lui"
    about = before.lower_ == "à" and token.i > 1 and fold(token.nbor(-2)) == "quant"
    return commas or also or inside or about


RULES: tuple[Resolver, ...] = (
    _relative,
    _pointer,
    resolve_clitic,
    _subject_pronoun,
    resolve_body,
    resolve_called,
)

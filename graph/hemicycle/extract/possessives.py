"""Possessives: whose a thing is by `son`, `leur`, `notre`, and whose party `son parti` is."""

from collections.abc import Iterator, Mapping
from functools import cache

from spacy.tokens import Token

from hemicycle.extract.antecedents import candidates, has_stranger, last_subject
from hemicycle.extract.arguments import subjects_of
from hemicycle.extract.columns import columns_of
from hemicycle.extract.inflection import singular
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.linking import Mention
from hemicycle.extract.quotations.vocabulary import fold
from hemicycle.extract.scene import SUBJECT, Scene


def resolve_owners(scene: Scene) -> dict[int, str]:
    """Map each possessive to whose the thing is, where the text is clear."""
    found = {}
    for index in columns_of(scene.doc).places_of(_all_forms()):
        owner = _owner(scene, scene.doc[index])
        if owner:
            found[index] = owner
    return found


@cache
def _all_forms() -> frozenset[str]:
    """Collect the words that may tell whose a thing is."""
    kinds = ("speaker", "addressee", "one", "several")
    return frozenset().union(*(word_set("reference", "possessives", kind) for kind in kinds))


def _owner(scene: Scene, token: Token) -> str | None:
    """Return whose a thing is: by the one who speaks, is spoken to, or was spoken of."""
    word = fold(token)
    if token.pos_ not in ("DET", "PRON", "ADJ"):
        return None
    if word in word_set("reference", "possessives", "speaker"):
        return scene.speaker(token.i) or scene.author(token.i)
    if word in word_set("reference", "possessives", "addressee"):
        return _addressee(scene, token)
    if word in word_set("reference", "possessives", "one"):
        return _of_one(scene, token)
    if word in word_set("reference", "possessives", "several"):
        found = last_subject(scene, token, candidates(scene, token, "plural"))
        return found.part if found else None
    return None


def _addressee(scene: Scene, token: Token) -> str | None:
    """Return whose `votre` is: the addressee's of a letter, outside quotations."""
    outside = scene.letter and scene.quotation(token.i) is None
    return scene.letter.addressee if scene.letter and outside else None


def _of_one(scene: Scene, token: Token) -> str | None:
    """Return whose `son` is: the clause's own subject's; of a subject's, the last subject's.

    `X et ses alliés` are X's, and `une loi portée par son auteur` has the law's author.
    """
    noun = token.head
    if noun.dep_ == "conj" and noun.head.i < noun.i and noun.head.i in scene.heads:
        return scene.heads[noun.head.i]
    clause = _clause_of(noun)
    if clause.dep_ == "acl" and clause.head.i < token.i:
        return scene.heads.get(clause.head.i)
    subject = next((child for child in clause.children if child.dep_ in SUBJECT), None)
    if subject is None or not subject.left_edge.i <= token.i <= subject.right_edge.i:
        owners = subjects_of(scene, clause)[:1] if _is_predicate(clause) else ()
        return next((actor for actor in owners if not _speaks(scene, token, actor)), None)
    found = last_subject(scene, token, candidates(scene, token, None))
    if found is None or has_stranger(scene, found.index, token):
        return None
    return found.part


def _clause_of(noun: Token) -> Token:
    """Return the verb or predicate over a noun."""
    token = noun
    while token.head != token and not _is_predicate(token):
        token = token.head
    return token


def _is_predicate(token: Token) -> bool:
    """Tell whether a word heads a clause: a verb, or what a copula joins to a subject."""
    return token.pos_ in ("VERB", "AUX") or any(child.dep_ == "cop" for child in token.children)


def _speaks(scene: Scene, token: Token, actor: str) -> bool:
    """Tell whether an actor says the words around a token, who would say `mon`."""
    return scene.quotation(token.i) is not None and scene.speaker(token.i) == actor


def resolve_own_parties(scene: Scene, parties: Mapping[str, str]) -> Iterator[Mention]:
    """Resolve `son parti`, `notre mouvement` to the owner's party, told by text or tables."""
    for index, owner in scene.owners.items():
        noun = scene.doc[index].head
        apart = noun.i != index + 1 or singular(noun.text) not in word_set("reference", "own_party")
        if apart or noun.i in scene.heads or not scene.cast.part(owner).is_person:
            continue
        party = parties.get(owner) or scene.party_of(owner)
        if party:
            yield Mention(index, noun.i + 1, scene.cast.part(party).id, "collective")

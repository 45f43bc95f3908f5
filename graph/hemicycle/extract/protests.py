"""Protests: `des manifestations contre la politique de X`, by the only movement of a text."""

from collections.abc import Iterator

from spacy.tokens import Token

from hemicycle.extract.arguments import subjects_of
from hemicycle.extract.columns import tokens_of
from hemicycle.extract.evidence import bound_evidence
from hemicycle.extract.finding import Finding
from hemicycle.extract.inflection import singular
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.reach import reach_from, reach_subject
from hemicycle.extract.scene import SUBJECT, Scene
from hemicycle.extract.small_words import DE

BEHIND = 10  # tokens from a protest to `contre`
DEMAND = 6  # tokens from a resignation back to the verb that demands it
MOVEMENT = "movement"
AGAINST = frozenset({"person", "party", "government"})
RIVALS = frozenset({"party", "union", "association"})  # may be the ones who protest


def find_protests(scene: Scene) -> Iterator[Finding]:
    """Find against whom those protest, and whose departure they want, who have no name there."""
    crowd = _only_movement(scene)
    if crowd is None:
        return
    for token in tokens_of(scene.doc, word_set("relations", "protests", "words")):
        if token.pos_ in ("NOUN", "VERB") and _is_anonymous(scene, token):
            yield from _against(scene, token, crowd)
    for token in tokens_of(scene.doc, word_set("relations", "protests", "departures")):
        joined = token.i + 1 < token.sent.end and token.nbor().lower_ in DE
        verb = _demand(token) if token.pos_ == "NOUN" and joined else None
        if verb is not None and _subject_is_crowd(scene, verb):
            yield from _states(scene, verb, crowd, reach_from(scene, token, token.i + 2))


def crowd_behind(scene: Scene, noun: Token) -> tuple[str, ...]:
    """Return who holds or shouts what a noun names: `des pancartes hostiles à X`."""
    if singular(noun.text) not in _folded("signs"):
        return ()
    crowd = _only_movement(scene)
    return () if crowd is None else (crowd,)


def is_of_others(scene: Scene, token: Token) -> bool:
    """Tell whether a sentence up to a token tells of others who march (`des lycéens`)."""
    before = scene.doc[token.sent.start : token.i]
    return any(one.pos_ == "NOUN" and singular(one.text) in _folded("others") for one in before)


def _folded(name: str) -> frozenset[str]:
    """Return the words of a list of protests, folded."""
    return frozenset(map(singular, word_set("relations", "protests", name)))


def _only_movement(scene: Scene) -> str | None:
    """Return the only movement that an article names."""
    kinds = {part: scene.cast.part(part).type for part in set(scene.heads.values())}
    found = [part for part, kind in kinds.items() if kind == MOVEMENT]
    return found[0] if len(found) == 1 else None


def _is_anonymous(scene: Scene, token: Token) -> bool:
    """Tell whether nobody else is named in the sentence who may be the one to protest."""
    for index in range(token.sent.start, token.i):
        part = scene.heads.get(index)
        if part and scene.cast.part(part).type in RIVALS:
            return False
    if is_of_others(scene, token):
        return False
    if token.pos_ == "VERB":
        return _subject_is_crowd(scene, token)
    return not scene.possessor(token)


def _subject_is_crowd(scene: Scene, verb: Token) -> bool:
    """Tell whether a verb's subject is a crowd (`des manifestants`), or what a crowd does."""
    if subjects_of(scene, verb) or reach_subject(scene, verb):
        return False
    own = [child for child in verb.children if child.dep_ in SUBJECT]
    if not own and verb.dep_.startswith("acl"):
        own = [verb.head]
    return any(_is_crowd(one) for one in own)


def _is_crowd(token: Token) -> bool:
    """Tell whether a word stands for people in the street, or counts them."""
    return singular(token.text) in _folded("crowds")


def _against(scene: Scene, token: Token, crowd: str) -> Iterator[Finding]:
    """Read one protest with `contre`."""
    place = _contre(token)
    if place is None:
        return
    found = reach_from(scene, token, place + 1)
    yield from _states(scene, token, crowd, found or _possessed(scene, place))


def _contre(token: Token) -> int | None:
    """Return where the `contre` of a protest stands, not behind others who protest."""
    behind = token.doc[token.i + 1 : min(token.sent.end, token.i + BEHIND)]
    for other in behind:
        if other.lower_ == "contre":
            return other.i
        named = other.lower_ in DE and not any(_is_crowd(one) for one in other.doc[other.i :][:3])
        if other.pos_ == "VERB" or other.text in ".;:()," or (named and token.pos_ == "NOUN"):
            return None
    return None


def _possessed(scene: Scene, place: int) -> tuple[Token, tuple[str, ...]] | None:
    """Return whose the thing is behind `contre sa politique`."""
    noun = scene.doc[place].head
    owner = scene.possessor(noun)
    return (noun, owner) if owner and noun.i - place < BEHIND else None


def _demand(noun: Token) -> Token | None:
    """Return the verb that demands what a noun names."""
    for token in reversed(noun.doc[max(noun.sent.start, noun.i - DEMAND) : noun.i]):
        if token.pos_ == "VERB":
            demands = word_set("relations", "protests", "demands")
            return token if token.lemma_ in demands else None
    return None


def _states(
    scene: Scene, token: Token, crowd: str, found: tuple[Token, tuple[str, ...]] | None
) -> Iterator[Finding]:
    """State that a crowd stands against those whom a protest is directed at."""
    if found is None:
        return
    for target in found[1]:
        if scene.cast.part(target).type in AGAINST:
            start, end = bound_evidence(scene, token, crowd, target, found[0].i)
            rule = f"protest: {token.lemma_.lower()}"
            yield Finding(crowd, "opposes", target, token.i, start, end, rule)

"""Judgements: criticism and praise told by adjectives and by quotations."""

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from hemicycle.extract.arguments import actors_of, subjects_of
from hemicycle.extract.columns import FORMS, columns_of
from hemicycle.extract.finding import Finding
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.quotations import Quotation
from hemicycle.extract.scene import SUBJECT, Scene

JUDGING = frozenset({"ADJ", "NOUN", "VERB"})
PREDICATE_OF = {"negative": "criticises", "positive": "supports"}
NEAR = 8  # tokens between a verb of saying and its subject
LONGEST = 60  # tokens of a quoted quotation
SPARED = frozenset({"media", "institution"})  # seldom whom a hostile quotation is about
STANCE = {"hostile": "criticises", "friendly": "supports"}


def find_judgements(scene: Scene) -> Iterator[Finding]:
    """Find what speakers judge, by predicates, by words in scare quotes, by hostile verbs."""
    columns = columns_of(scene.doc)
    for index, tag in enumerate(columns.tags):
        sign = _sign(columns.words[index], columns.lemmas[index]) if tag in JUDGING else None
        if sign:
            yield from _predicated(scene, scene.doc[index], sign)
            yield from _in_scare_quotes(scene, scene.doc[index], sign)
    for quotation in scene.quotations:
        yield from _by_stance(scene, quotation)


@lru_cache(maxsize=FORMS)
def _sign(word: str, lemma: str) -> str | None:
    """Tell whether an adjective or noun judges, and how."""
    small = word.lower()
    for sign in PREDICATE_OF:
        listed = word_set("judgement", sign)
        if lemma.lower() in listed or small in listed or _masculine(small) in listed:
            return sign
    return None


def _masculine(word: str) -> str:
    """Guess the masculine singular of an adjective, as the lexicon lists it.

    >>> _masculine("antisociales"), _masculine("honteuse")
    ('antisocial', 'honteux')
    """
    bare = word.removesuffix("s")
    if bare.endswith("euse"):
        return bare[:-4] + "eux"
    return bare.removesuffix("e") if bare.endswith(("ale", "ante", "ente", "ise")) else bare


def _predicated(scene: Scene, token: Token, sign: str) -> Iterator[Finding]:
    """Read `ses discours sont lamentables`, said by a speaker or the author of a letter."""
    critic = scene.speaker(token.i) or scene.author(token.i)
    if critic is None or not any(child.dep_ == "cop" for child in token.children):
        return
    for child in token.children:
        if child.dep_ in SUBJECT:
            for target in actors_of(scene, child) or scene.possessor(child):
                if target != critic:
                    start, end = min(child.left_edge.i, token.i), max(child.i, token.i) + 1
                    rule = f"predicate: {token.lemma_}"
                    yield Finding(critic, PREDICATE_OF[sign], target, token.i, start, end, rule)


def _in_scare_quotes(scene: Scene, token: Token, sign: str) -> Iterator[Finding]:
    """Read `la politique « antisociale » du président`: a word of the clause's subject."""
    quoted = any(
        one.start <= token.i < one.end and one.end - one.start <= 4 and one.kind != "indirect"
        for one in scene.quotations
    )
    if not quoted or token.dep_ != "amod":
        return
    targets = actors_of(scene, token.head)
    verb = token.head
    while verb.head.i != verb.i and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head
    for critic in subjects_of(scene, verb)[:1]:
        for target in targets:
            if target != critic:
                start = min(verb.i, token.i)
                rule = f"scare-quotes: {token.lemma_}"
                end = token.head.right_edge.i + 1
                yield Finding(critic, PREDICATE_OF[sign], target, token.i, start, end, rule)


def _by_stance(scene: Scene, quotation: Quotation) -> Iterator[Finding]:
    """Read `« Le PCF multiplie les erreurs », dénonce X`: the subject is the target."""
    predicate, speaker = STANCE.get(quotation.stance or ""), scene.speakers.get(quotation)
    if predicate is None or speaker is None or quotation.verb is None:
        return
    target = _topic(scene, quotation, speaker)
    if target is not None:
        verb = scene.doc[quotation.verb]
        start, end = min(quotation.start, verb.i), max(quotation.end, verb.i + 1)
        if quotation.speaker and 0 <= quotation.speaker[0] - end <= NEAR:
            end = quotation.speaker[1]
        if end - start > LONGEST:
            after = verb.i > quotation.start
            start, end = (end - LONGEST, end) if after else (start, start + LONGEST)
        rule = f"quotation: {verb.lemma_}"
        yield Finding(
            speaker, predicate, target, quotation.verb, start, end, rule, status="asserted"
        )


def _topic(scene: Scene, quotation: Quotation, speaker: str) -> str | None:
    """Return whom a quotation is about: the first actor who is a subject in it."""
    own = (speaker, scene.party_of(speaker))
    for token in scene.doc[quotation.start : quotation.end]:
        if token.dep_ in SUBJECT and _is_main(token.head):
            for actor in actors_of(scene, token):
                if actor not in own and _is_judged(scene, actor):
                    return actor
    return None


def _is_judged(scene: Scene, actor: str) -> bool:
    """Tell whether a hostile or friendly quotation may be about an actor.

    Media and chambers seldom are, nor are acronyms that no table knows (`le CETA`).
    """
    part = scene.cast.part(actor)
    return part.type not in SPARED and (part.known or part.is_person)


def _is_main(verb: Token) -> bool:
    """Tell whether a verb heads its sentence, or the clause that a speaker reports."""
    return verb.dep_ in ("ROOT", "ccomp", "conj", "parataxis", "advcl")

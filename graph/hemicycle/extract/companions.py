"""Companions: people named by how they stand to another (`X, un allié de Y`; `son rival Z`)."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from hemicycle.extract.arguments import NOMINAL, actors_of, has_case
from hemicycle.extract.columns import tokens_of
from hemicycle.extract.evidence import bound_evidence
from hemicycle.extract.finding import Finding
from hemicycle.extract.lexicon import mapping, words
from hemicycle.extract.scene import SUBJECT, Scene


def find_companions(scene: Scene) -> Iterator[Finding]:
    """Find the relations that nouns such as `allié`, `soutien`, `opposant` state of people."""
    for token in tokens_of(scene.doc, _predicate_of().keys()):
        predicate = _predicate_of().get(token.lemma_) if token.pos_ in ("NOUN", "ADJ") else None
        if predicate is None:
            continue
        for target in _targets(scene, token):
            for subject in _bearers(scene, token):
                if subject != target:
                    last = max(token.i, token.right_edge.i)
                    start, end = bound_evidence(scene, token, subject, target, last)
                    rule = f"companion: {token.lemma_}"
                    yield Finding(subject, predicate, target, token.i, start, end, rule)


@cache
def _predicate_of() -> dict[str, str]:
    """Map each noun of the lexicon to its relation."""
    return {
        word: predicate
        for predicate in mapping("relations", "person")
        for word in words("relations", "person", predicate)
    }


def _targets(scene: Scene, noun: Token) -> tuple[str, ...]:
    """Return to whom a noun relates somebody: its `de` or `à` complement, else the possessor."""
    for child in sorted(noun.children, key=lambda child: child.i):
        joined = has_case(child, "de") or has_case(child, "à")
        if child.i > noun.i and child.dep_ in NOMINAL and joined:
            return actors_of(scene, child)
    return () if noun.dep_ == "appos" else scene.possessor(noun)


def _bearers(scene: Scene, noun: Token) -> tuple[str, ...]:
    """Return whom a noun describes: its subject, the name before its comma, or the one after it."""
    children = sorted(noun.children, key=lambda child: child.i)
    if any(child.dep_ == "cop" for child in children):
        return next((actors_of(scene, c) for c in children if c.dep_ in SUBJECT), ())
    if noun.dep_ == "appos" and noun.head.i < noun.i:
        return actors_of(scene, noun.head)
    for child in children:
        bare = not any(case.dep_ == "case" for case in child.children)
        if child.i > noun.i and child.pos_ == "PROPN" and child.dep_ in NOMINAL and bare:
            return actors_of(scene, child)
    return ()

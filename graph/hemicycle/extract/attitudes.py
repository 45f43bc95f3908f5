"""Attitudes: `X, opposé à Y`, `X se dit favorable à Y`, `hostile à Y`: adjectives with a target."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from hemicycle.extract.arguments import FORMS, actors_of, subjects_of
from hemicycle.extract.columns import columns_of
from hemicycle.extract.evidence import bound_evidence
from hemicycle.extract.finding import Finding
from hemicycle.extract.inflection import masculine, singular
from hemicycle.extract.lexicon import mapping, words
from hemicycle.extract.protests import crowd_behind
from hemicycle.extract.reach import reach_from, reach_subject
from hemicycle.extract.runs import run_before
from hemicycle.extract.scene import SUBJECT, Scene

DESCRIBING = frozenset({"ADJ", "VERB", "NOUN"})
BEHIND = 5  # tokens from an adjective to its preposition
BEFORE = 8  # tokens back to the verb by which somebody is said to be so


def find_attitudes(scene: Scene) -> Iterator[Finding]:
    """Find how those stand whom an adjective describes to whom its preposition names."""
    columns = columns_of(scene.doc)
    for index, tag in enumerate(columns.tags):
        if tag in DESCRIBING:
            for predicate, preposition in _index().get(_folded(columns.words[index]), ()):
                yield from _attitude(scene, scene.doc[index], predicate, preposition)


def _folded(word: str) -> str:
    """Fold an adjective or participle to the masculine singular, as the lexicon lists it."""
    folded = singular(word)
    return folded if folded in _index() else folded.removesuffix("e")


@cache
def _index() -> dict[str, tuple[tuple[str, str], ...]]:
    """Map each adjective, folded, to its relations and prepositions."""
    index: dict[str, tuple[tuple[str, str], ...]] = {}
    for predicate, joins in mapping("relations", "adjectives").items():
        assert isinstance(joins, dict)
        for preposition in joins:
            for word in words("relations", "adjectives", predicate, preposition):
                key = masculine(word)
                index[key] = (*index.get(key, ()), (predicate, preposition))
    return index


def _attitude(scene: Scene, word: Token, predicate: str, preposition: str) -> Iterator[Finding]:
    """Read one adjective with its preposition."""
    forms = FORMS.get(preposition, frozenset({preposition}))
    behind = word.doc[word.i + 1 : min(word.sent.end, word.i + BEHIND)]
    place = next((token.i for token in behind if token.lower_ in forms), None)
    found = reach_from(scene, word, place + 1) if place else None
    if found is None or any(token.is_punct for token in word.doc[word.i + 1 : place]):
        return
    for subject in _described(scene, word):
        for target in found[1]:
            if subject != target:
                start, end = bound_evidence(scene, word, subject, target, found[0].i)
                rule = f"attitude: {word.lemma_.lower()} {preposition}"
                yield Finding(subject, predicate, target, word.i, start, end, rule)


def _described(scene: Scene, word: Token) -> tuple[str, ...]:
    """Return whom an adjective describes: its noun, its copula's subject, who is named before."""
    for child in word.children:
        if child.dep_ in SUBJECT:
            return actors_of(scene, child)
    verb = _saying_so(word)
    if verb is not None:
        return subjects_of(scene, verb) or reach_subject(scene, verb)
    if word.dep_ in ("amod", "acl") and word.head.i < word.i:
        found = actors_of(scene, word.head)
        if found:
            return found
    index = word.i
    while index > word.sent.start and word.doc[index - 1].pos_ in ("ADV", "ADJ"):
        index -= 1
    if crowd := crowd_behind(scene, word.doc[index - 1] if index else word):
        return crowd
    return run_before(scene, index)[-1:]


def _saying_so(word: Token) -> Token | None:
    """Return the verb of `se dit favorable à`, `reste hostile à`, `est opposé à`."""
    for token in reversed(word.doc[max(word.sent.start, word.i - BEFORE) : word.i]):
        if token.pos_ in ("VERB", "AUX"):
            return token if token.lemma_ in words("relations", "attitudes", "verbs") else None
        if token.is_punct and token.text not in ('"', "«", "»"):
            return None
    return None

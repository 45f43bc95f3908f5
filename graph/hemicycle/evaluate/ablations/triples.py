"""A baseline: textacy's subject-verb-object triples with the verbs of our lexicon.

textacy (0.13) reads English labels; its triples come from a copy of the tree that bears them.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from hemicycle.extract.evidence import bound_evidence
from hemicycle.extract.finding import Finding
from hemicycle.extract.frames import lemma_keys, verb_index
from hemicycle.extract.scene import Scene

# from Universal Dependencies to the labels of spaCy's English pipelines
ENGLISH = {
    "obj": "dobj",
    "nsubj:pass": "nsubjpass",
    "nsubj:caus": "nsubj",
    "csubj:pass": "csubjpass",
    "aux:pass": "auxpass",
    "aux:tense": "aux",
    "aux:caus": "aux",
}
AGENT = "obl:agent"


def find_triples(scene: Scene) -> Iterator[Finding]:
    """Relate the actors among the subjects of a verb of the lexicon to those among its objects.

    In the passive the subject is who is acted upon.
    """
    from textacy.extract.triples import subject_verb_object_triples

    for triple in subject_verb_object_triples(label_in_english(scene.doc)):
        verb = _main_verb(triple.verb)
        doers, targets = _actors(scene, triple.subject), _actors(scene, triple.object)
        if any(token.dep_ == "auxpass" for token in triple.verb):
            doers, targets = targets, doers
        yield from _relate(scene, scene.doc[verb.i], doers, targets)


def _main_verb(group: list[Token]) -> Token:
    """Return the verb on which the others of its group hang."""
    return next(token for token in group if token.head == token or token.head not in group)


def _relate(
    scene: Scene, verb: Token, doers: dict[str, int], targets: dict[str, int]
) -> Iterator[Finding]:
    """State what a verb that takes a direct object means between actors."""
    frames = [frame for key in lemma_keys(verb) for frame in verb_index().get(key, ())]
    predicates = [predicate for predicate, preposition in frames if preposition == "object"]
    for predicate in predicates:
        for doer in doers:
            for target, place in targets.items():
                if doer != target:
                    start, end = bound_evidence(scene, verb, doer, target, place)
                    rule = f"triple: {verb.lemma_}"
                    yield Finding(doer, predicate, target, verb.i, start, end, rule, confidence=0.5)


def _actors(scene: Scene, tokens: list[Token]) -> dict[str, int]:
    """Map the actors that are meant by some tokens, or first in the phrases below them, to where.

    textacy gives the nouns alone: `la politique du maire` is `politique`, and the mayor's.
    """
    found: dict[str, int] = {}
    for token in tokens:
        below = (inner.i for inner in scene.doc[token.i].subtree)
        index = next((place for place in (token.i, *below) if place in scene.heads), None)
        if index is not None:
            found.setdefault(scene.heads[index], index)
    return found


def label_in_english(doc: Doc) -> Doc:
    """Copy a parsed document with English labels: `par` is the agent, and governs who acts."""
    heads, labels = [token.head.i for token in doc], [token.dep_ for token in doc]
    for token in doc:
        by = next((child for child in token.lefts if child.dep_ == "case"), None)
        labels[token.i] = ENGLISH.get(labels[token.i], labels[token.i])
        if token.dep_ == AGENT and by is not None:
            heads[by.i], labels[by.i] = token.head.i, "agent"
            heads[token.i], labels[token.i] = by.i, "pobj"
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        pos=[token.pos_ for token in doc],
        lemmas=[token.lemma_ for token in doc],
        heads=heads,
        deps=labels,
    )

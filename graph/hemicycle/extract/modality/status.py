"""Status of the relation that a word expresses: asserted, denied, hypothetical or former."""

from collections.abc import Iterator
from functools import reduce

from spacy.tokens import Doc, Token

from hemicycle.extract.modality.clauses import clause_modalities, question_modality
from hemicycle.extract.modality.contrast import set_off
from hemicycle.extract.modality.governors import Link, governed, governor_of, outlives
from hemicycle.extract.modality.modality import (
    ASSERTED,
    DENIED,
    FORMER,
    HYPOTHETICAL,
    Modality,
    combine,
)
from hemicycle.extract.modality.negation import negation_of, noun_negation
from hemicycle.extract.modality.words import is_word

SPARED = ("acl:relcl", "acl", "appos", "advcl")  # clauses that a question presupposes
HEIGHT = 6  # governors climbed at most
QUALIFIED = {"hypothetical": HYPOTHETICAL, "denied": DENIED, "former": FORMER}


def status(doc: Doc, trigger: int, argument: int | None = None) -> str:
    """Return the status of the relation that a verb, noun or adjective expresses.

    >>> from hemicycle.pipeline import load_pipeline
    >>> doc = load_pipeline()("Claire Vasseur refuse de soutenir le texte.")
    >>> [status(doc, token.i) for token in doc if token.text in ("refuse", "soutenir")]
    ['asserted', 'denied']
    """
    return modality_of(doc, trigger, argument).status


def modality_of(doc: Doc, trigger: int, argument: int | None = None) -> Modality:
    """Return the modality of the relation that the token `trigger` expresses.

    `argument` is a token of the other actor, where known, for `avec X et pas avec Y`. Cues count
    only along the path of governors above the trigger and inside its own clause.
    """
    levels, token = [_own(doc[trigger])], doc[trigger]
    for link in _climb(token) if levels[0].reason != "opener" else ():
        levels += _level(token, link)
        token = link.head
    if _is_main(token):
        levels.append(question_modality(doc, trigger))
    found = reduce(combine, levels, Modality(ASSERTED))
    return found if argument is None else set_off(doc, argument, found)


def _climb(token: Token) -> Iterator[Link]:
    """Yield the governors above a word; above a loose one only what governs its infinitive."""
    loose = False
    for _ in range(HEIGHT):
        link = governor_of(token)
        if link is None or (loose and link.kind != "infinitive"):
            return
        yield link
        loose = loose or link.kind == "loose"
        token = link.head


def _own(token: Token) -> Modality:
    """Return what the trigger's own clause or noun phrase says."""
    if token.pos_ in ("NOUN", "PROPN"):
        return reduce(combine, _around_noun(token), Modality(ASSERTED))
    return _predicate(token)


def _predicate(token: Token) -> Modality:
    """Return the modality of a predicate: its negation under its clause's mood."""
    negation = negation_of(token.doc, token.i)
    own = Modality(ASSERTED) if negation is None else Modality(DENIED, negation, "negation")
    return reduce(combine, clause_modalities(token), own)


def _around_noun(token: Token) -> Iterator[Modality]:
    """Yield the modalities in a noun's phrase and, for a predicate noun, in its clause."""
    negation = noun_negation(token.doc, token.i)
    if negation is not None:
        yield Modality(DENIED, negation, "negation")
    yield from _qualifiers(token)
    if any(child.dep_.startswith(("cop", "aux")) for child in token.children):
        yield _predicate(token)
    else:
        yield from (one for one in clause_modalities(token) if one.reason == "opener")


def _qualifiers(token: Token) -> Iterator[Modality]:
    """Yield the adjectives of a noun that leave it open, deny it or call it over."""
    near = [token.doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc)]
    for other in [*token.children, *near]:
        for name, given in QUALIFIED.items():
            if other.pos_ in ("ADJ", "VERB", "NOUN") and is_word(other, "qualifiers", name):
                yield Modality(given, other.i, "qualifier")


def _level(token: Token, link: Link) -> list[Modality]:
    """Return what one governor, and the clause that it heads, say about what is under it."""
    if outlives(token):
        return []
    head = link.head
    above = [governed(link)] if link.kind != "loose" or head.pos_ == "NOUN" else []
    if link.kind == "type" and any(child.dep_ == "cop" for child in head.children):
        return [*above, _predicate(head)]
    return above if head.pos_ == "NOUN" else [*above, *clause_modalities(head)]


def _is_main(token: Token) -> bool:
    """Tell whether a predicate is no relative clause or apposition, which a question spares."""
    nominal = token.pos_ in ("NOUN", "PROPN") and token.dep_.startswith(("nmod", "obl"))
    return not (nominal or token.dep_ in SPARED)

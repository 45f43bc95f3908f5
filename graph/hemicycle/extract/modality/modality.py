"""Modality: whether a text presents a relation as real, denied, open or over."""

from dataclasses import dataclass

ASSERTED = "asserted"
DENIED = "denied"
HYPOTHETICAL = "hypothetical"
FORMER = "former"


@dataclass(frozen=True, slots=True)
class Modality:
    """Hold a status, the token that gives it (None for asserted) and why.

    `status` is asserted, denied, hypothetical or former. `reason` is one word or two for the kind
    of cue: negation, conditional, condition, question, imperative, adverb, qualifier, opener,
    contrast, order, will, verb, adjective, noun, role, past, then.
    """

    status: str
    cue: int | None = None
    reason: str = ""


def combine(inner: Modality, outer: Modality) -> Modality:
    """Put one modality under another, as a complement stands under its verb.

    A cue seen from both levels counts once.

    >>> combine(Modality("denied", 5, "negation"), Modality("hypothetical", 2, "verb")).status
    'hypothetical'
    >>> combine(Modality("denied", 5, "negation"), Modality("denied", 2, "verb")).status
    'hypothetical'
    """
    if outer.status == ASSERTED or (outer.cue == inner.cue and inner.status != ASSERTED):
        return inner
    if outer.status == DENIED and inner.status == DENIED:
        return Modality(HYPOTHETICAL, outer.cue, outer.reason)
    return outer

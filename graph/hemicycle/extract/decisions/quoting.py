"""Quoting: the words that show a reader why two actors are held to be related."""

from spacy.tokens import Token

from hemicycle.extract.decisions.pairs import Pair
from hemicycle.extract.evidence import LONGEST, bound_evidence
from hemicycle.extract.scene import Scene

SHORTEST = 8  # tokens below which a quote is widened to its clause
STEPS = 4  # governors climbed from a word to its clause's verb
AHEAD = 15  # tokens of a clause before its telling word
EDGES = frozenset({"PUNCT", "CCONJ", "SPACE"})


def quote(scene: Scene, pair: Pair, trigger: int) -> tuple[int, int]:
    """Bound the words that show a relation, in tokens (end exclusive).

    They lead from the subject over the telling word to the object; where that is little, as for an
    object that the sentence doesn't name, they are the clause of the telling word.
    """
    token = scene.doc[trigger]
    last = pair.there.end - 1 if pair.where == "same" else trigger
    start, end = bound_evidence(scene, token, pair.subject, pair.object, last)
    if end - start >= SHORTEST:
        return start, end
    first, behind = _clause(token)
    return _trim(scene, min(start, first), min(max(end, behind), min(start, first) + LONGEST))


def _clause(token: Token) -> tuple[int, int]:
    """Bound the clause of a word."""
    verb, steps = token, 0
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i and steps < STEPS:
        verb, steps = verb.head, steps + 1
    return max(verb.left_edge.i, token.i - AHEAD), verb.right_edge.i + 1


def _trim(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """Drop marks and conjunctions at both ends."""
    while start < end - 1 and scene.doc[start].pos_ in EDGES:
        start += 1
    while end > start + 1 and scene.doc[end - 1].pos_ in EDGES:
        end -= 1
    return start, end

"""Quoting: the words that show a reader why two actors are held to be related."""

from spacy.tokens import Token

from hemicycle.extract.decisions.page import Page
from hemicycle.extract.decisions.pairs import Pair
from hemicycle.extract.evidence import LONGEST, bound_evidence

SHORTEST = 8  # tokens below which a quote is widened to its clause
STEPS = 4  # governors climbed from a word to its clause's verb
AHEAD = 15  # tokens of a clause or sentence before its telling word
EDGES = frozenset({"PUNCT", "CCONJ", "SPACE"})


def quote(page: Page, pair: Pair, trigger: int) -> tuple[int, int]:
    """Bound the words that show a relation, in tokens (end exclusive).

    They lead from the subject over the telling word to the object; where that is little, as for an
    object that the sentence doesn't name, they are the clause of the telling word, else as much of
    the sentence around it as a quote may hold.
    """
    doc, (first, behind) = page.scene.doc, page.sentences[pair.sentence]
    last = pair.there.end - 1 if pair.where == "same" else trigger
    start, end = bound_evidence(page.scene, doc[trigger], pair.subject, pair.object, last)
    for low, high in (_clause(doc[trigger]), (max(first, trigger - AHEAD), behind)):
        if end - start < SHORTEST:
            start = min(start, low)
            end = min(max(end, high), start + LONGEST)
    return _trim(page, start, end)


def _clause(token: Token) -> tuple[int, int]:
    """Bound the clause of a word."""
    verb, steps = token, 0
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i and steps < STEPS:
        verb, steps = verb.head, steps + 1
    return max(verb.left_edge.i, token.i - AHEAD), verb.right_edge.i + 1


def _trim(page: Page, start: int, end: int) -> tuple[int, int]:
    """Drop marks and conjunctions at both ends."""
    while start < end - 1 and page.tags[start] in EDGES:
        start += 1
    while end > start + 1 and page.tags[end - 1] in EDGES:
        end -= 1
    return start, end

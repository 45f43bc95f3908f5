"""Names with a particle, such as `Jeanne Le Goff`, made one name where the parser divides them."""

from spacy.language import Language
from spacy.tokens import Doc, Token

PARTICLES = frozenset(("Le", "De", "Du", "El", "Ben", "Da", "Di", "Van", "Von"))
UNCONTRACTED = frozenset(("de", "à"))


@Language.component("hemicycle_names")
def join_names(doc: Doc) -> Doc:
    """Hang a capitalised particle and the word after it on the first word of their name."""
    for token in doc[1:-1]:
        first = _first_of_name(token)
        if first is not None:
            _join(doc, first, token.nbor(1))
    return doc


def _first_of_name(token: Token) -> Token | None:
    """Find the word with which the name around a particle begins, None where there is none."""
    before, after = token.nbor(-1), token.nbor(1)
    if not after.text.istitle() and not after.text[1:].islower():
        return None
    if not (after.text[0].isupper() and before.sent == token.sent == after.sent):
        return None
    if token.text in PARTICLES and before.pos_ == "PROPN" and before.text.istitle():
        return before.head if before.dep_ == "flat:name" else before
    return token if token.text == "Le" and before.text in UNCONTRACTED else None


def _join(doc: Doc, first: Token, last: Token) -> None:
    """Make the words from first to last one flat name, governed as the topmost of them was."""
    group = list(doc[first.i : last.i + 1])
    tops = [token for token in group if token.head not in group]
    if not group or not tops:
        return
    top = first if first in tops else tops[-1]
    head, dep = top.head, top.dep_
    outside = [child for token in group[1:] for child in token.children if child not in group]
    first.head, first.dep_, first.pos_ = head, dep, "PROPN"
    for token in group[1:]:
        token.head, token.dep_, token.pos_ = first, "flat:name", "PROPN"
        token.lemma_ = token.text
    for child in outside:
        child.head = first

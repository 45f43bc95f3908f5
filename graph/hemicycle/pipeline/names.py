"""Names as `Jeanne Le Goff` or `Europe Écologie Les Verts`, joined where a parse divides them."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from hemicycle.pipeline.gazetteer import KEPT, find_entries, tables

PARTICLES = frozenset(("Le", "De", "Du", "El", "Ben", "Da", "Di", "Van", "Von"))
UNCONTRACTED = frozenset(("de", "à"))


@Language.component("hemicycle_names")
def join_names(doc: Doc) -> Doc:
    """Hang the words of a name on its first one: after a particle, and where a name is torn."""
    for token in doc[1:-1]:
        first = _first_of_name(token) if token.text in PARTICLES else None
        if first is not None:
            _join(doc, first, token.nbor(1))
    for span in _names(doc):
        if _is_torn(span):
            _join(doc, span[0], span[-1])
    doc.user_data.pop(KEPT, None)  # no component after this one asks for entries
    return doc


def _names(doc: Doc) -> Iterator[Span]:
    """Yield the names of people found by the recogniser and of organisations in the gazetteer."""
    yield from (span for span in doc.ents if span.label_ == "PER" and len(span) > 1)
    for start, end, column in find_entries(doc):
        if tables()[column] == "organisations" and end - start > 1:
            yield doc[start:end]


def _is_torn(span: Span) -> bool:
    """Tell whether a name's words hang on different words outside it."""
    if span[0].sent != span[-1].sent:
        return False
    outside = [t for t in span if t.head.i < span.start or t.head.i >= span.end or t.head == t]
    return len(outside) > 1


def _first_of_name(token: Token) -> Token | None:
    """Find the word with which the name around a particle begins, None where it is in none."""
    before, after = token.nbor(-1), token.nbor(1)
    if not after.text.istitle() and not after.text[1:].islower():
        return None
    if not (after.text[0].isupper() and before.sent == token.sent == after.sent):
        return None
    if before.pos_ == "PROPN" and before.text.istitle():
        return before.head if before.dep_ == "flat:name" else before
    return token if token.text == "Le" and before.text in UNCONTRACTED else None


def _join(doc: Doc, first: Token, last: Token) -> None:
    """Make the words from first to last one flat name, governed as the topmost of them was."""
    group = list(doc[first.i : last.i + 1])
    tops = [token for token in group if not any(above in group for above in token.ancestors)]
    if not group or not tops:
        return
    top = first if first in tops else tops[-1]
    head, dep = (first if top.head == top else top.head), top.dep_
    outside = [child for token in group[1:] for child in token.children if child not in group]
    first.head, first.dep_, first.pos_ = head, dep, "PROPN"
    for token in group[1:]:
        token.head, token.dep_, token.pos_ = first, "flat:name", "PROPN"
        token.lemma_ = token.text
    for child in outside:
        child.head = first

"""Orders and own will: `appelle ses élus à voter` asks others, `veut voter` tells of a stand."""

from spacy.tokens import Token

from hemicycle.extract.modality.forms import feature
from hemicycle.extract.modality.modality import ASSERTED, DENIED, HYPOTHETICAL, Modality
from hemicycle.extract.modality.negation import negation_of
from hemicycle.extract.modality.words import is_lemma
from hemicycle.extract.quotations.vocabulary import fold
from hemicycle.extract.small_words import AT, DE

ORDER_REACH = 10  # tokens between a verb of ordering and its `à`


def ordered(head: Token) -> Modality:
    """Return hypothetical for an order to others, the negation's status, or asserted.

    Who calls the voters (`appelle les électeurs à voter`) takes a stand, as who calls nobody.
    """
    negation = negation_of(head.doc, head.i)
    if negation is not None:
        return Modality(DENIED, negation, "negation")
    if is_lemma(head, "orders", "obeyed") and feature(head, "Tense") == "Past":
        return Modality(ASSERTED)
    others = [child for child in head.children if child.dep_ in ("obj", "iobj")]
    others = [one for one in others or _told(head) if not is_lemma(one, "orders", "followers")]
    return Modality(HYPOTHETICAL, head.i, "order") if others else Modality(ASSERTED)


def _told(head: Token) -> list[Token]:
    """List the nouns between a verb of ordering and its `à`, to whom a lost parse says the order.

    `appelle « le gouvernement à céder »`
    """
    limit = min(head.sent.end, head.i + ORDER_REACH)
    nouns: list[Token] = []
    for other in head.doc[head.i + 1 : limit]:
        if other.text in (",", ";", ":") or other.pos_ == "VERB" or fold(other) in DE | AT:
            return nouns if fold(other) == "à" else []
        nouns += [other] if _may_be_told(other) else []
    return []


def _may_be_told(noun: Token) -> bool:
    """Tell whether a noun may be whom an order goes to: a name, or with an article and bare."""
    before = {child.dep_ for child in noun.lefts}
    named = noun.pos_ == "PROPN" or (noun.pos_ == "NOUN" and "det" in before)
    return named and "case" not in before


def willed(head: Token, passive: bool) -> Modality:
    """Return asserted for one's own will, denied for the want of it.

    What others shall do (`veut être soutenu`) is only wished.
    """
    negation = negation_of(head.doc, head.i)
    if negation is not None:
        return Modality(DENIED, negation, "negation")
    return Modality(HYPOTHETICAL if passive else ASSERTED, head.i, "will")

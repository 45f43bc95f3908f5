"""Status of a role that a noun names: `ex-ministre`, `alors ministre`, `futur candidat`."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from hemicycle.extract.lexicon import words
from hemicycle.extract.modality.forms import feature, mood_of, verb_group
from hemicycle.extract.modality.governors import governed, governor_of
from hemicycle.extract.modality.modality import ASSERTED, DENIED, FORMER, HYPOTHETICAL, Modality
from hemicycle.extract.modality.negation import negation_of
from hemicycle.extract.modality.words import ends_with, is_word
from hemicycle.extract.quotations.vocabulary import fold

BEFORE = 4  # tokens of a phrase looked at before its noun
AROUND = 6  # tokens within which `à l'époque` counts
PHRASE = ("DET", "ADJ", "NOUN", "ADV", "PROPN", "ADP")


def modality_of_role(doc: Doc, index: int) -> Modality:
    """Return the modality of the role that a noun names: asserted, former, denied, hypothetical.

    `ancien` carries on to a role coordinated without a determiner (`ancien député et ministre`).

    >>> from hemicycle.pipeline import load_pipeline
    >>> doc = load_pipeline()("L'ancien ministre Paul Mérignac a parlé.")
    >>> modality_of_role(doc, 2).status
    'former'
    """
    token = doc[index]
    found = next(_on_phrase(token), None) or next(_in_clause(token), None)
    if found is not None:
        return found
    if token.dep_ == "conj" and not any(child.pos_ == "DET" for child in token.children):
        return modality_of_role(doc, token.head.i) if token.head.i < index else Modality(ASSERTED)
    return Modality(ASSERTED)


def _on_phrase(token: Token) -> Iterator[Modality]:
    """Yield prefixes and adjectives on the role's noun."""
    if fold(token).startswith(tuple(words("modality", "roles", "prefixes"))):
        yield Modality(FORMER, token.i, "role")
    for other in [*_before(token), *token.children]:
        if is_word(other, "roles", "former"):
            yield Modality(FORMER, other.i, "role")
        if is_word(other, "roles", "hypothetical"):
            yield Modality(HYPOTHETICAL, other.i, "role")
    for child in token.children:
        if child.i > token.i and is_word(child, "roles", "former_after"):
            yield Modality(FORMER, child.i, "role")


def _before(token: Token) -> Iterator[Token]:
    """Yield the words right before a noun in its own phrase, up to its determiner."""
    for index in range(token.i - 1, max(token.sent.start, token.i - BEFORE) - 1, -1):
        other = token.doc[index]
        if other.pos_ not in PHRASE and fold(other) not in ("ex", "ex-", "-"):
            return
        yield other
        if other.pos_ == "DET":
            late = token.doc[index - 1] if index > token.sent.start else other
            yield from (one for one in (late,) if is_word(one, "roles", "late"))
            return


def _in_clause(token: Token) -> Iterator[Modality]:
    """Yield `alors`, `à l'époque`, a negated or past copula, `sans être`."""
    doc, copula = token.doc, _copulas(token)
    if token.i and is_word(doc[token.i - 1], "roles", "then"):
        yield Modality(FORMER, token.i - 1, "then")
    if copula:
        yield from _by_copula(token, copula)
    if (
        token.head.i < token.i
        and _is_called(token)
        and is_word(token.head, "roles", "hypothetical")
    ):
        yield Modality(HYPOTHETICAL, token.head.i, "role")
    stop = min(token.sent.end, token.i + AROUND)
    for end in range(max(token.sent.start, token.i - AROUND), stop + 1):
        for phrase in words("modality", "roles", "then_phrases"):
            if ends_with(doc, end, tuple(phrase.split())):
                yield Modality(FORMER, end - 1, "then")


def _negation(verb: Token) -> int | None:
    """Return what negates a role or its copula."""
    return negation_of(verb.doc, verb.i)


def _copulas(token: Token) -> list[Token]:
    """List the copula and auxiliaries of a role; also an `être` that a parse puts over it."""
    below = [child for child in token.children if child.dep_.startswith(("cop", "aux"))]
    verb = token.head
    turned = verb.i < token.i and token.dep_ in ("xcomp", "obj") and _is_being(verb)
    return [*below, verb] if turned else below


def _is_being(verb: Token) -> bool:
    """Tell whether a verb is `être`, its lemma or its form telling."""
    return verb.lemma_ == "être" or is_word(verb, "roles", "being")


def _is_called(token: Token) -> bool:
    """Tell whether `comme` introduces a role (`pressentie comme ministre`)."""
    return any(fold(child) == "comme" for child in token.lefts)


def _by_copula(token: Token, copula: list[Token]) -> Iterator[Modality]:
    """Yield what the copula before a role says: governed, negated, conditional, past."""
    link = governor_of(token)
    above = governed(link) if link is not None and link.head not in copula else Modality(ASSERTED)
    if above.status != ASSERTED:
        yield above
    negation = next((n for n in map(_negation, [token, *copula]) if n is not None), None)
    if negation is not None:
        over = is_word(token.doc[negation], "negation", "no_longer")
        yield Modality(FORMER if over else DENIED, negation, "negation")
    opened = [child for child in token.lefts if fold(child) == "sans"]
    if opened:
        yield Modality(DENIED, opened[0].i, "opener")
    for member in dict.fromkeys([*verb_group(token)[1:], *copula]):
        if mood_of(member) == "Cnd":
            yield Modality(HYPOTHETICAL, member.i, "conditional")
        if feature(member, "Tense") in ("Imp", "Past"):
            yield Modality(FORMER, member.i, "past")

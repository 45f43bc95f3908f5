"""Conditions and indirect questions with `si`, told from concessions."""

from collections.abc import Iterator

from spacy.tokens import Token

from hemicycle.extract.modality.forms import feature, mood_of, verb_group
from hemicycle.extract.modality.modality import HYPOTHETICAL, Modality
from hemicycle.extract.modality.words import is_lemma, is_word
from hemicycle.extract.quotations.vocabulary import fold

REACH = 10  # tokens between `si` and its verb where the parse doesn't tell


def condition_of(token: Token) -> Iterator[Modality]:
    """Yield a condition or indirect question with `si`; a concession (`même si`) is none."""
    mark = next((child for child in token.lefts if _is_si(child)), None) or _si_before(token)
    if mark is None or (mark.i and is_word(mark.nbor(-1), "si", "factual_before")):
        return
    if mark.i > token.head.i and is_lemma(token.head, "questions", "verbs"):
        yield Modality(HYPOTHETICAL, mark.i, "question")
    elif not _is_concession(token):
        yield Modality(HYPOTHETICAL, mark.i, "condition")


def _is_si(token: Token) -> bool:
    """Tell whether a token is the conjunction `si`; `s'` is, before `il` or `ils` only."""
    if not is_word(token, "si", "words") or token.i + 1 >= len(token.doc):
        return False
    if fold(token) != "si":
        return fold(token.nbor()) in ("il", "ils")
    return token.pos_ == "SCONJ" or token.dep_ == "mark"


def _si_before(token: Token) -> Token | None:
    """Return a `si` that opens the clause, no comma or other conjunction between."""
    for index in range(token.i - 1, max(token.sent.start, token.i - REACH) - 1, -1):
        before = token.doc[index]
        if _is_si(before):
            return before
        if before.is_punct or before.pos_ in ("SCONJ", "CCONJ", "VERB"):
            return None
    return None


def _is_concession(token: Token) -> bool:
    """Tell whether `si` sets one fact against another (`Si X était la cible, Y a souffert`).

    It does when the main clause stands in the plain present or past; a future, conditional,
    imperative or modal verb there makes a condition, and so does a main clause not found.
    """
    main = _main_verbs(token)
    finite = [member for member in main if feature(member, "VerbForm") == "Fin"]
    return bool(finite) and not any(_is_open(member) for member in finite)


def _main_verbs(token: Token) -> list[Token]:
    """List the verb and auxiliaries of the main clause: by the parse, or after the next comma."""
    if token.dep_.startswith("advcl") and token.head != token:
        return verb_group(token.head)
    after = list(token.doc[token.i : token.sent.end])
    comma = next((n for n, other in enumerate(after) if other.text == ","), len(after))
    verbs = (other for other in after[comma:] if feature(other, "VerbForm") == "Fin")
    return [verb for verb in (next(verbs, None),) if verb is not None]


def _is_open(member: Token) -> bool:
    """Tell whether a main verb leaves its clause open."""
    return (
        feature(member, "Tense") == "Fut"
        or mood_of(member) in ("Cnd", "Imp")
        or is_lemma(member, "si", "open_main")
    )

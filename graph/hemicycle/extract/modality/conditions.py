"""Conditions and indirect questions with `si`, told from concessions."""

from collections.abc import Iterator

from spacy.tokens import Token

from hemicycle.extract.lexicon import words
from hemicycle.extract.modality.forms import feature, mood_of, verb_group
from hemicycle.extract.modality.modality import HYPOTHETICAL, Modality
from hemicycle.extract.modality.words import ends_with, is_lemma, is_word
from hemicycle.extract.quotations.vocabulary import fold

MAIN_REACH = 16  # tokens after a main verb within which its condition begins
REACH = 10  # tokens between `si` and its verb where the parse doesn't tell


def condition_of(token: Token) -> Iterator[Modality]:
    """Yield a condition or indirect question with `si`; a concession (`même si`) is none."""
    mark = next((child for child in token.lefts if _is_si(child)), None) or _si_before(token)
    if mark is None or _is_factual(mark):
        return
    if mark.i > token.head.i and is_lemma(token.head, "questions", "verbs"):
        yield Modality(HYPOTHETICAL, mark.i, "question")
    elif not _is_concession(token):
        yield Modality(HYPOTHETICAL, mark.i, "condition")


def main_condition(token: Token) -> Iterator[Modality]:
    """Yield a condition on a main clause (`X votera la loi si Y cède`), of no past fact."""
    finite = [one for one in verb_group(token) if feature(one, "VerbForm") == "Fin"]
    future = any(_is_open(one) for one in finite)
    present = any(feature(one, "Tense") == "Pres" for one in finite)
    if not future and (not present or feature(token, "VerbForm") == "Part"):
        return
    for clause in token.children:
        mark = next((child for child in clause.lefts if _is_si(child)), None)
        if mark is not None and _conditions(mark, clause, future):
            yield Modality(HYPOTHETICAL, mark.i, "condition")
    for end in range(token.i + 2, min(token.sent.end, token.i + MAIN_REACH)):
        if any(ends_with(token.doc, end, phrase) for phrase in _conditional_openers()):
            yield Modality(HYPOTHETICAL, end - 1, "condition")


def _conditions(mark: Token, clause: Token, future: bool) -> bool:
    """Tell whether a clause with `si` puts its main clause under a condition.

    Before a main clause in the present it concedes, and so do `même si` and `comme si`.
    """
    as_if = mark.i > 0 and fold(mark.nbor(-1)) == "comme"
    if as_if or _is_factual(mark) or not clause.dep_.startswith("advcl"):
        return False
    behind = mark.i > clause.head.i
    return behind or (future and not _is_concession(clause))


def _conditional_openers() -> tuple[tuple[str, ...], ...]:
    """Return the conjunctions that put a main clause before them under a condition."""
    return tuple(tuple(phrase.split()) for phrase in words("modality", "si", "conditions"))


def _is_factual(mark: Token) -> bool:
    """Tell whether `si` is that of `même si`, which tells a fact."""
    return mark.i > 0 and is_word(mark.nbor(-1), "si", "factual_before")


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

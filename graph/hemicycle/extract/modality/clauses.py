"""Modality of a clause: mood, condition, question, opener, adverb."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from hemicycle.extract.modality.modality import ASSERTED, HYPOTHETICAL, Modality
from hemicycle.extract.modality.words import ends_with, fold, is_lemma, is_word, openers

BEFORE = ("AUX", "PRON", "ADV", "PART")
REACH = 10  # tokens between a conjunction and its verb where the parse doesn't tell
MOODS = {"Cnd": "conditional", "Imp": "imperative"}


def verb_group(token: Token) -> list[Token]:
    """List a predicate with its auxiliaries and copula, from the parse and from what precedes."""
    group = [child for child in token.children if child.dep_.startswith(("aux", "cop"))]
    for index in range(token.i - 1, max(token.sent.start, token.i - REACH) - 1, -1):
        before = token.doc[index]
        if before.pos_ not in BEFORE:
            break
        if before.pos_ == "AUX" and before not in group:
            group.append(before)
    return [token, *group]


def feature(token: Token, name: str) -> str | None:
    """Return one UD feature of a token."""
    return next(iter(token.morph.get(name, [])), None)


def clause_modalities(token: Token) -> Iterator[Modality]:
    """Yield what the clause of a predicate says about it, negation left out."""
    yield from _mood(token)
    yield from _opened(token)
    yield from _condition(token)
    yield from _adverb(token)


def _mood(token: Token) -> Iterator[Modality]:
    """Yield the conditional and the imperative."""
    for member in verb_group(token):
        reason = MOODS.get(feature(member, "Mood") or "")
        if reason == "conditional" and not _is_future_in_past(token, member):
            yield Modality(HYPOTHETICAL, member.i, reason)
        if reason == "imperative" and _is_imperative(token):
            yield Modality(HYPOTHETICAL, member.i, reason)


def _is_imperative(token: Token) -> bool:
    """Tell whether a form read as an imperative has no subject."""
    return not any(child.dep_.startswith("nsubj") for child in token.children)


def _is_future_in_past(token: Token, conditional: Token) -> bool:
    """Tell whether a conditional only moves a future into the past (`a dit qu'il voterait`)."""
    if conditional != token and feature(token, "VerbForm") == "Part":
        return False
    head = token.head
    if token.dep_ != "ccomp" or not any(fold(c) in ("que", "qu'") for c in token.lefts):
        return False
    past = any(feature(member, "Tense") in ("Imp", "Past") for member in verb_group(head))
    return past and not is_lemma(head, "doubt", "verbs")


def _opened(token: Token) -> Iterator[Modality]:
    """Yield the status that a conjunction or preposition before the predicate gives."""
    for end in _opening_ends(token):
        for expected, status in openers():
            if ends_with(token.doc, end, expected):
                yield Modality(status, end - 1, "opener")
                return


def _opening_ends(token: Token) -> Iterator[int]:
    """Yield where an opener may end: after marks and cases, and right before the group."""
    marks = [child for child in token.lefts if child.dep_ in ("mark", "case", "fixed", "advmod")]
    for mark in marks:
        yield max([mark.i, *(child.i for child in mark.children if child.dep_ == "fixed")]) + 1
    start = token.i
    while start > token.sent.start and token.doc[start - 1].pos_ in (*BEFORE, "DET", "ADJ"):
        start -= 1
        yield start + 1
    yield start


def _condition(token: Token) -> Iterator[Modality]:
    """Yield a condition or indirect question with `si`; a concession (`même si`) is none."""
    mark = next((child for child in token.lefts if _is_si(child)), None) or _si_before(token)
    if mark is None or (mark.i and is_word(mark.nbor(-1), "si", "factual_before")):
        return
    if token.dep_ in ("ccomp", "obj") and is_lemma(token.head, "questions", "verbs"):
        yield Modality(HYPOTHETICAL, mark.i, "question")
    elif not _is_concession(token):
        yield Modality(HYPOTHETICAL, mark.i, "condition")


def _is_si(token: Token) -> bool:
    """Tell whether a token is the conjunction `si`."""
    return is_word(token, "si", "words") and (token.pos_ == "SCONJ" or token.dep_ == "mark")


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
    """Tell whether `si` sets a fact against another: both clauses in the plain indicative.

    An imperfect under `si`, and a future, conditional, imperative or modal verb in the main clause
    make a condition.
    """
    if any(feature(member, "Tense") == "Imp" for member in verb_group(token)):
        return False
    main = verb_group(token.head) if token.head != token else []
    finite = [member for member in main if feature(member, "VerbForm") == "Fin"]
    return bool(finite) and not any(_is_open(member) for member in finite)


def _is_open(member: Token) -> bool:
    """Tell whether a main verb leaves its clause open."""
    return (
        feature(member, "Tense") == "Fut"
        or feature(member, "Mood") in ("Cnd", "Imp")
        or is_lemma(member, "si", "open_main")
    )


def _adverb(token: Token) -> Iterator[Modality]:
    """Yield a doubting adverb on the predicate."""
    near = range(max(token.sent.start, token.i - 2), min(token.sent.end, token.i + 3))
    for other in [*token.children, *(token.doc[index] for index in near)]:
        if is_word(other, "adverbs", "hypothetical") and _on(other, token):
            yield Modality(HYPOTHETICAL, other.i, "adverb")


def _on(adverb: Token, token: Token) -> bool:
    """Tell whether an adverb belongs to a predicate: by the parse, or next to it."""
    return adverb.head == token or abs(adverb.i - token.i) == 1


def question_modality(doc: Doc, index: int) -> Modality:
    """Return hypothetical where the sentence is a question."""
    sentence = doc[index].sent
    last = next((token for token in reversed(list(sentence)) if token.text not in QUOTES), None)
    if last is not None and last.text == "?":
        return Modality(HYPOTHETICAL, last.i, "question")
    return Modality(ASSERTED)


QUOTES = ("»", '"', "”", ")", " ", "\n")

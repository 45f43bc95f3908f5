"""Modality of a clause: mood, condition, question, opener, adverb."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from hemicycle.extract.modality.conditions import condition_of, main_condition
from hemicycle.extract.modality.forms import feature, mood_of, verb_group
from hemicycle.extract.modality.modality import ASSERTED, HYPOTHETICAL, Modality
from hemicycle.extract.modality.words import ends_with, is_lemma, is_word, openers
from hemicycle.extract.quotations.vocabulary import fold

BEFORE = ("AUX", "PRON", "ADV", "PART")
REACH = 10  # tokens between a conjunction and its verb where the parse doesn't tell
OPENING_MARKS, CLOSING_MARKS = ("«", "“"), ("»", "”")
QUOTES = (*CLOSING_MARKS, '"', ")", " ", "\n")  # what may stand after a question mark
OPENING = ("mark", "case", "fixed", "advmod")
BETWEEN = {"VERB": ("PRON", "AUX"), "AUX": ("PRON",), "NOUN": ("DET", "ADJ")}
MOODS = {"Cnd": "conditional", "Imp": "imperative"}


def clause_modalities(token: Token) -> Iterator[Modality]:
    """Yield what the clause of a predicate says about it, negation left out."""
    yield from _mood(token)
    yield from _opened(token)
    yield from condition_of(token)
    yield from main_condition(token)
    yield from _wished(token)
    yield from _adverb(token)


def _mood(token: Token) -> Iterator[Modality]:
    """Yield the conditional and the imperative."""
    for member in verb_group(token):
        reason = MOODS.get(mood_of(member) or "")
        if reason == "conditional" and not _is_future_in_past(token, member):
            yield Modality(HYPOTHETICAL, member.i, reason)
        if reason == "imperative" and _is_imperative(token):
            yield Modality(HYPOTHETICAL, member.i, reason)


def _is_imperative(token: Token) -> bool:
    """Tell whether a form read as an imperative has no subject, and is no `voilà`."""
    return fold(token) not in ("voilà", "voici") and not any(
        child.dep_.startswith("nsubj") for child in token.children
    )


def _wished(token: Token) -> Iterator[Modality]:
    """Yield the wish or order of a main clause with `que` (`Que les députés votent la loi !`)."""
    first = token.sent[0]
    opens = first.head == token and first.dep_ == "mark" and fold(first) in ("que", "qu'")
    if token.dep_ == "ROOT" and opens:
        yield Modality(HYPOTHETICAL, first.i, "wish")


def _is_future_in_past(token: Token, conditional: Token) -> bool:
    """Tell whether a conditional only moves a future into the past (`a dit qu'il voterait`)."""
    if conditional != token and feature(token, "VerbForm") == "Part":
        return False
    head = token.head
    if token.dep_ != "ccomp" or not any(fold(c) in ("que", "qu'") for c in token.lefts):
        return False
    return _is_past(head) and not is_lemma(head, "doubt", "verbs")


def _is_past(verb: Token) -> bool:
    """Tell whether a verb tells of the past; `indiquant` does where the verb over it does."""
    gerund = feature(verb, "VerbForm") == "Part" and feature(verb, "Tense") == "Pres"
    if gerund or feature(verb, "VerbForm") == "Inf":
        return verb.head != verb and _is_past(verb.head)
    return any(feature(member, "Tense") in ("Imp", "Past") for member in verb_group(verb))


def _opened(token: Token) -> Iterator[Modality]:
    """Yield the status that a conjunction or preposition before the predicate gives."""
    for end in _opening_ends(token):
        for expected, status in openers():
            if ends_with(token.doc, end, expected):
                yield Modality(status, end - 1, "opener")
                return


def _opening_ends(token: Token) -> Iterator[int]:
    """Yield where an opener may end: after marks and cases, and right before the word's group."""
    for mark in token.lefts:
        if mark.dep_ in OPENING:
            fixed = [child.i for child in mark.children if child.dep_ == "fixed"]
            yield max([mark.i, *fixed]) + 1
    between = BETWEEN.get(token.pos_, ()) if feature(token, "VerbForm") != "Fin" else ()
    start = token.i
    while between and start > token.sent.start and token.doc[start - 1].pos_ in between:
        start -= 1
    yield start


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
    """Return hypothetical where the sentence is a question, and not one that it quotes."""
    sentence = doc[index].sent
    last = next((token for token in reversed(list(sentence)) if token.text not in QUOTES), None)
    if last is None or last.text != "?" or _is_quoted(doc, index, last.i):
        return Modality(ASSERTED)
    return Modality(HYPOTHETICAL, last.i, "question")


def _is_quoted(doc: Doc, index: int, end: int) -> bool:
    """Tell whether a quotation opens between a word and a question mark, and holds the latter."""
    marks = [
        token.text for token in doc[index:end] if token.text in (*OPENING_MARKS, *CLOSING_MARKS)
    ]
    opened = sum(mark in OPENING_MARKS for mark in marks)
    return opened > len(marks) - opened or sum(t.text == '"' for t in doc[index:end]) % 2 == 1

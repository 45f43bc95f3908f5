"""The tense around a date: what tells last Monday from next Monday."""

from spacy.tokens import Doc, Token

from hemicycle.extract.columns import features_of
from hemicycle.extract.dates.vocabulary import load_vocabulary

PAST, PRESENT, FUTURE = "past", "present", "future"
_STOPS = frozenset(".!?;:\n")
_VERBS = ("VERB", "AUX")


def read_tense(doc: Doc, start: int, end: int) -> str | None:
    """Return the tense of the verb that the tokens from `start` to `end` hang on, None if unclear.

    With a parse the verb is the nearest one above the date; without, the nearest word that looks
    like a finite verb.
    """
    if doc.has_annotation("DEP"):
        if start and _is_prospect(doc[start - 1]):
            return FUTURE
        for verb in climb_verbs(doc[start:end].root):
            if _is_prospect(verb) or any(map(_looks_future, doc[verb.i + 1 : start])):
                return FUTURE
            if (tense := _tense_of_verb(verb)) is not None:
                return tense
    return _tense_of_words(doc, start, end)


def _is_prospect(verb: Token) -> bool:
    """Tell whether a verb is an infinitive that lies ahead: `appelle à voter lundi`."""
    if "Inf" not in features_of(verb, "VerbForm") or _auxiliaries(verb):
        return False
    return verb.head.lower_ in load_vocabulary().tense["calling"]


def is_told(doc: Doc, start: int, end: int, tense: str) -> bool:
    """Tell whether some tokens hang directly on a finite verb in the past or the plain future.

    A conditional or `doit` is no plain future, nor is a date set off by a comma after its verb.
    Without a parse the nearest verb decides.
    """
    if not doc.has_annotation("DEP"):
        return _tense_of_words(doc, start, end) == tense
    verb = doc[start:end].root.head
    if tense == FUTURE:
        aside = any(token.text == "," for token in doc[verb.i : start])
        group = [verb, *_auxiliaries(verb)]
        return not aside and any("Fut" in features_of(word, "Tense") for word in group)
    return is_finite(verb) and _tense_of_verb(verb) == tense


def announces(doc: Doc, start: int, end: int) -> bool:
    """Tell whether any verb of the sentence around some tokens is a future."""
    stops = _STOPS - {":", ";"}
    return any(_looks_future(doc[i]) for i in _sentence_around(doc, start, end, stops))


def is_conditional(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the sentence around some tokens, up to them, holds a condition (`s'il`)."""
    conditions = load_vocabulary().tense["conditions"]
    around = _sentence_around(doc, start, end)
    return any(doc[i].lower_.replace("’", "'") in conditions for i in around if i < start)


def climb_verbs(token: Token) -> tuple[Token, ...]:
    """List the verbs above a token, the nearest first; a copula counts through its predicate."""
    return tuple(head for head in token.ancestors if is_verbal(head))


def is_verbal(token: Token) -> bool:
    """Tell whether a token is a verb, or a predicate with its copula."""
    return token.pos_ in _VERBS or bool(_auxiliaries(token))


def is_finite(token: Token) -> bool:
    """Tell whether a token is a finite verb, or a verb or predicate with a finite auxiliary."""
    return any("Fin" in features_of(word, "VerbForm") for word in (token, *_auxiliaries(token)))


def is_pluperfect(token: Token) -> bool:
    """Tell whether a token is a participle with an auxiliary in the imperfect (`avait dit`)."""
    participle = "Part" in features_of(token, "VerbForm")
    return participle and any("Imp" in features_of(aux, "Tense") for aux in _auxiliaries(token))


def is_past(token: Token) -> bool:
    """Tell whether a verb stands in a past tense."""
    return _tense_of_verb(token) == PAST


def _auxiliaries(token: Token) -> list[Token]:
    """List the auxiliaries and copulas that hang on a token."""
    return [child for child in token.children if child.dep_.split(":")[0] in ("aux", "cop")]


def _tense_of_verb(verb: Token) -> str | None:
    """Return the tense of a verb with its auxiliaries, None for an infinitive."""
    group = [verb, *_auxiliaries(verb)]
    if any(_looks_future(word) for word in group):
        return FUTURE
    if any(_is_past_form(word) for word in group):
        return PAST
    return PRESENT if any("Fin" in features_of(word, "VerbForm") for word in group) else None


def _is_past_form(word: Token) -> bool:
    """Tell whether a word is a past participle, a preterite or an imperfect."""
    if word.pos_ not in _VERBS:
        return False
    tenses = features_of(word, "Tense")
    return "Imp" in tenses or "Past" in tenses


def _looks_future(word: Token) -> bool:
    """Tell whether a word announces: a future, a conditional, `va`, `doit`, `prévu`."""
    tense = load_vocabulary().tense
    if word.lower_ in tense["announcing"]:
        nearby = word.doc[max(word.i - 3, 0) : word.i]
        return not any(before.lower_ in tense["having"] for before in nearby)
    if word.lower_ in tense["future_words"] or _ends_as_conditional(word.text):
        return True
    if features_of(word, "Tense") or features_of(word, "Mood"):
        return "Fut" in features_of(word, "Tense") or "Cnd" in features_of(word, "Mood")
    return _ends_as_future(word.lower_)


def _ends_as_future(word: str) -> bool:
    """Tell whether a word ends like a future (`tiendra`, `seront`), and isn't known as another."""
    tense = load_vocabulary().tense
    return _ends(word, tense["future_endings"]) and word not in tense["not_future"]


def _ends_as_conditional(word: str) -> bool:
    """Tell whether a word ends like a conditional (`viendrait`), and isn't known as another."""
    tense = load_vocabulary().tense
    return _ends(word, tense["conditional_endings"]) and word not in tense["not_conditional"]


def _ends_as_past(word: str) -> bool:
    """Tell whether a word ends like an imperfect (`croyait`), and isn't known as another."""
    tense = load_vocabulary().tense
    return _ends(word, tense["past_endings"]) and word not in tense["not_past"]


def _ends(word: str, endings: frozenset[str]) -> bool:
    """Tell whether a word of letters in lower case has a stem of two letters before an ending."""
    return word.isalpha() and any(word.endswith(e) and len(word) > len(e) + 1 for e in endings)


def _tense_of_words(doc: Doc, start: int, end: int) -> str | None:
    """Return the tense of the nearest word of the sentence that looks like a finite verb."""
    nearby = sorted(
        _sentence_around(doc, start, end), key=lambda i: min(abs(i - start), abs(i - end + 1))
    )
    for index in nearby:
        word = doc[index]
        if _looks_future(word) and word.text.islower():
            return FUTURE
        if word.lower_ in load_vocabulary().tense["past_words"] or _ends_as_past(word.text):
            return PAST
    return None


def _sentence_around(doc: Doc, start: int, end: int, stops: frozenset[str] = _STOPS) -> list[int]:
    """List the tokens around a date up to the stops of its sentence."""
    first, last = start, end
    while first > 0 and doc[first - 1].text not in stops:
        first -= 1
    while last < len(doc) and doc[last].text not in stops:
        last += 1
    return [i for i in range(first, last) if not start <= i < end]

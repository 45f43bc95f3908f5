"""Inverted clauses that say who speaks: `[comme l'a] VERB X`, `a-t-il VERB`."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from hemicycle.extract.lexicon import word_set
from hemicycle.extract.quotations.clitics import clitic_subject
from hemicycle.extract.quotations.layout import Layout
from hemicycle.extract.quotations.phrases import Span
from hemicycle.extract.quotations.sayings import is_reflexive, saying_at, saying_in_form, verb_form
from hemicycle.extract.quotations.subjects import subject_after
from hemicycle.extract.quotations.vocabulary import entries, fold, is_word

SEPARATORS = (",", "-", "–", "—", "(")
LEADING_TO = ("à", "de", "d'", "lui", "leur", "le", "l'", "nous", "se", "s'")
HYPHENS = "-‐‑"
GOVERNED = 2  # tokens between a verb and the infinitive of saying that it leads to
SPLIT = 6  # tokens at most between an auxiliary and its participle
MISREAD = ("NOUN", "ADJ", "PROPN", "AUX", "ADV", "X", "INTJ")


@dataclass(frozen=True, slots=True)
class Frame:
    """Hold the verb of an inverted clause and its subject, None for an impersonal passive."""

    verb: int
    subject: Span | None


def read_frame(layout: Layout, indices: Iterator[int], known: bool) -> Frame | None:
    """Read an inverted clause of saying at the head of some tokens, None when there is none.

    With `known`, only verbs of speech.toml count; else any verb whose subject follows it.
    """
    auxiliary: Token | None = None
    started = False
    for index in indices:
        token = layout.doc[index]
        if token.text in SEPARATORS and not started:
            continue
        if _is_verb(layout, token) and not _is_mere_auxiliary(layout, token):
            return _governed(layout, index) or _frame(layout, index, auxiliary, known)
        if not (
            _is_auxiliary(token)
            or _precedes_verb(token, started)
            or _splits_compound(token, auxiliary)
        ):
            return None
        auxiliary = token if _is_auxiliary(token) else auxiliary
        started = True
    return None


def _is_mere_auxiliary(layout: Layout, token: Token) -> bool:
    """Tell whether a token is an auxiliary without being a verb of saying (`fait savoir`)."""
    return _is_auxiliary(token) and saying_at(layout, token.i) is None


def _governed(layout: Layout, verb: int) -> Frame | None:
    """Make the frame of a verb that leads to an infinitive of saying (`a tenu à rappeler X`)."""
    if layout.doc[verb].lemma_ not in word_set("speech", "governors", "verbs"):
        return None
    for index in range(verb + 1, min(verb + 2 + GOVERNED, layout.ends[verb])):
        if layout.words[index] in entries() and saying_in_form(layout, index) is not None:
            subject = subject_of_governor(layout, verb, index)
            return None if subject is None else Frame(index, subject)
        if layout.words[index] not in LEADING_TO and layout.words[index][0] not in HYPHENS:
            return None
    return None


def subject_of_governor(layout: Layout, verb: int, infinitive: int) -> Span | None:
    """Return the inverted subject of a verb, by its clitic or after the infinitive it governs."""
    clitic = clitic_subject(layout, verb)
    return subject_after(layout, infinitive) if clitic is None else (clitic, clitic + 1)


def _frame(layout: Layout, verb: int, auxiliary: Token | None, known: bool) -> Frame | None:
    """Make the frame of a verb that may open an inverted clause."""
    if not _is_inverted(layout, verb, auxiliary, known):
        return None
    if auxiliary is not None and _is_passive(layout, verb, auxiliary):
        return Frame(verb, None) if clitic_subject(layout, verb) is not None else None
    subject = subject_after(layout, verb)
    return None if subject is None else Frame(verb, subject)


def _is_passive(layout: Layout, verb: int, auxiliary: Token) -> bool:
    """Tell whether a compound verb is passive: `être` without a reflexive."""
    return auxiliary.lemma_ == "être" and not is_reflexive(layout.doc, verb)


def _is_inverted(layout: Layout, verb: int, auxiliary: Token | None, known: bool) -> bool:
    """Tell whether a verb is finite, or a participle with its auxiliary, and may say something."""
    token, form = layout.doc[verb], verb_form(layout.doc[verb])
    if form == "Inf" or fold(token).endswith("ant") or (form == "Part" and auxiliary is None):
        return False
    entry = saying_at(layout, verb) or saying_in_form(layout, verb)
    if clitic_subject(layout, verb) is not None or entry is not None:
        return True
    return not known and _has_subject_right(token)


def _has_subject_right(token: Token) -> bool:
    """Tell whether the parse gives a verb a subject to its right and no object."""
    labels = {child.dep_ for child in token.children if child.i > token.i}
    return "nsubj" in labels and not labels & {"obj", "xcomp", "ccomp"}


def _is_auxiliary(token: Token) -> bool:
    """Tell whether a token is an auxiliary, by tag or by label."""
    return token.pos_ == "AUX" or token.dep_.startswith("aux")


def _is_verb(layout: Layout, token: Token) -> bool:
    """Tell whether a token is a main verb, by tag or as a verb of saying read as another word."""
    if token.pos_ == "VERB" or (token.pos_ == "AUX" and saying_at(layout, token.i) is not None):
        return True
    misread = token.pos_ in MISREAD and token.text[:1].islower()
    return misread and saying_in_form(layout, token.i) is not None


def _splits_compound(token: Token, auxiliary: Token | None) -> bool:
    """Tell whether a word may stand between auxiliary and participle (`a, quant à lui, dit X`)."""
    return auxiliary is not None and token.i - auxiliary.i <= SPLIT and token.text not in ".;:"


def _precedes_verb(token: Token, started: bool) -> bool:
    """Tell whether a word may stand before the verb of an inverted clause."""
    if token.pos_ in ("AUX", "ADV", "INTJ"):
        return True
    if token.pos_ == "PRON":
        free = not is_word(token, "pronouns", "personal")
        return free or token.text[0] in "-‐" or _is_object(token)
    return fold(token) == "l'" or (fold(token) == "comme" and not started)


def _is_object(token: Token) -> bool:
    """Tell whether a pronoun that could be a subject is an object (`nous confie X`)."""
    return token.dep_ in ("iobj", "obj", "expl:comp") or fold(token) in ("nous", "lui")

"""Kinds of quoted words: speech, fragments of it, and labels in scare quotes."""

from collections import Counter
from collections.abc import Collection

from spacy.tokens import Token

from hemicycle.extract.lexicon import word_set
from hemicycle.extract.quotations.attribution import Attribution
from hemicycle.extract.quotations.layout import Layout, walk_left
from hemicycle.extract.quotations.marks import Marked
from hemicycle.extract.quotations.quotation import DIRECT, FRAGMENT, SCARE
from hemicycle.extract.quotations.said_before import has_clause
from hemicycle.extract.quotations.sayings import verb_form
from hemicycle.extract.quotations.vocabulary import fold, is_word

NEAR = 5  # tokens between a verb of saying and one quoted word that it is about
LABEL = 4  # words at most in a quoted label
CLAUSE = 8  # words from which quoted words without a finite verb are speech by themselves
COVERING = ("later", "source", "announced")  # whoever is named there says the whole sentence
PREDICATES = ("ADJ", "ADV", "VERB")
DEFINITE = ("le", "la", "les", "l'", "des", "du", "aux", "au", "ces", "cette", "ce", "(")
INTRODUCED = ("after", "inside", "colon")


def repeated_labels(layout: Layout) -> frozenset[str]:
    """Collect the short quoted words that an article repeats: names, not speech.

    The headline repeats what is quoted below it, so it counts for names of groups alone
    (`les « gilets verts »`).
    """
    short = [marked for marked in layout.marked if marked.end - marked.start <= LABEL]
    below = Counter(_text(layout, marked) for marked in short if layout.begins[marked.first])
    counts = Counter(_text(layout, marked) for marked in short)
    groups = {_text(layout, marked) for marked in short if _names_group(layout, marked)}
    said = {_text(layout, marked) for marked in short if not _begins_with_noun(layout, marked)}
    repeated = {t for t in counts if below[t] > 1 or (counts[t] > 1 and t in groups)}
    return frozenset(text for text in repeated if " " in text or text not in said)


def _begins_with_noun(layout: Layout, marked: Marked) -> bool:
    """Tell whether a stretch begins with a noun or a name."""
    return layout.doc[marked.start].pos_ in ("NOUN", "PROPN")


def _names_group(layout: Layout, marked: Marked) -> bool:
    """Tell whether a plural article or a number leads a stretch that begins with a noun."""
    if marked.first == 0 or not _begins_with_noun(layout, marked):
        return False
    plural = _follows(layout, marked, word_set("speech", "plural"))
    return plural or layout.doc[marked.first - 1].pos_ == "NUM"


def classify(
    layout: Layout, number: int, attribution: Attribution | None, labels: frozenset[str]
) -> str:
    """Tell what kind of quotation a marked stretch is."""
    marked = layout.marked[number]
    words = [token for token in layout.doc[marked.start : marked.end] if _is_word(token)]
    clause = any(_is_finite(token) for token in words)
    said = attribution is not None and _follows(layout, marked, ("un", "une"))
    if _text(layout, marked) in labels and not clause and not said:
        return SCARE
    if attribution is not None and attribution.place in INTRODUCED:
        return DIRECT if clause or not _is_woven(layout, number) else FRAGMENT
    if _is_title(words) or _is_work(layout, marked):
        return SCARE
    if _is_label(layout, marked, words, attribution):
        return SCARE
    if attribution is None:
        return _unattributed(clause, len(words))
    if _follows(layout, marked, (":",)):
        return DIRECT
    whole = attribution.place in COVERING or _is_introduced(layout, marked)
    return DIRECT if whole and (clause or _is_sentence(layout, marked)) else FRAGMENT


def _follows(layout: Layout, marked: Marked, words: Collection[str]) -> bool:
    """Tell whether a stretch follows one of some words."""
    return marked.first > 0 and layout.words[marked.first - 1] in words


def _is_work(layout: Layout, marked: Marked) -> bool:
    """Tell whether quoted words name a work or body (`l'émission « Questions d'actualité »`)."""
    named = _follows(layout, marked, word_set("speech", "works", "nouns"))
    return named and layout.doc[marked.start].text[:1].isupper()


def _is_label(
    layout: Layout, marked: Marked, words: list[Token], attribution: Attribution | None
) -> bool:
    """Tell whether one word only names something, though somebody may say its whole sentence."""
    if not _is_lone_word(layout, marked, words):
        return False
    if not words or attribution is None:
        return True
    if attribution.place == "before" and has_clause(layout, attribution):
        return _names_group(layout, marked)
    if attribution.place not in COVERING:
        return not _is_object(layout, marked, attribution)
    return not _is_predicate(layout, marked, words[0])


def _is_object(layout: Layout, marked: Marked, said: Attribution) -> bool:
    """Tell whether one word is what a verb of saying right before it is about (`à la « paix »`)."""
    if said.verb is None or said.speaker is None or marked.first - said.verb > NEAR:
        return False
    before = layout.doc[marked.first - 1]
    return before.pos_ in ("DET", "ADP") and not _follows(
        layout, marked, word_set("speech", "plural")
    )


def _is_predicate(layout: Layout, marked: Marked, word: Token) -> bool:
    """Tell whether one word says something of its subject (`un dispositif « inédit »`)."""
    if _follows(layout, marked, ("un", "une")):
        return layout.doc[max(0, marked.first - 2)].pos_ in ("AUX", "VERB")
    return word.pos_ in PREDICATES and not _follows(layout, marked, DEFINITE)


def _is_sentence(layout: Layout, marked: Marked) -> bool:
    """Tell whether quoted words are written as a sentence: capital, full stop."""
    first, last = layout.doc[marked.start], layout.doc[marked.end - 1]
    return first.text[:1].isupper() and is_word(last, "marks", "sentence_ends")


def _is_woven(layout: Layout, number: int) -> bool:
    """Tell whether words of the same sentence run on into a marked stretch."""
    first = layout.marked[number].first
    before = next(walk_left(layout, first, layout.parents[number]), None)
    return before is not None and layout.doc[before].text != ":"


def _is_word(token: Token) -> bool:
    """Tell whether a token is a word."""
    return not (token.is_punct or token.is_space)


def _unattributed(clause: bool, length: int) -> str:
    """Tell the kind of quoted words that nobody is said to say."""
    if length <= LABEL and not clause:
        return SCARE
    return DIRECT if clause or length >= CLAUSE else FRAGMENT


def _text(layout: Layout, marked: Marked) -> str:
    """Write the quoted words in small letters and without a plural's s."""
    return " ".join(word.rstrip("s") for word in layout.words[marked.start : marked.end])


def _is_finite(token: Token) -> bool:
    """Tell whether a token is a finite verb."""
    return verb_form(token) == "Fin"


def _is_title(words: list[Token]) -> bool:
    """Tell whether a few words read as a name: each long one with a capital."""
    long = [token for token in words if len(token) > 3]
    named = bool(long) and all(token.text[:1].isupper() for token in long)
    return named and len(words) <= LABEL and not any(map(_is_finite, words))


def _is_lone_word(layout: Layout, marked: Marked, words: list[Token]) -> bool:
    """Tell whether one quoted word only qualifies or names something (`la politique "x"`).

    After `de`, `comme` or a verb it is what somebody calls another: speech.
    """
    if len(words) != 1:
        return not words
    if marked.first == 0:
        return True
    before = layout.doc[marked.first - 1]
    called = fold(before) in ("de", "d'", "comme", ":") or before.pos_ in ("VERB", "AUX", "ADV")
    return not called


def _is_introduced(layout: Layout, marked: Marked) -> bool:
    """Tell whether a quotation stands by itself: after a colon or `que`, or with a capital."""
    if layout.doc[marked.start].text[:1].isupper() or marked.first == 0:
        return True
    return is_word(layout.doc[marked.first - 1], "marks", "introducers")

"""Columns: a document's words and sentences as plain tuples, read from spaCy once a document."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

import numpy as np
from spacy.tokens import Doc, MorphAnalysis, Token
from thinc.types import Ints1d

KEPT = "hemicycle.columns"  # under which a document keeps its columns
FORMS = 2**16  # word forms remembered; a corpus has fewer that matter
KINDS = ("ORTH", "POS", "LEMMA", "SPACY", "SENT_START")  # as spaCy keeps them: by numbers
STARTS = 1  # what SENT_START holds at the first token of a sentence


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Hold the tokens of a document by column.

    `text` is the document's, in which token `i` runs from `begins[i]` to `ends[i]` (exclusive);
    `words[i]` is that token, `folded[i]` the same in small letters with straight apostrophes, and
    `places` maps each folded word to the tokens that have it. `tags[i]` is its part of speech,
    `lemmas[i]` its lemma; `bases` maps each lemma in small letters to the tokens that have it.
    `firsts[i]` and `lasts[i]` (exclusive) bound the sentence of token `i`.
    """

    text: str
    begins: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    folded: tuple[str, ...]
    places: dict[str, list[int]]
    tags: tuple[str, ...]
    lemmas: tuple[str, ...]
    bases: dict[str, list[int]]
    firsts: tuple[int, ...]
    lasts: tuple[int, ...]

    def surface(self, start: int, end: int) -> str:
        """Return the text from token `start` up to token `end` (exclusive)."""
        return self.text[self.begins[start] : self.ends[end - 1]] if start < end else ""

    def places_of(self, forms: AbstractSet[str]) -> list[int]:
        """Return the tokens whose folded word is one of some forms, in order."""
        return _select(self.places, forms)

    def places_of_lemmas(self, lemmas: AbstractSet[str]) -> list[int]:
        """Return the tokens whose lemma, in small letters, is one of some, in order."""
        return _select(self.bases, lemmas)


def columns_of(doc: Doc) -> Columns:
    """Return the columns of a document, which keeps them: its words don't change once parsed."""
    kept: Columns | None = doc.user_data.get(KEPT)
    if kept is None:
        kept = doc.user_data[KEPT] = _read(doc)
    return kept


def tokens_of(doc: Doc, lemmas: AbstractSet[str]) -> list[Token]:
    """List the tokens whose lemma, in small letters, is one of some, in order."""
    return [doc[index] for index in columns_of(doc).places_of_lemmas(lemmas)]


@lru_cache(maxsize=FORMS)
def fold_text(text: str) -> str:
    """Write a word in small letters with straight apostrophes and hyphens.

    >>> fold_text("L’Est‑il")
    "l'est-il"
    """
    return text.lower().replace("’", "'").replace("‐", "-").replace("‑", "-")


def features_of(token: Token, name: str) -> tuple[str, ...]:
    """Return the values of a morphological feature of a token, which spaCy spells out anew."""
    return _values(token.morph, name)


@lru_cache(maxsize=FORMS)
def _values(features: MorphAnalysis, name: str) -> tuple[str, ...]:
    """Return the values of one of some features."""
    return tuple(features.get(name, []))


def _read(doc: Doc) -> Columns:
    """Read the columns of a document, each number that spaCy keeps for a string once."""
    numbers = np.transpose(doc.to_array(list(KINDS)))
    words, tags, lemmas = (_spell(doc, column) for column in numbers[:3])
    spaced = tuple(word + " " * space for word, space in zip(words, numbers[3], strict=True))
    begins = tuple(accumulate(map(len, spaced[:-1]), initial=0))[: len(words)]
    ends = tuple(begin + len(word) for begin, word in zip(begins, words, strict=True))
    folded = tuple(map(fold_text, words))
    places, bases = _places(folded), _places(map(str.lower, lemmas))
    return Columns(
        "".join(spaced), begins, ends, words, folded, places, tags, lemmas, bases,
        *_sentences(numbers[4]),
    )  # fmt: skip


def _spell(doc: Doc, column: Ints1d) -> tuple[str, ...]:
    """Turn the numbers of a column into the strings that they stand for."""
    numbers = column.tolist()
    strings = {number: doc.vocab.strings[number] for number in set(numbers)}
    return tuple(strings[number] for number in numbers)


def _places(words: Iterable[str]) -> dict[str, list[int]]:
    """Map each word to its places."""
    places: dict[str, list[int]] = {}
    for index, word in enumerate(words):
        places.setdefault(word, []).append(index)
    return places


def _select(places: Mapping[str, list[int]], words: AbstractSet[str]) -> list[int]:
    """List the places of some words, in order."""
    return sorted(index for word in places.keys() & words for index in places[word])


def _sentences(marks: Ints1d) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """List where the sentence of each token begins and ends."""
    cuts = [0, *(np.flatnonzero(marks[1:] == STARTS) + 1).tolist(), len(marks)]
    firsts, lasts = list[int](), list[int]()
    for start, end in pairwise(cuts):
        firsts += [start] * (end - start)
        lasts += [end] * (end - start)
    return tuple(firsts), tuple(lasts)

"""Columns: a document's words and sentences as plain tuples, read from spaCy once a document."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from spacy.tokens import Doc

KEPT = "hemicycle.columns"  # under which a document keeps its columns
FORMS = 2**16  # word forms remembered; a corpus has fewer that matter
STARTS = 1  # what SENT_START holds at the first token of a sentence


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Hold the tokens of a document by column.

    `text` is the document's, in which token `i` runs from `begins[i]` to `ends[i]` (exclusive);
    `words[i]` is that token, `folded[i]` the same in small letters with straight apostrophes, and
    `places` maps each folded word to the tokens that have it. `firsts[i]` and `lasts[i]`
    (exclusive) bound the sentence of token `i`.
    """

    text: str
    begins: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    folded: tuple[str, ...]
    places: dict[str, list[int]]
    firsts: tuple[int, ...]
    lasts: tuple[int, ...]

    def surface(self, start: int, end: int) -> str:
        """Return the text from token `start` up to token `end` (exclusive)."""
        return self.text[self.begins[start] : self.ends[end - 1]] if start < end else ""

    def places_of(self, forms: Collection[str]) -> list[int]:
        """Return the tokens whose folded word is one of some forms, in order."""
        found = self.places.keys() & forms
        return sorted(index for form in found for index in self.places[form])


def columns_of(doc: Doc) -> Columns:
    """Return the columns of a document, which keeps them: its words don't change once parsed."""
    kept: Columns | None = doc.user_data.get(KEPT)
    if kept is None:
        kept = doc.user_data[KEPT] = _read(doc)
    return kept


@lru_cache(maxsize=FORMS)
def fold_text(text: str) -> str:
    """Write a word in small letters with straight apostrophes and hyphens.

    >>> fold_text("L’Est‑il")
    "l'est-il"
    """
    return text.lower().replace("’", "'").replace("‐", "-").replace("‑", "-")


def _read(doc: Doc) -> Columns:
    """Read the columns of a document."""
    words = tuple(token.text for token in doc)
    folded = tuple(map(fold_text, words))
    begins = tuple(token.idx for token in doc)
    ends = tuple(begin + len(word) for begin, word in zip(begins, words, strict=True))
    places: dict[str, list[int]] = {}
    for index, word in enumerate(folded):
        places.setdefault(word, []).append(index)
    firsts, lasts = _sentences(doc)
    return Columns(doc.text, begins, ends, words, folded, places, firsts, lasts)


def _sentences(doc: Doc) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """List where the sentence of each token begins and ends."""
    marks = doc.to_array("SENT_START").tolist()
    cuts = [0, *(i for i in range(1, len(marks)) if marks[i] == STARTS), len(marks)]
    firsts, lasts = [], []
    for start, end in pairwise(cuts):
        firsts += [start] * (end - start)
        lasts += [end] * (end - start)
    return tuple(firsts), tuple(lasts)

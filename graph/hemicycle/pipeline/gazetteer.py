"""What is known of words before a text is read: names, places, and what stands beside them."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
from spacy.tokens import Doc
from thinc.types import Floats2d

FILE = Path(__file__).with_name("gazetteer.toml")
KEPT = "hemicycle.gazetteer"  # under which a document keeps its entries
Found = tuple[int, int, int]
FOLDED = ("organisation_words", "person_words", "place_words")  # compared in small letters


@cache
def tables() -> tuple[str, ...]:
    """List the tables of `gazetteer.toml`; each is one column of what `mark_words` returns."""
    return tuple(_entries())


@cache
def _entries() -> dict[str, tuple[str, ...]]:
    """Read the file."""
    return {name: tuple(words) for name, words in tomllib.loads(FILE.read_text("utf8")).items()}


@cache
def _index() -> dict[str, tuple[tuple[tuple[str, ...], int, bool], ...]]:
    """Map each first word to the entries that begin with it: words, column, whether folded."""
    index: dict[str, list[tuple[tuple[str, ...], int, bool]]] = {}
    for column, name in enumerate(tables()):
        for entry in _entries()[name]:
            words = _cut(entry.lower() if name in FOLDED else entry)
            index.setdefault(words[0].lower(), []).append((words, column, name in FOLDED))
    return {word: tuple(entries) for word, entries in index.items()}


def _cut(entry: str) -> tuple[str, ...]:
    """Cut an entry as the tokenizer does: `Côte`, `d'`, `Ivoire`."""
    return tuple(re.sub(r"\b([cdjlmnst]|qu)'", r"\1' ", entry, flags=re.I).split())


def find_entries(doc: Doc) -> tuple[Found, ...]:
    """List the entries in a document: first token, the one after the last, column.

    Three components ask for them, so a document keeps them.
    """
    found: tuple[Found, ...] | None = doc.user_data.get(KEPT)
    if found is None:
        found = tuple(_find(doc))
        doc.user_data[KEPT] = found
    return found


def _find(doc: Doc) -> Iterator[Found]:
    """Yield the entries that begin at each token."""
    words = [token.text.replace("’", "'") for token in doc]
    small = [word.lower() for word in words]
    index = _index()
    for start, word in enumerate(small):
        for entry, column, is_folded in index.get(word, ()):
            size = len(entry)
            if size == 1:
                if is_folded or words[start] == entry[0]:
                    yield start, start + 1, column
            elif tuple((small if is_folded else words)[start : start + size]) == entry:
                yield start, start + size, column


def mark_words(doc: Doc) -> Floats2d:
    """Mark the tokens that stand in entries: an array (tokens, tables) of 0 and 1, float32."""
    marks: Floats2d = np.zeros((len(doc), len(tables())), dtype="float32")  # type: ignore[assignment]
    for start, end, column in find_entries(doc):
        marks[start:end, column] = 1.0
    return marks

"""Words of the lexicons, typed and cached."""

from functools import cache

from hemicycle.errors import TableError
from hemicycle.tables import load_lexicon


@cache
def words(lexicon: str, *path: str) -> tuple[str, ...]:
    """Return a list of words of a lexicon; raise TableError when there is no such list.

    >>> "de" in words("names", "particles")
    True
    """
    entry: object = load_lexicon(lexicon)
    for key in path:
        entry = entry.get(key) if isinstance(entry, dict) else None
    if not isinstance(entry, list) or not all(isinstance(word, str) for word in entry):
        raise TableError(f"ontology/lexicon/{lexicon}.toml: {'.'.join(path)} is no list of words")
    return tuple(entry)


@cache
def word_set(lexicon: str, *path: str) -> frozenset[str]:
    """Return a list of words of a lexicon as a set."""
    return frozenset(words(lexicon, *path))


@cache
def mapping(lexicon: str, *path: str) -> dict[str, object]:
    """Return a table of a lexicon; raise TableError when there is no such table."""
    entry: object = load_lexicon(lexicon)
    for key in path:
        entry = entry.get(key) if isinstance(entry, dict) else None
    if not isinstance(entry, dict):
        raise TableError(f"ontology/lexicon/{lexicon}.toml: {'.'.join(path)} is no table")
    return entry

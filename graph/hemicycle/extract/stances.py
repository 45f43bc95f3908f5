"""Stances: the classes of words and set phrases that tell how political actors stand."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from hemicycle.extract.lexicon import mapping, word_set, words

ARRAYS = {"VERB": "verbs", "NOUN": "nouns", "ADJ": "adjectives", "ADV": "adverbs"}
ARRAYS |= dict.fromkeys(("ADP", "CCONJ", "SCONJ"), "connectives")
SELF = ("soi", "s'", "s’")  # lemmas of the reflexive pronoun, `se` in phrases
GAP = 2  # words of the lexicon's `between` that may stand between two words of a phrase
NOTHING: frozenset[str] = frozenset()
Phrase = tuple[tuple[str, ...], tuple[str, ...]]  # its folded words, its classes


@cache
def stance_classes() -> tuple[str, ...]:
    """List the classes of the lexicon, in its order."""
    return tuple(name for name, entry in mapping("stance").items() if isinstance(entry, dict))


def stances_of(lemma: str, upos: str, reflexive: bool = False) -> frozenset[str]:
    """Return the classes of a lemma; a reflexive verb's are those of its `se` form alone.

    An `s` or `x` that the lemmatiser left and an `ex-` before the word make no difference.

    >>> sorted(stances_of("calamiteux", "ADJ")), sorted(stances_of("ex-ministre", "NOUN"))
    (['negative'], ['belonging'])
    """
    word = lemma.lower().replace("’", "'").removeprefix("ex-")
    forms = (f"se {word}", f"s'{word}") if reflexive else (word, word.rstrip("sx"))
    index = _word_index(ARRAYS.get(upos, ""))
    return next((index[form] for form in forms if form in index), NOTHING)


def phrases_in(lemmas: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and class of each set phrase, from left to right, the longest first.

    A phrase of several classes comes once for each; phrases don't overlap.

    >>> list(phrases_in(["lui", "claquer", "bruyamment", "le", "porte", "de", "le", "parti"]))
    [(1, 6, 'rupture')]
    """
    folded, firsts = list(map(_fold, lemmas)), _phrase_index()
    behind = 0
    for start, word in enumerate(folded):
        seconds = firsts[word].keys() if word in firsts and start >= behind else NOTHING
        if not seconds.isdisjoint(folded[start + 1 : start + 2 + GAP]):
            behind, classes = _longest(folded, start)
            yield from ((start, behind, name) for name in classes)


def _longest(folded: Sequence[str], start: int) -> tuple[int, tuple[str, ...]]:
    """Return the end and the classes of the longest phrase at a word, else the next word."""
    seconds, size = _phrase_index().get(folded[start], {}), 1
    found: tuple[int, tuple[str, ...]] = (start + 1, ())
    for at in _reach(folded, start + 1):
        for pattern, classes in seconds.get(folded[at], ()):
            end = _match(folded, at + 1, pattern[2:])
            if end and len(pattern) > size:
                found, size = (end, classes), len(pattern)
    return found


def _match(folded: Sequence[str], index: int, rest: Sequence[str]) -> int:
    """Return where a phrase ends whose further words stand from an index on, else 0."""
    for word in rest:
        index = next((at + 1 for at in _reach(folded, index) if folded[at] == word), 0)
        if not index:
            break
    return index


def _reach(folded: Sequence[str], index: int) -> Iterator[int]:
    """Yield where a phrase's next word may stand: here, or behind words that may stand between."""
    between = word_set("stance", "between")
    for at in range(index, min(index + GAP + 1, len(folded))):
        yield at
        if folded[at] not in between:
            return


@cache
def _word_index(array: str) -> dict[str, frozenset[str]]:
    """Map each word of one array to its classes."""
    index: dict[str, frozenset[str]] = {}
    for name, word in _entries(array):
        index[word] = index.get(word, NOTHING) | {name}
    return index


@cache
def _phrase_index() -> dict[str, dict[str, list[Phrase]]]:
    """Map the first word of each phrase, then the second, to phrases and their classes."""
    classes: dict[tuple[str, ...], tuple[str, ...]] = {}
    for name, phrase in _entries("phrases"):
        pattern = tuple(_fold(word) for word in phrase.replace("s'", "se ").split())
        classes[pattern] = (*classes.get(pattern, ()), name)
    index: dict[str, dict[str, list[Phrase]]] = {}
    for pattern, names in classes.items():
        index.setdefault(pattern[0], {}).setdefault(pattern[1], []).append((pattern, names))
    return index


def _entries(array: str) -> Iterator[tuple[str, str]]:
    """Yield class and word of every entry in the arrays of one name."""
    for name in stance_classes():
        if array in mapping("stance", name):
            yield from ((name, word) for word in words("stance", name, array))


@lru_cache(maxsize=65536)
def _fold(lemma: str) -> str:
    """Bring a lemma to the form in which phrases are compared: small, singular, `se` for `soi`."""
    word = "se" if lemma in SELF else lemma.lower()
    kept = len(word) < 4 or word in word_set("stance", "between")
    return word if kept else word.rstrip("sx")

"""Entries of modality.toml, ready to match."""

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from hemicycle.errors import TableError
from hemicycle.extract.lexicon import mapping, word_set
from hemicycle.extract.quotations.conjugation import third_person_forms
from hemicycle.extract.quotations.vocabulary import fold

VARIANTS = {"de": ("de", "du", "des", "d'"), "à": ("à", "au", "aux"), "que": ("que", "qu'")}
STATUSES = ("asserted", "denied", "hypothetical", "former")


@dataclass(frozen=True, slots=True)
class Governor:
    """Hold what a word makes of its complement, affirmed and negated."""

    affirmed: str
    negated: str
    reflexive: bool


def is_word(token: Token, *path: str) -> bool:
    """Tell whether a token's form stands in a list of modality.toml."""
    return fold(token) in word_set("modality", *path)


def is_lemma(token: Token, *path: str) -> bool:
    """Tell whether a token's lemma stands in a list of modality.toml."""
    return lemma_of(token) in word_set("modality", *path)


@cache
def governors(table: str) -> dict[str, tuple[Governor, ...]]:
    """Map the lemmas of a table of modality.toml to their entries, reflexive ones first."""
    found: dict[str, list[Governor]] = {}
    for key, entry in mapping("modality", table).items():
        name = key.replace("s'", "se ")
        reflexive = name.startswith("se ")
        affirmed, negated = _statuses(table, key, entry)
        governor = Governor(affirmed, negated, reflexive)
        found.setdefault(name.removeprefix("se "), []).append(governor)
    return {
        lemma: tuple(sorted(group, key=lambda one: not one.reflexive))
        for lemma, group in found.items()
    }


@cache
def governing_forms() -> dict[str, str]:
    """Map forms of the governing verbs to their infinitive, for a lemma gone wrong."""
    irregular = mapping("modality", "conjugation", "irregular")
    lemmas = sorted({*governors("verbs"), *word_set("modality", "orders", "verbs")})
    return third_person_forms(lemmas) | {form: str(verb) for form, verb in irregular.items()}


def lemma_of(token: Token) -> str:
    """Return a token's lemma, mended by its form where no entry has it."""
    lemma = token.lemma_.lower()
    if token.pos_ == "NOUN" or lemma in governors("verbs"):
        return lemma
    return governing_forms().get(fold(token), lemma)


def _statuses(table: str, key: str, entry: object) -> tuple[str, str]:
    """Read the two statuses of an entry, one standing for both."""
    pair = [entry, entry] if isinstance(entry, str) else entry
    if not isinstance(pair, list) or len(pair) != 2 or not set(pair) <= set(STATUSES):
        raise TableError(f"ontology/lexicon/modality.toml: {table}.{key} wants one or two statuses")
    return str(pair[0]), str(pair[1])


@cache
def openers() -> tuple[tuple[tuple[str, ...], str], ...]:
    """List the conjunctions and prepositions with their status, the longest first."""
    table = mapping("modality", "openers")
    pairs = [(tuple(key.split()), str(status)) for key, status in table.items()]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))


def ends_with(doc: Doc, end: int, expected: tuple[str, ...]) -> bool:
    """Tell whether the tokens before `end` are these words, `de`, `à` and `que` in any form."""
    start = end - len(expected)
    return start >= 0 and all(
        fold(doc[start + step]) in VARIANTS.get(word, (word,)) for step, word in enumerate(expected)
    )

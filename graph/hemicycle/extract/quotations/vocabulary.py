"""Verbs and other words of speech.toml, ready to match."""

from dataclasses import dataclass
from functools import cache, lru_cache

from spacy.tokens import Token

from hemicycle.extract.columns import FORMS, fold_text
from hemicycle.extract.lexicon import mapping, word_set
from hemicycle.extract.quotations.conjugation import third_person_forms

CLITICS = ("en", "y")
SAYING, FRAME, ATTITUDE = "saying", "frame", "attitude"
TABLES = {"verbs": SAYING, "frame_verbs": FRAME, "attitude_verbs": ATTITUDE}


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one verb of speech.toml: its infinitive, the words that must stand with it, its use.

    `use`: `saying`, `frame` (says only beside a mark), `attitude` (its subject's quoted words).
    """

    lemma: str
    reflexive: bool
    clitic: str | None
    following: tuple[str, ...]
    stance: str
    use: str

    @property
    def weight(self) -> int:
        """Count the words of the entry, so that the most particular entry wins."""
        return self.reflexive + bool(self.clitic) + len(self.following)


def fold(token: Token) -> str:
    """Write a token in small letters with straight apostrophes and hyphens."""
    return fold_text(token.text)


def parse_entry(key: str, stance: str, use: str) -> Entry:
    """Read a key of speech.toml.

    >>> entry = parse_entry("s'en prendre", "hostile", SAYING)
    >>> (entry.lemma, entry.reflexive, entry.clitic)
    ('prendre', True, 'en')
    """
    parts = key.replace("s'", "se ").split()
    reflexive = parts[0] == "se"
    parts = parts[reflexive:]
    clitic = parts.pop(0) if parts[0] in CLITICS else None
    return Entry(parts[0], reflexive, clitic, tuple(parts[1:]), stance, use)


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """Map each verb's infinitive to its entries, the most particular first."""
    found: dict[str, list[Entry]] = {}
    for table, use in TABLES.items():
        for key, stance in mapping("speech", table).items():
            entry = parse_entry(key, str(stance), use)
            found.setdefault(entry.lemma, []).append(entry)
    return {
        lemma: tuple(sorted(group, key=lambda entry: -entry.weight))
        for lemma, group in found.items()
    }


@cache
def forms() -> dict[str, str]:
    """Map forms of the verbs to their infinitives, for a lemma gone wrong."""
    irregular = mapping("speech", "conjugation", "irregular")
    found = third_person_forms(sorted(entries())) | {lemma: lemma for lemma in sorted(entries())}
    return found | {form: str(lemma) for form, lemma in irregular.items()}


@lru_cache(maxsize=FORMS)
def entries_of(lemma: str, form: str) -> tuple[Entry, ...]:
    """List the entries of a verb's lemma, or of its form where the lemma is unknown."""
    return entries().get(lemma.lower()) or entries_of_form(fold_text(form))


@lru_cache(maxsize=FORMS)
def entries_of_form(form: str) -> tuple[Entry, ...]:
    """List the entries of a folded form, whatever its lemma."""
    return entries().get(forms().get(form, ""), ())


def is_word(token: Token, *path: str) -> bool:
    """Tell whether a token's form stands in a list of speech.toml."""
    return fold(token) in word_set("speech", *path)

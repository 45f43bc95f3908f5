"""Lemmas of known forms, for what edit trees get wrong: a table of (form, tag) to lemma."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.training import Example

from hemicycle.pipeline.conjugation import is_conditional
from hemicycle.pipeline.language import normalise

AGREEMENT = 0.8
PRONOUNS = frozenset(("je", "j'", "tu", "nous", "vous"))
NOMINAL = frozenset(("NOUN", "ADJ"))


class LemmaTable:
    """A pipeline component that corrects the lemmas of the forms in its table."""

    def __init__(self, table: dict[str, str] | None = None) -> None:
        """Start from a table of `form TAG` to lemma, empty until one is learned or read."""
        self.table = table or {}

    def __call__(self, doc: Doc) -> Doc:
        """Replace the lemmas of known forms, and mark conditionals that show by their form.

        A word such as `combats` after `je` is a verb, whatever the tagger says.
        """
        for token in doc:
            if token.dep_ == "nsubj" and normalise(token.text) in PRONOUNS:
                self._read_as_verb(token.head)
            lemma = self.table.get(entry_key(token.text, token.pos_))
            if lemma is not None:
                token.lemma_ = lemma
            if token.pos_ == "VERB" and is_conditional(normalise(token.text), token.lemma_):
                feats = token.morph.to_dict() | {"Mood": "Cnd", "Tense": "Pres"}
                token.set_morph(feats)  # type: ignore[attr-defined]
        return doc

    def _read_as_verb(self, token: Token) -> None:
        """Tag as a verb what a pronoun is the subject of, if the table knows it as one."""
        is_predicate = any(child.dep_ == "cop" for child in token.children)
        is_verb = entry_key(token.text, "VERB") in self.table
        if token.pos_ in NOMINAL and is_verb and not is_predicate:
            token.pos_ = "VERB"
            token.set_morph({"Mood": "Ind", "Tense": "Pres", "VerbForm": "Fin"})  # type: ignore[attr-defined]

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the table as JSON, sorted."""
        path.mkdir(exist_ok=True)
        text = json.dumps(self.table, ensure_ascii=False, sort_keys=True, indent=0)
        (path / "table.json").write_text(text + "\n", encoding="utf8")

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> "LemmaTable":
        """Read the table."""
        self.table = json.loads((path / "table.json").read_text(encoding="utf8"))
        return self


@Language.factory("hemicycle_lemmas", assigns=["token.lemma"])
def create_lemma_table(nlp: Language, name: str) -> LemmaTable:
    """Make an empty table for spaCy's config."""
    return LemmaTable()


def entry_key(form: str, tag: str) -> str:
    """Write the key of an entry."""
    return f"{normalise(form)} {tag}"


def learn_lemmas(nlp: Language, examples: Iterable[Example]) -> dict[str, str]:
    """List the lemmas of training forms that the pipeline gets wrong and the treebanks agree on."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    wrong: set[str] = set()
    for example in examples:
        gold = example.get_aligned("LEMMA", as_string=True)
        for token, lemma in zip(nlp(example.text), gold, strict=True):
            key = entry_key(token.text, token.pos_)
            seen[key][lemma or token.lemma_] += 1
            wrong |= {key} if lemma and lemma != token.lemma_ else set()
    return {key: lemma for key in sorted(wrong) if (lemma := _agreed(seen[key]))}


def _agreed(counts: Counter[str]) -> str:
    """Return the lemma that most occurrences have, empty where they differ too much."""
    lemma, number = counts.most_common(1)[0]
    return lemma if number >= AGREEMENT * counts.total() else ""

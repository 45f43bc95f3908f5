"""Stand-ins: nouns that mean an organisation for a time (`la majorité` from 2017 to 2022)."""

from collections.abc import Mapping
from datetime import date

from spacy.tokens import Doc

from hemicycle.extract.columns import columns_of
from hemicycle.extract.lexicon import mapping
from hemicycle.tables import NameUse

ACTING = frozenset({"nsubj", "nsubj:pass", "nmod", "obl:agent", "conj"})  # where a place acts


def stand_in(doc: Doc, index: int) -> NameUse | None:
    """Return for whom a noun stands, None where it means itself.

    `la majorité` is the party in power, `à la majorité`, `la majorité des voix` are not; `Matignon`
    is the government, `à Matignon`, `quitter Matignon` a place.
    """
    entry = mapping("names", "stand_ins").get(_spelling(columns_of(doc).words[index]))
    if not isinstance(entry, dict) or index == 0 or not _stands_alone(doc, index, entry):
        return None
    begin, end = entry.get("begin"), entry.get("end")
    return NameUse(
        str(entry["organisation"]),
        "variant",
        begin if isinstance(begin, date) else None,
        end if isinstance(end, date) else None,
    )


def may_stand_in(word: str) -> bool:
    """Tell whether a word is one of the nouns that may stand for an organisation.

    >>> may_stand_in("majorité"), may_stand_in("loi")
    (True, False)
    """
    return _spelling(word) in mapping("names", "stand_ins")


def _spelling(word: str) -> str:
    """Write a noun as the lexicon lists it: as it stands where it begins with a capital."""
    return word if word[0].isupper() else word.lower()


def _stands_alone(doc: Doc, index: int, entry: Mapping[str, object]) -> bool:
    """Tell whether determiner and adjective, or their absence, allow a noun to stand in."""
    determiners, adjectives = entry.get("determiners"), entry.get("adjectives")
    first = index
    if isinstance(determiners, list):
        if doc[index - 1].lower_ not in determiners:
            return False
        first = index - 1
    elif doc[index].dep_ not in ACTING:
        return False
    if first > 0 and doc[first - 1].lower_ == "à":
        return False
    after = doc[index + 1 : index + 2]
    described = bool(after) and after[0].pos_ == "ADJ" and after[0].head.i == index
    return not described or not isinstance(adjectives, list) or after[0].lower_ in adjectives

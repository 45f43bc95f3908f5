"""Stand-ins: nouns that mean an organisation for a time (`la majorité` from 2017 to 2022)."""

from collections.abc import Mapping
from datetime import date

from spacy.tokens import Doc

from hemicycle.extract.lexicon import mapping
from hemicycle.tables import NameUse

ACTING = frozenset({"nsubj", "nsubj:pass", "nmod", "obl:agent", "conj"})  # where a place acts


def stand_in(doc: Doc, index: int) -> NameUse | None:
    """Return for whom a noun stands, None where it means itself.

    `la majorité` is the party in power, `à la majorité`, `la majorité des voix` are not; `Matignon`
    is the government, `à Matignon`, `quitter Matignon` a place.
    """
    noun = doc[index].text if doc[index].text[0].isupper() else doc[index].lower_
    entry = mapping("names", "stand_ins").get(noun)
    if not isinstance(entry, dict) or index == 0 or not _stands_alone(doc, index, entry):
        return None
    begin, end = entry.get("begin"), entry.get("end")
    return NameUse(
        str(entry["organisation"]),
        "variant",
        begin if isinstance(begin, date) else None,
        end if isinstance(end, date) else None,
    )


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

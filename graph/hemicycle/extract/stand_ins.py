"""Stand-ins: nouns that mean an organisation for a time (`la majorité` from 2017 to 2022)."""

from datetime import date

from spacy.tokens import Doc

from hemicycle.extract.lexicon import mapping, words
from hemicycle.tables import NameUse


def stand_in(doc: Doc, index: int) -> NameUse | None:
    """Return for whom a noun stands, None where it means itself.

    `la majorité` is the party in power, `à la majorité`, `la majorité des voix` are not.
    """
    noun = doc[index].lower_
    if noun not in mapping("names", "stand_ins") or index == 0:
        return None
    before, after = doc[index - 1].lower_, doc[index + 1 : index + 2]
    adverbial = index > 1 and doc[index - 2].lower_ == "à"
    if before not in words("names", "stand_ins", noun, "determiners") or adverbial:
        return None
    described = bool(after) and after[0].pos_ == "ADJ" and after[0].head.i == index
    if described and after[0].lower_ not in words("names", "stand_ins", noun, "adjectives"):
        return None
    entry = mapping("names", "stand_ins", noun)
    begin, end = entry["begin"], entry["end"]
    assert isinstance(begin, date)
    assert isinstance(end, date)
    return NameUse(str(entry["organisation"]), "variant", begin, end)

"""Open letters: to whom an article speaks as `vous`, and who signed it."""

from collections.abc import Mapping
from dataclasses import dataclass

from hemicycle.edges.actor import PERSON
from hemicycle.extract.cast import Cast, tidy
from hemicycle.extract.lexicon import mapping, word_set
from hemicycle.extract.linking import Mention
from hemicycle.extract.reading import Reading

OPENING = 8  # tokens of a paragraph within which a salutation stands
FEWEST_ADDRESSES = 3  # times that a letter says `vous`
LONGEST_SIGNATURE = 4  # words


@dataclass(frozen=True, slots=True)
class Letter:
    """Name the addressee and the signatory of a letter; None where the text doesn't tell."""

    addressee: str | None
    author: str | None


def read_letter(reading: Reading, cast: Cast, mentions: tuple[Mention, ...]) -> Letter | None:
    """Recognise an open letter by its salutation and its `vous`; None for other articles."""
    persons = {m.start: m for m in mentions if cast.parts[m.part].is_person}
    addressee = _addressee(reading, persons)
    if addressee is None or _count_addresses(reading) < FEWEST_ADDRESSES:
        return None
    return Letter(addressee, _signatory(reading, cast, persons))


def _addressee(reading: Reading, persons: Mapping[int, Mention]) -> str | None:
    """Return the person saluted at the head of one of the first two paragraphs."""
    doc = reading.doc
    for first in reading.paragraphs[:2]:
        for index in range(first, min(len(doc), first + OPENING)):
            saluted = doc[index].text in mapping("reference", "courtesy") or (
                doc[index].text.lower() in ("cher", "chère")
            )
            person = persons.get(index + 1)
            if saluted and person and person.end < len(doc) and doc[person.end].text in (",", "!"):
                return person.part
    return None


def _count_addresses(reading: Reading) -> int:
    """Count how often the text says `vous`."""
    forms = word_set("reference", "pronouns", "addressee")
    return sum(token.text.lower() in forms for token in reading.doc)


def _signatory(reading: Reading, cast: Cast, persons: Mapping[int, Mention]) -> str | None:
    """Return who signs: the name that is the last paragraph, else the metadata's author."""
    last = reading.doc[reading.paragraphs[-1] :]
    names = [token for token in last if not token.is_punct and not token.is_space]
    if names and last[0].i in persons and persons[last[0].i].end >= names[-1].i + 1:
        return persons[last[0].i].part
    capitals = all(token.text[0].isupper() for token in names)
    if 2 <= len(names) <= LONGEST_SIGNATURE and capitals:
        return cast.unknown(tidy(last.text), PERSON).id
    author = reading.article.author
    return cast.unknown(author, PERSON).id if author else None

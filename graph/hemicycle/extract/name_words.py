"""Name words: what names are made of: capitals, first names, entities that a model found."""

from functools import lru_cache

from spacy.tokens import Doc

from hemicycle.extract.columns import FORMS
from hemicycle.extract.lexicon import word_set, words
from hemicycle.tables import load_tables
from hemicycle.tables.spelling import fold_name

PERSON_LABELS = frozenset({"PER", "PERSON"})


@lru_cache(maxsize=FORMS)
def is_name_word(word: str) -> bool:
    """Tell whether a word is a capitalised one of a name.

    >>> is_name_word("Val-d'Oise"), is_name_word("loi"), is_name_word("X.")
    (True, False, False)
    """
    bare = word.replace("-", "").replace("'", "").replace("’", "")
    return word[0].isupper() and len(word) > 1 and bare.isalpha()


def entity_end(doc: Doc, index: int, labels: frozenset[str]) -> int | None:
    """Return where an entity of some labels that begins at a token ends, None without one."""
    if doc[index].ent_iob_ != "B" or doc[index].ent_type_ not in labels:
        return None
    end = index + 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return end


def is_no_name(text: str) -> bool:
    """Tell whether a run of capitals is known to be no actor."""
    return any(text.startswith(stop) for stop in words("names", "not_names", "words"))


@lru_cache(maxsize=FORMS)
def is_first_name(word: str) -> bool:
    """Tell whether a word is a first name, by its first part where it has a hyphen."""
    first = fold_name(word).partition(" ")[0]
    return first in first_names() and word not in word_set("names", "not_names", "first_names")


@lru_cache(maxsize=1)
def first_names() -> dict[str, str]:
    """Map each folded first name of the tables' people to the gender of most who bear it.

    The lexicon adds first names that the tables lack.
    """
    counts: dict[str, list[int]] = {}
    for person in load_tables().people.values():
        tally = counts.setdefault(fold_name(person.name.partition(" ")[0]), [0, 0])
        if person.gender in ("male", "female"):
            tally[person.gender == "female"] += 1
    listed = {fold_name(n): sex for sex in ("female", "male") for n in words("names", "first", sex)}
    told = {name: "female" if one[1] > one[0] else "male" for name, one in counts.items()}
    return listed | told

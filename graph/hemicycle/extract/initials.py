"""Initials: names shortened to letters before the last name (`J.-L. Mélenchon`)."""

import re
from functools import lru_cache

from spacy.tokens import Doc

from hemicycle.extract.columns import FORMS
from hemicycle.tables import NameUse, Tables
from hemicycle.tables.spelling import fold_name

_INITIAL = re.compile(r"(?:[A-ZÀ-Ý][a-zà-ÿ]?\.-?)+|[A-ZÀ-Ý]\.?-[A-ZÀ-Ý]\.?")
COURTESY = frozenset({"M.", "MM."})
LONGEST_LAST = 4  # tokens


@lru_cache(maxsize=FORMS)
def is_initial(text: str) -> bool:
    """Tell whether a token is made of initials.

    >>> is_initial("J.-L."), is_initial("F."), is_initial("Ch."), is_initial("M."), is_initial("PS")
    (True, True, True, False, False)
    """
    return text not in COURTESY and _INITIAL.fullmatch(text) is not None


def initials_of(text: str) -> str:
    """Return the letters of some initials, folded.

    >>> initials_of("J.-L."), initials_of("Ch.")
    ('jl', 'ch')
    """
    return re.sub(r"[^a-z]", "", fold_name(text))


def are_initials_of(text: str, first_name: str) -> bool:
    """Tell whether initials may stand for a first name.

    >>> are_initials_of("J.-L.", "Jean-Luc"), are_initials_of("Ch.", "Christophe")
    (True, True)
    >>> are_initials_of("J.", "Jean-Luc"), are_initials_of("F.", "Jean-Luc")
    (True, False)
    """
    letters, first = initials_of(text), fold_name(first_name)
    heads = "".join(part[0] for part in first.split())
    return heads.startswith(letters) or first.startswith(letters)


def first_name_of(name: str) -> str:
    """Return the first name of a person's full name."""
    return name.partition(" ")[0]


def drop_initials(surface: str) -> tuple[str, str]:
    """Split a name into its initials, empty without any, and the rest.

    >>> drop_initials("J.-L. Mélenchon"), drop_initials("Mélenchon")
    (('J.-L.', 'Mélenchon'), ('', 'Mélenchon'))
    """
    words = surface.split()
    count = 0
    while count < len(words) - 1 and is_initial(words[count]):
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def initialled_uses(doc: Doc, index: int, tables: Tables) -> tuple[int, tuple[NameUse, ...]]:
    """Find where a name in initials ends, and which persons of the tables may bear it."""
    start = index
    while start < len(doc) and is_initial(doc[start].text):
        start += 1
    letters = doc[index:start].text
    for end in range(min(len(doc), start + LONGEST_LAST), start, -1):
        uses = tuple(
            use
            for use in tables.named(doc[start:end].text)
            if use.kind == "last"
            and doc[start].text[0].isupper()
            and are_initials_of(letters, first_name_of(tables.people[use.actor_id].name))
        )
        if uses:
            return end, uses
    return start, ()

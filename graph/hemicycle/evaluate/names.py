"""Names: under which spellings a gold actor and a statement's may be one."""

import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from string import ascii_lowercase, digits
from typing import TYPE_CHECKING, Any

from hemicycle.errors import GoldError

if TYPE_CHECKING:
    from hemicycle.tables import Tables

ARTICLES = frozenset({"le", "la", "les", "l", "the"})
CLASS_MARK = "="  # begins the key of a class of names, and no folded name
_KEPT = frozenset(ascii_lowercase + digits)

NameClasses = Mapping[str, str]  # a folded name to the key of its class


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Reduce a name to its unaccented letters and digits, without case and leading article.

    Coarser than the folding of `hemicycle.tables`, because annotators punctuate as they like.

    >>> fold("L’Union des démocrates"), fold("Génération·s"), fold("En marche !"), fold("Les")
    ('union des democrates', 'generation s', 'en marche', 'les')
    """
    bare = (char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    letters = "".join(bare).casefold().replace("œ", "oe")
    words = "".join(char if char in _KEPT else " " for char in letters).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ARTICLES else words)


def keys_of(names: Iterable[str], classes: NameClasses) -> frozenset[str]:
    """Return the keys under which an actor with these names is found.

    They are the folded names, and the classes that hold one of them.
    """
    folded = {fold(name) for name in names} - {""}
    return frozenset(folded | {classes[name] for name in folded if name in classes})


def classes_of_tables(tables: "Tables") -> NameClasses:
    """Return the names of each actor of the tables as a class; homonyms belong to none."""
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for actor in (*tables.people.values(), *tables.organisations.values()):
        bearers[fold(actor.name)].add(actor.id)
    for actor_id, names in tables.names.items():
        for dated in names:
            if dated.use.kind != "last":  # last names are matched within an article
                bearers[fold(dated.name)].add(actor_id)
    return {name: CLASS_MARK + min(ids) for name, ids in bearers.items() if len(ids) == 1}


def read_classes(path: Path) -> NameClasses:
    """Read classes of names from a file: a JSON list of lists of names; raises GoldError."""
    try:
        listed = json.loads(path.read_bytes())
    except OSError as error:
        raise GoldError(f"{path}: can't be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise GoldError(f"{path}: isn't JSON: {error}") from error
    if not isinstance(listed, list) or not all(map(_is_class, listed)):
        raise GoldError(f"{path}: must be a JSON list of lists of names")
    return {fold(name): CLASS_MARK + fold(names[0]) for names in listed for name in names}


def _is_class(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(name, str) for name in value)

"""Spellings: names brought to one form, so that `Mélenchon’s` typography finds its bearer."""

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ´`"), "'")
_SPACES = dict.fromkeys(map(ord, "-‐‑‒–—\u00a0\u202f\u2009"), " ")
_LIGATURES = {ord("œ"): "oe", ord("Œ"): "OE", ord("æ"): "ae", ord("Æ"): "AE"}
_DOTS = {ord("·"): ".", ord("!"): " ", ord('"'): " ", ord("«"): " ", ord("»"): " "}
_MARKS = re.compile("[\u0300-\u036f]+")
_ARTICLE = re.compile(r"(?:l'|(?:le|la|les)\s)\s*(?=\S)", re.IGNORECASE)
_PARTICLE = re.compile(r"(?:d'|(?:de la|de|du|des)\s)\s*(?=\S)", re.IGNORECASE)


def _strip_marks(text: str) -> str:
    """Drop the accents of a text."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text))


# Latin letters are folded in the same pass as typography, which makes the tables load faster.
_LETTERS = {code: _strip_marks(chr(code)) for code in (*range(0xC0, 0xD7), *range(0xD8, 0x180))}
_TYPOGRAPHY = _LETTERS | _APOSTROPHES | _SPACES | _LIGATURES | _DOTS


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """Fold case, accents, ligatures, hyphens, apostrophes, exclamation marks and spaces.

    >>> fold_name("Jean‑Luc  MÉLENCHON"), fold_name("l’Œuvre"), fold_name("En marche !")
    ('jean luc melenchon', "l'oeuvre", 'en marche')
    """
    plain = name.translate(_TYPOGRAPHY)
    if not plain.isascii():
        plain = _strip_marks(plain)
    return " ".join(plain.casefold().split())


def fold_acronym(name: str) -> str:
    """Drop the dots between an acronym's letters, and keep its case.

    >>> fold_acronym("P.S."), fold_acronym("LaREM"), fold_acronym("Génération.s")
    ('PS', 'LaREM', 'Génération.s')
    """
    return name.replace(".", "") if re.fullmatch(r"(?:[A-Z]\.)+[A-Z]?", name) else name


def strip_article(name: str) -> str:
    """Drop a leading definite article.

    >>> strip_article("les socialistes"), strip_article("l’exécutif")
    ('socialistes', 'exécutif')
    """
    return _ARTICLE.sub("", name.translate(_APOSTROPHES), count=1) if _starts(name) else name


def has_capital(name: str) -> bool:
    """Tell whether any letter of a name is a capital."""
    return name != name.lower()


def derive_last_names(name: str) -> tuple[str, ...]:
    """List the last names of a person: what follows the first name, with and without particle.

    >>> derive_last_names("Marine Le Pen"), derive_last_names("François de Rugy")
    (('Le Pen',), ('de Rugy', 'Rugy'))
    """
    _, _, last = name.partition(" ")
    particle = _PARTICLE.match(last)
    if particle:
        return last, last[particle.end() :]
    return (last,) if last else ()


def _starts(name: str) -> bool:
    """Tell whether a name begins with a definite article."""
    return _ARTICLE.match(name.translate(_APOSTROPHES)) is not None

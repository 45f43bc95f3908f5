"""Inflection: words compared without number or gender, as titles and adjectives need."""

from functools import cache, lru_cache

from hemicycle.extract.lexicon import mapping, word_set
from hemicycle.tables.spelling import fold_name


@lru_cache(maxsize=65536)
def singular(word: str) -> str:
    """Fold a word and drop what a plural or a feminine adds in writing.

    >>> singular("Ministres"), singular("généraux"), singular("ex-candidat")
    ('ministre', 'general', 'candidat')
    """
    folded = fold_name(word).removeprefix("ex ")
    if len(folded) > 4 and folded.endswith("aux"):
        return folded[:-3] + "al"
    return folded[:-1] if len(folded) > 3 and folded[-1] in "sx" else folded


@lru_cache(maxsize=65536)
def masculine(word: str) -> str:
    """Fold a title's word to the singular and the masculine, a rarer one to the usual.

    >>> masculine("Présidentes"), masculine("patronne"), masculine("maire")
    ('president', 'patron', 'maire')
    """
    folded = singular(word)
    return _masculines().get(folded, folded)


@cache
def _masculines() -> dict[str, str]:
    """Map the feminine and the rarer words of titles to those that stand for them, folded."""
    pairs = mapping("roles", "same_title").items()
    return {singular(word): singular(str(same)) for word, same in pairs}


def is_foreign(adjective: str) -> bool:
    """Tell whether an adjective names another country.

    >>> is_foreign("italienne"), is_foreign("sortant")
    (True, False)
    """
    return singular(adjective) in _foreign_forms()


@cache
def _foreign_forms() -> frozenset[str]:
    """Return the adjectives of other countries, both genders, folded."""
    masculine = [singular(word) for word in word_set("roles", "foreign")]
    doubled = [word + word[-1] + "e" for word in masculine]
    return frozenset((*masculine, *(word + "e" for word in masculine), *doubled))

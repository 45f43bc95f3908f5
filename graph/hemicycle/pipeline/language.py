"""The French language class behind the bundled pipeline: light defaults, no exception list."""

from collections.abc import Callable
from typing import Any

from spacy.attrs import NORM  # type: ignore[import-not-found]
from spacy.language import BaseDefaults, Language

QUOTE_FORMS = str.maketrans({"’": "'", "‘": "'", "“": "«", "”": "»", "‐": "-", "‑": "-"})


def normalise(form: str) -> str:
    """Write a form in small letters with one apostrophe, hyphen and pair of quotes."""
    return form.lower().translate(QUOTE_FORMS)


class FrenchDefaults(BaseDefaults):
    """French lexical attributes; the tokenizer comes from `hemicycle.pipeline.tokenizer`."""

    lex_attr_getters: dict[int, Callable[[str], Any]] = {  # noqa: RUF012  (spaCy's own attribute)
        **BaseDefaults.lex_attr_getters,
        NORM: normalise,
    }


class French(Language):  # type: ignore[no-untyped-call]
    """French without spaCy's exception list, which costs a second at each start."""

    lang = "fr"
    Defaults = FrenchDefaults

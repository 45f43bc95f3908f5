"""A word embedding layer over form, affixes and shape, each hashed into a table of its own."""

from collections.abc import Callable
from typing import Any

import numpy as np
from spacy.lang.lex_attrs import word_shape
from spacy.strings import hash_string  # type: ignore[attr-defined]
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    chain,
    concatenate,
    list2ragged,
    ragged2list,
    with_array,
)
from thinc.types import Floats2d

from hemicycle.pipeline.language import normalise

FEATURES: tuple[Callable[[str], str], ...] = (
    normalise,
    lambda form: form[:1],
    lambda form: normalise(form)[:3],
    lambda form: normalise(form)[-2:],
    lambda form: normalise(form)[-3:],
    lambda form: normalise(form)[-5:],
    word_shape,
)
CACHE_SIZE = 200_000


@registry.architectures("hemicycle.FormEmbed.v1")  # type: ignore[untyped-decorator]
def build_form_embed(
    width: int, rows: list[int], widths: list[int]
) -> Model[list[Doc], list[Floats2d]]:
    """Build the layer; `rows` and `widths` go by FEATURES, then whether a space follows."""
    tables: list[Model[Any, Any]] = [
        HashEmbed(nO=n, nV=rows[column], column=column, seed=8 + column, dropout=0.0)
        for column, n in enumerate(widths)
    ]
    mixer: Model[Any, Any] = Maxout(width, sum(widths), nP=3, dropout=0.0, normalize=True)
    return chain(
        Model("extract_forms", _extract, attrs={"cache": {}}),
        list2ragged(),
        with_array(concatenate(*tables)),
        with_array(mixer),
        ragged2list(),
    )


def _extract(
    model: Model[list[Doc], list[Any]], docs: list[Doc], is_train: bool
) -> tuple[list[Any], Callable[[Any], list[Any]]]:
    """Turn each Doc into an array (tokens, features) of hashes; nothing flows back."""
    cache: dict[int, tuple[int, ...]] = model.attrs["cache"]
    if len(cache) > CACHE_SIZE:
        cache.clear()
    return [model.ops.asarray2i(_hash_doc(doc, cache), dtype="uint64") for doc in docs], list


def _hash_doc(doc: Doc, cache: dict[int, tuple[int, ...]]) -> Any:
    """Hash the forms of a Doc, each distinct form once."""
    attributes = doc.to_array(["ORTH", "SPACY"])
    rows = [cache.get(key) or _hash_form(doc, key, cache) for key in attributes[:, 0].tolist()]
    forms = np.asarray(rows, dtype="uint64").reshape((len(doc), len(FEATURES)))
    return np.hstack((forms, attributes[:, 1:]))


def _hash_form(doc: Doc, key: int, cache: dict[int, tuple[int, ...]]) -> tuple[int, ...]:
    """Hash the features of one form and remember them."""
    form = doc.vocab.strings[key]
    cache[key] = tuple(hash_string(feature(form)) for feature in FEATURES)
    return cache[key]

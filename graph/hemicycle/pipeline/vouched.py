"""Layers of the entity recogniser: what the shared layers see, beside what a gazetteer knows."""

from collections.abc import Callable
from typing import Any

from spacy.ml.models.tok2vec import MaxoutWindowEncoder
from spacy.pipeline.tok2vec import Tok2VecListener
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Maxout, Model, chain, concatenate, with_array
from thinc.types import Floats2d

from hemicycle.pipeline.gazetteer import mark_words, tables


@registry.architectures("hemicycle.VouchedTok2Vec.v1")  # type: ignore[untyped-decorator]
def build_vouched_tok2vec(
    upstream: str, upstream_width: int, width: int, depth: int
) -> Model[list[Doc], list[Floats2d]]:
    """Build layers of `width` over the shared ones and the marks of the gazetteer.

    `depth` counts the convolutions of one word on either side.
    """
    listener: Model[Any, Any] = Tok2VecListener(upstream, upstream_width)
    marks: Model[Any, Any] = Model("mark_words", _mark, dims={"nO": len(tables())})
    mixer: Model[Any, Any] = Maxout(
        width, upstream_width + len(tables()), nP=3, dropout=0.0, normalize=True
    )
    model: Model[Any, Any] = chain(
        concatenate(listener, marks),
        with_array(mixer),
        MaxoutWindowEncoder(width=width, window_size=1, maxout_pieces=3, depth=depth),
    )
    model.set_dim("nO", width)
    return model


def _mark(
    model: Model[list[Doc], list[Any]], docs: list[Doc], is_train: bool
) -> tuple[list[Any], Callable[[Any], list[Any]]]:
    """Turn each Doc into an array (tokens, tables); nothing flows back."""
    return [model.ops.asarray2f(mark_words(doc)) for doc in docs], list

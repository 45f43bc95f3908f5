"""The shared layers taught by raw text before the treebanks: masked words, guessed by letters."""

import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from spacy.language import Language
from spacy.schemas import ConfigSchemaPretrain
from spacy.tokens import Doc
from spacy.training.pretrain import create_pretraining_model, make_update
from spacy.util import load_config, registry
from thinc.api import Model, NumpyOps, fix_random_seed, set_current_ops

from hemicycle.pipeline.entities import read_paragraphs
from hemicycle.pipeline.language import French

LONGEST = 200  # tokens; the rest of a longer paragraph costs memory and teaches no more
MASKS = 10_000  # words that may be put for a masked one


def pretrain_tok2vec(config: Path, treebanks: Path, raw: Path) -> bytes:
    """Train the layers of `tok2vec` to guess masked words' letters from their context.

    The text is that of the JSON lines `raw` and of WiNER-fr without its test part. Returns the
    layers' weights, averaged over the run. Source: spaCy's `PretrainCharacters`, after BERT's
    masked words (Devlin et al. 2019).
    """
    set_current_ops(NumpyOps(use_blis=False))
    nlp = French.from_config(load_config(config, interpolate=True))
    fix_random_seed(nlp.config["training"]["seed"])
    settings = registry.resolve(nlp.config["pretraining"], schema=ConfigSchemaPretrain)
    lines = [*_read_lines(raw), *_winer_lines(treebanks)]
    docs = [nlp.make_doc(line)[:LONGEST].as_doc() for line in lines]
    _count_words(nlp, docs)
    model: Model[Any, Any] = create_pretraining_model(nlp, settings)  # type: ignore[no-untyped-call]
    _run(model, docs, settings)
    with model.use_params(settings["optimizer"].averages):
        weights: bytes = model.get_ref("tok2vec").to_bytes()
        return weights


def _read_lines(file: Path) -> Iterator[str]:
    """Yield the paragraphs of the articles in a JSON lines file, from their field `text`."""
    with file.open(encoding="utf8") as lines:
        for line in lines:
            yield from (p.strip() for p in json.loads(line)["text"].split("\n") if p.strip())


def _winer_lines(treebanks: Path) -> list[str]:
    """List the paragraphs of WiNER-fr that may be seen."""
    return [p.text.strip() for part in ("train", "dev") for p in read_paragraphs(treebanks, part)]


def _count_words(nlp: Language, docs: Iterable[Doc]) -> None:
    """Give the words of the vocabulary their share, by which masks draw other words."""
    counts = Counter(token.text for doc in docs for token in doc)
    total = math.log(counts.total())
    for form, count in counts.most_common(MASKS):
        nlp.vocab[form].prob = math.log(count) - total


def _run(model: Model[Any, Any], docs: list[Doc], settings: dict[str, Any]) -> None:
    """Update the model batch by batch, each epoch in an order of its own."""
    for epoch in range(settings["max_epochs"]):
        shuffled = Random(epoch).sample(docs, len(docs))
        loss = sum(
            make_update(model, batch, settings["optimizer"], model.attrs["loss"])
            for batch in settings["batcher"](shuffled)
        )
        print(f"pretraining, epoch {epoch + 1}: loss {loss:.0f}", flush=True)

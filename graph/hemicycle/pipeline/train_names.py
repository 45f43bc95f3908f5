"""The last stage of training: names, over shared layers that stay as they are."""

import random
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from spacy.language import Language
from spacy.training import Example
from spacy.util import load_config, registry
from thinc.api import Config, fix_random_seed

from hemicycle.pipeline import embed, tokenizer, vouched  # noqa: F401  (register what the configs name)
from hemicycle.pipeline.entities import (
    CHIEF,
    Paragraph,
    draw_paragraphs,
    read_paragraphs,
    to_entity_examples,
)
from hemicycle.pipeline.language import French
from hemicycle.pipeline.tokenizer import UNSTORED
from hemicycle.pipeline.training import Evaluation, run_training

NAMES = Path(__file__).with_name("names.cfg")
PARTS = ("tok2vec", "ner")


def train_names(folder: Path, weights: Path) -> None:
    """Train a recogniser of names on WiNER-fr in `folder`, in place of the one in `weights`."""
    config = load_config(NAMES, interpolate=True)
    settings = registry.resolve(config["training"])
    fix_random_seed(settings["seed"])
    nlp, train = _rebuild(weights, config), read_paragraphs(folder, "train")
    recogniser, best = nlp.get_pipe("ner"), [b""]
    with nlp.select_pipes(enable=PARTS):
        recogniser.initialize(lambda: to_entity_examples(nlp, train), nlp=nlp)  # type: ignore[attr-defined]
        run_training(
            nlp,
            settings,
            _epochs(nlp, train, settings["seed"]),
            _evaluation(nlp, read_paragraphs(folder, "dev")),
            lambda: best.append(recogniser.to_bytes()),  # type: ignore[attr-defined]
        )
    recogniser.from_bytes(best[-1])  # type: ignore[attr-defined]
    nlp.to_disk(weights, exclude=UNSTORED)


def _rebuild(weights: Path, config: Config) -> Language:
    """Load a trained pipeline with a new recogniser in place of its own."""
    old = load_config(weights / "config.cfg", interpolate=True)
    old["components"]["ner"] = {"factory": "ner", **config["ner"]}
    nlp = French.from_config(old)
    return nlp.from_disk(weights, exclude=(*UNSTORED, "ner"))


def _epochs(nlp: Language, paragraphs: list[Paragraph], seed: int) -> Iterator[list[Example]]:
    """Yield each epoch's examples, drawn anew."""
    for number in count():
        drawn = draw_paragraphs(random.Random(f"names {seed}:{number}"), paragraphs)
        yield list(to_entity_examples(nlp, drawn))


def _evaluation(nlp: Language, paragraphs: list[Paragraph]) -> Callable[[], Evaluation]:
    """Make the function that scores a state by the mean F of people and organisations."""

    def evaluate() -> Evaluation:
        scores = nlp.evaluate(list(to_entity_examples(nlp, paragraphs)))
        types = scores["ents_per_type"]
        return sum(types[label]["f"] if label in types else 0.0 for label in CHIEF) / 2, scores

    return evaluate

"""Train the bundled pipeline: `python -m hemicycle.pipeline.train ../shared/treebanks`."""

import argparse
import json
import random
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.schemas import ConfigSchemaTraining
from spacy.training import Example
from spacy.training.loop import train_while_improving
from spacy.util import load_config, registry
from thinc.api import NumpyOps, fix_random_seed, set_current_ops

from hemicycle.pipeline import embed, tokenizer  # noqa: F401  (register what the config names)
from hemicycle.pipeline.augment import draw_epoch, read_training_trees
from hemicycle.pipeline.documents import in_tens, to_examples
from hemicycle.pipeline.finish import finish_pipeline
from hemicycle.pipeline.language import French
from hemicycle.pipeline.tree import Tree
from hemicycle.pipeline.treebank import read_treebank

HERE = Path(__file__).parent
CONFIG, WEIGHTS = HERE / "config.cfg", HERE / "weights"
EXCLUDED = ("tokenizer",)
SHOWN = ("pos_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")
Evaluation = tuple[float, dict[str, Any]]


def train_pipeline(folder: Path, config: Path, out: Path) -> None:
    """Train on the treebanks in `folder` and write the state that did best to `out`."""
    set_current_ops(NumpyOps(use_blis=False))  # numpy's own BLAS is three times as fast
    nlp = French.from_config(load_config(config, interpolate=True))
    settings = registry.resolve(nlp.config["training"], schema=ConfigSchemaTraining)
    fix_random_seed(settings["seed"])
    epochs = _epochs(nlp, read_training_trees(folder), settings["seed"])
    first = [example for _ in range(2) for example in next(epochs)]
    nlp.initialize(lambda: first, sgd=settings["optimizer"])
    dev = [sentence.tree for sentence in read_treebank(folder, "sequoia-dev")]
    _run(nlp, settings, epochs, lambda: _evaluate(nlp, dev, settings["score_weights"]), out)


def _epochs(nlp: Language, trees: dict[str, list[Tree]], seed: int) -> Iterator[list[Example]]:
    """Yield each epoch's examples, drawn anew."""
    for number in count():
        rng = random.Random(f"{seed}:{number}")
        yield list(to_examples(nlp, draw_epoch(rng, trees), rng))


def _evaluate(nlp: Language, trees: list[Tree], weights: dict[str, float]) -> Evaluation:
    """Score a pipeline; returns the weighted score that selects a state, and all scores."""
    scores = nlp.evaluate(list(to_examples(nlp, in_tens(trees))))
    return sum(scores[name] * weight for name, weight in weights.items() if weight), scores


def _run(
    nlp: Language,
    settings: dict[str, Any],
    epochs: Iterator[list[Example]],
    evaluate: Callable[[], Evaluation],
    out: Path,
) -> None:
    """Update the pipeline step by step, saving whenever the score on dev is the best so far."""
    optimizer = settings["optimizer"]
    steps = train_while_improving(
        nlp,
        optimizer,
        _batches(epochs, settings["batcher"]),
        evaluate,
        dropout=settings["dropout"],
        eval_frequency=settings["eval_frequency"],
        accumulate_gradient=settings["accumulate_gradient"],
        patience=settings["patience"],
        max_steps=settings["max_steps"],
        exclude=settings["frozen_components"],
        annotating_components=settings["annotating_components"],
        before_update=None,
    )
    for _, info, is_best in steps:
        if is_best is not None:
            _report(info)
        if is_best:
            with nlp.use_params(optimizer.averages):
                nlp.to_disk(out, exclude=EXCLUDED)


def _batches(
    epochs: Iterator[list[Example]], batcher: Callable[[list[Example]], Iterator[list[Example]]]
) -> Iterator[tuple[int, list[Example]]]:
    """Cut each epoch into batches; the batch size goes on growing over epochs."""
    for number, examples in enumerate(epochs):
        for batch in batcher(examples):
            yield number, batch


def _report(info: dict[str, Any]) -> None:
    """Print one line on the state of training."""
    scores = " ".join(f"{name} {info['other_scores'][name]:.4f}" for name in SHOWN)
    print(f"step {info['step']:5} {info['seconds']:5} s  {info['score']:.4f}  {scores}", flush=True)


def main() -> None:
    """Read the command line, train, complete the weights and print the scores."""
    parser = argparse.ArgumentParser(prog="hemicycle.pipeline.train", description=__doc__)
    parser.add_argument("treebanks", type=Path, help="folder that holds the UD treebanks")
    parser.add_argument("--config", type=Path, default=CONFIG)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    arguments = parser.parse_args()
    train_pipeline(arguments.treebanks, arguments.config, arguments.out)
    print(json.dumps(finish_pipeline(arguments.treebanks, arguments.out, arguments.out), indent=2))


if __name__ == "__main__":
    main()

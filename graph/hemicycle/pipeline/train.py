"""Train the bundled pipeline.

`python -m hemicycle.pipeline.train ../shared/treebanks ../shared/unlabelled/articles.jsonl`
"""

import argparse
import json
import random
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from spacy.language import Language
from spacy.schemas import ConfigSchemaTraining
from spacy.training import Example
from spacy.util import load_config, registry
from thinc.api import NumpyOps, fix_random_seed, set_current_ops

from hemicycle.pipeline import embed, tokenizer  # noqa: F401  (register what the config names)
from hemicycle.pipeline.augment import draw_epoch, read_training_trees
from hemicycle.pipeline.documents import in_tens, to_examples
from hemicycle.pipeline.entities import draw_paragraphs, read_paragraphs, to_entity_examples
from hemicycle.pipeline.finish import finish_pipeline
from hemicycle.pipeline.language import French
from hemicycle.pipeline.pretrain import pretrain_tok2vec
from hemicycle.pipeline.tokenizer import UNSTORED
from hemicycle.pipeline.train_names import train_names
from hemicycle.pipeline.training import Evaluation, run_training
from hemicycle.pipeline.treebank import read_treebank

HERE = Path(__file__).parent
CONFIG, WEIGHTS = HERE / "config.cfg", HERE / "weights"


def train_pipeline(folder: Path, config: Path, tok2vec: bytes | None, out: Path) -> None:
    """Train on the data in `folder` and write the best state to `out`.

    `tok2vec` holds pretrained layers; without it they start from random numbers.
    """
    set_current_ops(NumpyOps(use_blis=False))  # numpy's own BLAS is three times as fast
    nlp = French.from_config(load_config(config, interpolate=True))
    settings = registry.resolve(nlp.config["training"], schema=ConfigSchemaTraining)
    fix_random_seed(settings["seed"])
    epochs = _epochs(nlp, folder, settings["seed"])
    first = [example for _ in range(2) for example in next(epochs)]
    nlp.initialize(lambda: first, sgd=settings["optimizer"])
    if tok2vec is not None:
        nlp.get_pipe("tok2vec").model.from_bytes(tok2vec)  # type: ignore[attr-defined]
    evaluate = _evaluation(nlp, folder, settings["score_weights"])
    run_training(nlp, settings, epochs, evaluate, lambda: nlp.to_disk(out, exclude=UNSTORED))


def _epochs(nlp: Language, folder: Path, seed: int) -> Iterator[list[Example]]:
    """Yield each epoch's examples, drawn anew: passages with trees, paragraphs with entities."""
    trees, paragraphs = read_training_trees(folder), read_paragraphs(folder, "train")
    for number in count():
        rng = random.Random(f"{seed}:{number}")
        examples = list(to_examples(nlp, draw_epoch(rng, trees), rng))
        examples += to_entity_examples(nlp, draw_paragraphs(rng, paragraphs))
        yield rng.sample(examples, len(examples))


def _evaluation(nlp: Language, folder: Path, weights: dict[str, float]) -> Callable[[], Evaluation]:
    """Make the function that gives the score by which a state is chosen, and all scores."""
    trees = [sentence.tree for sentence in read_treebank(folder, "sequoia-dev")]
    paragraphs = read_paragraphs(folder, "dev")

    def evaluate() -> Evaluation:
        examples = [*to_examples(nlp, in_tens(trees)), *to_entity_examples(nlp, paragraphs)]
        scores = nlp.evaluate(examples)
        return sum(scores[name] * weight for name, weight in weights.items() if weight), scores

    return evaluate


def main() -> None:
    """Read the command line, train, complete the weights and print the scores."""
    arguments = _read_arguments()
    folder, out = arguments.treebanks, arguments.out
    tok2vec = pretrain_tok2vec(arguments.config, folder, arguments.raw)
    train_pipeline(folder, arguments.config, tok2vec, out)
    train_names(folder, out)
    print(json.dumps(finish_pipeline(folder, out, out), indent=2))


def _read_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="hemicycle.pipeline.train", description=__doc__)
    parser.add_argument("treebanks", type=Path, help="folder of the UD treebanks and WiNER-fr")
    parser.add_argument("raw", type=Path, help="JSON lines of articles, with a field `text`")
    parser.add_argument("--config", type=Path, default=CONFIG)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    return parser.parse_args()


if __name__ == "__main__":
    main()

"""The loop by which both stages of training update a pipeline."""

from collections.abc import Callable, Iterator
from typing import Any

from spacy.language import Language
from spacy.training import Example
from spacy.training.loop import train_while_improving

SHOWN = ("pos_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f", "ents_f")
Evaluation = tuple[float, dict[str, Any]]  # the score that selects a state, and all scores


def run_training(
    nlp: Language,
    settings: dict[str, Any],
    epochs: Iterator[list[Example]],
    evaluate: Callable[[], Evaluation],
    save: Callable[[], object],
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
                save()


def _batches(
    epochs: Iterator[list[Example]], batcher: Callable[[list[Example]], Iterator[list[Example]]]
) -> Iterator[tuple[int, list[Example]]]:
    """Cut each epoch into batches; the batch size goes on growing over epochs."""
    for number, examples in enumerate(epochs):
        for batch in batcher(examples):
            yield number, batch


def _report(info: dict[str, Any]) -> None:
    """Print one line on the state of training."""
    found = info["other_scores"]
    scores = " ".join(f"{name} {found[name]:.4f}" for name in SHOWN if name in found)
    print(f"step {info['step']:5} {info['seconds']:5} s  {info['score']:.4f}  {scores}", flush=True)

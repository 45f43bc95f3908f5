"""Scores of a pipeline on treebank text as printed, cut and split by the pipeline itself."""

from collections.abc import Iterable
from pathlib import Path

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from hemicycle.pipeline.documents import in_tens, to_examples
from hemicycle.pipeline.entities import CHIEF, read_paragraphs, to_entity_examples
from hemicycle.pipeline.treebank import read_treebank

MEASURED = ("sequoia-test", "gsd-test", "sequoia-dev")
NAMES = {
    "token_f": "tokens",
    "pos_acc": "upos",
    "morph_acc": "morph",
    "lemma_acc": "lemma",
    "dep_uas": "uas",
    "dep_las": "las",
    "sents_f": "sentences",
}


def score_pipeline(nlp: Language, folder: Path) -> dict[str, dict[str, float]]:
    """Score a pipeline on the held-out treebanks in `folder`, four decimals each.

    Text is given in passages of ten sentences; punctuation counts for tags, lemmas and tokens,
    not for attachment, as in spaCy's own scorer. `las_universal` leaves out label subtypes.
    Names are scored on WiNER-fr's part `test`, paragraph by paragraph, by exact spans.
    """
    scores = {name: score_treebank(nlp, folder, name) for name in MEASURED}
    return scores | {"winer-test": score_names(nlp, folder, "test")}


def score_names(nlp: Language, folder: Path, part: str) -> dict[str, float]:
    """Score the names of people and organisations in one part of WiNER-fr."""
    examples = list(to_entity_examples(nlp, read_paragraphs(folder, part)))
    found = nlp.pipe([example.text for example in examples])
    pairs = [Example(doc, e.reference) for doc, e in zip(found, examples, strict=True)]
    types = Scorer(nlp).score_spans(pairs, "ents")["ents_per_type"]
    return {
        f"{label.lower()}_{measure}": round(types[label][measure], 4)
        for label in CHIEF
        for measure in ("p", "r", "f")
    }


def score_treebank(nlp: Language, folder: Path, name: str) -> dict[str, float]:
    """Score a pipeline on one treebank."""
    trees = [sentence.tree for sentence in read_treebank(folder, name)]
    wanted = [example.reference for example in to_examples(nlp, in_tens(trees))]
    found = nlp.pipe([doc.text for doc in wanted])
    examples = [Example(doc, gold) for doc, gold in zip(found, wanted, strict=True)]
    scores = Scorer(nlp).score(examples)
    figures = {short: round(scores[long], 4) for long, short in NAMES.items()}
    return figures | {"las_universal": round(_universal_las(examples), 4)}


def _universal_las(examples: Iterable[Example]) -> float:
    """Compute labelled attachment (F) with every label cut to its universal part."""
    found = right = wanted = 0
    for example in examples:
        gold, predicted = _arcs(example.reference), _arcs(example.predicted)
        found, wanted = found + len(predicted), wanted + len(gold)
        right += len(gold & predicted)
    return 2 * right / (found + wanted)


def _arcs(doc: Doc) -> set[tuple[int, int, int, str]]:
    """Collect (start, end, head's start, universal label) of every word but punctuation."""
    words = [token for token in doc if token.dep_ != "punct" and not token.is_space]
    return {(t.idx, t.idx + len(t), t.head.idx, t.dep_.lower().split(":")[0]) for t in words}

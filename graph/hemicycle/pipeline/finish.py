"""Complete trained weights: lemma table, boundary rules, fewer strings, scores."""

import json
import random
from pathlib import Path

import srsly  # type: ignore[import-untyped]
from spacy.language import Language

from hemicycle.pipeline.augment import RUNNING_TEXT, draw_invented, read_training_trees
from hemicycle.pipeline.conjugation import AUXILIARIES, forms_to_lemma
from hemicycle.pipeline.documents import in_tens, to_examples
from hemicycle.pipeline.lemmas import LemmaTable, entry_key, learn_lemmas
from hemicycle.pipeline.load import load_folder
from hemicycle.pipeline.scores import score_pipeline
from hemicycle.pipeline.tokenizer import UNSTORED

SOURCES = ["UD French-Sequoia", "UD French-GSD", "UD French-PUD", "UD French-FQB", "WiNER-fr"]
META = {
    "name": "hemicycle",
    "version": "0.1.0",
    "description": "French for political news; see MODEL_CARD.md",
    "author": "the hemicycle project",
    "license": "CC BY-SA 4.0, CC BY 4.0 and LGPL-LR; see MODEL_CARD.md",
    "sources": SOURCES,
}


def finish_pipeline(treebanks: Path, trained: Path, out: Path) -> dict[str, dict[str, float]]:
    """Read trained weights, complete them, write them and `scores.json` to `out`."""
    nlp = load_folder(trained)
    if not nlp.has_pipe("hemicycle_lemmas"):
        nlp.add_pipe("hemicycle_boundaries", before="parser")
        nlp.add_pipe("hemicycle_lemmas", last=True)
        nlp.add_pipe("hemicycle_names", last=True)
    table = nlp.get_pipe("hemicycle_lemmas")
    if isinstance(table, LemmaTable):
        table.table = _lemma_table(nlp, treebanks)
    nlp.meta.update(META)
    nlp.meta.pop("performance", None)
    write_weights(nlp, out)
    scores = score_pipeline(load_folder(out), treebanks)
    text = json.dumps(scores, indent=2, sort_keys=True)
    (out / "scores.json").write_text(text + "\n", encoding="utf8")
    return scores


def _lemma_table(nlp: Language, treebanks: Path) -> dict[str, str]:
    """Learn the table from training sentences, after the verb forms that rules make."""
    trees = read_training_trees(treebanks)
    invented = draw_invented(random.Random(0), trees)
    passages = [p for name in (*RUNNING_TEXT, "fqb") for p in in_tens(trees[name])]
    forms = forms_to_lemma()
    ruled = {entry_key(form, "VERB"): lemma for form, lemma in forms.items()}
    ruled |= {entry_key(form, "AUX"): lemma for form, lemma in forms.items()
              if lemma in AUXILIARIES}  # fmt: skip
    return ruled | learn_lemmas(nlp, to_examples(nlp, [*passages, *invented]))


def write_weights(nlp: Language, out: Path) -> None:
    """Write a pipeline without its tokenizer and with the strings that it looks up alone."""
    nlp.to_disk(out, exclude=UNSTORED)
    trees = srsly.read_msgpack(out / "trainable_lemmatizer" / "trees")["trees"]
    keys = {tree[end] for tree in trees for end in ("orig", "subst") if tree.get(end)}
    strings = sorted(nlp.vocab.strings[key] for key in keys)
    srsly.write_json(out / "vocab" / "strings.json", strings)

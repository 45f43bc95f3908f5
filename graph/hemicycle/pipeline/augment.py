"""The training material of one epoch: treebank sentences, as they are and in new clothes."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from typing import TypeVar

from hemicycle.pipeline.clauses import political_sentence
from hemicycle.pipeline.frames import frame, is_clause
from hemicycle.pipeline.quotes import quote_phrase, restyle_apostrophes, restyle_quotes
from hemicycle.pipeline.substitute import substitute
from hemicycle.pipeline.tree import Tree
from hemicycle.pipeline.treebank import drop_repeated, held_out_keys, read_treebank
from hemicycle.pipeline.unify import common_features, unify_sentence

RUNNING_TEXT = ("sequoia-train", "gsd-dev", "pud")
QUESTIONS = "fqb"
FRAMES, POLITICAL = 1500, 1200
RESTYLED, TYPOGRAPHIC, SCARED, UNSTOPPED = 0.6, 0.35, 0.1, 0.05
LONGEST = 4  # sentences; a passage above the parser's cut size costs several times as much
Passage = list[Tree]
T = TypeVar("T")


def read_training_trees(folder: Path) -> dict[str, list[Tree]]:
    """Read the training treebanks under one convention, repeated test sentences left out."""
    held_out = held_out_keys(folder)
    features = common_features(s.tree for s in read_treebank(folder, "sequoia-train"))
    return {
        name: [
            unify_sentence(sentence.tree, features)
            for sentence in drop_repeated(read_treebank(folder, name), held_out)
        ]
        for name in (*RUNNING_TEXT, QUESTIONS)
    }


def draw_epoch(rng: Random, trees: dict[str, list[Tree]]) -> list[Passage]:
    """Draw the passages of one epoch in random order."""
    passages = []
    for name in RUNNING_TEXT:
        changed = [substitute(rng, tree) for tree in trees[name]]
        passages += _group(rng, _shuffled(rng, changed))
        original = trees[name] if name == "sequoia-train" else _shuffled(rng, trees[name])
        passages += _group(rng, original)
    questions = _shuffled(rng, trees[QUESTIONS])
    half = len(questions) // 2
    passages += _group(rng, questions[:half])
    singles = [[tree] for tree in questions[half:]]
    _scatter(rng, passages, [*singles, *draw_invented(rng, trees)])
    dressed = [[_dress(rng, tree) for tree in passage] for passage in passages]
    return _shuffled(rng, [_dress_passage(rng, passage) for passage in dressed])


def draw_invented(rng: Random, trees: dict[str, list[Tree]]) -> list[Passage]:
    """Draw framed clauses and invented sentences, those of a quotation together."""
    invented = [political_sentence(rng) for _ in range(POLITICAL)]
    clauses = [tree for name in RUNNING_TEXT for tree in trees[name] if is_clause(tree)]
    clauses += [tree for tree in invented if is_clause(tree)]
    clauses = [substitute(rng, tree) if rng.random() < 0.5 else tree for tree in clauses]
    framed = [frame(rng, rng.choice(clauses), rng.choice(clauses)) for _ in range(FRAMES)]
    return [*framed, *([tree] for tree in invented)]


def _shuffled(rng: Random, items: Sequence[T]) -> list[T]:
    """Return the items in random order."""
    return rng.sample(list(items), len(items))


def _group(rng: Random, sentences: Iterable[Tree]) -> list[Passage]:
    """Cut a row of sentences into passages of random length."""
    rest, passages = list(sentences), []
    while rest:
        size = rng.randint(1, LONGEST)
        passages.append(rest[:size])
        rest = rest[size:]
    return passages


def _scatter(rng: Random, passages: list[Passage], items: Iterable[Passage]) -> None:
    """Insert each item somewhere into a passage, or as a passage of its own."""
    for item in items:
        if rng.random() < 0.25:
            passages.append(list(item))
        else:
            passage = rng.choice(passages)
            place = rng.randint(0, len(passage))
            passage[place:place] = item


def _dress(rng: Random, tree: Tree) -> Tree:
    """Quote a phrase of some sentences, take the full stop from some, as from a headline."""
    tree = quote_phrase(rng, tree) if rng.random() < SCARED else tree
    is_stopped = len(tree) > 1 and tree[-1].form == "."
    return tree[:-1] if is_stopped and rng.random() < UNSTOPPED else tree


def _dress_passage(rng: Random, passage: Passage) -> Passage:
    """Give the sentences of a passage one style of quotes and apostrophes."""
    if rng.random() < RESTYLED:
        style = rng.getrandbits(32)
        passage = [restyle_quotes(Random(style), tree) for tree in passage]
    if rng.random() < TYPOGRAPHIC:
        passage = [restyle_apostrophes(tree) for tree in passage]
    return passage

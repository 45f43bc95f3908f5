"""Dependency trees over word tuples, and the one operation that composes them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

VOWELS = "aeiouyhéèêëàâîïôûùœæ"


@dataclass(frozen=True, slots=True)
class Word:
    """One token of a sentence; `head` is an index in the sentence, the root's its own."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    dep: str
    space: bool = True


Tree = tuple[Word, ...]


def leaf(form: str, upos: str, lemma: str = "", feats: str = "", space: bool = True) -> Tree:
    """Make a tree of one word; the lemma defaults to the form."""
    return (Word(form, lemma or form, upos, feats, 0, "root", space),)


def punct(form: str, space: bool = True) -> Tree:
    """Make a tree of one punctuation mark."""
    return leaf(form, "PUNCT", space=space)


def root_index(tree: Sequence[Word]) -> int:
    """Return the index of the root; raises StopIteration for a tree without one."""
    return next(i for i, word in enumerate(tree) if word.head == i)


def join(*parts: tuple[str, Tree]) -> Tree:
    """Concatenate labelled parts: the one labelled `root` governs the roots of the others."""
    starts = [sum(len(tree) for _, tree in parts[:k]) for k in range(len(parts))]
    top = next(
        start + root_index(tree)
        for start, (dep, tree) in zip(starts, parts, strict=True)
        if dep == "root"
    )
    return tuple(
        word
        for start, (dep, tree) in zip(starts, parts, strict=True)
        for word in _shift(tree, start, top, dep)
    )


def _shift(tree: Tree, start: int, top: int, dep: str) -> list[Word]:
    """Move a part to its place and hang its root on `top`."""
    return [
        replace(word, head=top, dep=dep)
        if word.head == i
        else replace(word, head=word.head + start)
        for i, word in enumerate(tree)
    ]


def children(tree: Sequence[Word], head: int) -> list[int]:
    """List the indices of the direct dependents of a word."""
    return [i for i, word in enumerate(tree) if word.head == head and i != head]


def subtree(tree: Sequence[Word], head: int) -> set[int]:
    """Collect the indices that a word dominates, itself included."""
    found = {head}
    while True:
        grown = found | {i for i, word in enumerate(tree) if word.head in found}
        if grown == found:
            return found
        found = grown


def relink(tree: Sequence[Word], changes: dict[int, tuple[int, str]]) -> Tree:
    """Give some words a new (head, dep)."""
    return tuple(
        replace(word, head=changes[i][0], dep=changes[i][1]) if i in changes else word
        for i, word in enumerate(tree)
    )


def tight(tree: Tree) -> Tree:
    """Drop the space after the last word."""
    return (*tree[:-1], replace(tree[-1], space=False))


def capitalised(tree: Tree) -> Tree:
    """Write the first letter of the first word as a capital."""
    form = tree[0].form
    return (replace(tree[0], form=form[:1].upper() + form[1:]), *tree[1:])


def lowered(tree: Tree) -> Tree:
    """Write the first letter of the first word small, unless it is a name."""
    first = tree[0]
    if first.upos == "PROPN" or first.form.isupper():
        return tree
    return (replace(first, form=first.form[:1].lower() + first.form[1:]), *tree[1:])


def starts_with_vowel(tree: Tree) -> bool:
    """Tell whether the first word calls for elision (a leading h counts as mute)."""
    return tree[0].form[:1].lower() in VOWELS


def is_sound(tree: Sequence[Word]) -> bool:
    """Tell whether there is one root, every head exists and no cycle is left."""
    roots = [i for i, word in enumerate(tree) if word.head == i]
    if len(roots) != 1 or any(not 0 <= word.head < len(tree) for word in tree):
        return False
    return len(subtree(tree, roots[0])) == len(tree)


def text_of(tree: Sequence[Word]) -> str:
    """Write a tree as running text."""
    return "".join(word.form + (" " if word.space else "") for word in tree).rstrip()

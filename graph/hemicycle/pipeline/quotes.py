"""Quotation marks and apostrophes rewritten in the styles that newspapers use."""

from dataclasses import replace
from random import Random

from hemicycle.pipeline.tree import Tree, Word, is_sound, punct, subtree

MARKS = frozenset('"«»“”')
STYLES = (('"', '"'), ("«", "»"), ("“", "”"))
CONTENT = ("NOUN", "ADJ", "VERB", "PROPN")
LONGEST_SCARE = 7


def restyle_quotes(rng: Random, tree: Tree) -> Tree:
    """Write the quotation marks of a sentence in one drawn style, spaced as that asks for."""
    opening, closing = rng.choice(STYLES)
    spaced = opening == "«" and rng.random() < 0.85
    words = list(tree)
    inside = _starts_inside(tree)
    for i, word in enumerate(words):
        if word.form in MARKS:
            inside = word.form in "«“" or (word.form == '"' and not inside)
            form = opening if inside else closing
            words[i] = replace(word, form=form, lemma=form)
            _space_mark(words, i, inside, spaced)
    return tuple(words)


def _starts_inside(tree: Tree) -> bool:
    """Tell whether the sentence goes on with a quotation opened before it."""
    marks = [i for i, word in enumerate(tree) if word.form in MARKS]
    return bool(marks) and len(marks) % 2 == 1 and marks[0] > 0 and tree[marks[0]].form == '"'


def _space_mark(words: list[Word], i: int, opens: bool, spaced: bool) -> None:
    """Set the space on the inner side of a mark."""
    inner = i if opens else i - 1
    if inner >= 0:
        words[inner] = replace(words[inner], space=spaced)


def restyle_apostrophes(tree: Tree) -> Tree:
    """Write typographic apostrophes, as most newspapers do."""
    return tuple(replace(word, form=word.form.replace("'", "’")) for word in tree)


def quote_phrase(rng: Random, tree: Tree) -> Tree:
    """Put quotation marks round a word or short phrase inside a sentence."""
    inner = [i for i in range(1, len(tree) - 1) if _is_quotable(tree, i)]
    if not inner or any(word.form in MARKS for word in tree):
        return tree
    head = rng.choice(inner)
    first, last = _phrase(tree, head) if rng.random() < 0.6 else (head, head)
    quoted = _insert_marks(tree, head, first, last)
    return quoted if is_sound(quoted) else tree


def _is_quotable(tree: Tree, i: int) -> bool:
    """Tell whether a word may be quoted by itself."""
    word = tree[i]
    return word.upos in CONTENT and word.dep not in ("flat:name", "fixed") and word.head != i


def _phrase(tree: Tree, head: int) -> tuple[int, int]:
    """Find the phrase of a word, its leading prepositions and articles left out."""
    members = subtree(tree, head)
    first, last = min(members), max(members)
    whole = last - first + 1 == len(members) <= LONGEST_SCARE
    if not whole or any(tree[k].upos == "PUNCT" for k in members):
        return head, head
    while first < head and tree[first].upos in ("ADP", "DET"):
        first += 1
    return first, last


def _insert_marks(tree: Tree, head: int, first: int, last: int) -> Tree:
    """Insert an opening and a closing mark that hang on the phrase's head."""
    place = [i + (i >= first) + (i > last) for i in range(len(tree))]
    words = [replace(word, head=place[word.head]) for word in tree]
    mark = replace(punct('"')[0], head=place[head], dep="punct")
    closing = replace(mark, space=words[last].space)
    words[last] = replace(words[last], space=False)
    inside = words[first : last + 1]
    return (*words[:first], replace(mark, space=False), *inside, closing, *words[last + 1 :])

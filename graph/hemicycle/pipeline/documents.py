"""Trees made into annotated spaCy documents, paragraph breaks between some sentences."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from random import Random

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab

from hemicycle.pipeline.tree import Tree, Word

BREAK_RATE = 0.15


def to_doc(vocab: Vocab, words: Sequence[Word]) -> Doc:
    """Make a document of words whose heads count from its start."""
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space for word in words],
        heads=[word.head for word in words],
        deps=["ROOT" if word.head == i else word.dep for i, word in enumerate(words)],
        pos=[word.upos for word in words],
        morphs=[word.feats for word in words],
        lemmas=[word.lemma for word in words],
    )


def concatenate(passage: Iterable[Tree], breaks: Random | None = None) -> list[Word]:
    """Put sentences one after another; with `breaks`, some end a paragraph."""
    words: list[Word] = []
    for tree in passage:
        start = len(words)
        words += [replace(word, head=word.head + start) for word in tree]
        words[-1] = replace(words[-1], space=True)
        if breaks and breaks.random() < BREAK_RATE:
            words[-1] = replace(words[-1], space=False)
            words.append(_paragraph_break(len(words) - 1))
    return words


def _paragraph_break(head: int) -> Word:
    """Make the token that a blank line gives."""
    return Word("\n\n", "\n\n", "SPACE", "", head, "dep", space=False)


def to_examples(
    nlp: Language, passages: Iterable[Sequence[Tree]], breaks: Random | None = None
) -> Iterator[Example]:
    """Pair each passage's text, cut by the pipeline's tokenizer, with its annotation."""
    for passage in passages:
        reference = to_doc(nlp.vocab, concatenate(passage, breaks))
        yield Example(nlp.make_doc(reference.text), reference)


def in_tens(trees: Sequence[Tree]) -> list[Sequence[Tree]]:
    """Cut a treebank into passages of ten sentences, as the scores are measured."""
    return [trees[i : i + 10] for i in range(0, len(trees), 10)]

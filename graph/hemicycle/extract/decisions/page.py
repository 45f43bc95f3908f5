"""Pages: an article's tokens column by column, with the actor, speaker and stances of each."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from spacy.tokens import Doc

from hemicycle.extract.columns import FORMS, columns_of
from hemicycle.extract.decisions.acts import Act, find_act
from hemicycle.extract.quotations import Quotation
from hemicycle.extract.scene import Scene
from hemicycle.extract.stances import phrases_in, stances_of

Run = tuple[int, int]  # the first token, and the one after the last
MANY = 4  # actors of a sentence that are told apart by number
CONTENT = frozenset({"VERB", "NOUN", "ADJ", "ADV"})
REFLEXIVE = "expl"  # the label of `se` under its verb


@dataclass(frozen=True, slots=True)
class Mention:
    """One stretch of tokens that stands for an actor."""

    actor: str
    start: int
    end: int


@dataclass(frozen=True)
class Page:
    """Hold a scene's tokens as columns that are read often; each goes by the token's index.

    `spoken[i]` is the innermost speech around token `i`, `voices[i]` who says it.
    """

    scene: Scene
    lemmas: list[str]
    tags: list[str]
    heads: list[int]
    labels: list[str]
    stances: list[frozenset[str]]
    spoken: list[Quotation | None]
    voices: list[str | None]
    sentences: list[Run]

    @cached_property
    def sentence_of(self) -> list[int]:
        """Map each token to the number of its sentence."""
        return [number for number, run in enumerate(self.sentences) for _ in range(*run)]

    def root_of(self, sentence: int) -> int:
        """Return the first word of a sentence that no other governs."""
        run = range(*self.sentences[sentence])
        return next((index for index in run if self.heads[index] == index), run.start)

    @cached_property
    def said(self) -> list[dict[str, list[int]]]:
        """Map, for each sentence, everyone who speaks in it to the tokens of the speech."""
        rows: list[dict[str, list[int]]] = []
        for run in self.sentences:
            row: dict[str, list[int]] = {}
            for index in range(*run):
                if (voice := self.voices[index]) is not None:
                    row.setdefault(voice, []).append(index)
            rows.append(row)
        return rows

    @cached_property
    def telling(self) -> list[tuple[str, ...]]:
        """List what each token tells: its lemma as a content word, its stances; an actor's none."""
        rows = zip(self.lemmas, self.tags, self.stances, strict=True)
        return [
            () if index in self.scene.heads else _tell(lemma, tag, stances)
            for index, (lemma, tag, stances) in enumerate(rows)
        ]

    @cached_property
    def mentions(self) -> list[list[Mention]]:
        """List the mentions of each sentence."""
        return [list(_find_mentions(self.scene, run)) for run in self.sentences]

    @cached_property
    def acts(self) -> list[list[Act]]:
        """List the verbs of each sentence that tell a stance or report speech, as acts."""
        return [list(self._acts(run)) for run in self.sentences]

    def _acts(self, run: Run) -> Iterator[Act]:
        """Yield the acts of one sentence."""
        for index in range(*run):
            if self.tags[index] == "VERB" and self.stances[index]:
                yield find_act(self.scene, self.scene.doc[index])

    @cached_property
    def tones(self) -> list[dict[str, int]]:
        """Map what each sentence is like to the word that shows it, -1 for none."""
        return [self._tone(number, run) for number, run in enumerate(self.sentences)]

    def _tone(self, number: int, run: Run) -> dict[str, int]:
        """Tell which stances a sentence holds, how many actors, and whether it is the first."""
        actors = {mention.actor for mention in self.mentions[number]}
        tone = {f"actors {min(len(actors), MANY)}": -1}
        if number == 0:
            tone["headline"] = -1
        for index in range(*run):
            if index not in self.scene.heads:
                for stance in self.stances[index]:
                    tone.setdefault(f"sentence is {stance}", index)
        return tone

    @cached_property
    def ranks(self) -> dict[str, int]:
        """Map each actor to its place in `salience`."""
        return {actor: rank for rank, actor in enumerate(self.salience)}

    @cached_property
    def salience(self) -> list[str]:
        """List the actors from the most to the least mentioned."""
        counts = Counter(mention.actor for row in self.mentions for mention in row)
        return sorted(counts, key=lambda actor: (-counts[actor], actor))


def lay_out_page(scene: Scene) -> Page:
    """Read a scene into columns."""
    doc = scene.doc
    columns = columns_of(doc)
    heads, labels = _tree(doc)
    lemmas = [lemma.strip().lower() for lemma in columns.lemmas]
    reflexive = {heads[i] for i, label in enumerate(labels) if label == REFLEXIVE}
    stances = list(map(_stances, lemmas, columns.tags))
    for index in reflexive:
        stances[index] = _stances(lemmas[index], columns.tags[index], reflexive=True)
    for start, _, stance in phrases_in(lemmas):
        stances[start] |= {stance}
    runs = sorted(set(zip(columns.firsts, columns.lasts, strict=True)))
    tags = list(columns.tags)
    return Page(scene, lemmas, tags, heads, labels, stances, *_find_spoken(scene), runs)


def _tree(doc: Doc) -> tuple[list[int], list[str]]:
    """Read the governor of each token, and the label of the link without its subtype."""
    steps, links = np.transpose(doc.to_array(["HEAD", "DEP"]))
    heads = np.arange(len(doc)) + steps.astype(np.int64)
    names = {link: doc.vocab.strings[link].partition(":")[0] for link in set(links.tolist())}
    return heads.tolist(), [names[link] for link in links.tolist()]


@lru_cache(maxsize=FORMS)
def _stances(lemma: str, tag: str, reflexive: bool = False) -> frozenset[str]:
    """Look up the stances of a word."""
    return stances_of(lemma, tag, reflexive=reflexive)


@lru_cache(maxsize=FORMS)
def _tell(lemma: str, tag: str, stances: frozenset[str]) -> tuple[str, ...]:
    """Write what a word tells."""
    shown = (f"is {stance}" for stance in sorted(stances))
    return (lemma, *shown) if lemma and tag in CONTENT else tuple(shown)


def _find_spoken(scene: Scene) -> tuple[list[Quotation | None], list[str | None]]:
    """Find the innermost speech around each token, and who says it."""
    spoken: list[Quotation | None] = [None] * len(scene.doc)
    voices: list[str | None] = [None] * len(scene.doc)
    for one in sorted(scene.quotations, key=lambda one: one.start - one.end):
        if one.kind != "scare":
            count = one.end - one.start
            spoken[one.start : one.end] = [one] * count
            voices[one.start : one.end] = [scene.speakers.get(one)] * count
    return spoken, voices


def _find_mentions(scene: Scene, run: Run) -> Iterator[Mention]:
    """Find the stretches of a sentence that stand for one actor each."""
    index = run[0]
    while index < run[1]:
        actor, start = scene.heads.get(index), index
        index += 1
        if actor is not None:
            while index < run[1] and scene.heads.get(index) == actor:
                index += 1
            yield Mention(actor, start, index)

"""Pages: an article's tokens column by column, with the actor, speaker and stances of each."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from hemicycle.extract.decisions.acts import Act, find_act
from hemicycle.extract.quotations import Quotation
from hemicycle.extract.scene import Scene
from hemicycle.extract.stances import phrases_in, stances_of

Run = tuple[int, int]  # the first token, and the one after the last
NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Mention:
    """One stretch of tokens that stands for an actor."""

    actor: str
    start: int
    end: int


@dataclass(frozen=True)
class Page:
    """Hold a scene's tokens as columns that are read often; each goes by the token's index."""

    scene: Scene
    lemmas: list[str]
    tags: list[str]
    heads: list[int]
    labels: list[str]
    stances: list[frozenset[str]]
    spoken: list[Quotation | None]
    sentences: list[Run]

    @cached_property
    def sentence_of(self) -> list[int]:
        """Map each token to the number of its sentence."""
        return [number for number, run in enumerate(self.sentences) for _ in range(*run)]

    def root_of(self, sentence: int) -> int:
        """Return the first word of a sentence that no other governs."""
        run = range(*self.sentences[sentence])
        return next((index for index in run if self.heads[index] == index), run.start)

    def speaker(self, index: int) -> str | None:
        """Return who says the words around a token."""
        quotation = self.spoken[index]
        return self.scene.speakers.get(quotation) if quotation else None

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
    def sentence_stances(self) -> list[dict[str, int]]:
        """Map the stances of each sentence to the first word that is no actor's and tells them."""
        heads = self.scene.heads
        rows: list[dict[str, int]] = []
        for run in self.sentences:
            row: dict[str, int] = {}
            for index in range(*run):
                if index not in heads:
                    for stance in self.stances[index]:
                        row.setdefault(stance, index)
            rows.append(row)
        return rows

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
    return Page(
        scene,
        [token.lemma_.lower() for token in doc],
        [token.pos_ for token in doc],
        [token.head.i for token in doc],
        [token.dep_.partition(":")[0] for token in doc],
        _find_stances(doc),
        _find_spoken(scene),
        [(sentence.start, sentence.end) for sentence in doc.sents],
    )


def _find_stances(doc: Doc) -> list[frozenset[str]]:
    """Look up the stances of each token, those of the set phrases it begins included."""
    reflexive = {token.head.i for token in doc if token.dep_.startswith("expl")}
    found = [
        stances_of(token.lemma_.lower(), token.pos_, reflexive=token.i in reflexive)
        for token in doc
    ]
    lemmas = [token.lemma_.lower() for token in doc]
    for start, _, stance in phrases_in(lemmas):
        found[start] |= {stance}
    return found


def _find_spoken(scene: Scene) -> list[Quotation | None]:
    """Find the innermost speech around each token."""
    spoken: list[Quotation | None] = [None] * len(scene.doc)
    for one in sorted(scene.quotations, key=lambda one: one.start - one.end):
        if one.kind != "scare":
            spoken[one.start : one.end] = [one] * (one.end - one.start)
    return spoken


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

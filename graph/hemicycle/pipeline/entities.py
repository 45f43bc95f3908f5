"""Articles of WiNER-fr read into paragraphs with flat entities, some names put for others."""

import json
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

FILE = "winer-fr.jsonl"
LABELS = {
    "Person": "PER",
    "Organization": "ORG",
    "Location": "LOC",
    "Event": "MISC",
    "Product": "MISC",
}
CHIEF = ("PER", "ORG")  # kept where entities nest, as the graph's actors are of these kinds
SWAPPED = 0.4
PARTS, TEST, DEV = 10, 0, 1


@dataclass(frozen=True, slots=True)
class Entity:
    """A labelled span of a paragraph, in characters."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article and its entities, in order and without overlap."""

    text: str
    entities: tuple[Entity, ...]


def read_paragraphs(folder: Path, part: str) -> list[Paragraph]:
    """Read the paragraphs of one part of WiNER-fr: `train`, `dev` or `test`."""
    with (folder / FILE).open(encoding="utf8") as lines:
        articles = [json.loads(line) for line in lines]
    return [
        paragraph
        for article in articles
        if part_of(article["id"]) == part
        for paragraph in _cut(article["text"], _flatten(article["entities"]))
    ]


def part_of(article: str) -> str:
    """Tell to which part an article belongs: the CRC-32 of its id modulo 10 is 0 in `test`,
    1 in `dev`, which chooses the state of the weights, and any other number in `train`.

    >>> part_of("2016/01/2016_01_01-001")
    'train'
    """
    return {TEST: "test", DEV: "dev"}.get(zlib.crc32(article.encode()) % PARTS, "train")


def _flatten(rows: Iterable[tuple[int, int, str]]) -> list[Entity]:
    """Choose among nested entities: people and organisations first, then the longest."""
    known = [Entity(start, end, LABELS[label]) for start, end, label in rows if label in LABELS]
    chosen: list[Entity] = []
    for entity in sorted(known, key=lambda e: (e.label not in CHIEF, e.start - e.end, e.start)):
        if all(entity.end <= other.start or other.end <= entity.start for other in chosen):
            chosen.append(entity)
    return sorted(chosen, key=lambda entity: entity.start)


def _cut(text: str, entities: Sequence[Entity]) -> Iterator[Paragraph]:
    """Cut a text at its line ends."""
    for match in re.finditer(r"\S[^\n]*", text):
        start, end = match.span()
        inside = [e for e in entities if start <= e.start and e.end <= end]
        yield Paragraph(
            match.group(),
            tuple(Entity(e.start - start, e.end - start, e.label) for e in inside),
        )


def to_entity_examples(nlp: Language, paragraphs: Iterable[Paragraph]) -> Iterator[Example]:
    """Pair each paragraph's tokens with its entities; nothing else is annotated."""
    for paragraph in paragraphs:
        doc = nlp.make_doc(paragraph.text)
        yield Example(doc, _annotate(doc.copy(), paragraph.entities))


def _annotate(doc: Doc, entities: Iterable[Entity]) -> Doc:
    """Set a document's entities, each grown to whole tokens; none may overlap."""
    spans: list[Span] = []
    for entity in entities:
        span = doc.char_span(entity.start, entity.end, entity.label, alignment_mode="expand")
        if span is not None and (not spans or span.start >= spans[-1].end):
            spans.append(span)
    doc.set_ents(spans, default="outside")
    return doc


def draw_paragraphs(rng: Random, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Draw half of the paragraphs, with other people and organisations in place of some."""
    pool = _pool(paragraphs)
    drawn = rng.sample(paragraphs, len(paragraphs) // 2)
    return [_swap(rng, paragraph, pool) for paragraph in drawn]


def _pool(paragraphs: Iterable[Paragraph]) -> dict[tuple[str, int], list[str]]:
    """Collect the names of people and organisations by label and number of words."""
    pool: dict[tuple[str, int], list[str]] = defaultdict(list)
    for paragraph in paragraphs:
        for entity in paragraph.entities:
            name = paragraph.text[entity.start : entity.end]
            pool[entity.label, len(name.split())].append(name)
    return pool


def _swap(rng: Random, paragraph: Paragraph, pool: dict[tuple[str, int], list[str]]) -> Paragraph:
    """Put another name of as many words for some names, the same one wherever it recurs."""
    chosen: dict[str, str] = {}
    text, entities, end = "", [], 0
    for entity in paragraph.entities:
        name = paragraph.text[entity.start : entity.end]
        if name not in chosen:
            other = rng.choice(pool[entity.label, len(name.split())])
            is_swapped = entity.label in CHIEF and rng.random() < SWAPPED
            chosen[name] = other if is_swapped else name
        text += paragraph.text[end : entity.start]
        entities.append(Entity(len(text), len(text) + len(chosen[name]), entity.label))
        text, end = text + chosen[name], entity.end
    return Paragraph(text + paragraph.text[end:], tuple(entities))

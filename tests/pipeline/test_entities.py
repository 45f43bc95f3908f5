"""Articles with marked names read for training, and the split that keeps some apart."""

import json
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hemicycle.pipeline.entities import (
    Entity,
    Paragraph,
    draw_paragraphs,
    part_of,
    read_paragraphs,
    to_entity_examples,
)
from hemicycle.pipeline.language import French
from hemicycle.pipeline.tokenizer import build_tokenizer

TREEBANKS = Path(__file__).parents[3] / "shared" / "treebanks"
TEXT = "Le Cercle Paul Morel a vu Jeanne Aubry à Albi.\nLa foire d'Albi commence."


def write_articles(folder: Path, entities: list[list[object]]) -> Path:
    """Write one article as WiNER-fr has them, with an id of the training part."""
    row = {"id": "a-1", "text": TEXT, "entities": entities}
    (folder / "winer-fr.jsonl").write_text(json.dumps(row) + "\n", encoding="utf8")
    return folder


def marked(text: str, words: str, label: str) -> list[object]:
    """Mark the last place of some words."""
    start = text.rindex(words)
    return [start, start + len(words), label]


def named(paragraphs: list[Paragraph]) -> list[list[tuple[str, str]]]:
    """Write each paragraph's entities by their words."""
    return [
        [(paragraph.text[e.start : e.end], e.label) for e in paragraph.entities]
        for paragraph in paragraphs
    ]


def test_of_nested_names_the_people_and_organisations_stay_and_the_longest_of_them(
    tmp_path: Path,
) -> None:
    folder = write_articles(
        tmp_path,
        [
            marked(TEXT, "Cercle Paul Morel", "Organization"),
            marked(TEXT, "Paul Morel", "Person"),
            marked(TEXT, "Jeanne Aubry", "Person"),
            marked(TEXT, "foire d'Albi", "Event"),
            marked(TEXT, "Albi", "Location"),
            marked(TEXT, "commence", "Date"),
        ],
    )
    assert part_of("a-1") == "train"
    assert named(read_paragraphs(folder, "train")) == [
        [("Cercle Paul Morel", "ORG"), ("Jeanne Aubry", "PER")],
        [("foire d'Albi", "MISC")],
    ]
    assert read_paragraphs(folder, "test") == []


def test_the_parts_hang_on_the_id_alone_and_are_near_a_tenth_each() -> None:
    parts = Counter(part_of(f"2017/{number}") for number in range(5000))
    assert 400 < parts["test"] < 600
    assert 400 < parts["dev"] < 600
    assert part_of("2017/7") == part_of("2017/7")


def test_a_name_put_for_another_keeps_the_spans_true() -> None:
    text = "Jeanne Aubry a reçu Paul Morel ; Jeanne Aubry s'en réjouit."
    spans = [(0, 12), (20, 30), (33, 45)]
    paragraph = Paragraph(text, tuple(Entity(a, b, "PER") for a, b in spans))
    pool = [Paragraph("Luc Bey", (Entity(0, 7, "PER"),)), paragraph]
    drawn = [one for seed in range(40) for one in draw_paragraphs(Random(seed), pool)]
    changed = [one for one in drawn if one.text.count("Luc Bey") and len(one.entities) == 3]
    assert changed
    for one in changed:
        first, second, third = (one.text[e.start : e.end] for e in one.entities)
        assert first == third != second
        assert {first, second} <= {"Jeanne Aubry", "Paul Morel", "Luc Bey"}


def test_an_entity_that_ends_inside_a_token_takes_the_whole_token() -> None:
    nlp = French()
    nlp.tokenizer = build_tokenizer(nlp.vocab)
    paragraph = Paragraph("Jeanne Aubry-Morel parle.", (Entity(0, 12, "PER"),))
    (example,) = to_entity_examples(nlp, [paragraph])
    assert [(span.text, span.label_) for span in example.reference.ents] == [
        ("Jeanne Aubry-Morel", "PER")
    ]


@pytest.mark.skipif(not TREEBANKS.is_dir(), reason="WiNER-fr is not in ../shared/treebanks")
def test_no_article_is_in_two_parts() -> None:
    ids = [json.loads(line)["id"] for line in (TREEBANKS / "winer-fr.jsonl").open(encoding="utf8")]
    parts = Counter(map(part_of, ids))
    assert parts.total() == len(ids)
    assert min(parts["test"], parts["dev"]) > 90

"""Gold records and statements for tests: short to write, about invented actors."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.statement import Evidence, Statement
from hemicycle.evaluate.comparison import Comparison, compare
from hemicycle.evaluate.gold import GoldRelation

Mark = Callable[..., GoldRelation]
Say = Callable[..., Statement]
Compare = Callable[..., Comparison]


@pytest.fixture
def mark() -> Mark:
    """Return a maker of gold records: `mark("a1", "Claire Fontaine | supports | Paul Martin")`."""

    def make(article: str, told: str, **fields: Any) -> GoldRelation:
        subject, predicate, object_ = told.split(" | ")
        return GoldRelation(article, subject, predicate, object_, **fields)

    return make


@pytest.fixture
def say() -> Say:
    """Return a maker of statements, written as `mark` writes records; each has its own place."""
    places = iter(range(1000))

    def make(article: str, told: str, **fields: Any) -> Statement:
        subject, predicate, object_ = told.split(" | ")
        place = next(places)
        values: dict[str, Any] = {
            "role": None,
            "status": "asserted",
            "date": "2017-11-24",
            "date_basis": "article",
            "date_source": "",
            "published": "2017-11-24",
            "recorded": "2026-11-21",
            "evidence": Evidence(told, place, place + len(told), f"{told}."),
            "attributed_to": None,
            "confidence": 0.9,
            "rule": "verb: dire",
        }
        aliases = {end: tuple(fields.pop(end, ())) for end in ("subject_aliases", "object_aliases")}
        return Statement(
            article=article,
            subject=Actor(subject.lower(), subject, "person", aliases["subject_aliases"]),
            predicate=predicate,
            object=Actor(object_.lower(), object_, "person", aliases["object_aliases"]),
            **(values | fields),
        )

    return make


@pytest.fixture
def against() -> Compare:
    """Return a function that compares gold with statements in the articles of gold."""

    def run(
        gold: Iterable[GoldRelation],
        statements: Iterable[Statement],
        classes: dict[str, str] | None = None,
        articles: Iterable[str] = (),
    ) -> Comparison:
        gold = list(gold)
        judged = {*articles, *(one.article for one in gold)}
        return compare(gold, statements, judged, classes or {})

    return run


@pytest.fixture
def shared(root: Path) -> Path:
    """Return the folder of the gold sets beside the checkout; skip the test without it."""
    path = root.parent / "shared"
    if not (path / "eval" / "score.py").is_file():
        pytest.skip("the gold sets and score.py aren't beside this checkout")
    return path

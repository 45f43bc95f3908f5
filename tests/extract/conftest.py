"""What the tests of extraction share: readings, who is meant where, and statements."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from hemicycle.edges.statement import Statement
from hemicycle.extract.reading import Reading, parse_articles
from hemicycle.extract.statements import extract_statements
from hemicycle.extract.understanding import Understanding, understand
from hemicycle.pipeline import load_pipeline
from hemicycle.read.article import Article
from hemicycle.tables import Tables, load_tables
from spacy.language import Language

RECORDED = "2026-11-21"

Read = Callable[..., Reading]
Meant = Callable[..., str | None]
State = Callable[..., list[Statement]]


@cache
def _pipeline() -> Language:
    return load_pipeline()


@cache
def _all_tables() -> Tables:
    return load_tables()


def _article(text: str, published: str | None = "2018-03-10", author: str | None = None) -> Article:
    body = tuple(match.span() for match in re.finditer(r"\S[^\n]*", text))
    basis = "metadata" if published else None
    article = Article("case", text, body, published=published, published_basis=basis)
    return replace(article, author=author)


def _understand(text: str, published: str | None) -> Understanding:
    reading = next(parse_articles(_pipeline(), [_article(text, published)]))
    return understand(reading, _all_tables())


@pytest.fixture(scope="session")
def whole_tables() -> Tables:
    """Return the shipped tables."""
    return _all_tables()


@pytest.fixture(scope="session")
def french() -> Language:
    """Return the bundled pipeline."""
    return _pipeline()


@pytest.fixture(scope="session")
def read() -> Read:
    """Return what parses a text: `read(text, published, author)`."""
    return lambda text, published="2018-03-10", author=None: next(
        parse_articles(_pipeline(), [_article(text, published, author)])
    )


@pytest.fixture(scope="session")
def meant() -> Meant:
    """Return what tells the actor for whom the last place of some words in a text stands.

    `meant(text, words, published)`; None when it's nobody. A phrase counts by any of its words,
    since the tree may hang it on either, and by its person where it names an organisation too.
    """

    def tell(text: str, words: str, published: str | None = "2018-03-10") -> str | None:
        found = _understand(text, published)
        start = text.rindex(words)
        doc, offset = found.reading.doc, found.reading.offset
        inside = [t.i for t in doc if start <= offset(t.i) < start + len(words)]
        actors = {found.scene.heads[i] for i in inside if i in found.scene.heads}
        persons = {actor for actor in actors if found.scene.cast.part(actor).is_person}
        assert len(persons or actors) < 2, f"{words!r} stands for {sorted(actors)}"
        return next(iter(persons or actors), None)

    return tell


@pytest.fixture(scope="session")
def state() -> State:
    """Return what extracts the statements of a text: `state(text, published)`."""
    return lambda text, published="2018-03-10": list(
        extract_statements([_article(text, published)], _pipeline(), _all_tables(), RECORDED)
    )

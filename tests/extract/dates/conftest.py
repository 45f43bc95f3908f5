"""Readings for the tests of dates: without a parse, and with the bundled pipeline's."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import spacy
from hemicycle.errors import PipelineError
from hemicycle.extract.reading import Reading, parse_articles
from hemicycle.pipeline import load_pipeline
from hemicycle.read.article import Article
from hemicycle.tables import Tables, load_tables
from spacy.language import Language

Read = Callable[..., Reading]


@cache
def _pipeline() -> Language:
    return load_pipeline()


@pytest.fixture(scope="session")
def tables() -> Tables:
    return load_tables(Path(__file__).parent / "ontology")


@pytest.fixture(scope="session")
def read_words() -> Read:
    """Read a text as tokens only."""
    nlp = spacy.blank("fr")
    return lambda text, published=None: _read(nlp, text, published)


@pytest.fixture(scope="session")
def read_parsed() -> Read:
    """Read a text with the bundled pipeline."""
    try:
        nlp = _pipeline()
    except PipelineError as error:
        pytest.skip(f"the bundled pipeline isn't trained yet: {error}")
    return lambda text, published=None: _read(nlp, text, published)


def _read(nlp: Language, text: str, published: str | None) -> Reading:
    basis = "metadata" if published else None
    article = Article("a", text, ((0, len(text)),), published=published, published_basis=basis)
    return next(parse_articles(nlp, [article]))

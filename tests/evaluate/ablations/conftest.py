"""Small texts, understood with and without what ablations leave out."""

import re
from collections.abc import Callable
from functools import cache

import pytest
from hemicycle.extract.reading import parse_articles
from hemicycle.extract.skills import ALL, Skills
from hemicycle.extract.understanding import Understanding, understand
from hemicycle.pipeline import load_pipeline
from hemicycle.read.article import Article
from hemicycle.tables import Tables, load_tables
from spacy.language import Language

Understand = Callable[..., Understanding]


@cache
def _pipeline() -> Language:
    return load_pipeline()


@pytest.fixture(scope="session")
def tables() -> Tables:
    """Return the shipped tables."""
    return load_tables()


@pytest.fixture(scope="session")
def understood(tables: Tables) -> Understand:
    """Return what understands a text of March 2018: `understood(text, skills, tables)`."""

    def make(text: str, skills: Skills = ALL, known: Tables = tables) -> Understanding:
        body = tuple(match.span() for match in re.finditer(r"\S[^\n]*", text))
        article = Article("case", text, body, published="2018-03-10", published_basis="metadata")
        return understand(next(parse_articles(_pipeline(), [article])), known, skills)

    return make

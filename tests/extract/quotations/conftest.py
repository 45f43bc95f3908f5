"""What the tests of quotations share: the pipeline, and articles made from a text."""

import re
from collections.abc import Callable

import pytest
from hemicycle.extract.reading import Reading, parse_articles
from hemicycle.pipeline import load_pipeline
from hemicycle.read.article import Article
from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Load the bundled pipeline once."""
    return load_pipeline()


@pytest.fixture(scope="session")
def read(nlp: Language) -> Callable[[str], Reading]:
    """Return a function that parses a text, each of its lines a paragraph."""

    def parse(text: str) -> Reading:
        spans = tuple(match.span() for match in re.finditer(r"[^\n]+", text))
        return next(parse_articles(nlp, [Article(id="a", text=text, body=spans)]))

    return parse

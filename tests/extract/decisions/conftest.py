"""What the tests of decisions share: articles understood once, and models made by hand."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from hemicycle.edges.statement import PREDICATES
from hemicycle.extract.decisions.decide import set_page
from hemicycle.extract.decisions.model import BIAS, Model, Scale, read_model, write_model
from hemicycle.extract.decisions.setting import Setting
from hemicycle.extract.reading import parse_articles
from hemicycle.extract.statements import find_relations
from hemicycle.extract.understanding import Understanding, understand
from hemicycle.read.article import Article
from hemicycle.tables import Tables
from spacy.language import Language

Understand = Callable[..., Understanding]
SetOut = Callable[..., Setting]
HandMade = Callable[..., Model]


@pytest.fixture(scope="session")
def understood(french: Language, whole_tables: Tables) -> Understand:
    """Return what reads a text, each text once: `understood(text, published)`."""

    @cache
    def read(text: str, published: str | None = "2018-03-10") -> Understanding:
        body = tuple(match.span() for match in re.finditer(r"\S[^\n]*", text))
        basis = "metadata" if published else None
        article = Article("case", text, body, published=published, published_basis=basis)
        return understand(next(parse_articles(french, [article])), whole_tables)

    return read


@pytest.fixture(scope="session")
def set_out(understood: Understand) -> SetOut:
    """Return what lays out a text with what the rules find in it: `set_out(text, published)`."""

    @cache
    def lay_out(text: str, published: str | None = "2018-03-10") -> Setting:
        read = understood(text, published)
        return set_page(read.scene, find_relations(read))

    return lay_out


@pytest.fixture
def hand_made(tmp_path: Path) -> HandMade:
    """Return what writes a model to a folder and reads it back: `hand_made(weights, by_rule)`.

    `weights` maps traits to what they add for some relations; a pair without a trait stays far
    below the cutoff, and sums are confidences by the plain sigmoid.
    """

    def make(weights: Mapping[str, Mapping[str, float]], by_rule: float = 0.3) -> Model:
        relations = [name for name in PREDICATES if name != "memberOf"]
        whole = {BIAS: dict.fromkeys(relations, -4.0), **weights}
        table = np.array([[row.get(name, 0.0) for name in relations] for row in whole.values()])
        rows = {trait: number for number, trait in enumerate(whole)}
        scales = {name: Scale(1.0, 0.0, 0.5) for name in relations}
        write_model(Model(rows, table, scales, by_rule), tmp_path)
        return read_model(tmp_path)

    return make

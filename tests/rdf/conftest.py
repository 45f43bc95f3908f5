"""Statements of our own invention, to be varied by keyword."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.statement import Evidence, Statement
from hemicycle.export.rdf import RunInfo

BASIC = Statement(
    article="journal-1",
    subject=Actor("ada-martin", "Ada Martin", "person", ("Mme Martin",), "Q11"),
    predicate="criticises",
    object=Actor("les-tilleuls", "Les Tilleuls", "party", ("LT",)),
    role=None,
    status="asserted",
    date="2017-11-24",
    date_basis="text",
    date_source="vendredi",
    published="2017-11-25",
    recorded="2026-11-21",
    evidence=Evidence("a moqué", 120, 127, "Vendredi, Mme Martin a moqué les Tilleuls."),
    attributed_to=None,
    confidence=0.85,
    rule="moquer/nsubj-obj",
)


@pytest.fixture(scope="session")
def state() -> Callable[..., Statement]:
    """Return a function that varies a basic statement."""

    def vary(**changes: Any) -> Statement:
        return replace(BASIC, **changes)

    return vary


@pytest.fixture(scope="session")
def run() -> RunInfo:
    """Return a run."""
    return RunInfo("0.1.0", "2026-11-21", "ab" * 32, "hemicycle_fr 0.1.0")

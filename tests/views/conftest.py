"""Edges for tests: short to write, each with evidence of its own."""

from collections.abc import Callable
from itertools import count

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import Edge, edges_of
from hemicycle.edges.statement import Evidence, Statement

MakeEdge = Callable[..., Edge]


@pytest.fixture
def edge() -> MakeEdge:
    """Return a maker of edges: `edge("a supports b", "2017-11-24")`."""
    numbers = count()

    def make(
        said: str,
        date: str,
        *,
        role: str | None = None,
        status: str = "asserted",
        basis: str = "article",
        published: str | None = None,
    ) -> Edge:
        subject, predicate, object_ = said.split()
        statement = Statement(
            article=f"article-{next(numbers)}",
            subject=Actor(subject, subject.title(), "person"),
            predicate=predicate,
            object=Actor(object_, object_.title(), "party"),
            role=role,
            status=status,
            date=date,
            date_basis=basis,
            date_source="",
            published=published,
            recorded="2026-11-21",
            evidence=Evidence(said, 0, len(said), said),
            attributed_to=None,
            confidence=0.9,
            rule="test",
        )
        return edges_of([statement])[0]

    return make

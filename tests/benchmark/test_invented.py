"""The invented graph: of the size wanted, the same in each process, and like one of the press."""

import os
import subprocess
import sys
from collections import Counter
from statistics import mean

import pytest
from hemicycle.benchmark.invented import invent_graph
from hemicycle.edges.statement import PREDICATES, Statement
from hemicycle.views.graph import Graph

DIGEST = """
from hashlib import sha256
from hemicycle.benchmark.invented import invent_graph
print(sha256(repr(invent_graph(40).edges).encode()).hexdigest())
"""


@pytest.fixture(scope="module")
def graph() -> Graph:
    """Return a graph as large as the exports of 200 articles."""
    return invent_graph(350)


@pytest.fixture(scope="module")
def statements(graph: Graph) -> list[Statement]:
    """Return its statements."""
    return [one for edge in graph.edges for one in edge.statements]


def size(texts: list[str]) -> float:
    """Return the mean size in bytes."""
    return mean(len(text.encode("utf-8")) for text in texts)


@pytest.mark.parametrize("actors", [50, 350])
def test_it_has_the_actors_wanted_and_four_times_as_many_edges(actors: int) -> None:
    edges = invent_graph(actors).edges
    assert len({end.id for edge in edges for end in (edge.subject, edge.object)}) == actors
    assert len({edge.id for edge in edges}) == len(edges) == 4 * actors


def test_it_is_the_same_in_processes_with_other_hash_seeds() -> None:
    digests = {
        subprocess.run(
            [sys.executable, "-c", DIGEST], capture_output=True, check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in "12"
    }  # fmt: skip
    assert len(digests) == 1


def test_its_texts_are_as_long_as_those_of_the_press(statements: list[Statement]) -> None:
    assert size([one.evidence.sentence for one in statements]) == pytest.approx(210, rel=0.1)
    assert size([one.evidence.text for one in statements]) == pytest.approx(63, rel=0.1)
    assert size([one.date_source for one in statements]) == pytest.approx(85, rel=0.1)
    assert len({one.rule for one in statements[:1350]}) == pytest.approx(460, rel=0.1)


def test_its_relations_come_as_often_as_in_the_press(graph: Graph) -> None:
    found = Counter(edge.predicate for edge in graph.edges)
    assert set(found) == set(PREDICATES)
    assert found["memberOf"] / len(graph.edges) == pytest.approx(0.6, abs=0.05)
    assert found["criticises"] > found["supports"] > found["opposes"] > found["breaksWith"]


def test_few_actors_have_most_edges(graph: Graph) -> None:
    degrees = Counter(end.id for edge in graph.edges for end in (edge.subject, edge.object))
    famous = sum(degree for _, degree in degrees.most_common(35))
    assert 0.5 < famous / sum(degrees.values()) < 0.8


def test_each_quote_stands_in_its_sentence_and_some_sentences_hold_several(
    graph: Graph, statements: list[Statement]
) -> None:
    assert all(one.evidence.text in one.evidence.sentence for one in statements)
    assert all(one.article in graph.articles for one in statements)
    assert 0.5 < len({one.evidence.sentence for one in statements}) / len(statements) < 0.8


def test_persons_have_parties_with_colours_that_the_tables_know(graph: Graph) -> None:
    persons = {edge.subject.id for edge in graph.edges if edge.subject.is_person}
    parties = [graph.tables.party_at(person, None) for person in sorted(persons)]
    coloured = [party for party in parties if party and graph.tables.colour_at(party, None)]
    assert len(coloured) > 0.8 * len(persons)

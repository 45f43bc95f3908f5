"""Variants: the same articles read with and without each skill, and by each baseline."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from hemicycle.edges.statement import Statement
from hemicycle.evaluate.ablations.together import find_together
from hemicycle.evaluate.ablations.triples import find_triples
from hemicycle.evaluate.ablations.unknown import forget_actors
from hemicycle.evaluate.comparison import Comparison, compare
from hemicycle.evaluate.names import classes_of_tables
from hemicycle.extract.decisions.lessons import Key, make_key
from hemicycle.extract.decisions.train import DAY, Marked, state_apart, train
from hemicycle.extract.finding import Finding
from hemicycle.extract.reading import Reading
from hemicycle.extract.scene import Scene
from hemicycle.extract.skills import ALL, Skills
from hemicycle.extract.statements import state_findings, state_relations
from hemicycle.extract.understanding import Understanding, understand
from hemicycle.tables import Tables

TOGETHER, TRIPLES = "actors in one sentence", "textacy's triples"
RULES, WHOLE = "rules only", "rules and model"
Find = Callable[[Scene], Iterable[Finding]]
BASELINES: dict[str, Find] = {TOGETHER: find_together, TRIPLES: find_triples}
WITHOUT = {
    "without quotations": Skills(quotations=False),
    "without coreference": Skills(coreference=False),
}
UNKNOWN = "without actor tables"


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """Hold what every variant is trained on and judged by.

    `gold` compares gold with no statement: what is wanted, and what is arguable.
    """

    key: Key
    gold: Comparison


@dataclass(frozen=True, slots=True)
class Variant:
    """Hold what one way of reading states in all articles, compared with gold."""

    name: str
    compared: Comparison


def compare_variants(
    readings: Sequence[Reading], marked: Marked, tables: Tables
) -> Iterator[Variant]:
    """Compare each variant with gold, in the order in which reports list them.

    A variant with a model is fitted anew, and judged by the models that were fitted without the
    fold of the article.
    """
    classes = classes_of_tables(tables)
    judged = {one.article for one in marked.gold}
    task = Task(make_key(marked.relations, classes), compare(marked.gold, (), judged, classes))
    for name, statements in _state_variants(readings, task, tables):
        yield Variant(name, compare(marked.gold, statements, judged, classes))


def _state_variants(
    readings: Sequence[Reading], task: Task, tables: Tables
) -> Iterator[tuple[str, list[Statement]]]:
    """Yield what each variant states."""
    read = [understand(one, tables) for one in readings]
    judged = [one for one in read if one.reading.article.id in task.gold.articles]
    for name, find in BASELINES.items():
        yield name, [said for one in judged for said in state_baseline(one, find)]
    yield RULES, [said for one in judged for said in state_relations(one, None, DAY)]
    yield WHOLE, _state_by_model(read, judged, task)
    for name, skills in WITHOUT.items():
        yield name, _state_anew(readings, task, tables, skills)
    yield UNKNOWN, _state_anew(readings, task, forget_actors(tables), ALL)


def state_baseline(understanding: Understanding, find: Find) -> list[Statement]:
    """State what a baseline finds between the actors that our own reading found."""
    return state_findings(understanding, find(understanding.scene), DAY)


def _state_anew(
    readings: Iterable[Reading], task: Task, tables: Tables, skills: Skills
) -> list[Statement]:
    """Understand all articles anew, train on them, and state those of gold."""
    read = [understand(one, tables, skills) for one in readings]
    judged = [one for one in read if one.reading.article.id in task.gold.articles]
    return _state_by_model(read, judged, task)


def _state_by_model(
    read: Iterable[Understanding], judged: Iterable[Understanding], task: Task
) -> list[Statement]:
    """Train on all articles and state those of gold, each without its fold."""
    return list(state_apart(judged, train(read, task.key, task.gold)))

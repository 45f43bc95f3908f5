"""Lessons: pairs of annotated articles, each with its traits and with what gold says of it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from hemicycle.edges.statement import PREDICATES, SYMMETRIC
from hemicycle.evaluate.gold import GoldRelation
from hemicycle.evaluate.matching import Cast, Fact, gather_casts, match_actor, state_fact
from hemicycle.evaluate.names import NameClasses
from hemicycle.extract.decisions.decide import set_page
from hemicycle.extract.decisions.pairs import find_pairs
from hemicycle.extract.decisions.traits import find_traits
from hemicycle.extract.finding import Finding
from hemicycle.extract.statements import naming_day
from hemicycle.extract.understanding import Understanding

RELATIONS = tuple(name for name in PREDICATES if name != "memberOf")
NEAR = 400  # characters from a sentence within which gold's evidence still speaks of it
AT, NEARBY, ELSEWHERE = 1.0, 0.4, 0.15  # what a true pair weighs, by where its evidence stands
ARGUABLE = 0.4  # what an optional relation weighs at its evidence; elsewhere nothing

Truths = Mapping[tuple[str, str], tuple[tuple[GoldRelation, tuple[int, int] | None], ...]]


@dataclass(frozen=True, slots=True)
class Lesson:
    """Hold one pair at one sentence: what it would state of each relation, and what gold says.

    `answers` maps a relation to whether it holds, and to the weight of that; a relation without an
    answer doesn't hold.
    """

    article: str
    subject: str
    object: str
    traits: tuple[str, ...]
    answers: Mapping[str, tuple[bool, float]]

    def fact(self, relation: str) -> Fact:
        """Return what the pair would state."""
        return state_fact(self.article, relation, self.subject, self.object)


@dataclass(frozen=True, slots=True)
class Key:
    """Hold the gold relations of all articles as lessons are marked with them."""

    casts: Mapping[str, Cast]
    classes: NameClasses
    relations: Mapping[str, tuple[GoldRelation, ...]]


def make_key(gold: Iterable[GoldRelation], classes: NameClasses) -> Key:
    """Sort gold relations by article."""
    relations: defaultdict[str, list[GoldRelation]] = defaultdict(list)
    gold = tuple(gold)
    for one in gold:
        relations[one.article].append(one)
    return Key(gather_casts(gold, classes), classes, {k: tuple(v) for k, v in relations.items()})


def draw_lessons(
    understanding: Understanding, findings: Iterable[Finding], key: Key
) -> Iterator[Lesson]:
    """Yield the pairs of an article with their traits and answers."""
    reading, scene = understanding.reading, understanding.scene
    setting = set_page(scene, findings)
    article = reading.article.id
    truths = _truths(reading.article.text, key.relations.get(article, ()))
    cast = key.casts.get(article, ())
    names: dict[str, str] = {}
    for pair in find_pairs(setting.page):
        for actor in (pair.subject, pair.object):
            if actor not in names:
                names[actor] = match_actor(
                    scene.cast.actor(actor, naming_day(scene.period)), cast, key.classes
                )
        start, end = setting.page.sentences[pair.sentence]
        run = reading.offset(start), reading.end_offset(end - 1)
        subject, target = names[pair.subject], names[pair.object]
        traits = tuple(sorted(find_traits(setting, pair)))
        answers = _answers(truths.get((subject, target), ()), run)
        yield Lesson(article, subject, target, traits, answers)


def _truths(text: str, relations: Iterable[GoldRelation]) -> Truths:
    """Map the ends of gold relations to what holds between them, with where the text says so."""
    truths: defaultdict[tuple[str, str], list[tuple[GoldRelation, tuple[int, int] | None]]] = (
        defaultdict(list)
    )
    for one in relations:
        place = find_quote(text, one.evidence or "")
        truths[one.subject, one.object].append((one, place))
        if one.predicate in SYMMETRIC:
            truths[one.object, one.subject].append((one, place))
    return {ends: tuple(held) for ends, held in truths.items()}


def find_quote(text: str, quote: str) -> tuple[int, int] | None:
    """Return where a quote stands in a text, whatever spaces and apostrophes either uses.

    >>> find_quote("Il a dit qu’il  part.", "qu'il part")
    (9, 20)
    """
    words = (re.sub(r"['’]", "['’]", re.escape(word)) for word in quote.split())
    found = re.search(r"\s+".join(words), text) if quote.strip() else None
    return found.span() if found else None


def _answers(
    truths: Iterable[tuple[GoldRelation, tuple[int, int] | None]], run: tuple[int, int]
) -> dict[str, tuple[bool, float]]:
    """Say what holds between a pair, as seen from a sentence of the text."""
    answers: dict[str, tuple[bool, float]] = {}
    for one, place in truths:
        if one.optional or one.is_real:
            held = True, _weigh(one, _distance(place, run))
            answers[one.predicate] = max(held, answers.get(one.predicate, held))
    return answers


def _weigh(relation: GoldRelation, distance: int | None) -> float:
    """Return what a true pair weighs at a distance of characters from the evidence."""
    if relation.optional:
        return ARGUABLE if distance == 0 else 0.0
    if distance == 0:
        return AT
    return NEARBY if distance is not None and distance < NEAR else ELSEWHERE


def _distance(place: tuple[int, int] | None, run: tuple[int, int]) -> int | None:
    """Return how many characters lie between evidence and a sentence, None for unknown."""
    return None if place is None else max(0, place[0] - run[1] + 1, run[0] - place[1] + 1)

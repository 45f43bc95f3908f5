"""Comparison: what gold and statements say, as sets of facts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hemicycle.edges.json_lines import reading_order
from hemicycle.edges.statement import Statement
from hemicycle.evaluate.gold import GoldRelation
from hemicycle.evaluate.matching import Fact, gather_casts, match_actor, state_fact
from hemicycle.evaluate.names import NameClasses

Facts = frozenset[Fact]


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Hold the facts of gold and of statements in the articles that are judged.

    `gold` maps each fact to its records and `found`, `unreal` to the statements that make it: those
    that present it as real, and those that deny or only imagine it. `wanted` are the facts that
    count as found or missed; `optional` those that count as neither; `imagined` maps a fact that
    gold denies or holds as hypothetical to that status.
    """

    articles: tuple[str, ...]
    gold: Mapping[Fact, tuple[GoldRelation, ...]]
    found: Mapping[Fact, tuple[Statement, ...]]
    unreal: Mapping[Fact, tuple[Statement, ...]]
    wanted: Facts
    optional: Facts
    imagined: Mapping[Fact, str]

    @property
    def judged(self) -> Facts:
        """Return the found facts that are either right or wrong."""
        return frozenset(self.found) - self.optional

    @property
    def right(self) -> Facts:
        """Return the found facts that gold has."""
        return self.wanted & frozenset(self.found)

    @property
    def wrong(self) -> Facts:
        """Return the found facts that gold doesn't have."""
        return self.judged - self.wanted

    @property
    def missed(self) -> Facts:
        """Return the facts of gold that weren't found."""
        return self.wanted - frozenset(self.found)


def compare(
    gold: Iterable[GoldRelation],
    statements: Iterable[Statement],
    articles: Iterable[str],
    classes: NameClasses,
) -> Comparison:
    """Compare gold with statements in the articles given; whatever lies outside is left out."""
    judged = frozenset(articles)
    records = [one for one in gold if one.article in judged]
    said = sorted((one for one in statements if one.article in judged), key=reading_order)
    by_fact = _group_records(records)
    marked = [(fact, one) for fact, ones in by_fact.items() for one in ones if not one.optional]
    wanted = frozenset(fact for fact, one in marked if one.is_real)
    optional = frozenset(fact for fact, ones in by_fact.items() if any(o.optional for o in ones))
    real, unreal = _group_statements(said, records, classes)
    return Comparison(
        articles=tuple(sorted(judged)),
        gold=by_fact,
        found=real,
        unreal=unreal,
        wanted=wanted,
        optional=optional - wanted,
        imagined={fact: one.status for fact, one in marked if not one.is_real},
    )


def _group_records(records: Iterable[GoldRelation]) -> Mapping[Fact, tuple[GoldRelation, ...]]:
    """Return the records of each fact, in the order of the file."""
    grouped: defaultdict[Fact, list[GoldRelation]] = defaultdict(list)
    for one in records:
        grouped[state_fact(one.article, one.predicate, one.subject, one.object)].append(one)
    return {fact: tuple(ones) for fact, ones in grouped.items()}


def _group_statements(
    statements: Sequence[Statement], records: Iterable[GoldRelation], classes: NameClasses
) -> tuple[Mapping[Fact, tuple[Statement, ...]], Mapping[Fact, tuple[Statement, ...]]]:
    """Return the statements that make each fact, in reading order: the real ones, the others."""
    casts = gather_casts(records, classes)
    real: defaultdict[Fact, list[Statement]] = defaultdict(list)
    unreal: defaultdict[Fact, list[Statement]] = defaultdict(list)
    for one in statements:
        cast = casts.get(one.article, ())
        subject = match_actor(one.subject, cast, classes)
        object_ = match_actor(one.object, cast, classes)
        fact = state_fact(one.article, one.predicate, subject, object_)
        (real if one.in_default_graph else unreal)[fact].append(one)
    return _freeze(real), _freeze(unreal)


def _freeze(grouped: Mapping[Fact, list[Statement]]) -> Mapping[Fact, tuple[Statement, ...]]:
    return {fact: tuple(ones) for fact, ones in grouped.items()}

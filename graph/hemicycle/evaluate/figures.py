"""Figures: precision, recall and F1, with the tables in which they are reported."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from hemicycle.edges.statement import PREDICATES, SIGN, name_rule
from hemicycle.evaluate.comparison import Comparison, Facts
from hemicycle.evaluate.intervals import Draws, Interval, divide, interval
from hemicycle.evaluate.matching import Fact

FAMILIES = {1: "cooperation", -1: "conflict", 0: "affiliation"}  # by the sign of a predicate
AFFILIATION = "memberOf"
NONE: Facts = frozenset()


@dataclass(frozen=True, slots=True)
class Figures:
    """Count the right ones of those found and of those in gold, with 95 % intervals of the shares.

    The intervals are of precision, recall and F1.
    """

    right: int
    found: int
    gold: int
    precision_within: Interval
    recall_within: Interval
    f1_within: Interval

    @property
    def precision(self) -> float:
        """Return the share of what was found that is right, 0 where nothing was."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Return the share of gold that was found, 0 where there is no gold."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


Table = Mapping[str, Figures]


def measure(found: Facts, gold: Facts, draws: Draws) -> Figures:
    """Measure a set of facts against gold."""
    right = found & gold
    hits = draws.sums(right)
    precision, recall = divide(hits, draws.sums(found)), divide(hits, draws.sums(gold))
    f1 = divide(2 * precision * recall, precision + recall)
    counts = len(right), len(found), len(gold)
    return Figures(*counts, interval(precision), interval(recall), interval(f1))


def measure_all(compared: Comparison, draws: Draws) -> Figures:
    """Measure all facts: what is right has subject, predicate and object right."""
    return measure(compared.judged, compared.wanted, draws)


def measure_opinions(compared: Comparison, draws: Draws) -> Figures:
    """Measure all facts but memberships."""
    return measure(_opinions(compared.judged), _opinions(compared.wanted), draws)


def measure_families(compared: Comparison, draws: Draws) -> tuple[Figures, Table]:
    """Measure how well the families of relations are told apart, over all and one by one."""
    wanted, optional = _families(compared.wanted), _families(compared.optional)
    judged = _families(compared.found) - (optional - wanted)
    tables = _tabulate(judged, wanted, FAMILIES.values(), lambda fact: fact.predicate, draws)
    return measure(judged, wanted, draws), tables


def measure_relations(compared: Comparison, draws: Draws) -> Table:
    """Measure the facts of each predicate."""
    judged, wanted = compared.judged, compared.wanted
    return _tabulate(judged, wanted, PREDICATES, lambda fact: fact.predicate, draws)


def measure_groups(compared: Comparison, group: Mapping[str, str], draws: Draws) -> Table:
    """Measure the articles of each group, such as an outlet; `group` maps articles to it."""
    names = sorted({group[article] for article in compared.articles})
    judged, wanted = compared.judged, compared.wanted
    return _tabulate(judged, wanted, names, lambda fact: group[fact.article], draws)


def measure_rules(compared: Comparison, draws: Draws) -> Table:
    """Measure what each rule finds against all of gold; a fact of two rules counts for both."""
    rules: defaultdict[str, set[Fact]] = defaultdict(set)
    for fact in compared.judged:
        for statement in compared.found[fact]:
            rules[name_rule(statement.rule)].add(fact)
    measured = {
        name: measure(frozenset(facts), compared.wanted, draws) for name, facts in rules.items()
    }
    return dict(sorted(measured.items(), key=lambda item: (-item[1].found, item[0])))


def _tabulate(
    found: Facts, gold: Facts, names: Iterable[str], name: Callable[[Fact], str], draws: Draws
) -> Table:
    """Measure the facts of each name."""
    found_by, gold_by = _split(found, name), _split(gold, name)
    return {one: measure(found_by.get(one, NONE), gold_by.get(one, NONE), draws) for one in names}


def _split(facts: Facts, name: Callable[[Fact], str]) -> Mapping[str, Facts]:
    """Split facts by name."""
    split: defaultdict[str, set[Fact]] = defaultdict(set)
    for fact in facts:
        split[name(fact)].add(fact)
    return {one: frozenset(named) for one, named in split.items()}


def _opinions(facts: Facts) -> Facts:
    return frozenset(fact for fact in facts if fact.predicate != AFFILIATION)


def _families(facts: Iterable[Fact]) -> Facts:
    return frozenset(map(_as_family, facts))


def _as_family(fact: Fact) -> Fact:
    """Replace a predicate by its family; cooperation has no direction."""
    family = FAMILIES[SIGN[fact.predicate]]
    first, last = fact.subject, fact.object
    if family == "cooperation":
        first, last = sorted((first, last))
    return replace(fact, predicate=family, subject=first, object=last)

"""Report: every figure about statements, and their mistakes, from a comparison with gold."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hemicycle.edges.statement import Statement
from hemicycle.evaluate.comparison import Comparison
from hemicycle.evaluate.figures import (
    Figures,
    Table,
    measure_all,
    measure_families,
    measure_groups,
    measure_opinions,
    measure_relations,
    measure_rules,
)
from hemicycle.evaluate.intervals import draw_articles
from hemicycle.evaluate.mistakes import Missed, Wrong, list_missed, list_wrong
from hemicycle.evaluate.reliability import Reliability, measure_reliability
from hemicycle.read.article import Article

UNDATED, UNKNOWN = "undated", "unknown"
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Modality:
    """Count the facts that gold denies or holds as hypothetical.

    `asserted` of them came out as real all the same; `right` came out with gold's status.
    """

    gold: int
    asserted: int
    right: int


@dataclass(frozen=True, slots=True)
class Dates:
    """Count the right facts; how many gold dates; how many share a year, or the EDTF, with it."""

    right: int
    dated: int
    year: int
    same: int


@dataclass(frozen=True, slots=True)
class Mistakes:
    """Hold the first of the facts missed and of those wrong, and how many of each there are."""

    missed: tuple[Missed, ...]
    wrong: tuple[Wrong, ...]
    all_missed: int
    all_wrong: int


@dataclass(frozen=True, slots=True)
class Report:
    """Hold every figure; the tables' rows are named by relation, family, rule, year or outlet.

    `strict` is over all relations, `opinions` over all but memberships, `family` over families.
    """

    articles: int
    strict: Figures
    opinions: Figures
    family: Figures
    relations: Table
    families: Table
    rules: Table
    years: Table
    outlets: Table
    modality: Modality
    dates: Dates
    reliability: Reliability
    mistakes: Mistakes


def make_report(compared: Comparison, articles: Mapping[str, Article], mistakes: int) -> Report:
    """Measure statements against gold, and list up to `mistakes` misses and wrong facts.

    `articles` are those known by id: they tell years, outlets and sentences.
    """
    draws = draw_articles(compared.articles)
    family, families = measure_families(compared, draws)
    return Report(
        articles=len(compared.articles),
        strict=measure_all(compared, draws),
        opinions=measure_opinions(compared, draws),
        family=family,
        relations=measure_relations(compared, draws),
        families=families,
        rules=measure_rules(compared, draws),
        years=measure_groups(compared, _years(compared, articles), draws),
        outlets=_largest_first(measure_groups(compared, _outlets(compared, articles), draws)),
        modality=measure_modality(compared),
        dates=measure_dates(compared),
        reliability=measure_reliability(compared),
        mistakes=_list_mistakes(compared, articles, mistakes),
    )


def _list_mistakes(compared: Comparison, articles: Mapping[str, Article], count: int) -> Mistakes:
    """List the first mistakes of either kind."""
    missed, wrong = list_missed(compared, articles, count), list_wrong(compared, count)
    return Mistakes(missed, wrong, len(compared.missed), len(compared.wrong))


def measure_modality(compared: Comparison) -> Modality:
    """Count the facts that only gold's status tells from real ones."""
    imagined = compared.imagined
    asserted = imagined.keys() & compared.found.keys()
    right = (
        fact in compared.unreal and compared.unreal[fact][-1].status == status
        for fact, status in imagined.items()
    )
    return Modality(len(imagined), len(asserted), sum(right))


def measure_dates(compared: Comparison) -> Dates:
    """Compare the dates of the right facts with gold's, first record with first statement."""
    pairs = [
        (compared.found[fact][0].date, compared.gold[fact][0].date or "") for fact in compared.right
    ]
    return Dates(
        right=len(pairs),
        dated=sum(bool(gold) for _, gold in pairs),
        year=sum(not _years_in(found).isdisjoint(_years_in(gold)) for found, gold in pairs),
        same=sum(found == gold for found, gold in pairs),
    )


def _years_in(date: str) -> frozenset[str]:
    """Return the years that a date in EDTF names."""
    return frozenset(_YEAR.findall(date))


def _years(compared: Comparison, articles: Mapping[str, Article]) -> Mapping[str, str]:
    """Return the year in which each article was published."""
    days = {one.article: one.published for one in _statements(compared) if one.published}
    days |= {one.id: one.published for one in articles.values() if one.published}
    return {name: days[name][:4] if name in days else UNDATED for name in compared.articles}


def _outlets(compared: Comparison, articles: Mapping[str, Article]) -> Mapping[str, str]:
    """Return the outlet that published each article."""
    known = {one.id: one.publisher for one in articles.values() if one.publisher}
    return {name: known.get(name, UNKNOWN) for name in compared.articles}


def _largest_first(table: Table) -> Table:
    """Sort the rows of a table by what gold has of them."""
    return dict(sorted(table.items(), key=lambda row: (-row[1].gold, row[0])))


def _statements(compared: Comparison) -> Iterable[Statement]:
    """Yield every statement of the articles that are judged."""
    for grouped in (compared.found, compared.unreal):
        for statements in grouped.values():
            yield from statements

"""The table of variants shows each relation, and every variant below it."""

import re
from collections.abc import Callable

import pytest
from hemicycle.edges.statement import Statement
from hemicycle.evaluate.ablations.__main__ import take_articles
from hemicycle.evaluate.ablations.report import (
    describe_variants,
    measure_variant,
    write_table,
)
from hemicycle.evaluate.ablations.variants import Variant
from hemicycle.evaluate.comparison import Comparison
from hemicycle.evaluate.figures import Table
from hemicycle.evaluate.gold import GoldRelation
from hemicycle.extract.decisions.train import Marked
from hemicycle.read.article import Article

Mark = Callable[..., GoldRelation]
Say = Callable[..., Statement]
Against = Callable[..., Comparison]


@pytest.fixture
def measured(mark: Mark, say: Say, against: Against) -> dict[str, Table]:
    """Return the figures of a variant that finds one relation of two, and of a silent one."""
    gold = [
        mark("a1", "Claire Fontaine | supports | Paul Martin"),
        mark("a1", "Claire Fontaine | memberOf | Cercle des jardiniers"),
    ]
    half = against(gold, [say("a1", "Claire Fontaine | supports | Paul Martin")])
    variants = Variant("half", half), Variant("silent", against(gold, []))
    return {one.name: measure_variant(one) for one in variants}


def test_a_variant_is_measured_over_all_signed_and_single_relations(
    measured: dict[str, Table],
) -> None:
    half = measured["half"]
    assert (half["all seven"].right, half["all seven"].gold) == (1, 2)
    assert (half["the six signed"].recall, half["memberOf"].recall) == (1.0, 0.0)
    assert list(half)[:3] == ["all seven", "memberOf", "the six signed"]
    assert "criticises" in half


def test_the_table_lists_the_variants_below_each_relation(measured: dict[str, Table]) -> None:
    lines = write_table(measured).splitlines()
    rows = [re.findall(r"[^|]+", line) for line in lines]
    assert [cell.strip() for cell in rows[2][:4]] == ["all seven", "half", "1.00 (1.00–1.00)",
                                                      ".50 (.50–.50)"]  # fmt: skip
    assert [cell.strip() for cell in rows[3][:3]] == ["all seven", "silent", ".00 (.00–.00)"]
    assert len({len(row) for row in rows}) == 1
    assert len(rows) == 2 + 2 * 9


def test_the_record_holds_every_variant_with_its_intervals(measured: dict[str, Table]) -> None:
    record = describe_variants(measured, 1)
    assert record["articles"] == 1
    assert record["variants"]["half"]["supports"]["f1_ci95"] == [1.0, 1.0]
    assert record["variants"]["silent"]["supports"]["predicted"] == 0


def test_a_trial_takes_the_first_articles_of_gold_and_of_the_readings(mark: Mark) -> None:
    names = ("a1", "a2", "b1", "b2")
    gold, read = ([mark(f"{kind}{n}", "X | supports | Y") for n in (2, 1)] for kind in "ab")
    marked = Marked({name: Article(name, "", ()) for name in names}, tuple(gold), tuple(read))
    taken = take_articles(marked, 1)
    assert sorted(taken.articles) == ["a1", "b1"]
    assert [one.article for one in taken.relations] == ["a1", "b1"]

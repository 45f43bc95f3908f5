"""Reliability: bins of confidence, and how far they are from what came true."""

from collections.abc import Callable

import pytest
from hemicycle.edges.statement import Statement
from hemicycle.evaluate.comparison import Comparison
from hemicycle.evaluate.gold import GoldRelation
from hemicycle.evaluate.reliability import calibrate, measure_reliability


def test_confidences_that_come_true_as_often_as_they_say_have_no_error() -> None:
    judged = [(0.75, True), (0.75, True), (0.75, True), (0.75, False)]
    assert calibrate(judged).error == 0


def test_the_error_weighs_bins_by_their_statements() -> None:
    judged = [(0.95, True)] * 3 + [(0.25, True)]
    assert calibrate(judged).error == pytest.approx((3 * 0.05 + 1 * 0.75) / 4)


@pytest.mark.parametrize(("confidence", "place"), [(0, 0), (0.1, 1), (0.3, 3), (0.99, 9), (1, 9)])
def test_a_bin_holds_its_lower_end_and_the_last_one_both(confidence: float, place: int) -> None:
    bins = calibrate([(confidence, True)]).bins
    assert [number for number, one in enumerate(bins) if one.statements] == [place]


def test_nothing_judged_is_no_error() -> None:
    assert calibrate([]).error == 0
    assert len(calibrate([]).bins) == 10


def test_statements_count_one_by_one_without_optional_and_unreal_ones(
    mark: Callable[..., GoldRelation],
    say: Callable[..., Statement],
    against: Callable[..., Comparison],
) -> None:
    gold = [
        mark("a", "A B | supports | C D"),
        mark("a", "A B | criticises | E F", optional=True),
        mark("a", "A B | opposes | E F", status="denied"),
    ]
    statements = [
        say("a", "A B | supports | C D", confidence=0.95),
        say("a", "A B | supports | C D", confidence=0.85),
        say("a", "A B | criticises | E F", confidence=0.75),
        say("a", "A B | opposes | E F", confidence=0.65),
        say("a", "A B | supports | E F", confidence=0.55, status="hypothetical"),
    ]
    bins = measure_reliability(against(gold, statements)).bins
    assert [(one.low, one.statements, one.right) for one in bins if one.statements] == [
        (0.6, 1, 0.0),
        (0.8, 1, 1.0),
        (0.9, 1, 1.0),
    ]

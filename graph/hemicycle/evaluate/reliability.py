"""Reliability: is a confidence of 0.8 right eight times in ten?"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from hemicycle.evaluate.comparison import Comparison

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Count the statements whose confidence lies from `low` up to `high`.

    `confidence` is their mean confidence, `right` the share of them that is right; both are 0
    where there is no statement.
    """

    low: float
    high: float
    statements: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """Hold the bins of equal width from 0 to 1, and the expected calibration error over them.

    The error is the mean distance of a bin's confidence from its share of right statements,
    weighted by its statements (Naeini, Cooper and Hauskrecht 2015).
    """

    bins: tuple[Bin, ...]
    error: float


def measure_reliability(compared: Comparison) -> Reliability:
    """Measure the confidence of the statements that present a fact as real; optional ones aside."""
    judged = (
        (statement.confidence, fact in compared.wanted)
        for fact, statements in compared.found.items()
        if fact not in compared.optional
        for statement in statements
    )
    return calibrate(judged)


def calibrate(judged: Iterable[tuple[float, bool]]) -> Reliability:
    """Sort confidences, each with whether it was right, into bins.

    >>> calibrate([(0.9, True), (0.9, True), (0.9, False)]).bins[9]
    Bin(low=0.9, high=1.0, statements=3, confidence=0.9, right=0.6666666666666666)
    """
    sorted_in: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for confidence, right in judged:
        sorted_in[min(int(confidence * BINS), BINS - 1)].append((confidence, right))
    bins = tuple(_make_bin(number, held) for number, held in enumerate(sorted_in))
    total = sum(one.statements for one in bins) or 1
    error = fsum(abs(one.confidence - one.right) * one.statements for one in bins) / total
    return Reliability(bins, error)


def _make_bin(number: int, held: list[tuple[float, bool]]) -> Bin:
    """Sum up one bin."""
    size = len(held) or 1
    return Bin(
        low=number / BINS,
        high=(number + 1) / BINS,
        statements=len(held),
        confidence=fsum(confidence for confidence, _ in held) / size,
        right=sum(right for _, right in held) / size,
    )

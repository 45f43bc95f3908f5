"""Intervals: how far figures would move with other articles, by the bootstrap.

Articles are drawn anew with replacement, because relations of one article rise and fall together
(Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 13: percentile intervals).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

from hemicycle.evaluate.matching import Fact

SAMPLES = 1000
FIRST, LAST = 25, 974  # ranks, from 0, between which 95 % of the samples lie
SEED = 0

Counts = NDArray[np.int64]
Shares = NDArray[np.float64]
Interval = tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Draws:
    """Tell how often each sample draws each article: `times` has a row for each sample."""

    articles: tuple[str, ...]
    times: Counts

    def sums(self, facts: Iterable[Fact]) -> Counts:
        """Count the facts of each sample."""
        by_article = Counter(fact.article for fact in facts)
        return self.times @ np.array([by_article[name] for name in self.articles], dtype=np.int64)


def draw_articles(articles: tuple[str, ...]) -> Draws:
    """Draw as many articles as there are, with replacement, `SAMPLES` times; always the same."""
    random, size = Random(SEED), len(articles)
    drawn = ([random.randrange(size) for _ in articles] for _ in range(SAMPLES))
    return Draws(articles, np.array([np.bincount(one, minlength=size) for one in drawn]))


def divide(parts: Counts | Shares, wholes: Counts | Shares) -> Shares:
    """Divide element by element, nothing by nothing being 0."""
    zeros = np.zeros(len(parts), dtype=np.float64)
    return np.divide(parts, wholes, out=zeros, where=wholes > 0)


def interval(shares: Shares) -> Interval:
    """Return the ends between which 95 % of the samples lie."""
    ranked = np.sort(shares)
    return float(ranked[FIRST]), float(ranked[LAST])

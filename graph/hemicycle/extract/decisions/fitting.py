"""Fitting: weights and scales learned from lessons, with articles kept apart."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from hemicycle.evaluate.comparison import Comparison
from hemicycle.evaluate.matching import Fact
from hemicycle.extract.decisions.lessons import RELATIONS, Lesson
from hemicycle.extract.decisions.model import BIAS, Model, Scale

FOLDS = 5
RAREST = 6  # lessons in which a trait must occur
STRENGTH = 0.2  # inverse of the L2 penalty
LIKELY = 0.1  # confidence from which on facts count for the scale
LEAST = 30  # true facts that make a second fit worth while
SMALLEST = 0.0005  # weights below are written as 0

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Hold lessons as numbers: `matrix` (lessons, traits) of 0 and 1, the last column always 1."""

    lessons: Sequence[Lesson]
    traits: Mapping[str, int]
    matrix: csr_matrix
    folds: NDArray[np.int64]


def fold_of(article: str) -> int:
    """Return the fold of an article, by its id alone."""
    return crc32(article.encode()) % FOLDS


def make_sheet(lessons: Sequence[Lesson]) -> Sheet:
    """Number the traits of lessons."""
    counts = Counter(trait for lesson in lessons for trait in lesson.traits)
    kept = sorted(trait for trait, count in counts.items() if count >= RAREST)
    traits = {trait: number for number, trait in enumerate([*kept, BIAS])}
    rows = [
        [*(traits[trait] for trait in lesson.traits if trait in traits), traits[BIAS]]
        for lesson in lessons
    ]
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.fromiter((column for row in rows for column in row), dtype=np.int64)
    shape = len(lessons), len(traits)
    matrix = csr_matrix((np.ones(len(columns)), columns, ends), shape=shape)
    return Sheet(lessons, traits, matrix, np.array([fold_of(one.article) for one in lessons]))


def fit_weights(sheet: Sheet, chosen: NDArray[np.bool_]) -> Floats:
    """Fit the weights (traits, relations) on the lessons chosen."""
    return np.column_stack([_fit_relation(sheet, chosen, name) for name in RELATIONS])


def _fit_relation(sheet: Sheet, chosen: NDArray[np.bool_], relation: str) -> Floats:
    """Fit the weights of one relation."""
    given = [lesson.answers.get(relation, (False, 1.0)) for lesson in sheet.lessons]
    truth, weights = (np.array(column) for column in zip(*given, strict=True))
    used = chosen & (weights > 0)
    fitted = LogisticRegression(
        C=STRENGTH, solver="liblinear", max_iter=300, fit_intercept=False, random_state=0
    ).fit(sheet.matrix[used], truth[used], sample_weight=weights[used])
    found: Floats = np.where(np.abs(fitted.coef_[0]) < SMALLEST, 0.0, fitted.coef_[0])
    return found


def sums_apart(sheet: Sheet, fits: Mapping[int, Floats]) -> Floats:
    """Return the sums (lessons, relations) that each fold gets by the weights fitted without it."""
    sums = np.zeros((len(sheet.lessons), len(RELATIONS)))
    for fold, weights in fits.items():
        held = sheet.folds == fold
        sums[held] = sheet.matrix[held] @ weights
    return sums


def fit_scales(sheet: Sheet, sums: Floats, gold: Comparison, cutoff: float) -> dict[str, Scale]:
    """Fit how sums become confidences, on the highest sum of each fact (Platt 1999).

    Only the articles of `gold` are used; arguable facts are left out. The sigmoid is fitted twice,
    the second time on what the first holds to be likely: there it must be right. Rare
    relations keep the first.
    """
    scales, articles = {}, frozenset(gold.articles)
    for column, relation in enumerate(RELATIONS):
        best = highest(sheet.lessons, sums[:, column], relation)
        judged = sorted(best.keys() - gold.optional)
        judged = [fact for fact in judged if fact.article in articles]
        values = np.array([best[fact] for fact in judged])
        truth = np.array([fact in gold.wanted for fact in judged])
        first = _fit_scale(values, truth, cutoff)
        likely = np.array([first.confidence(value) >= LIKELY for value in values])
        enough = truth[likely].sum() >= LEAST
        scales[relation] = _fit_scale(values[likely], truth[likely], cutoff) if enough else first
    return scales


def _fit_scale(values: Floats, truth: NDArray[np.bool_], cutoff: float) -> Scale:
    """Fit the sigmoid that makes sums into shares of what is true."""
    fitted = LogisticRegression(C=1e6, solver="lbfgs").fit(values.reshape(-1, 1), truth)
    return Scale(float(fitted.coef_[0, 0]), float(fitted.intercept_[0]), cutoff)


def share_by_rule(
    sheet: Sheet, sums: Floats, gold: Comparison, scales: Mapping[str, Scale]
) -> float:
    """Return how often a rule is right where the weights see nothing, one of two added to each."""
    articles = frozenset(gold.articles)
    unseen = {
        lesson.fact(relation)
        for column, relation in enumerate(RELATIONS)
        for lesson, value in zip(sheet.lessons, sums[:, column].tolist(), strict=True)
        if lesson.article in articles
        and f"rule {relation}" in lesson.traits
        and value < scales[relation].least
    }
    judged = unseen - gold.optional
    return (len(judged & gold.wanted) + 1) / (len(judged) + 2)


def highest(lessons: Iterable[Lesson], sums: Floats, relation: str) -> dict[Fact, float]:
    """Return the highest sum of each fact."""
    best: dict[Fact, float] = {}
    for lesson, value in zip(lessons, sums.tolist(), strict=True):
        fact = lesson.fact(relation)
        best[fact] = max(best.get(fact, value), value)
    return best


def make_model(sheet: Sheet, weights: Floats, scales: Mapping[str, Scale], by_rule: float) -> Model:
    """Make a model of the traits that weigh anything."""
    heavy = {
        trait: row
        for trait, row in sheet.traits.items()
        if trait == BIAS or np.any(weights[row] != 0)
    }
    rows = sorted(heavy)
    return Model(
        {trait: number for number, trait in enumerate(rows)},
        weights[[heavy[trait] for trait in rows]],
        dict(scales),
        by_rule,
    )

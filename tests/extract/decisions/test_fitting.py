"""Fitting learns from lessons which traits tell a relation, and judges by articles kept apart."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hemicycle.evaluate.comparison import Comparison, compare
from hemicycle.evaluate.gold import GoldRelation
from hemicycle.extract.decisions.lessons import RELATIONS, Lesson
from hemicycle.extract.decisions.model import BIAS, Scale

pytest.importorskip("sklearn", reason="fitting needs scikit-learn, the extra `train`")

from hemicycle.extract.decisions.fitting import (
    FOLDS,
    Sheet,
    fit_scales,
    fit_weights,
    fold_of,
    highest,
    make_model,
    make_sheet,
    share_by_rule,
    sums_apart,
)

ARTICLES = [f"article-{number}" for number in range(40)]
CRITICISES = RELATIONS.index("criticises")


def _lesson(article: str, relation: str, holds: bool, *more: str) -> Lesson:
    traits = (f"telling {relation}", "common", *more) if holds else ("common", *more)
    answers = {relation: (True, 1.0)} if holds else {}
    return Lesson(article, f"A {relation}", f"B {relation}", traits, answers)


def _lessons() -> list[Lesson]:
    """Make lessons in which a trait tells each relation, with a few where it misleads."""
    lessons: list[Lesson] = []
    for number, article in enumerate(ARTICLES):
        for place, relation in enumerate(RELATIONS):
            lesson = _lesson(article, relation, (number + place) % 2 == 0, "noise" * (number % 3))
            misleads = (number + place) % 10 == 0
            lessons.append(replace(lesson, answers={}) if misleads else lesson)
    return lessons


def _gold(lessons: Sequence[Lesson]) -> list[GoldRelation]:
    return [
        GoldRelation(one.article, one.subject, relation, one.object)
        for one in lessons
        for relation in one.answers
    ]


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    """Return a toy set of lessons as a sheet."""
    return make_sheet(_lessons())


@pytest.fixture(scope="module")
def gold(sheet: Sheet) -> Comparison:
    """Return the toy set's gold."""
    return compare(_gold(sheet.lessons), (), ARTICLES, {})


def _fits(sheet: Sheet) -> dict[int, "np.typing.NDArray[np.float64]"]:
    return {fold: fit_weights(sheet, sheet.folds != fold) for fold in range(FOLDS)}


def test_the_telling_trait_of_each_relation_weighs_for_it_and_not_for_others(sheet: Sheet) -> None:
    weights = fit_weights(sheet, sheet.folds >= 0)
    for column, relation in enumerate(RELATIONS):
        row = weights[sheet.traits[f"telling {relation}"]]
        assert row[column] > 0.5
        assert row[column] == max(row)
    assert (weights[sheet.traits[BIAS]] < 0).all()


def test_traits_that_are_too_rare_are_left_out() -> None:
    lessons = [_lesson("a", "supports", True) for _ in range(30)]
    lessons[0] = replace(lessons[0], traits=(*lessons[0].traits, "once seen"))
    traits = make_sheet(lessons).traits
    assert "telling supports" in traits
    assert "once seen" not in traits


def test_every_lesson_has_the_bias_and_its_own_traits(sheet: Sheet) -> None:
    table = sheet.matrix.toarray()
    names = sorted(sheet.traits, key=sheet.traits.__getitem__)
    for row, lesson in zip(table[:20], sheet.lessons[:20], strict=True):
        marked = {name for name, value in zip(names, row, strict=True) if value}
        assert marked == {BIAS, *lesson.traits} & set(names)
        assert BIAS in marked


def test_all_lessons_of_an_article_are_in_one_fold(sheet: Sheet) -> None:
    folds = {fold_of(article) for article in ARTICLES}
    assert folds == set(range(FOLDS))
    for lesson, fold in zip(sheet.lessons, sheet.folds.tolist(), strict=True):
        assert fold == fold_of(lesson.article)


def test_the_sums_of_a_fold_do_not_hang_on_its_own_answers(sheet: Sheet) -> None:
    fold = fold_of(ARTICLES[0])
    turned = [
        replace(one, answers={} if one.answers else dict.fromkeys(RELATIONS, (True, 1.0)))
        if fold_of(one.article) == fold
        else one
        for one in sheet.lessons
    ]
    other = make_sheet(turned)
    first, second = sums_apart(sheet, _fits(sheet)), sums_apart(other, _fits(other))
    inside = sheet.folds == fold
    assert np.array_equal(first[inside], second[inside])
    assert not np.allclose(first[~inside], second[~inside])


def test_a_lesson_of_no_weight_teaches_nothing(sheet: Sheet) -> None:
    mute = Lesson("article-1", "X", "Y", ("noise", "common"), dict.fromkeys(RELATIONS, (True, 0.0)))
    other = make_sheet([*sheet.lessons, *[mute] * 50])
    first, second = (fit_weights(one, one.folds >= 0) for one in (sheet, other))
    assert np.allclose(first, second)


def test_a_heavier_answer_teaches_more(sheet: Sheet) -> None:
    light = [
        replace(one, answers={name: (holds, 0.1) for name, (holds, _) in one.answers.items()})
        for one in sheet.lessons
    ]
    other = make_sheet(light)
    row = sheet.traits["telling supports"]
    column = RELATIONS.index("supports")
    heavy, faint = (fit_weights(one, one.folds >= 0)[row, column] for one in (sheet, other))
    assert heavy > faint


def test_fitting_twice_gives_the_same_bytes(sheet: Sheet) -> None:
    first, second = (fit_weights(sheet, sheet.folds >= 0) for _ in range(2))
    assert first.tobytes() == second.tobytes()


def test_a_higher_sum_is_surer_and_what_is_right_surer_than_what_is_wrong(
    sheet: Sheet, gold: Comparison
) -> None:
    sums = sums_apart(sheet, _fits(sheet))
    scales = fit_scales(sheet, sums, gold, 0.3)
    assert list(scales) == list(RELATIONS)
    for column, (relation, scale) in enumerate(scales.items()):
        assert scale.slope > 0
        assert scale.cutoff == 0.3
        best = highest(sheet.lessons, sums[:, column], relation)
        sure = [scale.confidence(value) for value in sorted(best.values())]
        assert sure == sorted(sure)
        right = [scale.confidence(s) for fact, s in best.items() if fact in gold.wanted]
        wrong = [scale.confidence(s) for fact, s in best.items() if fact not in gold.wanted]
        assert sum(right) / len(right) > 2 * sum(wrong) / len(wrong)


def test_confidences_add_up_to_the_number_of_right_facts(sheet: Sheet, gold: Comparison) -> None:
    sums = sums_apart(sheet, _fits(sheet))
    scale = fit_scales(sheet, sums, gold, 0.3)["criticises"]
    best = highest(sheet.lessons, sums[:, CRITICISES], "criticises")
    expected = sum(fact in gold.wanted for fact in best)
    assert sum(map(scale.confidence, best.values())) == pytest.approx(expected, rel=0.02)


def test_the_highest_sum_of_a_fact_is_taken_over_both_orders_of_a_symmetric_one() -> None:
    forth = Lesson("a", "X", "Y", (), {})
    lessons = [forth, replace(forth, subject="Y", object="X"), forth]
    sums = np.array([-1.0, 3.0, 2.0])
    assert list(highest(lessons, sums, "alliedWith").values()) == [3.0]
    assert sorted(highest(lessons, sums, "criticises").values()) == [2.0, 3.0]


def _by_rule(*lessons: Lesson, gold: Sequence[GoldRelation], sum_: float = -3.0) -> float:
    sheet = make_sheet(list(lessons))
    sums = np.full((len(lessons), len(RELATIONS)), sum_)
    compared = compare(gold, (), {one.article for one in gold} | {"one"}, {})
    scales = dict.fromkeys(RELATIONS, Scale(1.0, 0.0, 0.5))
    return share_by_rule(sheet, sums, compared, scales)


def _ruled(subject: str, article: str = "one", trait: str = "rule criticises") -> Lesson:
    return Lesson(article, subject, "Z", (trait,), {})


def _marked(subject: str, optional: bool = False) -> GoldRelation:
    return GoldRelation("one", subject, "criticises", "Z", optional=optional)


def test_the_share_by_rule_is_how_often_rules_are_right_where_weights_see_nothing() -> None:
    lessons = [_ruled(name) for name in "ABCD"]
    wrong, half = (
        _by_rule(*lessons, gold=[]),
        _by_rule(*lessons, gold=[_marked("A"), _marked("B")]),
    )
    assert 0 < wrong < half == 0.5


def test_the_share_by_rule_leaves_aside_what_is_arguable_or_not_judged() -> None:
    lessons = [_ruled("A"), _ruled("B")]
    plain = _by_rule(*lessons, gold=[_marked("A")])
    more = [_ruled("C"), _ruled("D", "unjudged"), _ruled("E", trait="rule reversed criticises")]
    assert _by_rule(*lessons, *more, gold=[_marked("A"), _marked("C", optional=True)]) == plain


def test_the_share_by_rule_leaves_aside_what_the_weights_see() -> None:
    lessons = [_ruled(name) for name in "ABCD"]
    unseen, seen = (_by_rule(*lessons, gold=[], sum_=sum_) for sum_ in (-3.0, 3.0))
    assert unseen < seen == 0.5  # with nothing to judge by, right as often as wrong


def test_a_model_holds_the_traits_that_weigh_anything_and_the_bias(sheet: Sheet) -> None:
    weights = np.zeros((len(sheet.traits), len(RELATIONS)))
    weights[sheet.traits["telling supports"], 2] = 1.5
    scales = dict.fromkeys(RELATIONS, Scale(1.0, 0.0, 0.5))
    model = make_model(sheet, weights, scales, 0.4)
    assert set(model.rows) == {BIAS, "telling supports"}
    assert model.sums(["telling supports", "noise"]).tolist() == [0, 0, 1.5, 0, 0, 0]


def test_a_model_sums_up_what_the_sheet_sums_up(sheet: Sheet) -> None:
    weights = fit_weights(sheet, sheet.folds >= 0)
    model = make_model(sheet, weights, dict.fromkeys(RELATIONS, Scale(1.0, 0.0, 0.5)), 0.4)
    whole = sheet.matrix @ weights
    for row, lesson in enumerate(sheet.lessons[:12]):
        assert model.sums(lesson.traits) == pytest.approx(whole[row])

"""Figures over gold and statements small enough to count by hand."""

from collections.abc import Callable

import pytest
from hemicycle.edges.statement import Statement
from hemicycle.evaluate.comparison import Comparison
from hemicycle.evaluate.figures import Figures, measure
from hemicycle.evaluate.gold import GoldRelation
from hemicycle.evaluate.intervals import draw_articles
from hemicycle.evaluate.matching import Fact
from hemicycle.evaluate.report import Dates, Modality, Report, make_report
from hemicycle.read.article import Article

Mark = Callable[..., GoldRelation]
Say = Callable[..., Statement]
Compare = Callable[..., Comparison]


def _counts(figures: Figures) -> tuple[int, int, int]:
    return figures.right, figures.found, figures.gold


@pytest.fixture
def report(mark: Mark, say: Say, against: Compare) -> Report:
    """Return a report over three articles; see each test for what it counts."""
    gold = [
        mark("a1", "Anne Petit | criticises | Paul Martin", date="2017-11"),
        mark("a1", "Anne Petit | memberOf | Aube", date="2016", status="former"),
        mark("a1", "Paul Martin | supports | Aube", optional=True),
        mark("a1", "Paul Martin | opposes | Anne Petit", status="denied"),
        mark("a2", "Aube | alliedWith | Ligue", date="2017-11-24"),
        mark("a2", "Ligue | opposes | Paul Martin", date="2017"),
        mark("a2", "Ligue | supports | Aube", status="hypothetical"),
        mark("a3", "Anne Petit | breaksWith | Aube"),
    ]
    statements = [
        say("a1", "Anne Petit | criticises | Paul Martin", rule="quotation: railler"),
        say("a1", "Anne Petit | criticises | Paul Martin"),
        say("a1", "Anne Petit | memberOf | Aube", rule="title"),
        say("a1", "Paul Martin | supports | Aube", confidence=0.1),
        say("a1", "Paul Martin | opposes | Anne Petit", confidence=0.5),
        say("a2", "Ligue | alliedWith | Aube"),
        say("a2", "Ligue | criticises | Paul Martin"),
        say("a2", "Ligue | supports | Aube", status="hypothetical"),
        say("a4", "Anne Petit | supports | Aube"),
    ]
    articles = {
        "a1": Article("a1", "", (), published="2017-11-24", publisher="Le Matin"),
        "a2": Article("a2", "", (), published="2018", publisher="Le Soir"),
    }
    return make_report(against(gold, statements), articles, 10)


def test_a_relation_counts_once_an_article_and_an_optional_one_not_at_all(report: Report) -> None:
    assert _counts(report.strict) == (3, 5, 5)
    assert report.strict.precision == 3 / 5
    assert report.strict.recall == 3 / 5
    assert report.strict.f1 == pytest.approx(3 / 5)


def test_memberships_are_left_out_of_the_opinions(report: Report) -> None:
    assert _counts(report.opinions) == (2, 4, 4)


def test_each_relation_has_its_figures(report: Report) -> None:
    counted = {name: _counts(figures) for name, figures in report.relations.items()}
    assert counted == {
        "alliedWith": (1, 1, 1),
        "seeksAllianceWith": (0, 0, 0),
        "supports": (0, 0, 0),
        "criticises": (1, 2, 1),
        "opposes": (0, 1, 1),
        "breaksWith": (0, 0, 1),
        "memberOf": (1, 1, 1),
    }
    nothing = report.relations["supports"]
    assert (nothing.precision, nothing.recall, nothing.f1) == (0, 0, 0)


def test_a_family_forgives_the_wrong_relation_of_the_right_sign(report: Report) -> None:
    assert {name: _counts(figures) for name, figures in report.families.items()} == {
        "cooperation": (1, 1, 1),
        "conflict": (2, 3, 3),
        "affiliation": (1, 1, 1),
    }
    assert _counts(report.family) == (4, 5, 5)


def test_a_relation_that_gold_denies_is_a_modality_error(report: Report) -> None:
    assert report.modality == Modality(gold=2, asserted=1, right=1)


def test_dates_of_right_relations_are_compared(report: Report) -> None:
    assert report.dates == Dates(right=3, dated=3, year=2, same=1)


def test_a_relation_of_two_rules_counts_for_both(report: Report) -> None:
    assert {name: _counts(figures)[:2] for name, figures in report.rules.items()} == {
        "verb": (2, 4),
        "quotation": (1, 1),
        "title": (1, 1),
    }
    assert report.rules["title"].recall == 1 / 5


def test_articles_are_grouped_by_year_and_outlet(report: Report) -> None:
    assert {name: _counts(figures) for name, figures in report.years.items()} == {
        "2017": (2, 3, 2),
        "2018": (1, 2, 2),
        "undated": (0, 0, 1),
    }
    assert [(name, figures.gold) for name, figures in report.outlets.items()] == [
        ("Le Matin", 2),
        ("Le Soir", 2),
        ("unknown", 1),
    ]


def test_without_articles_the_statements_tell_the_year(
    mark: Mark, say: Say, against: Compare
) -> None:
    compared = against(
        [mark("a1", "A B | supports | C D"), mark("a2", "A B | supports | C D")],
        [say("a1", "A B | opposes | C D", published="2019-05")],
    )
    assert list(make_report(compared, {}, 0).years) == ["2019", "undated"]


def test_an_article_without_a_relation_counts_where_it_is_judged(
    mark: Mark, say: Say, against: Compare
) -> None:
    gold = [mark("a1", "A B | supports | C D")]
    said = [say("a1", "A B | supports | C D"), say("a2", "A B | supports | C D")]
    assert _counts(make_report(against(gold, said), {}, 0).strict) == (1, 1, 1)
    everywhere = make_report(against(gold, said, articles=["a2"]), {}, 0)
    assert _counts(everywhere.strict) == (1, 2, 1)
    assert everywhere.articles == 2


def test_a_record_that_is_not_optional_outweighs_one_that_is(
    mark: Mark, say: Say, against: Compare
) -> None:
    gold = [mark("a", "A B | supports | C D", optional=True), mark("a", "A B | supports | C D")]
    assert _counts(make_report(against(gold, []), {}, 0).strict) == (0, 0, 1)
    said = [say("a", "A B | supports | C D")]
    assert _counts(make_report(against(gold, said), {}, 0).strict) == (1, 1, 1)


def test_the_last_record_and_the_last_statement_tell_the_status(
    mark: Mark, say: Say, against: Compare
) -> None:
    gold = [mark("a", "A B | supports | C D", status=one) for one in ("denied", "hypothetical")]
    said = [say("a", "A B | supports | C D", status=one) for one in ("denied", "hypothetical")]
    assert make_report(against(gold, said), {}, 0).modality == Modality(1, 0, 1)
    assert make_report(against(gold, said[:1]), {}, 0).modality == Modality(1, 0, 0)


def test_names_of_one_class_are_one_actor(mark: Mark, say: Say, against: Compare) -> None:
    gold = [mark("a", "Parti de l'Aube | supports | C D")]
    said = [say("a", "PDA | supports | C D")]
    assert against(gold, said).right == frozenset()
    classes = {"parti de l aube": "=aube", "pda": "=aube"}
    assert len(against(gold, said, classes).right) == 1


def test_articles_alike_leave_no_room_between_the_ends_of_an_interval() -> None:
    names = tuple("abcdefgh")
    facts = frozenset(Fact(name, "supports", "x", "y") for name in names)
    figures = measure(facts, facts, draw_articles(names))
    assert figures.precision_within == figures.recall_within == figures.f1_within == (1.0, 1.0)


def test_an_interval_is_about_as_wide_as_the_normal_approximation_says() -> None:
    names = tuple(f"{number:03}" for number in range(400))
    found = frozenset(Fact(name, "supports", "x", "y") for name in names)
    gold = frozenset(fact for fact in found if int(fact.article) % 2)
    low, high = measure(found, gold, draw_articles(names)).precision_within
    assert low == pytest.approx(0.5 - 1.96 * 0.025, abs=0.01)
    assert high == pytest.approx(0.5 + 1.96 * 0.025, abs=0.01)

"""Mistakes: each with its sentence, its rule and gold's evidence."""

from collections.abc import Callable

import pytest
from hemicycle.edges.statement import Statement
from hemicycle.evaluate.comparison import Comparison
from hemicycle.evaluate.gold import GoldRelation
from hemicycle.evaluate.mistakes import find_sentence, list_missed, list_wrong
from hemicycle.read.article import Article

Mark = Callable[..., GoldRelation]
Say = Callable[..., Statement]
Compare = Callable[..., Comparison]

TEXT = "Une annonce. Claire Fontaine a\nsoutenu Paul Martin ! La suite à demain."


def test_a_miss_shows_its_sentence_and_what_was_found_instead(
    mark: Mark, say: Say, against: Compare
) -> None:
    gold = [mark("a", "Claire Fontaine | supports | Paul Martin", evidence="a soutenu Paul Martin")]
    said = [
        say("a", "Paul Martin | criticises | Claire Fontaine", rule="verb: railler"),
        say("a", "Claire Fontaine | supports | Paul Martin", status="denied"),
    ]
    (missed,) = list_missed(against(gold, said), {"a": Article("a", TEXT, ())}, 5)
    assert missed.gold is gold[0]
    assert missed.sentence == "Claire Fontaine a soutenu Paul Martin !"
    assert [(one.predicate, one.status) for one in missed.instead] == [
        ("criticises", "asserted"),
        ("supports", "denied"),
    ]


def test_a_miss_without_its_article_has_no_sentence(mark: Mark, against: Compare) -> None:
    compared = against([mark("a", "A B | supports | C D", evidence="soutient")], [])
    assert list_missed(compared, {}, 5)[0].sentence is None
    assert list_missed(compared, {"a": Article("a", TEXT, ())}, 5)[0].sentence is None


def test_a_wrong_edge_shows_its_statement_and_what_gold_has_of_the_two(
    mark: Mark, say: Say, against: Compare
) -> None:
    gold = [
        mark("a", "Claire Fontaine | opposes | Paul Martin", evidence="refuse"),
        mark("a", "Claire Fontaine | supports | Anne Petit"),
        mark("b", "Claire Fontaine | supports | Paul Martin"),
    ]
    said = [say("a", "Paul Martin | supports | Claire Fontaine", rule="verb: soutenir")]
    (wrong,) = list_wrong(against(gold, said), 5)
    assert wrong.statement is said[0]
    assert [one.evidence for one in wrong.instead] == ["refuse"]


def test_optional_relations_are_no_mistakes(mark: Mark, say: Say, against: Compare) -> None:
    gold = [
        mark("a", "A B | supports | C D", optional=True),
        mark("a", "A B | opposes | C D", optional=True),
    ]
    compared = against(gold, [say("a", "A B | supports | C D")])
    assert list_missed(compared, {}, 5) == ()
    assert list_wrong(compared, 5) == ()


def test_mistakes_come_by_article_and_no_more_than_asked_for(mark: Mark, against: Compare) -> None:
    compared = against([mark(name, "A B | supports | C D") for name in "cab"], [])
    assert [one.fact.article for one in list_missed(compared, {}, 2)] == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "evidence", "sentence"),
    [
        ("Avant. Ici le mot. Après.", "le mot", "Ici le mot."),
        ("Titre\nIci le mot", "le mot", "Ici le mot"),
        ("Avant. « Ici le mot. » Après.", "le mot", "« Ici le mot. »"),
        ('Avant. "Ici le mot." Après.', "le mot", '"Ici le mot."'),
        (
            "Mme A. Petit et M. Martin disent le mot.",
            "Petit",
            "Mme A. Petit et M. Martin disent le mot.",
        ),
        ("Un mot. Deux mots. Trois.", "mot. Deux", "Un mot. Deux mots."),
        ("Ici le mot.", "absent", None),
        ("Ici le mot.", "", None),
    ],
)
def test_the_sentence_around_a_quote_is_found(
    text: str, evidence: str, sentence: str | None
) -> None:
    assert find_sentence(text, evidence) == sentence

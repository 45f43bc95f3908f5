"""Matching: which gold actor a statement's actor stands for."""

from collections.abc import Callable

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.evaluate.gold import GoldRelation
from hemicycle.evaluate.matching import gather_casts, match_actor, state_fact

Mark = Callable[..., GoldRelation]
CLASSES = {"parti de l aube": "=aube", "pda": "=aube", "aubistes": "=aube"}


@pytest.fixture
def match(mark: Mark) -> Callable[..., str]:
    """Return a function that matches a label, with aliases, in an article of four actors."""
    gold = [
        mark("a", "Claire Fontaine | criticises | Paul Martin", object_aliases=("le maire",)),
        mark("a", "Jean Martin | memberOf | Parti de l'Aube", subject_aliases=("le doyen",)),
        mark("b", "Anne Petit | supports | Claire Fontaine", subject_aliases=("la doyenne",)),
    ]
    casts = gather_casts(gold, CLASSES)

    def run(label: str, *aliases: str, article: str = "a") -> str:
        return match_actor(Actor("x", label, "person", aliases), casts.get(article, ()), CLASSES)

    return run


@pytest.mark.parametrize(
    ("label", "aliases", "name"),
    [
        ("claire  FONTAINE", (), "Claire Fontaine"),
        ("PDA", (), "Parti de l'Aube"),
        ("les aubistes", (), "Parti de l'Aube"),
        ("Le maire", (), "Paul Martin"),
        ("X", ("Paul Martin",), "Paul Martin"),
        ("X", ("le doyen",), "Jean Martin"),
        ("Fontaine", (), "Claire Fontaine"),
    ],
)
def test_an_actor_is_found_by_any_of_its_names(
    match: Callable[..., str], label: str, aliases: tuple[str, ...], name: str
) -> None:
    assert match(label, *aliases) == name


def test_a_label_outweighs_an_alias(match: Callable[..., str]) -> None:
    assert match("Jean Martin", "Claire Fontaine") == "Jean Martin"
    assert match("le maire", "Claire Fontaine") == "Paul Martin"


def test_an_alias_that_is_a_name_outweighs_one_that_is_an_alias(match: Callable[..., str]) -> None:
    assert match("X", "le doyen", "Paul Martin") == "Paul Martin"


def test_a_last_name_of_two_actors_is_nobody(match: Callable[..., str]) -> None:
    assert match("Martin") == "?martin"


def test_an_unknown_actor_gets_a_name_that_no_gold_actor_has(match: Callable[..., str]) -> None:
    assert match("Lucie Loin") == "?lucie loin"
    assert match("!") == "??"


def test_names_count_within_their_article_alone(match: Callable[..., str]) -> None:
    assert match("la doyenne", article="b") == "Anne Petit"
    assert match("la doyenne", article="a") == "?doyenne"
    assert match("Claire Fontaine", article="c") == "?claire fontaine"


def test_aliases_of_all_records_of_an_article_count(mark: Mark) -> None:
    first = mark("a", "Anne Petit | supports | Paul Martin", subject_aliases=("la juge",))
    second = mark("a", "Paul Martin | opposes | Anne Petit", object_aliases=("la rivale",))
    (anne, _) = gather_casts([first, second], {})["a"]
    assert anne.keys == {"anne petit", "juge", "rivale"}
    assert anne.own == {"anne petit"}


def test_only_an_alliance_has_no_direction() -> None:
    assert state_fact("a", "alliedWith", "X", "B") == state_fact("a", "alliedWith", "B", "X")
    assert state_fact("a", "opposes", "X", "B") != state_fact("a", "opposes", "B", "X")

"""Lessons mark pairs by what gold says of them, the more weight the nearer its evidence."""

from collections.abc import Callable, Iterable

import pytest
from hemicycle.evaluate.gold import GoldRelation
from hemicycle.evaluate.names import classes_of_tables
from hemicycle.extract.decisions.lessons import (
    RELATIONS,
    Lesson,
    draw_lessons,
    find_quote,
    make_key,
)
from hemicycle.extract.statements import find_relations
from hemicycle.extract.understanding import Understanding
from hemicycle.tables import Tables

Understand = Callable[..., Understanding]
Draw = Callable[..., list[Lesson]]
MELENCHON, MACRON = "Jean-Luc Mélenchon", "Emmanuel Macron"
FILLER = "La pluie tombe sur la ville et le vent souffle sur la mer. " * 10
TEXT = (
    f"{MELENCHON} critique {MACRON}. {MELENCHON} rencontre {MACRON}.\n"
    f"{FILLER}\n{MELENCHON} croise {MACRON}."
)


@pytest.fixture(scope="module")
def draw(understood: Understand, whole_tables: Tables) -> Draw:
    """Return what draws the lessons of `TEXT` under some gold: `draw(gold)`."""
    classes = classes_of_tables(whole_tables)

    def lessons(gold: Iterable[GoldRelation], text: str = TEXT) -> list[Lesson]:
        read = understood(text)
        return list(draw_lessons(read, find_relations(read), make_key(gold, classes)))

    return lessons


def _gold(predicate: str, evidence: str | None, **more: object) -> GoldRelation:
    return GoldRelation("case", MELENCHON, predicate, MACRON, evidence=evidence, **more)  # type: ignore[arg-type]


def _answers(
    lessons: Iterable[Lesson], relation: str, subject: str = MELENCHON
) -> list[tuple[bool, float] | None]:
    """List what the lessons of one order of the two say of a relation, sentence by sentence."""
    named = [one for one in lessons if one.subject == subject and "where same" in one.traits]
    return [one.answers.get(relation) for one in named]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Il a dit qu’il\u00a0part ce soir.", "qu'il part"),
        ("Il a dit qu'il part ce soir.", "qu’il  part"),
        ("Il a dit\nqu'il part ce soir.", "dit qu'il"),
        ("Est-ce fini\u202f? Oui (100 %).", "fini ? Oui (100 %)."),
        ("Un prix de 3.50 euros + taxes.", "3.50 euros + taxes"),
    ],
)
def test_a_quote_is_found_whatever_its_spaces_and_apostrophes(text: str, quote: str) -> None:
    place = find_quote(text, quote)
    assert place is not None
    found = " ".join(text[slice(*place)].replace("’", "'").split())
    assert found == " ".join(quote.replace("’", "'").split())


@pytest.mark.parametrize("quote", ["", " \n", "nulle part", "3.50"])
def test_a_quote_that_does_not_stand_in_a_text_is_not_found(quote: str) -> None:
    assert find_quote("Il coûte 3850 euros ici.", quote) is None


def test_the_first_of_two_places_of_a_quote_is_taken() -> None:
    assert find_quote("Non. Oui. Non. Oui.", "Oui.") == (5, 9)


def test_a_pair_weighs_the_more_the_nearer_the_evidence_stands(draw: Draw) -> None:
    here, near, far = _answers(
        draw([_gold("criticises", "Mélenchon critique Emmanuel")]), "criticises"
    )
    assert here
    assert near
    assert far
    assert [holds for holds, _ in (here, near, far)] == [True, True, True]
    assert 1.0 == here[1] > near[1] > far[1] > 0


def test_evidence_that_the_text_lacks_counts_as_far_from_everywhere(draw: Draw) -> None:
    for evidence in (None, "des mots qui n'y sont pas"):
        weights = {
            answer and answer[1]
            for answer in _answers(draw([_gold("opposes", evidence)]), "opposes")
        }
        assert len(weights) == 1
        assert (weights.pop() or 1.0) < 0.4


def test_what_gold_does_not_have_is_answered_by_nothing(draw: Draw) -> None:
    lessons = draw([_gold("criticises", "Mélenchon critique Emmanuel")])
    assert len(lessons) > 4
    for relation in set(RELATIONS) - {"criticises"}:
        assert not any(_answers(lessons, relation))
    assert not any(_answers(lessons, "criticises", subject=MACRON))


@pytest.mark.parametrize("status", ["denied", "hypothetical"])
def test_what_gold_denies_does_not_hold(status: str, draw: Draw) -> None:
    lessons = draw([_gold("criticises", "Mélenchon critique Emmanuel", status=status)])
    assert not any(_answers(lessons, "criticises"))


def test_what_held_once_holds(draw: Draw) -> None:
    lessons = draw([_gold("supports", "Mélenchon critique Emmanuel", status="former")])
    assert _answers(lessons, "supports")[0] == (True, 1.0)


def test_an_arguable_relation_teaches_a_little_at_its_evidence_and_nothing_elsewhere(
    draw: Draw,
) -> None:
    gold = _gold("criticises", "Mélenchon critique Emmanuel", optional=True)
    here, near, far = _answers(draw([gold]), "criticises")
    assert here
    assert 0 < here[1] < 1
    assert [near and near[1], far and far[1]] == [0, 0]


def test_a_symmetric_relation_holds_in_both_orders(draw: Draw) -> None:
    lessons = draw([_gold("alliedWith", "Mélenchon rencontre Emmanuel")])
    assert _answers(lessons, "alliedWith")[1] == (True, 1.0)
    assert _answers(lessons, "alliedWith", subject=MACRON)[1] == (True, 1.0)
    assert not any(_answers(draw([_gold("supports", "rencontre")]), "supports", subject=MACRON))


def test_another_articles_gold_teaches_nothing_here(draw: Draw) -> None:
    other = GoldRelation("other", MELENCHON, "criticises", MACRON, evidence="critique")
    assert not any(one.answers for one in draw([other]))


def test_an_actor_bears_the_name_that_gold_gives(draw: Draw) -> None:
    renamed = GoldRelation(
        "case", "Mélenchon (LFI)", "criticises", MACRON, subject_aliases=(MELENCHON,)
    )
    assert "Mélenchon (LFI)" in {one.subject for one in draw([renamed])}


def test_both_orders_of_a_symmetric_relation_state_one_fact(draw: Draw) -> None:
    pairs = [one for one in draw([_gold("criticises", None)]) if "where same" in one.traits]
    assert len({one.fact("alliedWith") for one in pairs}) == 1
    assert len({one.fact("criticises") for one in pairs}) == 2


@pytest.mark.parametrize("optional", [False, True])
def test_a_second_record_of_a_relation_does_not_unteach_the_first(
    optional: bool, draw: Draw
) -> None:
    first = _gold("criticises", "Mélenchon critique Emmanuel")
    second = _gold("criticises", "Mélenchon croise Emmanuel", optional=optional)
    assert _answers(draw([first, second]), "criticises")[0] == (True, 1.0)

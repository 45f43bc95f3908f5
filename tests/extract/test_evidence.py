"""The quote of a statement holds subject, trigger and target, and little more."""

from collections.abc import Callable

import pytest
from hemicycle.edges.statement import Statement

State = Callable[..., list[Statement]]

LONG = (
    "Après une longue journée de travail passée à visiter les marchés, les écoles et les usines "
    "de la vallée, devant une foule de curieux venus de tout le canton, Claire Bontemps a critiqué "
    "Marc Delorme, avant de reprendre la route de Tulle où l'attendaient encore, malgré l'heure "
    "tardive et la pluie qui tombait depuis le matin, une centaine de ses partisans."
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hier soir, Claire Bontemps a critiqué Marc Delorme.", "critiqué Marc Delorme"),
        ("Claire Bontemps apporte son soutien à Marc Delorme.", "apporte son soutien à Marc"),
        pytest.param(
            "À Tulle, Claire Bontemps a été critiquée par Marc Delorme.",
            "critiquée par Marc Delorme",
            marks=pytest.mark.xfail(
                strict=True, reason="known gap: see evidence, agents after their verb"
            ),
        ),
        ("« Marc Delorme trahit le pays », dénonce Claire Bontemps.", "Marc Delorme trahit"),
        ("La députée LR Claire Bontemps est venue.", "députée LR Claire Bontemps"),
    ],
)
def test_a_quote_holds_the_words_that_show_the_relation(
    text: str, words: str, state: State
) -> None:
    found = state(text)
    assert found
    assert all(words in one.evidence.text for one in found), [s.evidence.text for s in found]


@pytest.mark.xfail(strict=True, reason="known gap: see evidence, the left edge of the trigger")
def test_a_quote_in_a_long_sentence_stays_short(state: State) -> None:
    found = [one for one in state(LONG) if one.predicate == "criticises"]
    assert [one.evidence.text for one in found] == ["Claire Bontemps a critiqué Marc Delorme"]


def test_a_quote_begins_and_ends_with_a_word(state: State) -> None:
    text = "Lundi, Claire Bontemps, de passage, a critiqué Marc Delorme, dit-on, et soutenu le PS."
    found = state(text)
    assert found
    for one in found:
        assert one.evidence.text[0].isalnum()
        assert one.evidence.text[-1].isalnum()


def test_the_sentence_of_a_quote_is_the_whole_sentence(state: State) -> None:
    text = "Il pleuvait. Claire Bontemps a critiqué Marc Delorme à Tulle. La foule est partie."
    found = state(text)
    assert [one.evidence.sentence for one in found] == [
        "Claire Bontemps a critiqué Marc Delorme à Tulle."
    ]


def test_offsets_count_characters_of_the_stored_text_over_paragraphs(state: State) -> None:
    text = "Dépêche. — Été 2018 ; « œuvre » 🙂.\n\n\n  Claire Bontemps a critiqué Marc Delorme.  \n"
    found = state(text)
    assert [one.evidence.start for one in found] == [text.index("Claire")]
    for one in found:
        assert text[one.evidence.start : one.evidence.end] == one.evidence.text

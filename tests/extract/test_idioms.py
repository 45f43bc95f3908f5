"""Set phrases are read from the lexicon, and found over the words that may stand between."""

from collections.abc import Callable

import pytest
from hemicycle.edges.statement import PREDICATES, Statement
from hemicycle.extract.idioms import CLITICS, idiom_index
from hemicycle.extract.lexicon import mapping, words

State = Callable[..., list[Statement]]
IDIOMS = [
    (predicate, text)
    for section in ("idioms", "letters")
    for predicate in mapping("relations", section)
    for text in words("relations", section, predicate)
]


def test_every_set_phrase_of_the_lexicon_is_indexed_by_its_verb() -> None:
    indexed = {(one.predicate, one.text) for found in idiom_index().values() for one in found}
    assert indexed == set(IDIOMS)
    assert {predicate for predicate, _ in indexed} <= set(PREDICATES)


def test_no_set_phrase_stands_twice() -> None:
    texts = [text for _, text in IDIOMS]
    assert sorted(texts) == sorted(set(texts))


def test_a_verb_and_at_least_one_more_word_make_a_set_phrase() -> None:
    for verb, found in idiom_index().items():
        assert verb not in CLITICS
        assert all(one.content or one.clitics or one.preposition for one in found), verb


def test_longer_set_phrases_come_before_the_shorter() -> None:
    for found in idiom_index().values():
        sizes = [len(one.content) for one in found]
        assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Claire Bontemps a claqué bruyamment la porte du Parti socialiste.", "breaksWith"),
        ("Claire Bontemps a apporté lundi tout son soutien à Marc Delorme.", "supports"),
        ("Claire Bontemps s'en est vivement prise à Marc Delorme.", "criticises"),
        ("Claire Bontemps veut faire barrage à Marc Delorme.", "opposes"),
        ("Claire Bontemps a tendu une main ferme à Marc Delorme.", "seeksAllianceWith"),
        ("Claire Bontemps a noué une solide alliance avec Marc Delorme.", "alliedWith"),
    ],
)
def test_words_may_stand_within_a_set_phrase(text: str, predicate: str, state: State) -> None:
    found = {(one.subject.id, one.predicate) for one in state(text)}
    assert ("claire-bontemps", predicate) in found


@pytest.mark.parametrize(
    "text",
    [
        "Claire Bontemps a claqué la porte, puis Marc Delorme est arrivé.",
        "Claire Bontemps a tendu la main vers la tasse que tenait Marc Delorme.",
        "Claire Bontemps a fermé la porte de sa voiture devant Marc Delorme.",
        "Claire Bontemps a fait face, et Marc Delorme est parti.",
    ],
)
def test_the_words_of_a_set_phrase_without_its_actor_are_no_relation(
    text: str, state: State
) -> None:
    assert state(text) == []


def test_the_rule_of_a_statement_names_its_set_phrase(state: State) -> None:
    found = state("Claire Bontemps a apporté son soutien à Marc Delorme.")
    assert [one.rule for one in found] == ["idiom: apporter soutien à"]


@pytest.mark.parametrize(
    "text",
    [
        "Claire Bontemps a demandé lundi, devant les caméras, la démission de Marc Delorme.",
        "Claire Bontemps réclame la « démission » de Marc Delorme.",
    ],
)
def test_an_aside_may_stand_within_a_set_phrase(text: str, state: State) -> None:
    found = [(one.subject.id, one.predicate, one.object.id) for one in state(text)]
    assert found == [("claire-bontemps", "opposes", "marc-delorme")]


def test_a_set_phrase_in_the_passive_has_its_agent_for_a_subject(state: State) -> None:
    found = state("Marc Delorme a été mis en cause par Claire Bontemps.")
    ends = [(one.subject.id, one.predicate, one.object.id) for one in found]
    assert ends == [("claire-bontemps", "criticises", "marc-delorme")]

"""Traits tell what a reader could say of two actors in their sentence, and which word shows it."""

from collections.abc import Callable

import pytest
from hemicycle.extract.decisions.pairs import find_pairs
from hemicycle.extract.decisions.setting import NOWHERE, Setting
from hemicycle.extract.decisions.traits import find_traits

SetOut = Callable[..., Setting]
MELENCHON, MACRON, HAMON = "jean-luc-melenchon", "emmanuel-macron", "benoit-hamon"
ACTIVE = "Jean-Luc Mélenchon critique Emmanuel Macron."
PASSIVE = "Emmanuel Macron est critiqué par Jean-Luc Mélenchon."
VERDICT = "« Emmanuel Macron est dangereux », estime Jean-Luc Mélenchon."


def _traits(setting: Setting, subject: str, target: str, sentence: int = 0) -> dict[str, int]:
    pairs = {(one.sentence, one.subject, one.object): one for one in find_pairs(setting.page)}
    return find_traits(setting, pairs[sentence, subject, target])


@pytest.mark.parametrize("text", [ACTIVE, PASSIVE])
def test_who_does_an_act_is_told_in_active_and_passive_alike(text: str, set_out: SetOut) -> None:
    forth = _traits(set_out(text), MELENCHON, MACRON)
    back = _traits(set_out(text), MACRON, MELENCHON)
    assert "act critiquer: does, obj" in forth
    assert "act critiquer: obj, does" not in forth
    assert "act critiquer: obj, does" in back


def test_the_path_over_the_tree_tells_the_labels_and_the_word_at_its_top(set_out: SetOut) -> None:
    setting = set_out("Jean-Luc Mélenchon rencontre Emmanuel Macron.")
    forth = _traits(setting, MELENCHON, MACRON)
    assert "path nsubj|obj over rencontrer" in forth
    assert setting.page.scene.doc[forth["path nsubj|obj over rencontrer"]].text == "rencontre"
    assert "path obj|nsubj over rencontrer" in _traits(setting, MACRON, MELENCHON)


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_a_negated_meeting_is_told_whatever_the_apostrophe(
    apostrophe: str, set_out: SetOut
) -> None:
    plain = _traits(set_out("Emmanuel Macron a soutenu Benoît Hamon."), MACRON, HAMON)
    denied = set_out(f"Emmanuel Macron n{apostrophe}a pas soutenu Benoît Hamon.")
    assert "meeting negated" in _traits(denied, MACRON, HAMON)
    assert "meeting negated" not in plain


@pytest.mark.xfail(strict=True, reason="`ne` is looked for in three tokens before the verb only")
def test_a_negation_of_four_words_is_told(set_out: SetOut) -> None:
    setting = set_out("Emmanuel Macron n'a jamais vraiment soutenu Benoît Hamon.")
    assert "meeting negated" in _traits(setting, MACRON, HAMON)


def test_the_words_said_are_the_speakers_alone(set_out: SetOut) -> None:
    setting = set_out(VERDICT)
    forth, back = (
        _traits(setting, MELENCHON, MACRON),
        _traits(setting, MACRON, MELENCHON),
    )
    assert setting.page.scene.doc[forth["said dangereux"]].text == "dangereux"
    assert "subject speaks of object" in forth
    assert "speech verb estimer" in forth
    assert not [trait for trait in back if trait.startswith("said ")]
    assert "object speaks of subject" in back


def test_words_outside_quotation_marks_are_nobodys(set_out: SetOut) -> None:
    traits = _traits(set_out(ACTIVE), MELENCHON, MACRON)
    assert not [trait for trait in traits if trait.startswith(("said ", "speech "))]


def test_what_the_rules_found_is_told_forth_back_and_of_others(set_out: SetOut) -> None:
    text = "Jean-Luc Mélenchon critique Emmanuel Macron devant Marine Le Pen."
    setting = set_out(text)
    assert "rule criticises" in _traits(setting, MELENCHON, MACRON)
    assert "rule reversed criticises" in _traits(setting, MACRON, MELENCHON)
    assert "rule criticises" not in _traits(setting, MACRON, MELENCHON)
    of_others = _traits(setting, MELENCHON, "marine-le-pen")
    assert "rule criticises of another object" in of_others
    assert "rule criticises" not in of_others
    by_others = _traits(setting, "marine-le-pen", MACRON)
    assert "rule criticises by another subject" in by_others


def test_what_the_rules_found_in_another_sentence_is_told_as_such(set_out: SetOut) -> None:
    setting = set_out(f"{ACTIVE} Jean-Luc Mélenchon rencontre Emmanuel Macron.")
    later = _traits(setting, MELENCHON, MACRON, sentence=1)
    assert "anywhere criticises" in later
    assert "rule criticises" not in later
    assert "anywhere reversed criticises" in _traits(setting, MACRON, MELENCHON, sentence=1)


def test_camps_and_parties_are_those_of_the_articles_day(set_out: SetOut) -> None:
    text = "François Hollande rencontre Jean-Luc Mélenchon."
    ends = "francois-hollande", MELENCHON
    assert "camps power>opposition" in _traits(set_out(text, "2016-05-01"), *ends)
    assert "camps opposition>opposition" in _traits(set_out(text, "2018-03-10"), *ends)


def test_order_and_distance_are_told_from_the_subjects_side(set_out: SetOut) -> None:
    setting = set_out(ACTIVE)
    assert "subject ahead" in _traits(setting, MELENCHON, MACRON)
    assert "subject behind" in _traits(setting, MACRON, MELENCHON)
    assert "row ahead: critiquer" in _traits(setting, MELENCHON, MACRON)


def test_the_names_of_actors_are_no_traits(set_out: SetOut) -> None:
    named = [
        trait
        for text in (ACTIVE, PASSIVE, VERDICT)
        for pair in find_pairs(set_out(text).page)
        for trait in find_traits(set_out(text), pair)
        if "macron" in trait.lower() or "mélenchon" in trait.lower()
    ]
    assert not named


def test_one_who_is_not_named_is_told_as_unnamed(set_out: SetOut) -> None:
    text = "Jean-Luc Mélenchon a déclaré : « La France souffre. Emmanuel Macron est dangereux. »"
    traits = _traits(set_out(text), MELENCHON, MACRON, sentence=1)
    assert "subject unnamed" in traits
    assert not [one for one in traits if one.startswith(("path ", "distance ", "subject label"))]


@pytest.mark.parametrize("text", [ACTIVE, PASSIVE, VERDICT])
def test_each_trait_is_shown_by_a_word_of_its_sentence(text: str, set_out: SetOut) -> None:
    setting = set_out(f"La pluie tombe. {text}")
    pairs = [pair for pair in find_pairs(setting.page) if pair.sentence == 1]
    start, end = setting.page.sentences[1]
    shown = [i for pair in pairs for i in find_traits(setting, pair).values() if i != NOWHERE]
    assert shown
    assert all(start <= index < end for index in shown)


def test_tabs_in_a_text_do_not_get_into_traits(set_out: SetOut) -> None:
    setting = set_out("Jean-Luc Mélenchon\t\tvise Emmanuel Macron avec\tBenoît Hamon.")
    traits = [trait for pair in find_pairs(setting.page) for trait in find_traits(setting, pair)]
    assert not [trait for trait in traits if "\t" in trait]

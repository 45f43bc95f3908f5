"""Decisions keep what the rules find, add what the weights see, and quote the words for it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

import pytest
from hemicycle.edges.statement import Statement
from hemicycle.extract.decisions.decide import decide
from hemicycle.extract.decisions.model import Model, load_model
from hemicycle.extract.finding import Finding
from hemicycle.extract.reading import parse_articles
from hemicycle.extract.statements import find_relations, state_relations
from hemicycle.extract.understanding import Understanding, understand
from hemicycle.read.article import Article
from hemicycle.read.articles import read_articles
from hemicycle.tables import Tables
from spacy.language import Language

Understand = Callable[..., Understanding]
HandMade = Callable[..., Model]
RECORDED = "2026-11-21"
MELENCHON, MACRON, HAMON = "jean-luc-melenchon", "emmanuel-macron", "benoit-hamon"
MET = "path nsubj|obj over rencontrer"
ATTACK = "Jean-Luc Mélenchon critique Emmanuel Macron."
MEETING = "Jean-Luc Mélenchon rencontre Emmanuel Macron."
CROWD = "Jean-Luc Mélenchon critique Emmanuel Macron devant Marine Le Pen."


def _decide(read: Understanding, model: Model) -> list[Finding]:
    return decide(read.scene, find_relations(read), model)


def _triples(found: Iterable[Finding]) -> list[tuple[str, str, str]]:
    return [(one.subject, one.predicate, one.object) for one in found]


def _state(read: Understanding, model: Model) -> list[Statement]:
    return state_relations(read, model, RECORDED)


def test_what_neither_rule_nor_weight_sees_is_not_stated(
    understood: Understand, hand_made: HandMade
) -> None:
    assert not _decide(understood(MEETING), hand_made({}))


def test_what_the_weights_see_is_stated_from_the_cutoff_on(
    understood: Understand, hand_made: HandMade
) -> None:
    below = hand_made({MET: {"criticises": 3.9}})
    assert not _decide(understood(MEETING), below)
    above = hand_made({MET: {"criticises": 4.1}})
    assert _triples(_decide(understood(MEETING), above)) == [(MELENCHON, "criticises", MACRON)]


def test_a_rules_finding_stays_when_the_weights_see_nothing(
    understood: Understand, hand_made: HandMade
) -> None:
    [one] = _decide(understood(ATTACK), hand_made({}, by_rule=0.37))
    assert (one.confidence, one.rule) == (0.37, "verb: critiquer object")


def test_a_rules_finding_takes_the_confidence_of_the_weights_that_see_it(
    understood: Understand, hand_made: HandMade
) -> None:
    surer = hand_made({"rule criticises": {"criticises": 6.0}})
    [one] = _decide(understood(ATTACK), surer)
    assert one.confidence == pytest.approx(0.8808, abs=1e-3)  # the sigmoid of 6 - 4
    assert one.rule == "verb: critiquer object"


def test_a_rules_finding_keeps_its_words_whatever_the_weights_make_of_it(
    understood: Understand, hand_made: HandMade
) -> None:
    models = [hand_made({}), hand_made({"rule criticises": {"criticises": 9.0}})]
    kept = [_decide(understood(ATTACK), model)[0] for model in models]
    assert len({(one.trigger, one.start, one.end) for one in kept}) == 1


def test_memberships_are_left_as_the_rules_found_them(
    understood: Understand, hand_made: HandMade
) -> None:
    text = "Benoît Hamon, candidat du Parti socialiste, rencontre Emmanuel Macron."
    read = understood(text, "2017-02-10")
    model = hand_made({"meeting rencontrer": {"supports": 9.0}})
    by_rules = [one for one in state_relations(read, None, RECORDED) if one.role is not None]
    decided = _state(read, model)
    assert by_rules
    assert [one for one in decided if one.predicate == "memberOf"] == by_rules
    assert "supports" in {one.predicate for one in decided}


def test_a_word_that_a_rule_has_read_is_not_read_again_for_others(
    understood: Understand, hand_made: HandMade
) -> None:
    model = hand_made({"between critiquer, ahead": {"criticises": 9.0, "opposes": 9.0}})
    found = _triples(_decide(understood(CROWD), model))
    assert (MELENCHON, "criticises", "marine-le-pen") not in found
    assert (MELENCHON, "opposes", "marine-le-pen") in found  # another relation may hang on it


def test_two_between_whom_a_rule_found_one_relation_get_no_other_in_that_sentence(
    understood: Understand, hand_made: HandMade
) -> None:
    path = "path nsubj|obj over critiquer"
    model = hand_made({path: {"supports": 9.0}, MET: {"supports": 9.0}})
    found = _decide(understood(f"{ATTACK} {MEETING}"), model)
    told = {one.predicate: one.trigger for one in found}
    assert list(told) == ["criticises", "supports"]
    assert told["supports"] > told["criticises"] + 3  # it hangs on `rencontre`, a sentence later


def test_a_symmetric_relation_is_stated_once(understood: Understand, hand_made: HandMade) -> None:
    back = "path obj|nsubj over rencontrer"
    model = hand_made({MET: {"alliedWith": 7.0}, back: {"alliedWith": 8.0}})
    [one] = _decide(understood(MEETING), model)
    assert one.predicate == "alliedWith"
    assert {one.subject, one.object} == {MELENCHON, MACRON}
    assert one.confidence == pytest.approx(0.982, abs=1e-3)  # that of the surer order


def test_a_directed_relation_may_hold_in_both_orders(
    understood: Understand, hand_made: HandMade
) -> None:
    model = hand_made({MET: {"opposes": 7.0}, "path obj|nsubj over rencontrer": {"opposes": 8.0}})
    found = _triples(_decide(understood(MEETING), model))
    assert sorted(found) == [(MACRON, "opposes", MELENCHON), (MELENCHON, "opposes", MACRON)]


def test_what_a_rule_found_elsewhere_does_not_alone_relate_two(
    understood: Understand, hand_made: HandMade
) -> None:
    read = understood(f"{ATTACK} {MEETING}")
    echo = hand_made({"anywhere criticises": {"criticises": 9.0}})
    assert len(_decide(read, echo)) == 1
    spoken = hand_made({"anywhere criticises": {"criticises": 1.0}, MET: {"criticises": 6.0}})
    assert len(_decide(read, spoken)) == 2


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Emmanuel Macron rencontre Benoît Hamon.", "asserted"),
        ("Emmanuel Macron n'a pas rencontré Benoît Hamon.", "denied"),
        ("Si Emmanuel Macron rencontrait Benoît Hamon, tout changerait.", "hypothetical"),
    ],
)
def test_the_status_is_that_of_the_telling_words_mood(
    text: str, status: str, understood: Understand, hand_made: HandMade
) -> None:
    [one] = _state(understood(text), hand_made({MET: {"supports": 9.0}}))
    assert (one.predicate, one.status) == ("supports", status)


def test_the_rule_names_the_telling_word_and_the_trait_that_weighs_most(
    understood: Understand, hand_made: HandMade
) -> None:
    weights = {MET: {"supports": 5.0}, "meeting rencontrer": {"supports": 2.0}}
    [one] = _decide(understood(MEETING), hand_made(weights))
    assert one.rule == f"model: rencontrer ({MET})"


def test_the_word_of_the_heaviest_traits_is_the_telling_one(
    understood: Understand, hand_made: HandMade
) -> None:
    text = "Jean-Luc Mélenchon rencontre longuement Emmanuel Macron."
    weights = {"between longuement": {"supports": 5.0}, "between rencontrer": {"supports": 2.0}}
    read = understood(text)
    supports = [one for one in _decide(read, hand_made(weights)) if one.subject == MELENCHON]
    assert [read.scene.doc[one.trigger].text for one in supports] == ["longuement"]


def test_a_pair_without_any_telling_word_hangs_on_the_sentences_root(
    understood: Understand, hand_made: HandMade
) -> None:
    camps = hand_made({"camps opposition>power": {"opposes": 9.0}})
    read = understood(MEETING)
    [one] = _decide(read, camps)
    assert read.scene.doc[one.trigger].text == "rencontre"
    assert one.end <= len(read.scene.doc)


def test_words_that_another_says_are_attributed_to_the_speaker(
    understood: Understand, hand_made: HandMade
) -> None:
    text = "« Emmanuel Macron rencontre Benoît Hamon », estime Jean-Luc Mélenchon."
    stated = _state(understood(text), hand_made({MET: {"supports": 9.0}}))
    [one] = [one for one in stated if one.predicate == "supports"]
    assert one.attributed_to == "Jean-Luc Mélenchon"


def test_words_that_the_subject_says_are_not_attributed(
    understood: Understand, hand_made: HandMade
) -> None:
    text = "« J'ai vu Emmanuel Macron à Nantes », raconte Jean-Luc Mélenchon."
    stated = _state(understood(text), hand_made({"subject speaks of object": {"opposes": 9.0}}))
    opposed = [one for one in stated if one.predicate == "opposes"]
    assert [one.subject.label for one in opposed] == ["Jean-Luc Mélenchon"]
    assert opposed[0].attributed_to is None


def test_the_confidence_of_a_statement_is_the_models(
    understood: Understand, hand_made: HandMade
) -> None:
    [one] = _state(understood(MEETING), hand_made({MET: {"supports": 6.0}}))
    assert one.confidence == pytest.approx(0.881, abs=1e-3)


@pytest.fixture(scope="module")
def of_seeds(seeds: Path, french: Language, whole_tables: Tables) -> list[Understanding]:
    """Return two seeds, understood."""
    articles = [one for one in read_articles([seeds]) if isinstance(one, Article)]
    return [understand(read, whole_tables) for read in parse_articles(french, articles[:2])]


def test_each_quote_lies_in_one_sentence_of_the_text_around_its_telling_word(
    of_seeds: list[Understanding], hand_made: HandMade
) -> None:
    model = hand_made({"where same": {"opposes": 9.0}, "where before 1": {"supports": 9.0}})
    found = [(read, one) for read in of_seeds for one in _decide(read, model)]
    assert len(found) > 40
    of_model = [(read, one) for read, one in found if one.rule.startswith("model")]
    assert of_model
    for read, one in of_model:
        sentence = read.scene.doc[one.trigger].sent
        assert sentence.start <= one.start <= one.trigger < one.end <= sentence.end


def test_quotes_are_neither_whole_pages_nor_nothing(
    of_seeds: list[Understanding], hand_made: HandMade
) -> None:
    model = hand_made({"where same": {"opposes": 9.0}})
    lengths = [one.end - one.start for read in of_seeds for one in _decide(read, model)]
    assert 1 <= min(lengths) <= max(lengths) <= 60


def test_each_statement_quotes_the_stored_text(of_seeds: list[Understanding]) -> None:
    for read in of_seeds:
        for one in _state(read, load_model()):
            quote = one.evidence
            assert read.reading.article.text[quote.start : quote.end] == quote.text
            assert 0 < one.confidence <= 1


def test_no_relation_is_stated_twice_in_a_sentence(of_seeds: list[Understanding]) -> None:
    for read in of_seeds:
        found = _decide(read, load_model())
        places = [
            (read.scene.doc[one.trigger].sent.start, one.predicate, one.subject, one.object)
            for one in found
        ]
        assert len(set(places)) == len(places)


def test_all_that_the_rules_found_is_still_there(of_seeds: list[Understanding]) -> None:
    for read in of_seeds:
        by_rules = {one.rule: one for one in find_relations(read) if one.role is None}
        kept = {one.rule for one in _decide(read, load_model())}
        assert set(by_rules) <= kept


def test_the_order_of_what_the_rules_found_does_not_change_the_statements(
    of_seeds: list[Understanding], hand_made: HandMade
) -> None:
    read, model = of_seeds[0], hand_made({"where same": {"opposes": 9.0}})
    findings = [one for one in find_relations(read) if one.predicate != "memberOf"]
    shuffled = list(findings)
    Random(3).shuffle(shuffled)
    first, second = (decide(read.scene, ones, model) for ones in (findings, shuffled))
    assert sorted(map(repr, first)) == sorted(map(repr, second))


def test_statements_come_in_the_order_of_the_text(of_seeds: list[Understanding]) -> None:
    for read in of_seeds:
        starts = [one.evidence.start for one in _state(read, load_model())]
        assert starts
        assert starts == sorted(starts)

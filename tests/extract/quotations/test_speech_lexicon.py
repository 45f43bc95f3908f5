"""The lexicon of speech: its verbs and how they are read."""

import pytest
from hemicycle.extract.lexicon import mapping
from hemicycle.extract.quotations.vocabulary import TABLES, entries, forms, parse_entry

STANCES = {"neutral", "hostile", "friendly"}


@pytest.mark.parametrize("table", sorted(TABLES))
def test_each_verb_has_a_known_stance(table: str) -> None:
    assert {str(stance) for stance in mapping("speech", table).values()} <= STANCES


def test_no_verb_stands_in_two_tables() -> None:
    keys = [key for table in TABLES for key in mapping("speech", table)]
    assert sorted(keys) == sorted(set(keys))


def test_there_are_verbs_enough() -> None:
    assert len(mapping("speech", "verbs")) + len(mapping("speech", "frame_verbs")) >= 300


def test_a_key_tells_reflexive_clitic_and_following_words() -> None:
    entry = parse_entry("s'en prendre", "hostile", "saying")
    assert (entry.reflexive, entry.clitic, entry.lemma) == (True, "en", "prendre")
    assert parse_entry("mettre en garde", "hostile", "saying").following == ("en", "garde")


def test_the_most_particular_entry_comes_first() -> None:
    assert entries()["féliciter"][0].reflexive
    assert not entries()["féliciter"][-1].reflexive


def test_a_form_leads_to_its_verb_where_the_lemma_fails() -> None:
    assert forms()["dénonçait"] == "dénoncer"
    assert forms()["réjoui"] == "réjouir"

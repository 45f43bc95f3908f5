"""Pairs are drawn in both orders, also of those who speak, or were named shortly before."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hemicycle.extract.decisions.decide import set_page
from hemicycle.extract.decisions.pairs import Pair, find_pairs
from hemicycle.extract.decisions.setting import Setting
from hemicycle.extract.reading import parse_articles
from hemicycle.extract.understanding import understand
from hemicycle.read.article import Article
from hemicycle.read.articles import read_articles
from hemicycle.tables import Tables
from spacy.language import Language

SetOut = Callable[..., Setting]
MELENCHON, MACRON, LE_PEN = "jean-luc-melenchon", "emmanuel-macron", "marine-le-pen"
SPEECH = "Jean-Luc Mélenchon a déclaré : « La France souffre. Emmanuel Macron est dangereux. »"
WALK = "Emmanuel Macron parle. La pluie tombe. Marine Le Pen arrive. Jean-Luc Mélenchon se fâche."


def _pairs(setting: Setting, sentence: int) -> dict[tuple[str, str], Pair]:
    found = [pair for pair in find_pairs(setting.page) if pair.sentence == sentence]
    return {(pair.subject, pair.object): pair for pair in found}


def test_two_named_in_one_sentence_are_paired_in_both_orders(set_out: SetOut) -> None:
    setting = set_out("Jean-Luc Mélenchon rencontre Emmanuel Macron.")
    found = _pairs(setting, 0)
    assert set(found) == {(MELENCHON, MACRON), (MACRON, MELENCHON)}
    pair = found[MELENCHON, MACRON]
    assert pair.where == "same"
    assert pair.here is not None
    words = [setting.page.scene.doc[m.start : m.end].text for m in (pair.here, pair.there)]
    assert words == ["Jean-Luc Mélenchon", "Emmanuel Macron"]


def test_a_speaker_is_paired_with_those_named_in_a_sentence_without_the_speaker(
    set_out: SetOut,
) -> None:
    pair = _pairs(set_out(SPEECH), 1)[MELENCHON, MACRON]
    assert (pair.where, pair.here) == ("same", None)


def test_those_named_in_the_two_sentences_before_are_paired_with_a_subject(
    set_out: SetOut,
) -> None:
    found = _pairs(set_out(WALK), 2)
    assert found[LE_PEN, MACRON].where == "before 2"
    assert _pairs(set_out(WALK), 3)[MELENCHON, LE_PEN].where == "before 1"


def test_those_named_longer_ago_are_not_paired(set_out: SetOut) -> None:
    found = _pairs(set_out(WALK), 3)
    assert (MELENCHON, LE_PEN) in found
    assert (MELENCHON, MACRON) not in found


def test_one_who_does_nothing_is_not_paired_with_those_unnamed(set_out: SetOut) -> None:
    setting = set_out("Emmanuel Macron parle. La foule attend Marine Le Pen.")
    assert (LE_PEN, MACRON) not in _pairs(setting, 1)


def test_the_nearest_mention_of_one_named_twice_is_taken(set_out: SetOut) -> None:
    text = "Emmanuel Macron arrive, puis Marine Le Pen croise Emmanuel Macron."
    setting = set_out(text)
    pair = _pairs(setting, 0)[LE_PEN, MACRON]
    assert pair.here is not None
    assert pair.there.start > pair.here.start


def test_a_text_without_names_has_no_pairs(set_out: SetOut) -> None:
    assert not list(find_pairs(set_out("La pluie tombe sur la ville.").page))


@pytest.fixture(scope="module")
def seed(seeds: Path, french: Language, whole_tables: Tables) -> Setting:
    """Return the first seed, laid out without what the rules find."""
    articles = [one for one in read_articles([seeds]) if isinstance(one, Article)]
    read = next(parse_articles(french, articles[:1]))
    return set_page(understand(read, whole_tables).scene, ())


def test_no_pair_of_a_seed_is_drawn_twice_or_of_one_actor(seed: Setting) -> None:
    pairs = list(find_pairs(seed.page))
    assert pairs
    assert len({(one.sentence, one.subject, one.object) for one in pairs}) == len(pairs)
    assert all(one.subject != one.object for one in pairs)


def test_pairs_of_a_seed_come_in_the_order_of_the_text(seed: Setting) -> None:
    sentences = [pair.sentence for pair in find_pairs(seed.page)]
    assert sentences == sorted(sentences)
    assert len(set(sentences)) > 3


def test_mentions_of_a_seed_stand_where_the_pair_says(seed: Setting) -> None:
    heads, page = seed.page.scene.heads, seed.page
    for pair in find_pairs(page):
        for actor, mention in ((pair.subject, pair.here), (pair.object, pair.there)):
            if mention is not None:
                assert {heads[i] for i in range(mention.start, mention.end)} == {actor}
        distance = pair.sentence - page.sentence_of[pair.there.start]
        assert pair.where == ("same" if distance == 0 else f"before {distance}")


def test_words_quoted_within_a_quotation_are_the_inner_speakers(set_out: SetOut) -> None:
    said = "« Benoît Hamon a déclaré : “Emmanuel Macron est dangereux” », raconte Manuel Valls."
    page = set_out(said).page
    place = next(token.i for token in page.scene.doc if token.text == "dangereux")
    outer = next(token.i for token in page.scene.doc if token.text == "déclaré")
    assert [page.voices[place], page.voices[outer]] == ["benoit-hamon", "manuel-valls"]

"""The lexicon of stances: how it is kept, and how its words and set phrases are found."""

import re

import pytest
from hemicycle.extract.lexicon import mapping, words
from hemicycle.extract.stances import GAP, phrases_in, stance_classes, stances_of
from spacy.language import Language

PARTS = ("verbs", "nouns", "adjectives", "adverbs", "connectives", "phrases")
LEAST = 300  # entries of the smallest class
ARRAYS = [(name, part) for name in stance_classes() for part in mapping("stance", name)]
PHRASES = [
    (name, phrase) for name in stance_classes() for phrase in words("stance", name, "phrases")
]
ARTICLES = {"le", "la", "les", "un", "une", "des", "du", "au", "aux", "son", "sa", "ses"}


def lemmas(phrase: str) -> list[str]:
    return phrase.replace("s'", "se ").split()


def test_the_classes_are_those_that_the_model_counts() -> None:
    assert stance_classes() == (
        *("attack", "negative", "praise", "positive", "support", "alliance", "proposal"),
        *("opposition", "rupture", "belonging", "demand", "policy", "contrast", "alignment"),
        *("distance", "worry"),
    )


@pytest.mark.parametrize("name", stance_classes())
def test_every_class_has_verbs_nouns_phrases_and_enough_entries(name: str) -> None:
    sizes = {part: len(words("stance", name, part)) for part in mapping("stance", name)}
    assert set(sizes) <= set(PARTS)
    assert all(sizes.get(part) for part in ("verbs", "nouns", "adjectives", "adverbs", "phrases"))
    assert sum(sizes.values()) >= LEAST


@pytest.mark.parametrize(("name", "part"), ARRAYS)
def test_no_word_stands_twice_in_an_array(name: str, part: str) -> None:
    listed = words("stance", name, part)
    assert len(set(listed)) == len(listed)


@pytest.mark.parametrize(("name", "part"), ARRAYS)
def test_words_are_in_small_letters_without_stray_marks(name: str, part: str) -> None:
    for word in words("stance", name, part):
        assert word == word.lower()
        assert re.fullmatch(r"[a-zà-öø-ÿœ0-9'.-]+(?: [a-zà-öø-ÿœ0-9'.-]+)*", word), word


@pytest.mark.parametrize(("name", "part"), ARRAYS)
def test_only_phrases_and_reflexive_verbs_have_more_than_one_word(name: str, part: str) -> None:
    for word in words("stance", name, part):
        if part == "phrases":
            assert len(lemmas(word)) > 1, word
        else:
            assert " " not in word or (part == "verbs" and re.fullmatch(r"se \S+", word)), word


def test_phrases_hold_no_articles_or_contractions() -> None:
    assert [phrase for _, phrase in PHRASES if ARTICLES & set(phrase.split())] == []


def test_reflexive_verbs_are_elided_as_their_first_letter_asks() -> None:
    verbs = [verb for name in stance_classes() for verb in words("stance", name, "verbs")]
    assert [
        verb for verb in verbs if re.match(r"se [aàâeéèêiîoôuû]|s'[^aàâeéèêiîoôuûhœ]", verb)
    ] == []


def test_every_phrase_is_found_whole_and_once_in_its_class() -> None:
    for name, phrase in PHRASES:
        size = len(lemmas(phrase))
        assert list(phrases_in(lemmas(phrase))).count((0, size, name)) == 1, phrase


@pytest.mark.parametrize(
    ("lemma", "upos", "name"),
    [
        ("fustiger", "VERB", "attack"),
        ("irresponsable", "ADJ", "negative"),
        ("féliciter", "VERB", "praise"),
        ("courageux", "ADJ", "positive"),
        ("ralliement", "NOUN", "support"),
        ("coalition", "NOUN", "alliance"),
        ("courtiser", "VERB", "proposal"),
        ("censurer", "VERB", "opposition"),
        ("transfuge", "NOUN", "rupture"),
        ("porte-parole", "NOUN", "belonging"),
        ("exiger", "VERB", "demand"),
        ("ordonnance", "NOUN", "policy"),
        ("contre", "ADP", "contrast"),
        ("derrière", "ADP", "alignment"),
        ("malaise", "NOUN", "distance"),
        ("inquiéter", "VERB", "worry"),
    ],
)
def test_a_word_has_the_stance_that_readers_give_it(lemma: str, upos: str, name: str) -> None:
    assert name in stances_of(lemma, upos)


def test_a_word_may_have_several_stances() -> None:
    assert {"attack", "worry"} <= stances_of("dénoncer", "VERB")


def test_a_word_answers_only_as_the_part_of_speech_that_it_is() -> None:
    assert stances_of("saluer", "VERB")
    assert not stances_of("saluer", "NOUN")
    assert not stances_of("coalition", "PROPN")
    assert not stances_of("marmite", "NOUN")


def test_a_reflexive_verb_is_another_word() -> None:
    assert "opposition" in stances_of("opposer", "VERB", reflexive=True)
    assert not stances_of("appeler", "VERB", reflexive=True)
    assert "demand" in stances_of("appeler", "VERB")
    assert "distance" in stances_of("démarquer", "VERB", reflexive=True)


@pytest.mark.parametrize("lemma", ["alliés", "Allié", "ex-allié"])
def test_a_capital_a_plural_and_a_former_role_make_no_difference(lemma: str) -> None:
    assert stances_of(lemma, "NOUN") == stances_of("allié", "NOUN") != frozenset()


def test_the_longest_phrase_is_taken_and_none_within_it() -> None:
    found = list(phrases_in(["lui", "faire", "barrage", "à", "le", "candidat"]))
    assert found == [(1, 4, "opposition")]


def test_articles_and_adverbs_may_stand_within_a_phrase_but_not_too_many() -> None:
    assert list(phrases_in(["claquer", "bruyamment", "le", "porte"])) == [(0, 4, "rupture")]
    many = ["très"] * (GAP + 1)
    assert list(phrases_in(["claquer", *many, "porte"])) == []


def test_other_words_break_a_phrase() -> None:
    assert list(phrases_in(["claquer", "fenêtre", "et", "porte"])) == []


def test_a_phrase_of_several_classes_comes_once_for_each() -> None:
    found = list(phrases_in(["renvoyer", "dos", "à", "dos"]))
    assert {(start, end) for start, end, _ in found} == {(0, 4)}
    assert sorted(name for _, _, name in found) == ["attack", "distance"]


def test_a_phrase_cut_off_by_the_end_is_none() -> None:
    assert list(phrases_in(["claquer"])) == []
    assert list(phrases_in(["claquer", "le"])) == []
    assert list(phrases_in([])) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Claire Bontemps s'en est vivement prise au maire.", "attack"),
        ("Elle a tiré à boulets rouges sur le projet.", "attack"),
        ("Elle a apporté tout son soutien au candidat.", "support"),
        ("Ils ont noué une solide alliance avec les centristes.", "alliance"),
        ("Elle tend la main aux écologistes.", "proposal"),
        ("Les députés ont déposé une motion de censure.", "opposition"),
        ("Il a claqué bruyamment la porte du parti.", "rupture"),
        ("Elle est le bras droit du président.", "belonging"),
        ("Elle réclame la démission du ministre.", "demand"),
        ("Elle prend ses distances avec le président.", "distance"),
        ("L'élue tire la sonnette d'alarme.", "worry"),
        ("Contrairement à ses amis, il se tait.", "contrast"),
    ],
)
def test_phrases_are_found_in_sentences_as_the_pipeline_reads_them(
    text: str, name: str, french: Language
) -> None:
    assert name in {found for _, _, found in phrases_in([token.lemma_ for token in french(text)])}

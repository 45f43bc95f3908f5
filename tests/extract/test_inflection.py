"""Words are compared without number or gender."""

import pytest
from hemicycle.extract.inflection import is_foreign, singular


@pytest.mark.parametrize(
    ("plural", "single"),
    [
        ("Députés", "député"),
        ("députées", "députée"),
        ("secrétaires", "secrétaire"),
        ("généraux", "général"),
        ("Ex-ministres", "ministre"),
        ("porte-parole", "porte-parole"),
        ("élus", "élu"),
    ],
)
def test_a_plural_folds_to_the_same_as_its_singular(plural: str, single: str) -> None:
    assert singular(plural) == singular(single)


@pytest.mark.parametrize("word", ["PS", "bas", "fils"])
def test_folding_never_empties_a_word(word: str) -> None:
    assert len(singular(word)) >= 2


def test_different_words_stay_apart() -> None:
    words = ["ministre", "maire", "sénateur", "sénatrice", "député", "adjoint", "général"]
    assert len({singular(word) for word in words}) == len(words)


@pytest.mark.parametrize(
    "adjective", ["italien", "italienne", "Allemands", "espagnole", "grecs", "belge", "américaine"]
)
def test_the_adjectives_of_other_countries_are_foreign(adjective: str) -> None:
    assert is_foreign(adjective)


@pytest.mark.parametrize(
    "adjective", ["français", "française", "socialiste", "sortant", "national"]
)
def test_other_adjectives_are_not_foreign(adjective: str) -> None:
    assert not is_foreign(adjective)

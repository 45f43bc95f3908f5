"""A title that introduces nobody stands for whom the article or the tables make clear."""

from collections.abc import Callable

import pytest

Meant = Callable[..., str | None]


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        (
            "La porte-parole du parti, Claire Bontemps, est venue. La porte-parole a parlé.",
            "La porte-parole",
            "claire-bontemps",
        ),
        (
            "Lundi, le maire de Tulle, Marc Delorme, est venu. Hier, le maire de Tulle a parlé.",
            "le maire de Tulle",
            "marc-delorme",
        ),
        (
            "Le maire de Tulle Marc Delorme a vu le maire de Vannes Julien Morvan. "
            "Hier, le maire de Vannes a parlé.",
            "le maire de Vannes",
            "julien-morvan",
        ),
    ],
)
def test_a_title_stands_for_the_person_introduced_under_it(
    text: str, words: str, person: str, meant: Meant
) -> None:
    assert meant(text, words) == person


@pytest.mark.xfail(strict=True, reason="known gap: see references._holder")
def test_a_local_leader_is_not_the_national_one(meant: Meant) -> None:
    text = "Le patron de la CGT du département, Julien Morvan, a parlé."
    assert meant(text, "Le patron") == "julien-morvan"


def test_an_introduced_minister_is_not_the_holder_of_the_day(meant: Meant) -> None:
    text = (
        "Le ministre de l'Intérieur, Adrien Valmont, est venu. Le ministre de l'Intérieur a parlé."
    )
    assert meant(text, "Le ministre de l'Intérieur") == "adrien-valmont"


@pytest.mark.parametrize("text", ["Un député a parlé.", "Des ministres ont parlé."])
def test_an_indefinite_title_stands_for_nobody(text: str, meant: Meant) -> None:
    assert meant(text, text.split(" a ")[0].split(" ont ")[0]) is None


def test_a_plural_title_stands_for_nobody(meant: Meant) -> None:
    text = "Claire Bontemps, députée, est venue. Les députées ont parlé."
    assert meant(text, "Les députées") is None


def test_without_any_date_a_changing_office_stays_open(meant: Meant) -> None:
    assert meant("Le Premier ministre a parlé.", "Le Premier ministre", None) is None


def test_a_month_in_which_the_office_changed_leaves_it_open(meant: Meant) -> None:
    assert meant("Hier, le chef de l'État a parlé.", "le chef de l'État", "2017-05") is None


def test_a_year_in_which_it_did_not_is_enough(meant: Meant) -> None:
    text = "Hier, le chef de l'État a parlé."
    assert meant(text, "le chef de l'État", "2018") == "emmanuel-macron"

"""Spellings and days that the tables are read with."""

import doctest
from datetime import date

import pytest
from hemicycle.tables import days, spelling
from hemicycle.tables.days import bound_date, covers, spans
from hemicycle.tables.spelling import derive_last_names, fold_name


@pytest.mark.parametrize("module", [days, spelling])
def test_the_examples_in_the_docstrings_hold(module: object) -> None:
    results = doctest.testmod(module)  # type: ignore[arg-type]
    assert results.attempted > 0
    assert results.failed == 0


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2017-04-23", date(2017, 4, 23), date(2017, 4, 23)),
        ("2017-12", date(2017, 12, 1), date(2017, 12, 31)),
        ("2017", date(2017, 1, 1), date(2017, 12, 31)),
    ],
)
def test_a_date_lies_between_its_bounds(text: str, first: date, last: date) -> None:
    assert bound_date(text) == (first, last)


@pytest.mark.parametrize("text", ["", "17", "2017-4", "2017-02-30", "2017-04-23T10:00", " 2017"])
def test_a_text_that_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        bound_date(text)


def test_open_sides_hold_every_day() -> None:
    assert covers(None, None, date(2017, 1, 1))
    assert covers(date(2017, 1, 1), None, date(2099, 1, 1))
    assert not covers(date(2017, 1, 2), None, date(2017, 1, 1))
    assert spans(None, date(2017, 1, 1), date(2017, 1, 1), None)
    assert not spans(None, date(2016, 12, 31), date(2017, 1, 1), None)


@pytest.mark.parametrize(
    ("name", "lasts"),
    [
        ("Olivier Faure", ("Faure",)),
        ("Jean-Luc Mélenchon", ("Mélenchon",)),
        ("Nathalie Kosciusko-Morizet", ("Kosciusko-Morizet",)),
        ("Charles d'Urville", ("d'Urville", "Urville")),
        ("Anne du Chêne", ("du Chêne", "Chêne")),
        ("Jeanne de la Tour", ("de la Tour", "Tour")),
        ("Voltaire", ()),
    ],
)
def test_last_names_keep_and_drop_their_particle(name: str, lasts: tuple[str, ...]) -> None:
    assert derive_last_names(name) == lasts


def test_folding_is_stable() -> None:
    once = fold_name("L’Œuvre  d’Éric — Zemmour !")
    assert fold_name(once) == once == "l'oeuvre d'eric zemmour"

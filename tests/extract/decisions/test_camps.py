"""An actor's camp is that of the day: who governs, who backs those who do, who stands against."""

from datetime import date

import pytest
from hemicycle.extract.decisions.camps import Camps
from hemicycle.tables import Tables

UNDER_HOLLANDE, UNDER_MACRON = date(2016, 5, 1), date(2018, 3, 10)


@pytest.mark.parametrize(
    ("actor", "before", "after"),
    [
        ("francois-hollande", "power", "opposition"),
        ("manuel-valls", "power", "none"),
        ("bruno-le-maire", "opposition", "power"),
        ("edouard-philippe", "opposition", "power"),
        ("jean-luc-melenchon", "opposition", "opposition"),
        ("marine-le-pen", "opposition", "opposition"),
        ("parti-socialiste", "majority", "opposition"),
        ("renaissance", "opposition", "majority"),
        ("christian-jacob", "opposition", "opposition"),
        ("richard-ferrand", "majority", "majority"),
        ("gouvernement", "power", "power"),
        ("nobody-of-the-tables", "none", "none"),
    ],
)
def test_a_change_of_government_changes_the_camps(
    actor: str, before: str, after: str, whole_tables: Tables
) -> None:
    assert Camps(whole_tables, UNDER_HOLLANDE).camp(actor) == before
    assert Camps(whole_tables, UNDER_MACRON).camp(actor) == after


@pytest.mark.parametrize(
    ("day", "camp"),
    [(date(2017, 5, 1), "power"), (date(2017, 7, 1), "opposition")],
)
def test_a_prime_minister_governs_until_the_handover(
    day: date, camp: str, whole_tables: Tables
) -> None:
    assert Camps(whole_tables, day).camp("bernard-cazeneuve") == camp


def test_a_coalition_brings_a_party_into_the_majority(whole_tables: Tables) -> None:
    assert Camps(whole_tables, UNDER_MACRON).camp("les-republicains") == "opposition"
    assert Camps(whole_tables, date(2024, 11, 1)).camp("les-republicains") == "majority"


def test_one_defector_in_government_does_not_bring_his_party_along(whole_tables: Tables) -> None:
    camps = Camps(whole_tables, UNDER_MACRON)
    ministers = {one.member for one in whole_tables.members("gouvernement")}
    turned = [one for one in ministers if camps.party(one) == "parti-socialiste"]
    assert "power" in {camps.camp(one) for one in turned}
    assert camps.camp("parti-socialiste") == "opposition"


@pytest.mark.parametrize(
    ("one", "other", "tie"),
    [
        ("emmanuel-macron", "richard-ferrand", "same"),
        ("francois-hollande", "parti-socialiste", "its own"),
        ("parti-socialiste", "francois-hollande", "its member"),
        ("jean-luc-melenchon", "marine-le-pen", "two"),
        ("marine-le-pen", "gouvernement", "unknown"),
        ("nobody-of-the-tables", "marine-le-pen", "unknown"),
    ],
)
def test_two_actors_are_tied_by_their_parties(
    one: str, other: str, tie: str, whole_tables: Tables
) -> None:
    assert Camps(whole_tables, UNDER_MACRON).tie(one, other) == tie


def test_a_party_is_that_of_the_day(whole_tables: Tables) -> None:
    parties = [
        Camps(whole_tables, day).party("bruno-le-maire") for day in (UNDER_HOLLANDE, UNDER_MACRON)
    ]
    assert parties == ["les-republicains", "renaissance"]


def test_who_was_asked_for_before_does_not_change_the_answer(whole_tables: Tables) -> None:
    actors = ["les-republicains", "emmanuel-macron", "gouvernement", "francois-hollande"]
    forth, back = Camps(whole_tables, UNDER_MACRON), Camps(whole_tables, UNDER_MACRON)
    told = {actor: forth.camp(actor) for actor in actors}
    assert told == {actor: back.camp(actor) for actor in reversed(actors)}


def test_without_a_day_nobody_is_called_the_opposition(whole_tables: Tables) -> None:
    camps = Camps(whole_tables, None)
    assert camps.camp("emmanuel-macron") != "opposition"
    assert camps.camp("parti-socialiste") != "opposition"


def test_the_group_of_the_party_in_government_is_of_the_majority(whole_tables: Tables) -> None:
    assert Camps(whole_tables, date(2023, 3, 1)).camp("alexandre-holroyd") == "majority"
    assert Camps(whole_tables, date(2023, 3, 1)).camp("groupe-re-16") == "majority"


@pytest.mark.xfail(
    strict=True, reason="a party with less than a tenth of the ministers is left out"
)
def test_a_small_party_in_government_is_of_the_majority(whole_tables: Tables) -> None:
    assert Camps(whole_tables, date(2023, 3, 1)).camp("horizons") == "majority"
    assert Camps(whole_tables, date(2022, 4, 1)).camp("mouvement-democrate") == "majority"

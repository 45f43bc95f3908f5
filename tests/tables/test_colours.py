"""Parties have their colours and short names of the day, and colours for the colour-blind."""

from datetime import date

import pytest
from hemicycle.tables import Tables, load_tables

PARTY_LIKE = {"party", "movement", "coalition", "group"}
GREY = "#999999"  # how the press draws lists without a colour


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load_tables()


@pytest.mark.parametrize(
    ("party", "day", "short", "name", "colour"),
    [
        ("les-republicains", "2015-05-29", "UMP", "Union pour un mouvement populaire", "#0066CC"),
        ("les-republicains", "2015-05-30", "LR", "Les Républicains", "#0066CC"),
        ("rassemblement-national", "2018-05-31", "FN", "Front national", "#0D378A"),
        ("rassemblement-national", "2018-06-01", "RN", "Rassemblement national", "#0D378A"),
        ("renaissance", "2017-04-23", "EM", "En marche !", "#FFEB00"),
        ("renaissance", "2022-09-16", "LREM", "La République en marche", "#FFEB00"),
        ("renaissance", "2022-09-17", "RE", "Renaissance", "#FFEB00"),
        ("les-ecologistes", "2022-04-10", "EELV", "Europe Écologie Les Verts", "#00C000"),
        ("debout-la-france", "2014-06-01", "DLR", "Debout la République", "#0082C4"),
        ("parti-socialiste", "2014-06-01", "PS", "Parti socialiste", "#FF8080"),
    ],
)
def test_a_party_has_the_short_name_the_name_and_the_colour_of_the_day(
    tables: Tables, party: str, day: str, short: str, name: str, colour: str
) -> None:
    on = date.fromisoformat(day)
    assert tables.short_at(party, on) == short
    assert tables.label_at(party, on) == name
    assert tables.colour_at(party, on) == colour


def test_without_a_day_the_latest_short_name_holds(tables: Tables) -> None:
    assert tables.short_at("rassemblement-national", None) == "RN"


def test_a_dated_short_name_holds_as_long_as_a_dated_name(tables: Tables) -> None:
    for organisation, shorts in tables.shorts.items():
        names = [one.use for one in tables.names[organisation] if one.use.kind == "name"]
        spans = {(use.begin, use.end) for use in names}
        assert {(one.begin, one.end) for one in shorts} <= spans, organisation


@pytest.mark.parametrize("day", [None, date(2024, 6, 9)])
def test_a_colour_without_days_holds_with_and_without_a_day(
    tables: Tables, day: date | None
) -> None:
    assert tables.colour_at("place-publique", day) == "#FFC0C0"
    assert tables.colour_at("reform-uk", day) == "#09D2E0"


def test_the_government_and_the_unknown_have_no_colour(tables: Tables) -> None:
    assert tables.colour_at("gouvernement", date(2018, 1, 1)) == ""
    assert tables.safe_colour("gouvernement") == ""


@pytest.mark.parametrize("year", [2013, 2018, 2023, 2025])
def test_a_group_of_one_party_bears_the_colour_of_that_party(tables: Tables, year: int) -> None:
    pairs = {
        "groupe-ump-14": "les-republicains",
        "groupe-lr-15": "les-republicains",
        "groupe-lr-senat": "les-republicains",
        "groupe-modem-15": "mouvement-democrate",
        "groupe-larem-15": "renaissance",
        "groupe-soc-17": "parti-socialiste",
        "groupe-rn-17": "rassemblement-national",
        "groupe-fi-15": "la-france-insoumise",
    }
    on = date(year, 7, 1)
    for group, party in pairs.items():
        assert tables.colour_at(group, on) == tables.colour_at(party, on), group
        assert tables.safe_colour(group) == tables.safe_colour(party), group


def test_each_party_with_a_colour_has_one_for_the_colour_blind_too(tables: Tables) -> None:
    coloured = {
        one.id
        for one in tables.organisations.values()
        if one.type in PARTY_LIKE and tables.colour_at(one.id, None) not in ("", GREY)
    }
    assert len(coloured) >= 240
    assert coloured - set(tables.safe_colours) == set()


def test_no_organisation_without_a_colour_has_one_for_the_colour_blind(tables: Tables) -> None:
    bare = {one for one in tables.safe_colours if not tables.colour_at(one, None)}
    assert bare == set()

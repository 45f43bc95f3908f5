"""The tables in `ontology/` cover French political life from 2012 to 2025."""

import csv
from collections import Counter
from datetime import date, timedelta

import pytest
from hemicycle.tables import Tables, load_tables
from hemicycle.tables.days import covers
from hemicycle.tables.files import find_ontology

PARTY_LIKE = frozenset({"party", "movement", "coalition", "group"})
REGIONS = (
    "auvergne-rhone-alpes",
    "bourgogne-franche-comte",
    "bretagne",
    "centre-val-de-loire",
    "corse",
    "grand-est",
    "guadeloupe",
    "hauts-de-france",
    "ile-de-france",
    "la-reunion",
    "normandie",
    "nouvelle-aquitaine",
    "occitanie",
    "paca",
    "pays-de-la-loire",
)
CITIES = [
    "aix-en-provence",
    "amiens",
    "angers",
    "annecy",
    "avignon",
    "besancon",
    "bordeaux",
    "brest",
    "caen",
    "clermont-ferrand",
    "dijon",
    "grenoble",
    "le-havre",
    "le-mans",
    "lille",
    "limoges",
    "lyon",
    "marseille",
    "metz",
    "montpellier",
    "montreuil",
    "mulhouse",
    "nancy",
    "nantes",
    "nice",
    "nimes",
    "orleans",
    "paris",
    "perpignan",
    "poitiers",
    "reims",
    "rennes",
    "rouen",
    "saint-denis",
    "saint-etienne",
    "strasbourg",
    "toulon",
    "toulouse",
    "tours",
    "villeurbanne",
]
FIRST_DAY, LAST_DAY = date(2012, 5, 15), date(2025, 10, 12)


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load_tables()


def rows(table: str) -> list[dict[str, str]]:
    with (find_ontology() / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def holders_on(tables: Tables, office: str, day: date) -> set[str]:
    """Return who held an office at the end of a day, so that a handover counts once."""
    return {
        one.person
        for one in tables.by_office[office]
        if (one.begin is None or one.begin <= day) and (one.end is None or day < one.end)
    }


def members_on(tables: Tables, organisation: str, role: str, day: date) -> set[str]:
    return {
        one.member for one in tables.members(organisation, role) if covers(one.begin, one.end, day)
    }


def test_people_and_organisations_are_as_many_as_asked(tables: Tables) -> None:
    assert len(tables.people) >= 3_300
    assert len(tables.organisations) >= 500
    known = Counter(one.type for one in tables.organisations.values())
    assert known["party"] >= 150
    assert known["group"] >= 70
    assert known["union"] >= 35


def test_sixty_parties_and_groups_have_an_acronym_and_a_colour(tables: Tables) -> None:
    lettered = {name["actor"] for name in rows("names") if name["kind"] == "acronym"}
    complete = [
        one.id
        for one in tables.organisations.values()
        if one.type in PARTY_LIKE and one.colour and one.id in lettered
    ]
    assert len(complete) >= 80


def test_every_fact_has_its_source() -> None:
    tables = ("people", "organisations", "names", "colours", "successions", "memberships")
    further = ("offices", "elections", "candidacies", "safe-colours", "shorts", "terms")
    for table in (*tables, *further):
        assert [row for row in rows(table) if not row["source"]] == [], table


def test_every_source_of_the_list_says_where_it_lies_and_is_used() -> None:
    tables = ("people", "memberships", "organisations", "safe-colours")
    used = {row["source"] for table in tables for row in rows(table)}
    for source in rows("sources"):
        assert source["address"].startswith("https://")
        assert source["licence"]
        assert source["code"] in used


def test_every_day_has_one_prime_minister_and_one_president(tables: Tables) -> None:
    day = FIRST_DAY
    while day <= LAST_DAY:
        assert len(holders_on(tables, "prime-minister", day)) == 1, day
        assert len(holders_on(tables, "president-of-the-republic", day)) == 1, day
        day += timedelta(days=1)


@pytest.mark.parametrize(
    "portfolio", ["interior", "justice", "foreign", "defence", "education", "economy", "ecology"]
)
def test_the_great_ministries_have_a_minister_in_every_year(tables: Tables, portfolio: str) -> None:
    for year in range(2013, 2026):
        held = holders_on(tables, f"minister-{portfolio}", date(year, 3, 1))
        assert len(held) == 1 or (portfolio, year) == ("economy", 2013), (portfolio, year, held)


def test_each_government_has_its_ministers(tables: Tables) -> None:
    sizes = {
        day: len(members_on(tables, "gouvernement", "minister", day))
        for day in (
            date(2012, 6, 1),
            date(2013, 1, 1),
            date(2014, 6, 20),
            date(2016, 3, 1),
            date(2017, 2, 1),
            date(2017, 6, 1),
            date(2019, 2, 1),
            date(2021, 2, 1),
            date(2023, 2, 1),
            date(2024, 3, 1),
            date(2024, 11, 1),
            date(2025, 5, 1),
            date(2025, 10, 10),
            date(2025, 10, 20),
        )
    }
    assert {day: size for day, size in sizes.items() if size < 18} == {}


def test_the_government_has_a_spokesperson_in_every_year(tables: Tables) -> None:
    for year in range(2012, 2026):
        assert len(holders_on(tables, "government-spokesperson", date(year, 9, 1))) <= 1
        held = [
            one
            for one in tables.by_office["government-spokesperson"]
            if covers(one.begin, one.end, date(year, 6, 1))
        ]
        assert held, year


@pytest.mark.parametrize("region", REGIONS)
def test_each_region_has_a_president_in_2022(tables: Tables, region: str) -> None:
    assert len(holders_on(tables, f"region-{region}", date(2022, 1, 1))) == 1


@pytest.mark.parametrize("city", CITIES)
def test_each_great_city_has_a_mayor_after_each_election(tables: Tables, city: str) -> None:
    for day in (date(2012, 12, 1), date(2015, 1, 1), date(2021, 1, 1)):
        assert len(holders_on(tables, f"mayor-of-{city}", day)) == 1, day


@pytest.mark.parametrize(
    ("office", "since"),
    [
        ("leader-ps", 2012),
        ("leader-rn", 2012),
        ("leader-pcf", 2012),
        ("leader-modem", 2012),
        ("leader-dlf", 2012),
        ("leader-upr", 2012),
        ("leader-centristes", 2012),
        ("leader-udi", 2013),
        ("leader-renaissance", 2018),
        ("leader-patriotes", 2018),
        ("leader-horizons", 2022),
        ("leader-reconquete", 2022),
        ("leader-cgt", 2012),
        ("leader-cfdt", 2012),
        ("leader-fo", 2012),
        ("leader-medef", 2012),
        ("leader-unsa", 2012),
        ("leader-fsu", 2012),
        ("president-of-the-senate", 2012),
    ],
)
def test_great_parties_unions_and_chambers_are_led_every_spring(
    tables: Tables, office: str, since: int
) -> None:
    missing = [
        year for year in range(since, 2026) if not holders_on(tables, office, date(year, 3, 1))
    ]
    assert missing == []

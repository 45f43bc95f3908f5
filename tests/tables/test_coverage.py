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


def candidates(tables: Tables, election: str) -> set[str]:
    return {one.person for one in tables.candidates(election)}


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
    for table in (*tables, "offices", "elections", "candidacies"):
        assert [row for row in rows(table) if not row["source"]] == [], table


def test_every_source_of_the_list_says_where_it_lies_and_is_used() -> None:
    used = {
        row["source"] for table in ("people", "memberships", "organisations") for row in rows(table)
    }
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


@pytest.mark.parametrize(("year", "number"), [(2012, 10), (2017, 11), (2022, 12)])
def test_all_who_stood_for_president_are_there(tables: Tables, year: int, number: int) -> None:
    first_round = min(one.day for one in tables.elections if one.id == f"presidential-{year}")
    stood = [
        one
        for one in tables.candidates(f"presidential-{year}")
        if one.end and one.end >= first_round
    ]
    assert len(stood) == number


@pytest.mark.parametrize(
    ("election", "number"),
    [
        ("primary-ps-2011", 6),
        ("primary-eelv-2011", 4),
        ("primary-lr-2016", 7),
        ("primary-eelv-2016", 4),
        ("primary-left-2017", 7),
        ("primary-ecologists-2021", 5),
        ("congress-lr-2021", 5),
        ("primary-people-2022", 4),
        ("european-2014", 40),
        ("european-2019", 14),
        ("european-2024", 13),
        ("regional-2015", 40),
        ("regional-2021", 50),
        ("municipal-2020", 30),
    ],
)
def test_primaries_and_lists_have_their_candidates(
    tables: Tables, election: str, number: int
) -> None:
    assert len(candidates(tables, election)) >= number


@pytest.mark.parametrize(
    ("chamber", "role", "day", "known", "seats"),
    [
        ("assemblee-nationale", "deputy", date(2013, 1, 1), 540, 577),
        ("assemblee-nationale", "deputy", date(2018, 1, 1), 540, 577),
        ("assemblee-nationale", "deputy", date(2023, 1, 1), 560, 577),
        ("assemblee-nationale", "deputy", date(2025, 1, 1), 560, 577),
        ("senat", "senator", date(2013, 1, 1), 330, 348),
        ("senat", "senator", date(2018, 1, 1), 330, 348),
        ("senat", "senator", date(2022, 1, 1), 330, 348),
        ("parlement-europeen", "MEP", date(2015, 1, 1), 70, 74),
        ("parlement-europeen", "MEP", date(2020, 6, 1), 72, 79),
        ("parlement-europeen", "MEP", date(2025, 1, 1), 75, 81),
    ],
)
def test_the_chambers_are_nearly_full_and_hardly_overfull(
    tables: Tables, chamber: str, role: str, day: date, known: int, seats: int
) -> None:
    assert known <= len(members_on(tables, chamber, role, day)) <= seats * 1.1


def test_every_parliamentary_group_of_2012_to_2025_has_members_or_a_president(
    tables: Tables,
) -> None:
    empty = [
        one.id
        for one in tables.organisations.values()
        if one.id.startswith("groupe-") and not tables.members(one.id)
    ]
    assert empty == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("groupe-ump-14", "groupe-les-rep-14"),
        ("groupe-soc-16", "groupe-soc-17"),
        ("groupe-re-16", "groupe-epr-17"),
        ("groupe-lrem-senat", "groupe-rdpi-senat"),
        ("parti-radical", "mouvement-radical"),
        ("agir", "renaissance"),
        ("nupes", "nouveau-front-populaire"),
    ],
)
def test_organisations_know_what_took_their_place(tables: Tables, before: str, after: str) -> None:
    assert (before, after) in {(one.before, one.after) for one in tables.successions}
    assert len(tables.successions) >= 60


@pytest.mark.parametrize(
    ("day", "colour"), [(date(2018, 6, 1), "#A38EBC"), (date(2021, 6, 1), "#FFD1DC")]
)
def test_a_group_has_the_colour_of_its_time(tables: Tables, day: date, colour: str) -> None:
    assert tables.colour_at("groupe-rdse-senat", day) == colour


@pytest.mark.parametrize(
    ("surface", "actor"),
    [
        ("les marcheurs", "renaissance"),
        ("les frontistes", "rassemblement-national"),
        ("les mélenchonistes", "la-france-insoumise"),
        ("les philippistes", "horizons"),
        ("les ciottistes", "union-des-droites-pour-la-republique"),
        ("les cégétistes", "cgt"),
        ("les Sages", "conseil-constitutionnel"),
        ("rue de Montpensier", "conseil-constitutionnel"),
        ("place du Colonel Fabien", "parti-communiste-francais"),
        ("rue de Vaugirard", "les-republicains"),
        ("Chambre haute", "senat"),
        ("FCPE", "fcpe"),
        ("L214", "l214"),
        ("CEDH", "cedh"),
        ("Bonnets rouges", "bonnets-rouges"),
        ("MLP", "marine-le-pen"),
        ("NKM", "nathalie-kosciusko-morizet"),
        ("DSK", "dominique-strauss-kahn"),
        ("JLM", "jean-luc-melenchon"),
        ("Bruno Lemaire", "bruno-le-maire"),
    ],
)
def test_short_names_demonyms_and_seats_lead_to_their_bearer(
    tables: Tables, surface: str, actor: str
) -> None:
    assert {use.actor_id for use in tables.named(surface)} == {actor}


@pytest.mark.parametrize(
    "surface", ["Robert", "Thierry", "Gilles", "Toussaint", "Marie", "Noël", "Bourges"]
)
def test_first_names_feasts_and_towns_are_not_last_names_of_rare_persons(
    tables: Tables, surface: str
) -> None:
    rare = {"christophe-robert", "nicolas-thierry", "bruno-gilles", "marie-toussaint"}
    rare |= {"didier-marie", "sylviane-noel", "beatrice-bourges"}
    assert rare & {use.actor_id for use in tables.named(surface)} == set()

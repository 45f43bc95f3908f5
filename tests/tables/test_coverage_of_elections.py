"""Elections, chambers, groups and names of 2012 to 2025 are in the tables."""

from datetime import date

import pytest
from hemicycle.tables import Tables, load_tables
from hemicycle.tables.days import covers


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load_tables()


def candidates(tables: Tables, election: str) -> set[str]:
    return {one.person for one in tables.candidates(election)}


def members_on(tables: Tables, organisation: str, role: str, day: date) -> set[str]:
    return {
        one.member for one in tables.members(organisation, role) if covers(one.begin, one.end, day)
    }


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

"""What the tables answer when other stages ask them."""

from datetime import date

import pytest
from hemicycle.tables import Tables, load_tables


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load_tables()


def bearers(tables: Tables, surface: str) -> set[str]:
    return {use.actor_id for use in tables.named(surface)}


def test_a_bare_last_name_finds_every_bearer(tables: Tables) -> None:
    uses = tables.named("Le Pen")
    assert {use.actor_id for use in uses} == {"jean-marie-le-pen", "marine-le-pen"}
    assert {use.kind for use in uses} == {"last"}


@pytest.mark.parametrize(
    ("surface", "actor"),
    [
        ("Jean-Luc Mélenchon", "jean-luc-melenchon"),
        ("Jean‑Luc MÉLENCHON", "jean-luc-melenchon"),
        ("Nathalie Kosciusko-Morizet", "nathalie-kosciusko-morizet"),
        ("NKM", "nathalie-kosciusko-morizet"),
        ("Villepin", "dominique-de-villepin"),
        ("de Villepin", "dominique-de-villepin"),
        ("Lula", "luiz-inacio-lula-da-silva"),
    ],
)
def test_persons_are_found_whatever_the_typography(
    tables: Tables, surface: str, actor: str
) -> None:
    assert bearers(tables, surface) == {actor}


@pytest.mark.parametrize(
    ("surface", "actor"),
    [
        ("PS", "parti-socialiste"),
        ("P.S.", "parti-socialiste"),
        ("parti socialiste", "parti-socialiste"),
        ("les socialistes", "parti-socialiste"),
        ("Solférino", "parti-socialiste"),
        ("rue de Solférino", "parti-socialiste"),
        ("les Insoumis", "la-france-insoumise"),
        ("France insoumise", "la-france-insoumise"),
        ("LFI", "la-france-insoumise"),
        ("UMP", "les-republicains"),
        ("Union pour un mouvement populaire", "les-republicains"),
        ("Front national", "rassemblement-national"),
        ("FN", "rassemblement-national"),
        ("En marche !", "renaissance"),
        ("LREM", "renaissance"),
        ("l’exécutif", "gouvernement"),
        ("le gouvernement", "gouvernement"),
        ("Nupes", "nupes"),
        ("Europe Écologie-Les Verts", "les-ecologistes"),
        ("Les Verts", "les-ecologistes"),
        ("M1717", "generation-s"),
        ("Nouveau Centre", "les-centristes"),
        ("Debout la République", "debout-la-france"),
    ],
)
def test_names_of_one_organisation_lead_to_one_actor(
    tables: Tables, surface: str, actor: str
) -> None:
    assert bearers(tables, surface) == {actor}


def test_an_article_is_part_of_some_names_and_not_of_others(tables: Tables) -> None:
    assert {use.kind for use in tables.named("les Verts")} == {"name", "variant"}
    assert bearers(tables, "Le Roux") == {"bruno-le-roux"}
    assert bearers(tables, "La Manif pour tous") == bearers(tables, "Manif pour tous")


def test_a_name_comes_with_the_time_of_its_use(tables: Tables) -> None:
    (use,) = tables.named("Front national")
    assert (use.kind, use.end) == ("name", date(2018, 5, 31))
    assert all(use.begin == date(2021, 10, 9) for use in tables.named("Horizons"))


@pytest.mark.parametrize("surface", ["ps", "lo", "lr", "Fi", "pg", "re", "ensemble", "horizons"])
def test_words_that_only_look_like_an_acronym_or_a_name_find_nobody(
    tables: Tables, surface: str
) -> None:
    assert tables.named(surface) == ()


def test_an_unknown_name_finds_nobody(tables: Tables) -> None:
    assert tables.named("Fantômas Introuvable") == ()
    assert tables.named("") == ()


@pytest.mark.parametrize(
    ("actor", "day", "label"),
    [
        ("rassemblement-national", date(2017, 11, 24), "Front national"),
        ("rassemblement-national", date(2018, 6, 1), "Rassemblement national"),
        ("renaissance", date(2016, 5, 1), "En marche !"),
        ("renaissance", date(2018, 1, 1), "La République en marche"),
        ("renaissance", date(2023, 1, 1), "Renaissance"),
        ("les-republicains", date(2014, 1, 1), "Union pour un mouvement populaire"),
        ("generation-s", date(2017, 11, 24), "M1717"),
        ("gouvernement", date(2017, 3, 1), "Gouvernement"),
        ("emmanuel-macron", date(2018, 1, 1), "Emmanuel Macron"),
        ("rassemblement-national", None, "Rassemblement national"),
    ],
)
def test_an_actor_is_called_as_it_was_on_the_day(
    tables: Tables, actor: str, day: date | None, label: str
) -> None:
    assert tables.label_at(actor, day) == label


@pytest.mark.parametrize(
    ("title", "day", "holder"),
    [
        ("Premier ministre", date(2017, 3, 1), "bernard-cazeneuve"),
        ("Première ministre", date(2023, 3, 1), "elisabeth-borne"),
        ("le chef de l’État", date(2018, 1, 1), "emmanuel-macron"),
        ("président de la République", date(2013, 1, 1), "francois-hollande"),
        ("ministre de l’Intérieur", date(2015, 11, 14), "bernard-cazeneuve"),
        ("garde des Sceaux", date(2013, 5, 1), "christiane-taubira"),
        ("premier secrétaire", date(2022, 4, 10), "olivier-faure"),
        ("secrétaire national du PCF", date(2017, 11, 24), "pierre-laurent"),
        ("présidente de la région Occitanie", date(2022, 4, 10), "carole-delga"),
        ("maire de Nantes", date(2022, 4, 10), "johanna-rolland"),
    ],
)
def test_a_title_leads_to_its_holder_on_the_day(
    tables: Tables, title: str, day: date, holder: str
) -> None:
    office = tables.office_of_title(title)
    assert office is not None
    assert [tenure.person for tenure in tables.holders(office.id, day, day)] == [holder]


def test_a_title_that_nobody_bears_is_no_office(tables: Tables) -> None:
    assert tables.office_of_title("grand mamamouchi") is None


@pytest.mark.parametrize("title", ["porte-parole", "tête de liste", "cofondatrice", "eurodéputée"])
def test_titles_without_an_organisation_leave_it_to_the_text(tables: Tables, title: str) -> None:
    office = tables.office_of_title(title)
    assert office is not None
    assert (office.organisation, office.unique, office.membership) == ("", False, True)


def test_a_mayor_is_no_member_and_a_minister_is_one_of_the_government(tables: Tables) -> None:
    mayor, minister = tables.titles["mayor-of-nantes"], tables.titles["minister-interior"]
    assert not mayor.membership
    assert (minister.role, minister.organisation) == ("minister", "gouvernement")


def test_the_ministers_of_a_day_are_members_of_the_government(tables: Tables) -> None:
    day = date(2017, 2, 1)
    ministers = {
        one.member
        for one in tables.members("gouvernement", "minister")
        if (one.begin or day) <= day <= (one.end or day)
    }
    assert {
        "najat-vallaud-belkacem",
        "andre-vallini",
        "juliette-meadel",
        "pascale-boistard",
        "laurence-rossignol",
        "alain-vidalies",
        "estelle-grelier",
    } <= ministers
    assert "manuel-valls" not in ministers


@pytest.mark.parametrize(
    ("person", "day", "party"),
    [
        ("benoit-hamon", date(2017, 3, 1), "parti-socialiste"),
        ("benoit-hamon", date(2017, 9, 1), "generation-s"),
        ("jean-luc-melenchon", date(2017, 11, 24), "la-france-insoumise"),
        ("gerald-darmanin", date(2016, 1, 1), "les-republicains"),
        ("gerald-darmanin", date(2019, 1, 1), "renaissance"),
        ("parti-socialiste", date(2019, 1, 1), "parti-socialiste"),
        ("nicolas-hulot", date(2018, 1, 1), None),
    ],
)
def test_the_party_is_that_of_the_day(
    tables: Tables, person: str, day: date, party: str | None
) -> None:
    assert tables.party_at(person, day) == party


def test_parties_come_before_groups(tables: Tables) -> None:
    found = [one.organisation for one in tables.parties_at("marine-le-pen", date(2022, 9, 1))]
    assert found[0] == "rassemblement-national"
    assert "groupe-rn-16" in found


def test_a_candidacy_runs_from_designation_to_the_last_round(tables: Tables) -> None:
    (hamon,) = (
        one for one in tables.candidacies("benoit-hamon") if one.election == "presidential-2017"
    )
    assert (hamon.begin, hamon.end) == (date(2017, 1, 29), date(2017, 4, 23))
    assert hamon.organisation == "parti-socialiste"


def test_both_rounds_of_an_election_have_their_day(tables: Tables) -> None:
    days = [one.day for one in tables.elections if one.id == "presidential-2017"]
    assert days == [date(2017, 4, 23), date(2017, 5, 7)]


def test_a_coalition_knows_its_members_of_the_day(tables: Tables) -> None:
    members = {one.member for one in tables.members("nupes")}
    assert {"parti-socialiste", "la-france-insoumise", "les-ecologistes"} <= members


def test_each_party_of_the_map_has_a_colour(tables: Tables) -> None:
    for party in ("parti-socialiste", "les-republicains", "rassemblement-national", "renaissance"):
        assert tables.colour_at(party, date(2017, 5, 1)).startswith("#")
    assert tables.organisations["parti-socialiste"].short == "PS"


def test_an_actor_is_a_person_or_an_organisation_or_unknown(tables: Tables) -> None:
    person, party = tables.actor("emmanuel-macron"), tables.actor("parti-socialiste")
    assert person is not None
    assert party is not None
    assert (person.is_person, party.is_person) == (True, False)
    assert tables.actor("fantomas") is None

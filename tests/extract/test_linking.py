"""A name stands for the actor that the tables, the article and its date make clear, else nobody."""

from collections.abc import Callable

import pytest
from hemicycle.edges.statement import Statement
from hemicycle.extract.cast import Cast, slug_of
from hemicycle.tables import Tables

Meant = Callable[..., str | None]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        pytest.param(
            "Marine Le Pen est arrivée hier. Le Pen a parlé.",
            "marine-le-pen",
        ),
        pytest.param(
            "Jean-Marie Le Pen est arrivé hier. Le Pen a parlé.",
            "jean-marie-le-pen",
        ),
        ("Marine Le Pen a répondu à Jean-Marie Le Pen. Le Pen a parlé.", None),
    ],
)
def test_a_shared_last_name_is_told_by_the_first_mention_or_left_open(
    text: str, person: str | None, meant: Meant
) -> None:
    assert meant(text, "Le Pen", "2014-05-10") == person


@pytest.mark.parametrize(
    ("courtesy", "person"), [("Mme", "marine-le-pen"), ("M.", "jean-marie-le-pen")]
)
def test_a_courtesy_title_tells_a_shared_last_name(
    courtesy: str, person: str, meant: Meant
) -> None:
    text = f"Marine Le Pen a répondu à Jean-Marie Le Pen. Hier, {courtesy} Le Pen a parlé."
    assert meant(text, "Le Pen", "2014-05-10") == person


def test_a_bare_last_name_stands_for_its_one_weighty_bearer(meant: Meant) -> None:
    assert meant("Hier, Mélenchon a parlé.", "Mélenchon", "2017-03-10") == "jean-luc-melenchon"


def test_a_last_name_stands_for_the_unknown_person_named_before(meant: Meant) -> None:
    text = "Claire Bontemps est arrivée hier. Bontemps a parlé."
    assert meant(text, "Bontemps") == "claire-bontemps"


def test_a_last_name_of_two_unknown_persons_is_left_open(meant: Meant) -> None:
    text = "Claire Bontemps a répondu à Marc Bontemps. Bontemps a parlé."
    assert meant(text, "Bontemps") is None


def test_a_last_name_that_nobody_bears_stands_for_nobody(meant: Meant) -> None:
    assert meant("Hier, Vauquelin a parlé.", "Vauquelin") is None


@pytest.mark.parametrize("city", ["Marseille", "Nantes", "Paris"])
def test_a_city_is_nobody_s_last_name(city: str, meant: Meant) -> None:
    assert meant(f"Les élus de {city} ont parlé hier.", city) is None


def test_a_city_is_a_last_name_after_a_courtesy_title(meant: Meant) -> None:
    text = "Hervé Marseille a pris la parole. Hier, M. Marseille a parlé."
    assert meant(text, "Marseille", "2018-03-10") == "herve-marseille"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Le maire de Tulle a parlé.",
        ),
        pytest.param(
            "Le maire a parlé.",
        ),
        "Le droit de grève existe.",
    ],
)
def test_a_capital_that_begins_a_sentence_makes_no_last_name(text: str, meant: Meant) -> None:
    assert meant(text, text.split(" a ")[0]) is None


@pytest.mark.parametrize(
    ("acronym", "organisation"),
    [
        ("PS", "parti-socialiste"),
        ("PCF", "parti-communiste-francais"),
        ("CFDT", "cfdt"),
        ("LR", "les-republicains"),
        ("FO", "force-ouvriere"),
    ],
)
def test_an_acronym_stands_for_its_organisation(
    acronym: str, organisation: str, meant: Meant
) -> None:
    assert meant(f"Hier, un délégué a quitté {acronym} sans bruit.", acronym) == organisation


@pytest.mark.parametrize(
    ("text", "words", "organisation"),
    [
        ("Hier, elle a battu les socialistes.", "les socialistes", "parti-socialiste"),
        ("Les insoumis ont voté.", "Les insoumis", "la-france-insoumise"),
        ("Elle discute avec les communistes.", "les communistes", "parti-communiste-francais"),
        ("Elle a écrit aux écologistes.", "écologistes", "les-ecologistes"),
        ("Une idée socialiste a germé.", "socialiste", None),
        ("Deux députés communistes sont venus.", "communistes", None),
    ],
)
def test_a_collective_stands_for_its_party_as_a_noun_only(
    text: str, words: str, organisation: str | None, meant: Meant
) -> None:
    assert meant(text, words) == organisation


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("Le gouvernement", "gouvernement"),
        ("Le gouvernement français", "gouvernement"),
        ("Le gouvernement italien", None),
        ("Le gouvernement fédéral", None),
    ],
)
def test_another_country_s_government_is_not_the_french_one(
    words: str, actor: str | None, meant: Meant
) -> None:
    assert meant(f"{words} a signé le traité.", words) == actor


@pytest.mark.parametrize(
    ("day", "label"), [("2017-11-24", "Front national"), ("2019-11-24", "Rassemblement national")]
)
def test_a_party_bears_its_name_of_the_day(
    day: str, label: str, state: Callable[..., list[Statement]]
) -> None:
    found = state("Claire Bontemps a quitté le FN.", day)
    assert [one.object.label for one in found] == [label]


def test_an_unknown_actor_never_takes_the_identifier_of_a_known_one(whole_tables: Tables) -> None:
    cast = Cast(whole_tables)
    assert cast.unknown("Benoit  Hamon", "person").id == "benoit-hamon-x"
    assert cast.unknown("Claire Bontemps", "person").id == "claire-bontemps"


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Élise Carpentier", "elise-carpentier"), ("L’Envolée", "l-envolee"), ("  A  B ", "a-b")],
)
def test_a_slug_is_made_of_letters_and_digits(name: str, slug: str) -> None:
    assert slug_of(name) == slug

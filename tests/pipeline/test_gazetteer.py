"""The word lists of the entity recogniser are broad, sorted and free of doubles and blanks."""

import tomllib
from importlib.resources import files

import hemicycle.pipeline
import pytest

LEAST = {
    "first_names": 2500,
    "last_names": 1200,
    "places": 2500,
    "organisations": 2000,
    "organisation_words": 250,
    "person_words": 250,
    "place_words": 120,
    "works": 400,
}


def tables() -> dict[str, list[str]]:
    """Read the word lists that ship with the package."""
    resource = files(hemicycle.pipeline).joinpath("gazetteer.toml")
    return tomllib.loads(resource.read_text(encoding="utf-8"))


def test_the_gazetteer_has_the_eight_tables_and_no_other() -> None:
    assert set(tables()) == set(LEAST)


@pytest.mark.parametrize("table", sorted(LEAST))
def test_each_table_holds_at_least_the_entries_promised(table: str) -> None:
    assert len(tables()[table]) >= LEAST[table]


@pytest.mark.parametrize("table", sorted(LEAST))
def test_each_table_is_sorted_by_code_point_without_doubles(table: str) -> None:
    entries = tables()[table]
    assert entries == sorted(set(entries))


@pytest.mark.parametrize("table", sorted(LEAST))
def test_no_entry_is_blank_or_has_spaces_at_its_ends_or_doubled(table: str) -> None:
    assert [
        entry for entry in tables()[table] if not entry or entry != " ".join(entry.split())
    ] == []


@pytest.mark.parametrize("table", sorted(LEAST))
def test_every_apostrophe_is_straight(table: str) -> None:
    assert [entry for entry in tables()[table] if "’" in entry] == []


def test_first_names_are_single_words() -> None:
    assert [name for name in tables()["first_names"] if " " in name] == []


@pytest.mark.parametrize("table", ["first_names", "places"])
def test_names_of_people_and_places_contain_a_capital_letter(table: str) -> None:
    assert [name for name in tables()[table] if name == name.lower()] == []


@pytest.mark.parametrize(
    ("table", "entry"),
    [
        ("first_names", "Jean-Luc"),
        ("last_names", "Le Pen"),
        ("places", "Côte d'Ivoire"),
        ("organisations", "FC Barcelone"),
        ("organisation_words", "ministère"),
        ("person_words", "chanteuse"),
        ("place_words", "banlieue"),
        ("works", "Tour de France"),
    ],
)
def test_a_well_known_form_stands_in_its_table(table: str, entry: str) -> None:
    assert entry in tables()[table]

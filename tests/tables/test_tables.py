"""The tables in `ontology/` hold together and say where each fact comes from."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from hemicycle.tables import Tenure, load_tables
from hemicycle.tables.days import spans
from hemicycle.tables.files import find_ontology
from hemicycle.tables.spelling import fold_name, has_capital

TABLES = (
    "people",
    "organisations",
    "names",
    "colours",
    "safe-colours",
    "shorts",
    "terms",
    "successions",
    "memberships",
    "offices",
    "elections",
    "candidacies",
)
WIKIDATA_ID = re.compile(r"Q[1-9]\d*")
COLOUR = re.compile(r"#[0-9A-F]{6}")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def rows(table: str) -> list[dict[str, str]]:
    with (find_ontology() / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def wikidata_ids() -> Iterator[str]:
    for table in ("people", "organisations"):
        yield from (row["wikidata"] for row in rows(table) if row["wikidata"])


def shared_days(one: Tenure, other: Tenure) -> int:
    begin = max(one.begin or date.min, other.begin or date.min)
    end = min(one.end or date.max, other.end or date.max)
    return (end - begin).days


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_sorted_and_each_stands_once(table: str) -> None:
    cells = [tuple(value for key, value in row.items() if key != "source") for row in rows(table)]
    assert cells == sorted(cells)
    assert [row for row, count in Counter(cells).items() if count > 1] == []


@pytest.mark.parametrize("table", TABLES)
def test_each_row_names_a_known_source(table: str) -> None:
    codes = {row["code"] for row in rows("sources")}
    sources = {row["source"] for row in rows(table)}
    assert {one for one in sources - codes if not one.startswith("https://")} == set()


@pytest.mark.parametrize("table", TABLES)
def test_no_cell_has_spaces_around_it_or_typographic_apostrophes(table: str) -> None:
    cells = {value for row in rows(table) for value in row.values()}
    assert {cell for cell in cells if cell != " ".join(cell.split()) or "’" in cell} == set()


def test_ids_are_slugs_and_belong_to_one_actor() -> None:
    ids = [row["id"] for table in ("people", "organisations") for row in rows(table)]
    assert [one for one in ids if not SLUG.fullmatch(one)] == []
    assert [one for one, count in Counter(ids).items() if count > 1] == []


def test_each_wikidata_id_is_well_formed_and_belongs_to_one_actor() -> None:
    ids = list(wikidata_ids())
    assert [one for one in ids if not WIKIDATA_ID.fullmatch(one)] == []
    assert [one for one, count in Counter(ids).items() if count > 1] == []


def test_persons_who_share_a_name_have_their_birth_year_in_the_id() -> None:
    names = Counter(fold_name(row["name"]) for row in rows("people"))
    twins = [row for row in rows("people") if names[fold_name(row["name"])] > 1]
    assert [row["id"] for row in twins if not row["id"].endswith(row["born"][:4])] == []


def test_names_of_persons_hold_no_leftovers_of_dates() -> None:
    names = [row["name"] for row in rows("people")]
    assert [one for one in names if re.search(r"[0-9,;:|]|\.\.", one)] == []
    assert [one for one in names if " " not in one] == []


def test_a_further_name_says_more_than_the_official_one() -> None:
    tables = load_tables()
    official = {actor.id: fold_name(actor.name) for actor in tables.organisations.values()}
    repeated = [
        (actor, one.name)
        for actor, names in tables.names.items()
        for one in names
        if one.use.kind == "variant"
        and has_capital(one.name)
        and fold_name(one.name) == official.get(actor)
    ]
    assert repeated == []


def test_genders_and_colours_are_of_the_forms_that_the_readme_gives() -> None:
    assert {row["gender"] for row in rows("people")} <= {"female", "male", ""}
    sheets = rows("organisations") + rows("colours") + rows("safe-colours")
    colours = {row["colour"] for row in sheets if row["colour"]}
    assert [one for one in colours if not COLOUR.fullmatch(one)] == []


def test_organisation_types_are_those_of_the_actor_model() -> None:
    assert {row["type"] for row in rows("organisations")} <= {
        "association",
        "coalition",
        "government",
        "group",
        "institution",
        "international",
        "media",
        "movement",
        "organisation",
        "party",
        "union",
    }


def test_official_names_of_one_actor_never_overlap() -> None:
    for actor, names in load_tables().names.items():
        uses = [one.use for one in names if one.use.kind == "name"]
        clashes = [
            (one, other)
            for one, other in combinations(uses, 2)
            if spans(one.begin, one.end, other.begin, other.end)
        ]
        assert clashes == [], actor


def test_terms_of_a_unique_office_overlap_by_no_more_than_the_month_of_the_handover() -> None:
    tables = load_tables()
    clashes = [
        (one, other)
        for office in tables.titles.values()
        if office.unique
        for one, other in combinations(tables.by_office.get(office.id, ()), 2)
        if one.person != other.person and shared_days(one, other) > 31
    ]
    assert clashes == []


def test_every_office_but_the_generic_ones_has_a_holder() -> None:
    tables = load_tables()
    empty = {office.id for office in tables.titles.values() if not tables.by_office.get(office.id)}
    generic = {office.id for office in tables.titles.values() if not office.organisation}
    assert empty <= generic


def test_titles_are_lower_case_and_without_article() -> None:
    titles = [title for office in load_tables().titles.values() for title in office.titles]
    assert [one for one in titles if one != one.lower()] == []
    assert [one for one in titles if one.startswith(("le ", "la ", "les ", "l'"))] == []


def test_every_office_has_a_title() -> None:
    assert [office.id for office in load_tables().titles.values() if not office.titles] == []


def test_the_tables_know_enough_of_french_political_life() -> None:
    tables = load_tables()
    assert len(tables.people) >= 2_500
    assert len(tables.organisations) >= 150
    assert sum(1 for person in tables.people.values() if person.wikidata) >= 1_000


def test_a_candidacy_ends_with_a_round_of_its_election_or_a_withdrawal_before_it() -> None:
    last = {one.id: one.day for one in load_tables().elections}
    late = [row for row in rows("candidacies") if row["end"] > last[row["election"]].isoformat()]
    assert late == []


def test_the_ontology_lies_in_the_package_or_at_the_root() -> None:
    assert (find_ontology() / "people.csv").is_file()
    assert isinstance(find_ontology(), Path)

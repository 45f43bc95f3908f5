"""Terms of presidents and legislatures follow one another and agree with the other tables."""

import csv
import re
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hemicycle.errors import TableError
from hemicycle.tables import Tables, Term, load_tables
from hemicycle.tables.files import find_ontology
from hemicycle.tables.parse import parse_terms

DISSOLUTIONS = {  # https://fr.statista.com/infographie/32409, after Légifrance
    date(1962, 10, 9),
    date(1968, 5, 30),
    date(1981, 5, 22),
    date(1988, 5, 14),
    date(1997, 4, 21),
    date(2024, 6, 9),
}
DAY = timedelta(days=1)
HEADER = "kind,begin,end,label_fr,label_en,source\n"


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load_tables()


def of_kind(tables: Tables, kind: str) -> list[Term]:
    return [term for term in tables.terms if term.kind == kind]


def closed(term: Term) -> date:
    """Return the last day of a term that has ended."""
    assert term.end is not None, term.label_fr
    return term.end


def test_presidential_terms_follow_one_another_without_gap_or_overlap(tables: Tables) -> None:
    terms = of_kind(tables, "presidential")
    assert terms[0].begin == date(1959, 1, 8)
    assert [closed(one) + DAY for one in terms[:-1]] == [one.begin for one in terms[1:]]


def test_between_legislatures_there_is_a_gap_only_after_a_dissolution(tables: Tables) -> None:
    terms = of_kind(tables, "legislature")
    cut_short = {closed(one) for one, after in pairwise(terms) if closed(one) + DAY != after.begin}
    assert cut_short == DISSOLUTIONS
    assert all(closed(one) < after.begin for one, after in pairwise(terms))
    waits = [after.begin - closed(one) for one, after in pairwise(terms)]
    assert max(waits) <= timedelta(days=60), "a new assembly sits within two months"


@pytest.mark.parametrize(("kind", "count"), [("presidential", 14), ("legislature", 17)])
def test_only_the_latest_term_of_a_kind_is_open(tables: Tables, kind: str, count: int) -> None:
    terms = of_kind(tables, kind)
    assert len(terms) == count
    assert [one.end is None for one in terms] == [False] * (count - 1) + [True]


def test_the_president_in_office_gives_a_term_its_name(tables: Tables) -> None:
    known = {
        tables.people[tenure.person].name
        for term in of_kind(tables, "presidential")
        for tenure in tables.holders(
            "president-of-the-republic", term.begin + DAY, term.begin + DAY
        )
        if term.label_fr.split()[0] not in tables.people[tenure.person].name
    }
    assert known == set()


def test_a_new_president_begins_on_the_day_that_the_offices_say(tables: Tables) -> None:
    begun = {term.begin for term in of_kind(tables, "presidential")}
    tenures = tables.holders("president-of-the-republic", None, None)
    assert len(tenures) >= 4
    assert {one.begin for one in tenures} <= begun


@pytest.mark.parametrize(
    ("election", "kind"), [("presidential", "presidential"), ("legislative", "legislature")]
)
def test_a_term_begins_within_a_month_after_its_election(
    tables: Tables, election: str, kind: str
) -> None:
    begun = [term.begin for term in of_kind(tables, kind)]
    last: dict[str, date] = {}
    for one in tables.elections:
        if one.kind == election:
            last[one.id] = max(one.day, last.get(one.id, one.day))
    assert len(last) >= 3
    for name, day in last.items():
        assert any(day < begin <= day + 31 * DAY for begin in begun), name


def test_a_group_of_the_assembly_lies_within_its_legislature(tables: Tables) -> None:
    legislatures = dict(enumerate(of_kind(tables, "legislature"), 1))
    groups = [
        (legislatures[int(found[1])], one)
        for one in tables.organisations.values()
        if one.type == "group" and (found := re.search(r"-(1[4-7])(?:-\d{4})?$", one.id))
    ]
    assert len(groups) >= 40
    for term, group in groups:
        assert (group.begin or date.min) >= term.begin, group.id
        assert (group.end or date.max) <= (term.end or date.max), group.id


def test_labels_tell_the_years_and_are_never_shared(tables: Tables) -> None:
    for labels in zip(*((one.label_fr, one.label_en) for one in tables.terms), strict=True):
        assert len(set(labels)) == len(tables.terms)
    for term in of_kind(tables, "legislature"):
        years = f"{term.begin.year}–{term.end.year}" if term.end else str(term.begin.year)
        assert years in term.label_fr
        assert years in term.label_en


def test_the_terms_of_macron_and_of_his_assemblies_are_known_by_their_labels(
    tables: Tables,
) -> None:
    known = {term.label_fr: (term.begin, term.end) for term in tables.terms}
    assert known["Macron I"] == (date(2017, 5, 14), date(2022, 5, 13))
    assert known["XVe législature (2017–2022)"] == (date(2017, 6, 21), date(2022, 6, 21))


def test_each_term_has_its_source() -> None:
    with (find_ontology() / "terms.csv").open(encoding="utf-8", newline="") as stream:
        assert all(row["source"].startswith("https://") for row in csv.DictReader(stream))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("royal,1830-08-09,,X,X,s", "terms.csv:2: kind 'royal' is unknown"),
        ("presidential,,1969-04-27,X,X,s", "terms.csv:2: a term needs its first day"),
        ("presidential,1966-01-08,,,X,s", "terms.csv:2: label_fr is empty"),
        ("presidential,1966,1965,X,X,s", "terms.csv:2: end 1965 is before begin 1966"),
    ],
)
def test_a_malformed_term_is_named(tmp_path: Path, line: str, message: str) -> None:
    (tmp_path / "terms.csv").write_text(HEADER + line + "\n", encoding="utf-8")
    with pytest.raises(TableError, match=re.escape(message)):
        parse_terms(tmp_path)

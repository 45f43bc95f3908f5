"""Actors and edges as CSV."""

import csv
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import Edge, edges_of
from hemicycle.edges.statement import Evidence, Statement
from hemicycle.export.tables import format_actors, format_edges, write_actors, write_edges

CLAIRE = Actor("claire-fontaine", "Claire Fontaine", "person", ("Mme Fontaine", "la maire"), "Q7")
PARTY = Actor("parti-du-fleuve", "Parti du fleuve", "party")
MEMBERSHIP = Statement(
    article="a",
    subject=CLAIRE,
    predicate="memberOf",
    object=PARTY,
    role="leader",
    status="asserted",
    date="2017-11",
    date_basis="article",
    date_source="published",
    published="2017-11-24",
    recorded="2026-11-21",
    evidence=Evidence("la cheffe,\ndu Parti", 0, 19, "…"),
    attributed_to=None,
    confidence=0.91239,
    rule="memberOf:title",
)


def rows(table: str) -> list[dict[str, str]]:
    """Read a table back."""
    return list(csv.DictReader(StringIO(table)))


def edges(*statements: Statement) -> tuple[Edge, ...]:
    """Return the edges of statements, of the membership when none are given."""
    return edges_of(statements or [MEMBERSHIP])


def test_an_edge_has_a_row_with_its_clocks_and_its_evidence() -> None:
    again = replace(MEMBERSHIP, article="b", published="2017-11-25", confidence=0.5)
    (row,) = rows(format_edges(edges(MEMBERSHIP, again), {"a": "La Gazette", "b": "La Gazette"}))
    (edge,) = edges(MEMBERSHIP, again)
    assert row == {
        "id": edge.id,
        "subject_id": "claire-fontaine",
        "subject": "Claire Fontaine",
        "predicate": "memberOf",
        "object_id": "parti-du-fleuve",
        "object": "Parti du fleuve",
        "sign": "0",
        "role": "leader",
        "status": "asserted",
        "date": "2017-11",
        "earliest": "2017-11-01",
        "latest": "2017-11-30",
        "date_basis": "article",
        "published": "2017-11-24 | 2017-11-25",
        "outlets": "1",
        "articles": "a | b",
        "confidence": "0.912",
        "quotes": "la cheffe, du Parti | la cheffe, du Parti",
        "statements": f"{MEMBERSHIP.id} | {again.id}",
    }


def test_open_ends_are_empty_cells() -> None:
    (row,) = rows(format_edges(edges(replace(MEMBERSHIP, date="2023-11/.."))))
    assert (row["earliest"], row["latest"]) == ("2023-11-01", "")


def test_an_actor_has_a_row_with_its_names_and_days() -> None:
    later = replace(
        MEMBERSHIP,
        date="2022-04-10",
        subject=replace(CLAIRE, label="Claire Fontaine-Roux", aliases=("Fontaine",), wikidata=None),
    )
    claire, party = rows(format_actors(edges(MEMBERSHIP, later)))
    assert claire == {
        "id": "claire-fontaine",
        "label": "Claire Fontaine-Roux",
        "type": "person",
        "wikidata": "Q7",
        "party": "",
        "aliases": "Fontaine | Mme Fontaine | la maire",
        "statements": "2",
        "first_date": "2017-11-01",
        "last_date": "2022-04-10",
    }
    assert party["id"] == "parti-du-fleuve"


def test_the_party_is_that_of_the_last_day_on_which_an_actor_appears() -> None:
    asked = []

    def party_at(actor_id: str, day: date | None) -> str | None:
        asked.append((actor_id, day))
        return "parti-du-fleuve" if actor_id == "claire-fontaine" else None

    claire, party = rows(format_actors(edges(), party_at))
    assert asked == [
        ("claire-fontaine", date(2017, 11, 30)),
        ("parti-du-fleuve", date(2017, 11, 30)),
    ]
    assert (claire["party"], party["party"]) == ("parti-du-fleuve", "")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "\t=", "\r\n+"])
def test_no_text_runs_as_a_formula_in_a_spreadsheet(start: str) -> None:
    label = f"{start}HYPERLINK(0)"
    cell = f"'{label.strip()}"
    attack = replace(MEMBERSHIP, object=Actor("x", label, "party"))
    assert rows(format_edges(edges(attack)))[0]["object"] == cell
    assert rows(format_actors(edges(attack)))[1]["label"] == cell


def test_numbers_below_zero_stay_numbers() -> None:
    (row,) = rows(format_edges(edges(replace(MEMBERSHIP, predicate="opposes", role=None))))
    assert (row["sign"], row["role"]) == ("-1", "")


def test_tables_are_utf_8_with_plain_line_ends(tmp_path: Path) -> None:
    write_edges(tmp_path / "edges.csv", edges())
    write_actors(tmp_path / "actors.csv", edges())
    for name in ("edges.csv", "actors.csv"):
        data = (tmp_path / name).read_bytes()
        assert b"\r" not in data
        assert data.endswith(b"\n")
        assert data.decode("utf-8").startswith("id,")


def test_the_order_of_statements_makes_no_difference() -> None:
    others = [replace(MEMBERSHIP, date=date, article=date) for date in ("2022", "2017", "2018-01")]
    assert format_edges(edges_of(others)) == format_edges(edges_of(others[::-1])[::-1])
    assert format_actors(edges_of(others)) == format_actors(edges_of(others[::-1])[::-1])

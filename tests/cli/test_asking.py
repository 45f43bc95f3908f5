"""The reading commands: snapshot, compare, why, query, map, validate."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Hemicycle = Callable[..., CompletedProcess[str]]


def test_a_snapshot_shows_what_held_or_happened(small_export: Path, hemicycle: Hemicycle) -> None:
    told = hemicycle("snapshot", "2017", "--data", small_export).stdout
    assert "étrille Marc Le Taillandier" in told
    assert "soutient" not in told
    assert told.endswith("2017: 2 edges, 0 of them carried over from before\n")


def test_a_snapshot_in_json_has_dates_sources_and_quotes(
    small_export: Path, hemicycle: Hemicycle
) -> None:
    rows = json.loads(hemicycle("snapshot", "2022", "--data", small_export, "--json").stdout)
    happened = next(row for row in rows if row["predicate"] == "supports")
    assert happened["date"] == "2022-05-09"
    assert happened["articles"] == ["journal-2022"]
    assert happened["quote"] == "soutient Marc Le Taillandier"
    assert [row["note"] for row in rows if row["predicate"] == "memberOf"] == ["carried over"]


def test_a_comparison_shows_each_change_with_its_evidence(
    small_export: Path, hemicycle: Hemicycle
) -> None:
    told = hemicycle("compare", "2017", "2022", "--data", small_export, "--json")
    flipped = [row for row in json.loads(told.stdout) if row["change"] == "flipped"]
    assert [(row["subject"], row["predicate"], row["object"]) for row in flipped] == [
        ("Éloïse Géant", "criticises", "Marc Le Taillandier")
    ]
    assert flipped[0]["edges_after"][0]["quote"] == "soutient Marc Le Taillandier"


def test_a_comparison_ends_with_its_counts(small_export: Path, hemicycle: Hemicycle) -> None:
    told = hemicycle("compare", "2017", "2022", "--data", small_export).stdout
    counts = "1 flipped, 0 formed, 0 ended, 0 persisting, 1 not observed"
    assert told.splitlines()[-1] == f"2017 to 2022: {counts}"


@pytest.mark.parametrize(
    "name",
    ["eloise-geant", "Éloïse Géant", "ELOISE GEANT", "Mme Geant", "géant"],
)
def test_why_finds_an_actor_by_any_of_its_names(
    name: str, small_export: Path, hemicycle: Hemicycle
) -> None:
    rows = json.loads(hemicycle("why", name, "--data", small_export, "--json").stdout)
    assert {row["subject"] for row in rows} == {"Éloïse Géant"}
    assert len(rows) == 3


def test_why_keeps_to_the_predicate_and_the_object(
    small_export: Path, hemicycle: Hemicycle
) -> None:
    told = hemicycle("why", "Géant", "CRITICISES", "le taillandier", "--data", small_export)
    assert "« étrille Marc Le Taillandier »" in told.stdout
    assert "2017-03-02 (article) · journal-2017, published 2017-03-02" in told.stdout
    assert "rule test, confidence 0.9" in told.stdout
    assert "soutient" not in told.stdout


def test_why_takes_a_second_word_that_is_no_predicate_for_the_object(
    small_export: Path, hemicycle: Hemicycle
) -> None:
    rows = json.loads(hemicycle("why", "Géant", "PDA", "--data", small_export, "--json").stdout)
    assert [row["predicate"] for row in rows] == ["memberOf"]


def test_why_says_so_when_there_is_no_quote(small_export: Path, hemicycle: Hemicycle) -> None:
    told = hemicycle("why", "le taillandier", "Géant", "--data", small_export)
    assert told.stdout == "no statement of the graph joins them in this way\n"


def test_an_article_cannot_give_orders_to_the_terminal(
    small_export: Path, hemicycle: Hemicycle
) -> None:
    path = small_export / "statements.jsonl"
    wicked = path.read_text(encoding="utf-8").replace("Éloïse", "\\u001b[2J")
    path.write_text(wicked, encoding="utf-8")
    told = hemicycle("snapshot", "2017", "--data", small_export).stdout
    assert "\x1b" not in told
    assert "�[2J" in told


def test_the_map_is_drawn_beside_the_statements(small_export: Path, hemicycle: Hemicycle) -> None:
    told = hemicycle("map", "--data", small_export)
    page = small_export / "alliance-map.html"
    assert told.stdout == f"{page}\n"
    assert "Éloïse Géant" in page.read_text(encoding="utf-8")


def test_a_query_needs_not_declare_the_prefixes_of_the_export(
    built: Path, hemicycle: Hemicycle
) -> None:
    query = "ASK { ?relation a hc:Relation ; rdf:predicate hc:memberOf }"
    assert hemicycle("query", query, "--data", built / "hemicycle.ttl").stdout == "true\n"


def test_a_query_is_read_from_a_file(built: Path, tmp_path: Path, hemicycle: Hemicycle) -> None:
    path = tmp_path / "question.rq"
    path.write_text("SELECT (1 AS ?one) WHERE {}", encoding="utf-8")
    told = hemicycle("query", path, "--data", built / "hemicycle.ttl", "--format", "csv")
    assert told.stdout.split() == ["one", "1"]


def test_an_export_of_the_seeds_conforms(built: Path, hemicycle: Hemicycle) -> None:
    told = hemicycle("validate", "--data", built / "hemicycle.ttl")
    assert told.stdout.splitlines()[-1].endswith("conforms to the shapes")
    assert told.returncode == 0


def test_a_broken_export_is_reported_with_exit_code_1(
    built: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    text = (built / "hemicycle.ttl").read_text(encoding="utf-8")
    path = tmp_path / "broken.ttl"
    path.write_text(text.replace('hc:status "asserted"', 'hc:status "sure"'), encoding="utf-8")
    assert path.read_text(encoding="utf-8") != text
    told = hemicycle("validate", "--data", path, "--json")
    assert told.returncode == 1
    assert "sure" in {row["value"] for row in json.loads(told.stdout)}


def test_why_knows_acronyms_that_no_article_uses(built: Path, hemicycle: Hemicycle) -> None:
    aliases = [
        json.loads(line)[end]["aliases"]
        for line in (built / "statements.jsonl").read_text(encoding="utf-8").splitlines()
        for end in ("subject", "object")
    ]
    assert "LFI" not in {alias for names in aliases for alias in names}
    rows = json.loads(hemicycle("why", "Mélenchon", "LFI", "--data", built, "--json").stdout)
    assert {row["object"] for row in rows} == {"La France insoumise"}


def test_a_snapshot_says_how_many_more_may_fall_into_it(
    small_export: Path, hemicycle: Hemicycle
) -> None:
    lines = (small_export / "statements.jsonl").read_text(encoding="utf-8")
    wide = lines.replace('"date": "2017-03-02"', '"date": "2011-05-16/2022-04-24"')
    (small_export / "statements.jsonl").write_text(wide, encoding="utf-8")
    told = hemicycle("snapshot", "2012", "--data", small_export).stdout
    assert "2 more may fall into it" in told
    assert "étrille" not in told


def test_a_folder_of_exports_can_be_asked_and_checked(built: Path, hemicycle: Hemicycle) -> None:
    assert hemicycle("validate", "--data", built).returncode == 0
    told = hemicycle("query", "critics-of", "--data", built, "--format", "csv").stdout
    assert "Caleb Irri" in told

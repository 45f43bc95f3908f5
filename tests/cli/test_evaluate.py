"""`hemicycle evaluate`: what it prints, what it writes, and what it refuses."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

Hemicycle = Callable[..., CompletedProcess[str]]

CRITICISES = {
    "article": "journal-2017",
    "subject": "Éloïse Géant",
    "predicate": "criticises",
    "object": "Marc Le Taillandier",
    "date": "2017-03",
    "evidence": "étrille Marc Le Taillandier",
}
OPPOSES = CRITICISES | {"predicate": "opposes", "object": "PDA", "evidence": "affronte le PDA"}
DENIED = CRITICISES | {"article": "journal-2022", "predicate": "supports", "status": "denied"}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Return a gold file of three records: one found, one missed, one that is denied."""
    return _write(tmp_path / "gold.jsonl", CRITICISES, OPPOSES, DENIED)


def _write(path: Path, *records: dict[str, Any]) -> Path:
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return path


def _row(printed: str, name: str) -> list[str]:
    """Return the cells of a printed row."""
    (line,) = [line for line in printed.splitlines() if line.strip().startswith(f"{name}  ")]
    return [cell for cell in line.strip().removeprefix(name).split("  ") if cell]


def test_the_figures_of_statements_are_printed(
    gold: Path, small_export: Path, hemicycle: Hemicycle
) -> None:
    told = hemicycle("evaluate", gold, "--statements", small_export / "statements.jsonl")
    assert told.returncode == 0
    assert told.stderr == ""
    cells = [cell.strip() for cell in _row(told.stdout, "all")]
    assert [cell.split()[0] for cell in cells] == ["0.333", "0.500", "0.400", "1", "3", "2"]
    assert "denied or hypothetical in gold: 1, of which 1 came out as real" in told.stdout
    assert "of 1 right relations, 1 of them dated in gold, 1 have the right year" in told.stdout
    assert "expected calibration error of the confidences: 0.5667" in told.stdout
    assert _row(told.stdout, "test")
    assert _row(told.stdout, "2022")
    assert _row(told.stdout, "unknown")


@pytest.mark.parametrize("table", ["relation", "rule", "year", "outlet"])
def test_by_prints_the_table_asked_for_alone(
    table: str, gold: Path, small_export: Path, hemicycle: Hemicycle
) -> None:
    statements = small_export / "statements.jsonl"
    told = hemicycle("evaluate", gold, "--statements", statements, "--by", table).stdout
    heads = [line.split()[0] for line in told.splitlines() if "(95 %)" in line]
    assert heads == [table]


def test_errors_are_shown_with_evidence_sentence_and_rule(
    gold: Path, small_export: Path, hemicycle: Hemicycle
) -> None:
    statements = small_export / "statements.jsonl"
    told = hemicycle("evaluate", gold, "--statements", statements, "--errors", 9).stdout
    missed, _, wrong = told.partition("missed 1 of 1: ")[2].partition("wrong 1 of 2: ")
    assert missed.startswith("Éloïse Géant opposes PDA\n")
    assert "gold « affronte le PDA »" in missed
    assert "found instead: Éloïse Géant memberOf Parti de l'Aube, asserted, rule test" in missed
    assert "rule test, confidence 0.9" in wrong
    assert "in: Éloïse Géant, soutient Marc Le Taillandier." in wrong
    assert "gold has: Éloïse Géant supports Marc Le Taillandier, denied" in wrong


def test_articles_beside_statements_tell_outlets_and_the_sentences_of_misses(
    gold: Path, small_export: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    article = {
        "id": "journal-2017",
        "text": "Un mot. Éloïse Géant affronte le PDA. Fin.",
        "publisher": "L'Heure",
    }
    press = _write(tmp_path / "press.jsonl", article)
    statements = ("--statements", small_export / "statements.jsonl")
    told = hemicycle("evaluate", gold, *statements, "--articles", press, "--errors", 1)
    assert "in: Éloïse Géant affronte le PDA.\n" in told.stdout
    assert _row(told.stdout, "L'Heure")


def test_json_holds_every_figure_and_the_errors_asked_for(
    gold: Path, small_export: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    statements = ("--statements", small_export / "statements.jsonl")
    told = hemicycle(
        "evaluate", gold, *statements, "--json", tmp_path / "out.json", "--errors", 1, "--quiet"
    )
    assert told.stdout == ""
    record = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert record["articles"] == 2
    assert record["strict"]["f1"] == 0.4
    assert record["by_predicate"]["criticises"]["tp"] == 1
    assert record["by_rule"]["test"]["predicted"] == 3
    assert record["reliability"]["expected_calibration_error"] == 0.5667
    assert record["missed"]["count"] == 1
    assert [one["predicate"] for one in record["wrong"]["first"]] == ["memberOf"]


def test_articles_are_extracted_from_as_extract_does(
    tmp_path: Path, hemicycle: Hemicycle, seeds: Path
) -> None:
    article = next(iter(sorted(seeds.glob("*.txt"))))
    gold = _write(tmp_path / "gold.jsonl", CRITICISES | {"article": article.stem}, DENIED)
    out, extracted = tmp_path / "out.jsonl", tmp_path / "extracted.json"
    told = hemicycle("evaluate", gold, "--articles", seeds, "--json", extracted, "--quiet")
    assert told.returncode == 0
    assert told.stderr == "hemicycle: 1 articles weren't read and aren't judged: journal-2022\n"
    hemicycle("extract", article, "-o", out, "--quiet")
    ids = tmp_path / "ids.txt"
    ids.write_text(article.stem, encoding="utf-8")
    scored = tmp_path / "scored.json"
    hemicycle(
        "evaluate", gold, "--articles", seeds, "--statements", out, "--ids", ids, "--json", scored
    )
    record = json.loads(extracted.read_text(encoding="utf-8"))
    assert record["strict"]["predicted"] > 0
    assert record == json.loads(scored.read_text(encoding="utf-8"))


def test_names_of_one_actor_can_be_given(
    small_export: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    renamed = CRITICISES | {"object": "Le Grand Marc"}
    gold = _write(tmp_path / "gold.jsonl", renamed)
    (tmp_path / "same.json").write_text('[["Le Grand Marc", "Marc Le Taillandier"]]')
    statements = ("--statements", small_export / "statements.jsonl")
    options = ("--by", "relation", "--same", tmp_path / "same.json")
    assert "0.500 " in _row(hemicycle("evaluate", gold, *statements, *options).stdout, "all")[0]
    assert "0.000 " in _row(hemicycle("evaluate", gold, *statements).stdout, "all")[0]


def test_what_is_not_judged_is_told(
    small_export: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    gold = _write(tmp_path / "gold.jsonl", CRITICISES | {"stauts": "denied"})
    told = hemicycle("evaluate", gold, "--statements", small_export / "statements.jsonl")
    outside, unread = told.stderr.splitlines()
    assert outside.startswith("hemicycle: 1 statements aren't judged")
    assert unread.startswith('hemicycle: the field "stauts", in 1 lines')


def test_ids_name_annotated_articles_without_a_relation(
    small_export: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    gold = _write(tmp_path / "gold.jsonl", CRITICISES)
    (tmp_path / "ids.txt").write_text("journal-2017\njournal-2022\n")
    statements = ("--statements", small_export / "statements.jsonl")
    told = hemicycle("evaluate", gold, *statements, "--ids", tmp_path / "ids.txt")
    assert told.stderr == ""
    assert told.stdout.startswith("2 articles\n")
    right, found, marked = (cell.strip() for cell in _row(told.stdout, "supports")[-3:])
    assert (right, found, marked) == ("0", "1", "0")


def test_nothing_to_score_gives_one_clear_line(gold: Path, hemicycle: Hemicycle) -> None:
    told = hemicycle("evaluate", gold)
    assert told.returncode == 2
    assert told.stderr == (
        "hemicycle: nothing to score: name --articles to extract from, or --statements\n"
    )


def test_a_bad_line_of_gold_is_named_by_file_and_line(
    small_export: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    gold = _write(tmp_path / "gold.jsonl", CRITICISES, CRITICISES | {"status": "no"})
    told = hemicycle("evaluate", gold, "--statements", small_export / "statements.jsonl")
    assert told.returncode == 2
    assert told.stdout == ""
    assert told.stderr.startswith(f'hemicycle: {gold}:2: "status" must be one of asserted, ')
    assert told.stderr.count("\n") == 1


@pytest.mark.parametrize("option", ["--statements", "--articles", "--same", "--ids"])
def test_a_file_that_is_not_there_gives_one_clear_line(
    option: str, gold: Path, small_export: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    scored = () if option == "--statements" else ("--statements", small_export / "statements.jsonl")
    told = hemicycle("evaluate", gold, *scored, option, tmp_path / "absent.jsonl")
    assert told.returncode == 2
    assert told.stderr.startswith("hemicycle: ")
    assert "absent.jsonl" in told.stderr
    assert told.stderr.count("\n") == 1


def test_articles_that_gold_does_not_know_give_one_clear_line(
    gold: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    press = _write(tmp_path / "press.jsonl", {"id": "autre", "text": "Un mot."})
    told = hemicycle("evaluate", gold, "--articles", press)
    assert told.returncode == 2
    assert told.stderr == f"hemicycle: no article of {gold} is among those read\n"

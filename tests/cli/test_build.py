"""`hemicycle build` and `hemicycle extract`: what they write, keep, remove and tell."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Hemicycle = Callable[..., CompletedProcess[str]]

TEXT = " date 2017-03-02 Jean-Luc Mélenchon a critiqué Emmanuel Macron."
LATER = " date 2022-05-09 Olivier Faure soutient Jean-Luc Mélenchon."
EXPORTS = {
    "actors.csv",
    "alliance-map.html",
    "edges.csv",
    "graph.gexf",
    "graph.graphml",
    "hemicycle.trig",
    "hemicycle.ttl",
    "run.json",
    "slices",
    "statements.jsonl",
}


@pytest.fixture
def press(tmp_path: Path) -> Path:
    """Return a folder of two articles of two years."""
    folder = tmp_path / "press"
    folder.mkdir()
    (folder / "mars.txt").write_text(TEXT, encoding="utf-8")
    (folder / "mai.txt").write_text(LATER, encoding="utf-8")
    return folder


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def _record(folder: Path) -> dict[str, object]:
    record: dict[str, object] = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    return record


def _days(path: Path) -> list[str]:
    """Return the days on which the statements of a file were recorded."""
    return [json.loads(line)["recorded"] for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_build_writes_every_export_and_lists_it(
    press: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    out = tmp_path / "out"
    told = hemicycle("build", press, "--out", out)
    assert told.returncode == 0
    assert told.stderr == ""
    assert _names(out) == EXPORTS | {"compare-2017-2022.html"}
    written = (path for path in out.rglob("*") if path.is_file())
    assert _record(out)["files"] == sorted(path.relative_to(out).as_posix() for path in written)


def test_the_summary_counts_what_was_read_and_found(
    press: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    told = hemicycle("build", press, "--out", tmp_path / "out").stdout
    assert told.startswith("2 articles read\n3 actors, 2 statements, 2 edges:\n")
    assert "      1 criticises\n" in told
    assert f"open {tmp_path / 'out' / 'alliance-map.html'}" in told


def test_a_quiet_build_prints_nothing(press: Path, tmp_path: Path, hemicycle: Hemicycle) -> None:
    told = hemicycle("build", press, "--out", tmp_path / "out", "--quiet")
    assert (told.stdout, told.stderr) == ("", "")


def test_the_good_articles_of_a_mixed_folder_are_built(
    press: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    (press / "vide.txt").write_bytes(b"")
    (press / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    told = hemicycle("build", press, "--out", tmp_path / "out")
    assert told.returncode == 0
    assert [line.split(":")[1] for line in told.stderr.splitlines()] == [
        " skipped photo.txt",
        " skipped vide.txt",
    ]
    skipped = _record(tmp_path / "out")["skipped"]
    assert isinstance(skipped, list)
    assert [one["place"] for one in skipped] == ["photo.txt", "vide.txt"]
    assert "2 articles read, 2 inputs skipped" in told.stdout


@pytest.mark.parametrize("misspelt", ["maris.txt", "absent/mars.txt"])
def test_a_misspelt_path_among_good_ones_ends_with_exit_code_2(
    misspelt: str, press: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    told = hemicycle("build", press, press / misspelt, "--out", tmp_path / "out")
    assert told.returncode == 2
    assert misspelt in told.stderr
    assert _names(tmp_path / "out") >= EXPORTS


def test_a_named_file_that_cannot_be_read_ends_with_exit_code_2(
    press: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    (tmp_path / "vide.txt").write_bytes(b"")
    told = hemicycle("build", press, tmp_path / "vide.txt", "--out", tmp_path / "out")
    assert told.returncode == 2
    assert _names(tmp_path / "out") >= EXPORTS


def test_what_only_an_earlier_build_wrote_is_removed_and_nothing_else(
    press: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    out = tmp_path / "out"
    hemicycle("build", press, "--out", out)
    (out / "slices" / "1958.ttl").write_text("", encoding="utf-8")
    (out / "notes.txt").write_text("à moi", encoding="utf-8")
    (press / "mai.txt").unlink()
    told = hemicycle("build", press, "--out", out, "--compare", "2016", "2017")
    assert "compare-2017-2022.html, slices/2022.ttl" in told.stdout
    assert _names(out) == EXPORTS | {"compare-2016-2017.html", "notes.txt"}
    assert _names(out / "slices") == {"1958.ttl", "2017.ttl"}


def test_a_record_cannot_have_files_outside_the_folder_removed(
    press: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (tmp_path / "precious.txt").write_text("à moi", encoding="utf-8")
    (out / "run.json").write_text('{"files": ["../precious.txt"]}', encoding="utf-8")
    hemicycle("build", press, "--out", out)
    assert (tmp_path / "precious.txt").exists()


def test_the_comparison_page_bears_its_periods(
    press: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    periods = ("2017-03", "2022-04/2022-06")
    hemicycle("build", press, "--out", tmp_path / "out", "--compare", *periods)
    assert "compare-2017-03-2022-04_2022-06.html" in _names(tmp_path / "out")


def test_no_comparison_page_is_made_of_one_year(
    press: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    told = hemicycle("build", press / "mars.txt", "--out", tmp_path / "out")
    assert _names(tmp_path / "out") == EXPORTS
    assert "no comparison page" in told.stdout


def test_a_statement_keeps_the_day_on_which_it_was_first_recorded(
    press: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    out = tmp_path / "statements.jsonl"
    hemicycle("extract", press / "mars.txt", "-o", out, "--recorded", "2024-02-29")
    hemicycle("extract", press, "-o", out)
    first, second = _days(out)
    assert first > "2024-02-29", "mai.txt, new in the second run"
    assert second == "2024-02-29", "mars.txt"


def test_the_epoch_of_a_reproducible_build_is_the_recorded_day(
    press: Path, tmp_path: Path, hemicycle: Hemicycle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1709164800")
    out = tmp_path / "statements.jsonl"
    hemicycle("extract", press, "-o", out)
    assert _days(out) == ["2024-02-29", "2024-02-29"]
    hemicycle("extract", press, "-o", out, "--recorded", "2025-01-01")
    assert _days(out) == ["2025-01-01", "2025-01-01"]


def test_a_rebuild_in_place_changes_no_byte(
    press: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    out = tmp_path / "out"
    hemicycle("build", press, "--out", out, "--recorded", "2024-02-29")
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    hemicycle("build", press, "--out", out)
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before


def test_extract_writes_statements_and_nothing_else(
    press: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    out = tmp_path / "new" / "statements.jsonl"
    told = hemicycle("extract", press, "-o", out)
    assert told.stdout == f"2 statements from 2 articles: {out}\n"
    assert _names(out.parent) == {"statements.jsonl"}


def test_every_quote_stands_in_its_article_at_its_offsets(built: Path, seeds: Path) -> None:
    lines = (built / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    assert lines
    for line in lines:
        statement = json.loads(line)
        stored = (seeds / f"{statement['article']}.txt").read_text(encoding="utf-8")
        evidence = statement["evidence"]
        assert stored[evidence["start"] : evidence["end"]] == evidence["text"]

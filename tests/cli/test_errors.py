"""Whatever goes wrong is told in one line that names the file or argument, with exit code 2."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from hemicycle.errors import PeriodError

Hemicycle = Callable[..., CompletedProcess[str]]

UNWRITABLE = Path("/sys/hemicycle")  # not even root can make a folder there


def _assert_one_line(told: CompletedProcess[str], *named: str) -> None:
    """Check that a command failed with one line on the error stream, which names what it must."""
    assert told.returncode == 2
    assert told.stdout == ""
    assert told.stderr.startswith("hemicycle: ")
    assert told.stderr.count("\n") == 1
    for name in named:
        assert name in told.stderr


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Return an article that can be read, for commands that fail for another reason."""
    path = tmp_path / "bon.txt"
    path.write_text("Éloïse Géant a critiqué Marc Le Taillandier.", encoding="utf-8")
    return path


@pytest.mark.parametrize("command", ["build", "extract"])
def test_a_missing_path_gives_one_clear_line(
    command: str, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    out = ("--out", tmp_path / "out") if command == "build" else ("-o", tmp_path / "out.jsonl")
    _assert_one_line(hemicycle(command, tmp_path / "nulle-part.txt", *out), "nulle-part.txt")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("vide.txt", b""),
        ("blanc.txt", b" \n\n"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00"),
        ("mauvaise-date.txt", " date 2017-99 Le parti se réunit.".encode()),
        ("ligne.jsonl", b'{"id": "a", "text": "Le parti.", "date": "un jour"}\n'),
        ("dossier.pdf", b"%PDF-1.4"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_input_that_cannot_be_read_gives_one_clear_line(
    name: str, content: bytes, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    (tmp_path / name).write_bytes(content)
    _assert_one_line(hemicycle("build", tmp_path / name, "--out", tmp_path / "out"), name)


def test_each_of_several_bad_inputs_gets_a_line(tmp_path: Path, hemicycle: Hemicycle) -> None:
    (tmp_path / "un.txt").write_bytes(b"")
    (tmp_path / "deux.txt").write_bytes(b"\x00\x01\x02")
    told = hemicycle("build", tmp_path, "--out", tmp_path / "out")
    assert told.returncode == 2
    assert [line.split(":")[1].strip() for line in told.stderr.splitlines()] == [
        "deux.txt",
        "un.txt",
    ]


@pytest.mark.skipif(not Path("/sys").is_dir(), reason="there is no /sys to be refused by")
def test_a_folder_that_cannot_be_written_to_gives_one_clear_line(
    article: Path, hemicycle: Hemicycle
) -> None:
    _assert_one_line(hemicycle("build", article, "--out", UNWRITABLE), str(UNWRITABLE))


def test_a_file_in_the_place_of_the_folder_gives_one_clear_line(
    article: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    (tmp_path / "out").write_text("déjà là", encoding="utf-8")
    _assert_one_line(hemicycle("build", article, "--out", tmp_path / "out"), "out")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "déjà là"


@pytest.mark.parametrize(
    "words",
    [("snapshot", "20x7"), ("compare", "2017", "20x7"), ("compare", "20x7", "2017")],
    ids=" ".join,
)
def test_an_unknown_period_gives_one_clear_line(
    words: tuple[str, ...], small_export: Path, hemicycle: Hemicycle
) -> None:
    _assert_one_line(hemicycle(*words, "--data", small_export), "20x7")


def test_an_unknown_period_is_refused_before_anything_is_built(
    article: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    out = tmp_path / "out"
    told = hemicycle("build", article, "--out", out, "--compare", "2017", "printemps")
    _assert_one_line(told, "printemps")
    assert not out.exists()


@pytest.mark.parametrize("day", ["2026-02-30", "hier", "2026"])
def test_a_recorded_day_that_is_none_gives_one_clear_line(
    day: str, article: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    told = hemicycle("build", article, "--out", tmp_path / "out", "--recorded", day)
    _assert_one_line(told, "--recorded", day)


def test_an_epoch_that_is_none_gives_one_clear_line(
    article: Path, tmp_path: Path, hemicycle: Hemicycle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "lundi")
    told = hemicycle("build", article, "--out", tmp_path / "out")
    _assert_one_line(told, "SOURCE_DATE_EPOCH", "lundi")


def test_a_model_that_is_not_installed_gives_one_clear_line(
    article: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    told = hemicycle("build", article, "--out", tmp_path / "out", "--model", "fr_absent_sm")
    _assert_one_line(told, "fr_absent_sm")


@pytest.mark.parametrize(
    "query",
    ["SELECT WHERE", "ASK { SERVICE <http://localhost:1/> { ?s ?p ?o } }", "absente.rq"],
)
def test_a_query_that_cannot_be_asked_gives_one_clear_line(
    query: str, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    (tmp_path / "graph.ttl").write_text("", encoding="utf-8")
    _assert_one_line(hemicycle("query", query, "--data", tmp_path / "graph.ttl"))


@pytest.mark.parametrize(
    "words",
    [("snapshot", "2017"), ("compare", "2017", "2022"), ("map",), ("why", "Géant")],
    ids=" ".join,
)
def test_a_missing_export_gives_one_clear_line(
    words: tuple[str, ...], tmp_path: Path, hemicycle: Hemicycle
) -> None:
    told = hemicycle(*words, "--data", tmp_path / "absent")
    _assert_one_line(told, "absent", "hemicycle build")


@pytest.mark.parametrize("command", ["validate", "query"])
def test_a_missing_turtle_file_gives_one_clear_line(
    command: str, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    words = (command, "ASK {}") if command == "query" else (command,)
    _assert_one_line(hemicycle(*words, "--data", tmp_path / "absent.ttl"), "absent.ttl")


def test_a_broken_line_of_statements_is_named(small_export: Path, hemicycle: Hemicycle) -> None:
    path = small_export / "statements.jsonl"
    path.write_text(path.read_text(encoding="utf-8") + "{}\n", encoding="utf-8")
    _assert_one_line(hemicycle("snapshot", "2017", "--data", path), "statements.jsonl:4")


def test_an_unknown_actor_gives_close_names(small_export: Path, hemicycle: Hemicycle) -> None:
    told = hemicycle("why", "Éloise Geantt", "--data", small_export)
    _assert_one_line(told, "Éloise Geantt", "did you mean Éloïse Géant?")


def test_an_unknown_predicate_gives_those_that_are_known(
    small_export: Path, hemicycle: Hemicycle
) -> None:
    told = hemicycle("why", "Géant", "aime", "PDA", "--data", small_export)
    _assert_one_line(told, "aime", "criticises")


def test_traceback_shows_the_rest(small_export: Path, hemicycle: Hemicycle) -> None:
    with pytest.raises(PeriodError):
        hemicycle("--traceback", "snapshot", "20x7", "--data", small_export)


def test_a_reader_that_closes_the_pipe_gets_no_traceback(small_export: Path) -> None:
    command = [sys.executable, "-m", "hemicycle", "why", "Géant", "--data", str(small_export)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as asked:
        assert asked.stdout is not None
        assert asked.stderr is not None
        asked.stdout.close()
        assert asked.stderr.read() == b""

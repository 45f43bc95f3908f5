"""Readings point at evidence in articles that others hold, and carry none of their text."""

import json
from pathlib import Path
from typing import Any

import pytest
from hemicycle.edges.statement import PREDICATES, STATUSES
from hemicycle.errors import GoldError
from hemicycle.extract.decisions.readings import FILE, read_readings
from hemicycle.read.article import Article

TEXT = "Claire Bontemps a critiqué Marc Delorme à Nantes."
ARTICLES = {"one": Article("one", TEXT, ((0, len(TEXT)),))}
MARK = {
    "article": "one",
    "subject": "Claire Bontemps",
    "predicate": "criticises",
    "object": "Marc Delorme",
    "start": 16,
    "end": 39,
}
KEYS = {*MARK, "subject_aliases", "object_aliases", "status", "optional"}
LONGEST_ALIAS = 6  # words; more would be a quotation


def _write(path: Path, *marks: dict[str, Any]) -> Path:
    path.write_text("".join(f"{json.dumps(mark)}\n" for mark in marks), encoding="utf-8")
    return path


def test_a_reading_quotes_the_article_at_its_offsets(tmp_path: Path) -> None:
    [one] = read_readings(_write(tmp_path / "marks.jsonl", MARK), ARTICLES)
    assert one.evidence == "a critiqué Marc Delorme"
    assert (one.subject, one.predicate, one.object) == (
        "Claire Bontemps",
        "criticises",
        "Marc Delorme",
    )
    assert (one.status, one.optional, one.subject_aliases) == ("asserted", False, ())


def test_a_reading_keeps_its_status_its_aliases_and_its_doubt(tmp_path: Path) -> None:
    mark = {**MARK, "status": "denied", "optional": True, "object_aliases": ["Delorme"]}
    [one] = read_readings(_write(tmp_path / "marks.jsonl", mark), ARTICLES)
    assert (one.status, one.optional, one.object_aliases) == ("denied", True, ("Delorme",))
    assert not one.is_real


@pytest.mark.parametrize("fault", [{"article": "two"}, {"end": 400}])
def test_a_missing_or_shorter_article_gives_one_clear_line(
    fault: dict[str, object], tmp_path: Path
) -> None:
    path = _write(tmp_path / "marks.jsonl", MARK, {**MARK, **fault})
    with pytest.raises(GoldError) as raised:
        list(read_readings(path, ARTICLES))
    message = str(raised.value)
    assert message.startswith(f"{path}:2: ")
    assert str(fault.get("article", "one")) in message
    assert "\n" not in message


@pytest.fixture(scope="module")
def marks() -> list[dict[str, Any]]:
    """Return the readings that ship, as they stand in the file."""
    return [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


def test_each_reading_is_of_a_known_kind(marks: list[dict[str, Any]]) -> None:
    assert len(marks) > 1000
    assert {mark["predicate"] for mark in marks} == set(PREDICATES)
    assert {mark.get("status", "asserted") for mark in marks} <= set(STATUSES)
    assert not [mark for mark in marks if not MARK.keys() <= mark.keys() <= KEYS]


def test_each_reading_points_at_a_short_stretch_of_its_article(marks: list[dict[str, Any]]) -> None:
    assert not [mark for mark in marks if not 0 <= mark["start"] < mark["end"]]
    assert not [mark for mark in marks if mark["end"] - mark["start"] > 2000]


def test_each_reading_names_two_actors_on_one_line(marks: list[dict[str, Any]]) -> None:
    for mark in marks:
        names = [mark["subject"], mark["object"], *mark.get("subject_aliases", ())]
        names += mark.get("object_aliases", ())
        assert all(name and name == name.strip() for name in names), mark
        assert all(len(name.splitlines()) == 1 and "\t" not in name for name in names), mark
        assert mark["subject"] != mark["object"], mark


def test_no_alias_is_long_enough_to_be_a_quotation(marks: list[dict[str, Any]]) -> None:
    aliases = [
        alias
        for mark in marks
        for alias in (*mark.get("subject_aliases", ()), *mark.get("object_aliases", ()))
    ]
    assert len(aliases) > 1000
    assert not [alias for alias in aliases if len(alias.split()) > LONGEST_ALIAS]


def test_readings_of_an_article_stand_together_in_the_order_of_its_text(
    marks: list[dict[str, Any]],
) -> None:
    places = [(mark["article"], mark["start"]) for mark in marks]
    assert places == sorted(places)


def test_no_reading_stands_twice(marks: list[dict[str, Any]]) -> None:
    lines = [json.dumps(mark, sort_keys=True) for mark in marks]
    assert len(set(lines)) == len(lines)

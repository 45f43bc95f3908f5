"""Statements as JSON lines."""

import json
from pathlib import Path
from typing import Any

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.json_lines import read_statements, write_statements
from hemicycle.edges.statement import DATE_BASES, PREDICATES, STATUSES, Evidence, Statement
from hemicycle.errors import StatementError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

KEYS = [
    *("id", "article", "subject", "predicate", "object", "role", "status", "date", "date_basis"),
    *("published", "date_source", "recorded", "evidence", "attributed_to", "confidence", "rule"),
]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
ACTORS = st.builds(
    Actor,
    id=TEXTS,
    label=TEXTS,
    type=st.sampled_from(["person", "party"]),
    aliases=st.lists(TEXTS, max_size=2).map(tuple),
    wikidata=st.none() | st.just("Q1"),
)
EVIDENCE = st.builds(
    lambda text, start, sentence: Evidence(text, start, start + len(text), sentence),
    TEXTS,
    st.integers(0, 9999),
    TEXTS,
)
STATEMENTS = st.builds(
    Statement,
    article=TEXTS,
    subject=ACTORS,
    predicate=st.sampled_from(PREDICATES),
    object=ACTORS,
    role=st.none() | TEXTS,
    status=st.sampled_from(STATUSES),
    date=st.sampled_from(["2017", "2017-11-24", "2023-11/.."]),
    date_basis=st.sampled_from(DATE_BASES),
    date_source=TEXTS,
    published=st.none() | st.just("2017-11"),
    recorded=st.just("2026-11-21"),
    evidence=EVIDENCE,
    attributed_to=st.none() | TEXTS,
    confidence=st.integers(0, 1000).map(lambda thousandths: thousandths / 1000),
    rule=TEXTS,
)


def statement(**changes: Any) -> Statement:
    """Return a statement with some of its values changed."""
    values: dict[str, Any] = {
        "article": "a",
        "subject": Actor("claire-fontaine", "Claire Fontaine", "person", ("Mme Fontaine",)),
        "predicate": "supports",
        "object": Actor("paul-martin", "Paul Martin", "person", (), "Q9"),
        "role": None,
        "status": "asserted",
        "date": "2017-11-24",
        "date_basis": "article",
        "date_source": "published",
        "published": "2017-11-24",
        "recorded": "2026-11-21",
        "evidence": Evidence("soutient", 16, 24, "Claire Fontaine soutient Paul Martin."),
        "attributed_to": None,
        "confidence": 0.91239,
        "rule": "supports:soutenir",
    }
    return Statement(**(values | changes))


def test_a_line_has_the_keys_of_the_contract_in_their_order(tmp_path: Path) -> None:
    path = tmp_path / "statements.jsonl"
    write_statements(path, [statement()])
    (line,) = path.read_text(encoding="utf-8").splitlines()
    record = json.loads(line)
    assert list(record) == KEYS
    assert list(record["subject"]) == ["id", "label", "type", "aliases", "wikidata"]
    assert list(record["evidence"]) == ["text", "start", "end", "sentence"]
    assert record["confidence"] == 0.912
    assert record["id"] == statement().id


def test_statements_stand_in_the_order_of_reading(tmp_path: Path) -> None:
    later = statement(evidence=Evidence("x", 90, 91, "x"))
    other = statement(article="b", evidence=Evidence("x", 0, 1, "x"))
    path = tmp_path / "statements.jsonl"
    write_statements(path, [other, later, statement()])
    read = [(item.article, item.evidence.start) for item in read_statements(path)]
    assert read == [("a", 16), ("a", 90), ("b", 0)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(statements=st.lists(STATEMENTS, max_size=4))
def test_what_is_written_is_read_back(tmp_path: Path, statements: list[Statement]) -> None:
    path = tmp_path / "statements.jsonl"
    write_statements(path, statements)
    read = list(read_statements(path))
    assert sorted(map(repr, read)) == sorted(map(repr, statements))
    first = path.read_bytes()
    write_statements(path, reversed(read))
    assert path.read_bytes() == first


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"predicate": "admires"}, '"predicate" is "admires", not one of alliedWith'),
        ({"status": "true"}, '"status" is "true"'),
        ({"date": "2017-13"}, '"2017-13" is no date or period'),
        ({"subject": "Claire"}, '"subject" must be an object'),
        ({"confidence": 2}, '"confidence" must be a number between 0 and 1'),
        ({"confidence": True}, '"confidence" must be a number'),
        ({"role": 3}, '"role" must be a text'),
        ({"evidence": {"text": "soutient", "start": 0, "end": 3, "sentence": ""}}, "offsets"),
    ],
)
def test_a_malformed_line_is_named(tmp_path: Path, changes: dict[str, Any], reason: str) -> None:
    path = tmp_path / "statements.jsonl"
    write_statements(path, [statement()])
    good = path.read_text(encoding="utf-8")
    path.write_text(good + json.dumps(json.loads(good) | changes) + "\n", encoding="utf-8")
    with pytest.raises(StatementError) as caught:
        list(read_statements(path))
    assert str(caught.value).startswith(f"{path}:2: ")
    assert reason in str(caught.value)


@pytest.mark.parametrize("line", ["{", "[]", "3", "null", '"x"', "[" * 100_000, "{}"])
def test_a_line_that_is_no_statement_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "statements.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(StatementError, match=r"statements\.jsonl:1: "):
        list(read_statements(path))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StatementError, match=r"absent\.jsonl: can't be read"):
        list(read_statements(tmp_path / "absent.jsonl"))

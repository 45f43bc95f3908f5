"""Gold files: what is read, and what is refused."""

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hemicycle.errors import GoldError
from hemicycle.evaluate.gold import GoldRelation, read_gold

LEAST = {
    "article": "a1",
    "subject": "Claire Fontaine",
    "predicate": "supports",
    "object": "Paul Martin",
}


def _write(path: Path, *records: dict[str, Any]) -> Path:
    path.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    return path


def test_four_fields_are_enough_and_the_others_have_defaults(tmp_path: Path) -> None:
    gold = read_gold(_write(tmp_path / "gold.jsonl", LEAST))
    assert gold.relations == (GoldRelation("a1", "Claire Fontaine", "supports", "Paul Martin"),)
    (one,) = gold.relations
    assert (one.status, one.date, one.optional, one.is_real) == ("asserted", None, False, True)


def test_every_field_is_read(tmp_path: Path) -> None:
    record = LEAST | {
        "subject_aliases": ["Mme Fontaine"],
        "object_aliases": ["M. Martin", "le maire"],
        "role": "member",
        "status": "denied",
        "date": "2017-11/2017-12",
        "attributed_to": "Jean Petit",
        "evidence": "ne soutient pas",
        "optional": True,
    }
    (one,) = read_gold(_write(tmp_path / "gold.jsonl", record)).relations
    assert one == GoldRelation(
        "a1",
        "Claire Fontaine",
        "supports",
        "Paul Martin",
        ("Mme Fontaine",),
        ("M. Martin", "le maire"),
        "member",
        "denied",
        "2017-11/2017-12",
        "Jean Petit",
        "ne soutient pas",
        True,
    )
    assert not one.is_real


def test_blank_lines_and_a_byte_order_mark_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(f"\ufeff{json.dumps(LEAST)}\n\n  \r\n", encoding="utf-8")
    assert len(read_gold(path).relations) == 1


def test_fields_that_mean_nothing_are_counted(tmp_path: Path) -> None:
    typing_error = LEAST | {"stauts": "denied", "note": "?"}
    gold = read_gold(_write(tmp_path / "gold.jsonl", typing_error, LEAST | {"note": "!"}))
    assert gold.unread == {"note": 2, "stauts": 1}


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"article": ""}, '"article" must be a text that isn\'t empty, not ""'),
        ({"article": 12}, '"article" must be a text'),
        ({"subject": " "}, '"subject" must be a text that isn\'t empty'),
        ({"subject": ["Claire"]}, '"subject" must be a text'),
        ({"object": None}, '"object" must be a text'),
        ({"predicate": "admires"}, '"predicate" must be one of alliedWith, '),
        ({"predicate": ["supports"]}, '"predicate" must be one of'),
        ({"subject_aliases": "Claire"}, '"subject_aliases" must be a list of texts'),
        ({"object_aliases": [1]}, '"object_aliases" must be a list of texts'),
        ({"role": 3}, '"role" must be a text or null'),
        ({"status": "true"}, '"status" must be one of asserted, '),
        ({"date": "24/11/2017"}, '"date" must be a date in EDTF'),
        ({"date": 2017}, '"date" must be a date in EDTF'),
        ({"attributed_to": []}, '"attributed_to" must be a text or null'),
        ({"evidence": {"text": "soutient"}}, '"evidence" must be a text or null'),
        ({"optional": "no"}, '"optional" must be true or false, not "no"'),
    ],
)
def test_a_wrong_value_is_named_with_file_and_line(
    tmp_path: Path, changes: dict[str, Any], reason: str
) -> None:
    path = _write(tmp_path / "gold.jsonl", LEAST, LEAST | changes)
    with pytest.raises(GoldError) as caught:
        read_gold(path)
    assert str(caught.value).startswith(f"{path}:2: {reason}")


@pytest.mark.parametrize("field", LEAST)
def test_a_missing_field_is_named(tmp_path: Path, field: str) -> None:
    record = {name: value for name, value in LEAST.items() if name != field}
    with pytest.raises(GoldError, match=f'gold.jsonl:1: the field "{field}" is missing'):
        read_gold(_write(tmp_path / "gold.jsonl", record))


@pytest.mark.parametrize("line", ["{", "[]", "3", "null", '"x"', "[" * 100_000])
def test_a_line_that_is_no_record_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(GoldError, match=r"gold\.jsonl:1: "):
        read_gold(path)


def test_each_bad_line_is_named(tmp_path: Path) -> None:
    path = _write(tmp_path / "gold.jsonl", {}, LEAST, LEAST | {"optional": 1})
    with pytest.raises(GoldError) as caught:
        read_gold(path)
    assert [line.split(": ")[0] for line in str(caught.value).splitlines()] == [
        f"{path}:1",
        f"{path}:3",
    ]


def test_a_file_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text("\n")
    (tmp_path / "latin.jsonl").write_bytes(b'{"article": "\xe9"}')
    for name, reason in [
        ("absent", "can't be read"),
        ("empty", "holds no relation"),
        ("latin", "isn't UTF-8"),
    ]:
        with pytest.raises(GoldError, match=rf"{name}\.jsonl: {reason}"):
            read_gold(tmp_path / f"{name}.jsonl")


def test_the_example_of_the_documentation_has_every_field(root: Path, tmp_path: Path) -> None:
    page = (root / "graph" / "docs" / "evaluation.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```json\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    path = tmp_path / "gold.jsonl"
    path.write_text(example, encoding="utf-8")
    gold = read_gold(path)
    assert json.loads(example).keys() == {field.name for field in fields(GoldRelation)}
    assert (len(gold.relations), gold.unread) == (1, {})

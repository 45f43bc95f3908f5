"""References, case by case from `cases.txt` and `gaps.txt`: who is meant, or nobody for sure."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hemicycle.extract.reading import Reading
from hemicycle.extract.scene import Scene
from hemicycle.extract.understanding import understand
from hemicycle.tables import Tables

FOLDER = Path(__file__).parent
LINE = re.compile(r"(?:([^|]*\S) \|\| )?([a-z0-9-]+) \| ([^{}]*)\{([^{}]+)\}([^{}]*)")
OPEN = "-"
PUBLISHED = "2018-03-10"


@dataclass(frozen=True, slots=True)
class Case:
    """Hold a text, the span of its marked reference, the actor meant and, for a gap, the reason."""

    expected: str
    text: str
    start: int
    end: int
    reason: str = ""


def read_case(line: str) -> Case:
    """Read one case; raise ValueError when it isn't `actor | text with one {reference}`.

    A gap has its reason and two bars before it.
    """
    match = LINE.fullmatch(line)
    if match is None:
        raise ValueError(f"no case: {line}")
    reason, expected, before, reference, after = match.groups()
    text = (before + reference + after).replace("¶", "\n")
    return Case(expected, text, len(before), len(before + reference), reason or "")


def read_cases(name: str) -> list[Case]:
    """Read the cases of a file."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [read_case(line) for line in lines if line and not line.startswith("#")]


def resolved(scene: Scene, reading: Reading, case: Case) -> str:
    """Return the actor for whom a case's reference stands, persons first; `-` for nobody."""
    inside = [token.i for token in reading.doc if case.start <= reading.offset(token.i) < case.end]
    found = [scene.heads[i] for i in inside if i in scene.heads]
    found = found or [scene.owners[i] for i in inside if i in scene.owners]
    persons = [one for one in found if scene.cast.part(one).is_person]
    assert len(set(persons or found)) < 2, f"{sorted(set(found))}"
    return next(iter(persons or found), OPEN)


def marked(name: str) -> list[object]:
    """Turn the cases of a file into parameters, those with a reason as known gaps."""
    return [
        pytest.param(
            case,
            id=f"{case.text[: case.start]}[{case.text[case.start : case.end]}]",
            marks=pytest.mark.xfail(strict=True, reason=case.reason) if case.reason else (),
        )
        for case in read_cases(name)
    ]


@pytest.mark.parametrize("case", [*marked("cases.txt"), *marked("gaps.txt")])
def test_a_reference_stands_for_whom_its_text_makes_clear(
    case: Case, read: Callable[..., Reading], whole_tables: Tables
) -> None:
    reading = read(case.text, PUBLISHED)
    scene = understand(reading, whole_tables).scene
    assert resolved(scene, reading, case) == case.expected


def test_there_are_cases_enough() -> None:
    assert len(read_cases("cases.txt")) >= 150


def test_each_gap_has_a_reason_and_no_case_has_one() -> None:
    assert all(case.reason for case in read_cases("gaps.txt"))
    assert not any(case.reason for case in read_cases("cases.txt"))


@pytest.mark.parametrize(
    "line", ["claire | Elle parle.", "{Elle} parle.", "Claire | {Elle} parle.", "a | {b} {c}"]
)
def test_a_malformed_case_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="no case"):
        read_case(line)

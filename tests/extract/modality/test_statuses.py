"""Statuses of relations and roles, case by case from `statuses.txt` and `roles.txt`."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from hemicycle.extract.modality import Modality, modality_of, modality_of_role, status
from spacy.language import Language
from spacy.tokens import Doc

FOLDER = Path(__file__).parent
LINE = re.compile(
    r"(?:([^|]*\S) \|\| )?(asserted|denied|hypothetical|former) \| ([^{}]*)\{([^{}]+)\}([^{}]*)"
)


@dataclass(frozen=True, slots=True)
class Case:
    """Hold a sentence, where its trigger ends, the status expected and, for a gap, the reason."""

    status: str
    text: str
    end: int
    reason: str = ""


def read_case(line: str) -> Case:
    """Read one case; raise ValueError when it isn't `status | sentence with one {trigger}`.

    A gap has its reason and two bars before it.
    """
    match = LINE.fullmatch(line)
    if match is None:
        raise ValueError(f"no case: {line}")
    reason, expected, before, trigger, after = match.groups()
    return Case(expected, before + trigger + after, len(before + trigger), reason or "")


def read_cases(name: str) -> list[Case]:
    """Read the cases of a file."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [read_case(line) for line in lines if line and not line.startswith("#")]


def trigger_of(doc: Doc, case: Case) -> int:
    """Return the last token of the trigger."""
    return next(token.i for token in doc if token.idx + len(token) == case.end)


@pytest.mark.parametrize("case", read_cases("statuses.txt"), ids=lambda case: case.text)
def test_a_relation_has_the_status_that_its_sentence_gives(case: Case, nlp: Language) -> None:
    doc = nlp(case.text)
    assert status(doc, trigger_of(doc, case)) == case.status


@pytest.mark.parametrize("case", read_cases("roles.txt"), ids=lambda case: case.text)
def test_a_role_has_the_status_that_its_sentence_gives(case: Case, nlp: Language) -> None:
    doc = nlp(case.text)
    assert modality_of_role(doc, trigger_of(doc, case)).status == case.status


@pytest.mark.parametrize("case", read_cases("gaps.txt"), ids=lambda case: case.text)
def test_a_known_gap_still_gapes(case: Case, nlp: Language, request: pytest.FixtureRequest) -> None:
    request.applymarker(pytest.mark.xfail(strict=True, reason=case.reason))
    doc = nlp(case.text)
    assert status(doc, trigger_of(doc, case)) == case.status


def test_there_are_cases_enough() -> None:
    assert len(read_cases("statuses.txt")) + len(read_cases("roles.txt")) >= 200


def test_each_gap_has_a_reason_and_no_case_has_one() -> None:
    assert all(case.reason for case in read_cases("gaps.txt"))
    assert not any(case.reason for case in read_cases("statuses.txt"))


@pytest.mark.parametrize("line", ["denied", "odd | Il {vote}.", "denied | Il vote."])
def test_a_malformed_case_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="no case"):
        read_case(line)


def test_a_cue_and_a_reason_come_with_the_status(nlp: Language) -> None:
    doc = nlp("Claire Vasseur ne soutient pas Paul Mérignac.")
    found = modality_of(doc, next(token.i for token in doc if token.text == "soutient"))
    assert found == Modality("denied", found.cue, "negation")
    assert doc[found.cue or 0].text == "pas"


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "expected"),
    [
        (
            "Elle défile avec les radicaux et pas avec les verts.",
            "défile",
            "radicaux",
            "asserted",
        ),
        ("Elle défile avec les radicaux et pas avec les verts.", "défile", "verts", "denied"),
        ("Il n'a pas soutenu la droite mais les radicaux.", "soutenu", "droite", "denied"),
        (
            "Il n'a pas soutenu la droite mais les radicaux.",
            "soutenu",
            "radicaux",
            "asserted",
        ),
        (
            "Ils ne votent pas la loi, contrairement aux radicaux.",
            "votent",
            "Ils",
            "denied",
        ),
        (
            "Ils ne votent pas la loi, contrairement aux radicaux.",
            "votent",
            "radicaux",
            "asserted",
        ),
        ("Tous les groupes ont voté la loi, sauf les radicaux.", "voté", "radicaux", "denied"),
        ("Il ne soutiendrait pas les radicaux.", "soutiendrait", "radicaux", "hypothetical"),
        ("Le maire ne critique pas seulement les radicaux.", "critique", "radicaux", "asserted"),
    ],
)
def test_an_actor_may_be_set_off(
    text: str, trigger: str, actor: str, expected: str, nlp: Language
) -> None:
    doc = nlp(text)
    at = {token.text: token.i for token in doc}
    assert status(doc, at[trigger], at[actor]) == expected

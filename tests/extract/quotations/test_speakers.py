"""Speakers of quotations, case by case from `speakers.txt`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hemicycle.extract.quotations import Quotation, find_quotations
from hemicycle.extract.reading import Reading

if TYPE_CHECKING:
    from _pytest.mark import ParameterSet

CASES = Path(__file__).with_name("speakers.txt")
LINE = re.compile(
    r"(?:gap: (\S[^|]*\S) \| )?"
    r"(direct|fragment|indirect|scare|turn) \| (neutral|hostile|friendly|-) \| (\S.*)"
)
RIGHT = 0.92  # share of the cases whose speaker must be right
MARKS = re.compile(r"\[\[|\]\]|\{|\}")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Case:
    """Hold a plain text, and the character spans of its quoted words and of their speaker."""

    kind: str
    stance: str | None
    text: str
    quoted: Span
    speaker: Span | None
    gap: str | None = None


def read_case(line: str) -> Case:
    """Read one case; raise ValueError when it isn't `[gap: reason |] kind | stance | text`."""
    match = LINE.fullmatch(line)
    if match is None:
        raise ValueError(f"no case: {line}")
    text, places = strip_marks(match[4].replace("¶", "\n"))
    quoted, speaker = find_span(places, "[[", "]]"), find_span(places, "{", "}")
    if quoted is None:
        raise ValueError(f"no quoted words: {line}")
    return Case(match[2], None if match[3] == "-" else match[3], text, quoted, speaker, match[1])


def strip_marks(marked: str) -> tuple[str, list[tuple[str, int]]]:
    """Take the marks out of a text and note where each stood."""
    text, places, last = "", [], 0
    for match in MARKS.finditer(marked):
        text += marked[last : match.start()]
        places.append((match[0], len(text)))
        last = match.end()
    return text + marked[last:], places


def find_span(places: list[tuple[str, int]], opening: str, closing: str) -> Span | None:
    """Return where the words between two marks stand, None without them."""
    begins = [place for mark, place in places if mark == opening]
    ends = [place for mark, place in places if mark == closing]
    if len(begins) != len(ends) or len(begins) > 1:
        raise ValueError(f"{opening} and {closing} don't pair once in {places}")
    return (begins[0], ends[0]) if begins else None


def read_cases() -> list[Case]:
    """Read the cases of `speakers.txt`."""
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return [read_case(line) for line in lines if line and not line.startswith("#")]


def place(reading: Reading, span: Span | None) -> Span | None:
    """Return the character offsets of a span of tokens."""
    return None if span is None else (reading.offset(span[0]), reading.end_offset(span[1] - 1))


def describe(
    reading: Reading, found: Quotation
) -> tuple[str, str | None, Span | None, Span | None]:
    """Reduce a quotation to what a case states."""
    quoted = place(reading, (found.start, found.end))
    return found.kind, found.stance, quoted, place(reading, found.speaker)


def parameters() -> "list[ParameterSet]":
    """Make each case a parameter, those of known gaps marked to fail."""
    return [
        pytest.param(
            case,
            id=case.text,
            marks=[pytest.mark.xfail(strict=True, reason=case.gap)] if case.gap else [],
        )
        for case in read_cases()
    ]


@pytest.mark.parametrize("case", parameters())
def test_a_quotation_has_the_speaker_that_its_sentence_names(
    case: Case, read: Callable[[str], Reading]
) -> None:
    reading = read(case.text)
    found = [describe(reading, one) for one in find_quotations(reading)]
    assert (case.kind, case.stance, case.quoted, case.speaker) in found


def has_right_speaker(reading: Reading, case: Case) -> bool:
    """Tell whether the quotation of a case's words has the case's speaker, whatever its kind."""
    found = [describe(reading, one) for one in find_quotations(reading)]
    return any(one[2:] == (case.quoted, case.speaker) for one in found)


def test_the_speaker_is_right_in_most_cases(read: Callable[[str], Reading]) -> None:
    cases = read_cases()
    right = sum(has_right_speaker(read(case.text), case) for case in cases)
    assert right / len(cases) >= RIGHT


def test_there_are_cases_enough() -> None:
    assert len(read_cases()) >= 220


@pytest.mark.parametrize(
    "line",
    [
        "direct | neutral",
        "direct | kind | « [[a]] »",
        "scare | - | no marks",
        "scare | - | [[a]] {b",
        "gap: | direct | - | « [[a]] »",
    ],
)
def test_a_malformed_case_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"case|words|pair"):
        read_case(line)

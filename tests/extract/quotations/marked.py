"""Cases of quotations, read strictly from lines of text."""

import re
from dataclasses import dataclass
from pathlib import Path

LINE = re.compile(
    r"(direct|fragment|indirect|scare|turn) \| (neutral|hostile|friendly|-) \| (\S.*)"
)
MARKS = re.compile(r"\[\[|\]\]|\{|\}")


@dataclass(frozen=True, slots=True)
class Case:
    """Hold a plain text, and the character spans of its quoted words and of their speaker."""

    kind: str
    stance: str | None
    text: str
    quoted: tuple[int, int]
    speaker: tuple[int, int] | None


def read_cases(path: Path) -> list[Case]:
    """Read the cases of a file; raise ValueError at a line that is none."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [read_case(line) for line in lines if line and not line.startswith("#")]


def read_case(line: str) -> Case:
    """Read one case; raise ValueError when it isn't `kind | stance | text`."""
    match = LINE.fullmatch(line)
    if match is None:
        raise ValueError(f"no case: {line}")
    kind, stance, marked = match.groups()
    text, places = _strip(marked.replace("¶", "\n"))
    quoted = _span(places, "[[", "]]", line)
    if quoted is None:
        raise ValueError(f"no quoted words: {line}")
    speaker = _span(places, "{", "}", line)
    return Case(kind, None if stance == "-" else stance, text, quoted, speaker)


def _strip(marked: str) -> tuple[str, list[tuple[str, int]]]:
    """Take the marks out of a text and note where each stood."""
    text, places, last = "", [], 0
    for match in MARKS.finditer(marked):
        text += marked[last : match.start()]
        places.append((match[0], len(text)))
        last = match.end()
    return text + marked[last:], places


def _span(
    places: list[tuple[str, int]], opening: str, closing: str, line: str
) -> tuple[int, int] | None:
    """Return where the words between two marks stand, None without them."""
    begins = [place for mark, place in places if mark == opening]
    ends = [place for mark, place in places if mark == closing]
    if len(begins) != len(ends) or len(begins) > 1:
        raise ValueError(f"marks {opening} {closing} don't pair once: {line}")
    return (begins[0], ends[0]) if begins else None

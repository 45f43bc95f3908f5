"""Sentences of our own yield the edges that they state, and no others that they deny.

Each case stands in a text file under `cases/` with the edges that it must and must not yield. What
the program can't do yet stands in `gaps.txt`, each case under a comment that says what is missing;
a case that passes there makes the run fail, and moves to the file of its theme.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from hemicycle.edges.statement import PREDICATES, STATUSES, SYMMETRIC, Statement
from hemicycle.extract.statements import extract_statements
from hemicycle.pipeline import load_pipeline
from hemicycle.read.article import Article
from hemicycle.tables import Tables, load_tables
from spacy.language import Language

FOLDER = Path(__file__).parent / "cases"
GAPS = "gaps.txt"


@dataclass(frozen=True, slots=True)
class Edge:
    """Hold one expected edge; `status` None fits asserted and former alike."""

    subject: str
    predicate: str
    object: str
    status: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """Hold one text with its publication date and edges; `place` is its file and line.

    `comment` is what the comment lines right above it say.
    """

    place: str
    published: str
    text: str
    wanted: tuple[Edge, ...]
    unwanted: tuple[Edge, ...]
    comment: str = ""


def read_cases() -> list[Case]:
    """Read all cases of the folder, strictly."""
    return [case for path in sorted(FOLDER.glob("*.txt")) for case in _read_file(path)]


def _read_file(path: Path) -> list[Case]:
    """Read the cases of one file; raise ValueError naming file and line where one is malformed."""
    blocks: list[tuple[int, str, list[str]]] = []
    comment = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            comment = f"{comment} {line.removeprefix('#').strip()}".strip()
        elif not line.strip():
            comment = ""
        else:
            if line.startswith("@"):
                blocks.append((number, comment, []))
            if not blocks:
                raise ValueError(f"{path.name}:{number}: text before the first @ line")
            blocks[-1][2].append(line)
    return [_read_case(f"{path.name}:{number}", said, lines) for number, said, lines in blocks]


def _read_case(place: str, comment: str, lines: list[str]) -> Case:
    """Read one block."""
    text = "\n".join(line for line in lines[1:] if line[:2] not in ("+ ", "- "))
    wanted = tuple(_read_edge(place, line) for line in lines[1:] if line.startswith("+ "))
    unwanted = tuple(_read_edge(place, line) for line in lines[1:] if line.startswith("- "))
    if not text or not (wanted or unwanted):
        raise ValueError(f"{place}: a case needs a text and at least one edge")
    if place.startswith(GAPS) and not comment:
        raise ValueError(f"{place}: a gap needs a comment above it that says what is missing")
    published = lines[0].removeprefix("@").strip()
    return Case(place, published, text, wanted, unwanted, comment)


def _read_edge(place: str, line: str) -> Edge:
    """Read `+ A | supports | B | denied`."""
    parts = [part.strip() for part in line[2:].split("|")]
    status = parts[3] if len(parts) == 4 else None
    if len(parts) not in (3, 4) or parts[1] not in PREDICATES or status not in (None, *STATUSES):
        raise ValueError(f"{place}: {line!r} is no edge")
    return Edge(parts[0], parts[1], parts[2], status)


@cache
def _load() -> tuple[Language, Tables]:
    """Load the pipeline and the tables once."""
    return load_pipeline(), load_tables()


@cache
def _extract(case: Case) -> tuple[Statement, ...]:
    """Extract the statements of a case's text."""
    spans = tuple(match.span() for match in re.finditer(r"[^\n]+", case.text))
    article = Article(
        "case", case.text, spans, published=case.published, published_basis="metadata"
    )
    return tuple(extract_statements([article], *_load(), case.published))


def _holds(statements: Iterable[Statement], edge: Edge) -> bool:
    """Tell whether an edge is among statements; an alliance's ends may change places."""
    ends = {(edge.subject, edge.object)}
    if edge.predicate in SYMMETRIC:
        ends.add((edge.object, edge.subject))
    return any(
        (one.subject.label, one.object.label) in ends
        and one.predicate == edge.predicate
        and (one.status == edge.status if edge.status else one.in_default_graph)
        for one in statements
    )


def _params() -> Iterator[object]:
    """Yield the cases, those of the known gaps marked as failing."""
    for case in read_cases():
        gap = pytest.mark.xfail(strict=True, reason=f"known gap: see {case.place}: {case.comment}")
        yield pytest.param(case, id=case.place, marks=[gap] if case.place.startswith(GAPS) else [])


@pytest.mark.parametrize("case", list(_params()))
def test_a_sentence_yields_the_edges_that_it_states(case: Case) -> None:
    found = _extract(case)
    listed = [(s.subject.label, s.predicate, s.object.label, s.status, s.rule) for s in found]
    assert not [edge for edge in case.wanted if not _holds(found, edge)], listed
    assert not [edge for edge in case.unwanted if _holds(found, edge)], listed


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.place)
def test_every_quote_equals_the_text_at_its_offsets(case: Case) -> None:
    for one in _extract(case):
        assert case.text[one.evidence.start : one.evidence.end] == one.evidence.text
        assert one.evidence.text in one.evidence.sentence


def test_the_cases_are_many_and_span_all_predicates_and_statuses() -> None:
    cases = read_cases()
    edges = [edge for case in cases for edge in case.wanted]
    assert len(cases) >= 250
    assert {edge.predicate for edge in edges} == set(PREDICATES)
    assert {edge.status for edge in edges} >= {"denied", "hypothetical", "former"}


@pytest.mark.parametrize(
    "block",
    [
        "A critique B.\n+ A | criticises | B",
        "@ 2018-03-10\nA critique B.",
        "@ 2018-03-10\nA critique B.\n+ A | blames | B",
        "@ 2018-03-10\nA critique B.\n+ A | criticises | B | perhaps",
        "@ 2018-03-10\n+ A | criticises | B",
    ],
)
def test_a_malformed_case_is_refused(block: str, tmp_path: Path) -> None:
    path = tmp_path / "cases.txt"
    path.write_text(block, encoding="utf-8")
    with pytest.raises(ValueError, match=r"cases\.txt:\d+"):
        _read_file(path)


def test_a_gap_without_a_comment_is_refused(tmp_path: Path) -> None:
    path = tmp_path / GAPS
    path.write_text("@ 2018-03-10\nA critique B.\n+ A | criticises | B", encoding="utf-8")
    with pytest.raises(ValueError, match="needs a comment"):
        _read_file(path)

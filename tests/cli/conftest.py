"""Running the command line inside the test, and a small export to ask."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from hemicycle.cli.main import run
from hemicycle.edges.actor import Actor
from hemicycle.edges.json_lines import write_statements
from hemicycle.edges.statement import Evidence, Statement

GÉANT = Actor("eloise-geant", "Éloïse Géant", "person", aliases=("Mme Géant",))
TAILLANDIER = Actor("marc-le-taillandier", "Marc Le Taillandier", "person")
AUBE = Actor("parti-de-l-aube", "Parti de l'Aube", "party", aliases=("PDA",))


@pytest.fixture
def hemicycle(capsys: pytest.CaptureFixture[str]) -> Callable[..., CompletedProcess[str]]:
    """Return a function that runs a command line in this process and tells what came of it."""

    def call(*words: object) -> CompletedProcess[str]:
        arguments = [str(word) for word in words]
        with pytest.raises(SystemExit) as ended:
            run(arguments)
        printed = capsys.readouterr()
        code = ended.value.code
        return CompletedProcess(
            arguments, code if isinstance(code, int) else 0, printed.out, printed.err
        )

    return call


@pytest.fixture
def small_export(tmp_path: Path) -> Path:
    """Return a folder with three statements of two years about invented actors."""
    folder = tmp_path / "small"
    statements = (
        _state(GÉANT, "criticises", TAILLANDIER, "2017-03-02", "étrille Marc Le Taillandier"),
        _state(GÉANT, "supports", TAILLANDIER, "2022-05-09", "soutient Marc Le Taillandier"),
        _state(GÉANT, "memberOf", AUBE, "2017-03-02", "membre du Parti de l'Aube", "leader"),
    )
    write_statements(folder / "statements.jsonl", statements)
    return folder


def _state(
    subject: Actor, predicate: str, object_: Actor, day: str, quote: str, role: str | None = None
) -> Statement:
    return Statement(
        article=f"journal-{day[:4]}",
        subject=subject,
        predicate=predicate,
        object=object_,
        role=role,
        status="asserted",
        date=day,
        date_basis="article",
        date_source="",
        published=day,
        recorded="2026-11-21",
        evidence=Evidence(quote, 0, len(quote), f"{subject.label}, {quote}."),
        attributed_to=None,
        confidence=0.9,
        rule="test",
    )

"""What the README tells users to type works, and says what is so."""

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest
from hemicycle.cli.main import run
from hemicycle.export.rdf.iris import Iris
from hemicycle.query import Rows, run_query

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")


def _fences(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


ASKED = [
    line for fence in _fences("sh") for line in fence.splitlines() if line.startswith("hemicycle ")
]


@pytest.fixture
def beside_exports(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Go to a folder in which the exports of the seeds stand under their usual name."""
    shutil.copytree(built, tmp_path / "exports")  # for some commands write into it
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("beside_exports")
@pytest.mark.parametrize("line", ASKED)
def test_a_command_of_the_readme_answers(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(shlex.split(line)[1:])
    printed = capsys.readouterr()
    assert (ended.value.code or 0, printed.err) == (0, "")
    assert printed.out


@pytest.mark.parametrize("query", _fences("sparql"))
def test_a_query_of_the_readme_has_answers(query: str, built: Path) -> None:
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in Iris().prefixes().items())
    answer = run_query(prefixes + query, built / "hemicycle.ttl")
    assert isinstance(answer, Rows)
    assert answer.rows


def test_the_statement_of_the_readme_has_the_keys_of_a_statement(built: Path) -> None:
    (shown,) = _fences("json")
    first = (built / "statements.jsonl").read_text(encoding="utf-8").partition("\n")[0]
    assert _keys(json.loads(shown)) == _keys(json.loads(first))


def test_the_readme_names_every_export(built: Path) -> None:
    unnamed = [
        path.name for path in built.iterdir() if path.is_file() and f"`{path.name}`" not in README
    ]
    assert unnamed == []


@pytest.mark.parametrize("link", LINK.findall(README))
def test_a_link_of_the_readme_leads_to_something(link: str, root: Path) -> None:
    assert (root / link).exists()


@pytest.mark.parametrize("path", re.findall(r"`([\w.-]+/[\w./-]+)`", CONTRIBUTING))
def test_a_path_of_the_contributing_page_leads_to_something(path: str, root: Path) -> None:
    assert (root / path).exists()


@pytest.mark.parametrize("mark", ["build", "test"])
def test_each_of_the_two_commands_is_one_line_that_ci_finds(mark: str) -> None:
    (command,) = re.findall(
        rf"<!-- {mark} -->\n```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL
    )
    assert command.count("\n") == 1


def _keys(value: object) -> object:
    """Return the keys of an object, and those of the objects in it."""
    if not isinstance(value, dict):
        return None
    return {key: _keys(inner) for key, inner in value.items()}

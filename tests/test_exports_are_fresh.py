"""The committed exports of the seeds are what the program writes today."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from hemicycle.run.job import Request, build_exports

STALE = "exports/ is stale: run `make exports` and commit what changes"


@pytest.fixture(scope="module")
def rebuilt(root: Path, seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the exports built anew.

    The committed statements lie there beforehand, as they do for `make exports`: a statement
    keeps the day on which it was first recorded.
    """
    out = tmp_path_factory.mktemp("fresh")
    shutil.copy(root / "exports" / "statements.jsonl", out)
    build_exports(Request((seeds,), out))
    return out


def test_the_exports_hold_the_files_that_a_build_writes(root: Path, rebuilt: Path) -> None:
    assert _names(root / "exports") == _names(rebuilt), STALE


def test_each_export_is_the_same_to_the_byte(root: Path, rebuilt: Path) -> None:
    names = _names(rebuilt) - {"run.json"}
    committed = root / "exports"
    stale = [
        name
        for name in sorted(names)
        if not (committed / name).is_file()
        or (committed / name).read_bytes() != (rebuilt / name).read_bytes()
    ]
    assert stale == [], STALE


def test_the_record_of_the_run_is_the_same_but_for_the_version_of_spacy(
    root: Path, rebuilt: Path
) -> None:
    assert _record(root / "exports") == _record(rebuilt), STALE


def _names(folder: Path) -> set[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in files}


def _record(folder: Path) -> dict[str, Any]:
    """Return a record without the version of spaCy: another one that parses alike is no change."""
    record: dict[str, Any] = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    return {key: value for key, value in record.items() if key != "spacy"}

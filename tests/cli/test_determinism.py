"""The same articles give the same bytes, whatever surrounds the program."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

SURROUNDINGS = {
    "plain": {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
    "other": {"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "TZ": "Pacific/Kiritimati"},
}


def _build(paths: list[Path], out: Path, surroundings: dict[str, str]) -> dict[str, bytes]:
    """Build in a process of its own; return what each file holds."""
    command = [sys.executable, "-m", "hemicycle", "build", *map(str, paths), "--out", str(out)]
    environment = {**os.environ, **surroundings, "SOURCE_DATE_EPOCH": "1795219200"}
    subprocess.run(command, check=True, env=environment, cwd=out.parent)
    files = (path for path in out.rglob("*") if path.is_file())
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def test_hash_seed_locale_time_zone_and_order_of_files_change_no_byte(
    seeds: Path, tmp_path: Path
) -> None:
    files = sorted(seeds.glob("*.txt"))
    first = _build(files, tmp_path / "first", SURROUNDINGS["plain"])
    second = _build(files[::-1], tmp_path / "second", SURROUNDINGS["other"])
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []

"""What is packaged holds all that the program needs: it works where the source tree is not."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

DAY = "2026-11-21"
LARGEST_WEIGHTS = 20_000_000  # bytes in the wheel, as they are packed there


@pytest.fixture(scope="module")
def packages(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the source archive, and the wheel that is built from it."""
    folder = tmp_path_factory.mktemp("packages")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(root)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def wheel(packages: Path) -> Path:
    """Return the wheel."""
    (path,) = packages.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the Python of a fresh environment in which the wheel is installed.

    The packages that it needs are borrowed from this environment by a path file, for the tests
    must pass without a network. That file comes last on the path, and path files of the borrowed
    folder, such as that of an editable install, are not followed: the wheel alone is found.
    """
    folder = tmp_path_factory.mktemp("fresh") / "venv"
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-deps"]
    subprocess.run([*install, "--no-index", str(wheel)], check=True)
    site = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(site, "borrowed.pth").write_text("\n".join(sorted(borrowed)) + "\n", encoding="utf-8")
    return python


def _run(python: Path, folder: Path, *words: str) -> str:
    """Run a Python in a folder, cut off from what the environment says of paths."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    command = [str(python), *words]
    return subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=folder, env=environment
    ).stdout


def test_the_installed_wheel_does_the_main_job_without_the_source_tree(
    python: Path, root: Path, seeds: Path, built: Path, tmp_path: Path
) -> None:
    where = _run(python, tmp_path, "-c", "import hemicycle; print(hemicycle.__file__)").strip()
    assert not Path(where).is_relative_to(root)
    assert Path(where).is_relative_to(python.parents[1])
    _run(python, tmp_path, "-m", "hemicycle", "build", str(seeds), "--recorded", DAY)
    exports = tmp_path / "exports"
    for path in sorted(built.rglob("*.*")):
        name = path.relative_to(built)
        assert (exports / name).read_bytes() == path.read_bytes(), f"{name} differs"


def test_the_installed_command_is_on_the_path(python: Path, tmp_path: Path) -> None:
    script = python.parent / "hemicycle"
    told = subprocess.run(
        [script, "--version"], check=True, capture_output=True, text=True, cwd=tmp_path
    )
    assert told.stdout.startswith("hemicycle ")


def test_the_wheel_holds_every_file_of_the_package_and_of_the_ontology(
    wheel: Path, root: Path
) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    expected = _tracked(root, "graph/hemicycle/", "hemicycle/") | _tracked(
        root, "ontology/", "hemicycle/ontology/"
    )
    assert expected - held == {"hemicycle/extract/decisions/readings.jsonl"}  # for training alone
    assert {name for name in held if "__pycache__" in name or "tests/" in name} == set()


def test_the_weights_of_the_french_pipeline_take_less_than_20_megabytes(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        weights = [one for one in archive.infolist() if "/pipeline/weights/" in one.filename]
    assert weights
    assert sum(one.compress_size for one in weights) < LARGEST_WEIGHTS


def test_the_source_archive_can_be_tested_by_those_who_get_it(packages: Path) -> None:
    (path,) = packages.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {"README.md", "LICENSE", "Makefile", "pyproject.toml", "tests/conftest.py"}
    assert wanted - held == set()
    assert any(name.startswith("seeds/") for name in held)
    assert any(name.startswith("exports/") for name in held)


def _tracked(root: Path, folder: str, renamed: str) -> set[str]:
    """Return the files that git tracks under a folder, as the wheel should name them."""
    if not (root / ".git").exists():
        pytest.skip("no git here to tell which files belong to the project")
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={root}", "ls-files", "-z", "--", folder],
        check=True,
        capture_output=True,
        text=True,
        cwd=root,
    ).stdout
    return {renamed + name.removeprefix(folder) for name in listed.split("\0") if name}

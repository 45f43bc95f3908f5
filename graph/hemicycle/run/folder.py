"""The folder of the exports: may it be written to, and what an earlier build left in it."""

from collections.abc import Iterable
from pathlib import Path

from hemicycle.errors import OutputError

PROBE = ".hemicycle-probe"


def check_writable(folder: Path) -> None:
    """Make a folder if there is none; raise OutputError where no file can be written into it.

    Asked before the work starts, so that nobody waits for an answer that can't be kept.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / PROBE).touch()
        (folder / PROBE).unlink()
    except OSError as error:
        raise OutputError(f"{folder}: can't be written to: {error.strerror or error}") from error


def remove_stale(folder: Path, earlier: Iterable[str], written: Iterable[str]) -> tuple[str, ...]:
    """Remove what an earlier build wrote and this one didn't; return the names removed.

    Files that no build wrote are left alone, and so is any name that points out of the folder.
    """
    stale = sorted(set(earlier) - set(written))
    removed = tuple(name for name in stale if _is_file_inside(folder, name))
    for name in removed:
        (folder / name).unlink()
    return removed


def _is_file_inside(folder: Path, name: str) -> bool:
    path = (folder / name).resolve()
    return path.is_relative_to(folder.resolve()) and path.is_file()

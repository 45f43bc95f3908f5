"""Write files so that a reader sees the old content or the new, never half of it."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from hemicycle.errors import OutputError

READABLE = 0o644  # a temporary file is private; what replaces it must be readable as usual


def write_text(path: Path, text: str) -> None:
    """Write a text as UTF-8 with the line ends that it has; see `write_bytes`."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, data: bytes) -> None:
    """Replace a file in one step, making its folder when there is none.

    Raises OutputError with the path and the reason; what the file held before is then intact.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{path}: can't be written: {reason}") from error


def _replace(path: Path, data: bytes) -> None:
    """Write beside the file, flush to the disk, then put the new file in the old one's place."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, READABLE)
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise

"""Writing files in one step."""

import os
from pathlib import Path

import pytest
from hemicycle.errors import OutputError
from hemicycle.export.files import write_bytes, write_text


def test_a_text_is_written_as_utf_8_with_its_line_ends(tmp_path: Path) -> None:
    write_text(tmp_path / "a.txt", "é\r\n\n")
    assert (tmp_path / "a.txt").read_bytes() == b"\xc3\xa9\r\n\n"


def test_missing_folders_are_made(tmp_path: Path) -> None:
    write_bytes(tmp_path / "slices" / "2017.ttl", b"x")
    assert (tmp_path / "slices" / "2017.ttl").read_bytes() == b"x"


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_text(path, "a longer text")
    write_text(path, "short")
    assert path.read_text(encoding="utf-8") == "short"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_others_may_read_what_is_written(tmp_path: Path) -> None:
    write_text(tmp_path / "a.txt", "x")
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o644


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match=r"file/a\.txt: can't be written: "):
        write_text(tmp_path / "file" / "a.txt", "x")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to a read-only folder")
def test_a_read_only_folder_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    with pytest.raises(OutputError, match="Permission denied"):
        write_text(tmp_path / "a.txt", "x")


def test_a_disk_that_is_full_leaves_the_old_file_intact(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(handle: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.txt"
    write_text(path, "old")
    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OutputError, match=r"a\.txt: can't be written: No space left on device"):
        write_text(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert os.listdir(tmp_path) == ["a.txt"]

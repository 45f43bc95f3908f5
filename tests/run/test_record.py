"""run.json, and what a later run reads from it."""

from dataclasses import replace
from pathlib import Path

import pytest
from hemicycle.read.article import Article
from hemicycle.run.hashes import hash_folder
from hemicycle.run.record import note_article, noted_articles, noted_files, write_record

ARTICLE = Article(
    id="journal-1",
    text="Le texte.",
    body=((0, 9),),
    title="Un titre",
    published="2017-11",
    published_basis="header",
    publisher="Le Journal",
    url="https://journal.example/1",
    source="journal-1.txt",
    sha256="00",
)


def test_an_article_is_noted_and_read_back_without_its_text(tmp_path: Path) -> None:
    write_record(tmp_path, {"articles": [note_article(ARTICLE)]})
    assert noted_articles(tmp_path) == {"journal-1": replace(ARTICLE, text="", body=())}
    assert "Le texte" not in (tmp_path / "run.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("content", ["", "[]", "{", '{"files": 3, "articles": [1, {}]}', "\x00"])
def test_a_record_that_is_none_tells_of_nothing(content: str, tmp_path: Path) -> None:
    (tmp_path / "run.json").write_text(content, encoding="utf-8")
    assert noted_files(tmp_path) == ()
    assert noted_articles(tmp_path) == {}


def test_no_record_tells_of_nothing(tmp_path: Path) -> None:
    assert noted_files(tmp_path) == ()


def test_a_folder_has_another_hash_when_a_file_changes_or_moves(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a").write_text("1", encoding="utf-8")
    first = hash_folder(tmp_path)
    (tmp_path / "sub" / "a").write_text("2", encoding="utf-8")
    second = hash_folder(tmp_path)
    (tmp_path / "sub" / "a").rename(tmp_path / "a")
    assert len({first, second, hash_folder(tmp_path)}) == 3

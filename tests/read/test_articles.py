"""Reading files and folders into articles."""

import json
import os
import random
import unicodedata
from pathlib import Path

import pytest
from hemicycle.read.article import Article, Skipped
from hemicycle.read.articles import read_articles
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

SENTENCE = "Claire Fontaine soutient Paul Lœuvre à la mairie de Saint-Évariste. « C'est acquis »."
SEEDS = Path(__file__).parents[2] / "seeds"


def articles_of(*paths: Path) -> list[Article]:
    """Return the articles alone."""
    return [result for result in read_articles(paths) if isinstance(result, Article)]


def skipped_of(*paths: Path) -> list[Skipped]:
    """Return the skipped inputs alone."""
    return [result for result in read_articles(paths) if isinstance(result, Skipped)]


def only_reason(path: Path) -> str:
    """Return the reason of the one result, which must be a Skipped."""
    (result,) = read_articles([path])
    assert isinstance(result, Skipped)
    return result.reason


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    """Write one article in UTF-8."""
    path = tmp_path / "article.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    return path


def test_a_missing_path_gives_one_clear_line(tmp_path: Path) -> None:
    path = tmp_path / "absent.txt"
    assert list(read_articles([path])) == [Skipped(str(path), "does not exist")]


@pytest.mark.parametrize("data", [b"", b"  \n\t", b"\xef\xbb\xbf"])
def test_an_empty_file_is_skipped(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "vide.txt"
    path.write_bytes(data)
    assert list(read_articles([path])) == [Skipped("vide.txt", "is empty")]


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"abc\x00def", b"a\x01b"])
def test_a_binary_file_is_skipped(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "image.txt"
    path.write_bytes(data)
    assert only_reason(path) == "is binary, not text"


def test_another_suffix_is_skipped_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "rapport.pdf").write_bytes(b"%PDF")
    expected = Skipped("rapport.pdf", 'has the suffix ".pdf", not .txt or .jsonl')
    assert list(read_articles([tmp_path])) == [expected]
    assert list(read_articles([tmp_path / "rapport.pdf"])) == [expected]


def test_folders_are_walked_with_their_subfolders(tmp_path: Path) -> None:
    folder = tmp_path / "presse" / "2017"
    folder.mkdir(parents=True)
    (folder / "b.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "presse" / "a.TXT").write_text(SENTENCE, encoding="utf-8")
    (folder / "vide.txt").write_bytes(b"")
    results = list(read_articles([tmp_path / "presse"]))
    assert [result.id for result in results if isinstance(result, Article)] == ["a", "b"]
    assert results[-1] == Skipped("2017/vide.txt", "is empty")


def test_an_empty_folder_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    (tmp_path / "rien").mkdir()
    expected = Skipped("rien", "is a folder without a file to read")
    assert list(read_articles([tmp_path / "rien"])) == [expected]


def test_the_order_of_paths_makes_no_difference() -> None:
    paths = sorted(SEEDS.glob("*.txt"))
    shuffled = random.Random(4).sample(paths, len(paths))
    assert shuffled != paths
    assert list(read_articles(shuffled)) == list(read_articles([SEEDS]))


def test_a_file_named_twice_is_read_once(article_file: Path) -> None:
    results = list(read_articles([article_file, article_file.parent, article_file]))
    assert [type(result) for result in results] == [Article]


def test_the_second_article_of_an_id_is_skipped(tmp_path: Path) -> None:
    for folder in ("un", "deux"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(f"{folder} {SENTENCE}", encoding="utf-8")
    for paths in ([tmp_path], [tmp_path / "un", tmp_path / "deux"]):
        article, skipped = read_articles(paths)
        assert isinstance(article, Article)
        assert isinstance(skipped, Skipped)
        assert skipped.reason.startswith('has the id "x" of')
    article, skipped = read_articles([tmp_path])
    assert article == articles_of(tmp_path / "deux")[0]
    assert skipped == Skipped("un/x.txt", 'has the id "x" of deux/x.txt')


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tuyau.txt")
    assert list(read_articles([tmp_path])) == [Skipped("tuyau.txt", "is no regular file")]


def test_links_that_run_in_circles_are_skipped(tmp_path: Path, article_file: Path) -> None:
    (tmp_path / "boucle").symlink_to(tmp_path)
    (tmp_path / "serpent.txt").symlink_to(tmp_path / "serpent.txt")
    results = list(read_articles([tmp_path]))
    assert [result.id for result in results if isinstance(result, Article)] == ["article"]
    reasons = {result.place: result.reason for result in results if isinstance(result, Skipped)}
    assert reasons["boucle"] == "is a link to a folder, which is not followed"
    assert reasons["serpent.txt"].startswith("can't be read")


@pytest.mark.parametrize("name", ["absent\x00.txt", "x" * 5000 + ".txt"])
def test_a_path_that_no_system_allows_is_skipped(name: str) -> None:
    assert only_reason(Path(name)).startswith("can't be read")


def test_a_name_that_is_no_text_is_skipped(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt")
    with open(path, "wb") as stream:
        stream.write(SENTENCE.encode())
    (result,) = read_articles([tmp_path])
    assert result == Skipped("caf\ufffd.txt", "has a name that can't be printed: rename it")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "iso8859-15"]
)
def test_every_usual_encoding_gives_the_same_article(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(SENTENCE.encode(encoding))
    (article,) = articles_of(path)
    assert article.text == SENTENCE


def test_decomposed_letters_are_composed(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(unicodedata.normalize("NFD", SENTENCE), encoding="utf-8")
    assert articles_of(path)[0].text == SENTENCE


def test_the_hash_is_that_of_the_stored_text(tmp_path: Path) -> None:
    plain, marked = tmp_path / "a.txt", tmp_path / "b.txt"
    plain.write_text(SENTENCE, encoding="utf-8")
    marked.write_text(SENTENCE, encoding="utf-16")
    first, second = articles_of(plain, marked)
    assert len(first.sha256) == 64
    assert first.sha256 == second.sha256


def test_damaged_utf_8_is_refused_and_not_read_as_mojibake(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes("Hervé Mélenchère a été élu".encode() + b"\xc3")
    assert only_reason(path) == "is damaged UTF-8 (byte 32)"


@pytest.mark.parametrize("encoding", ["cp850", "mac_roman"])
def test_an_encoding_of_old_machines_is_refused_and_not_misread(
    tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes("Hervé Méline a été élu".encode(encoding))
    assert only_reason(path) == "is in no encoding that is read here: save it as UTF-8"


def test_an_article_longer_than_the_pipeline_takes_is_skipped(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("a" * 1_000_001, encoding="utf-8")
    assert only_reason(path) == "has 1000001 characters, more than 1000000"


def test_an_unreadable_header_date_names_the_file_and_the_value(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(f" date 2017-13 {SENTENCE}", encoding="utf-8")
    assert skipped_of(path) == [Skipped("article.txt", 'the date "2017-13" is not readable')]


def test_a_month_stands_in_for_a_day_that_can_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(f" date 2017-11 publié le 31/11/2017 {SENTENCE}", encoding="utf-8")
    article, skipped = read_articles([path])
    assert isinstance(article, Article)
    assert article.published == "2017-11"
    assert skipped == Skipped(
        "article.txt", 'the date "31/11/2017" is not readable, so it was left out'
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(max_size=400))
def test_any_bytes_end_as_an_article_or_as_a_reason(tmp_path: Path, data: bytes) -> None:
    for name in ("octets.txt", "octets.jsonl"):
        path = tmp_path / name
        path.write_bytes(data)
        for result in read_articles([path]):
            assert isinstance(result, Skipped) or result.body
            assert "\n" not in getattr(result, "reason", "")
            json.dumps(str(result)).encode("utf-8")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(max_size=300))
def test_the_body_of_any_text_is_made_of_trimmed_lines_in_order(tmp_path: Path, text: str) -> None:
    path = tmp_path / "texte.txt"
    path.write_bytes(text.encode("utf-8", "replace"))
    for article in articles_of(path):
        said = [article.text[start:end] for start, end in article.body]
        assert all(line and line == line.strip() and "\n" not in line for line in said)
        ends = [end for _, end in article.body]
        assert all(end < start for end, (start, _) in zip(ends, article.body[1:], strict=False))

"""Reading JSON lines."""

import json
from pathlib import Path

import pytest
from hemicycle.read.article import Article, Skipped
from hemicycle.read.articles import read_articles

TEXT = "Claire Fontaine soutient Paul Martin."


def read(tmp_path: Path, *lines: str) -> list[Article | Skipped]:
    """Write lines to a file and read it."""
    path = tmp_path / "presse.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return list(read_articles([path]))


def read_record(tmp_path: Path, **record: object) -> Article:
    """Read one record, which must be an article."""
    (article,) = read(tmp_path, json.dumps({"id": "a", "text": TEXT} | record))
    assert isinstance(article, Article)
    return article


def test_a_full_record_keeps_all_that_it_says(tmp_path: Path) -> None:
    article = read_record(
        tmp_path,
        title="Un titre",
        date="2017-11-24",
        publisher="La Gazette",
        author="Jeanne Roux",
        url="https://exemple.fr/a",
    )
    assert (article.title, article.publisher, article.author) == (
        "Un titre",
        "La Gazette",
        "Jeanne Roux",
    )
    assert (article.published, article.published_basis) == ("2017-11-24", "metadata")
    assert (article.url, article.source) == ("https://exemple.fr/a", "presse.jsonl")


def test_a_number_as_id_becomes_text(tmp_path: Path) -> None:
    assert read_record(tmp_path, id=2017).id == "2017"


@pytest.mark.parametrize("date", [None, "", "-"])
def test_an_absent_date_is_no_date(tmp_path: Path, date: str | None) -> None:
    article = read_record(tmp_path, date=date)
    assert (article.published, article.published_basis) == (None, None)


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("2017-11-24", "2017-11-24"),
        ("2017-11", "2017-11"),
        ("2017", "2017"),
        (2017, "2017"),
        ("24/11/2017", "2017-11-24"),
        ("1er mai 2017", "2017-05-01"),
        ("2017-11-24T23:30:00+01:00", "2017-11-24"),
        ("2017-11-24 12:32:00", "2017-11-24"),
        ("2024-09-01T10:00:00+02:00", "2024-09-01"),
        ("2024-09-01T08:00:00.123Z", "2024-09-01"),
        ("2024-9-1", "2024-09-01"),
        ("2024/09/01", "2024-09-01"),
        ("20240901", "2024-09-01"),
        (20240901, "2024-09-01"),
        ("20240901T100000Z", "2024-09-01"),
        (1725184800, "2024-09-01"),
        (1725184800000, "2024-09-01"),
        (1725184800.5, "2024-09-01"),
        ("01/09/2024", "2024-09-01"),
        ("01/09/2024 10:30", "2024-09-01"),
        ("1er sept. 2024", "2024-09-01"),
        ("dimanche 1er septembre 2024 à 10h30", "2024-09-01"),
        ("le 1 septembre 2024", "2024-09-01"),
        ("Sun, 01 Sep 2024 10:00:00 +0200", "2024-09-01"),
    ],
)
def test_dates_are_read_in_their_usual_forms(
    tmp_path: Path, written: object, published: str
) -> None:
    assert read_record(tmp_path, date=written).published == published


@pytest.mark.parametrize(
    "date",
    [
        "32/13/2017",
        "2017-02-30",
        "hier",
        "17000",
        "2017-11-24-12",
        20241301,
        "01/09/24",
        "99999999",
    ],
)
def test_an_unreadable_date_gives_one_line_with_file_and_value(
    tmp_path: Path, date: object
) -> None:
    line = json.dumps({"id": "a", "text": TEXT, "date": date})
    reason = f'the date "{date}" is not readable'
    assert read(tmp_path, line) == [Skipped("presse.jsonl:1", reason)]


@pytest.mark.parametrize("date", [True, ["2017-11-24"], {"day": 1}])
def test_a_date_that_is_no_text_is_not_readable(tmp_path: Path, date: object) -> None:
    (skipped,) = read(tmp_path, json.dumps({"id": "a", "text": TEXT, "date": date}))
    assert isinstance(skipped, Skipped)
    assert "is not readable" in skipped.reason


def test_the_address_dates_an_article_whose_own_date_can_not_be_read(tmp_path: Path) -> None:
    record = {"id": "a", "text": TEXT, "date": "hier", "url": "https://exemple.fr/2017/11/24/a"}
    article, skipped = read(tmp_path, json.dumps(record))
    assert isinstance(article, Article)
    assert (article.published, article.published_basis) == ("2017-11-24", "url")
    reason = 'the date "hier" is not readable, so it was left out'
    assert skipped == Skipped("presse.jsonl:1", reason)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"id": "b"', "is no JSON"),
        ("[1, 2]", "is no JSON object"),
        ("12" * 4000, "is no JSON"),
        ("[" * 100_000, "is JSON nested too deep"),
        ('{"text": "Un texte."}', 'has no "id"'),
        ('{"id": "b"}', 'has no "text"'),
        ('{"id": "b", "text": " "}', 'has no "text"'),
        ('{"id": "b", "text": ["x"]}', 'has a "text" that is no text'),
        ('{"id": "b", "text": "\\ud800"}', "holds half a surrogate pair"),
        ('{"id": "b", "text": "a\\u0000b"}', "is binary"),
    ],
)
def test_a_bad_line_is_skipped_and_the_rest_is_read(tmp_path: Path, line: str, reason: str) -> None:
    good = json.dumps({"id": "a", "text": TEXT})
    article, skipped = read(tmp_path, "", line, good)
    assert isinstance(article, Article)
    assert isinstance(skipped, Skipped)
    assert skipped.place == "presse.jsonl:2"
    assert skipped.reason.startswith(reason)


def test_the_second_record_of_an_id_is_skipped(tmp_path: Path) -> None:
    line = json.dumps({"id": "a", "text": TEXT})
    _, skipped = read(tmp_path, line, line)
    assert skipped == Skipped("presse.jsonl:2", 'has the id "a" of presse.jsonl:1')


def test_the_address_dates_an_article_that_nothing_else_dates(tmp_path: Path) -> None:
    url = "https://www.lemonde.fr/politique/article/2017/11/24/titre_123_456.html"
    article = read_record(tmp_path, url=url)
    assert (article.published, article.published_basis) == ("2017-11-24", "url")
    assert article.publisher == "Le Monde"
    assert read_record(tmp_path, url=url, date="2017-11").published == "2017-11"


def test_a_finer_printed_date_wins_over_the_metadata(tmp_path: Path) -> None:
    text = f"Publié le 24/11/2017 à 12:32\n\n{TEXT}"
    article = read_record(tmp_path, text=text, date="2017-11")
    assert (article.published, article.published_basis) == ("2017-11-24", "header")


def test_a_printed_date_that_contradicts_the_metadata_loses(tmp_path: Path) -> None:
    text = f"Publié le 24/11/2019\n\n{TEXT}"
    article = read_record(tmp_path, text=text, date="2017-11")
    assert (article.published, article.published_basis) == ("2017-11", "metadata")


def test_an_address_that_is_none_does_no_harm(tmp_path: Path) -> None:
    assert read_record(tmp_path, url="http://[::1/2017/13/45/").published is None

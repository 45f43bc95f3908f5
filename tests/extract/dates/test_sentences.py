"""Date expressions, sentence by sentence, against the file of sentences."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
from hemicycle.extract.dates import find_dates
from hemicycle.extract.reading import parse_articles
from hemicycle.read.article import Article
from hemicycle.tables import load_tables

HERE = Path(__file__).parent
MARK = re.compile(r"\[([^\]]+)\]\{([^}]+)\}")
HEADER = re.compile(r"== (\d{4}(?:-\d\d){0,2}|none)")


def read_cases(text: str) -> Iterator[tuple[int, str | None, str]]:
    """Yield each sentence with its line and day; raise ValueError for a line of another form."""
    published: str | None = None
    headed = False
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        if header := HEADER.fullmatch(line):
            published, headed = None if header[1] == "none" else header[1], True
        elif not headed or line.startswith("=") or set("[]{}") & set(MARK.sub("", line)):
            raise ValueError(f"sentences.txt:{number}: {line}")
        else:
            yield number, published, line


CASES = list(read_cases((HERE / "sentences.txt").read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("published", "marked"), [pytest.param(p, m, id=f"line {n}") for n, p, m in CASES]
)
def test_a_sentence_holds_the_dates_marked_in_it(published: str | None, marked: str) -> None:
    text = MARK.sub(r"\1", marked)
    article = Article("a", text, ((0, len(text)),), published=published, published_basis="header")
    reading = next(parse_articles(spacy.blank("fr"), [article]))
    dates = find_dates(reading, load_tables(HERE / "ontology"))
    found = [(reading.text(date.start, date.end), date.edtf) for date in dates]
    assert found == MARK.findall(marked)


def test_the_file_holds_at_least_220_sentences() -> None:
    assert len(CASES) >= 220


@pytest.mark.parametrize("line", ["Il part [lundi.", "Il part [lundi]{}.", "== hier", "== 2017-1"])
def test_the_parser_of_the_file_refuses_a_malformed_line(line: str) -> None:
    with pytest.raises(ValueError, match=r"sentences\.txt:2"):
        list(read_cases(f"== 2017-11-24\n{line}"))

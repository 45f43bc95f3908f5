"""The dates of relations, sentence by sentence, against the file of relations."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hemicycle.edges.statement import DATE_BASES
from hemicycle.extract.dates import Dated, date_relation, find_dates, infer_article_date
from hemicycle.extract.reading import Reading
from hemicycle.tables import Tables

Read = Callable[..., Reading]
HERE = Path(__file__).parent
CASE = re.compile(rf"([^<>]*)<([^<>]+)>([^<>]*) => (\S+) ({'|'.join(DATE_BASES)})")
HEADER = re.compile(r"== (\d{4}(?:-\d\d){0,2}|none)")


def read_cases(text: str) -> Iterator[tuple[int, str | None, re.Match[str]]]:
    """Yield each case with its line and day; raise ValueError for a line of another form."""
    published: str | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if header := HEADER.fullmatch(line):
            published = None if header[1] == "none" else header[1]
        elif case := CASE.fullmatch(line):
            yield number, published, case
        elif line and not line.startswith("#"):
            raise ValueError(f"relations.txt:{number}: {line}")


CASES = list(read_cases((HERE / "relations.txt").read_text(encoding="utf-8")))


def date_words(reading: Reading, words: tuple[int, int], tables: Tables) -> Dated:
    """Date the relation that stands between two character offsets."""
    span = reading.doc.char_span(*words, alignment_mode="expand")
    assert span is not None
    dates = find_dates(reading, tables)
    article_date = infer_article_date(reading, [], dates, tables)
    return date_relation(reading, span.start, span.end, dates, article_date)


@pytest.mark.parametrize(
    ("published", "case"), [pytest.param(p, c, id=f"line {n}") for n, p, c in CASES]
)
def test_a_relation_has_the_date_of_its_own_clause_or_of_the_article(
    published: str | None, case: re.Match[str], read_parsed: Read, tables: Tables
) -> None:
    before, words, after, edtf, basis = case.groups()
    reading = read_parsed(before + words + after, published)
    dated = date_words(reading, (len(before), len(before + words)), tables)
    assert (dated.edtf, dated.basis) == (edtf, basis)


def test_the_source_of_a_date_told_in_the_text_is_its_words(
    read_parsed: Read, tables: Tables
) -> None:
    reading = read_parsed("La sénatrice a quitté le parti en mars 2017.", "2018-06-20")
    assert date_words(reading, (13, 21), tables).source == "en mars 2017"


def test_the_source_of_an_articles_date_is_what_dates_the_article(
    read_parsed: Read, tables: Tables
) -> None:
    reading = read_parsed("La sénatrice a quitté le parti.", "2018-06-20")
    assert date_words(reading, (13, 21), tables).source == "2018-06-20"


def test_the_parser_of_the_file_refuses_a_malformed_line() -> None:
    with pytest.raises(ValueError, match=r"relations\.txt:2"):
        list(read_cases("== 2018-06-20\nLe maire <soutient> le parti. => 2018 guess"))

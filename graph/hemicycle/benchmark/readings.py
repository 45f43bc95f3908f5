"""What the whole reading of articles costs beside the bare pipeline on the same texts."""

from itertools import islice
from pathlib import Path

from hemicycle.benchmark.rounds import median_ratio, time_rounds
from hemicycle.extract.reading import parse_articles
from hemicycle.extract.statements import read_statements
from hemicycle.extract.understanding import understand
from hemicycle.pipeline import load_pipeline
from hemicycle.read.article import Article, Skipped
from hemicycle.read.articles import read_articles
from hemicycle.tables import load_tables

RECORDED = "2000-01-01"  # any day: what is extracted is thrown away


def compare_reading(file: Path, number: int, rounds: int) -> str:
    """Tell how many times the bare pipeline's time parsing, understanding and relations take.

    `bare` reads the paragraphs that are read for relations, `texts` each article's whole text.
    """
    articles, nlp, tables = take_articles(file, number), load_pipeline(), load_tables()
    texts = [a.text[start:end] for a in articles for start, end in a.body]
    seconds = time_rounds(
        {
            "bare": lambda: list(nlp.pipe(texts)),
            "texts": lambda: list(nlp.pipe([article.text for article in articles])),
            "parse": lambda: list(parse_articles(nlp, articles)),
            "understand": lambda: [understand(r, tables) for r in parse_articles(nlp, articles)],
            "whole": lambda: [
                read_statements(r, tables, RECORDED) for r in parse_articles(nlp, articles)
            ],
        },
        rounds,
    )
    ratios = (f"{name} {median_ratio(times, seconds['bare']):.2f}" for name, times in
              seconds.items())  # fmt: skip
    return f"reading {len(articles)} articles, times of the bare pipeline: {', '.join(ratios)}"


def take_articles(file: Path, number: int) -> list[Article]:
    """Read the first articles of a file."""
    found = (one for one in read_articles([file]) if not isinstance(one, Skipped))
    return list(islice(found, number))

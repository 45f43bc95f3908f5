"""Inputs: the articles that a run reads, and what it can't read."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hemicycle.errors import InputError
from hemicycle.read.article import Article, Skipped
from hemicycle.read.articles import find_sources, read_articles
from hemicycle.run.watch import Watch


@dataclass(frozen=True, slots=True)
class Inputs:
    """Hold what was read from the paths that a user named.

    `barren` lists those of the paths that yield no article, so that a misspelt name among good
    ones doesn't pass for success.
    """

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]
    barren: tuple[Path, ...]


def read_inputs(paths: Sequence[Path], watch: Watch) -> Inputs:
    """Read all articles under the paths.

    Raises InputError, a line for each input, when there is not one article among them.
    """
    read = list(watch(read_articles(paths), "Reading articles"))
    articles = tuple(item for item in read if isinstance(item, Article))
    skipped = tuple(item for item in read if isinstance(item, Skipped))
    if not articles:
        raise InputError("\n".join(map(describe_skipped, skipped)) or "no article to read")
    names = frozenset(article.source for article in articles)
    barren = tuple(path for path in paths if _is_barren(path, names))
    return Inputs(articles, skipped, barren)


def describe_skipped(skipped: Skipped) -> str:
    """Say in one line which input was skipped and why.

    >>> describe_skipped(Skipped("press.jsonl:12", 'has no "text"'))
    'press.jsonl:12: has no "text"'
    """
    return f"{skipped.place}: {skipped.reason}"


def _is_barren(path: Path, names: frozenset[str]) -> bool:
    """Tell whether no article read comes from a file under this path."""
    sources = {Path(source.path).name for source in find_sources([path])}
    return not path.exists() or names.isdisjoint(sources)

"""Extraction: the statements of a run's articles, and the pipeline that read them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hemicycle.edges.json_lines import read_statements
from hemicycle.edges.statement import Statement
from hemicycle.errors import StatementError
from hemicycle.read.article import Article
from hemicycle.run.clock import keep_earlier_days, today
from hemicycle.run.hashes import hash_folder
from hemicycle.run.watch import Watch

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Name the French pipeline that read the articles; `sha256` is that of its folder."""

    name: str
    version: str
    sha256: str
    spacy: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """Hold the statements of a run; `recorded` is the latest day on which one entered the graph."""

    statements: tuple[Statement, ...]
    pipeline: Pipeline
    recorded: str


def extract(
    articles: tuple[Article, ...],
    model: str | None,
    stated: str | None,
    earlier: Mapping[str, str],
    watch: Watch,
) -> Extraction:
    """Extract the statements of articles with the bundled pipeline, or the one named `model`.

    `stated` is the day to record them under; without one, each keeps the day of `earlier`, which
    maps ids to days, and new ones get today's. Raises PipelineError when there is no such model.
    """
    from hemicycle import load_pipeline  # here, because spaCy takes a second to import,
    from hemicycle.extract.statements import extract_statements  # and bad input none to refuse
    from hemicycle.tables import load_tables

    watched = watch(articles, "Finding relations")
    nlp, day = load_pipeline(model), stated or today()
    found = extract_statements(watched, nlp, load_tables(), day)
    statements = tuple(found if stated else keep_earlier_days(found, earlier))
    recorded = max((one.recorded for one in statements), default=day)
    return Extraction(statements, _describe(nlp), recorded)


def earlier_days(path: Path) -> dict[str, str]:
    """Return the day on which each statement of a file was recorded, by the statement's id.

    A file that isn't there or can't be read has none: it is about to be replaced.
    """
    try:
        return {one.id: one.recorded for one in read_statements(path) if one.recorded}
    except StatementError:
        return {}


def _describe(nlp: "Language") -> Pipeline:
    """Describe a loaded pipeline."""
    from spacy.about import __version__

    name = f"{nlp.meta['lang']}_{nlp.meta['name']}"
    digest = hash_folder(nlp.path) if nlp.path else ""
    return Pipeline(name, str(nlp.meta["version"]), digest, __version__)

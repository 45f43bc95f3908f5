"""run.json: what a build read, with which versions, and what it wrote."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hemicycle import __version__
from hemicycle.edges.edge import Edge
from hemicycle.edges.statement import PREDICATES, STATUSES
from hemicycle.export.files import write_text
from hemicycle.read.article import Article
from hemicycle.run.extraction import Extraction
from hemicycle.run.hashes import hash_articles, hash_folder
from hemicycle.run.inputs import Inputs
from hemicycle.tables.files import find_ontology

RECORD = "run.json"
NOTED = (
    "id",
    "title",
    "published",
    "published_basis",
    "publisher",
    "author",
    "url",
    "source",
    "sha256",
)


def write_record(folder: Path, record: Mapping[str, Any]) -> None:
    """Write a record as JSON, indented for readers and for diffs; raises OutputError."""
    write_text(folder / RECORD, json.dumps(record, ensure_ascii=False, indent=2) + "\n")


def describe_run(
    inputs: Inputs,
    extraction: Extraction,
    edges: Sequence[Edge],
    periods: tuple[str, str] | None,
    files: Sequence[str],
) -> dict[str, Any]:
    """Describe a run by what its exports depend on, and by nothing else: no path, no clock."""
    pipeline = extraction.pipeline
    return {
        "hemicycle": __version__,
        "spacy": pipeline.spacy,
        "pipeline": {
            "name": pipeline.name,
            "version": pipeline.version,
            "sha256": pipeline.sha256,
        },
        "ontology": hash_folder(find_ontology()),
        "inputs": hash_articles(inputs.articles),
        "recorded": extraction.recorded,
        "compared": periods,
        "counts": count_all(inputs, edges),
        "articles": [note_article(article) for article in inputs.articles],
        "skipped": [asdict(skipped) for skipped in inputs.skipped],
        "files": list(files),
    }


def count_all(inputs: Inputs, edges: Sequence[Edge]) -> dict[str, Any]:
    """Count articles, actors, statements, and edges by type and by status."""
    actors = {actor.id for edge in edges for actor in (edge.subject, edge.object)}
    predicates = Counter(edge.predicate for edge in edges)
    statuses = Counter(edge.status for edge in edges)
    return {
        "articles": len(inputs.articles),
        "skipped": len(inputs.skipped),
        "actors": len(actors),
        "statements": sum(len(edge.statements) for edge in edges),
        "edges": len(edges),
        "edges_by_predicate": {name: predicates[name] for name in PREDICATES},
        "edges_by_status": {name: statuses[name] for name in STATUSES},
    }


def note_article(article: Article) -> dict[str, Any]:
    """Return what a record keeps of an article: all but its text."""
    return {name: getattr(article, name) for name in NOTED}


def noted_articles(folder: Path) -> dict[str, Article]:
    """Return the articles, without their texts, that an earlier build noted; by id."""
    notes = [note for note in _noted(folder, "articles") if isinstance(note, dict)]
    articles = (Article(text="", body=(), **_known(note)) for note in notes if note.get("id"))
    return {article.id: article for article in articles}


def noted_files(folder: Path) -> tuple[str, ...]:
    """List the files that an earlier build says it wrote into a folder; none where none did."""
    return tuple(name for name in _noted(folder, "files") if isinstance(name, str))


def _noted(folder: Path, key: str) -> list[Any]:
    """Return a list of the record in a folder, empty where there is no such record."""
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    found = record.get(key) if isinstance(record, dict) else None
    return found if isinstance(found, list) else []


def _known(note: Mapping[str, Any]) -> dict[str, Any]:
    return {name: note[name] for name in NOTED if name in note}

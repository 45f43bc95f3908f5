"""Exports: every file of the main job, and the order in which they are written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from hemicycle import __version__
from hemicycle.edges.edge import Edge
from hemicycle.edges.json_lines import write_statements
from hemicycle.edges.statement import Statement
from hemicycle.export.networks import write_gexf, write_graphml
from hemicycle.export.pages import write_comparison, write_map
from hemicycle.export.rdf import RunInfo, write_rdf
from hemicycle.export.tables import write_actors, write_edges
from hemicycle.read.article import Article
from hemicycle.run.ends import ends_in
from hemicycle.run.extraction import Extraction
from hemicycle.run.hashes import hash_articles
from hemicycle.run.inputs import Inputs
from hemicycle.run.watch import Watch
from hemicycle.tables import Tables, load_tables
from hemicycle.views.endings import EndOf

STATEMENTS = "statements.jsonl"
MAP = "alliance-map.html"

Files = tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """Hold what the exports are made of.

    `end_of` tells which memberships the tables know to have ended. `periods` are the two that
    the comparison page compares, None where there are no two.
    """

    statements: tuple[Statement, ...]
    edges: tuple[Edge, ...]
    articles: Mapping[str, Article]
    tables: Tables
    end_of: EndOf
    info: RunInfo
    periods: tuple[str, str] | None


def gather_material(
    inputs: Inputs, extraction: Extraction, edges: Sequence[Edge], periods: tuple[str, str] | None
) -> Material:
    """Gather what the exports of a run are made of."""
    pipeline = f"{extraction.pipeline.name} {extraction.pipeline.version}"
    return Material(
        statements=extraction.statements,
        edges=tuple(edges),
        articles={article.id: article for article in inputs.articles},
        tables=load_tables(),
        end_of=ends_in(load_tables()),
        info=RunInfo(__version__, extraction.recorded, hash_articles(inputs.articles), pipeline),
        periods=periods,
    )


def write_exports(out: Path, material: Material, watch: Watch) -> tuple[str, ...]:
    """Write every export into a folder; return the names of the files in it."""
    steps = watch(_steps(out, material), "Writing exports")
    return tuple(path.relative_to(out).as_posix() for step in steps for path in step())


def _steps(out: Path, material: Material) -> tuple[Callable[[], Files], ...]:
    """List what writes the exports, each step returning the files that it wrote."""
    writers = (
        _write_statements,
        _write_rdf,
        _write_networks,
        _write_tables,
        _write_map,
        _write_comparison,
    )
    return tuple(partial(write, out, material) for write in writers)


def name_comparison(periods: tuple[str, str]) -> str:
    """Name the comparison page; `/` stands between the ends of an interval, not in a file's name.

    >>> name_comparison(("2017", "2022-04/2022-06"))
    'compare-2017-2022-04_2022-06.html'
    """
    return f"compare-{'-'.join(periods)}.html".replace("/", "_")


def _write_statements(out: Path, material: Material) -> Files:
    write_statements(out / STATEMENTS, material.statements)
    return (out / STATEMENTS,)


def _write_rdf(out: Path, material: Material) -> Files:
    articles = material.articles.values()
    return write_rdf(out, material.edges, articles, material.info, material.tables, material.end_of)


def _write_networks(out: Path, material: Material) -> Files:
    write_gexf(out / "graph.gexf", material.edges)
    write_graphml(out / "graph.graphml", material.edges)
    return out / "graph.gexf", out / "graph.graphml"


def _write_tables(out: Path, material: Material) -> Files:
    publishers = {key: article.publisher for key, article in material.articles.items()}
    write_actors(out / "actors.csv", material.edges, material.tables.party_at)
    write_edges(out / "edges.csv", material.edges, publishers)
    return out / "actors.csv", out / "edges.csv"


def _write_map(out: Path, material: Material) -> Files:
    edges, articles, tables = material.edges, material.articles, material.tables
    write_map(out / MAP, edges, articles, tables, end_of=material.end_of)
    return (out / MAP,)


def _write_comparison(out: Path, material: Material) -> Files:
    if material.periods is None:
        return ()
    path = out / name_comparison(material.periods)
    edges, articles, tables = material.edges, material.articles, material.tables
    write_comparison(path, edges, *material.periods, articles, tables, end_of=material.end_of)
    return (path,)

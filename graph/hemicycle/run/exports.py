"""Exports: every file of the main job, and the order in which they are written."""

from collections.abc import Callable, Sequence
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
from hemicycle.run.ends import ends_in
from hemicycle.run.extraction import Extraction
from hemicycle.run.hashes import hash_articles
from hemicycle.run.inputs import Inputs
from hemicycle.run.naming import MAP, STATEMENTS, name_comparison
from hemicycle.run.watch import Watch
from hemicycle.tables import load_tables
from hemicycle.views.graph import Graph

Files = tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """Hold what the exports are made of.

    `periods` are the two that the comparison page compares, None where there are no two.
    """

    statements: tuple[Statement, ...]
    graph: Graph
    info: RunInfo
    periods: tuple[str, str] | None


def gather_material(
    inputs: Inputs, extraction: Extraction, edges: Sequence[Edge], periods: tuple[str, str] | None
) -> Material:
    """Gather what the exports of a run are made of."""
    pipeline, tables = f"{extraction.pipeline.name} {extraction.pipeline.version}", load_tables()
    articles = {article.id: article for article in inputs.articles}
    return Material(
        statements=extraction.statements,
        graph=Graph(tuple(edges), articles, tables, ends_in(tables)),
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


def _write_statements(out: Path, material: Material) -> Files:
    write_statements(out / STATEMENTS, material.statements)
    return (out / STATEMENTS,)


def _write_rdf(out: Path, material: Material) -> Files:
    graph, info = material.graph, material.info
    return write_rdf(out, graph.edges, graph.articles.values(), info, graph.tables, graph.end_of)


def _write_networks(out: Path, material: Material) -> Files:
    write_gexf(out / "graph.gexf", material.graph.edges)
    write_graphml(out / "graph.graphml", material.graph.edges)
    return out / "graph.gexf", out / "graph.graphml"


def _write_tables(out: Path, material: Material) -> Files:
    graph = material.graph
    write_actors(out / "actors.csv", graph.edges, graph.tables.party_at)
    write_edges(out / "edges.csv", graph.edges, graph.publishers)
    return out / "actors.csv", out / "edges.csv"


def _write_map(out: Path, material: Material) -> Files:
    write_map(out / MAP, material.graph)
    return (out / MAP,)


def _write_comparison(out: Path, material: Material) -> Files:
    if material.periods is None:
        return ()
    path = out / name_comparison(material.periods)
    write_comparison(path, material.graph, *material.periods)
    return (path,)

"""The graph that the reading commands look at: what an earlier build wrote."""

from dataclasses import dataclass
from pathlib import Path

from hemicycle.edges.edge import Edge, edges_of
from hemicycle.edges.json_lines import read_statements
from hemicycle.edges.statement import Statement
from hemicycle.errors import InputError
from hemicycle.read.article import Article
from hemicycle.run.record import noted_articles

STATEMENTS = "statements.jsonl"


@dataclass(frozen=True, slots=True)
class Graph:
    """Hold the statements of an export, and the articles, without texts, that they come from."""

    statements: tuple[Statement, ...]
    articles: dict[str, Article]

    @property
    def edges(self) -> tuple[Edge, ...]:
        """Return what the statements add up to."""
        return edges_of(self.statements)


def load_graph(data: Path) -> Graph:
    """Read the statements of a folder that `hemicycle build` wrote, or of a file of them.

    Raises InputError when there are none to read.
    """
    path = data / STATEMENTS if data.is_dir() else data
    if not path.is_file():
        raise InputError(f"{path}: no such file; run `hemicycle build ARTICLES` first")
    return Graph(tuple(read_statements(path)), noted_articles(path.parent))

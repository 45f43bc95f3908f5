"""Loading: the graph that an earlier build wrote."""

from pathlib import Path

from hemicycle.edges.edge import edges_of
from hemicycle.edges.json_lines import read_statements
from hemicycle.edges.statement import Statement
from hemicycle.errors import InputError
from hemicycle.run.ends import ends_in
from hemicycle.run.naming import STATEMENTS
from hemicycle.run.record import noted_articles
from hemicycle.tables import load_tables
from hemicycle.views.graph import Graph


def load(data: Path | str = "exports") -> Graph:
    """Read the graph of a folder that `hemicycle build` wrote, or of a file of statements.

    Its articles come without their texts. Raises InputError when there is nothing to read,
    StatementError with `file:line` when a line is no statement.
    """
    statements, tables = load_statements(Path(data)), load_tables()
    articles = noted_articles(find_file(Path(data)).parent)
    return Graph(edges_of(statements), articles, tables, ends_in(tables))


def load_statements(data: Path) -> tuple[Statement, ...]:
    """Read the statements alone; raises as `load` does."""
    return tuple(read_statements(find_file(data)))


def find_file(data: Path) -> Path:
    """Find the file of statements in a folder, any other path as it is.

    Raises InputError when there is no such file.
    """
    path = data / STATEMENTS if data.is_dir() else data
    if not path.is_file():
        raise InputError(f"{path}: no such file; run `hemicycle build ARTICLES` first")
    return path

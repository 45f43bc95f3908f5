"""Map: the alliance map, one HTML file in which a reader filters, selects and checks edges."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from hemicycle.edges.edge import Edge
from hemicycle.export.files import write_text
from hemicycle.export.pages.actors import collect_nodes
from hemicycle.export.pages.content import graph_content, place_nodes
from hemicycle.export.pages.lines import collect_lines
from hemicycle.export.pages.page import Page, render_page
from hemicycle.read.article import Article
from hemicycle.tables import Tables
from hemicycle.views.endings import EndOf

SCRIPTS = tuple(
    f"map/{name}.js" for name in ("timeline", "state", "graph", "filters", "table", "panel", "page")
)


def write_map(
    path: Path,
    edges: Sequence[Edge],
    articles: Mapping[str, Article],
    tables: Tables,
    *,
    title: str | None = None,
    lang: str = "fr",
    end_of: EndOf | None = None,
) -> None:
    """Write the alliance map of edges; `lang` is `fr`, `en` or `auto` (the reader's browser).

    `end_of` tells when an office or candidacy under an edge ended, as for `take_snapshot`.
    Raises OutputError when the file can't be written.
    """
    write_text(path, render_map(edges, articles, tables, title=title, lang=lang, end_of=end_of))


def render_map(
    edges: Sequence[Edge],
    articles: Mapping[str, Article],
    tables: Tables,
    *,
    title: str | None = None,
    lang: str = "fr",
    end_of: EndOf | None = None,
) -> str:
    """Return the alliance map's HTML."""
    nodes, page = collect_nodes(edges, tables), Page("map", "map.html", SCRIPTS, title, lang)
    content = graph_content(edges, nodes, articles, tables, end_of)
    return render_page(page, nodes, collect_lines(edges), place_nodes(edges, nodes), content)

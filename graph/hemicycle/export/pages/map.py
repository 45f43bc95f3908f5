"""Map: the alliance map, one HTML file in which a reader filters, selects and checks edges."""

from pathlib import Path

from hemicycle.export.files import write_text
from hemicycle.export.pages.actors import collect_nodes
from hemicycle.export.pages.content import graph_content, place_graph
from hemicycle.export.pages.lines import collect_lines
from hemicycle.export.pages.options import AS_USUAL, PageOptions
from hemicycle.export.pages.page import Page, render_page
from hemicycle.views.graph import Graph


def write_map(path: Path, graph: Graph, options: PageOptions = AS_USUAL) -> None:
    """Write the alliance map of a graph; raises OutputError when the file can't be written."""
    write_text(path, render_map(graph, options))


def render_map(graph: Graph, options: PageOptions = AS_USUAL) -> str:
    """Return the alliance map's HTML."""
    nodes, lines = collect_nodes(graph.edges, graph.tables), collect_lines(graph.edges)
    content = graph_content(graph, nodes, lines, graph.endings())
    return render_page(Page("map", options), nodes, lines, place_graph(graph), content)

"""Notebook: the alliance map in a frame, as the output of a cell."""

from html import escape

from hemicycle.export.pages.assets import load_labels
from hemicycle.export.pages.map import render_map
from hemicycle.export.pages.options import PageOptions
from hemicycle.views.graph import Graph

HEIGHT = 640  # pixels
IN_A_CELL = PageOptions(embed=True)
ALLOWED = "allow-scripts allow-downloads"  # and nothing of the notebook around it


def frame_map(graph: Graph, options: PageOptions = IN_A_CELL) -> str:
    """Return the map of a graph as a sandboxed frame; a sentence where there is nothing to draw."""
    if not graph.edges:
        return f"<p>{escape(repr(graph))} holds no edge: there is nothing to draw.</p>"
    labels = load_labels()
    title = options.title or labels[options.lang if options.lang in labels else "fr"]["title.map"]
    return (
        f'<iframe title="{escape(title)}" width="100%" height="{HEIGHT}" sandbox="{ALLOWED}" '
        f"style=\"border: 0\" srcdoc='{_quote(render_map(graph, options))}'></iframe>"
    )


def _quote(page: str) -> str:
    """Escape what would end an attribute in single quotes, and no more: a page is large."""
    return page.replace("&", "&amp;").replace("'", "&#39;")

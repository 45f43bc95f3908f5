"""Drawings: our map and pyvis's own page of the same invented graph, written and opened."""

import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser
from pyvis.network import Network  # type: ignore[import-untyped]

from hemicycle.benchmark.browser import Ink, first_ink, open_page
from hemicycle.benchmark.invented import invent_graph
from hemicycle.benchmark.steps import Step, time_filter, time_slider
from hemicycle.export.pages import write_map
from hemicycle.views.graph import Graph

ROUNDS = 3
OUR_LIMIT = 60.0  # seconds


@dataclass(frozen=True, slots=True)
class Drawing:
    """Hold what was measured of one size: seconds, bytes, steps.

    `ours` and `theirs` are the first ink, None beyond the limit; `empty` is the size of a map
    without an edge.
    """

    actors: int
    edges: int
    writing: float
    size: int
    empty: int
    ours: Ink | None
    theirs: Ink | None
    limit: float
    filtering: Step
    sliding: Step

    def __str__(self) -> str:
        """Say it in one line."""
        each = (self.size - self.empty) / self.edges / 1000
        return (
            f"{self.actors} actors, {self.edges} edges: written in {self.writing:.1f} s, "
            f"{self.size / 1e6:.2f} MB ({self.empty / 1e6:.2f} MB + {each:.2f} kB an edge); "
            f"first ink {_say(self.ours, OUR_LIMIT)}{self._ratio()}; "
            f"filter step {self.filtering}; slider step {self.sliding}"
        )

    def _ratio(self) -> str:
        """Say what pyvis takes, and how many times our seconds that is, at least."""
        if not self.ours or not self.limit:
            return ""
        least = "" if self.theirs else "more than "
        times = (self.theirs.shown if self.theirs else self.limit) / self.ours.shown
        return f", pyvis {_say(self.theirs, self.limit)} ({least}{times:.0f} times as long)"


def measure_drawing(browser: Browser, folder: Path, actors: int, limit: float) -> Drawing:
    """Write both pages of an invented graph into a folder, open them, and measure.

    `limit` are the seconds after which pyvis's page is given up; 0 leaves it out.
    """
    graph = invent_graph(actors)
    ours, theirs, empty = (
        folder / f"{name}.html" for name in (f"map-{actors}", f"pyvis-{actors}", "empty")
    )
    write_map(empty, Graph((), {}, graph.tables))
    start = time.perf_counter()
    write_map(ours, graph)
    writing = time.perf_counter() - start
    theirs.write_text(render_pyvis(graph), encoding="utf-8")
    filtering, sliding = _time_steps(browser, ours)
    return Drawing(
        actors=actors,
        edges=len(graph.edges),
        writing=writing,
        size=ours.stat().st_size,
        empty=empty.stat().st_size,
        ours=_median_ink(browser, ours),
        theirs=first_ink(browser, theirs, limit) if limit else None,
        limit=limit,
        filtering=filtering,
        sliding=sliding,
    )


def render_pyvis(graph: Graph) -> str:
    """Return pyvis's own page of a graph, as whoever leaves all to its defaults gets it."""
    network = Network(directed=True, cdn_resources="in_line")
    for actor in {
        end.id: end for edge in graph.edges for end in (edge.subject, edge.object)
    }.values():
        network.add_node(actor.id, label=actor.label)
    for edge in graph.edges:
        network.add_edge(edge.subject.id, edge.object.id, title=edge.predicate)
    html: str = network.generate_html(notebook=False)
    return html


def _median_ink(browser: Browser, path: Path) -> Ink | None:
    """Return the round of the median first ink, None when a round found none in time."""
    found = [first_ink(browser, path, OUR_LIMIT) for _ in range(ROUNDS)]
    inks = sorted((ink for ink in found if ink), key=lambda ink: ink.shown)
    return inks[ROUNDS // 2] if len(inks) == ROUNDS else None


def _time_steps(browser: Browser, path: Path) -> tuple[Step, Step]:
    """Time a filter step and a slider step of the map."""
    with open_page(browser, path) as page:
        page.wait_for_selector("html[data-ready]", timeout=OUR_LIMIT * 1000)
        page.wait_for_timeout(1000)
        return time_filter(page), time_slider(page)


def _say(ink: Ink | None, limit: float) -> str:
    return str(ink) if ink else f"does not finish in {limit:.0f} s"

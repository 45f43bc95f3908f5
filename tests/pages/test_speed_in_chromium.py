"""How much work the map of 2,000 actors is, in processor time: a busy machine changes it little."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hemicycle.benchmark.browser import first_ink
from hemicycle.benchmark.invented import invent_graph
from hemicycle.benchmark.steps import Step, time_filter, time_slider
from hemicycle.export.pages import write_map
from hemicycle.export.pages.comparison import render_comparison
from hemicycle.views.graph import Graph
from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ACTORS, EDGES = 2000, 8000
FIRST_DRAWN = 1.6  # seconds of the page's main thread
STEP = 150  # milliseconds of it
OWN_SIZE, EDGE_SIZE = 1.2e6, 500  # bytes
ATTEMPTS = 3  # a core shared with another task does less in its time: the best attempt tells
PATIENCE = 60.0  # seconds on the clock; only a page that never draws takes them
SCRIPT = """
import json
from hemicycle.benchmark.invented import invent_graph
from hemicycle.export.pages.content import place_graph
print(json.dumps(place_graph(invent_graph(2000))))
"""

Places = dict[str, tuple[int, int]]


@pytest.fixture(scope="module")
def graph() -> Graph:
    """Return the graph that all pages here are of."""
    return invent_graph(ACTORS)


@pytest.fixture(scope="module")
def large_map(graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return its map."""
    path = tmp_path_factory.mktemp("large") / "map.html"
    write_map(path, graph)
    return path


def test_the_graph_is_as_large_as_the_measures_ask(graph: Graph) -> None:
    actors = {end.id for edge in graph.edges for end in (edge.subject, edge.object)}
    assert (len(actors), len(graph.edges)) == (ACTORS, EDGES)


def test_a_large_map_is_a_small_file(large_map: Path) -> None:
    assert large_map.stat().st_size <= OWN_SIZE + EDGE_SIZE * EDGES


def best(measure: Callable[[], float], limit: float) -> float:
    """Measure again while it takes longer than it may, and return the least."""
    found = [measure()]
    while found[-1] > limit and len(found) < ATTEMPTS:
        found.append(measure())
    return min(found)


def test_a_large_map_is_soon_drawn(chromium: Browser, large_map: Path) -> None:
    def draw() -> float:
        ink = first_ink(chromium, large_map, PATIENCE)
        assert ink is not None, "nothing is drawn"
        return ink.worked

    assert best(draw, FIRST_DRAWN) <= FIRST_DRAWN


@pytest.mark.parametrize("step", [time_filter, time_slider])
def test_a_large_map_answers_at_once(
    step: Callable[[Page], Step], visit: Callable[..., Any], large_map: Path
) -> None:
    page = visit(large_map).page
    assert best(lambda: step(page).worked, STEP) <= STEP


def test_actors_stand_in_one_place_on_every_page_whoever_makes_it(
    graph: Graph, large_map: Path, read_data: Callable[[str], Any]
) -> None:
    def places_in(html: str) -> Places:
        nodes = read_data(html)["nodes"]
        return dict(zip(nodes["id"], zip(nodes["x"], nodes["y"], strict=True), strict=True))

    drawn = places_in(large_map.read_text(encoding="utf-8"))
    compared = places_in(render_comparison(graph, "2017", "2022"))
    told = subprocess.run([sys.executable, "-c", SCRIPT], check=True, capture_output=True).stdout
    assert len(drawn) == ACTORS
    assert 0 < len(compared) < ACTORS
    assert compared.items() <= drawn.items()
    assert {key: tuple(place) for key, place in json.loads(told).items()} == drawn

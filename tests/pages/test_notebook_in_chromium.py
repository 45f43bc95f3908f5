"""The map as the output of a notebook's cell."""

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hemicycle.export.notebook import frame_map
from hemicycle.export.pages import PageOptions
from hemicycle.export.pages.map import render_map
from playwright.sync_api import Browser

World = Any


class Frames(HTMLParser):
    """Collect the attributes of frames."""

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.found: list[dict[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what a frame says."""
        if tag == "iframe":
            self.found.append(dict(attrs))


def read_frame(html: str) -> dict[str, str | None]:
    """Return the attributes of the only frame of a text."""
    parser = Frames()
    parser.feed(html)
    assert len(parser.found) == 1
    return parser.found[0]


def test_a_frame_holds_the_page_and_may_only_run_its_scripts(world: World) -> None:
    frame = read_frame(world.graph._repr_html_())
    assert frame["srcdoc"] == render_map(world.graph, PageOptions(embed=True))
    assert frame["sandbox"] == "allow-scripts allow-downloads"
    assert frame["title"] == "Carte des alliances politiques"


def test_a_frame_bears_the_title_of_its_page(world: World) -> None:
    options = PageOptions(title='Qui & "quoi"', lang="en")
    frame = read_frame(frame_map(world.graph, options))
    assert frame["title"] == 'Qui & "quoi"'
    assert frame["srcdoc"] == render_map(world.graph, options)


def test_a_graph_without_edges_is_a_plain_sentence(world: World) -> None:
    assert world.graph.only(())._repr_html_() == (
        "<p>&lt;Graph: 0 actors, 0 edges, undated&gt; holds no edge: there is nothing to draw.</p>"
    )


@pytest.mark.browser
def test_the_map_is_drawn_and_filtered_inside_a_notebook(
    world: World, chromium: Browser, tmp_path: Path
) -> None:
    path, said = tmp_path / "notebook.html", []
    path.write_text(f"<!doctype html><meta charset=utf-8>{world.graph._repr_html_()}", "utf-8")
    with chromium.new_context(offline=True, locale="fr-FR") as context:
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(path.as_uri())
        frame = page.frame_locator("iframe")
        frame.locator("html[data-ready]").wait_for()
        assert frame.locator("#summary").inner_text() == "5 acteurs, 7 liens, 2017–2022"
        frame.locator("[data-preset='2022']").click()
        assert frame.locator("#summary").inner_text().endswith("2022")
        assert not frame.locator("#whole").is_visible(), "there is no page to open"
        assert frame.locator("#network canvas").bounding_box()["height"] > 300  # type: ignore[index]
    assert said == []

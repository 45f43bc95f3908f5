"""Which actors the map names, as the drawing that a reader saves shows it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.statement import Evidence, Statement

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
SVG = "{http://www.w3.org/2000/svg}"
HUB = Actor("odile-carrefour", "Odile Carrefour", "person")
SUPPORTERS = tuple(Actor(f"ami-{n}", f"Gaël Partisan{n:02}", "person") for n in range(40))


def support(supporter: Actor) -> Statement:
    """Return the statement that an actor supports the hub."""
    quote = f"{supporter.label} soutient {HUB.label}"
    return Statement(
        "riviere", supporter, "supports", HUB, None, "asserted", "2017-03-12", "article", "hier",
        "2017-03-12", "2026-11-21", Evidence(quote, 0, len(quote), quote), None, 0.9, "supports",
    )  # fmt: skip


@pytest.fixture(scope="module")
def crowded_map(make_world: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a map on which forty people support one."""
    world = make_world(tuple(support(one) for one in SUPPORTERS))
    path: Path = world.map(tmp_path_factory.mktemp("crowded") / "map.html")
    return path


def drawing(opened: Any) -> ElementTree.Element:
    """Return the SVG that the page saves."""
    opened.page.locator("#save").click()
    with opened.page.expect_download() as caught:
        opened.page.locator("[data-save=svg]").click()
    return ElementTree.parse(caught.value.path()).getroot()


def named(root: ElementTree.Element) -> list[ElementTree.Element]:
    """Return the names in a drawing."""
    return [node for node in root.iter(f"{SVG}text") if node.get("class") == "name"]


def covered_marks(root: ElementTree.Element) -> Iterator[str]:
    """Yield names that lie over the middle of an actor's mark."""
    marks = [
        (float(circle.get("cx", 0)), float(circle.get("cy", 0)))
        for circle in root.iter(f"{SVG}circle")
    ]
    for text in named(root):
        size = float(text.get("font-size", 0))
        for line in text:
            x, y = float(line.get("x", 0)), float(line.get("y", 0)) - size * 0.35
            half = len(line.text or "") * size * 0.25
            if any(abs(cx - x) < half and abs(cy - y) < size * 0.4 for cx, cy in marks):
                yield line.text or ""


def test_a_name_covers_no_mark_of_another_in_a_small_window(visit: Open, crowded_map: Path) -> None:
    root = drawing(visit(crowded_map, "#view=map", size=(320, 480)))
    labels = [" ".join(line.text or "" for line in text) for text in named(root)]
    assert "Carrefour" in " ".join(labels), "the most linked is named"
    assert 3 < len(labels) < 41
    assert list(covered_marks(root)) == []


def test_who_is_selected_is_named_in_any_crowd(visit: Open, crowded_map: Path) -> None:
    root = drawing(visit(crowded_map, "#view=map&selected=ami-17&depth=0", size=(320, 480)))
    assert any("Partisan17" in (line.text or "") for text in named(root) for line in text)
    assert list(covered_marks(root)) == []

"""Both pages under axe-core, in both themes, and at sizes that people with poor sight use."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
GRAVE = ("serious", "critical")
VIEWS = {
    "map": "",
    "table": "#view=table",
    "evidence": "#selected=aline-corvec~criticises~bastien-morvieux",
    "actor": "#selected=parti-des-rivieres",
    "embedded": "#embed=1",
}


def grave_violations(opened: Any) -> list[str]:
    """Return the serious and critical violations of a page, each with the element that has it."""
    results = Axe().run(opened.page).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:120]}"
        for rule in results
        if rule["impact"] in GRAVE
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing_serious_on_the_map(
    visit: Open, map_file: Path, view: str, theme: str
) -> None:
    fragment = VIEWS[view]
    opened = visit(map_file, f"{fragment}{'&' if fragment else '#'}theme={theme}", bypass_csp=True)
    assert grave_violations(opened) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_the_comparison(
    visit: Open, comparison_file: Path, theme: str
) -> None:
    opened = visit(comparison_file, f"#theme={theme}", bypass_csp=True)
    assert grave_violations(opened) == []
    opened.page.locator("[data-change]").first.click()
    assert grave_violations(opened) == []


@pytest.mark.parametrize("size", [(320, 640), (700, 450)], ids=["320 px", "1400 px at 200 %"])
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_lost_in_a_narrow_window(
    visit: Open, map_file: Path, view: str, size: tuple[int, int]
) -> None:
    opened = visit(map_file, VIEWS[view], size=size)
    assert opened.page.evaluate("document.documentElement.scrollWidth") == size[0]
    assert opened.page.evaluate(WIDER) == []


# texts that stick out of the window, but for those that scroll in a strip of their own
WIDER = """() => [...document.querySelectorAll("main *, header *, section *")]
    .filter((node) => node.offsetParent && node.children.length === 0 && node.textContent.trim())
    .filter((node) => !node.closest(".presets, .scales, .offscreen, .years, .switch"))
    .filter((node) => node.getBoundingClientRect().right > innerWidth + 1)
    .map((node) => node.textContent.slice(0, 60))"""

"""Everything that a mouse does on the map, done by keyboard."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

Open = Callable[..., Any]


def tab_to(opened: Any, selector: str) -> None:
    """Press Tab until an element has the focus, and see that the focus is visible."""
    for _ in range(120):
        opened.page.keyboard.press("Tab")
        if opened.page.evaluate(f"document.activeElement.matches({selector!r})"):
            outline = opened.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none" or selector in ("#low", "#high")
            return
    raise AssertionError(f"Tab never reaches {selector}")


def press(opened: Any, *keys: str) -> None:
    """Press keys one after another."""
    for key in keys:
        opened.page.keyboard.press(key)


def test_a_whole_session_needs_no_mouse(visit: Open, map_file: Path) -> None:
    opened = visit(map_file)
    tab_to(opened, "#search")
    opened.page.keyboard.type("corvec")
    press(opened, "Enter")
    assert opened.text("#panel h2") == "Aline Corvec"
    press(opened, "2")
    assert opened.page.locator("[aria-pressed='true'][data-key='depth-2']").count() == 1
    tab_to(opened, "#panel .line")
    press(opened, "Enter")
    assert opened.page.locator("#panel blockquote").count() >= 1
    press(opened, "Escape")
    assert "Lire la carte" in opened.text("#panel")
    tab_to(opened, "[data-preset='2022']")
    press(opened, "Enter")
    assert opened.text("#range") == "2022"
    tab_to(opened, "[data-predicate='opposes']")
    press(opened, "Space")
    assert opened.page.evaluate("document.activeElement.dataset.predicate") == "opposes"
    assert opened.text("#summary") == "3 acteurs, 2 liens, 2022"
    tab_to(opened, "#to-table")
    press(opened, "Enter")
    assert len(opened.rows()) == 2
    tab_to(opened, "#rows .relation")
    press(opened, "Enter")
    assert opened.page.evaluate("document.activeElement.closest('#panel') !== null")
    assert opened.complaints == []


def test_arrows_walk_from_actor_to_actor_and_enter_opens_one(visit: Open, map_file: Path) -> None:
    opened = visit(map_file)
    opened.page.locator("#network").focus()
    press(opened, "ArrowRight")
    first = opened.text("#tip").splitlines()[0]
    reached = {first}
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowLeft", "ArrowUp", "ArrowUp",
                "ArrowRight", "ArrowDown"):  # fmt: skip
        press(opened, key)
        reached.add(opened.text("#tip").splitlines()[0])
    assert len(reached) >= 4
    last = opened.text("#tip").splitlines()[0]
    assert opened.page.locator("#spoken").inner_text().startswith(last)
    press(opened, "Enter")
    assert opened.text("#panel h2") == last


def test_the_keys_0_1_2_set_how_far_the_neighbourhood_goes(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#selected=union-du-littoral")
    for depth in "201":
        press(opened, depth)
        pressed = opened.page.locator(".depth [aria-pressed='true']").get_attribute("data-key")
        assert pressed == f"depth-{depth}"


def test_escape_leads_back_to_the_row_from_which_the_evidence_was_opened(
    visit: Open, map_file: Path
) -> None:
    opened = visit(map_file, "#view=table")
    row = opened.page.locator("#rows .relation", has_text="rompt avec")
    row.focus()
    press(opened, "Enter", "Escape")
    key = opened.page.evaluate("document.activeElement.dataset.key")
    assert key == row.get_attribute("data-key")


def test_escape_leads_back_to_the_map_where_an_actor_was_opened(
    visit: Open, map_file: Path
) -> None:
    opened = visit(map_file)
    opened.page.locator("#network").focus()
    press(opened, "ArrowRight", "Enter", "Escape")
    assert opened.page.evaluate("document.activeElement.id") == "network"

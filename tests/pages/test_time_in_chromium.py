"""The range of time: play, steps, presets of years and terms."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

Open = Callable[..., Any]


def test_nothing_plays_by_itself(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#from=2017-01&to=2017-12")
    opened.page.wait_for_timeout(1500)
    assert opened.text("#range") == "2017"


def test_play_walks_from_year_to_year_until_paused(visit: Open, map_file: Path) -> None:
    opened = visit(map_file)
    opened.page.locator("#play").click()
    assert opened.text("#range") == "2017"
    assert opened.page.locator("#play").get_attribute("aria-label") == "Arrêter"
    opened.page.wait_for_timeout(1250)
    assert opened.text("#range") == "2018"
    opened.page.locator("#play").click()
    opened.page.wait_for_timeout(1250)
    assert opened.text("#range") == "2018"


def test_play_stops_at_the_end(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#from=2021-01&to=2021-12")
    opened.page.locator("#play").click()
    assert opened.text("#range") == "2022"
    opened.page.wait_for_timeout(1250)
    assert opened.text("#range") == "2022"
    assert opened.page.locator("#play").get_attribute("aria-label") == "Faire défiler"


def test_steps_go_both_ways_and_stay_within_the_axis(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#from=2021-01&to=2021-12")
    opened.page.locator("#forth").click()
    assert opened.text("#range") == "2022"
    opened.page.locator("#forth").click()
    assert opened.text("#range") == "2022"
    opened.page.locator("#back").click()
    assert opened.text("#range") == "2021"


def test_a_presidential_term_is_a_preset(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#view=table")
    opened.page.locator("[data-scale='presidential']").click()
    presets = opened.page.locator("#presets button").all_inner_texts()
    assert "Emmanuel Macron I" in presets or "Macron I" in presets
    opened.page.locator("[data-preset='2017-05-14']").click()
    assert opened.text("#range") == "mai 2017 – mai 2022"
    assert not any("12 mars 2017" in row and "critique" in row for row in opened.rows())


def test_a_legislature_is_named_in_the_language_of_the_page(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#scale=legislature&lang=en")
    assert any("15th legislature" in text for text in
               opened.page.locator("#presets button").all_inner_texts())  # fmt: skip
    assert opened.text("#scales [aria-pressed='true']") == "Legislatures"

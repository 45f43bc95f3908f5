"""The comparison, as a reader sees and works it in Chromium with the network off."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

Open = Callable[..., Any]


def change(opened: Any, words: str) -> Any:
    """Return the change in the list that says some words."""
    return opened.page.locator("button.change", has_text=words)


def test_the_counts_of_each_kind_stand_first(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file)
    numbers = {
        tile.get_attribute("data-kind"): int("".join(filter(str.isdigit, tile.inner_text()[:6])))
        for tile in opened.page.locator(".tile").all()
    }
    listed = opened.page.locator("details.not_observed button.change").count()
    told = {"flipped": 1, "ended": 1, "formed": 1, "persisting": 0, "not_observed": listed}
    assert numbers == told
    assert opened.text("h1") == "Ce qui a changé entre 2017 et 2022"


def test_each_change_shows_its_sentence_at_once(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file)
    flipped = change(opened, "Bastien Morvieux").first.inner_text()
    assert "soutient puis s’oppose à" in flipped
    assert "Bastien Morvieux a voté contre Camille Thévenard" in flipped
    ended = change(opened, "allié à").inner_text()
    assert "Le Parti des rivières a rompu avec l'Union du littoral" in ended


def test_a_change_opens_the_evidence_of_both_periods(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file)
    change(opened, "puis").click()
    panel = opened.text("#panel")
    assert panel.index("2017") < panel.index("a soutenu Camille Thévenard")
    assert panel.index("a soutenu Camille Thévenard") < panel.index("a voté contre Camille")


def test_an_end_is_told_with_its_reason_and_day(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file)
    change(opened, "allié à").click()
    assert "Fin : rupture rapportée, 2 septembre 2021." in opened.text("#panel")


def test_what_nobody_reported_again_is_not_called_ended(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file)
    opened.page.locator("details.not_observed > summary").click()
    criticism = change(opened, "Aline Corvec critique")
    criticism.click()
    panel = opened.text("#panel")
    assert "Non réobservé" in panel
    assert "Aucun article lu ne rapporte cette relation dans cette période." in panel
    assert "Fin :" not in panel


def test_a_line_of_a_pane_opens_its_change(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file)
    line = "bastien-morvieux~opposes~camille-thevenard"
    place = opened.page.evaluate(f"window.hemicycle.placeOfLine('after', {line!r})")
    opened.page.mouse.click(place["x"], place["y"])
    opened.page.wait_for_timeout(100)
    assert "a voté contre Camille Thévenard" in opened.text("#panel")


def test_both_panes_keep_every_actor_in_its_place_and_follow_each_other(
    visit: Open, comparison_file: Path
) -> None:
    opened = visit(comparison_file)
    assert opened.page.evaluate("""() => {
        const { before, after } = window.hemicycle.panes;
        return JSON.stringify(before.getPositions()) === JSON.stringify(after.getPositions());
    }""")
    opened.page.mouse.move(600, 500)
    opened.page.mouse.wheel(0, -300)
    opened.page.wait_for_timeout(300)
    scales = opened.page.evaluate(
        "['before', 'after'].map((side) => window.hemicycle.panes[side].getScale())"
    )
    assert scales[0] == pytest.approx(scales[1])


def test_a_tile_filters_list_and_table(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file, "#view=table")
    assert [row for row in opened.rows() if "Non réobservé" in row]
    opened.page.locator(".tile.not_observed").click()
    kinds = [row.split(" | ")[0].split()[-1] for row in opened.rows()]
    assert kinds == ["Retourné", "Terminé", "Formé"]
    assert opened.page.locator("details.not_observed").count() == 0


def test_the_address_brings_back_the_same_comparison(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file)
    opened.page.locator("[data-lang='en']").click()
    change(opened, "then").click()
    again = visit(comparison_file, "#" + opened.page.url.partition("#")[2])
    assert again.text("#panel") == opened.text("#panel")
    assert again.text("h1") == "What changed between 2017 and 2022"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_asked_for_or_complained_of(
    visit: Open, comparison_file: Path, theme: str
) -> None:
    opened = visit(comparison_file, color_scheme=theme)
    assert opened.requests == [comparison_file.as_uri()]
    assert opened.complaints == []


def test_a_phone_never_scrolls_sideways(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file, size=(320, 720))
    assert opened.page.evaluate("document.documentElement.scrollWidth") == 320

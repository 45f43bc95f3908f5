"""The page of one actor, as a reader sees and works it in Chromium with the network off."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from hemicycle.edges.actor import Actor
from hemicycle.edges.statement import Evidence, Statement
from hemicycle.export.pages.timeline import write_timeline
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

Open = Callable[..., Any]


def write(world: Any, folder: Path, actor: str) -> Path:
    """Write the page of an actor and return its path."""
    path = folder / f"{actor}.html"
    write_timeline(path, world.graph, actor)
    return path


@pytest.fixture(scope="module")
def camille(world: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of a person who is supported, opposed and mocked."""
    return write(world, tmp_path_factory.mktemp("camille"), "camille-thevenard")


@pytest.fixture(scope="module")
def rivers(world: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of a party with a member and an alliance that broke."""
    return write(world, tmp_path_factory.mktemp("rivers"), "parti-des-rivieres")


def listed(opened: Any) -> list[str]:
    """Return what the links of the list say, each on one line."""
    told = opened.page.locator(".link .relation").all_inner_texts()
    return [" ".join(text.split()) for text in told]


def count_piles(opened: Any) -> int:
    """Count the bars of the chart."""
    found: int = opened.page.locator("#chart > svg > .pile").count()
    return found


def test_nothing_but_the_file_is_asked_for_and_nothing_is_complained_of(
    visit: Open, camille: Path
) -> None:
    opened = visit(camille)
    opened.page.locator("#theme").click()
    opened.page.locator("[data-lang='en']").click()
    assert opened.requests == [camille.as_uri()]
    assert opened.complaints == []


def test_an_act_of_which_only_a_bound_is_known_is_in_no_month(
    visit: Open, make_world: Callable[..., Any], statements: tuple[Any, ...], tmp_path: Path
) -> None:
    bound = replace(statements[0], date="1972-10-05/..", date_basis="inferred")
    opened = visit(write(make_world((bound, statements[2])), tmp_path, "bastien-morvieux"))
    assert count_piles(opened) == 1
    assert opened.page.locator("#chart .year").all_text_contents() == ["2017"]
    assert "1 lien sans mois certain" in opened.text("#unplaced")


def test_a_page_without_acts_begins_with_its_memberships(
    visit: Open, make_world: Callable[..., Any], statements: tuple[Any, ...], tmp_path: Path
) -> None:
    opened = visit(write(make_world((statements[1],)), tmp_path, "aline-corvec"))
    assert listed(opened) == ["Aline Corvec membre de → Parti des rivières"]
    assert opened.text("#summary") == "1 lien affiché sur 1, 1 acteur"


def test_the_head_says_who_it_is_and_counts_both_ways(visit: Open, camille: Path) -> None:
    opened = visit(camille)
    assert opened.text("h1").replace("\xa0", " ") == "Camille Thévenard : soutiens et attaques"
    digest = opened.text("#digest")
    assert "2 attaques (de 2 acteurs), 1 soutien ou alliance (de 1 acteur)" in digest
    assert "aucune attaque, 1 soutien ou alliance (à 1 acteur)" in digest
    assert "3 articles (2 médias)" in digest


def test_the_links_stand_under_their_months_the_newest_first(visit: Open, camille: Path) -> None:
    opened = visit(camille)
    months = opened.page.locator(".month h3").all_inner_texts()
    assert months == ["Mai 2022 2 liens", "Mars 2017 1 lien", "Sans mois certain 1 lien"]
    opened.page.locator("[data-key='oldest']").click()
    months = opened.page.locator(".month h3").all_inner_texts()
    assert [month.split()[0] for month in months] == ["Mars", "Mai", "Sans"]


def test_each_link_shows_its_sentence_marked_with_outlet_date_and_basis(
    visit: Open, camille: Path
) -> None:
    opened = visit(camille)
    link = opened.page.locator("[data-month='2017-03'] .link")
    assert link.locator("blockquote").inner_text() == (
        "Le 10 mars, Bastien Morvieux a soutenu Camille Thévenard."
    )
    assert link.locator("mark.subject").inner_text() == "Bastien Morvieux"
    assert link.locator("mark.object").inner_text() == "Camille Thévenard"
    told = link.inner_text()
    assert "10 mars 2017" in told
    assert "d’après le texte" in told
    assert "source unique" in told
    assert "Le Courrier du delta" in told


def test_an_undated_link_is_kept_out_of_the_chart_and_said_to_be(
    visit: Open, camille: Path
) -> None:
    opened = visit(camille)
    assert count_piles(opened) == 3
    button = opened.page.locator("#unplaced")
    assert "1 lien sans mois certain" in button.inner_text()
    button.click()
    assert listed(opened) == ["Union du littoral critique → Camille Thévenard"]
    assert "month=none" in opened.page.url


def test_a_month_is_reached_by_arrows_told_and_chosen_by_enter(visit: Open, camille: Path) -> None:
    opened = visit(camille)
    slider = opened.page.locator("#chart")
    assert (slider.get_attribute("aria-valuetext") or "").startswith("mai 2022")
    slider.focus()
    opened.page.keyboard.press("ArrowLeft")
    assert (slider.get_attribute("aria-valuetext") or "").startswith("mars 2017 ; reçu, soutien")
    assert "mars 2017" in opened.text("#tip")
    opened.page.keyboard.press("Enter")
    assert listed(opened) == ["Bastien Morvieux soutient → Camille Thévenard"]
    assert opened.page.evaluate("document.activeElement.id") == "chart"
    assert "mars 2017" in opened.text("#summary")
    opened.page.keyboard.press("Enter")
    assert len(listed(opened)) == 4


def test_a_click_on_a_bar_lists_its_month_and_a_second_way_out_undoes_it(
    visit: Open, camille: Path
) -> None:
    opened = visit(camille)
    box = opened.page.locator("#chart > svg > .pile.conflict").first.bounding_box()
    opened.page.mouse.click(box["x"] + 2, box["y"] + 4)
    assert [text.split()[0] for text in listed(opened)] == ["Bastien", "Camille"]
    opened.page.locator("[data-key='undo-month']").click()
    assert len(listed(opened)) == 4


def test_cooperation_rises_above_its_line_and_conflict_hangs_below(
    visit: Open, camille: Path
) -> None:
    opened = visit(camille)
    zeros = [
        opened.page.locator("#chart .zero")
        .nth(row)
        .evaluate("node => Number(node.getAttribute('y1'))")
        for row in (0, 1)
    ]
    ends = "node => { const b = node.getBBox(); return [b.y, b.y + b.height]; }"
    piles = opened.page.locator("#chart > svg > .pile.cooperation")
    tops = [piles.nth(i).evaluate(ends) for i in range(piles.count())]
    assert sorted(bottom for _, bottom in tops) == pytest.approx(zeros)
    (below,) = [opened.page.locator("#chart > svg > .pile.conflict").evaluate(ends)]
    assert below[0] == pytest.approx(zeros[0])


def test_the_direction_keeps_what_was_received_or_given(visit: Open, camille: Path) -> None:
    opened = visit(camille)
    opened.page.locator("[data-key='given']").click()
    assert listed(opened) == ["Camille Thévenard soutient → Aline Corvec"]
    assert count_piles(opened) == 1
    opened.page.locator("[data-key='received']").click()
    assert all(text.endswith("→ Camille Thévenard") for text in listed(opened))


def test_the_legend_filters_chart_and_list_and_keeps_the_focus(visit: Open, camille: Path) -> None:
    opened = visit(camille)
    button = opened.page.locator("[data-key='relation-supports']")
    assert button.inner_text().split() == ["soutien", "2"]
    button.focus()
    opened.page.keyboard.press("Enter")
    assert not [text for text in listed(opened) if "soutient" in text]
    assert opened.page.locator("#chart > svg > .pile.cooperation").count() == 0
    assert opened.page.evaluate("document.activeElement.dataset.key") == "relation-supports"


def test_the_ranking_narrows_the_page_to_one_actor_and_back(visit: Open, camille: Path) -> None:
    opened = visit(camille)
    critics = opened.page.locator("#ranking table").first
    assert critics.locator("caption").inner_text() == "Attaques reçues de 2 acteurs"
    name = critics.locator("button", has_text="Bastien Morvieux")
    name.click()
    assert listed(opened) == ["Bastien Morvieux s’oppose à → Camille Thévenard"]
    assert name.get_attribute("aria-pressed") == "true"
    name.click()
    assert len(listed(opened)) == 4


def test_the_search_narrows_the_list_to_an_actor(visit: Open, camille: Path) -> None:
    opened = visit(camille)
    opened.page.locator("#search").fill("corvec")
    opened.page.keyboard.press("Enter")
    assert listed(opened) == ["Camille Thévenard soutient → Aline Corvec"]


def test_only_links_of_two_outlets_may_be_asked_for(visit: Open, camille: Path) -> None:
    opened = visit(camille)
    opened.page.locator("[data-key='several']").click()
    assert opened.text("#list") == "Aucun lien pour ces filtres."


def test_hypothetical_links_stay_out_until_asked_for(
    world: Any, visit: Open, tmp_path: Path
) -> None:
    opened = visit(write(world, tmp_path, "aline-corvec"))
    assert not [text for text in listed(opened) if text.startswith("Bastien")]
    before = count_piles(opened)
    opened.page.locator("[data-key='unsure']").click()
    assert "Bastien Morvieux soutient → Aline Corvec" in listed(opened)
    assert opened.page.locator(".chip.hypothetical").count() == 1
    assert count_piles(opened) >= before


def test_a_membership_waits_in_the_legend_and_shows_as_a_span(visit: Open, rivers: Path) -> None:
    opened = visit(rivers)
    assert not [text for text in listed(opened) if "membre" in text]
    span = opened.page.locator(".spanrow", has_text="Aline Corvec (direction)")
    span.click()
    assert listed(opened) == ["Aline Corvec membre de → Parti des rivières"]
    assert "span=" in opened.page.url


def test_a_state_that_broke_has_an_end_and_one_that_did_not_has_none(
    visit: Open, rivers: Path
) -> None:
    opened = visit(rivers)
    broken = opened.page.locator(".spanrow", has_text="Union du littoral")
    lasting = opened.page.locator(".spanrow", has_text="Aline Corvec")
    assert broken.locator(".cap").count() == 1
    assert "2 sept. 2021 (rupture rapportée)" in (broken.get_attribute("aria-label") or "")
    assert lasting.locator(".cap").count() == 0
    assert "aucune fin connue" in (lasting.get_attribute("aria-label") or "")
    faint = lasting.locator(".span").evaluate_all(
        "all => all.map(n => Number(n.getAttribute('opacity')))"
    )
    assert min(faint) < 0.2, "an open end fades"


def test_years_without_anything_are_folded_and_said_to_be(visit: Open, rivers: Path) -> None:
    opened = visit(rivers)
    years = opened.page.locator("#chart .year").all_text_contents()
    assert years == ["2017", "2021"]
    fold = opened.page.locator("#chart .fold title").text_content()
    assert fold.startswith("2018–2020")


def test_the_chart_is_there_as_a_table(visit: Open, camille: Path) -> None:
    opened = visit(camille)
    opened.page.locator(".alternative summary").click()
    rows = [row.split() for row in opened.rows()]
    assert rows == [
        ["mars", "2017", "|", "1", "|", "0", "|", "0", "|", "0"],
        ["mai", "2022", "|", "0", "|", "1", "|", "1", "|", "0"],
    ]


def test_the_address_brings_back_the_same_view(visit: Open, camille: Path) -> None:
    opened = visit(camille)
    for key in ("received", "relation-memberOf", "oldest", "unsure"):
        found = opened.page.locator(f"[data-key='{key}']")
        if found.count():
            found.click()
    opened.page.locator("#party").select_option(index=1)
    opened.page.locator("[data-lang='en']").click()
    opened.page.locator("#theme").click()
    again = visit(camille, "#" + opened.page.url.partition("#")[2])
    for part in ("#summary", "#directions", "#legend", "#list", "#digest"):
        assert again.text(part) == opened.text(part)
    assert again.page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_a_broken_address_shows_the_whole_page(visit: Open, camille: Path) -> None:
    opened = visit(camille, "#month=2022-99&with=__proto__&span=%3Cb%3E&direction=x&party=toString")
    assert opened.complaints == []
    assert len(listed(opened)) == 4


def test_the_language_switch_turns_the_whole_page(visit: Open, camille: Path) -> None:
    opened = visit(camille)
    opened.page.locator("[data-lang='en']").click()
    assert opened.text("h1") == "Camille Thévenard: support and attacks"
    assert "May 2022" in opened.text("#list")
    assert "2 attacks (from 2 actors)" in opened.text("#digest")


@pytest.mark.parametrize("width", [320, 360])
def test_a_phone_never_scrolls_sideways(visit: Open, rivers: Path, width: int) -> None:
    opened = visit(rivers, size=(width, 740))
    opened.page.locator(".alternative summary").click()
    assert opened.page.evaluate("document.documentElement.scrollWidth") == width


def test_print_shows_every_link_on_white_without_controls(visit: Open, camille: Path) -> None:
    opened = visit(camille, color_scheme="dark", size=(690, 900))
    opened.page.emulate_media(media="print")
    opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    paper = opened.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert paper == "rgb(255, 255, 255)"
    expect(opened.page.locator("#directions")).to_be_hidden()
    assert len(listed(opened)) == 4
    assert opened.page.evaluate("document.documentElement.scrollWidth") == 690


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_wrong(visit: Open, rivers: Path, theme: str) -> None:
    opened = visit(rivers, f"#theme={theme}")
    opened.page.locator(".alternative summary").click()
    found = Axe().run(opened.page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_text_from_outside_is_shown_as_text(
    make_world: Callable[..., Any], visit: Open, tmp_path: Path
) -> None:
    evil = Actor("evil", "<img src=x onerror=alert(1)>", "person", ("</script><b>",))
    victim = Actor("victim", "Victime {actor} {n}", "person")
    text = "<svg onload=alert(2)> critique Victime"
    said = Statement(
        "a", evil, "criticises", victim, "<i>role</i>", "asserted", "2020-01-02", "text", "<u>",
        "2020-01-02", "2026-11-21", Evidence(text, 0, len(text), text), "<s>", 0.9, "<rule>",
    )  # fmt: skip
    opened = visit(write(make_world((said,)), tmp_path, "victim"))
    assert "<img src=x onerror=alert(1)> critique → Victime {actor} {n}" in listed(opened)
    assert opened.page.locator("main img, main b, main i, main u, main s").count() == 0
    assert opened.complaints == []

"""The map, as a reader sees and works it in Chromium with the network off."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
CRITICISM = "aline-corvec~criticises~bastien-morvieux"


def click_line(visit: Any, line: str) -> None:
    """Click on the canvas where the middle of a line is drawn."""
    place = visit.page.evaluate(f"window.hemicycle.placeOfLine({line!r})")
    visit.page.mouse.click(place["x"], place["y"])
    visit.page.wait_for_timeout(100)


def colours(visit: Any) -> set[tuple[int, ...]]:
    """Return the colours of the canvas's pixels."""
    pixels = visit.page.evaluate("""() => {
        const canvas = document.querySelector("#network canvas");
        const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
        const found = new Set();
        for (let i = 0; i < data.length; i += 4) found.add(data.slice(i, i + 4).join());
        return [...found];
    }""")
    return {tuple(map(int, pixel.split(","))) for pixel in pixels}


def test_nothing_but_the_file_is_asked_for_and_nothing_is_complained_of(
    visit: Open, map_file: Path
) -> None:
    opened = visit(map_file)
    opened.page.locator("[data-preset='2022']").click()
    opened.page.locator("#theme").click()
    assert opened.requests == [map_file.as_uri()]
    assert opened.complaints == []


def test_the_canvas_shows_the_party_in_its_colour_and_relations_in_theirs(
    visit: Open, map_file: Path
) -> None:
    shown = colours(visit(map_file))
    assert (0x11, 0x66, 0x88, 255) in shown, "the colour of the Parti des rivières"
    assert (0xC6, 0x28, 0x28, 255) in shown, "the colour of conflict"
    assert (0x00, 0x79, 0x6B, 255) in shown, "the colour of cooperation"


def test_the_summary_counts_actors_and_links_of_the_whole_time(visit: Open, map_file: Path) -> None:
    assert visit(map_file).text("#summary") == "5 acteurs, 7 liens, 2017–2022"


def test_the_year_2022_hides_the_events_of_2017_and_the_alliance_that_broke(
    visit: Open, map_file: Path
) -> None:
    opened = visit(map_file, "#view=table")
    opened.page.locator("[data-preset='2022']").click()
    assert opened.text("#range") == "2022"
    rows = opened.rows()
    assert [row for row in rows if "mars 2017" in row and "membre" not in row] == []
    assert not [row for row in rows if "allié" in row]
    assert len([row for row in rows if "4 mai 2022" in row]) == 2
    assert opened.text("#summary") == "4 acteurs, 3 liens, 2022"


def test_a_state_lasts_on_and_is_marked_where_nobody_reports_it(
    visit: Open, map_file: Path
) -> None:
    opened = visit(map_file, "#view=table&from=2022-01&to=2022-12")
    (row,) = (row for row in opened.rows() if "membre de" in row)
    assert "non revu dans la période" in row


def test_the_handles_move_by_keyboard(visit: Open, map_file: Path) -> None:
    opened = visit(map_file)
    opened.page.locator("#low").focus()
    opened.page.keyboard.press("End")
    assert opened.text("#range") == "décembre 2022"
    opened.page.keyboard.press("ArrowLeft")
    assert opened.text("#range") == "nov. 2022 – déc. 2022"


def test_a_click_on_a_line_shows_its_quote_with_names_outlet_and_date(
    visit: Open, map_file: Path
) -> None:
    opened = visit(map_file)
    click_line(opened, CRITICISM)
    panel = opened.page.locator("#panel")
    assert "Aline Corvec a dénoncé le programme de Bastien Morvieux" in panel.inner_text()
    marked = panel.locator("mark.quote").all_inner_texts()
    assert "".join(marked) == "a dénoncé le programme de Bastien Morvieux"
    assert panel.locator("mark.subject").inner_text() == "Aline Corvec"
    assert panel.locator("mark.object").inner_text() == "Bastien Morvieux"
    assert "Le Courrier du delta" in panel.inner_text()
    assert "12 mars 2017 — date de l’article (mercredi)" in panel.inner_text()
    assert panel.locator("a").get_attribute("href") == "https://courrier.example/riviere"


def test_a_row_of_the_table_opens_the_same_evidence_by_keyboard(
    visit: Open, map_file: Path
) -> None:
    opened = visit(map_file, "#view=table")
    opened.page.locator("#rows button.relation", has_text="critique").focus()
    opened.page.keyboard.press("Enter")
    assert "a dénoncé le programme" in opened.text("#panel")
    assert opened.page.evaluate("document.activeElement.closest('#panel') !== null")
    opened.page.keyboard.press("Escape")
    assert "Lire la carte" in opened.text("#panel")


def test_an_actor_shows_its_links_grouped_by_relation_and_direction(
    visit: Open, map_file: Path
) -> None:
    opened = visit(map_file, "#selected=camille-thevenard")
    groups = opened.page.locator("#panel .group h3").all_inner_texts()
    assert [group.strip() for group in groups] == [
        "Soutient (1)",
        "Soutenu par (1)",
        "A pour opposant (1)",
    ]


@pytest.mark.parametrize("words", ["thevenard", "Thévenard", "CAMILLE", "pdr"])
def test_the_search_finds_names_and_acronyms_without_accents(
    visit: Open, map_file: Path, words: str
) -> None:
    opened = visit(map_file)
    opened.page.locator("#search").fill(words)
    opened.page.keyboard.press("Enter")
    expected = "Parti des rivières" if words == "pdr" else "Camille Thévenard"
    assert opened.text("#panel h2") == expected


def test_the_search_says_that_nobody_bears_a_name(visit: Open, map_file: Path) -> None:
    opened = visit(map_file)
    opened.page.locator("#search").fill("zzz")
    assert opened.text("#found") == "Aucun acteur de ce nom"


def test_the_legend_filters_by_relation_and_counts(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#view=table")
    button = opened.page.locator("[data-predicate='supports']")
    assert button.inner_text().split() == ["soutien", "2"]
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    assert not [row for row in opened.rows() if "soutient" in row]
    assert opened.text("#summary").endswith("5 liens, 2017–2022")


def test_hypothetical_links_are_hidden_until_asked_for(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#view=table")
    assert not [row for row in opened.rows() if "hypothétique" in row]
    opened.page.locator("[data-status='hypothetical']").click()
    (row,) = (row for row in opened.rows() if "hypothétique" in row)
    assert "Bastien Morvieux" in row


def test_undated_links_are_shown_by_a_switch_that_counts_them(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#view=table")
    switch = opened.page.locator("#statuses [data-key='undated']")
    assert switch.inner_text().split() == ["sans", "date", "1"]
    switch.click()
    assert [row for row in opened.rows() if "date inconnue" in row]


def test_the_language_switch_turns_the_whole_page(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, f"#selected={CRITICISM}")
    opened.page.locator("[data-lang='en']").click()
    assert opened.page.evaluate("document.documentElement.lang") == "en"
    assert opened.text("h1") == "Map of political alliances"
    assert opened.text("#summary") == "5 actors, 7 links, 2017–2022"
    assert "12 March 2017" in opened.text("#panel")


def test_the_address_brings_back_the_same_view(visit: Open, map_file: Path) -> None:
    opened = visit(map_file)
    opened.page.locator("[data-preset='2017']").click()
    opened.page.locator("[data-predicate='memberOf']").click()
    opened.page.locator("#theme").click()
    click_line(opened, CRITICISM)
    fragment = "#" + opened.page.url.partition("#")[2]
    again = visit(map_file, fragment)
    for part in ("#summary", "#range", "#panel", "#legend"):
        assert again.text(part) == opened.text(part)
    assert again.page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_a_broken_address_shows_the_whole_map(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#from=nie&to=2099-99&selected=__proto__&status=%3Cb%3E&lang=xx")
    assert opened.complaints == []
    assert "2017–2022" in opened.text("#summary")


def test_sorting_is_told_to_screen_readers(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#view=table")
    head = opened.page.locator("th", has=opened.page.locator("[data-key='subject']"))
    head.locator("button").click()
    assert head.get_attribute("aria-sort") == "ascending"
    first = [row.split(" | ")[1].strip() for row in opened.rows()]
    assert first == sorted(first)


@pytest.mark.parametrize("fragment", ["", "#view=map", f"#selected={CRITICISM}"])
def test_a_phone_never_scrolls_sideways(visit: Open, map_file: Path, fragment: str) -> None:
    opened = visit(map_file, fragment, size=(320, 720))
    assert opened.page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_footer_says_what_the_page_rests_on(visit: Open, map_file: Path) -> None:
    footer = visit(map_file).text("footer")
    assert "3 articles (2 médias, 1 sans média connu)" in footer
    assert "n’est pas une relation finie" in footer


def test_the_theme_follows_the_system_until_switched(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, color_scheme="dark")
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    assert opened.page.evaluate(paper) == "rgb(20, 23, 28)"
    opened.page.locator("#theme").click()
    assert opened.page.evaluate(paper) == "rgb(255, 255, 255)"


def test_the_citation_is_copied_with_outlet_title_and_address(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, f"#selected={CRITICISM}", permissions=["clipboard-read"])
    opened.page.get_by_text("Copier la citation").click()
    expect(opened.page.get_by_text("Copié")).to_be_visible()
    copied = opened.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("« a dénoncé le programme de Bastien Morvieux », Le Courrier du delta")
    assert "https://courrier.example/riviere" in copied


def test_the_keys_1_and_2_widen_the_neighbourhood(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#selected=camille-thevenard")
    opened.page.keyboard.press("0")
    opened.page.wait_for_timeout(200)
    assert "depth=0" in opened.page.url
    assert (0x11, 0x66, 0x88, 255) in colours(opened), "nothing is faint without a neighbourhood"
    opened.page.keyboard.press("1")
    opened.page.wait_for_timeout(200)
    assert (0x11, 0x66, 0x88, 255) not in colours(opened), "the party is two steps away"


@pytest.mark.parametrize("size", [(1400, 900), (1000, 700), (390, 800)])
def test_evidence_opens_within_the_window_at_any_size(
    visit: Open, map_file: Path, size: tuple[int, int]
) -> None:
    opened = visit(map_file, f"#selected={CRITICISM}&view=table", size=size)
    quote = opened.page.locator("#panel blockquote").bounding_box()
    assert quote["x"] >= 0
    assert quote["x"] + quote["width"] <= size[0]
    assert quote["y"] + quote["height"] <= size[1]


@pytest.mark.parametrize("size", [(1400, 900), (1400, 650), (1024, 700), (800, 600)])
def test_the_whole_map_is_in_the_window_before_any_scrolling(
    visit: Open, map_file: Path, size: tuple[int, int]
) -> None:
    opened = visit(map_file, size=size)
    for line in (CRITICISM, "parti-des-rivieres~alliedWith~union-du-littoral"):
        place = opened.page.evaluate(f"window.hemicycle.placeOfLine({line!r})")
        assert 0 < place["x"] < size[0]
        assert 0 < place["y"] < size[1]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_small_phone_has_its_tools_in_two_rows(visit: Open, map_file: Path, lang: str) -> None:
    opened = visit(map_file, f"#lang={lang}", size=(320, 640))
    tops = [
        opened.page.locator(selector).bounding_box()["y"]
        for selector in ("#theme", "#palette", "#save")
    ]
    assert max(tops) - min(tops) < 4
    assert opened.page.locator(".masthead").bounding_box()["height"] < 180
    names = {"fr": "Couleurs pour daltoniens", "en": "Colour-blind colours"}
    assert opened.page.get_by_role("button", name=names[lang], exact=True).count() == 1


def test_the_phone_list_says_how_many_outlets_report_a_link(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, size=(390, 844))
    cells = opened.page.locator("#rows td.number")
    assert cells.first.is_visible()
    before = "node => getComputedStyle(node, '::before').content"
    assert "Sources" in cells.first.evaluate("node => node.dataset.column")
    assert "attr" in cells.first.evaluate(before) or "Sources" in cells.first.evaluate(before)


def test_an_embedded_map_shows_the_map_and_fits_its_frame(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#embed=1", size=(640, 480))
    assert opened.page.locator("#network canvas").is_visible()
    assert opened.page.evaluate("document.documentElement.scrollHeight") == 480
    assert opened.page.locator("#mapview").bounding_box()["height"] > 240


def test_what_only_lasts_on_is_said_so_beside_its_sentence(visit: Open, map_file: Path) -> None:
    line = "#selected=aline-corvec~memberOf~parti-des-rivieres"
    carried = visit(map_file, f"{line}&from=2022-01&to=2022-12").text("#panel .edge")
    assert "aucun article lu de cette période n’en parle" in carried
    reported = visit(map_file, f"{line}&from=2017-01&to=2017-12").text("#panel .edge")
    assert "aucun article" not in reported


def test_a_link_to_an_actor_opens_framed_as_it_was_seen(visit: Open, map_file: Path) -> None:
    opened = visit(map_file)
    opened.page.locator("#search").fill("littoral")
    opened.page.keyboard.press("Enter")
    opened.page.wait_for_timeout(600)
    again = visit(map_file, "#" + opened.page.url.partition("#")[2])
    scale = "window.hemicycle.network.getScale()"
    assert again.page.evaluate(scale) == pytest.approx(opened.page.evaluate(scale), rel=0.02)


def test_an_address_written_by_hand_is_followed_both_ways(visit: Open, map_file: Path) -> None:
    opened = visit(map_file)
    opened.page.evaluate("location.hash = 'view=table&from=2022-01&to=2022-12'")
    expect(opened.page.locator("#range")).to_have_text("2022")
    assert opened.page.locator("#table").is_visible()
    opened.page.evaluate("location.hash = ''")
    expect(opened.page.locator("#range")).to_have_text("2017–2022")
    assert opened.page.locator("#network").is_visible()


def test_in_forced_colours_the_chosen_view_differs_from_the_other(
    visit: Open, map_file: Path
) -> None:
    opened = visit(map_file, forced_colors="active")
    ground = "node => getComputedStyle(node).backgroundColor"
    chosen, other = (
        opened.page.locator(selector).evaluate(ground) for selector in ("#to-map", "#to-table")
    )
    assert chosen != other


def test_paper_shows_the_map_and_none_of_the_controls(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#theme=dark")
    opened.page.emulate_media(media="print")
    opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for gone in ("#search", "#theme", "#play", "#low", "#reset", ".zoom", "#statuses"):
        assert not opened.page.locator(gone).is_visible()
    for kept in ("h1", "#network canvas", "#legend", "#footing"):
        assert opened.page.locator(kept).is_visible()
    assert opened.page.evaluate("document.documentElement.dataset.theme") == "light"
    opened.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert opened.page.evaluate("document.documentElement.dataset.theme") == "dark"

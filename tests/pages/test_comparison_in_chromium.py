"""The comparison, as a reader sees and works it in Chromium with the network off."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hemicycle.cli.main import app
from hemicycle.edges.json_lines import write_statements
from hemicycle.export.pages import write_comparison
from hemicycle.run.ends import ends_in
from hemicycle.tables import Tables
from typer.testing import CliRunner

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
FLIP = "bastien-morvieux~supports~camille-thevenard~flipped"


def change(opened: Any, words: str) -> Any:
    """Return the change in the list that says some words."""
    return opened.page.locator("#changes button.change", has_text=words)


def listed(opened: Any) -> list[str]:
    """Return the first line of each change in the list, folded ones too."""
    found: list[str] = opened.page.eval_on_selector_all(
        "#changes button.change",
        """all => all.map(one => [...one.firstChild.children]
            .filter(part => part.matches("strong, .how")).map(part => part.textContent.trim())
            .join(" "))""",
    )
    return found


def figures(opened: Any) -> dict[str, int]:
    """Return the figure on the button of each story."""
    buttons = opened.page.locator("[data-story]").all()
    return {
        button.get_attribute("data-story"): int(
            button.locator(".figure, :scope > b").inner_text().split()[-1]
        )
        for button in buttons
    }


def place_of_actor(opened: Any, frame: str, actor: str) -> tuple[float, float]:
    """Return the point of the page at which a map draws an actor."""
    x, y = opened.page.evaluate(
        """([frame, actor]) => {
            const network = window.hemicycle.network(frame);
            const place = network.canvasToDOM(network.getPosition(actor));
            const box = document.getElementById(frame).getBoundingClientRect();
            return [box.left + place.x, box.top + place.y];
        }""",
        [frame, actor],
    )
    return x, y


def test_the_figures_say_who_joined_who_broke_who_turned(
    visit: Open, comparison_file: Path
) -> None:
    opened = visit(comparison_file)
    assert opened.text("h1") == "Ce qui a changé entre 2017 et 2022"
    assert figures(opened) == {
        "joined": 0,
        "broke": 1,
        "turned": 1,
        "stands": 1,
        "essentials": 3,
        "between": 0,
        "expired": 0,
        "listed": 0,
        "persisting": 0,
        "not_observed": 2,
        "all": 5,
    }


def test_each_figure_has_an_example_with_its_sentence_that_opens(
    visit: Open, comparison_file: Path
) -> None:
    opened = visit(comparison_file)
    example = opened.page.locator(".card.broke .example")
    assert "Le Parti des rivières a rompu avec l'Union du littoral" in example.inner_text()
    example.click()
    assert "Fin : rupture rapportée, 2 septembre 2021." in opened.text("#panel")


def test_the_page_says_on_how_much_each_period_rests(visit: Open, comparison_file: Path) -> None:
    summary = visit(comparison_file).text("#summary")
    assert "2017 (1 article, 1 média) → 2022 (1 article, 1 média)" in summary
    assert summary.endswith("3 changements")
    everything = visit(comparison_file, "#kinds=all").text("#summary")
    assert everything.endswith("5 relations comparées")


def test_a_figure_of_zero_cannot_be_chosen(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file)
    assert opened.page.locator(".tile.joined").is_disabled()
    assert "aucun dans les articles lus" in opened.text(".card.joined")


def test_the_command_line_writes_the_page_of_two_periods(
    statements: tuple[Any, ...], tmp_path: Path
) -> None:
    write_statements(tmp_path / "statements.jsonl", statements)
    given = ["compare", "2017", "2022", "--data", str(tmp_path), "--html", str(tmp_path / "page")]
    told = CliRunner().invoke(app, [*given, "--lang", "en", "--title", "Deux <années>"])
    assert told.output == f"{tmp_path / 'page'}\n"
    assert "<title>Deux &lt;années&gt;</title>" in (tmp_path / "page").read_text(encoding="utf-8")
    refused = CliRunner().invoke(app, [*given, "--lang", "de"])
    assert str(refused.exception) == "--lang de: write auto, fr or en"


def test_what_is_selected_in_the_list_comes_into_view(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file)
    change(opened, "puis").click()
    opened.page.wait_for_timeout(200)
    box = opened.page.locator("#difference").bounding_box()
    for actor in ("bastien-morvieux", "camille-thevenard"):
        x, y = place_of_actor(opened, "difference", actor)
        assert box["x"] < x < box["x"] + box["width"]
        assert box["y"] < y < box["y"] + box["height"]


def test_each_change_shows_its_sentence_at_once(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file)
    flipped = change(opened, "Bastien Morvieux").first.inner_text()
    assert "soutient puis s’oppose à" in flipped
    assert "Bastien Morvieux a voté contre Camille Thévenard" in flipped
    assert "source unique" in flipped
    ended = change(opened, "plus allié à").inner_text()
    assert "Le Parti des rivières a rompu avec l'Union du littoral" in ended


def test_a_change_opens_the_evidence_of_both_periods(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file)
    change(opened, "puis").click()
    panel = opened.text("#panel")
    assert panel.index("2017") < panel.index("a soutenu Camille Thévenard")
    assert panel.index("a soutenu Camille Thévenard") < panel.index("a voté contre Camille")


def test_what_nobody_reported_again_is_not_called_ended(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file)
    opened.page.locator("[data-story='not_observed']").click()
    assert listed(opened) == [
        "Aline Corvec critique Bastien Morvieux",
        "Aline Corvec membre de Parti des rivières",
    ]
    change(opened, "Aline Corvec critique").click()
    panel = opened.text("#panel")
    assert "Non réobservé" in panel
    assert "Ce n’est pas une fin." in panel
    assert "Aucun article lu ne rapporte cette relation dans cette période." in panel
    assert "Fin :" not in panel


def test_a_membership_that_the_tables_knew_before_is_not_news(
    visit: Open, make_world: Callable[..., Any], statements: tuple[Any, ...], tmp_path: Path
) -> None:
    party = replace(statements[1].object, id="parti-socialiste", label="Parti socialiste")
    known = replace(statements[1].subject, id="anne-hidalgo", label="Anne Hidalgo")
    base = replace(statements[1], date="2022-05-04", role=None)
    old = replace(base, subject=known, object=party)
    new = replace(base, object=party)
    opened = visit(make_world((statements[0], old, new)).comparison(tmp_path / "compare.html"))
    assert listed(opened) == ["Aline Corvec membre de Parti socialiste"]
    opened.page.locator("[data-story='listed']").click()
    assert listed(opened) == ["Anne Hidalgo membre de Parti socialiste"]
    change(opened, "Hidalgo").click()
    assert "les tables connaissent déjà cette appartenance" in opened.text("#panel")


@pytest.mark.parametrize(
    ("person", "group", "role", "said"),
    [
        ("bernard-cazeneuve", "gouvernement", "prime minister", "expired"),
        ("bernard-cazeneuve", "gouvernement", None, "expired"),
        ("fabien-di-filippo", "les-republicains", None, "expired"),
        ("olivier-dussopt", "parti-socialiste", "deputy", "broke"),
        ("jean-pierre-raffarin", "les-republicains", None, "broke"),
    ],
    ids=["office", "office without a role", "end of term", "deputy who left", "member who left"],
)
def test_an_office_or_mandate_over_by_the_tables_is_no_break_but_a_departure_is(
    visit: Open,
    make_world: Callable[..., Any],
    statements: tuple[Any, ...],
    tables: Tables,
    tmp_path: Path,
    person: str,
    group: str,
    role: str | None,
    said: str,
) -> None:
    known = tables.people[person]
    subject = replace(statements[1].subject, id=person, label=known.name)
    object_ = replace(statements[1].object, id=group, label=tables.organisations[group].name)
    date = "2018-03-12" if person == "fabien-di-filippo" else "2017-03-12"
    edge = replace(statements[1], subject=subject, object=object_, role=role, date=date)
    graph = replace(make_world((edge,)).graph, end_of=ends_in(tables))
    write_comparison(tmp_path / "compare.html", graph, date[:4], "2022")
    opened = visit(tmp_path / "compare.html", f"#kinds={said}")
    words = "n’est plus membre de" if said == "broke" else "membre de"
    assert listed(opened) == [f"{known.name} {words} {object_.label}"]
    assert opened.page.locator("#changes q").count() == 0
    assert "Aucune phrase d’article ne le dit." in opened.text("#changes")
    assert "d’après les tables" in opened.text("#changes")


def test_an_end_that_the_tables_date_to_a_year_is_told_without_a_day(
    visit: Open,
    make_world: Callable[..., Any],
    statements: tuple[Any, ...],
    tables: Tables,
    tmp_path: Path,
) -> None:
    subject = replace(statements[1].subject, id="jean-pierre-raffarin", label="Raffarin")
    party = replace(statements[1].object, id="les-republicains", label="Les Républicains")
    edge = replace(statements[1], subject=subject, object=party, role=None)
    graph = replace(make_world((edge,)).graph, end_of=ends_in(tables))
    write_comparison(tmp_path / "compare.html", graph, "2017", "2022")
    told = visit(tmp_path / "compare.html", "#kinds=broke").text("#changes")
    assert "d’après les tables, 2018." in told


def test_a_tie_of_the_time_between_is_not_reported_for_the_later_period(
    visit: Open, make_world: Callable[..., Any], statements: tuple[Any, ...], tmp_path: Path
) -> None:
    between = replace(statements[3], date="2019-06")
    path = make_world((statements[0], between, statements[6])).comparison(tmp_path / "page.html")
    opened = visit(path)
    assert figures(opened)["joined"] == 0
    assert "2022 (1 article, 1 média)" in opened.text("#summary")
    opened.page.locator("[data-story='between']").click()
    assert listed(opened) == ["Parti des rivières allié à Union du littoral"]
    change(opened, "rivières allié à").click()
    panel = opened.text("#panel")
    assert "Noué entre-temps" in panel
    assert "aucun article lu de cette période n’en parle" in panel


def test_a_figure_shows_its_story_alone_and_a_second_click_the_essentials(
    visit: Open, comparison_file: Path
) -> None:
    opened = visit(comparison_file)
    tile = opened.page.locator(".tile.turned")
    tile.click()
    assert listed(opened) == ["Bastien Morvieux soutient puis s’oppose à Camille Thévenard"]
    assert tile.get_attribute("aria-pressed") == "true"
    opened.page.locator(".tile.broke").click(modifiers=["Control"])
    assert len(listed(opened)) == 2
    opened.page.locator(".tile.broke").click()
    assert listed(opened) == ["Parti des rivières n’est plus allié à Union du littoral"]
    opened.page.locator(".tile.broke").click()
    assert len(listed(opened)) == 3


def test_the_legend_filters_by_relation_and_tells_its_counts(
    visit: Open, comparison_file: Path
) -> None:
    opened = visit(comparison_file, "#kinds=all")
    criticism = opened.page.locator("#legend [data-predicate='criticises']")
    assert criticism.inner_text().split() == ["critique", "1"]
    criticism.click()
    assert listed(opened) == ["Aline Corvec critique Bastien Morvieux"]
    assert figures(opened)["all"] == 1
    opened.page.locator("#clear").click()
    assert len(listed(opened)) == 5


def test_the_party_filter_keeps_what_concerns_the_party(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file, "#kinds=all")
    opened.page.locator("#party").select_option(label="Parti des rivières")
    assert listed(opened) == [
        "Parti des rivières n’est plus allié à Union du littoral",
        "Aline Corvec membre de Parti des rivières",
    ]


def test_the_filter_of_outlets_leaves_what_several_report(
    visit: Open, make_world: Callable[..., Any], statements: tuple[Any, ...], tmp_path: Path
) -> None:
    again = replace(statements[6], article="riviere")
    path = make_world((*statements, again)).comparison(tmp_path / "compare.html")
    opened = visit(path, "#outlets=2")
    assert listed(opened) == ["Camille Thévenard soutient Aline Corvec"]
    assert "source unique" not in change(opened, "Thévenard soutient").inner_text()


def test_an_actor_that_is_searched_lists_all_its_changes(
    visit: Open, comparison_file: Path
) -> None:
    opened = visit(comparison_file)
    opened.page.locator("#search").fill("corvec")
    opened.page.keyboard.press("Enter")
    panel = opened.text("#panel")
    assert opened.text("#panel h2") == "Aline Corvec"
    assert "Camille Thévenard soutient Aline Corvec" in panel
    assert "Aline Corvec critique Bastien Morvieux" in panel
    assert opened.page.locator("#panel button.change").count() == 3


def test_an_actor_on_the_map_opens_its_changes(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file)
    opened.page.mouse.click(*place_of_actor(opened, "difference", "camille-thevenard"))
    opened.page.wait_for_timeout(100)
    assert opened.text("#panel h2") == "Camille Thévenard"


@pytest.mark.parametrize("frame", ["difference", "after"])
def test_a_line_of_a_map_opens_its_change(visit: Open, comparison_file: Path, frame: str) -> None:
    opened = visit(comparison_file, "#view=panes" if frame == "after" else "")
    line = "bastien-morvieux~opposes~camille-thevenard"
    place = opened.page.evaluate(f"window.hemicycle.placeOfLine({frame!r}, {line!r})")
    opened.page.mouse.click(place["x"], place["y"])
    opened.page.wait_for_timeout(100)
    assert "a voté contre Camille Thévenard" in opened.text("#panel")


def test_both_panes_keep_every_actor_in_its_place_and_follow_each_other(
    visit: Open, comparison_file: Path
) -> None:
    opened = visit(comparison_file, "#view=panes")
    assert opened.page.evaluate("""() => {
        const [before, after] = ["before", "after"].map(window.hemicycle.network);
        return JSON.stringify(before.getPositions()) === JSON.stringify(after.getPositions());
    }""")
    opened.page.mouse.move(600, 500)
    opened.page.mouse.wheel(0, -300)
    opened.page.wait_for_timeout(300)
    views = opened.page.evaluate(
        "['before', 'after'].map(window.hemicycle.network)"
        ".map((one) => [one.getScale(), one.getViewPosition().x])"
    )
    assert views[0] == pytest.approx(views[1])


def test_places_are_the_same_in_every_window_and_as_on_the_map(
    visit: Open, comparison_file: Path, map_file: Path
) -> None:
    def places(network: str, opened: Any) -> dict[str, Any]:
        found: dict[str, Any] = opened.page.evaluate(f"window.hemicycle.{network}.getPositions()")
        return found

    wide = places("network('difference')", visit(comparison_file, "#kinds=all", (2400, 800)))
    narrow = places("network('difference')", visit(comparison_file, "#kinds=all", (390, 844)))
    on_the_map = places("network", visit(map_file))
    assert wide == narrow
    assert wide == {actor: on_the_map[actor] for actor in wide}


def test_hovering_an_actor_tells_of_both_periods(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file, "#view=panes")
    x, y = place_of_actor(opened, "before", "parti-des-rivieres")
    opened.page.mouse.move(x - 3, y)
    opened.page.mouse.move(x, y)
    opened.page.wait_for_timeout(150)
    assert opened.text("#before-tip") == "Parti des rivières\n2 liens"
    assert opened.text("#after-tip").startswith("Parti des rivières\n")


def test_the_table_tells_each_change_with_dates_outlets_and_quote(
    visit: Open, comparison_file: Path
) -> None:
    opened = visit(comparison_file, "#view=table&kinds=all")
    rows = {row.split(" | ")[1]: row for row in opened.rows()}
    assert "allié à" in rows["Parti des rivières"]
    assert "juin 2017 | Fin : rupture rapportée, 2 septembre 2021." in rows["Parti des rivières"]
    assert "non rapporté | 4 mai 2022 | 1 source unique" in rows["Camille Thévenard"]
    unseen = [row for row in opened.rows() if row.startswith("?")]
    assert len(unseen) == 2
    assert "12 mars 2017 | non réobservé" in unseen[0]
    opened.page.locator("th button[data-key='subject']").click()
    subjects = [row.split(" | ")[1] for row in opened.rows()]
    assert subjects == sorted(subjects)


def test_the_keys_step_through_the_changes_and_close(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file)
    opened.page.keyboard.press("j")
    assert "n’est plus allié à" in opened.text("#panel h2")
    opened.page.keyboard.press("j")
    assert "puis" in opened.text("#panel h2")
    opened.page.keyboard.press("k")
    assert "n’est plus allié à" in opened.text("#panel h2")
    opened.page.keyboard.press("Escape")
    assert not opened.page.locator("#panel").is_visible()
    focused = opened.page.evaluate("document.activeElement.textContent")
    assert "n’est plus allié à" in focused
    opened.page.keyboard.press("ArrowDown")
    assert "puis" in opened.page.evaluate("document.activeElement.textContent")
    opened.page.keyboard.press("Enter")
    assert "puis" in opened.text("#panel h2")


def test_the_focus_stays_on_a_figure_that_was_chosen(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file)
    opened.page.locator(".tile.turned").focus()
    opened.page.keyboard.press("Enter")
    assert opened.page.evaluate("document.activeElement.dataset.story") == "turned"


def test_the_address_brings_back_the_same_comparison(visit: Open, comparison_file: Path) -> None:
    opened = visit(comparison_file)
    opened.page.locator("[data-lang='en']").click()
    opened.page.locator(".tile.turned").click()
    opened.page.locator("[data-mode='panes']").click()
    opened.page.locator("#legend [data-predicate='supports']").click()
    change(opened, "then").click()
    again = visit(comparison_file, "#" + opened.page.url.partition("#")[2])
    for place in ("#panel", "h1", "#changes", "#cards", "#legend", "#summary"):
        assert again.text(place) == opened.text(place)
    assert again.text("h1") == "What changed between 2017 and 2022"
    assert again.page.locator("#before-frame").is_visible()


def test_an_embedded_page_keeps_title_basis_and_changes_alone(
    visit: Open, comparison_file: Path
) -> None:
    opened = visit(comparison_file, "#embed=1")
    for gone in ("#search", "#theme", "[data-lang='en']", "footer"):
        assert not opened.page.locator(gone).is_visible()
    assert "2017 (1 article, 1 média)" in opened.text("#summary")
    opened.page.locator(".tile.turned").click()
    assert "embed=1" in opened.page.url
    change(opened, "puis").click()
    assert "a voté contre Camille Thévenard" in opened.text("#panel")
    assert "embed" not in (opened.page.get_attribute("#whole", "href") or "embed")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_asked_for_or_complained_of(
    visit: Open, comparison_file: Path, theme: str
) -> None:
    opened = visit(comparison_file, color_scheme=theme)
    for mode in ("panes", "table", "difference"):
        opened.page.locator(f"[data-mode='{mode}']").click()
    assert opened.requests == [comparison_file.as_uri()]
    assert opened.complaints == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("fragment", [f"#kinds=all&selected={FLIP}", "#view=table", "#view=panes"])
def test_axe_finds_nothing_serious(
    visit: Open, comparison_file: Path, theme: str, fragment: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe not installed")
    opened = visit(comparison_file, fragment, color_scheme=theme)
    found = axe.Axe().run(opened.page).response["violations"]
    grave = [one["id"] for one in found if one["impact"] in ("serious", "critical")]
    assert grave == []


@pytest.mark.parametrize("fragment", ["", "#view=panes", "#view=table", f"#selected={FLIP}"])
def test_a_phone_never_scrolls_sideways(visit: Open, comparison_file: Path, fragment: str) -> None:
    opened = visit(comparison_file, fragment, size=(320, 720))
    assert opened.page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_phone_shows_the_digest_then_the_list_then_the_map(
    visit: Open, comparison_file: Path
) -> None:
    opened = visit(comparison_file, size=(360, 740))
    places = [
        opened.page.locator(one).bounding_box()["y"] for one in (".cards", "#changes", "#mapview")
    ]
    assert places == sorted(places)
    opened.page.locator(".card.turned .example").click()
    sheet = opened.page.locator(".reading").bounding_box()
    assert sheet["y"] + sheet["height"] == pytest.approx(740)
    assert sheet["y"] > 0

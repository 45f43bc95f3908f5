"""The map's filters, its legend among them, by what the table then shows."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hemicycle.edges.statement import Statement

pytestmark = pytest.mark.browser

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def reported_map(
    make_world: Callable[..., Any],
    statements: tuple[Statement, ...],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Return a map on which two outlets report the criticism, and one statement is doubtful."""
    criticism, *others = statements
    again = replace(criticism, article="littoral")
    doubtful = [replace(one, confidence=0.4) for one in others if one.predicate == "supports"]
    sure = [one for one in others if one.predicate != "supports"]
    world = make_world((criticism, again, *sure, *doubtful))
    path: Path = world.map(tmp_path_factory.mktemp("reported") / "map.html")
    return path


def relations(opened: Any) -> list[str]:
    """Return what the rows of the table say, sorted: `Aline Corvec critique Bastien Morvieux`."""
    rows = opened.page.locator("#rows tr").all()
    return sorted(
        " ".join(" ".join(row.locator("td").all_inner_texts()[1:4]).split()) for row in rows
    )


def test_only_what_two_outlets_report_is_left(visit: Open, reported_map: Path) -> None:
    opened = visit(reported_map, "#view=table")
    opened.page.locator("#outlets").select_option("2")
    assert relations(opened) == ["Aline Corvec critique Bastien Morvieux"]


def test_an_outlet_shows_what_it_reported(visit: Open, reported_map: Path) -> None:
    opened = visit(reported_map, "#view=table")
    opened.page.locator("#outlet").select_option("La Vigie")
    assert relations(opened) == [
        "Aline Corvec critique Bastien Morvieux",
        "Bastien Morvieux s’oppose à Camille Thévenard",
        "Camille Thévenard soutient Aline Corvec",
        "Parti des rivières rompt avec Union du littoral",
    ]


def test_what_is_less_sure_than_asked_for_goes(visit: Open, reported_map: Path) -> None:
    opened = visit(reported_map, "#view=table")
    assert any("soutient" in row for row in relations(opened))
    opened.page.locator("#confidence").select_option("0.5")
    assert not any("soutient" in row for row in relations(opened))


def test_actors_with_fewer_links_than_asked_for_go(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#view=table")
    opened.page.locator("#links").fill("3")
    ends = {name for row in relations(opened) for name in re.findall(r"[A-Z]\w+ [A-Z]\w+", row)}
    assert ends == {"Aline Corvec", "Bastien Morvieux", "Camille Thévenard"}


def test_only_the_largest_part_is_left(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#view=table&relations=alliedWith,supports")
    assert "Parti des rivières allié à Union du littoral" in relations(opened)
    opened.page.locator("#largest").check()
    assert relations(opened) == [
        "Bastien Morvieux soutient Camille Thévenard",
        "Camille Thévenard soutient Aline Corvec",
    ]


def test_a_kind_of_actor_is_hidden_with_its_links(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#view=table")
    opened.page.locator("#kinds button", has_text="parti").click()
    assert not any("Parti des rivières" in row for row in relations(opened))
    assert opened.text("#summary").startswith("3 acteurs, 4 liens")


def test_a_party_of_the_legend_is_hidden_and_shown_again(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#view=table")
    party = opened.page.locator("[data-party='parti-des-rivieres']")
    assert "PDR" in party.inner_text()
    before = relations(opened)
    party.click()
    assert 0 < len(relations(opened)) < len(before)
    assert not any("Parti des rivières" in row for row in relations(opened))
    party.click()
    assert relations(opened) == before


def test_the_head_of_a_sign_hides_all_its_relations(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#view=table")
    opened.page.locator("[data-sign='conflict']").click()
    left = " ".join(relations(opened))
    assert not any(verb in left for verb in ("critique", "s’oppose", "rompt"))
    assert "soutient" in left


def test_a_count_of_the_legend_is_what_its_relation_alone_shows(
    visit: Open, map_file: Path
) -> None:
    opened = visit(map_file, "#view=table&from=2022-01&to=2022-12")
    counts = {}
    for button in opened.page.locator("[data-predicate]").all():
        predicate = button.get_attribute("data-predicate")
        counts[predicate] = int(button.locator(".count").inner_text())
    for predicate, expected in counts.items():
        alone = f"#view=table&from=2022-01&to=2022-12&relations={predicate}"
        opened.page.evaluate(f"location.hash = {alone!r}")
        opened.page.wait_for_timeout(60)
        assert len(relations(opened)) == expected, predicate


def test_clearing_brings_everything_back(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#view=table")
    before = relations(opened)
    assert not opened.page.locator("#reset").is_visible()
    opened.page.locator("[data-predicate='criticises']").click()
    opened.page.locator("#largest").check()
    assert opened.text("#reset") == "Effacer 2 filtres"
    opened.page.locator("#reset").click()
    assert relations(opened) == before
    assert not opened.page.locator("#reset").is_visible()


def test_every_filter_stands_in_the_address(visit: Open, reported_map: Path) -> None:
    first = visit(reported_map, "#view=table")
    for button in ("[data-predicate='breaksWith']", "[data-status='hypothetical']",
                   "[data-party='none']", "#theme", "#palette", "[data-lang='en']"):  # fmt: skip
        first.page.locator(button).click()
    first.page.locator("#confidence").select_option("0.5")
    first.page.locator("#outlet").select_option("La Vigie")
    first.page.locator("#largest").check()
    address = first.page.evaluate("location.hash")
    second = visit(reported_map, address)
    assert relations(second) == relations(first)
    assert second.text("#summary") == first.text("#summary")
    for control in ("#confidence", "#outlet", "#links", "#outlets"):
        assert second.page.input_value(control) == first.page.input_value(control)
    assert second.page.evaluate("location.hash") == address
    assert second.text("#palette") == "Colour-blind colours"


@pytest.mark.parametrize(
    "fragment",
    ["#links=x&outlets=-4&confidence=9e9", "#without=__proto__&parties=constructor",
     "#outlet=toString&selected=__proto__&edge=constructor", "#scale=toString&lang=__proto__"],
)  # fmt: skip
def test_an_address_that_makes_no_sense_breaks_nothing(
    visit: Open, map_file: Path, fragment: str
) -> None:
    opened = visit(map_file, fragment)
    assert re.match(r"\d acteurs?, \d liens?, 2017–2022", opened.text("#summary"))
    assert opened.complaints == []


def test_one_party_is_seen_alone_after_hiding_all(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#view=table")
    everyone = relations(opened)
    opened.page.get_by_role("button", name="Tout masquer").click()
    assert relations(opened) == []
    assert "only=-" in opened.page.url, "not a list of all parties"
    keys = opened.page.locator("#parties [data-party]")
    assert set(keys.evaluate_all("nodes => nodes.map((n) => n.ariaPressed)")) == {"false"}
    opened.page.locator("[data-party='none']").click()
    alone = [row for row in everyone if "Parti des rivières" not in row]
    assert relations(opened) == alone
    fragment = opened.page.url.partition("#")[2]
    assert relations(visit(map_file, f"#{fragment}")) == alone
    opened.page.get_by_role("button", name="Tout afficher").click()
    assert relations(opened) == everyone

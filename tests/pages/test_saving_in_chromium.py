"""What a reader takes away from the pages, caught as Chromium downloads it and read again."""

import csv
import json
import re
import struct
from base64 import b64encode
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.statement import Evidence, Statement
from hemicycle.export.tables import format_edges
from playwright.sync_api import Download, expect

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
SVG = "{http://www.w3.org/2000/svg}"
CRITICISM = "aline-corvec~criticises~bastien-morvieux"
ALLIANCE = "parti-des-rivieres~alliedWith~union-du-littoral"
NAMES = {"Corvec", "Morvieux", "Thévenard", "PDR", "Union du littoral"}
IMAGE = "<img src=x onerror=window.pwned=1>"
FORMULA = "=cmd()|'/C calc'!A0"


def download(opened: Any, kind: str) -> Download:
    """Choose an entry of the menu and return what the browser downloads."""
    opened.page.locator("#save").click()
    with opened.page.expect_download() as caught:
        opened.page.locator(f"[data-save={kind}]").click()
    found: Download = caught.value
    return found


def read(caught: Download) -> bytes:
    """Return the bytes of a download."""
    return Path(caught.path()).read_bytes()


def drawing(opened: Any) -> ElementTree.Element:
    """Return the SVG that the page saves, as an XML parser reads it."""
    return ElementTree.fromstring(read(download(opened, "svg")))


def names(root: ElementTree.Element) -> list[str]:
    """Return the actors' names in a drawing, each on one line."""
    texts = [node for node in root.iter(f"{SVG}text") if node.get("class") == "name"]
    return [" ".join(line.text or "" for line in text) for text in texts]


def words(root: ElementTree.Element) -> str:
    """Return all text of a drawing."""
    return " ".join(root.itertext())


def lines(root: ElementTree.Element, predicate: str) -> list[ElementTree.Element]:
    """Return the lines of a predicate in a drawing."""
    groups = root.iter(f"{SVG}g")
    return [group for group in groups if group.get("class") == f"line {predicate}"]


def table(opened: Any) -> list[dict[str, str]]:
    """Return the rows of the CSV that the page saves."""
    text = read(download(opened, "csv")).decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines(keepends=True)))


def report(opened: Any, fault: str, note: str = "", by: str = "Zoé Relectrice") -> None:
    """Report the first statement in the panel."""
    opened.page.locator("#panel [data-report]").first.click()
    opened.page.get_by_label(fault).check()
    opened.page.locator("[name=note]").fill(note)
    opened.page.locator("[name=by]").fill(by)
    opened.page.locator("dialog [type=submit]").click()


def test_the_drawing_bears_the_names_shown_and_no_others(visit: Open, map_file: Path) -> None:
    opened = visit(map_file)
    assert sorted(names(drawing(opened))) == sorted(NAMES)
    opened.page.locator("[data-preset='2022']").click()
    opened.page.wait_for_timeout(200)
    assert sorted(names(drawing(opened))) == sorted(NAMES - {"Union du littoral"})


def test_the_drawing_has_title_period_legend_parties_and_what_it_rests_on(
    visit: Open, map_file: Path
) -> None:
    opened = visit(map_file)
    opened.page.locator("[data-preset='2022']").click()
    text = words(drawing(opened))
    for told in ("Carte des alliances politiques", "4 acteurs, 3 liens, 2022", "opposition"):
        assert told in text
    for told in (
        "Parti des rivières",
        "(2 médias, 1 sans média connu)",
        "n’est pas une relation finie",
    ):
        assert told in text
    assert "alliance " not in text, "no alliance is shown in 2022"
    assert "Trait pâle" in text, "the membership lasts on from 2017"


def test_a_name_that_the_page_leaves_out_is_left_out_of_the_drawing(
    visit: Open, map_file: Path
) -> None:
    opened = visit(map_file)
    for _ in range(12):
        opened.page.locator("#zoom-out").click()
    opened.page.wait_for_timeout(300)
    root = drawing(opened)
    assert 0 < len(names(root)) < len(NAMES)
    assert set(names(root)) < NAMES


def test_a_part_of_the_map_is_told_to_be_one(visit: Open, map_file: Path) -> None:
    opened = visit(map_file)
    assert "dans le cadre" not in words(drawing(opened))
    for _ in range(6):
        opened.page.locator("#zoom-in").click()
    opened.page.wait_for_timeout(200)
    root = drawing(opened)
    assert len(names(root)) < len(NAMES)
    assert "acteurs sur 5 dans le cadre" in words(root)


def test_lines_run_where_the_page_draws_them(visit: Open, map_file: Path) -> None:
    opened = visit(map_file)
    (alliance,) = lines(drawing(opened), "alliedWith")
    path = alliance.find(f"{SVG}path")
    assert path is not None
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", path.attrib["d"])]
    start, bend, end = numbers[:2], numbers[2:4], numbers[4:]
    assert bend != pytest.approx([(start[0] + end[0]) / 2, (start[1] + end[1]) / 2]), "it bends"
    middle = [0.25 * a + 0.5 * b + 0.25 * c for a, b, c in zip(start, bend, end, strict=True)]
    drawn = opened.page.evaluate(
        """(id) => {
            const { left, top } = document.querySelector("#network").getBoundingClientRect();
            const { x, y } = window.hemicycle.placeOfLine(id);
            const point = window.hemicycle.network.DOMtoCanvas({ x: x - left, y: y - top });
            return [point.x, point.y];
        }""",
        ALLIANCE,
    )
    assert middle == pytest.approx(drawn, abs=0.5)


def test_strokes_and_arrow_heads_tell_the_relation_in_the_light_theme_s_colours(
    visit: Open, map_file: Path
) -> None:
    root = drawing(visit(map_file, color_scheme="dark"))
    (criticism,) = lines(root, "criticises")
    path, head = criticism
    assert path.get("stroke") == head.get("fill") == "#c62828"
    assert path.get("stroke-dasharray")
    assert head.tag == f"{SVG}polygon"
    (alliance,) = lines(root, "alliedWith")
    assert [part.tag for part in alliance] == [f"{SVG}path"]
    assert not alliance[0].get("stroke-dasharray")
    ground = root.find(f"{SVG}rect")
    assert ground is not None
    assert ground.get("fill") == "#ffffff"
    boxes = [box for box in root.iter(f"{SVG}rect") if box.get("fill") == "#116688"]
    assert boxes[0].get("stroke") == "#15191f", "the party's colour has an outline"


def test_a_picture_taken_from_the_table_is_that_of_the_map(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#view=table&from=2022-01&to=2022-12")
    assert sorted(names(drawing(opened))) == sorted(NAMES - {"Union du littoral"})
    expect(opened.page.locator("#tableview")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_image_is_twice_as_large_as_the_drawing_and_not_blank(
    visit: Open, map_file: Path, theme: str
) -> None:
    opened = visit(map_file, color_scheme=theme)
    root = drawing(opened)
    caught = download(opened, "png")
    data = read(caught)
    assert caught.suggested_filename == "hemicycle-2017-2022.png"
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    size = struct.unpack(">II", data[16:24])
    assert size == (2 * int(root.attrib["width"]), 2 * int(root.attrib["height"]))
    assert size[0] >= 2 * opened.page.locator("#network").bounding_box()["width"]
    colours = opened.page.evaluate(
        """async (source) => {
            const image = Object.assign(new Image(), { src: source });
            await image.decode();
            const canvas = document.createElement("canvas");
            [canvas.width, canvas.height] = [image.width, image.height];
            const brush = canvas.getContext("2d");
            brush.drawImage(image, 0, 0);
            const pixels = new Uint32Array(
                brush.getImageData(0, 0, image.width, image.height).data.buffer);
            return [...new Set(pixels)].map((pixel) => pixel & 0xffffff);
        }""",
        f"data:image/png;base64,{b64encode(data).decode()}",
    )
    seen = {(pixel & 255, pixel >> 8 & 255, pixel >> 16) for pixel in colours}
    assert (0x11, 0x66, 0x88) in seen, "the colour of the Parti des rivières"
    assert (0xFF, 0xFF, 0xFF) in seen or theme == "dark"
    assert (0x14, 0x17, 0x1C) in seen or theme == "light"


def test_nothing_is_asked_for_or_complained_of_while_saving(visit: Open, map_file: Path) -> None:
    opened = visit(map_file)
    for kind in ("png", "svg", "csv"):
        download(opened, kind)
    assert opened.requests == [map_file.as_uri()]
    assert opened.complaints == []


def test_the_table_equals_the_rows_shown_after_a_filter_and_a_period(
    visit: Open, map_file: Path
) -> None:
    opened = visit(map_file, "#view=table")
    opened.page.locator("[data-preset='2022']").click()
    opened.page.locator("[data-status='hypothetical']").click()
    opened.page.locator("[data-predicate='memberOf']").click()
    rows = [[cell.strip() for cell in row.split(" | ")] for row in opened.rows()]
    shown = [(row[1], row[3], row[5]) for row in rows]
    saved = [(row["subject"], row["object"], row["outlets"]) for row in table(opened)]
    assert sorted(saved) == sorted(shown)
    assert len(saved) == 3
    assert sorted(row["status"] for row in table(opened)) == [
        "asserted",
        "asserted",
        "hypothetical",
    ]


def test_the_table_has_the_cells_of_the_exported_edges(
    visit: Open, map_file: Path, world: Any
) -> None:
    opened = visit(map_file, "#undated=1&status=asserted,former,hypothetical,denied")
    publishers = {key: article.publisher for key, article in world.graph.articles.items()}
    exported = csv.DictReader(format_edges(world.graph.edges, publishers).splitlines())
    saved = table(opened)
    common = set(saved[0]) & set(exported.fieldnames or ())
    assert len(common) >= 17
    kept = [{key: row[key] for key in sorted(common)} for row in exported]
    assert [{key: row[key] for key in sorted(common)} for row in saved] == kept
    assert "https://courrier.example/riviere" in {row["urls"] for row in saved}


def test_the_table_is_utf_8_with_a_mark_for_excel_and_the_line_ends_of_rfc_4180(
    visit: Open, map_file: Path
) -> None:
    data = read(download(visit(map_file), "csv"))
    assert data.startswith(b"\xef\xbb\xbfid,subject_id,subject,predicate,")
    assert data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == 8
    assert "Thévenard".encode() in data


@pytest.fixture(scope="module")
def hostile_file(make_world: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a map of two actors whose names are markup and a formula."""
    markup, formula = Actor("image", IMAGE, "person"), Actor("formule", FORMULA, "party")
    quote = f'{FORMULA}, "dit"\t{IMAGE}'
    statement = Statement(
        "a", markup, "criticises", formula, None, "asserted", "2017-05", "text", "", None,
        "2026-11-21", Evidence(quote, 0, len(quote), quote), None, 0.5, "r",
    )  # fmt: skip
    path: Path = make_world([statement]).map(
        tmp_path_factory.mktemp("hostile") / "map.html", title=IMAGE
    )
    return path


def test_hostile_names_stay_text_in_the_drawing(
    visit: Open, hostile_file: Path, tmp_path: Path
) -> None:
    caught = download(visit(hostile_file), "svg")
    root = ElementTree.fromstring(read(caught))
    assert any(name.replace(" ", "") == FORMULA.replace(" ", "") for name in names(root))
    assert IMAGE in words(root)
    assert {node.tag for node in root.iter()} == {
        f"{SVG}{tag}"
        for tag in ("svg", "title", "rect", "text", "tspan", "g", "clipPath", "path", "polygon",
                    "circle", "line")
    }  # fmt: skip
    caught.save_as(tmp_path / "drawing.svg")
    page = visit(hostile_file).page
    page.goto((tmp_path / "drawing.svg").as_uri())
    assert page.evaluate("window.pwned") is None
    assert page.evaluate("document.documentElement.tagName") == "svg"


def test_hostile_cells_stay_text_in_the_table(visit: Open, hostile_file: Path) -> None:
    (row,) = table(visit(hostile_file))
    assert row["subject"] == IMAGE
    assert row["object"] == f"'{FORMULA}"
    assert row["quotes"] == f'\'{FORMULA}, "dit" {IMAGE}'


def test_the_link_to_the_view_is_copied(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#from=2022-01", permissions=["clipboard-read"])
    opened.page.locator("#save").click()
    opened.page.get_by_role("menuitem", name="Copier le lien").click()
    expect(opened.page.get_by_text("Lien copié")).to_be_visible()
    assert opened.page.evaluate("navigator.clipboard.readText()") == opened.page.url


def test_a_citation_names_quote_outlet_title_dates_and_statement(
    visit: Open, map_file: Path, statements: tuple[Statement, ...]
) -> None:
    opened = visit(map_file, f"#selected={CRITICISM}", permissions=["clipboard-read"])
    opened.page.get_by_text("Copier la citation").click()
    expect(opened.page.get_by_text("Copié", exact=True)).to_be_visible()
    assert opened.page.evaluate("navigator.clipboard.readText()") == (
        "« a dénoncé le programme de Bastien Morvieux », Le Courrier du delta, "
        "« Un titre sur riviere », 12 mars 2017, https://courrier.example/riviere "
        "[Aline Corvec – critique → Bastien Morvieux, 12 mars 2017 – "
        f"hemicycle {statements[0].id}]"
    )


def test_reports_are_saved_as_corrections_that_a_program_reads(
    visit: Open, map_file: Path, world: Any
) -> None:
    opened = visit(map_file, f"#selected={CRITICISM}")
    before = datetime.now(UTC)
    report(opened, "La date est fausse", 'le 11 mars, "pas" le 12\n</script>')
    assert opened.text("#reports") == "Signalements 1"
    caught = download(opened, "corrections")
    assert caught.suggested_filename == "corrections.jsonl"
    data = read(caught).decode("utf-8")
    assert data.endswith("\n")
    (correction,) = map(json.loads, data.splitlines())
    (edge,) = (edge for edge in world.graph.edges if "~".join(edge.triple) == CRITICISM)
    told = datetime.fromisoformat(correction.pop("time"))
    assert before.timestamp() - 1 <= told.timestamp() <= datetime.now(UTC).timestamp() + 1
    assert told.utcoffset() is not None
    assert correction == {
        "statement": edge.statements[0].id,
        "edge": edge.id,
        "article": "riviere",
        "quote": "a dénoncé le programme de Bastien Morvieux",
        "verdict": "corrected",
        "field": "date",
        "note": 'le 11 mars, "pas" le 12\n</script>',
        "by": "Zoé Relectrice",
    }


def test_a_relation_that_does_not_hold_is_rejected_and_the_reader_s_name_is_kept(
    visit: Open, map_file: Path
) -> None:
    opened = visit(map_file, f"#selected={CRITICISM}")
    report(opened, "La relation n’existe pas")
    opened.page.locator("[data-lang='en']").click()
    opened.page.locator("#search").fill("thevenard")
    opened.page.keyboard.press("Enter")
    opened.page.locator("#panel button.line").first.click()
    opened.page.locator("#panel [data-report]").first.click()
    assert opened.page.locator("[name=by]").input_value() == "Zoé Relectrice"
    opened.page.get_by_label("The quote doesn’t show it").check()
    opened.page.keyboard.press("Enter")
    assert opened.text("#reports") == "Reports 2"
    text = read(download(opened, "corrections")).decode()
    verdicts = [(one["field"], one["verdict"]) for one in map(json.loads, text.splitlines())]
    assert verdicts == [("relation", "rejected"), ("quote", "rejected")]


def test_a_report_is_taken_back_before_it_is_saved_and_not_after(
    visit: Open, map_file: Path
) -> None:
    opened = visit(map_file, f"#selected={CRITICISM}")
    report(opened, "Autre chose")
    opened.page.locator("#panel").get_by_text("Annuler le signalement").click()
    expect(opened.page.locator("#reports")).to_be_hidden()
    report(opened, "Autre chose", "deux fois")
    opened.page.locator("#reports").click()
    listed = opened.page.locator("dialog .reported li")
    assert "Autre chose : deux fois" in listed.inner_text()
    listed.get_by_text("Annuler le signalement").click()
    expect(opened.page.locator("dialog")).to_have_count(0)
    report(opened, "Autre chose")
    download(opened, "corrections")
    opened.page.locator("#reports").click()
    assert listed.get_by_role("button").count() == 0


def test_a_report_without_a_choice_or_a_name_is_not_taken(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, f"#selected={CRITICISM}")
    opened.page.locator("#panel [data-report]").click()
    opened.page.locator("dialog [type=submit]").click()
    expect(opened.page.locator("dialog")).to_be_visible()
    opened.page.keyboard.press("Escape")
    expect(opened.page.locator("dialog")).to_have_count(0)
    assert opened.text("#panel h2").startswith("Aline Corvec"), "Escape closes the dialog alone"
    expect(opened.page.locator("#reports")).to_be_hidden()


def test_leaving_with_unsaved_corrections_asks_and_with_saved_ones_does_not(
    visit: Open, map_file: Path
) -> None:
    opened = visit(map_file, f"#selected={CRITICISM}")
    asked: list[str] = []

    def stay(dialog: Any) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    opened.page.on("dialog", stay)
    report(opened, "Autre chose")
    opened.page.close(run_before_unload=True)
    opened.page.wait_for_timeout(300)
    assert asked == ["beforeunload"]
    download(opened, "corrections")
    with opened.page.expect_event("close"):
        opened.page.close(run_before_unload=True)
    assert asked == ["beforeunload"]


def test_the_menu_is_worked_by_keyboard(visit: Open, map_file: Path) -> None:
    opened = visit(map_file)
    press = opened.page.keyboard.press
    focused = "document.activeElement.dataset.save ?? document.activeElement.id"
    opened.page.locator("#save").focus()
    walked = []
    for key in ("ArrowDown", "ArrowDown", "End", "ArrowDown", "ArrowUp", "Home"):
        press(key)
        walked.append(opened.page.evaluate(focused))
    assert walked == ["png", "svg", "link", "png", "link", "png"]
    assert opened.page.locator("#save").get_attribute("aria-expanded") == "true"
    press("Escape")
    assert opened.page.evaluate(focused) == "save"
    expect(opened.page.locator("#save-menu")).to_be_hidden()
    press("Enter")
    press("ArrowUp")
    press("ArrowUp")
    with opened.page.expect_download() as caught:
        press("Enter")
    assert caught.value.suggested_filename == "hemicycle-2017-2022.csv"
    expect(opened.page.get_by_text("Enregistré : hemicycle-2017-2022.csv")).to_be_visible()


def test_the_menu_pushes_the_map_down_on_a_phone(visit: Open, map_file: Path) -> None:
    opened = visit(map_file, "#view=map", size=(320, 720))
    opened.page.locator("#save").click()
    menu = opened.page.locator("#save-menu").bounding_box()
    assert opened.page.evaluate("document.documentElement.scrollWidth") == 320
    assert menu["y"] + menu["height"] <= opened.page.locator("#mapview").bounding_box()["y"]


def test_the_comparison_s_table_has_one_row_for_each_change_shown(
    visit: Open, comparison_file: Path
) -> None:
    opened = visit(comparison_file, "#view=table")
    saved = table(opened)
    rows = [[cell.strip() for cell in row.split(" | ")] for row in opened.rows()]
    assert len(saved) == len(rows) == 3
    by_kind = {row["change"]: row for row in saved}
    assert sorted(by_kind) == ["ended", "flipped", "formed"]
    flipped, ended = by_kind["flipped"], by_kind["ended"]
    assert (flipped["before"], flipped["after"]) == ("2017", "2022")
    assert (flipped["before_predicates"], flipped["after_predicates"]) == ("supports", "opposes")
    assert flipped["before_quotes"] == "Bastien Morvieux a soutenu Camille Thévenard"
    assert flipped["after_quotes"] == "Bastien Morvieux a voté contre Camille Thévenard"
    assert ended["end_quotes"] == "Le Parti des rivières a rompu avec l'Union du littoral"
    assert "break" in ended["reason"]


def test_the_comparison_is_drawn_as_it_is_shown_its_differences_or_two_panes(
    visit: Open, comparison_file: Path
) -> None:
    caught = download(visit(comparison_file), "svg")
    assert caught.suggested_filename == "hemicycle-2017-2022.svg"
    differences = ElementTree.fromstring(read(caught))
    assert "Ce qui a changé entre 2017 et 2022" in words(differences)
    assert len(lines(differences, "opposes")) == 1
    assert {"Morvieux", "Thévenard"} <= set(names(differences))
    panes = drawing(visit(comparison_file, "#view=panes&kinds=all"))
    assert len([g for g in panes.iter(f"{SVG}g") if g.get("class") == "pane"]) == 2
    assert len(names(panes)) > len(NAMES)
    assert set(names(panes)) <= NAMES

"""Pictures for print: legible, honest, and the same bytes each time."""

import os
import re
import struct
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import edges_of
from hemicycle.edges.json_lines import write_statements
from hemicycle.edges.statement import PREDICATES, Evidence, Statement
from hemicycle.errors import OutputError
from hemicycle.export.pages import PageOptions
from hemicycle.export.pages.assets import load_labels, read_asset
from hemicycle.export.pages.options import AS_USUAL
from hemicycle.export.pictures import write_png, write_svg
from hemicycle.export.pictures.content import Party, collect_content
from hemicycle.export.pictures.drawing import draw_map
from hemicycle.export.pictures.legend import draw_legend
from hemicycle.export.pictures.marks import Area, Box, Curve, Disc, Mark, Words, area_around
from hemicycle.export.pictures.picture import compose
from hemicycle.export.pictures.sheet import KEY, MAP, SIZE, spread_places
from hemicycle.export.pictures.strokes import STROKES
from hemicycle.export.pictures.type import text_height, text_width
from hemicycle.read.article import Article
from hemicycle.tables import load_tables
from hemicycle.views.graph import Graph

HEIGHT_OF_CAPITALS = 0.73

RN = Actor("rassemblement-national", "Rassemblement national", "party")
SYLVAIN = Actor("sylvain-ormesson", "Sylvain Ormesson", "person")
LÉONIE = Actor("leonie-bastard", "Léonie Bastard", "person")


def say(
    subject: Actor, predicate: str, object_: Actor, date: str = "2017-04", article: str = "journal"
) -> Statement:
    evidence = Evidence("dit", 0, 3, "dit")
    return Statement(
        article, subject, predicate, object_, None, "asserted", date, "article", "", None,
        "2026-11-21", evidence, None, 0.9, "test",
    )  # fmt: skip


def graph_of(*statements: Statement) -> Graph:
    papers = {
        name: Article(name, "", (), publisher=name.title())
        for name in {one.article for one in statements}
    }
    return Graph(edges_of(statements), papers, load_tables())


def crowd(size: int) -> list[Statement]:
    """Make statements among so many actors, some joined to many, one in five an organisation."""
    actors = [
        Actor(f"acteur-{n}", f"Association des amis {n}", "association")
        if n % 5 == 0
        else Actor(f"acteur-{n}", f"Prénom Patronyme-Assez-Long {n}", "person")
        for n in range(size)
    ]
    pairs = [(n, (n * n + 1) % size) for n in range(size)] + [(n, n % 7) for n in range(7, size)]
    return [
        say(actors[one], PREDICATES[(one + other) % 7], actors[other], "2017")
        for one, other in pairs
        if one != other
    ]


@pytest.fixture(scope="module")
def crowded() -> Graph:
    """Return a graph whose names don't all find room on a sheet."""
    return graph_of(*crowd(220))


def text_area(words: Words) -> Area:
    """Return what words cover, from the top of the capitals to the last baseline."""
    width = text_width(words.text, words.size, words.bold)
    height = text_height(words.text, words.size) - (1 - HEIGHT_OF_CAPITALS) * words.size
    x, y = words.place
    return area_around((x if words.centred else x + width / 2, y), width, height)


def texts(marks: Iterable[Mark]) -> list[Words]:
    return [mark for mark in marks if isinstance(mark, Words)]


def said_in(graph: Graph) -> str:
    """Return all the words of a picture."""
    return " ".join(" ".join(words.text for words in texts(compose(graph).marks)).split())


def read_svg(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def svg_words(graph: Graph, tmp_path: Path, options: PageOptions = AS_USUAL) -> list[str]:
    """Return the texts of a picture as they stand in its file."""
    write_svg(tmp_path / "map.svg", graph, options)
    return re.findall(r"<text [^>]*>([^<]*)</text>", read_svg(tmp_path / "map.svg"))


def test_strokes_are_those_of_the_page() -> None:
    script = read_asset("scripts/shared/look.js")
    table = re.search(r"const STROKES = \{(.*?)\n\};", script, re.DOTALL)
    assert table
    row = r"(\w+): \{ width: ([\d.]+), dashes: (false|\[[\d, ]+\]), arrow: (null|\"\w+\") \}"
    found = {
        name: (float(width), [int(n) for n in re.findall(r"\d+", dashes)], arrow.strip('"'))
        for name, width, dashes, arrow in re.findall(row, table[1])
    }
    assert found == {
        name: (stroke.width, list(stroke.dashes), stroke.arrow or "null")
        for name, stroke in STROKES.items()
    }


def test_no_name_lies_on_another_or_on_a_mark_or_off_the_map(crowded: Graph) -> None:
    drawing = draw_map(collect_content(crowded))
    names = [text_area(words) for words in texts(drawing.marks)]
    assert len(names) > 80
    assert [pair for pair in combinations(names, 2) if pair[0].meets(pair[1])] == []
    assert all(MAP.grown(1).holds(name) for name in names)
    dots = [mark for mark in drawing.marks if isinstance(mark, Disc) and mark.width]
    assert len(dots) == 176
    squares = [area_around(dot.centre, 1.4 * dot.radius, 1.4 * dot.radius) for dot in dots]
    assert [name for name in names if any(name.meets(square) for square in squares)] == []


def test_who_finds_no_room_is_counted_in_the_foot_line(crowded: Graph) -> None:
    drawing = draw_map(collect_content(crowded))
    assert 0 < drawing.unnamed == 220 - len(texts(drawing.marks))
    foot = texts(compose(crowded).marks)[-1].text
    assert f"{drawing.unnamed} acteurs restent sans nom" in foot


def test_names_lie_above_all_lines(crowded: Graph) -> None:
    kinds = [type(mark) for mark in draw_map(collect_content(crowded)).marks]
    last_line = max(place for place, kind in enumerate(kinds) if kind is Curve)
    assert kinds.index(Words) > last_line


def test_nothing_is_cut_off_and_the_legend_stands_beside_the_map(crowded: Graph) -> None:
    content = collect_content(crowded)
    sheet = Area(0, 0, *SIZE)
    assert all(sheet.holds(text_area(words)) for words in texts(compose(crowded).marks))
    labels = compose(crowded).marks
    assert KEY.left > MAP.right
    key = [words for words in texts(labels) if words.place[0] >= KEY.left and not words.centred]
    assert len(key) >= 3 + len(content.relations)
    assert all(KEY.grown(4).holds(text_area(words)) for words in key)


def test_a_small_map_names_everybody() -> None:
    graph = graph_of(say(SYLVAIN, "supports", LÉONIE), say(LÉONIE, "memberOf", RN))
    drawing = draw_map(collect_content(graph))
    assert sorted(words.text for words in texts(drawing.marks)) == ["Bastard", "Ormesson", "RN"]


def test_places_keep_the_order_of_the_page_and_fill_the_map() -> None:
    places = {"a": (0, 0), "b": (10, 400), "c": (3000, 410), "d": (3010, 900)}
    found = spread_places(places, dict.fromkeys(places, (10.0, 10.0, 0.0)))
    assert sorted(places, key=lambda one: found[one][0]) == ["a", "b", "c", "d"]
    assert sorted(places, key=lambda one: found[one][1]) == ["a", "b", "c", "d"]
    assert found["b"][0] - found["a"][0] > 20, "who stood crowded has room"


def test_what_one_outlet_alone_reports_is_paler() -> None:
    once = graph_of(say(SYLVAIN, "opposes", LÉONIE))
    twice = graph_of(say(SYLVAIN, "opposes", LÉONIE), say(SYLVAIN, "opposes", LÉONIE, article="b"))
    colours = [
        next(mark.colour for mark in draw_map(collect_content(graph)).marks
             if isinstance(mark, Curve))
        for graph in (once, twice)
    ]  # fmt: skip
    assert colours == ["#e29494", "#c62828"]
    assert "un seul média" in said_in(once)
    assert "un seul média" not in said_in(twice)


def test_a_party_has_its_name_and_colour_of_the_period(tmp_path: Path) -> None:
    member = [say(SYLVAIN, "memberOf", RN, year) for year in ("2012", "2022")]
    known = load_tables()
    marine = Actor("marine-le-pen", "Marine Le Pen", "person")
    graph = graph_of(*member, say(marine, "opposes", SYLVAIN, "2012"))
    assert known.party_at(marine.id, None) == RN.id
    assert "Front national" in svg_words(graph.at("2012"), tmp_path)
    content = collect_content(graph.at("2012"))
    assert content.parties[marine.id].colour == known.colour_at(RN.id, None)


def test_an_organisation_bears_the_acronym_of_the_period(tmp_path: Path) -> None:
    member = say(
        SYLVAIN, "memberOf", Actor("les-republicains", "Les Républicains", "party"), "2012"
    )
    assert "UMP" in svg_words(graph_of(member).at("2012"), tmp_path)
    assert "LR" in svg_words(graph_of(member).at("2019"), tmp_path)


def test_the_safe_palette_takes_the_colours_of_the_tables() -> None:
    graph, tables = graph_of(say(SYLVAIN, "opposes", RN)), load_tables()
    colours = {
        palette: collect_content(graph, palette).parties[RN.id].colour
        for palette in ("press", "safe")
    }
    assert colours == {"press": tables.colour_at(RN.id, None), "safe": tables.safe_colour(RN.id)}
    assert len(set(colours.values())) == 2
    boxes = [mark for mark in compose(graph, PageOptions(palette="safe")).marks
             if isinstance(mark, Box) and mark.width]  # fmt: skip
    assert [box.colour for box in boxes] == [colours["safe"]]


def test_the_foot_line_says_what_the_map_rests_on(tmp_path: Path) -> None:
    graph = graph_of(say(SYLVAIN, "opposes", LÉONIE), say(LÉONIE, "supports", RN, article="b"))
    words = svg_words(graph, tmp_path)
    assert "Carte établie par programme à partir de 2 articles (2 médias)." in words
    assert any("n’est pas une relation finie" in line for line in words)


def test_the_words_are_english_where_that_is_asked_for(tmp_path: Path) -> None:
    words = svg_words(graph_of(say(SYLVAIN, "opposes", LÉONIE)), tmp_path, PageOptions(lang="en"))
    assert words.count("Map of political alliances") == 1
    assert {"opposition", "Cooperation", "2017 · 2 actors, 1 link"} <= set(words)


def test_only_what_holds_as_real_is_drawn() -> None:
    sure = say(SYLVAIN, "supports", LÉONIE)
    wished = [replace(sure, status=status) for status in ("hypothetical", "denied")]
    assert collect_content(graph_of(*wished)).nodes == ()
    assert collect_content(graph_of(sure, *wished)).edges == 1


def test_a_map_without_links_says_so(tmp_path: Path) -> None:
    assert "Aucun lien pour cette période et ces filtres." in svg_words(graph_of(), tmp_path)


def test_hostile_names_are_shown_as_they_are(tmp_path: Path) -> None:
    wicked = Actor("x", "Jean $x_{1}$<script>&\u202e", "person")
    words = svg_words(
        graph_of(say(wicked, "opposes", LÉONIE)), tmp_path, PageOptions(title="$\\frac$ <b>")
    )
    assert "$x_{1}$&lt;script&gt;&amp;" in words
    assert "$\\frac$ &lt;b&gt;" in words


@pytest.mark.filterwarnings("error")
def test_letters_that_the_font_lacks_are_no_matter(tmp_path: Path) -> None:
    stranger = Actor("x", "Wang 漢字", "person")
    assert "漢字" in svg_words(graph_of(say(stranger, "opposes", LÉONIE)), tmp_path)
    write_png(tmp_path / "map.png", graph_of(say(stranger, "opposes", LÉONIE)))


def test_a_long_title_is_cut_and_not_run_off_the_sheet() -> None:
    title = texts(compose(graph_of(), PageOptions(title="Très long titre " * 30)).marks)[0]
    assert title.text.endswith("…")
    assert text_area(title).right < SIZE[0]


def test_a_png_is_a_sheet_of_a4_at_300_dots_an_inch(tmp_path: Path) -> None:
    path = tmp_path / "map.png"
    write_png(path, graph_of(say(SYLVAIN, "opposes", LÉONIE)))
    data = path.read_bytes()
    assert struct.unpack(">II", data[16:24]) == (3508, 2480)
    dots = data.index(b"pHYs") + 4
    assert struct.unpack(">IIB", data[dots : dots + 9]) == (11811, 11811, 1)  # a metre
    assert b"Software" not in data
    assert b"matplotlib" not in data.lower()


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match=r"map\.png"):
        write_png(tmp_path / "file" / "map.png", graph_of(say(SYLVAIN, "opposes", LÉONIE)))


DRAW = """
import sys
from pathlib import Path
import hemicycle
from hemicycle.export.pictures import write_png, write_svg
graph, out = hemicycle.load(sys.argv[1]), Path(sys.argv[2])
write_png(out.with_suffix(".png"), graph)
write_svg(out.with_suffix(".svg"), graph)
"""


def test_the_same_graph_gives_the_same_bytes_whatever_the_surroundings(tmp_path: Path) -> None:
    statements = crowd(30)
    found = []
    for turn, order in enumerate((statements, statements[::-1])):
        write_statements(tmp_path / f"{turn}.jsonl", order)
        (tmp_path / str(turn)).mkdir()
        (tmp_path / str(turn) / "matplotlibrc").write_text("font.size: 30\n", encoding="utf-8")
        place = tmp_path / str(turn)
        surroundings = {"PYTHONHASHSEED": str(turn), "TZ": ("UTC", "Asia/Tokyo")[turn]}
        subprocess.run(
            [sys.executable, "-c", DRAW, tmp_path / f"{turn}.jsonl", place / "map"],
            check=True,
            env={**os.environ, **surroundings},
            cwd=place if turn else tmp_path,
        )
        found.append([(place / f"map.{kind}").read_bytes() for kind in ("png", "svg")])
    assert found[0][1] == found[1][1]
    assert found[0][0] == found[1][0]
    assert b"<dc:date>" not in found[0][1]


def test_a_legend_that_is_too_long_says_how_many_parties_it_leaves_out() -> None:
    tables = load_tables()
    parties = [key for key, one in sorted(tables.organisations.items()) if one.colour][:60]
    persons = [Actor(f"p{n}", f"Prénom Nom{n}", "person") for n in range(60)]
    graph = graph_of(*(say(person, "opposes", LÉONIE) for person in persons))
    content = collect_content(graph)
    several = {f"p{n}": Party(key, f"Parti {n}", "#123456") for n, key in enumerate(parties)}
    full = replace(content, parties={**content.parties, **several})
    rows = texts(draw_legend(full, load_labels()["fr"]))
    shown = [words for words in rows if words.text.startswith("Parti ")]
    assert rows[-2].text == f"… + {len(parties) - len(shown)}"
    assert rows[-1].text == "parti inconnu ou sans parti", "grey is explained in any case"
    assert text_area(rows[-1]).bottom <= KEY.bottom

"""`hemicycle map`: what it draws, what it calls its files, and what it refuses."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from hemicycle.cli.main import run

Hemicycle = Callable[..., CompletedProcess[str]]

QUOTES = {  # of the small export
    "criticises": "étrille Marc Le Taillandier",
    "supports": "soutient Marc Le Taillandier",
    "memberOf": "membre du Parti de l'Aube",
}


@pytest.fixture
def draw(small_export: Path, hemicycle: Hemicycle) -> Hemicycle:
    """Return a function that runs `hemicycle map` on the small export."""
    return lambda *words: hemicycle("map", "--data", small_export, *words)


def _refusal(told: CompletedProcess[str]) -> str:
    """Return the one line in which a command said no."""
    assert told.returncode == 2
    assert told.stdout == ""
    assert told.stderr.count("\n") == 1
    return told.stderr


def _predicates(page: Path) -> set[str]:
    """Return the relations whose quotes a page holds."""
    text = page.read_text(encoding="utf-8")
    return {predicate for predicate, quote in QUOTES.items() if quote in text}


@pytest.mark.parametrize(
    ("words", "name", "predicates"),
    [
        ((), "alliance-map.html", {"criticises", "supports", "memberOf"}),
        (("--lang", "en", "--title", "Qui ?"), "alliance-map.html",
         {"criticises", "supports", "memberOf"}),
        (("--period", "2017"), "alliance-map-2017.html", {"criticises", "memberOf"}),
        (("--period", "2022-01/2022-06"), "alliance-map-2022-01_2022-06.html",
         {"supports", "memberOf"}),
        (("--actor", "PDA"), "alliance-map-parti-de-l-aube.html", {"memberOf"}),
        (("--actor", "PDA", "--depth", "2"), "alliance-map-parti-de-l-aube-depth-2.html",
         {"criticises", "supports", "memberOf"}),
        (("--actor", "taillandier", "--period", "2017"),
         "alliance-map-marc-le-taillandier-2017.html", {"criticises"}),
    ],
)  # fmt: skip
def test_a_map_holds_what_was_asked_for_under_a_name_of_its_own(
    words: tuple[str, ...], name: str, predicates: set[str], small_export: Path, draw: Hemicycle
) -> None:
    told = draw(*("Le Taillandier" if word == "taillandier" else word for word in words))
    assert told.stdout == f"{small_export / name}\n"
    assert _predicates(small_export / name) == predicates


def test_a_restricted_map_leaves_the_map_of_all_as_it_is(
    small_export: Path, draw: Hemicycle
) -> None:
    draw()
    whole = (small_export / "alliance-map.html").read_bytes()
    draw("--period", "2017")
    assert (small_export / "alliance-map.html").read_bytes() == whole


def test_a_page_goes_where_out_says(tmp_path: Path, small_export: Path, draw: Hemicycle) -> None:
    page = tmp_path / "ailleurs" / "carte.html"
    assert draw("--out", page, "--period", "2017").stdout == f"{page}\n"
    assert page.is_file()
    assert list(small_export.glob("*.html")) == []


def test_pictures_are_drawn_alone(tmp_path: Path, small_export: Path, draw: Hemicycle) -> None:
    png, svg = tmp_path / "carte.png", tmp_path / "carte.svg"
    assert draw("--png", png, "--svg", svg).stdout == f"{png}\n{svg}\n"
    assert png.read_bytes().startswith(b"\x89PNG")
    assert ">Le Taillandier</text>" in svg.read_text(encoding="utf-8")
    assert list(small_export.glob("*.html")) == []


def test_a_picture_and_a_page_are_drawn_where_both_are_asked_for(
    tmp_path: Path, draw: Hemicycle
) -> None:
    page, svg = tmp_path / "carte.html", tmp_path / "carte.svg"
    assert draw("--svg", svg, "--out", page).stdout == f"{page}\n{svg}\n"
    assert page.is_file()


def test_a_picture_names_the_actor_and_the_period(tmp_path: Path, draw: Hemicycle) -> None:
    svg = tmp_path / "carte.svg"
    draw("--actor", "geant", "--period", "2017", "--svg", svg, "--lang", "en")
    assert "Éloïse Géant · 2017 · 3 actors, 2 links" in svg.read_text(encoding="utf-8")


def test_a_title_takes_the_place_of_the_usual_one(tmp_path: Path, draw: Hemicycle) -> None:
    page, svg = tmp_path / "carte.html", tmp_path / "carte.svg"
    draw("--title", "Qui attaque qui ?", "--out", page, "--svg", svg)
    assert "<title>Qui attaque qui ?</title>" in page.read_text(encoding="utf-8")
    assert ">Qui attaque qui ?</text>" in svg.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("--period", "1987"), "--period 1987 leaves nothing to draw\n"),
        (("--min-outlets", "2"), "--min-outlets 2 leaves nothing to draw\n"),
        (("--period", "2022", "--min-outlets", "2"),
         "--min-outlets 2 leaves nothing to draw of what --period 2022 left\n"),
        (("--period", "2022-05-09", "--actor", "1987"), "1987"),
        (("--palette", "neon"), "--palette neon: write press or safe\n"),
        (("--lang", "de"), "--lang de: write auto, fr or en\n"),
        (("--depth", "0", "--actor", "Géant"), "--depth 0: write 1 or more\n"),
        (("--min-outlets", "-1"), "--min-outlets -1: write 1 or more\n"),
        (("--period", "printemps"), '"printemps" is no date or period'),
        (("--actor", "Geantt"), "did you mean Éloïse Géant?"),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_refused_in_one_line(
    words: tuple[str, ...], named: str, small_export: Path, draw: Hemicycle
) -> None:
    assert named in _refusal(draw(*words))
    assert list(small_export.glob("*.html")) == []


def test_an_actor_who_is_out_of_the_period_leaves_nothing(draw: Hemicycle) -> None:
    told = _refusal(draw("--period", "2016-01", "--actor", "Géant"))
    assert "--period 2016-01 leaves nothing to draw" in told
    told = _refusal(draw("--period", "2023", "--actor", "Le Taillandier"))
    assert "--actor Le Taillandier leaves nothing to draw of what --period 2023 left" in told


def test_a_bad_option_is_refused_before_anything_is_read(
    tmp_path: Path, hemicycle: Hemicycle
) -> None:
    assert "--palette" in _refusal(hemicycle("map", "--data", tmp_path, "--palette", "x"))


def test_what_is_drawn_first_is_opened(small_export: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("typer.launch", opened.append)
    with pytest.raises(SystemExit):
        run(["map", "--data", str(small_export), "--open"])
    assert opened == [(small_export / "alliance-map.html").resolve().as_uri()]

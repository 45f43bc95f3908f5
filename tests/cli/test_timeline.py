"""`hemicycle timeline`: the page of one actor from the command line."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Hemicycle = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize("name", ["eloise-geant", "ELOISE GEANT", "Mme Géant", "geant"])
def test_the_page_is_written_beside_the_data_under_the_actors_id(
    name: str, small_export: Path, hemicycle: Hemicycle
) -> None:
    told = hemicycle("timeline", name, "--data", small_export)
    page = small_export / "timeline-eloise-geant.html"
    assert told.stdout == f"{page}\n"
    assert "étrille Marc Le Taillandier" in page.read_text(encoding="utf-8")


def test_the_file_the_language_and_the_title_can_be_chosen(
    small_export: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    page = tmp_path / "new" / "page.html"
    words = ("--out", page, "--lang", "en", "--title", "Our file", "--palette", "safe")
    told = hemicycle("timeline", "PDA", "--data", small_export, *words)
    assert told.stdout == f"{page}\n"
    html = page.read_text(encoding="utf-8")
    assert '<html lang="en">' in html
    assert "<title>Our file</title>" in html
    assert '"palette":"safe"' in html


def test_a_period_leaves_the_rest_out(
    small_export: Path, tmp_path: Path, hemicycle: Hemicycle
) -> None:
    page = tmp_path / "page.html"
    hemicycle("timeline", "geant", "--data", small_export, "--out", page, "--period", "2022")
    html = page.read_text(encoding="utf-8")
    assert "soutient Marc Le Taillandier" in html
    assert "étrille" not in html


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("Personne",), "no actor of the graph bears the name 'Personne'"),
        (("geant", "--period", "jadis"), "jadis"),
        (("geant", "--lang", "de"), "--lang de: write auto, fr or en"),
        (("geant", "--palette", "gris"), "--palette gris: write press or safe"),
    ],
)
def test_what_cannot_be_done_is_said_with_exit_code_2(
    words: tuple[str, ...], complaint: str, small_export: Path, hemicycle: Hemicycle
) -> None:
    told = hemicycle("timeline", *words, "--data", small_export)
    assert told.returncode == 2
    assert complaint in " ".join(told.stderr.split())
    assert not list(small_export.glob("*.html"))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("timeline",), "timeline-.._.._geante_.html"),
        (("map", "--actor"), "alliance-map-.._.._geante_.html"),
    ],
)
def test_an_id_that_poses_as_a_path_leads_out_of_no_folder(
    words: tuple[str, ...], name: str, small_export: Path, hemicycle: Hemicycle
) -> None:
    path = small_export / "statements.jsonl"
    hostile = path.read_text(encoding="utf-8").replace("eloise-geant", "../../geante?")
    path.write_text(hostile, encoding="utf-8")
    told = hemicycle(*words, "Éloïse Géant", "--data", small_export)
    assert told.stdout == f"{small_export / name}\n"
    assert (small_export / name).is_file()


def test_a_name_that_two_bear_is_answered_with_both(
    small_export: Path, hemicycle: Hemicycle
) -> None:
    path = small_export / "statements.jsonl"
    text = path.read_text(encoding="utf-8")
    twin = text.replace("eloise-geant", "odile-geant").replace("Éloïse Géant", "Odile Géant")
    path.write_text(text + twin.replace("Mme Géant", "Odile"), encoding="utf-8")
    told = hemicycle("timeline", "géant", "--data", small_export)
    assert told.returncode == 2
    assert "2 actors bear the name 'géant'; write one of: Odile Géant, Éloïse Géant" in told.stderr

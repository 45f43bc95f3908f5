"""The files themselves: one piece, closed to the network, the same bytes from the same input."""

import os
import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hemicycle.edges.json_lines import write_statements
from hemicycle.edges.statement import Statement
from hemicycle.errors import OutputError, PeriodError
from hemicycle.export.pages import write_comparison
from hemicycle.export.pages.assets import FOLDER
from hemicycle.export.pages.map import render_map

SCRIPT = re.compile(r"<script(?P<kind>[^>]*)>(?P<body>.*?)</script>", re.DOTALL)


@pytest.fixture(params=["map", "comparison"])
def html(request: pytest.FixtureRequest) -> str:
    """Return the text of each page in turn."""
    path: Path = request.getfixturevalue(f"{request.param}_file")
    return path.read_text(encoding="utf-8")


def test_the_page_is_html_of_its_language_in_utf_8(html: str) -> None:
    assert html.startswith('<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">')


def test_the_policy_allows_the_inline_scripts_by_hash_and_nothing_else(html: str) -> None:
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert found
    policy = dict(part.split(maxsplit=1) for part in found[1].split("; "))
    run = [one["body"] for one in SCRIPT.finditer(html) if "json" not in one["kind"]]
    hashes = [f"'sha256-{digest_of(one)}'" for one in run]
    assert policy["default-src"] == "'none'"
    assert policy["script-src"].split() == hashes
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    assert policy["style-src"].split()[0] == f"'sha256-{digest_of(style)}'"
    assert "unsafe" not in found[1]
    assert len(hashes) == 2


def digest_of(text: str) -> str:
    """Return the SHA-256 of a script or style as a policy names it."""
    return b64encode(sha256(text.encode()).digest()).decode()


@pytest.mark.browser
def test_the_policy_admits_the_styles_that_vis_network_adds_and_no_others(
    visit: Callable[..., Any], map_file: Path
) -> None:
    opened = visit(map_file)
    found = "[...document.querySelectorAll('style')].slice(1).map((style) => style.textContent)"
    told = (FOLDER / "vendor" / "style-hashes.txt").read_text(encoding="utf-8").split()
    assert [digest_of(text) for text in opened.page.evaluate(found)] == told


def test_no_element_fetches_anything(html: str) -> None:
    frame = SCRIPT.sub("", html)
    assert not re.search(r"\b(src|srcset|action|poster|data)\s*=", frame)
    assert not re.search(r"@import|url\(|<link|<iframe|<base", frame)


def test_no_attribute_bears_a_script_or_a_style(html: str) -> None:
    assert not re.search(r"<[^>]+\s(on\w+|style)\s*=", SCRIPT.sub("", html))


def test_our_scripts_never_write_html() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("scripts/*/*.js"))
    forbidden = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function"
    assert not re.search(forbidden, text)


def test_vis_network_is_the_published_file() -> None:
    told = (FOLDER / "vendor" / "VENDOR.md").read_text(encoding="utf-8")
    digest = sha256((FOLDER / "vendor" / "vis-network.min.js").read_bytes()).hexdigest()
    assert f"| sha256 of the file | `{digest}` |" in told


def test_the_order_of_statements_and_articles_leaves_the_bytes_alone(
    make_world: Callable[..., Any],
    statements: tuple[Statement, ...],
    world: Any,
    map_file: Path,
    comparison_file: Path,
    tmp_path: Path,
) -> None:
    other = make_world(statements[::-1], tuple(world.graph.articles.values())[::-1])
    mixed = replace(other, graph=replace(other.graph, edges=other.graph.edges[::-1]))
    assert mixed.map(tmp_path / "m.html").read_bytes() == map_file.read_bytes()
    assert mixed.comparison(tmp_path / "c.html").read_bytes() == comparison_file.read_bytes()


def test_the_hash_seed_leaves_the_bytes_alone(
    statements: tuple[Statement, ...], tmp_path: Path
) -> None:
    lines = tmp_path / "statements.jsonl"
    write_statements(lines, statements)
    program = (
        "import sys; from pathlib import Path\n"
        "from hemicycle.export.pages import write_map; from hemicycle.run.loading import load\n"
        "write_map(Path(sys.argv[2]), load(sys.argv[1]))\n"
    )
    pages = []
    for seed in ("1", "2"):
        page = tmp_path / f"{seed}.html"
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Tokyo"}
        command = [sys.executable, "-c", program, str(lines), str(page)]
        subprocess.run(command, check=True, env=environment)
        pages.append(page.read_bytes())
    assert pages[0] == pages[1]


def test_a_state_that_broke_ends_and_one_that_did_not_stays_open(
    read_data: Callable[[str], Any], map_file: Path
) -> None:
    data = read_data(map_file.read_text(encoding="utf-8"))
    names, edges = data["nodes"]["id"], data["edges"]
    lines = zip(*(data["lines"][key] for key in ("from", "predicate", "to")), strict=True)
    ids = [f"{names[start]}~{predicate}~{names[end]}" for start, predicate, end in lines]
    ends = {ids[line]: to for line, to in zip(edges["line"], edges["to"], strict=True)}
    assert ends["parti-des-rivieres~alliedWith~union-du-littoral"] == "2021-09-02"
    assert ends["aline-corvec~memberOf~parti-des-rivieres"] is None
    assert ends["aline-corvec~criticises~bastien-morvieux"] == "2017-03-12"


def test_a_map_of_nothing_is_still_a_page(
    read_data: Callable[[str], Any], make_world: Callable[..., Any], tmp_path: Path
) -> None:
    data = read_data(render_map(make_world(()).graph))
    assert data["nodes"] == data["lines"] == data["edges"] == {}


def test_a_comparison_of_no_period_says_so(world: Any, tmp_path: Path) -> None:
    with pytest.raises(PeriodError, match="jadis"):
        write_comparison(tmp_path / "c.html", world.graph, "jadis", "2022")


def test_a_place_that_cannot_be_written_is_named(world: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError, match=re.escape("map.html")):
        world.map(tmp_path / "file" / "map.html")

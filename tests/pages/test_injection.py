"""Hostile text, with the Content-Security-Policy taken away: shown as it is, and nothing runs."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.statement import Evidence, Statement
from hemicycle.read.article import Article

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
RUNS = "window.pwned=1"
HOSTILE = (
    f"<script>{RUNS}</script>",
    f"</script><script>{RUNS}</script>",
    f"</title><script>{RUNS}</script>",
    f"</style><script>{RUNS}</script>",
    f'<img src=x onerror="{RUNS}">',
    f"<svg onload={RUNS}>",
    f"<svg><script>{RUNS}</script></svg>",
    f'<iframe srcdoc="<script>parent.{RUNS}</script>">',
    f"<body onload={RUNS}>",
    f"<details open ontoggle={RUNS}>",
    f"<input autofocus onfocus={RUNS}>",
    f"<math><mi//xlink:href='data:x,<script>{RUNS}</script>'>",
    f"<template><script>{RUNS}</script></template>",
    f"<!--<script>{RUNS}</script>",
    f"--><script>{RUNS}</script>",
    f"]]><script>{RUNS}</script>",
    f'"><script>{RUNS}</script>',
    f"'><script>{RUNS}</script>",
    f"\\u003cscript>{RUNS}\\u003c/script>",
    f"&lt;script&gt;{RUNS}&lt;/script&gt;",
    f"';{RUNS};//",
    f'";{RUNS};//',
    f"`;{RUNS};//",
    "${window.pwned=1}",
    "{{ 7 * 7 }}",
    "{% include 'map.html' %}",
    f"\u2028{RUNS}\u2029",
    f'<a href="javascript:{RUNS}">href</a>',
    f"<a href='data:text/html,<script>{RUNS}</script>'>href</a>",
    "__proto__",
    "constructor",
    "toString",
)
ADDRESSES = (
    f"javascript:{RUNS}",
    f"JaVaScRiPt:{RUNS}",
    f" javascript:{RUNS}",
    f"java\tscript:{RUNS}",
    f"data:text/html,<script>{RUNS}</script>",
    f"vbscript:{RUNS}",
    f'https://a.example/"onmouseover="{RUNS}',
    "https://a.example/<script>",
    "//a.example/",
    "http://",
)


def hostile_statement(index: int, text: str) -> Statement:
    """Make a statement that bears one hostile text wherever an article's words can stand."""
    subject = Actor(f"sujet-{index}", f"S{text}", "person", (text,), wikidata=text)
    object_ = Actor(text, f"O{text}", "party")
    evidence = Evidence(text, 1, 1 + len(text), f"[{text}]")
    return Statement(
        f"{index}{text}", subject, "criticises", object_, text, "asserted", "2017-05", "text",
        text, "2017-05", "2026-11-21", evidence, text, 0.5, text,
    )  # fmt: skip


def without_policy(path: Path) -> Path:
    """Take the policy out of a page."""
    text, found = re.subn(
        r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", path.read_text(encoding="utf-8")
    )
    assert found == 1
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def hostile_world(make_world: Callable[..., Any]) -> Any:
    """Return a world in which every name, title, quote and address is hostile."""
    statements = [hostile_statement(index, text) for index, text in enumerate(HOSTILE)]
    articles = [
        Article(
            one.article, "", (), title=one.rule, publisher=one.rule, source=one.rule,
            url=ADDRESSES[index % len(ADDRESSES)],
        )
        for index, one in enumerate(statements)
    ]  # fmt: skip
    return make_world(statements, articles)


@pytest.fixture(scope="module")
def hostile_map(hostile_world: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the map of the hostile world, without its policy."""
    path = tmp_path_factory.mktemp("hostile") / "map.html"
    return without_policy(hostile_world.map(path, title=HOSTILE[2]))


def shown(text: str) -> str:
    """Return a text as a browser shows it: runs of blanks as one."""
    return " ".join(text.split())


def test_hostile_names_quotes_and_titles_are_shown_as_they_are(
    visit: Open, hostile_map: Path
) -> None:
    opened = visit(hostile_map, "#view=table")
    dialogs: list[str] = []
    opened.page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    for index, text in enumerate(HOSTILE):
        row = opened.page.locator("#rows tr", has=opened.page.get_by_text(f"S{text}", exact=True))
        row.locator("button.relation").click()
        panel = shown(opened.text("#panel"))
        assert shown(f"[{text}]") in panel
        assert shown(f"S{text}") in panel
        assert panel.count(shown(text)) >= 7, f"{index}: names, quote, outlet, title, rule, words"
    assert opened.page.evaluate("window.pwned") is None
    assert dialogs == []
    assert opened.requests == [hostile_map.as_uri()]
    assert opened.complaints == []


def test_a_hostile_title_is_shown_as_it_is(visit: Open, hostile_map: Path) -> None:
    opened = visit(hostile_map)
    assert opened.text("h1") == HOSTILE[2]
    assert opened.page.title() == HOSTILE[2]


def test_no_address_but_plain_http_becomes_a_link(visit: Open, hostile_map: Path) -> None:
    opened = visit(hostile_map, "#view=table")
    for button in opened.page.locator("#rows button.relation").all():
        button.click()
        assert opened.page.locator("#panel a").count() == 0


def test_hostile_text_in_the_comparison_runs_nothing(
    visit: Open, hostile_world: Any, tmp_path: Path
) -> None:
    path = without_policy(hostile_world.comparison(tmp_path / "compare.html"))
    opened = visit(path)
    for button in opened.page.locator("button.change").all():
        if button.is_visible():
            button.click()
    assert opened.page.evaluate("window.pwned") is None
    assert opened.complaints == []
    assert opened.requests == [path.as_uri()]
    text = shown(opened.page.evaluate("document.getElementById('changes').textContent"))
    assert [one for one in HOSTILE if shown(one) not in text] == []

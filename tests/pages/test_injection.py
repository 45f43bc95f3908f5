"""Hostile text, with the Content-Security-Policy switched off: shown as it is, and nothing runs."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from pathlib import Path
from typing import Any

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.statement import PREDICATES, Evidence, Statement
from hemicycle.export.pages import PageOptions
from hemicycle.export.pages.escape import strip_controls
from hemicycle.export.pages.map import render_map
from hemicycle.read.article import Article
from hemicycle.tables import KnownActor, Membership, Tables
from playwright.sync_api import Browser, Page, ViewportSize

pytestmark = pytest.mark.browser

WORDS = tomllib.loads(Path(__file__).with_name("hostile.toml").read_text(encoding="utf-8"))
HOSTILE, ADDRESSES, FRAGMENTS = WORDS["texts"], WORDS["addresses"], WORDS["fragments"]
# Elements and attributes that only hostile text can have brought about.
STRANGERS = """(root) => [...root.querySelectorAll("*")].flatMap((node) => [
  ...(/^(iframe|object|embed|base|math|foreignobject|animate|marquee|image|x)$/i.test(node.tagName)
    ? [node.tagName] : []),
  ...[...node.attributes]
    .filter(({ name, value }) => /^on/i.test(name) ||
      (!/^(data-|aria-|id$|title$|value$|placeholder$)/.test(name) && /pwned|evil/.test(value) &&
       !value.startsWith(location.href.split("#")[0] + "#")))
    .map(({ name, value }) => `${node.tagName} ${name}=${value}`),
])"""
# Open the evidence of every row, and the actors of every eighth; say what is shown each time.
READ_ALL = f"""() => {{
  const strangers = {STRANGERS};
  const panel = document.getElementById("panel");
  const seen = [];
  const rows = () => [...document.querySelectorAll("#rows tr")];
  for (let i = 0; i < rows().length; i += 1) {{
    const buttons = () => [...rows()[i].querySelectorAll(i % 8 ? "button.relation" : "button")];
    for (let j = 0; j < buttons().length; j += 1) {{
      buttons()[j].click();
      for (const part of panel.querySelectorAll("details")) part.open = true;
      const said = [...panel.querySelectorAll("[data-statement]")].map((one) => one.innerText);
      seen.push({{ row: rows()[i].innerText, panel: panel.innerText, said,
                  strange: [...strangers(panel), ...strangers(rows()[i])],
                  links: [...panel.querySelectorAll("a:not([href^='#'])")].map(String) }});
    }}
  }}
  return seen;
}}"""
SEARCH_ALL = """(texts) => texts.map((text) => {
  const field = document.getElementById("search");
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return document.getElementById("found").innerText;
})"""
HOVER_ALL = """async () => {
  const { network } = window.hemicycle;
  const canvas = document.querySelector(".vis-network canvas");
  const box = canvas.getBoundingClientRect();
  const shown = [];
  for (const place of Object.values(network.getPositions())) {
    const { x, y } = network.canvasToDOM(place);
    const at = { clientX: box.left + x, clientY: box.top + y, bubbles: true };
    canvas.dispatchEvent(new MouseEvent("mousemove", at));
    await new Promise(requestAnimationFrame);
    const tip = document.getElementById("tip");
    if (!tip.hidden) shown.push(tip.innerText);
  }
  return shown;
}"""
PARSE_TITLES = """(pages) => pages.map((text) => {
  const parsed = new DOMParser().parseFromString(text, "text/html");
  return [parsed.title, parsed.querySelector("h1").textContent, parsed.scripts.length];
})"""


@dataclass(slots=True)
class Watched:
    """Hold an open page with whatever it did that it should not."""

    page: Page
    misdeeds: list[str] = field(default_factory=list)

    def check(self, path: Path) -> None:
        """Make sure that nothing ran, asked, spoke up or came into the page."""
        asked = [one for one in self.misdeeds if one != f"request {path.as_uri()}"]
        assert asked == []
        assert self.page.evaluate("[window.pwned, ({}).pwned]") == [None, None]
        assert self.page.evaluate(f"({STRANGERS})(document)") == []


@dataclass(frozen=True, slots=True)
class Sight:
    """Hold what a row, the panel and its statements show, and what should not be there."""

    row: str
    panel: str
    said: list[str]
    links: list[str]
    strange: list[str]


Watch = Callable[..., Watched]


@pytest.fixture
def watch(chromium: Browser) -> Iterator[Watch]:
    """Return a function that opens a file offline without its policy and notes all it does."""
    size: ViewportSize = {"width": 1400, "height": 900}
    context = chromium.new_context(bypass_csp=True, offline=True, locale="fr-FR", viewport=size)

    def open_page(path: Path, fragment: str = "") -> Watched:
        opened = Watched(context.new_page())
        page, note = opened.page, opened.misdeeds.append
        page.on("request", lambda request: note(f"request {request.url.partition('#')[0]}"))
        page.on("console", lambda message: note(f"console {message.text}"))
        page.on("pageerror", lambda error: note(f"error {error}"))
        page.on("popup", lambda popup: note(f"popup {popup.url}"))
        page.on("dialog", lambda dialog: note(f"dialog {dialog.message}"))
        page.goto(path.as_uri() + fragment)
        page.wait_for_selector("html[data-ready]")
        return opened

    yield open_page
    context.close()


def hostile_statement(index: int, text: str) -> Statement:
    """Make a statement that bears one hostile text wherever an article's words can stand."""
    subject = Actor(f"sujet-{index}", f"S{text}", "person", (f"A{text}",), wikidata=text)
    object_ = Actor(text, f"O{text}", "party")
    evidence = Evidence(text, 1, 1 + len(text), f"[{text}]")
    return Statement(
        f"{index}{text}", subject, PREDICATES[index % len(PREDICATES)], object_, text, "asserted",
        "2017-05", "text", text, "2017-05", "2026-11-21", evidence, text, 0.5, text,
    )  # fmt: skip


def hostile_article(index: int, text: str) -> Article:
    """Make an article all of whose description is hostile; every third has no title."""
    return Article(
        f"{index}{text}", "", (), title=text if index % 3 else None, publisher=text, source=text,
        url=ADDRESSES[index % len(ADDRESSES)],
    )  # fmt: skip


def hostile_tables(tables: Tables) -> Tables:
    """Let the tables know hostile parties, each with one member."""
    parties = {text: KnownActor(text, f"O{text}", "party", colour="#116688", short=f"K{text}")
               for text in HOSTILE}  # fmt: skip
    members = {f"sujet-{index}": (Membership(f"sujet-{index}", text, text, None, None),)
               for index, text in enumerate(HOSTILE)}  # fmt: skip
    return replace(
        tables,
        organisations={**tables.organisations, **parties},
        by_member={**tables.by_member, **members},
    )


@pytest.fixture(scope="module")
def hostile_world(make_world: Callable[..., Any], tables: Tables) -> Any:
    """Return a world in which every name, title, quote, rule, file and address is hostile."""
    numbered = list(enumerate(HOSTILE))
    world = make_world(
        [hostile_statement(*one) for one in numbered], [hostile_article(*one) for one in numbered]
    )
    return replace(world, graph=replace(world.graph, tables=hostile_tables(tables)))


@pytest.fixture(scope="module")
def hostile_pages(
    hostile_world: Any, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Path]:
    """Return the map and the comparison of the hostile world."""
    folder = tmp_path_factory.mktemp("hostile")
    return {
        "map": hostile_world.map(folder / "map.html", title=HOSTILE[4]),
        "comparison": hostile_world.comparison(folder / "compare.html"),
    }


def shown(text: str) -> str:
    """Return a text as a browser shows it: without controls, runs of blanks as one."""
    return " ".join(strip_controls(text).split())


def read_all(page: Page) -> list[Sight]:
    """Open the evidence of every row and return what is shown."""
    return [
        Sight(shown(one["row"]), shown(one["panel"]), [*map(shown, one["said"])], one["links"],
              one["strange"])
        for one in page.evaluate(READ_ALL)
    ]  # fmt: skip


def test_the_strings_are_sixty_and_more_and_the_policy_is_off(
    watch: Watch, hostile_pages: Mapping[str, Path]
) -> None:
    assert len(set(map(shown, HOSTILE))) == len(HOSTILE) >= 60
    opened = watch(hostile_pages["map"])
    opened.page.add_script_tag(content="window.unguarded = true")
    assert opened.page.evaluate("window.unguarded") is True


@pytest.mark.parametrize("kind", ["map", "comparison"])
def test_hostile_text_is_shown_as_it_is_in_rows_and_panel(
    kind: str, watch: Watch, hostile_pages: Mapping[str, Path]
) -> None:
    opened = watch(hostile_pages[kind], "#view=table")
    seen = read_all(opened.page)
    for text in HOSTILE:
        ends, quote = {shown(f"S{text}"), shown(f"O{text}")}, shown(f"[{text}]")
        here = [one for one in seen if all(end in one.row for end in ends)]
        assert here, f"no row for {text!r}"
        told = [one for one in here if any(quote in said for said in one.said)]
        assert told, f"no statement for {text!r}"
        # both names, quote, outlet, title or file, words of the date, speaker, rule, role
        assert max(one.panel.count(shown(text)) for one in told) >= 8, text
    assert [one.links + one.strange for one in seen if one.links or one.strange] == []
    opened.page.wait_for_timeout(200)
    opened.check(hostile_pages[kind])


def test_hostile_names_and_aliases_are_found_and_shown_as_they_are(
    watch: Watch, hostile_pages: Mapping[str, Path]
) -> None:
    opened = watch(hostile_pages["map"])
    for letter in "SA":
        found = opened.page.evaluate(SEARCH_ALL, [strip_controls(letter + one) for one in HOSTILE])
        assert [one for one, said in zip(HOSTILE, found, strict=True)
                if shown(f"S{one}") not in shown(said)] == []  # fmt: skip
    opened.check(hostile_pages["map"])


def test_hostile_names_are_shown_as_they_are_in_tooltips_and_legend(
    watch: Watch, hostile_pages: Mapping[str, Path]
) -> None:
    opened = watch(hostile_pages["map"], "#view=map")
    opened.page.wait_for_timeout(300)
    tips = "\n".join(shown(tip) for tip in opened.page.evaluate(HOVER_ALL))
    assert [one for one in HOSTILE if shown(f"S{one}") not in tips] == []
    legend = shown(opened.page.locator("#parties").inner_text())
    assert len([one for one in HOSTILE if shown(f"O{one}") in legend]) >= 10  # may fold the rest
    opened.check(hostile_pages["map"])


def test_hostile_titles_are_shown_as_they_are(
    watch: Watch, hostile_pages: Mapping[str, Path], world: Any
) -> None:
    opened = watch(hostile_pages["map"])
    assert opened.page.locator("h1").inner_text() == opened.page.title() == HOSTILE[4]
    pages = [
        render_map(world.graph.only(()), PageOptions(title=one)) for one in ("usual", *HOSTILE)
    ]
    bulk = re.findall(r"<(?:script|style)\b[^>]*>(.+?)</(?:script|style)>", pages[0], re.DOTALL)
    bare = [reduce(lambda page, part: page.replace(part, ""), bulk, page) for page in pages]
    (_, _, scripts), *parsed = opened.page.evaluate(PARSE_TITLES, bare)
    assert scripts == 3
    for text, (title, heading, found) in zip(HOSTILE, parsed, strict=True):
        assert (shown(title), shown(heading), found) == (shown(text), shown(text), scripts)
    opened.check(hostile_pages["map"])


@pytest.mark.parametrize("kind", ["map_file", "comparison_file"])
def test_hostile_fragments_of_the_address_do_nothing(
    kind: str, watch: Watch, request: pytest.FixtureRequest
) -> None:
    path: Path = request.getfixturevalue(kind)
    opened = watch(path)
    guide = opened.page.locator("#panel").inner_text()
    for fragment in FRAGMENTS:
        opened.page.evaluate("text => { location.hash = text; }", fragment)
        opened.page.wait_for_timeout(30)
        lang, kept = opened.page.evaluate("[document.documentElement.lang, location.hash]")
        assert lang in ("fr", "en"), fragment
        assert "object" not in kept, fragment
        assert "function" not in kept, fragment
        if fragment.startswith("selected"):
            assert opened.page.locator("#panel").inner_text() == guide, fragment
    opened.check(path)


@pytest.mark.parametrize("kind", ["map_file", "comparison_file"])
def test_a_page_opens_from_an_address_with_all_hostile_fragments(
    kind: str, watch: Watch, request: pytest.FixtureRequest
) -> None:
    path: Path = request.getfixturevalue(kind)
    opened = watch(path, "#" + "&".join(FRAGMENTS[:-3]))
    assert opened.page.locator("h1").inner_text()
    opened.check(path)


@pytest.mark.parametrize("depth", ["__proto__", "constructor", "toString"])
def test_a_depth_that_every_object_knows_is_no_depth(
    depth: str, watch: Watch, map_file: Path
) -> None:
    opened = watch(map_file, f"#depth={depth}")
    assert "depth" not in opened.page.evaluate("location.hash")

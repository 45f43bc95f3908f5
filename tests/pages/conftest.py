"""Invented politicians, their articles, the pages made of them, and the browser to open them."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from hemicycle.benchmark.browser import CHROMIUM, FLAGS
from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import edges_of
from hemicycle.edges.statement import Evidence, Statement
from hemicycle.export.pages import PageOptions, write_comparison, write_map
from hemicycle.read.article import Article
from hemicycle.tables import KnownActor, Tables, load_tables
from hemicycle.views.graph import Graph
from playwright.sync_api import Browser, Page, sync_playwright

ALINE = Actor("aline-corvec", "Aline Corvec", "person", ("Mme Corvec",))
BASTIEN = Actor("bastien-morvieux", "Bastien Morvieux", "person")
CAMILLE = Actor("camille-thevenard", "Camille Thévenard", "person")
RIVERS = Actor("parti-des-rivieres", "Parti des rivières", "party", ("PDR",))
COAST = Actor("union-du-littoral", "Union du littoral", "party", ("UDL",))

# article, subject, predicate, object, role, status, date, basis, sentence with the quote in [ ]
FACTS: tuple[tuple[str, Actor, str, Actor, str | None, str, str, str, str], ...] = (
    ("riviere", ALINE, "criticises", BASTIEN, None, "asserted", "2017-03-12", "article",
     "Aline Corvec [a dénoncé le programme de Bastien Morvieux] devant ses partisans."),
    ("riviere", ALINE, "memberOf", RIVERS, "leader", "asserted", "2017-03-12", "article",
     "[Mme Corvec, présidente du Parti des rivières], parlait à Port-Clair."),
    ("riviere", BASTIEN, "supports", CAMILLE, None, "asserted", "2017-03-10", "text",
     "Le 10 mars, [Bastien Morvieux a soutenu Camille Thévenard]."),
    ("riviere", RIVERS, "alliedWith", COAST, None, "asserted", "2017-06", "text",
     "En juin, [le Parti des rivières s'est allié à l'Union du littoral]."),
    ("littoral", RIVERS, "breaksWith", COAST, None, "asserted", "2021-09-02", "text",
     "[Le Parti des rivières a rompu avec l'Union du littoral] le 2 septembre 2021."),
    ("littoral", BASTIEN, "opposes", CAMILLE, None, "asserted", "2022-05-04", "article",
     "[Bastien Morvieux a voté contre Camille Thévenard] mercredi."),
    ("littoral", CAMILLE, "supports", ALINE, None, "asserted", "2022-05-04", "article",
     "[Camille Thévenard appelle à voter pour Aline Corvec]."),
    ("littoral", BASTIEN, "supports", ALINE, None, "hypothetical", "2022-05-04", "article",
     "[Bastien Morvieux pourrait soutenir Aline Corvec] au second tour."),
    ("sans-date", COAST, "criticises", CAMILLE, None, "asserted", "../..", "unknown",
     "[L'Union du littoral a moqué Camille Thévenard]."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class World:
    """Hold a graph and write its pages."""

    graph: Graph

    def map(self, path: Path, **options: Any) -> Path:
        """Write the map and return its path."""
        write_map(path, self.graph, PageOptions(**options))
        return path

    def comparison(self, path: Path) -> Path:
        """Write the comparison of 2017 and 2022 and return its path."""
        write_comparison(path, self.graph, "2017", "2022")
        return path


@dataclass(slots=True)
class Visit:
    """Hold an open page with what it asked of the network and said on the console."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def text(self, selector: str) -> str:
        """Return the text that is shown under a selector."""
        return self.page.locator(selector).first.inner_text()

    def rows(self) -> list[str]:
        """Return the rows of the table that is shown, each on one line."""
        return [
            " | ".join(row.split("\t")) for row in self.page.locator("#rows tr").all_inner_texts()
        ]


def state(
    article: str,
    subject: Actor,
    predicate: str,
    object_: Actor,
    role: str | None,
    status: str,
    date: str,
    basis: str,
    marked: str,
) -> Statement:
    """Make a statement whose quote stands in brackets in its sentence."""
    before, quote, after = marked.replace("]", "[").split("[")
    evidence = Evidence(quote, len(before), len(before) + len(quote), before + quote + after)
    published = {"riviere": "2017-03-12", "littoral": "2022-05-04"}.get(article)
    return Statement(
        article, subject, predicate, object_, role, status, date, basis, "mercredi", published,
        "2026-11-21", evidence, None, 0.91, f"{predicate}:test",
    )  # fmt: skip


def invent_article(key: str, publisher: str, url: str | None) -> Article:
    """Make an article of which only the description matters here."""
    return Article(key, "", (), title=f"Un titre sur {key}", publisher=publisher, url=url)


@pytest.fixture(scope="session")
def tables() -> Tables:
    """Return the real tables and one invented party with a colour."""
    known = load_tables()
    party = KnownActor(RIVERS.id, RIVERS.label, "party", colour="#116688", short="PDR")
    return replace(known, organisations={**known.organisations, RIVERS.id: party})


@pytest.fixture(scope="session")
def statements() -> tuple[Statement, ...]:
    """Return the statements of the invented articles."""
    return tuple(state(*fact) for fact in FACTS)


@pytest.fixture(scope="session")
def make_world(tables: Tables) -> Callable[..., World]:
    """Return a function that makes a world of statements and, where wanted, other articles."""

    def make(statements: Sequence[Statement], articles: Sequence[Article] = ()) -> World:
        own = articles or (
            invent_article("riviere", "Le Courrier du delta", "https://courrier.example/riviere"),
            invent_article("littoral", "La Vigie", None),
        )
        return World(Graph(edges_of(statements), {one.id: one for one in own}, tables))

    return make


@pytest.fixture(scope="session")
def world(make_world: Callable[..., World], statements: tuple[Statement, ...]) -> World:
    """Return the invented world."""
    return make_world(statements)


@pytest.fixture(scope="session")
def map_file(world: World, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the map of the invented world; treat as read-only."""
    return world.map(tmp_path_factory.mktemp("map") / "map.html")


@pytest.fixture(scope="session")
def comparison_file(world: World, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the comparison of 2017 and 2022 in the invented world; treat as read-only."""
    return world.comparison(tmp_path_factory.mktemp("comparison") / "compare.html")


@pytest.fixture(scope="session")
def read_data() -> Callable[[str], dict[str, Any]]:
    """Return a function that reads the data of a page's HTML, a table as its columns by field."""

    def read(html: str) -> dict[str, Any]:
        found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html)
        assert found
        return {name: _spell(value) for name, value in json.loads(found[1]).items()}

    return read


def _spell(value: Any) -> Any:
    """Return the columns of a table as the page's scripts spell them out, all else as it is."""
    if not isinstance(value, dict) or set(value) != {"size", "fields"}:
        return value
    return {
        field: [column["words"][at] for at in column["at"]] if isinstance(column, dict) else column
        for field, column in value["fields"].items()
    }


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Return Debian's Chromium with a user folder of its own."""
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Callable[..., Visit]]:
    """Return a function that opens a file offline and waits until the page is drawn."""
    contexts = []

    def open_page(
        path: Path, fragment: str = "", size: tuple[int, int] = (1400, 900), **options: object
    ) -> Visit:
        context = chromium.new_context(
            viewport={"width": size[0], "height": size[1]},
            offline=True,
            reduced_motion="reduce",
            locale="fr-FR",
            **options,  # type: ignore[arg-type]
        )
        contexts.append(context)
        opened = Visit(context.new_page())
        opened.page.on("request", lambda request: opened.requests.append(request.url))
        opened.page.on("console", lambda message: opened.complaints.append(message.text))
        opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        opened.page.goto(path.as_uri() + fragment)
        opened.page.wait_for_selector("html[data-ready]")
        opened.page.wait_for_timeout(150)  # labels settle once the view has rested
        return opened

    yield open_page
    for context in contexts:
        context.close()

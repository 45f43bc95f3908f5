"""Telling an article from its page: date header, furniture, teasers, repeats."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hemicycle.read.article import Article
from hemicycle.read.articles import read_articles
from hemicycle.read.page import make_article
from hemicycle.read.unreadable import UnreadableError

SEEDS = Path(__file__).parents[2] / "seeds"
PROSE = (
    "Le conseil municipal de Saint-Évariste a voté lundi soir le budget de la commune, "
    "malgré l'opposition de Claire Fontaine."
)


def page(*lines: str) -> Article:
    """Return the article of a page."""
    return make_article("page", "\n".join(lines), "page.txt").article


def said(article: Article) -> list[str]:
    """Return the lines of an article's body."""
    return [article.text[start:end] for start, end in article.body]


@pytest.fixture(scope="module")
def seed() -> Callable[[str], Article]:
    """Read a seed article by the number that its name begins with."""
    articles = [result for result in read_articles([SEEDS]) if isinstance(result, Article)]
    return lambda number: next(article for article in articles if article.id.startswith(number))


@pytest.mark.parametrize(
    ("number", "published", "basis"),
    [
        ("000", "2017-11-24", "header"),
        ("001", "2022-04", "header"),
        ("002", "2017-04", "header"),
        ("003", None, None),
        ("004", None, None),
    ],
)
def test_the_seeds_are_dated_by_their_headers(
    seed: Callable[[str], Article], number: str, published: str | None, basis: str | None
) -> None:
    assert (seed(number).published, seed(number).published_basis) == (published, basis)


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_no_body_holds_a_date_header(seed: Callable[[str], Article], number: str) -> None:
    assert not said(seed(number))[0].startswith("date")
    assert len(said(seed(number))) >= 5


def test_the_text_goes_on_after_a_header_on_its_line(seed: Callable[[str], Article]) -> None:
    assert said(seed("001"))[0].startswith("De nombreux élus socialistes")


def test_a_signature_stays_in_the_body(seed: Callable[[str], Article]) -> None:
    assert said(seed("002"))[-1] == "Caleb Irri"


def test_teasers_lie_outside_the_body(seed: Callable[[str], Article]) -> None:
    article = seed("004")
    assert "Keir Starmer" in article.text
    body = " ".join(said(article))
    for words in ("Starmer", "Epstein", "Municipales 2026", "thématique", "Partager", "6min"):
        assert words not in body


def test_furniture_and_repeats_lie_outside_the_body(seed: Callable[[str], Article]) -> None:
    body = said(seed("004"))
    headline = "Au PS, un bureau national extraordinaire avec Bernard Cazeneuve"
    assert body[0] == seed("004").title == headline
    assert body[1].startswith("Le PS tiendra lundi soir")
    assert body[1].endswith("de sources concordantes.")
    assert len(set(body)) == len(body) == 9
    assert seed("004").publisher == "Public Sénat"


def test_an_article_without_headline_has_no_title(seed: Callable[[str], Article]) -> None:
    assert seed("000").title is None


@pytest.mark.parametrize(
    "line",
    [
        "Temps de lecture :",
        "2 min",
        "Temps de lecture : 4 min",
        "PARTAGER CET ARTICLE",
        "Lire aussi : Le maire s’explique",
        "Abonnez-vous pour lire la suite",
        "© 2019 AFP",
        "LIONEL BONAVENTURE / AFP",
        "Crédit photo : mairie",
        "Publié le 24 novembre 2017 à 12h32, mis à jour le 25/11/2017",
        "Mis à jour le 25 novembre 2017",
        "Public Sénat",
        "Par Jeanne Roux",
    ],
)
def test_a_line_of_furniture_is_cut(line: str) -> None:
    assert said(page("Un titre", line, PROSE)) == ["Un titre", PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "Publié le 24 novembre 2017, le livre de Paul Martin accuse la maire.",
        "Le Monde change, dit Claire Fontaine.",
        "Par Paul Martin, la gauche avait gagné la mairie ; par lui, elle l'a perdue.",
        "Photo de famille au parti : Paul Martin rallie Claire Fontaine.",
        "Elle a parlé 2 minutes.",
        "Partager le pouvoir, voilà ce que refuse Claire Fontaine.",
    ],
)
def test_prose_that_begins_like_furniture_stays(line: str) -> None:
    assert line in said(page("Un titre", PROSE, line))


@pytest.mark.parametrize(
    "heading", ["Dans la même thématique", "À LIRE AUSSI", "Sur le même sujet :", "Voir aussi"]
)
def test_what_follows_a_heading_of_teasers_is_cut(heading: str) -> None:
    teaser = "Paul Martin quitte le parti après une longue querelle avec Claire Fontaine."
    assert said(page(PROSE, heading, teaser, "Le")) == [PROSE]


def test_a_heading_of_teasers_above_the_article_cuts_only_itself() -> None:
    assert said(page("Un titre", "Voir aussi", PROSE)) == ["Un titre", PROSE]


def test_a_box_inside_the_article_is_cut_with_its_link() -> None:
    end = "La maire a répondu qu'elle ne céderait rien."
    assert said(page(PROSE, "Lire aussi", "Budget : la querelle", end)) == [PROSE, end]


@pytest.mark.parametrize("dots", ["...", "…", ",...", " […]"])
def test_a_paragraph_cut_off_gives_way_to_the_whole_one(dots: str) -> None:
    assert said(page(PROSE[:60] + dots, PROSE)) == [PROSE]


def test_an_ellipsis_that_cuts_nothing_stays() -> None:
    line = "Et puis, un soir, plus personne ne savait…"
    assert said(page(PROSE, line)) == [PROSE, line]


def test_a_page_of_furniture_alone_is_no_article() -> None:
    with pytest.raises(UnreadableError, match="no text beside header and page furniture"):
        page(" date 2017-11", "Partager cet article", "2 min")


def test_a_date_line_in_two_parts_is_read() -> None:
    article = page("Un titre", "Publié le", "24/11/2017 à 10:00", PROSE)
    assert (article.published, article.published_basis) == ("2017-11-24", "header")
    assert said(article) == ["Un titre", PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "Par Jeanne Roux le 24.11.2017 à 18h04",
        "Par Jeanne Roux, le 24 novembre 2017",
        "Par La Gazette avec AFP | 24 nov. 2017 à 10:00, modifié le 25 novembre 2017",
    ],
)
def test_a_byline_that_tells_the_day_dates_the_article(line: str) -> None:
    article = page("Un titre", line, PROSE)
    assert (article.published, article.published_basis) == ("2017-11-24", "header")
    assert said(article) == ["Un titre", PROSE]


@pytest.mark.parametrize(
    "line", ["Par la loi du 24 novembre 2017", "Par Jeanne Roux - 12", "Par Jeanne Roux le 3/4"]
)
def test_a_line_that_signs_with_no_day_dates_nothing(line: str) -> None:
    assert page("Un titre", line, PROSE).published is None


def test_a_byline_names_the_author() -> None:
    assert page("Un titre", "Par Jeanne Roux (avec AFP)", PROSE).author == "Jeanne Roux"


@pytest.mark.parametrize("part", [", ", " ", "a ", ";:,", "date 2", "Par Ab ", "publié le ", "… "])
def test_a_paragraph_of_a_million_odd_characters_is_read_at_once(part: str) -> None:
    text = f"{PROSE}\nFin {part * (990_000 // len(part))}."
    assert len(make_article("long", text, "long.txt").article.body) == 2

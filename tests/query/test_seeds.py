"""The seeds' exports conform, and the shipped questions find something in them."""

from pathlib import Path

import pytest
from hemicycle.export.rdf.iris import term
from hemicycle.query import Rows, load_query, run_query
from hemicycle.read.article import Article
from hemicycle.read.articles import read_articles
from hemicycle.validate import validate_export
from pyoxigraph import Literal, RdfFormat, Store


@pytest.mark.parametrize("name", ["hemicycle.ttl", "hemicycle.trig", "slices/2017.ttl"])
def test_the_exports_of_the_seeds_conform_to_the_shapes(built: Path, name: str) -> None:
    assert validate_export(built / name) == ()


@pytest.mark.parametrize(
    "name",
    [
        "critics-of",
        "members-of-party",
        "article-statements",
        "denied-or-hypothetical",
        "new-in-slice",
    ],
)
def test_a_shipped_question_finds_something_in_the_seeds(built: Path, name: str) -> None:
    query = load_query(name)
    answer = run_query(query.text, built / query.data)
    assert isinstance(answer, Rows)
    assert answer.rows


def test_every_quote_stands_at_its_place_in_a_seed(built: Path, seeds: Path) -> None:
    read = [one for one in read_articles([seeds]) if isinstance(one, Article)]
    texts = {article.id: article.text for article in read}
    rows = run_query(
        """PREFIX oa: <http://www.w3.org/ns/oa#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        SELECT ?id ?exact ?start ?end { ?evidence oa:hasSource ?article ; oa:hasSelector ?q , ?p .
        ?article dcterms:identifier ?id . ?q oa:exact ?exact .
        ?p oa:start ?start ; oa:end ?end }""",
        built / "hemicycle.ttl",
    )
    assert isinstance(rows, Rows)
    assert rows.rows
    for row in rows.rows:
        key, exact, start, end = (one.value for one in row if isinstance(one, Literal))
        assert texts[key][int(start) : int(end)] == exact


def test_no_text_of_an_article_is_in_the_graph_but_its_sentences(built: Path, seeds: Path) -> None:
    store = Store()
    store.load(path=str(built / "hemicycle.ttl"), format=RdfFormat.TURTLE)
    literals = [quad.object.value for quad in store if isinstance(quad.object, Literal)]
    assert max(map(len, literals)) < min(path.stat().st_size for path in seeds.glob("*.txt")) / 2
    assert not list(store.quads_for_pattern(None, term("schema:articleBody"), None))

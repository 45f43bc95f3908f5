"""Articles: what an export tells of them, which is never their text."""

from collections.abc import Iterable, Iterator, Sequence

from pyoxigraph import Literal, NamedNode, Triple

from hemicycle.edges.edge import Edge
from hemicycle.edges.valid_time import precision
from hemicycle.export.rdf import literals
from hemicycle.export.rdf.describe import Property, bounds, describe, is_a, optional_text
from hemicycle.export.rdf.iris import Iris, web_address
from hemicycle.read.article import Article


def cited_articles(edges: Iterable[Edge], articles: Iterable[Article]) -> tuple[Article, ...]:
    """List the articles given and those that only a statement names, by identifier."""
    known = {article.id: article for article in articles}
    cited = {one.article: one.published for edge in edges for one in edge.statements}
    unread = {key: Article(key, "", (), published=day) for key, day in cited.items()}
    return tuple(article for _, article in sorted((unread | known).items()))


def describe_articles(iris: Iris, articles: Sequence[Article]) -> Iterator[Triple]:
    """Describe articles: headline, dates, publisher, address and hash."""
    for article in articles:
        yield from _describe_article(iris, article)
    for name in sorted({article.publisher for article in articles if article.publisher}):
        yield from describe(
            iris.named("publisher", name),
            *is_a("schema:NewsMediaOrganization"),
            ("schema:name", literals.text(name)),
        )


def _describe_article(iris: Iris, article: Article) -> Iterator[Triple]:
    """Describe one article."""
    publisher = iris.named("publisher", article.publisher) if article.publisher else None
    yield from describe(
        iris.resource("article", article.id),
        *is_a("hc:Article", "schema:NewsArticle"),
        ("dcterms:identifier", literals.text(article.id)),
        ("schema:headline", optional_text(article.title, "fr")),
        *_publication(article.published),
        ("schema:publisher", publisher),
        ("schema:url", web_address(article.url) if article.url else None),
        ("hc:sha256", optional_text(article.sha256)),
    )


def _publication(published: str | None) -> list[Property]:
    """Return the properties of a publication date in EDTF; none for an undated article."""
    if not published:
        return []
    return [
        ("hc:published", literals.edtf(published)),
        *bounds(published, "hc:publishedFrom", "hc:publishedUntil"),
        ("schema:datePublished", _exact_day(published)),
    ]


def _exact_day(published: str) -> NamedNode | Literal | None:
    """Return the day of publication where it is known to the day.

    A month or a year is left to `hc:published`: SPARQL can't compare one with a day.
    """
    return bounds(published)[0][1] if precision(published) == "day" else None

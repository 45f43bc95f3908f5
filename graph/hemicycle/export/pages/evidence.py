"""Evidence: edges, statements and articles as the page's script reads them."""

from collections.abc import Iterable, Mapping
from datetime import date

from hemicycle.edges.edge import Edge
from hemicycle.edges.statement import PREDICATES, SIGN, STATES, SYMMETRIC, Statement
from hemicycle.edges.valid_time import OPEN_END, OPEN_START, TimeSpan, is_vague
from hemicycle.export.pages.escape import strip_controls, web_address
from hemicycle.export.pages.lines import line_id
from hemicycle.export.pages.marks import find_marks
from hemicycle.read.article import Article

ALL_TIME = TimeSpan(OPEN_START, OPEN_END)


def edge_record(
    edge: Edge, days: tuple[date | None, date | None], publishers: Mapping[str, str | None]
) -> dict[str, object]:
    """Return an edge with its statements; `days` are the first and last on which it holds."""
    start, end = days
    return {
        "id": edge.id,
        "line": line_id(edge),
        "role": strip_controls(edge.role) if edge.role else None,
        "status": edge.status,
        "date": edge.date,
        "from": start.isoformat() if start else None,
        "to": end.isoformat() if end else None,
        "undated": edge.span == ALL_TIME or (is_vague(edge.span) and not edge.is_state),
        "sources": len(edge.outlets(publishers)),
        "statements": [_statement_record(one) for one in edge.statements],
    }


def article_records(
    edges: Iterable[Edge], articles: Mapping[str, Article]
) -> dict[str, dict[str, object]]:
    """Return the articles that the edges' statements cite, by identifier."""
    cited = {one.article for edge in edges for one in edge.statements}
    return {article: _article_record(articles.get(article)) for article in sorted(cited)}


def count_sources(records: Mapping[str, Mapping[str, object]]) -> dict[str, int]:
    """Count the articles cited and the outlets known among them."""
    outlets = {record["outlet"] for record in records.values()} - {None}
    return {"articles": len(records), "outlets": len(outlets)}


def predicate_records() -> dict[str, dict[str, object]]:
    """Return the predicates in their order, with sign and kind."""
    return {
        name: {"sign": SIGN[name], "state": name in STATES, "symmetric": name in SYMMETRIC}
        for name in PREDICATES
    }


def _statement_record(one: Statement) -> dict[str, object]:
    return {
        "id": one.id,
        "article": one.article,
        "sentence": strip_controls(one.evidence.sentence),
        "quote": strip_controls(one.evidence.text),
        "marks": [[mark.start, mark.end, " ".join(mark.kinds)] for mark in find_marks(one)],
        "basis": one.date_basis,
        "words": strip_controls(one.date_source),
        "published": one.published,
        "recorded": one.recorded,
        "speaker": strip_controls(one.attributed_to) if one.attributed_to else None,
        "confidence": round(one.confidence, 4),
        "rule": strip_controls(one.rule),
    }


def _article_record(article: Article | None) -> dict[str, object]:
    """Return what a reader needs to find an article; empty when it isn't at hand."""
    if article is None:
        return {"title": None, "outlet": None, "url": None, "file": None}
    return {
        "title": _clean(article.title),
        "outlet": _clean(article.publisher),
        "url": web_address(article.url),
        "file": _clean(article.source),
    }


def _clean(text: str | None) -> str | None:
    return strip_controls(text).strip() or None if text else None

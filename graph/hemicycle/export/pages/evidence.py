"""Evidence: edges, statements and articles as the page's script reads them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from hemicycle.edges.edge import Edge
from hemicycle.edges.statement import PREDICATES, SIGN, STATES, SYMMETRIC, Statement
from hemicycle.edges.valid_time import OPEN_END, OPEN_START, TimeSpan, is_vague
from hemicycle.export.pages.escape import strip_controls, web_address
from hemicycle.export.pages.lines import line_id
from hemicycle.export.pages.marks import KINDS, find_marks
from hemicycle.read.article import Article

ALL_TIME = TimeSpan(OPEN_START, OPEN_END)


def edge_record(
    edge: Edge,
    days: tuple[date | None, date | None],
    publishers: Mapping[str, str | None],
    line_places: Mapping[str, int],
) -> dict[str, object]:
    """Return an edge; `days` are the first and last on which it holds.

    `line` is the place of its line among the page's; the page's statements come in the order of
    its edges, and `statements` is how many of them are this edge's.
    """
    return {
        "id": edge.id,
        "line": line_places[line_id(edge)],
        "role": strip_controls(edge.role) if edge.role else None,
        "status": edge.status,
        "date": edge.date,
        **days_record(*days),
        "undated": edge.span == ALL_TIME or (is_vague(edge.span) and not edge.is_state),
        "sources": len(edge.outlets(publishers)),
        "statements": len(edge.statements),
    }


def days_record(begin: date | None, end: date | None) -> dict[str, str | None]:
    """Return the first and the last day of something, None where unknown or open."""
    return {
        "from": begin.isoformat() if begin else None,
        "to": end.isoformat() if end else None,
    }


def cited_articles(edges: Iterable[Edge]) -> list[str]:
    """List the articles that the edges' statements cite, by identifier."""
    return sorted({one.article for edge in edges for one in edge.statements})


def count_sources(records: Sequence[Mapping[str, object]]) -> dict[str, int]:
    """Count the articles cited, the outlets known among them, and the articles without one."""
    outlets = [record["outlet"] for record in records]
    known = set(outlets) - {None}
    return {"articles": len(records), "outlets": len(known), "unknown": outlets.count(None)}


def predicate_records() -> dict[str, dict[str, object]]:
    """Return the predicates in their order, with sign and kind."""
    return {
        name: {"sign": SIGN[name], "state": name in STATES, "symmetric": name in SYMMETRIC}
        for name in PREDICATES
    }


def statement_record(one: Statement, article_places: Mapping[str, int]) -> dict[str, object]:
    """Return a statement; marks are its sentence's (start, end, bits of `KINDS`) one by one."""
    sentence, quote = strip_controls(one.evidence.sentence), strip_controls(one.evidence.text)
    start = sentence.find(quote)
    return {
        "id": one.id,
        "article": article_places[one.article],
        "sentence": sentence,
        "quote": [start, start + len(quote)] if start >= 0 else quote,
        "marks": [[mark.start, mark.end, _bits(mark.kinds)] for mark in find_marks(one)],
        "basis": one.date_basis,
        "words": strip_controls(one.date_source),
        "published": one.published,
        "recorded": one.recorded,
        "speaker": strip_controls(one.attributed_to) if one.attributed_to else None,
        "confidence": round(one.confidence, 3),
        "rule": strip_controls(one.rule),
    }


def _bits(kinds: Iterable[str]) -> int:
    """Return kinds of marks as one number, the first of `KINDS` its lowest bit."""
    return sum(1 << KINDS.index(kind) for kind in kinds)


def article_record(key: str, article: Article | None) -> dict[str, object]:
    """Return what a reader needs to find an article; all but its id None when it isn't at hand."""
    name = strip_controls(key)
    if article is None:
        return {"id": name, "title": None, "outlet": None, "url": None, "file": None}
    return {
        "id": name,
        "title": _clean(article.title),
        "outlet": _clean(article.publisher),
        "url": web_address(article.url),
        "file": _clean(article.source),
    }


def _clean(text: str | None) -> str | None:
    return strip_controls(text).strip() or None if text else None

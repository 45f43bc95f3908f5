"""Rows: edges, changes and statements as what a table or a JSON array shows of them."""

from collections.abc import Mapping, Sequence

from hemicycle.cli.terminal import shorten
from hemicycle.edges.edge import Edge
from hemicycle.edges.statement import Statement
from hemicycle.read.article import Article
from hemicycle.views.comparison import Change
from hemicycle.views.snapshot import Held

LONGEST_QUOTE = 100  # characters of a table's cell; whole in JSON and in `why`
EXPLAINED = ("ended", "flipped")  # the kinds of change whose reason isn't in their name

Row = dict[str, object]
Articles = Mapping[str, Article]


def told(row: Mapping[str, object]) -> str:
    """Say in a phrase what a row is about: its relation, role, and what must be known beside it."""
    role = f" ({row['role']})" if row.get("role") else ""
    note = f" [{row['note']}]" if row.get("note") else ""
    return f"{row['subject']} {row['predicate']} {row['object']}{role}{note}"


def quoted(row: Mapping[str, object]) -> str:
    """Return the quote of a row, cut where it is long, and where it stands."""
    return f"« {shorten(str(row['quote']), LONGEST_QUOTE)} » {row['source']}"


def edge_row(edge: Edge, articles: Articles) -> Row:
    """Describe an edge, with the first of its quotes; `source` names outlets or articles."""
    first = edge.statements[0]
    return {
        "id": edge.id,
        "date": edge.date,
        "date_basis": first.date_basis,
        "subject": edge.subject.label,
        "predicate": edge.predicate,
        "object": edge.object.label,
        "role": edge.role,
        "status": edge.status,
        "source": ", ".join(sorted({_outlet(name, articles) for name in edge.articles})),
        "quote": first.evidence.text,
        "subject_id": edge.subject.id,
        "object_id": edge.object.id,
        "articles": list(edge.articles),
        "statements": [statement.id for statement in edge.statements],
    }


def held_row(held: Held, articles: Articles) -> Row:
    """Describe an edge of a snapshot; `carried` marks a state that nobody reported within it."""
    ended = held.ended_by
    return {
        **edge_row(held.edge, articles),
        "carried": held.carried,
        "ended": ended and ended.day.isoformat(),
        "ended_by": ended and ended.rule,
        "note": _note(held),
    }


def change_row(change: Change, articles: Articles) -> Row:
    """Describe a change, with its edges before and after, and the first quote among them."""
    before = [edge_row(edge, articles) for edge in change.before]
    after = [edge_row(edge, articles) for edge in change.after]
    return {
        "change": change.kind,
        "subject": change.subject.label,
        "predicate": change.predicate,
        "object": change.object.label,
        "before": _dates(change.before),
        "after": _dates(change.after),
        "reason": change.reason,
        "note": change.reason if change.kind in EXPLAINED else None,
        "quote": (after or before)[0]["quote"],
        "source": (after or before)[0]["source"],
        "edges_before": before,
        "edges_after": after,
    }


def statement_row(statement: Statement, articles: Articles) -> Row:
    """Describe a statement with its quote, the sentence around it, and where that stands."""
    article = articles.get(statement.article)
    return {
        "id": statement.id,
        "subject": statement.subject.label,
        "predicate": statement.predicate,
        "object": statement.object.label,
        "role": statement.role,
        "status": statement.status,
        "note": None if statement.status == "asserted" else statement.status,
        "date": statement.date,
        "date_basis": statement.date_basis,
        "date_source": statement.date_source,
        "quote": statement.evidence.text,
        "sentence": statement.evidence.sentence,
        "start": statement.evidence.start,
        "end": statement.evidence.end,
        "article": statement.article,
        "outlet": article and article.publisher,
        "url": article and article.url,
        "published": statement.published,
        "attributed_to": statement.attributed_to,
        "rule": statement.rule,
        "confidence": statement.confidence,
    }


def _note(held: Held) -> str:
    """Say what a reader must know beside the edge itself."""
    ended = held.ended_by
    notes = (
        held.edge.status if held.edge.status != "asserted" else "",
        "carried over" if held.carried else "",
        f"ended {ended.day.isoformat()} ({ended.rule})" if ended else "",
    )
    return ", ".join(note for note in notes if note)


def _outlet(name: str, articles: Articles) -> str:
    """Return who published an article, or the article's id where nobody is known to have."""
    article = articles.get(name)
    return article.publisher if article and article.publisher else name


def _dates(edges: Sequence[Edge]) -> str:
    return ", ".join(dict.fromkeys(edge.date for edge in edges))

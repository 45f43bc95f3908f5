"""Write actors and edges as CSV for spreadsheets and data frames.

A text cell that begins with `=`, `+`, `-` or `@`, of usual or full width, gets an apostrophe before
it, because a spreadsheet would run it as a formula
(https://owasp.org/www-community/attacks/CSV_Injection); numbers stand as they are. White space
within a cell is one space, and several values in a cell are joined by ` | `.
"""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from io import StringIO
from pathlib import Path

from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import Edge, time_order
from hemicycle.edges.valid_time import OPEN_END, OPEN_START
from hemicycle.export.files import write_text

ACTOR_COLUMNS = (
    *("id", "label", "type", "wikidata", "party", "aliases", "statements"),
    *("first_date", "last_date"),
)
EDGE_COLUMNS = (
    *("id", "subject_id", "subject", "predicate", "object_id", "object", "sign", "role", "status"),
    *("date", "earliest", "latest", "date_basis", "published", "outlets", "articles"),
    *("confidence", "quotes", "statements"),
)
FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")

Cell = str | int | float | None
PartyAt = Callable[[str, date | None], str | None]


def write_actors(path: Path, edges: Iterable[Edge], party_at: PartyAt | None = None) -> None:
    """Write the actors of edges; see `format_actors`; raises OutputError."""
    write_text(path, format_actors(edges, party_at))


def write_edges(
    path: Path, edges: Iterable[Edge], publishers: Mapping[str, str | None] | None = None
) -> None:
    """Write edges; see `format_edges`; raises OutputError."""
    write_text(path, format_edges(edges, publishers))


def format_actors(edges: Iterable[Edge], party_at: PartyAt | None = None) -> str:
    """Return the actors of edges as CSV, sorted by id, with how often and when they appear.

    `party_at` gives the party of an actor on a day, here the last on which it appears.
    """
    by_actor: dict[str, list[Edge]] = defaultdict(list)
    for edge in sorted(edges, key=time_order):
        for actor_id in sorted({edge.subject.id, edge.object.id}):
            by_actor[actor_id].append(edge)
    rows = (_actor_row(key, by_actor[key], party_at) for key in sorted(by_actor))
    return _format(ACTOR_COLUMNS, rows)


def format_edges(edges: Iterable[Edge], publishers: Mapping[str, str | None] | None = None) -> str:
    """Return edges as CSV, by valid time; `publishers` maps articles to outlets."""
    rows = (_edge_row(edge, publishers or {}) for edge in sorted(edges, key=time_order))
    return _format(EDGE_COLUMNS, rows)


def _actor_row(actor_id: str, edges: Sequence[Edge], party_at: PartyAt | None) -> tuple[Cell, ...]:
    """Return the cells of an actor; the last of its edges gives its label."""
    mentions = [_mention(actor_id, edge) for edge in edges]
    days = [day for edge in edges for day in known_days(edge)]
    last = max(days, default=None)
    return (
        actor_id,
        mentions[-1].label,
        mentions[-1].type,
        next((actor.wikidata for actor in mentions if actor.wikidata), None),
        party_at(actor_id, last) if party_at else None,
        _join({alias for actor in mentions for alias in actor.aliases}),
        sum(len(edge.statements) for edge in edges),
        _iso(min(days, default=None)),
        _iso(last),
    )


def _edge_row(edge: Edge, publishers: Mapping[str, str | None]) -> tuple[Cell, ...]:
    """Return the cells of an edge."""
    start, end = edge.span.earliest, edge.span.latest
    return (
        edge.id,
        edge.subject.id,
        edge.subject.label,
        edge.predicate,
        edge.object.id,
        edge.object.label,
        edge.sign,
        edge.role,
        edge.status,
        edge.date,
        _iso(None if start == OPEN_START else start),
        _iso(None if end == OPEN_END else end),
        _join({statement.date_basis for statement in edge.statements}),
        _join({statement.published for statement in edge.statements if statement.published}),
        len(edge.outlets(publishers)),
        _join(edge.articles),
        round(max(statement.confidence for statement in edge.statements), 3),
        " | ".join(statement.evidence.text for statement in edge.statements),
        " | ".join(statement.id for statement in edge.statements),
    )


def known_days(edge: Edge) -> tuple[date, ...]:
    """Return the first and last day of an edge's valid time that are known."""
    days = (edge.span.earliest, edge.span.latest)
    return tuple(day for day in days if day not in (OPEN_START, OPEN_END))


def _mention(actor_id: str, edge: Edge) -> Actor:
    """Return the end of an edge that bears an id."""
    return edge.subject if edge.subject.id == actor_id else edge.object


def _format(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a table as CSV with a header line and `\\n` as line end."""
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return stream.getvalue()


def _safe(cell: Cell) -> Cell:
    """Bring a text onto one line, and keep a spreadsheet from running it as a formula."""
    if not isinstance(cell, str):
        return cell
    line = " ".join(cell.split())
    return f"'{line}" if line.startswith(FORMULA_STARTS) else line


def _join(values: Iterable[str]) -> str:
    """Join values in their order of sorting."""
    return " | ".join(sorted(values))


def _iso(day: date | None) -> str | None:
    """Return a day in ISO 8601, None for none."""
    return day.isoformat() if day else None

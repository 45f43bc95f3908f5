"""Quotes: the statements that a question asks for, and how they are printed."""

from collections.abc import Iterable, Mapping, Sequence

from hemicycle.cli.rows import told
from hemicycle.cli.terminal import print_line, shorten
from hemicycle.edges.statement import PREDICATES, SYMMETRIC, Statement
from hemicycle.errors import QueryError
from hemicycle.views.bearers import KnownAs, actors_of, find_bearers

LONGEST_SOURCE = 160  # characters; what an undated article's date is inferred from can be long

Row = Mapping[str, object]


def find_statements(
    statements: Sequence[Statement],
    subject: str,
    predicate: str | None,
    object_: str | None,
    known: KnownAs | None = None,
) -> tuple[Statement, ...]:
    """Return the statements about a subject, a predicate and an object, in their order.

    Where the second of two words is no predicate it is the object; for `known` see `find_bearers`.
    Raises UnknownActorError when nobody bears a name, QueryError at an unknown predicate.
    """
    if predicate and not object_ and _predicate(predicate) is None:
        predicate, object_ = None, predicate
    wanted = _checked(predicate) if predicate else None
    actors = actors_of(statements)
    subjects = find_bearers(subject, actors, known)
    objects = find_bearers(object_, actors, known) if object_ else None
    found = (one for one in statements if wanted in (None, one.predicate))
    return tuple(one for one in found if _joins(one, subjects, objects))


def print_quotes(rows: Iterable[Row]) -> None:
    """Print each quote under what it shows, with its sentence, date, source, speaker and rule."""
    for row in rows:
        print_line(told(row), "bold")
        print_line(f"« {row['quote']} »", indent=2)
        if row["sentence"] != row["quote"]:
            print_line(f"in: {row['sentence']}", "dim", indent=2)
        print_line(f"{_date(row)} · {_source(row)}", indent=2)
        print_line(f"rule {row['rule']}, confidence {row['confidence']}", "dim", indent=2)
        print_line("")


def _predicate(word: str) -> str | None:
    """Return the predicate that a word names, whatever its case."""
    return next((one for one in PREDICATES if one.casefold() == word.casefold()), None)


def _checked(word: str) -> str:
    predicate = _predicate(word)
    if predicate is None:
        raise QueryError(f"no predicate is called {word!r}; write one of {', '.join(PREDICATES)}")
    return predicate


def _joins(statement: Statement, subjects: frozenset[str], objects: frozenset[str] | None) -> bool:
    """Tell whether a statement runs from one of the subjects to one of the objects, or to any."""
    subject, object_ = statement.subject.id, statement.object.id
    forth = subject in subjects and (objects is None or object_ in objects)
    back = object_ in subjects and (objects is None or subject in objects)
    return forth or (statement.predicate in SYMMETRIC and back)


def _date(row: Row) -> str:
    source = shorten(f": {row['date_source']}", LONGEST_SOURCE) if row["date_source"] else ""
    return f"{row['date']} ({row['date_basis']}{source})"


def _source(row: Row) -> str:
    """Say which article states it, of which outlet and day, at what address, and who says so."""
    said = f"according to {row['attributed_to']}" if row["attributed_to"] else None
    published = f"published {row['published']}" if row["published"] else "undated"
    parts = (row["outlet"], row["article"], published, row["url"], said)
    return ", ".join(str(part) for part in parts if part)

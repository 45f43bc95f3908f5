"""Parsers: from the rows of each table to facts; every fault names file and line."""

from collections.abc import Container, Iterable
from pathlib import Path

from hemicycle.edges.actor import PERSON
from hemicycle.errors import TableError
from hemicycle.tables.facts import (
    Candidacy,
    DatedColour,
    DatedName,
    DatedShort,
    Election,
    KnownActor,
    Membership,
    NameUse,
    Office,
    Succession,
    Tenure,
    Term,
)
from hemicycle.tables.files import read_toml
from hemicycle.tables.rows import Row, read_rows

NAME_KINDS = frozenset(
    {"name", "acronym", "variant", "last", "demonym", "adjective", "headquarters"}
)
TERM_KINDS = frozenset({"presidential", "legislature"})
_OFFICE_FIELDS = {
    "titles": list,
    "role": str,
    "organisation": str,
    "unique": bool,
    "membership": bool,
}


def parse_people(folder: Path) -> dict[str, KnownActor]:
    """Read `people.csv` into persons by id."""
    columns = ("id", "name", "wikidata", "gender", "born", "source")
    return _by_id((row, _person(row)) for row in read_rows(folder / "people.csv", columns))


def parse_organisations(folder: Path) -> dict[str, KnownActor]:
    """Read `organisations.csv` into organisations by id."""
    columns = ("id", "name", "type", "wikidata", "begin", "end", "colour", "short", "source")
    rows = read_rows(folder / "organisations.csv", columns)
    return _by_id((row, _organisation(row)) for row in rows)


def parse_names(folder: Path, actors: Container[str]) -> tuple[DatedName, ...]:
    """Read `names.csv`."""
    columns = ("actor", "name", "kind", "begin", "end", "source")
    return tuple(_name(row, actors) for row in read_rows(folder / "names.csv", columns))


def parse_colours(folder: Path, organisations: Container[str]) -> tuple[DatedColour, ...]:
    """Read `colours.csv`."""
    columns = ("organisation", "colour", "begin", "end", "source")
    return tuple(
        DatedColour(row.known("organisation", organisations), row.filled("colour"), *row.span())
        for row in read_rows(folder / "colours.csv", columns)
    )


def parse_safe_colours(folder: Path, organisations: Container[str]) -> dict[str, str]:
    """Read `safe-colours.csv` into colours by organisation."""
    rows = read_rows(folder / "safe-colours.csv", ("organisation", "colour", "source"))
    return {row.known("organisation", organisations): row.filled("colour") for row in rows}


def parse_shorts(folder: Path, organisations: Container[str]) -> tuple[DatedShort, ...]:
    """Read `shorts.csv`."""
    columns = ("organisation", "short", "begin", "end", "source")
    return tuple(
        DatedShort(row.known("organisation", organisations), row.filled("short"), *row.span())
        for row in read_rows(folder / "shorts.csv", columns)
    )


def parse_terms(folder: Path) -> tuple[Term, ...]:
    """Read `terms.csv` into terms of presidents and legislatures, in order of time."""
    columns = ("kind", "begin", "end", "label_fr", "label_en", "source")
    found = (_term(row) for row in read_rows(folder / "terms.csv", columns))
    return tuple(sorted(found, key=lambda term: (term.begin, term.kind)))


def parse_successions(folder: Path, organisations: Container[str]) -> tuple[Succession, ...]:
    """Read `successions.csv`."""
    return tuple(
        Succession(
            row.known("before", organisations),
            row.known("after", organisations),
            row.first_day("date"),
        )
        for row in read_rows(folder / "successions.csv", ("before", "after", "date", "source"))
    )


def parse_memberships(
    folder: Path, actors: Container[str], organisations: Container[str]
) -> tuple[Membership, ...]:
    """Read `memberships.csv`."""
    columns = ("member", "organisation", "role", "begin", "end", "source")
    return tuple(
        Membership(
            row.known("member", actors),
            row.known("organisation", organisations),
            row.filled("role"),
            *row.span(),
        )
        for row in read_rows(folder / "memberships.csv", columns)
    )


def parse_tenures(
    folder: Path, people: Container[str], offices: Container[str]
) -> tuple[Tenure, ...]:
    """Read `offices.csv`."""
    columns = ("person", "office", "begin", "end", "source")
    return tuple(
        Tenure(row.known("person", people), row.known("office", offices), *row.span())
        for row in read_rows(folder / "offices.csv", columns)
    )


def parse_elections(folder: Path) -> tuple[Election, ...]:
    """Read `elections.csv`, one row for each round, into elections by day."""
    columns = ("id", "name", "kind", "round", "date", "source")
    elections: dict[tuple[str, int], Election] = {}
    for row in read_rows(folder / "elections.csv", columns):
        one = _election(row)
        if elections.setdefault((one.id, one.round), one) is not one:
            raise row.fault(f"round {one.round} of {one.id!r} is there twice")
    return tuple(sorted(elections.values(), key=lambda one: (one.day, one.id)))


def parse_candidacies(
    folder: Path, people: Container[str], elections: Container[str], organisations: Container[str]
) -> tuple[Candidacy, ...]:
    """Read `candidacies.csv`."""
    columns = ("person", "election", "organisation", "begin", "end", "source")
    return tuple(
        Candidacy(
            row.known("person", people),
            row.known("election", elections),
            row["organisation"] and row.known("organisation", organisations),
            *row.span(),
        )
        for row in read_rows(folder / "candidacies.csv", columns)
    )


def parse_offices(folder: Path, organisations: Container[str]) -> dict[str, Office]:
    """Read `titles.toml` into offices by id."""
    path = folder / "titles.toml"
    return {
        office: _office(path, office, entry, organisations)
        for office, entry in read_toml(path).items()
    }


def _by_id(pairs: Iterable[tuple[Row, KnownActor]]) -> dict[str, KnownActor]:
    """Collect actors by id; raise TableError when an id is there twice."""
    actors: dict[str, KnownActor] = {}
    for row, actor in pairs:
        if actors.setdefault(actor.id, actor) is not actor:
            raise row.fault(f"id {actor.id!r} is there twice")
    return actors


def _person(row: Row) -> KnownActor:
    """Read one line of `people.csv`."""
    return KnownActor(
        id=row.filled("id"),
        name=row.filled("name"),
        type=PERSON,
        wikidata=row["wikidata"] or None,
        gender=row["gender"],
        begin=row.first_day("born"),
    )


def _organisation(row: Row) -> KnownActor:
    """Read one line of `organisations.csv`."""
    begin, end = row.span()
    return KnownActor(
        id=row.filled("id"),
        name=row.filled("name"),
        type=row.filled("type"),
        wikidata=row["wikidata"] or None,
        begin=begin,
        end=end,
        colour=row["colour"],
        short=row["short"],
    )


def _name(row: Row, actors: Container[str]) -> DatedName:
    """Read one line of `names.csv`."""
    use = NameUse(row.known("actor", actors), row.known("kind", NAME_KINDS), *row.span())
    return DatedName(row.filled("name"), use)


def _election(row: Row) -> Election:
    """Read one line of `elections.csv`."""
    day = row.first_day("date")
    if day is None or not row["round"].isdigit():
        raise row.fault("an election needs its day and the number of its round")
    return Election(
        row.filled("id"), row.filled("name"), row.filled("kind"), int(row["round"]), day
    )


def _term(row: Row) -> Term:
    """Read one line of `terms.csv`."""
    kind, (begin, end) = row.known("kind", TERM_KINDS), row.span()
    if begin is None:
        raise row.fault("a term needs its first day")
    return Term(kind, row.filled("label_fr"), row.filled("label_en"), begin, end)


def _office(path: Path, office: str, entry: object, organisations: Container[str]) -> Office:
    """Read one entry of `titles.toml`; raise TableError when a field is missing or of no use."""
    if not isinstance(entry, dict) or set(entry) != set(_OFFICE_FIELDS):
        raise _office_fault(path, office, f"needs exactly {', '.join(sorted(_OFFICE_FIELDS))}")
    for field, kind in _OFFICE_FIELDS.items():
        if not isinstance(entry[field], kind):
            raise _office_fault(path, office, f"{field} must be of type {kind.__name__}")
    if entry["organisation"] and entry["organisation"] not in organisations:
        raise _office_fault(path, office, f"organisation {entry['organisation']!r} is unknown")
    return Office(id=office, **entry | {"titles": tuple(entry["titles"])})


def _office_fault(path: Path, office: str, reason: str) -> TableError:
    """Make the error that names the line on which an entry of `titles.toml` begins."""
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next((n for n, text in enumerate(lines, 1) if text.strip() == f"[{office}]"), 1)
    return TableError(f"{path}:{line}: office {office!r}: {reason}")

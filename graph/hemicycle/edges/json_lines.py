"""Statements as JSON lines: the format that scoring and other tools read."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from hemicycle.edges.actor import Actor
from hemicycle.edges.statement import DATE_BASES, PREDICATES, STATUSES, Evidence, Statement
from hemicycle.edges.valid_time import parse_edtf
from hemicycle.errors import PeriodError, StatementError
from hemicycle.export.files import write_text

DECIMALS = 3  # of a confidence

Record = Mapping[str, Any]


def write_statements(path: Path, statements: Iterable[Statement]) -> None:
    """Write statements in their order of reading, one JSON object a line; raises OutputError."""
    lines = sorted((reading_order(item), format_statement(item)) for item in statements)
    write_text(path, "".join(f"{line}\n" for _, line in lines))


def read_statements(path: Path) -> Iterator[Statement]:
    """Yield the statements of a file; raises StatementError with `file:line` and the reason."""
    try:
        lines = path.read_bytes().decode("utf-8-sig").split("\n")
    except OSError as error:
        raise StatementError(f"{path}: can't be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise StatementError(f"{path}: isn't UTF-8 (byte {error.start})") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _parse_line(line, f"{path}:{number}")


def reading_order(statement: Statement) -> tuple[str | int, ...]:
    """Return a key that sorts statements by article and place, then by what they say."""
    return (
        statement.article,
        statement.evidence.start,
        statement.predicate,
        statement.subject.id,
        statement.object.id,
        statement.evidence.end,
        statement.id,
    )


def format_statement(statement: Statement) -> str:
    """Return a statement as one line of JSON, its keys in the order of the contract."""
    return json.dumps(_record(statement), ensure_ascii=False)


def _record(statement: Statement) -> dict[str, Any]:
    """Return a statement as the JSON object of the contract."""
    return {
        "id": statement.id,
        "article": statement.article,
        "subject": _actor_record(statement.subject),
        "predicate": statement.predicate,
        "object": _actor_record(statement.object),
        "role": statement.role,
        "status": statement.status,
        "date": statement.date,
        "date_basis": statement.date_basis,
        "published": statement.published,
        "date_source": statement.date_source,
        "recorded": statement.recorded,
        "evidence": _evidence_record(statement.evidence),
        "attributed_to": statement.attributed_to,
        "confidence": round(statement.confidence, DECIMALS),
        "rule": statement.rule,
    }


def _actor_record(actor: Actor) -> dict[str, Any]:
    """Return an actor as a JSON object."""
    return {
        "id": actor.id,
        "label": actor.label,
        "type": actor.type,
        "aliases": list(actor.aliases),
        "wikidata": actor.wikidata,
    }


def _evidence_record(evidence: Evidence) -> dict[str, Any]:
    """Return a piece of evidence as a JSON object."""
    return {
        "text": evidence.text,
        "start": evidence.start,
        "end": evidence.end,
        "sentence": evidence.sentence,
    }


def _parse_line(line: str, place: str) -> Statement:
    """Read one line; raises StatementError that begins with `place`."""
    try:
        return _statement(json.loads(line))
    except KeyError as error:
        raise StatementError(f"{place}: the key {error} is missing") from error
    except (ValueError, PeriodError) as error:
        raise StatementError(f"{place}: {error}") from error
    except RecursionError as error:
        raise StatementError(f"{place}: nested too deep") from error


def _statement(record: Record) -> Statement:
    """Build a statement from its JSON object; raises KeyError, ValueError or PeriodError."""
    parse_edtf(_text(record, "date"))
    return Statement(
        article=_text(record, "article"),
        subject=_actor(_object(record, "subject")),
        predicate=_one_of(record, "predicate", PREDICATES),
        object=_actor(_object(record, "object")),
        role=_optional_text(record, "role"),
        status=_one_of(record, "status", STATUSES),
        date=_text(record, "date"),
        date_basis=_one_of(record, "date_basis", DATE_BASES),
        date_source=_optional_text(record, "date_source") or "",
        published=_optional_text(record, "published"),
        recorded=_optional_text(record, "recorded") or "",
        evidence=_evidence(_object(record, "evidence")),
        attributed_to=_optional_text(record, "attributed_to"),
        confidence=_confidence(record),
        rule=_text(record, "rule"),
    )


def _actor(record: Record) -> Actor:
    """Build an actor from its JSON object."""
    aliases = record["aliases"]
    if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
        raise ValueError('"aliases" must be a list of texts')
    return Actor(
        id=_text(record, "id"),
        label=_text(record, "label"),
        type=_text(record, "type"),
        aliases=tuple(aliases),
        wikidata=_optional_text(record, "wikidata"),
    )


def _evidence(record: Record) -> Evidence:
    """Build a piece of evidence from its JSON object."""
    start, end = record["start"], record["end"]
    text = _text(record, "text")
    if type(start) is not int or type(end) is not int or end - start != len(text):
        raise ValueError('"start" and "end" must be the offsets of "text"')
    return Evidence(text=text, start=start, end=end, sentence=_text(record, "sentence"))


def _confidence(record: Record) -> float:
    """Return the confidence of a record."""
    value = record["confidence"]
    if type(value) not in (int, float) or not 0 <= value <= 1:
        raise ValueError('"confidence" must be a number between 0 and 1')
    return float(value)


def _object(record: Record, key: str) -> Record:
    """Return the JSON object under a key."""
    value = record[key]
    if not isinstance(value, dict):
        raise ValueError(f'"{key}" must be an object')
    return value


def _text(record: Record, key: str) -> str:
    """Return the text under a key of what must be a JSON object."""
    if not isinstance(record, dict):
        raise ValueError("the line must be a JSON object")
    value = record[key]
    if not isinstance(value, str):
        raise ValueError(f'"{key}" must be a text')
    return value


def _optional_text(record: Record, key: str) -> str | None:
    """Return the text under a key, or None when the key is absent or null."""
    return None if record.get(key) is None else _text(record, key)


def _one_of(record: Record, key: str, allowed: tuple[str, ...]) -> str:
    """Return the text under a key that admits a few values only."""
    value = _text(record, key)
    if value not in allowed:
        raise ValueError(f'"{key}" is "{value}", not one of {", ".join(allowed)}')
    return value

"""Read articles from JSON lines, one object with `id` and `text` a line."""

import json
from collections.abc import Iterator
from typing import Any

from hemicycle.read.article import Article, Skipped
from hemicycle.read.decoding import decode, stored_text
from hemicycle.read.page import Metadata, make_article
from hemicycle.read.unreadable import UnreadableError

ABSENT = ("", "-")  # what corpora write for a value that they don't have


def read_press_lines(
    data: bytes, place: str, source: str
) -> Iterator[tuple[str, Article | Skipped]]:
    """Yield the place of each line of a file of JSON lines, with its article or what was wrong.

    Raises UnreadableError when the file as a whole is no text.
    """
    for number, line in enumerate(decode(data).split("\n"), start=1):
        if line.strip():
            line_place = f"{place}:{number}"
            yield from ((line_place, item) for item in _read_line(line, line_place, source))


def _read_line(line: str, place: str, source: str) -> list[Article | Skipped]:
    """Read one line, into an article and what was left out of it, or what was wrong."""
    try:
        record = _parse(line)
        metadata = Metadata(
            title=_optional(record, "title"),
            date=_date(record),
            publisher=_optional(record, "publisher"),
            author=_optional(record, "author"),
            url=_optional(record, "url"),
        )
        text = stored_text(_required(record, "text"))
        made = make_article(_required(record, "id"), text, source, metadata)
        return [made.article, *(Skipped(place, complaint) for complaint in made.complaints)]
    except UnreadableError as error:
        return [Skipped(place, str(error))]


def _parse(line: str) -> dict[str, Any]:
    """Return the JSON object of a line; raises UnreadableError for anything else."""
    try:
        record = json.loads(line)
    except RecursionError:
        raise UnreadableError("is JSON nested too deep") from None
    except ValueError as error:
        raise UnreadableError(f"is no JSON: {error}") from None
    if not isinstance(record, dict):
        raise UnreadableError("is no JSON object")
    return record


def _required(record: dict[str, Any], key: str) -> str:
    """Return the text of a key that must be there."""
    value = _optional(record, key)
    if value is None:
        raise UnreadableError(f'has no "{key}"')
    return value


def _optional(record: dict[str, Any], key: str) -> str | None:
    """Return the text of a key, a whole number as text, or None when there is none."""
    value = record.get(key)
    if type(value) is int:
        return str(value)
    if value is None or (isinstance(value, str) and value.strip() in ABSENT):
        return None
    if not isinstance(value, str):
        raise UnreadableError(f'has a "{key}" that is no text')
    return stored_text(value) if key == "text" else stored_text(value).strip()


def _date(record: dict[str, Any]) -> str | None:
    """Return the date as text, a broken number too; what is no text at all as JSON writes it."""
    value = record.get("date")
    if value is None or isinstance(value, str) or type(value) is int:
        return _optional(record, "date")
    return json.dumps(value)

"""Rows: the lines of a CSV table, each knowing where it stands."""

import csv
from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hemicycle.errors import TableError
from hemicycle.tables.days import bound_date


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one line of a table: the text of each column, the table's path, the line's number."""

    values: dict[str, str]
    path: Path
    line: int

    def __getitem__(self, column: str) -> str:
        """Return a column's text."""
        return self.values[column]

    def fault(self, reason: str) -> TableError:
        """Make the error that names this line."""
        return TableError(f"{self.path}:{self.line}: {reason}")

    def filled(self, column: str) -> str:
        """Return a column's text; raise TableError when it is empty."""
        if text := self.values[column]:
            return text
        raise self.fault(f"{column} is empty")

    def known(self, column: str, ids: Container[str]) -> str:
        """Return a column's identifier; raise TableError when it isn't among those given."""
        if (text := self.values[column]) in ids:
            return text
        raise self.fault(f"{column} {text!r} is unknown")

    def span(self, begin: str = "begin", end: str = "end") -> tuple[date | None, date | None]:
        """Return the earliest and latest day of two columns; raise TableError when reversed."""
        first, last = self.first_day(begin), self._bounds(end)
        if first and last and last[1] < first:
            raise self.fault(f"{end} {self.values[end]} is before {begin} {self.values[begin]}")
        return first, last[1] if last else None

    def first_day(self, column: str) -> date | None:
        """Return the earliest day of a column's date, None when it is empty."""
        bounds = self._bounds(column)
        return bounds[0] if bounds else None

    def _bounds(self, column: str) -> tuple[date, date] | None:
        """Return the earliest and latest day of a column's date; raise TableError for no date."""
        try:
            return bound_date(self.values[column]) if self.values[column] else None
        except ValueError as error:
            raise self.fault(f"{column}: {error}") from None


def read_rows(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """Read a table's lines; raise TableError when it is missing or its columns are others."""
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            reader = csv.reader(stream)
            if tuple(next(reader, ())) != columns:
                raise TableError(f"{path}:1: the columns must be {','.join(columns)}")
            for cells in reader:
                yield _tie(cells, columns, path, reader.line_num)
    except OSError as error:
        raise TableError(f"{path}: can't be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise TableError(f"{path}: isn't UTF-8") from None


def _tie(cells: list[str], columns: tuple[str, ...], path: Path, line: int) -> Row:
    """Tie a line's cells to the columns; raise TableError when their number differs."""
    if len(cells) != len(columns):
        raise TableError(f"{path}:{line}: {len(cells)} cells, where {len(columns)} are expected")
    return Row(dict(zip(columns, cells, strict=True)), path, line)

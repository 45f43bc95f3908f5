"""Rows: the lines of a CSV table, each knowing where it stands."""

import csv
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hemicycle.errors import TableError
from hemicycle.tables.days import bound_date, bound_span


@dataclass(slots=True)  # not frozen: freezing makes each of some 16,000 rows ten times dearer
class Row:
    """Hold one line of a table: its cells, each column's place, the table's path, the line."""

    cells: list[str]
    places: Mapping[str, int]
    path: Path
    line: int

    def __getitem__(self, column: str) -> str:
        """Return a column's text."""
        return self.cells[self.places[column]]

    def fault(self, reason: str) -> TableError:
        """Make the error that names this line."""
        return TableError(f"{self.path}:{self.line}: {reason}")

    def filled(self, column: str) -> str:
        """Return a column's text; raise TableError when it is empty."""
        if text := self[column]:
            return text
        raise self.fault(f"{column} is empty")

    def known(self, column: str, ids: Container[str]) -> str:
        """Return a column's identifier; raise TableError when it isn't among those given."""
        if (text := self[column]) in ids:
            return text
        raise self.fault(f"{column} {text!r} is unknown")

    def span(self, begin: str = "begin", end: str = "end") -> tuple[date | None, date | None]:
        """Return the earliest and latest day of two columns; raise TableError when reversed."""
        try:
            return bound_span(self[begin], self[end])
        except ValueError:
            for column in (begin, end):
                self.first_day(column)
            raise self.fault(f"{end} {self[end]} is before {begin} {self[begin]}") from None

    def first_day(self, column: str) -> date | None:
        """Return the earliest day of a column's date, None when it is empty."""
        try:
            return bound_date(self[column])[0] if self[column] else None
        except ValueError as error:
            raise self.fault(f"{column}: {error}") from None


def read_rows(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """Read a table's lines; raise TableError when it is missing or its columns are others."""
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            reader = csv.reader(stream)
            if tuple(next(reader, ())) != columns:
                raise TableError(f"{path}:1: the columns must be {','.join(columns)}")
            places = {column: place for place, column in enumerate(columns)}
            for cells in reader:
                yield _tie(cells, places, path, reader.line_num)
    except OSError as error:
        raise TableError(f"{path}: can't be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise TableError(f"{path}: isn't UTF-8") from None


def _tie(cells: list[str], places: Mapping[str, int], path: Path, line: int) -> Row:
    """Tie a line's cells to the columns; raise TableError when their number differs."""
    if len(cells) != len(places):
        raise TableError(f"{path}:{line}: {len(cells)} cells, where {len(places)} are expected")
    return Row(cells, places, path, line)

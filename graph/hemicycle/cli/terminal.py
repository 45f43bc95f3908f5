"""What the reading commands print: lines, tables, and the same rows as JSON."""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from unicodedata import category

if TYPE_CHECKING:
    from rich.console import Console

WIDTH_IN_A_PIPE = 160  # characters; rich takes 80 where there is no terminal, too few for quotes
LONGEST_CELL = 90  # characters

Row = Mapping[str, object]


def print_rows(columns: Sequence[str], rows: Sequence[Row], as_json: bool) -> None:
    """Print the named columns of rows as a table, or whole rows as a JSON array."""
    if as_json:
        print_json(rows)
    elif rows:
        _print_table(columns, rows)


def print_json(rows: Sequence[Row]) -> None:
    """Print rows as a JSON array."""
    print(json.dumps(rows, ensure_ascii=False, indent=2))


def print_line(text: str, style: str = "", indent: int = 0) -> None:
    """Print a text on one line, wrapped to the terminal; `style` is rich's and shows only there."""
    from rich.padding import Padding
    from rich.text import Text

    line = Text(printable(text), style=style)
    _console().print(Padding(line, (0, 0, 0, indent), expand=False))


def printable(text: str) -> str:
    """Put a text on one line and replace its control characters.

    So no article can give orders to a terminal.

    >>> printable("un\\n deux \\x1b[31m")
    'un deux \ufffd[31m'
    """
    line = " ".join(text.split())
    return "".join("\ufffd" if category(char).startswith("C") else char for char in line)


def _print_table(columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Print a table as wide as the terminal; every cell is shown as it is, without markup."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(*columns, box=box.SIMPLE_HEAD)
    for row in rows:
        table.add_row(*(Text(_cell(row[column])) for column in columns))
    _console().print(table)


def _cell(value: object) -> str:
    """Return what a cell shows; a long quote is cut there, and whole in JSON and in `why`."""
    text = "" if value is None else printable(str(value))
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"


def _console() -> "Console":
    """Return rich's console on the output stream of this moment, as wide as it shows or bears."""
    from rich.console import Console

    is_measured = sys.stdout.isatty() or "COLUMNS" in os.environ
    return Console(width=None if is_measured else WIDTH_IN_A_PIPE, highlight=False)

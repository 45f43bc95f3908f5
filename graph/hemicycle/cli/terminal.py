"""What the reading commands print: lines, tables, and the same rows as JSON."""

import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING
from unicodedata import category

if TYPE_CHECKING:
    from rich.console import Console

WIDTH_IN_A_PIPE = 160  # characters; rich takes 80 where there is no terminal, too few for quotes

Row = Mapping[str, object]


def print_json(rows: Sequence[Row]) -> None:
    """Print rows as a JSON array."""
    print(json.dumps(rows, ensure_ascii=False, indent=2))


def print_line(text: str, style: str = "", indent: int = 0) -> None:
    """Print a text on one line, wrapped to the terminal; `style` is rich's and shows only there."""
    from rich.padding import Padding
    from rich.text import Text

    line = Text(printable(text), style=style)
    _console().print(Padding(line, (0, 0, 0, indent), expand=False))


def shorten(text: str, length: int) -> str:
    """Cut a text to a number of characters.

    >>> shorten("Assemblée nationale", 10)
    'Assemblée…'
    """
    return text if len(text) <= length else text[: length - 1] + "…"


def printable(text: str) -> str:
    """Put a text on one line and replace its control characters.

    So no article can give orders to a terminal.

    >>> printable("un\\n deux \\x1b[31m")
    'un deux \ufffd[31m'
    """
    line = " ".join(text.split())
    return "".join("\ufffd" if category(char).startswith("C") else char for char in line)


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows of cells as a table as wide as the terminal; nothing where there is no row.

    Every cell is shown as it is, without markup; the first column is never broken.
    """
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD)
    for number, name in enumerate(columns):
        table.add_column(name, no_wrap=number == 0)
    for row in rows:
        table.add_row(*(Text(_cell(value)) for value in row))
    if table.rows:
        _console().print(table)


def _cell(value: object) -> str:
    return "" if value is None else printable(str(value))


def _console() -> "Console":
    """Return rich's console on the output stream of this moment, as wide as it shows or bears."""
    from rich.console import Console

    is_measured = sys.stdout.isatty() or "COLUMNS" in os.environ
    return Console(width=None if is_measured else WIDTH_IN_A_PIPE, highlight=False)

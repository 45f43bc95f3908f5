"""Word lists of `words.toml` behind the augmentation, read once."""

import tomllib
from functools import cache
from pathlib import Path

WORDS = Path(__file__).with_name("words.toml")


@cache
def _tables() -> dict[str, dict[str, str]]:
    """Read the file."""
    return tomllib.loads(WORDS.read_text(encoding="utf8"))


@cache
def entries(table: str, key: str) -> tuple[tuple[str, ...], ...]:
    """List a key's entries, the fields of each apart; `_` stands for a space in a field."""
    return tuple(
        tuple(cell.replace("_", " ") for cell in entry.split(":"))
        for entry in _tables()[table][key].split()
    )


@cache
def words(table: str, key: str) -> tuple[str, ...]:
    """List the first field of each of a key's entries."""
    return tuple(fields[0] for fields in entries(table, key))

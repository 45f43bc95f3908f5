"""Assets: what a browser reads of a page, as it lies in this folder."""

import json
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Parts:
    """Name what a page is put together from: its template, its scripts and styles in order."""

    template: str
    scripts: tuple[str, ...]
    styles: tuple[str, ...]


@cache
def load_parts(kind: str) -> Parts:
    """Read which parts a page has: a `map`, `comparison` or `timeline`."""
    parts = tomllib.loads(read_asset("parts.toml"))[kind]
    return Parts(parts["template"], tuple(parts["scripts"]), tuple(parts["styles"]))


@cache
def read_asset(name: str) -> str:
    """Read a file of this folder."""
    return FOLDER.joinpath(name).read_text(encoding="utf-8")


@cache
def load_labels() -> dict[str, dict[str, str]]:
    """Read the labels of the interface, by language."""
    labels: dict[str, dict[str, str]] = json.loads(read_asset("labels.json"))
    return labels

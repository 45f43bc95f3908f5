"""Hashes: what a run read and read with, each brought down to one SHA-256."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from hemicycle.read.article import Article


def hash_articles(articles: Iterable[Article]) -> str:
    """Return one hash over articles, by their ids and the hashes of their files."""
    return hash_parts(part for one in articles for part in (one.id, one.sha256))


def hash_folder(folder: Path) -> str:
    """Return one hash over the names and contents of a folder's files, in the names' order."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    files = [name for name in names if (folder / name).is_file()]
    return hash_parts(part for name in files for part in (name, _hash_file(folder / name)))


def hash_parts(parts: Iterable[str]) -> str:
    """Return one hash over texts in their order."""
    return hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()


def _hash_file(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()

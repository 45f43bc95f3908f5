"""Make an article of a stored text and of what its file says about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlsplit

from hemicycle.edges.valid_time import contains, parse_edtf
from hemicycle.read.article import Article, Span
from hemicycle.read.dates import date_in_address, read_date
from hemicycle.read.furniture import (
    TOP,
    cut_furniture,
    find_author,
    find_lines,
    find_outlet,
    outlet_hosts,
)
from hemicycle.read.header import find_header, find_printed_date
from hemicycle.read.unreadable import UnreadableError

LONGEST_ARTICLE = 1_000_000  # characters; what the French pipeline accepts at once
LONGEST_HEADLINE = 130  # characters


@dataclass(frozen=True, slots=True)
class Metadata:
    """Hold what a file says about an article beside its text; `date` as it is written there."""

    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """Hold an article, and a line on each date that could not be read and so was left out."""

    article: Article
    complaints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Publication:
    """Hold a publication date with its basis, and what was said of dates that can't be read."""

    published: str | None
    basis: str | None
    complaints: tuple[str, ...]


def make_article(id: str, text: str, source: str, metadata: Metadata | None = None) -> Made:
    """Return the article that a stored text holds, header and furniture told from its body.

    Without `metadata` the title is the first line, where that is a headline. Raises
    UnreadableError when the text is too long, has no body, or when none of its dates can be read.
    """
    if len(text) > LONGEST_ARTICLE:
        raise UnreadableError(f"has {len(text)} characters, more than {LONGEST_ARTICLE}")
    start, printed = find_header(text)
    lines = find_lines(text, start)
    top = [text[slice(*line)] for line in lines[:TOP]]
    body = cut_furniture(text, lines)
    if not body:
        raise UnreadableError("has no text beside header and page furniture")
    known = metadata or Metadata(title=_find_headline(text, body))
    dated = _publication(known, printed or (find_printed_date(top),))
    article = Article(
        id=id,
        text=text,
        body=body,
        title=known.title,
        published=dated.published,
        published_basis=dated.basis,
        publisher=known.publisher or find_outlet(top) or _outlet_of(known.url),
        author=known.author or find_author(top),
        url=known.url,
        source=source,
        sha256=sha256(text.encode("utf-8")).hexdigest(),
    )
    return Made(article, dated.complaints)


def _publication(metadata: Metadata, written: Sequence[str | None]) -> _Publication:
    """Return the publication date and its basis: metadata, unless the page prints a finer one."""
    stated, unread = _first_readable([metadata.date])
    printed, misprinted = _first_readable(written)
    published, basis = _choose(stated, printed, metadata.url)
    complaints = (*unread, *misprinted)
    if complaints and published is None:
        raise UnreadableError(complaints[0])
    left_out = tuple(f"{complaint}, so it was left out" for complaint in complaints)
    return _Publication(published, basis, left_out)


def _choose(
    stated: str | None, printed: str | None, url: str | None
) -> tuple[str | None, str | None]:
    """Choose between the dates of metadata, page and address; return one with its basis."""
    if stated and not (printed and contains(parse_edtf(stated), parse_edtf(printed))):
        return stated, "metadata"
    if printed:
        return (stated, "metadata") if printed == stated else (printed, "header")
    in_address = date_in_address(url) if url else None
    return (in_address, "url") if in_address else (None, None)


def _first_readable(written: Sequence[str | None]) -> tuple[str | None, tuple[str, ...]]:
    """Return the first date that can be read, and a line on each one before it that can't."""
    complaints: list[str] = []
    for text in filter(None, written):
        try:
            return read_date(text), tuple(complaints)
        except UnreadableError as error:
            complaints.append(str(error))
    return None, tuple(complaints)


def _find_headline(text: str, body: tuple[Span, ...]) -> str | None:
    """Return the first line where it is a headline: short, without full stop, above others."""
    line = text[slice(*body[0])]
    is_short = len(line) <= LONGEST_HEADLINE
    return line if is_short and len(body) > 1 and line[-1] not in ".…,;:" else None


def _outlet_of(url: str | None) -> str | None:
    """Return the outlet that publishes at an address, or None."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    parts = host.split(".")
    ends = (".".join(parts[index:]) for index in range(len(parts)))
    return next((outlet_hosts()[end] for end in ends if end in outlet_hosts()), None)

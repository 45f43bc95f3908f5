"""Articles, as the readers yield them."""

from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Article:
    """Hold one article and what its file says about it.

    `text` is the stored text: decoded, without byte-order mark, in Unicode NFC, else unchanged;
    every offset of the graph counts characters of it. `body` lists the spans (start, end) of
    `text` that are the article itself, in order and each at most a paragraph: date header, page
    furniture and teasers of other articles lie outside. `published` is EDTF to the precision that
    the source gives (`2017-11-24`, `2022-04`), `published_basis` says from where (`header`,
    `metadata`, `url`), both None for an undated article. `source` is the file's name.
    """

    id: str
    text: str
    body: tuple[Span, ...]
    title: str | None = None
    published: str | None = None
    published_basis: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    source: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Tell which input could not be read as an article, or which date of one, and why.

    An article with another date than the one that can't be read is read with that. `place` is a
    file's name, with the line where there is one (`press.jsonl:12`).
    """

    place: str
    reason: str

"""Read articles from files and folders, whatever is in them."""

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hemicycle.read.article import Article, Skipped
from hemicycle.read.decoding import decode
from hemicycle.read.page import Made, make_article
from hemicycle.read.press_lines import read_press_lines
from hemicycle.read.unreadable import UnreadableError

SUFFIXES = (".txt", ".jsonl")
LARGEST_TEXT = 8_000_000  # bytes of a .txt file; an article of a million characters fits

Placed = tuple[str, Article | Skipped]


@dataclass(frozen=True, slots=True)
class Source:
    """Name a file to read; `place` is what the ledger of skipped inputs calls it."""

    place: str
    path: str


def read_articles(paths: Sequence[Path]) -> Iterator[Article | Skipped]:
    """Yield the articles of files and folders by id, then the inputs that could not be read.

    Folders are walked with their subfolders; links to folders are not followed. The order of
    `paths` makes no difference. Of two articles with one id the second, by place, is skipped.
    """
    read = (placed for source in find_sources(paths) for placed in _read_source(source))
    results = _refuse_doubles(read)
    articles = [result for result in results if isinstance(result, Article)]
    yield from sorted(articles, key=lambda article: article.id)
    yield from (result for result in results if isinstance(result, Skipped))


def find_sources(paths: Sequence[Path]) -> tuple[Source, ...]:
    """List the files under the paths, each once, in the order of their places."""
    places: dict[str, str] = {}
    for source in (source for path in paths for source in _sources_under(path)):
        place = places.setdefault(source.path, source.place)
        places[source.path] = min(place, source.place)
    return tuple(
        Source(place, path)
        for place, path in sorted((place, path) for path, place in places.items())
    )


def _sources_under(path: Path) -> Iterator[Source]:
    """Yield a file as it is, and a folder as all that lies under it."""
    try:
        is_folder, exists = path.is_dir(), os.path.lexists(path)
    except (OSError, ValueError):  # too long a name, a null character in it
        is_folder, exists = False, False
    absolute = os.path.abspath(path)
    if not is_folder:
        yield Source(_printable(path.name if exists else str(path)), absolute)
    else:
        yield from _sources_in(absolute)


def _sources_in(folder: str) -> Iterator[Source]:
    """Yield the files of a folder and its subfolders, links to folders and locked folders."""
    locked: list[OSError] = []
    found = 0
    for base, folders, files in os.walk(folder, onerror=locked.append):
        links = [name for name in folders if os.path.islink(os.path.join(base, name))]
        for name in (*files, *links):
            found += 1
            yield _source(os.path.join(base, name), folder)
    for error in locked:
        yield _source(str(error.filename), folder)
    if not found and not locked:
        yield _source(folder, folder)


def _source(path: str, folder: str) -> Source:
    """Name a path under a folder by its place in it, and the folder itself by its name."""
    relative = os.path.relpath(path, folder)
    place = os.path.basename(folder) if relative == os.curdir else relative.replace(os.sep, "/")
    return Source(_printable(place), path)


def _printable(place: str) -> str:
    """Replace what can't be printed in a name, as a line break or half a character."""
    return "".join(char if char.isprintable() else "\ufffd" for char in place)


def _read_source(source: Source) -> list[Placed]:
    """Read a file, into articles and what was wrong."""
    try:
        return _read_file(Path(source.path), source.place)
    except UnreadableError as error:
        reason = str(error)
    except FileNotFoundError:
        reason = "does not exist"
    except (OSError, ValueError) as error:
        reason = f"can't be read: {getattr(error, 'strerror', None) or error}"
    return [(source.place, Skipped(source.place, reason))]


def _read_file(path: Path, place: str) -> list[Placed]:
    """Read a file by its suffix; raises UnreadableError or OSError when it can't be read at all."""
    _check_kind(path)
    suffix = path.suffix.lower()
    if suffix == ".jsonl":
        return list(read_press_lines(path.read_bytes(), place, _printable(path.name)))
    if suffix == ".txt":
        made = _read_text(path)
        return [(place, made.article), *((place, Skipped(place, c)) for c in made.complaints)]
    raise UnreadableError(f'has the suffix "{_printable(suffix)}", not {" or ".join(SUFFIXES)}')


def _check_kind(path: Path) -> None:
    """Raise UnreadableError for what is no regular file, as a pipe that would block the reader."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        linked = "is a link to a folder, which is not followed"
        raise UnreadableError(linked if path.is_symlink() else "is a folder without a file to read")
    if not stat.S_ISREG(mode):
        raise UnreadableError("is no regular file")


def _read_text(path: Path) -> Made:
    """Read a .txt file as one article whose id is the file's stem."""
    size = path.stat().st_size
    if size > LARGEST_TEXT:
        raise UnreadableError(f"has {size} bytes, more than {LARGEST_TEXT}")
    if path.stem != _printable(path.stem):
        raise UnreadableError("has a name that can't be printed: rename it")
    article_id = unicodedata.normalize("NFC", path.stem)
    return make_article(article_id, decode(path.read_bytes()), path.name)


def _refuse_doubles(read: Iterable[Placed]) -> list[Article | Skipped]:
    """Turn every article whose id was read before into a Skipped."""
    first: dict[str, str] = {}
    results: list[Article | Skipped] = []
    for place, result in read:
        if isinstance(result, Article) and result.id in first:
            reason = f'has the id "{result.id}" of {first[result.id]}'
            results.append(Skipped(place, reason))
            continue
        if isinstance(result, Article):
            first[result.id] = place
        results.append(result)
    return results

"""Tell an article from the page around it: furniture, teasers, repeated standfirsts."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import cast

from hemicycle.read.article import Span
from hemicycle.read.header import is_date_line
from hemicycle.tables.files import load_lexicon
from hemicycle.tables.spelling import fold_name

TOP = 15  # lines in which a page prints outlet, author and date
SHORT = 160  # characters; a longer line is prose even where it begins like furniture
LONGEST_PATTERN = 300  # characters; patterns are not tried on longer lines
PROSE = 80  # characters; a paragraph of that length shows that the article has begun
DISTINCT = 20  # characters; shorter lines may be said twice

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_ELLIPSES = ("[...]", "[…]", "...", "…")


def find_lines(text: str, start: int) -> tuple[Span, ...]:
    """Return the spans of the lines from `start` on, without the white space around them."""
    lines = ((found.start(), found.group()) for found in _LINE.finditer(text, start))
    trimmed = ((begin + len(line) - len(line.lstrip()), line.strip()) for begin, line in lines)
    return tuple((begin, begin + len(line)) for begin, line in trimmed if line)


def cut_furniture(text: str, lines: Sequence[Span]) -> tuple[Span, ...]:
    """Return the lines that are the article itself: no teaser, no furniture, nothing twice."""
    said = [text[slice(*line)] for line in lines]
    said = said[: _find_teasers(said)]
    kept = [index for index, line in enumerate(said) if not _is_furniture(said, index, line)]
    repeated = _find_repeats([said[index] for index in kept])
    return tuple(lines[index] for place, index in enumerate(kept) if place not in repeated)


def find_author(lines: Sequence[str]) -> str | None:
    """Return who signs in a byline near the top of the page, or None."""
    short = (line for line in lines[:TOP] if len(line) <= SHORT)
    return next((found["author"] for line in short if (found := _byline().fullmatch(line))), None)


def find_outlet(lines: Sequence[str]) -> str | None:
    """Return the outlet whose name stands alone near the top of the page, or None."""
    short = (line for line in lines[:TOP] if len(line) <= SHORT)
    return next((outlet for line in short if (outlet := _outlets().get(fold_name(line)))), None)


@lru_cache(maxsize=1)
def outlet_hosts() -> dict[str, str]:
    """Return the outlet of each host that the lexicon knows."""
    table = cast(dict[str, list[str]], load_lexicon("furniture")["outlets"])
    return {host: outlet for outlet, hosts in table.items() for host in hosts}


def _find_teasers(lines: Sequence[str]) -> int:
    """Return the index of the heading above the teasers, or the number of lines."""
    begun = False
    for index, line in enumerate(lines):
        if begun and _says(line, _folded("teasers", "headings")):
            return index
        begun = begun or len(line) >= PROSE
    return len(lines)


def _is_furniture(lines: Sequence[str], index: int, line: str) -> bool:
    """Tell whether a line is furniture, by what it says or by the line above it."""
    if len(line) > LONGEST_PATTERN:
        return False
    above = lines[index - 1] if index else ""
    if _says(above, _folded("furniture", "boxes")) and len(line) <= SHORT and line[-1] != ".":
        return True
    return _is_furniture_anywhere(line) or (index < TOP and _is_furniture_on_top(line))


def _is_furniture_anywhere(line: str) -> bool:
    """Tell whether a line is furniture wherever it stands."""
    if any(pattern.fullmatch(line) for pattern in _patterns()) or is_date_line(line):
        return True
    alone = ("teasers", "headings"), ("furniture", "boxes"), ("furniture", "lines")
    if any(_says(line, _folded(*place)) for place in alone):
        return True
    return len(line) <= SHORT and fold_name(line).startswith(_starts())


def _is_furniture_on_top(line: str) -> bool:
    """Tell whether a line near the top of a page is an outlet's name or a byline."""
    return find_outlet([line]) is not None or find_author([line]) is not None


def _says(line: str, words: frozenset[str]) -> bool:
    """Tell whether a line says one of the words, and only that."""
    return len(line) <= SHORT and fold_name(line.rstrip(" :")) in words


def _find_repeats(paragraphs: Sequence[str]) -> set[int]:
    """Return the indexes of paragraphs that others repeat: copies, and beginnings cut by `...`."""
    whole = sorted(paragraph for paragraph in paragraphs if _stem(paragraph) == paragraph)
    seen: Counter[str] = Counter()
    repeated = set()
    for index, paragraph in enumerate(paragraphs):
        seen[paragraph] += len(paragraph) >= DISTINCT
        if seen[paragraph] > 1 or _is_cut_off(paragraph, whole):
            repeated.add(index)
    return repeated


def _is_cut_off(paragraph: str, whole: Sequence[str]) -> bool:
    """Tell whether a paragraph, cut off by an ellipsis, is the beginning of one of the sorted."""
    stem = _stem(paragraph)
    if stem == paragraph or len(stem) < DISTINCT:
        return False
    place = bisect_left(whole, stem)
    return place < len(whole) and whole[place].startswith(stem)


def _stem(paragraph: str) -> str:
    """Return a paragraph without the ellipsis, if any, that cuts it off."""
    ends = (len(ellipsis) for ellipsis in _ELLIPSES if paragraph.endswith(ellipsis))
    length = next(ends, 0)
    return paragraph[:-length].rstrip(" \u00a0,;:") if length else paragraph


@lru_cache(maxsize=8)
def _folded(section: str, key: str) -> frozenset[str]:
    """Return the words under a key of the lexicon, folded."""
    return frozenset(fold_name(word.rstrip(" :")) for word in _strings(section, key))


@lru_cache(maxsize=1)
def _starts() -> tuple[str, ...]:
    """Return the folded words with which a short line of furniture begins."""
    return tuple(fold_name(word) for word in _strings("furniture", "starts"))


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns that a whole line of furniture matches."""
    sources = _strings("furniture", "patterns")
    return tuple(re.compile(source, re.IGNORECASE) for source in sources)


@lru_cache(maxsize=1)
def _byline() -> re.Pattern[str]:
    """Return the pattern of a byline."""
    (pattern,) = _strings("byline", "patterns")
    return re.compile(pattern)


@lru_cache(maxsize=1)
def _outlets() -> dict[str, str]:
    """Return the outlets by their folded names."""
    return {fold_name(outlet): outlet for outlet in _section("outlets")}


def _strings(section: str, key: str) -> Iterator[str]:
    """Yield the strings of a list in the lexicon."""
    yield from cast(list[str], _section(section)[key])


def _section(name: str) -> dict[str, object]:
    """Return a section of the lexicon."""
    return cast(dict[str, object], load_lexicon("furniture")[name])

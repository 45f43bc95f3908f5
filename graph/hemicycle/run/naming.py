"""Naming: what the files are called that commands write into a folder."""

import re

STATEMENTS = "statements.jsonl"
MAP = "alliance-map.html"


def name_map(*parts: str) -> str:
    """Name a map after what restricts it, so that no map takes another's place.

    >>> name_map("manuel-valls", "", "2017-01/2017-04")
    'alliance-map-manuel-valls-2017-01_2017-04.html'
    """
    stem, dot, ending = MAP.rpartition(".")
    return "-".join((stem, *map(_keep_plain, filter(None, parts)))) + dot + ending


def name_comparison(periods: tuple[str, str]) -> str:
    """Name the comparison page of two periods in EDTF.

    >>> name_comparison(("2017", "2022-04/2022-06"))
    'compare-2017-2022-04_2022-06.html'
    """
    return f"compare-{_keep_plain('-'.join(periods))}.html"


def name_timeline(actor: str) -> str:
    """Name the page of an actor, by id; one that an export was given by hand may be any text.

    >>> name_timeline("../../tmp/x")
    'timeline-.._.._tmp_x.html'
    """
    return f"timeline-{_keep_plain(actor)}.html"


def _keep_plain(text: str) -> str:
    """Replace all but letters, digits, `_`, `.` and `-`: no folder, no sign that a system bars."""
    return re.sub(r"[^\w.-]+", "_", text)

"""Dates: a period as a reader says it, in figures."""

from collections.abc import Mapping

from hemicycle.edges.valid_time import precision

OPEN = ("", "..")


def say_period(edtf: str, labels: Mapping[str, str], lang: str) -> str:
    """Return a period in EDTF as it is written in a language, days and months in figures.

    >>> say_period("2017-05-07", {}, "fr"), say_period("2017-05", {}, "en")
    ('07/05/2017', '2017-05')
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        return _say_date(start, lang)
    if start in OPEN and end in OPEN:
        return ""
    if end in OPEN:
        return labels[_precise("date.since", start)].format(date=_say_date(start, lang))
    if start in OPEN:
        return labels[_precise("date.until", end)].format(date=_say_date(end, lang))
    return labels["date.between"].format(start=_say_date(start, lang), end=_say_date(end, lang))


def _precise(key: str, text: str) -> str:
    return f"{key}.day" if precision(text) == "day" else key


def _say_date(text: str, lang: str) -> str:
    return "/".join(reversed(text.split("-"))) if lang == "fr" else text

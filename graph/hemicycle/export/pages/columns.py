"""Columns: records as a page holds them: one list a field, what comes again written once."""

import json
from collections.abc import Mapping, Sequence

MOST_DISTINCT = 0.8  # of the values; with more of them a list of words saves nothing

Record = Mapping[str, object]


def pack(records: Sequence[Record]) -> dict[str, object]:
    """Return records of the same fields as columns, under `size` and `fields`.

    A column is a list of its values or, where values come again, `{"words", "at"}`: the distinct
    values in the order of their coming, and for each record the place of its value among them.

    >>> pack([{"day": "2017-03-12"}, {"day": "2017-03-12"}])
    {'size': 2, 'fields': {'day': {'words': ['2017-03-12'], 'at': [0, 0]}}}
    """
    names = list(records[0]) if records else []
    fields = {name: _column([record[name] for record in records]) for name in names}
    return {"size": len(records), "fields": fields}


def _column(values: Sequence[object]) -> object:
    """Return values as they are, or as words where that is shorter."""
    words: dict[str, object] = {}
    keys = [json.dumps(value, ensure_ascii=False, sort_keys=True) for value in values]
    for key, value in zip(keys, values, strict=True):
        words.setdefault(key, value)
    if len(words) > MOST_DISTINCT * len(values) or all(map(_is_short, values)):
        return list(values)
    places = {key: place for place, key in enumerate(words)}
    return {"words": list(words.values()), "at": [places[key] for key in keys]}


def _is_short(value: object) -> bool:
    """Tell whether a value is no longer than the number that would stand for it."""
    return isinstance(value, int) and not isinstance(value, bool)

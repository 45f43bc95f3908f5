"""Gold: the relations that a reader marked in articles, one JSON object a line."""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hemicycle.edges.statement import PREDICATES, STATUSES
from hemicycle.edges.valid_time import parse_edtf
from hemicycle.errors import GoldError, PeriodError

LONGEST_VALUE = 60  # characters of a wrong value that an error quotes

Check = Callable[[Any], bool]


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """Hold one relation that an article states, as its reader marked it.

    `predicate` is one of `PREDICATES`, `status` one of `STATUSES`, `date` EDTF or None. `optional`
    marks an arguable relation, which is neither rewarded nor punished.
    """

    article: str
    subject: str
    predicate: str
    object: str
    subject_aliases: tuple[str, ...] = ()
    object_aliases: tuple[str, ...] = ()
    role: str | None = None
    status: str = "asserted"
    date: str | None = None
    attributed_to: str | None = None
    evidence: str | None = None
    optional: bool = False

    @property
    def is_real(self) -> bool:
        """Tell whether the article presents the relation as real, now or in the past."""
        return self.status in ("asserted", "former")


@dataclass(frozen=True, slots=True)
class Gold:
    """Hold the relations of a gold file, and how often it has each field that isn't read."""

    relations: tuple[GoldRelation, ...]
    unread: Mapping[str, int]

    @property
    def articles(self) -> frozenset[str]:
        """Return the ids of the articles in which a relation was marked."""
        return frozenset(one.article for one in self.relations)


def read_gold(path: Path) -> Gold:
    """Read a gold file; raises GoldError with a line `file:line: reason` for each bad line."""
    relations: list[GoldRelation] = []
    unread: Counter[str] = Counter()
    faults: list[str] = []
    for number, line in enumerate(_read_text(path).split("\n"), start=1):
        if line.strip():
            try:
                record = _parse_record(line)
                unread.update(record.keys() - _FIELDS.keys())
                relations.append(_make_relation(record))
            except ValueError as error:
                faults.append(f"{path}:{number}: {error}")
    if faults or not relations:
        raise GoldError("\n".join(faults) or f"{path}: holds no relation")
    return Gold(tuple(relations), dict(sorted(unread.items())))


def _read_text(path: Path) -> str:
    """Return the text of a file; raises GoldError."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise GoldError(f"{path}: can't be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise GoldError(f"{path}: isn't UTF-8 (byte {error.start})") from error


def _parse_record(line: str) -> Mapping[str, Any]:
    """Return the JSON object of a line; raises ValueError."""
    try:
        record = json.loads(line)
    except RecursionError:
        raise ValueError("nested too deep") from None
    if not isinstance(record, dict):
        raise ValueError("the line must be a JSON object")
    return record


def _make_relation(record: Mapping[str, Any]) -> GoldRelation:
    """Check every field of a record; raises ValueError with the first fault."""
    for name in _REQUIRED:
        if name not in record:
            raise ValueError(f'the field "{name}" is missing')
    given = {name: record[name] for name in _FIELDS if name in record}
    for name, value in given.items():
        check, wanted = _FIELDS[name]
        if not check(value):
            raise ValueError(f'"{name}" must be {wanted}, not {_quote(value)}')
    return GoldRelation(**{name: _freeze(value) for name, value in given.items()})


def _freeze(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _quote(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_text_or_null(value: Any) -> bool:
    return value is None or isinstance(value, str)


def _are_names(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _is_predicate(value: Any) -> bool:
    return value in PREDICATES


def _is_status(value: Any) -> bool:
    return value in STATUSES


def _is_flag(value: Any) -> bool:
    return isinstance(value, bool)


def _is_date(value: Any) -> bool:
    """Tell whether a value is a date in EDTF, or null."""
    try:
        return value is None or (isinstance(value, str) and bool(parse_edtf(value)))
    except PeriodError:
        return False


_NAME: tuple[Check, str] = (_is_name, "a text that isn't empty")
_NAMES: tuple[Check, str] = (_are_names, "a list of texts")
_NOTE: tuple[Check, str] = (_is_text_or_null, "a text or null")
_FIELDS: Mapping[str, tuple[Check, str]] = {
    "article": _NAME,
    "subject": _NAME,
    "subject_aliases": _NAMES,
    "predicate": (_is_predicate, f"one of {', '.join(PREDICATES)}"),
    "object": _NAME,
    "object_aliases": _NAMES,
    "role": _NOTE,
    "status": (_is_status, f"one of {', '.join(STATUSES)}"),
    "date": (_is_date, "a date in EDTF such as 2017-11-24, 2017-11 or 2017-01/2017-04, or null"),
    "attributed_to": _NOTE,
    "evidence": _NOTE,
    "optional": (_is_flag, "true or false"),
}
_REQUIRED = ("article", "subject", "predicate", "object")

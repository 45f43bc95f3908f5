"""The third clock: the day on which a statement entered the graph."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

from hemicycle.edges.statement import Statement
from hemicycle.errors import PeriodError

EPOCH_VARIABLE = "SOURCE_DATE_EPOCH"  # https://reproducible-builds.org/specs/source-date-epoch/


def stated_day(option: str | None, environment: Mapping[str, str]) -> str | None:
    """Return the day that the option states, else the environment, else None.

    Raises PeriodError where either states something else than a day.
    """
    if option is not None:
        return _checked_day(option)
    seconds = environment.get(EPOCH_VARIABLE)
    return None if not seconds else _day_of_epoch(seconds)


def today() -> str:
    """Return today's date in UTC, so that the time zone of the machine doesn't matter."""
    return datetime.now(UTC).date().isoformat()


def keep_earlier_days(
    statements: Iterable[Statement], earlier: Mapping[str, str]
) -> Iterator[Statement]:
    """Give each statement that an earlier build recorded the day noted then.

    `earlier` maps statement ids to days.
    """
    for statement in statements:
        yield replace(statement, recorded=earlier.get(statement.id, statement.recorded))


def _checked_day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise PeriodError(f"--recorded: {text!r} is no day; write it as 2026-11-21") from None


def _day_of_epoch(seconds: str) -> str:
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        message = f"{EPOCH_VARIABLE}: {seconds!r} is no number of seconds since 1970"
        raise PeriodError(message) from None

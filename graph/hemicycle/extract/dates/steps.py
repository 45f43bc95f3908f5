"""Dates told by counting days, weeks, months or years from another date."""

from datetime import date, timedelta

from hemicycle.edges.valid_time import OPEN_END, OPEN_START, TimeSpan
from hemicycle.extract.dates.calendar import Moment, Parts, shift, whole_month
from hemicycle.extract.dates.vocabulary import load_vocabulary

_WEEK = 7


def around(day: TimeSpan, unit: str) -> TimeSpan:
    """Return the week, week-end, month or year that holds a day."""
    first, last = day.earliest, day.latest
    if unit == "day":
        return day
    if unit == "year":
        return TimeSpan(date(first.year, 1, 1), date(last.year, 12, 31))
    if unit == "month":
        return TimeSpan(first.replace(day=1), whole_month(last.year, last.month).latest)
    monday = first - timedelta(first.weekday())
    sunday = last + timedelta(6 - last.weekday())
    return (
        TimeSpan(max(monday, sunday - timedelta(1)), sunday)
        if unit == "weekend"
        else TimeSpan(monday, sunday)
    )


def step(span: TimeSpan, unit: str, count: int) -> TimeSpan:
    """Move a span by some days, weeks, months or years, and widen it to that unit."""
    if unit in ("day", "week", "weekend"):
        return around(shift(span, count * (1 if unit == "day" else _WEEK)), unit)
    months = count * (12 if unit == "year" else 1)
    first = whole_month(span.earliest.year, span.earliest.month + months)
    last = whole_month(span.latest.year, span.latest.month + months)
    return around(TimeSpan(first.earliest, last.latest), unit)


def _number(parts: Parts) -> int:
    """Read a count in digits or words."""
    count = parts["count"]
    return int(count) if count.isdigit() else load_vocabulary().numbers[count]


def resolve_ago(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `il y a deux ans`; `il y a plus de dix ans` is open before."""
    if moment.now is None:
        return None
    span = step(moment.now, load_vocabulary().units[parts["unit"]], -_number(parts))
    return TimeSpan(OPEN_START, span.latest) if "more" in parts else span


def resolve_apart(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `cinq ans plus tôt` from the date told before."""
    if moment.before is None or moment.before.is_open:
        return None
    sign = 1 if parts["way"].endswith("tard") else -1
    return step(moment.before, load_vocabulary().units[parts["unit"]], sign * _number(parts))


def resolve_since(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `depuis deux ans`, which is open at its end; with `plus de` it tells no day."""
    span = None if "more" in parts else resolve_ago(parts, moment)
    return TimeSpan(span.earliest, OPEN_END) if span else None


def resolve_ahead(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `dans deux ans`, `d'ici trois mois`."""
    if moment.now is None:
        return None
    return step(moment.now, load_vocabulary().units[parts["unit"]], _number(parts))


def resolve_following(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `l'année suivante`, `le mois précédent` from the date told before."""
    if moment.before is None or moment.before.is_open:
        return None
    unit, count = load_vocabulary().following[parts["following"]]
    return step(moment.before, unit, count)

"""Dates of the calendar: days, months and years, with and without their year."""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from hemicycle.edges.valid_time import TimeSpan
from hemicycle.extract.dates.tense import FUTURE, PAST
from hemicycle.extract.dates.vocabulary import load_vocabulary

Parts = Mapping[str, str]
_FAR_BACK = 300  # days: a day so long past would be told with its year
_SOON = 45  # days: a day so near ahead is told without its year


@dataclass(frozen=True, slots=True)
class Moment:
    """Hold where an expression is read from.

    `now` is when the article was published (None when unknown), `tense` the tense of the
    expression's verb, `before` the date told before it.
    """

    now: TimeSpan | None
    tense: str | None = None
    before: TimeSpan | None = None


def whole_month(year: int, month: int) -> TimeSpan:
    """Return the days of a month; months past 12 or before 1 run into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return TimeSpan(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def whole_year(year: int) -> TimeSpan:
    """Return the days of a year."""
    return TimeSpan(date(year, 1, 1), date(year, 12, 31))


def nearest(spans: Iterable[TimeSpan], now: TimeSpan, tense: str | None) -> TimeSpan | None:
    """Choose among candidates: the last one begun by `now`, the first one after, or the nearest."""
    ordered = sorted(spans)
    begun = [span for span in ordered if span.earliest <= now.latest]
    coming = [span for span in ordered if span.latest >= now.earliest]
    if tense == PAST:
        return begun[-1] if begun else None
    if tense == FUTURE:
        return coming[0] if coming else None
    return min(begun[-1:] + coming[:1], key=lambda span: distance(span, now), default=None)


def shift(span: TimeSpan, days: int) -> TimeSpan:
    """Move a span by some days."""
    step = timedelta(days)
    return TimeSpan(span.earliest + step, span.latest + step)


def distance(span: TimeSpan, now: TimeSpan) -> int:
    """Count the days between a span and `now`, 0 when they touch."""
    return max((now.earliest - span.latest).days, (span.earliest - now.latest).days, 0)


def _day(number: str) -> int:
    """Read the number of a day: `1er`, `23`."""
    return int("".join(filter(str.isdigit, number)))


def _month(parts: Parts, key: str = "month") -> int:
    """Read a month's name or number."""
    return int(parts["number"]) if "number" in parts else load_vocabulary().months[parts[key]]


def direction(parts: Parts, moment: Moment) -> str | None:
    """Return the tense that `dernier` or `prochain` tells, else that of the verb."""
    sign = load_vocabulary().adjectives.get(parts.get("adjective", ""))
    return moment.tense if sign is None else PAST if sign < 0 else FUTURE


def years_around(moment: Moment, back: int = 1) -> Iterator[int]:
    """List the years in which a date without year may lie."""
    if moment.now is not None:
        yield from range(moment.now.earliest.year - back, moment.now.latest.year + 2)


def resolve_day(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `vendredi 24 novembre 2017`, `le 23 septembre`."""
    month, day = _month(parts), _day(parts["day"])
    if "year" in parts:
        return _one_day(int(parts["year"]), month, day)
    if moment.now is None:
        return None
    days = [d for year in years_around(moment) if (d := _one_day(year, month, day))]
    weekday = load_vocabulary().weekdays.get(parts.get("weekday", ""))
    fitting = [d for d in days if d.earliest.weekday() == weekday]
    if "adjective" in parts:
        return nearest(fitting or days, moment.now, direction(parts, moment))
    return _choose_day(fitting or days, moment.now, moment.tense)


def falls_on(day: TimeSpan, parts: Parts) -> bool:
    """Tell whether a day is that of a month and number told without a year."""
    return (day.earliest.month, day.earliest.day) == (_month(parts), _day(parts["day"]))


def _choose_day(days: list[TimeSpan], now: TimeSpan, tense: str | None) -> TimeSpan | None:
    """Choose the day meant; one almost a year back gives way to one that is near ahead."""
    chosen = nearest(days, now, tense)
    ahead = nearest(days, now, FUTURE)
    if chosen and ahead and chosen != ahead and distance(ahead, now) < _SOON:
        return ahead if distance(chosen, now) > _FAR_BACK else chosen
    return chosen


def _one_day(year: int, month: int, day: int) -> TimeSpan | None:
    """Return one day as a span, None for the 29th of February of a common year."""
    if day > monthrange(year, month)[1]:
        return None
    return TimeSpan(date(year, month, day), date(year, month, day))


def resolve_days(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `du 25 au 26 novembre`, `du 3 mars au 4 avril 2018`, `d'avril à juin 2019`."""
    last = _resolve_end(parts, moment)
    if last is None:
        return None
    month = _month(parts, "month1") if "month1" in parts else last.latest.month
    year = int(parts.get("year1", last.latest.year - (month > last.latest.month)))
    if "day1" not in parts:
        return TimeSpan(whole_month(year, month).earliest, last.latest)
    return TimeSpan(date(year, month, _day(parts["day1"])), last.latest)


def _resolve_end(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve the last date of a span."""
    return resolve_day(parts, moment) if "day" in parts else resolve_month(parts, moment)


def resolve_month(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `en mars 2023`, `début mars`, `en novembre dernier`."""
    month = _month(parts)
    if "year" in parts:
        return _take_part(whole_month(int(parts["year"]), month), parts)
    months = [whole_month(year, month) for year in years_around(moment)]
    if "adjective" in parts and moment.now:
        months = [m for m in months if not touches(m, moment.now)]
    chosen = nearest(months, moment.now, direction(parts, moment)) if moment.now else None
    return _take_part(chosen, parts) if chosen else None


def touches(span: TimeSpan, now: TimeSpan) -> bool:
    """Tell whether a span holds a day of `now`."""
    return span.earliest <= now.latest and now.earliest <= span.latest


def _take_part(span: TimeSpan, parts: Parts) -> TimeSpan:
    """Cut `début`, `mi-` or `fin` out of a month or a year (to whole months)."""
    first, last = load_vocabulary().parts.get(parts.get("part", ""), (0.0, 1.0))
    days = (span.latest - span.earliest).days
    if days <= 31:
        start, end = round(first * days), round(last * days)
        return TimeSpan(span.earliest + timedelta(start), span.earliest + timedelta(end))
    begin, end = whole_month(span.earliest.year, 1 + int(first * 12)), int(last * 12)
    return TimeSpan(begin.earliest, whole_month(span.earliest.year, end).latest)


def resolve_year(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `en 2017`, `fin 2021`."""
    return _take_part(whole_year(int(parts["year"])), parts)


def resolve_years(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `de 2012 à 2017`."""
    return TimeSpan(date(int(parts["year1"]), 1, 1), date(int(parts["year"]), 12, 31))


def resolve_decade(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `dans les années 1990`, `à la fin des années 60`."""
    first = int(parts["decade"]) + (1900 if len(parts["decade"]) == 2 else 0)
    begin, end = load_vocabulary().decades[parts["part"]]
    last = first + round(end * 10) - 1
    return TimeSpan(date(first + round(begin * 10), 1, 1), date(last, 12, 31))

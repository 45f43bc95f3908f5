"""From a date expression to the days that it means, seen from the day of publication."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from hemicycle.edges.valid_time import OPEN_END, OPEN_START, TimeSpan
from hemicycle.extract.dates.tense import FUTURE, PAST
from hemicycle.extract.dates.vocabulary import load_vocabulary

Parts = Mapping[str, str]
_FAR_BACK = 300  # days: a day so long past would be told with its year
_SOON = 45  # days: a day so near ahead is told without its year
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Moment:
    """Hold where an expression is read from.

    `now` is when the article was published (None when unknown), `tense` the tense of the
    expression's verb, `before` the date told before it.
    """

    now: TimeSpan | None
    tense: str | None = None
    before: TimeSpan | None = None


def resolve_parts(form: str, parts: Parts, moment: Moment) -> TimeSpan | None:
    """Return the days that an expression means, None when nothing tells them.

    >>> noon = Moment(TimeSpan(date(2017, 11, 24), date(2017, 11, 24)))
    >>> resolve_parts("weekday", {"weekday": "jeudi"}, noon).earliest
    datetime.date(2017, 11, 23)
    """
    resolver = _RESOLVERS.get(form)
    try:
        return resolver(parts, moment) if resolver else None
    except (ValueError, OverflowError):  # 31 novembre
        return None


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
    return min(begun[-1:] + coming[:1], key=lambda span: _distance(span, now), default=None)


def shift(span: TimeSpan, days: int) -> TimeSpan:
    """Move a span by some days."""
    step = timedelta(days)
    return TimeSpan(span.earliest + step, span.latest + step)


def _distance(span: TimeSpan, now: TimeSpan) -> int:
    """Count the days between a span and `now`, 0 when they touch."""
    return max((now.earliest - span.latest).days, (span.earliest - now.latest).days, 0)


def _day(number: str) -> int:
    """Read the number of a day: `1er`, `23`."""
    return int("".join(filter(str.isdigit, number)))


def _number(parts: Parts) -> int:
    """Read a count in digits or words."""
    count = parts["count"]
    return int(count) if count.isdigit() else load_vocabulary().numbers[count]


def _month(parts: Parts, key: str = "month") -> int:
    """Read a month's name or number."""
    return int(parts["number"]) if "number" in parts else load_vocabulary().months[parts[key]]


def _direction(parts: Parts, moment: Moment) -> str | None:
    """Return the tense that `dernier` or `prochain` tells, else that of the verb."""
    sign = load_vocabulary().adjectives.get(parts.get("adjective", ""))
    return moment.tense if sign is None else PAST if sign < 0 else FUTURE


def _years_around(moment: Moment, back: int = 1) -> Iterator[int]:
    """List the years in which a date without year may lie."""
    if moment.now is not None:
        yield from range(moment.now.earliest.year - back, moment.now.latest.year + 2)


def _resolve_day(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `vendredi 24 novembre 2017`, `le 23 septembre`."""
    month, day = _month(parts), _day(parts["day"])
    if "year" in parts:
        return _one_day(int(parts["year"]), month, day)
    if moment.now is None:
        return None
    days = [d for year in _years_around(moment) if (d := _one_day(year, month, day))]
    weekday = load_vocabulary().weekdays.get(parts.get("weekday", ""))
    fitting = [d for d in days if d.earliest.weekday() == weekday]
    return _choose_day(fitting or days, moment.now, _direction(parts, moment))


def _choose_day(days: list[TimeSpan], now: TimeSpan, tense: str | None) -> TimeSpan | None:
    """Choose the day meant; one almost a year back gives way to one that is near ahead."""
    chosen = nearest(days, now, tense)
    ahead = nearest(days, now, FUTURE)
    if chosen and ahead and chosen != ahead and _distance(ahead, now) < _SOON:
        return ahead if _distance(chosen, now) > _FAR_BACK else chosen
    return chosen


def _one_day(year: int, month: int, day: int) -> TimeSpan | None:
    """Return one day as a span, None for the 29th of February of a common year."""
    if day > monthrange(year, month)[1]:
        return None
    return TimeSpan(date(year, month, day), date(year, month, day))


def _resolve_days(parts: Parts, moment: Moment) -> TimeSpan | None:
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
    return _resolve_day(parts, moment) if "day" in parts else _resolve_month(parts, moment)


def _resolve_month(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `en mars 2023`, `début mars`, `en novembre dernier`."""
    month = _month(parts)
    if "year" in parts:
        return _take_part(whole_month(int(parts["year"]), month), parts)
    months = [whole_month(year, month) for year in _years_around(moment)]
    if "adjective" in parts and moment.now:
        months = [m for m in months if not _touches(m, moment.now)]
    chosen = nearest(months, moment.now, _direction(parts, moment)) if moment.now else None
    return _take_part(chosen, parts) if chosen else None


def _touches(span: TimeSpan, now: TimeSpan) -> bool:
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


def _resolve_year(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `en 2017`, `fin 2021`."""
    return _take_part(whole_year(int(parts["year"])), parts)


def _resolve_years(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `de 2012 à 2017`."""
    return TimeSpan(date(int(parts["year1"]), 1, 1), date(int(parts["year"]), 12, 31))


def _resolve_weekday(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `lundi`, `dimanche soir`, `samedi dernier`; within a vague now, that whole span."""
    now, weekday = moment.now, load_vocabulary().weekdays[parts["weekday"]]
    if now is None or now.earliest != now.latest:
        return now
    gap = (weekday - now.earliest.weekday()) % _WEEK
    if "adjective" in parts and gap == 0:
        return shift(now, _WEEK if _direction(parts, moment) == FUTURE else -_WEEK)
    direction = _direction(parts, moment)
    near_ahead = "this" in parts and direction != PAST and gap <= _WEEK // 2
    ahead = direction == FUTURE or gap == 0 or near_ahead
    return shift(now, gap if ahead else gap - _WEEK)


def _resolve_deictic(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `hier`, `ce soir`; within a vague now, that whole span."""
    now = moment.now
    if now is None or now.earliest != now.latest:
        return now
    return shift(now, load_vocabulary().deictics[parts["deictic"]])


def _resolve_anaphor(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `la veille`, `le lendemain` from the day told before, else `la veille` from now."""
    days = load_vocabulary().anaphors[parts["anaphor"]]
    base = moment.before or (moment.now if days < 0 else None)
    if base is None or base.earliest != base.latest:
        return base if days == 0 else None
    return shift(base, days)


def _resolve_echo(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `à l'époque`: the date told before."""
    return moment.before


def _resolve_current(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `cette semaine`, `cette année`."""
    if moment.now is None:
        return None
    unit = load_vocabulary().current[parts["current"]]
    if unit == "summer":
        return TimeSpan(date(moment.now.latest.year, 6, 1), date(moment.now.latest.year, 9, 30))
    return _around(moment.now, unit)


def _around(day: TimeSpan, unit: str) -> TimeSpan:
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


def _step(span: TimeSpan, unit: str, count: int) -> TimeSpan:
    """Move a span by some days, weeks, months or years, and widen it to that unit."""
    if unit in ("day", "week", "weekend"):
        return _around(shift(span, count * (1 if unit == "day" else _WEEK)), unit)
    months = count * (12 if unit == "year" else 1)
    first = whole_month(span.earliest.year, span.earliest.month + months)
    last = whole_month(span.latest.year, span.latest.month + months)
    return _around(TimeSpan(first.earliest, last.latest), unit)


def _resolve_period(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `la semaine dernière`, `l'an prochain`, `le week-end dernier`."""
    if moment.now is None:
        return None
    period, sign = parts["period"], load_vocabulary().adjectives[parts["adjective"]]
    unit = load_vocabulary().units.get(period, "weekend")
    if unit == "weekend":
        days_since_sunday = (moment.now.latest.weekday() + 1) % _WEEK
        sunday = shift(
            moment.now, -days_since_sunday if sign < 0 else _WEEK - 1 - moment.now.latest.weekday()
        )
        return _around(sunday, unit)
    return None if unit == "day" else _step(moment.now, unit, sign)


def _resolve_season(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `l'automne dernier`, `à l'été 2018`; a winter is named by the year it begins in."""
    first, last = load_vocabulary().seasons[parts["season"]]
    years = [int(parts["year"])] if "year" in parts else list(_years_around(moment, back=2))
    last += 12 * (last < first)
    spans = [TimeSpan(whole_month(y, first).earliest, whole_month(y, last).latest) for y in years]
    if "year" in parts:
        return spans[0]
    past = [s for s in spans if moment.now and not _touches(s, moment.now)]
    return nearest(past, moment.now, _direction(parts, moment)) if moment.now else None


def _resolve_ago(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `il y a deux ans`; `il y a plus de dix ans` is open before."""
    if moment.now is None:
        return None
    span = _step(moment.now, load_vocabulary().units[parts["unit"]], -_number(parts))
    return TimeSpan(OPEN_START, span.latest) if "more" in parts else span


def _resolve_apart(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `cinq ans plus tôt` from the date told before."""
    if moment.before is None or moment.before.is_open:
        return None
    sign = 1 if parts["way"].endswith("tard") else -1
    return _step(moment.before, load_vocabulary().units[parts["unit"]], sign * _number(parts))


def open_span(span: TimeSpan, bound: str) -> TimeSpan:
    """Open a span at the end that `depuis`, `jusqu'à` or `après` leaves open."""
    if bound == "until":
        return TimeSpan(OPEN_START, span.latest)
    return TimeSpan(span.earliest, OPEN_END)


_RESOLVERS: dict[str, Callable[[Parts, Moment], TimeSpan | None]] = {
    "days": _resolve_days,
    "crossing": _resolve_days,
    "months": _resolve_days,
    "years": _resolve_years,
    "day": _resolve_day,
    "numeric": _resolve_day,
    "iso": _resolve_day,
    "month": _resolve_month,
    "dated_month": _resolve_month,
    "year": _resolve_year,
    "weekday": _resolve_weekday,
    "deictic": _resolve_deictic,
    "anaphor": _resolve_anaphor,
    "echo": _resolve_echo,
    "current": _resolve_current,
    "period": _resolve_period,
    "season": _resolve_season,
    "ago": _resolve_ago,
    "apart": _resolve_apart,
}

"""From a date expression to the days that it means, seen from the day of publication."""

from collections.abc import Callable
from datetime import date

from hemicycle.edges.valid_time import OPEN_END, OPEN_START, TimeSpan
from hemicycle.extract.dates.calendar import (
    Moment,
    Parts,
    direction,
    nearest,
    resolve_day,
    resolve_days,
    resolve_decade,
    resolve_month,
    resolve_year,
    resolve_years,
    shift,
    touches,
    whole_month,
    years_around,
)
from hemicycle.extract.dates.steps import (
    around,
    resolve_ago,
    resolve_ahead,
    resolve_apart,
    resolve_following,
    resolve_since,
    step,
)
from hemicycle.extract.dates.tense import FUTURE, PAST
from hemicycle.extract.dates.vocabulary import load_vocabulary

_WEEK, _MONTH = 7, 31  # days


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


def _resolve_weekday(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `lundi`, `dimanche soir`, `samedi dernier`; within a vague now, that whole span."""
    now, weekday = moment.now, load_vocabulary().weekdays[parts["weekday"]]
    if now is None or now.earliest != now.latest:
        return now
    if "day" in parts:
        return _resolve_numbered(parts, now, weekday)
    gap = (weekday - now.earliest.weekday()) % _WEEK
    if "adjective" in parts and gap == 0:
        return shift(now, _WEEK if direction(parts, moment) == FUTURE else -_WEEK)
    tense = direction(parts, moment)
    near_ahead = "this" in parts and tense != PAST and gap <= _WEEK // 2
    ahead = tense == FUTURE or gap == 0 or near_ahead
    return shift(now, gap if ahead else gap - _WEEK)


def _resolve_numbered(parts: Parts, now: TimeSpan, weekday: int) -> TimeSpan | None:
    """Resolve `mardi 5`: the nearest day within a month that is both."""
    number = int("".join(filter(str.isdigit, parts["day"])))
    near = [shift(now, days) for days in range(-_MONTH, _MONTH + 1)]
    fitting = [d for d in near if (d.earliest.day, d.earliest.weekday()) == (number, weekday)]
    return nearest(fitting, now, None)


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
    return around(moment.now, unit)


def _resolve_period(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `la semaine dernière`, `l'an prochain`, `le week-end dernier`."""
    if moment.now is None:
        return None
    period, sign = parts["period"], load_vocabulary().adjectives[parts["adjective"]]
    unit = load_vocabulary().units.get(period, "weekend")
    if unit == "weekend":
        past_days = (moment.now.latest.weekday() + 1) % _WEEK or _WEEK
        return around(shift(moment.now, -past_days if sign < 0 else _WEEK - past_days), unit)
    return None if unit == "day" else step(moment.now, unit, sign)


def _resolve_season(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `l'automne dernier`, `à l'été 2018`; a winter is named by the year it begins in."""
    first, last = load_vocabulary().seasons[parts["season"]]
    years = [int(parts["year"])] if "year" in parts else list(years_around(moment, back=2))
    last += 12 * (last < first)
    spans = [TimeSpan(whole_month(y, first).earliest, whole_month(y, last).latest) for y in years]
    if "year" in parts:
        return spans[0]
    past = [s for s in spans if moment.now and not touches(s, moment.now)]
    return nearest(past, moment.now, direction(parts, moment)) if moment.now else None


def _resolve_bare_season(parts: Parts, moment: Moment) -> TimeSpan | None:
    """Resolve `au printemps`, `à la rentrée`: by tense the last one begun or the next one."""
    first, last = load_vocabulary().seasons[parts["season"]]
    last += 12 * (last < first)
    years = years_around(moment)
    spans = [TimeSpan(whole_month(y, first).earliest, whole_month(y, last).latest) for y in years]
    return nearest(spans, moment.now, moment.tense) if moment.now else None


def open_span(span: TimeSpan, bound: str) -> TimeSpan:
    """Open a span at the end that `depuis`, `jusqu'à` or `après` leaves open."""
    if bound == "until":
        return TimeSpan(OPEN_START, span.latest)
    return TimeSpan(span.earliest, OPEN_END)


_RESOLVERS: dict[str, Callable[[Parts, Moment], TimeSpan | None]] = {
    "days": resolve_days,
    "crossing": resolve_days,
    "months": resolve_days,
    "years": resolve_years,
    "day": resolve_day,
    "numeric": resolve_day,
    "iso": resolve_day,
    "month": resolve_month,
    "dated_month": resolve_month,
    "year": resolve_year,
    "weekday": _resolve_weekday,
    "deictic": _resolve_deictic,
    "anaphor": _resolve_anaphor,
    "echo": _resolve_echo,
    "current": _resolve_current,
    "period": _resolve_period,
    "season": _resolve_season,
    "bare_season": _resolve_bare_season,
    "decade": resolve_decade,
    "following": resolve_following,
    "ago": resolve_ago,
    "since": resolve_since,
    "ahead": resolve_ahead,
    "apart": resolve_apart,
}

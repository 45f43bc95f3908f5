"""Dates that are told by an event or a term: elections and offices."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache

from hemicycle.edges.valid_time import OPEN_END, OPEN_START, TimeSpan
from hemicycle.extract.dates.calendar import Moment, falls_on, nearest
from hemicycle.extract.dates.expression import Expression
from hemicycle.extract.dates.tense import FUTURE
from hemicycle.extract.dates.vocabulary import either, fold, load_vocabulary
from hemicycle.tables.facts import Tenure
from hemicycle.tables.spelling import fold_name
from hemicycle.tables.tables import Tables

ELECTIONS = ("round", "election", "dated_election", "beside")
TERMS = ("term", "under")
PRESIDENTIAL = "presidential"
_REACH = 60  # characters before a day in which its election is named


def resolve_anchor(
    expression: Expression, moment: Moment, kinds: Sequence[str], tables: Tables
) -> TimeSpan | None:
    """Return the days of an election or a term; `kinds` are those that the text may mean."""
    if expression.form in TERMS:
        return _resolve_term(expression.parts, moment, tables)
    named = read_kind(expression)
    round_ = read_round(expression)
    polls = [p for kind in ([named] if named else kinds) for p in list_polls(kind, round_, tables)]
    poll = _choose_poll(polls, expression, moment)
    side = expression.parts.get("beside")
    return _step_aside(poll, load_vocabulary().beside[side]) if poll and side else poll


def _choose_poll(
    polls: Sequence[TimeSpan], expression: Expression, moment: Moment
) -> TimeSpan | None:
    """Return the poll of the year told, else the one that is meant at a moment.

    A verb in the past puts it in the past where it tells when (`lors des européennes`), and not
    where it tells of what (`a parlé d'une liste aux européennes`).
    """
    if year := expression.parts.get("year"):
        return next((poll for poll in polls if poll.latest.year == int(year)), None)
    if len(polls) == 1:
        return polls[0]
    place = expression.parts.get("place", "")
    is_situated = place.startswith(load_vocabulary().introducers["situated"])
    is_told = is_situated or "beside" in expression.parts or moment.tense == FUTURE
    tense = moment.tense if is_told else None
    return nearest(polls, moment.now, tense) if moment.now else None


def _step_aside(poll: TimeSpan, days: int) -> TimeSpan:
    """Return the day some days after a poll's last day, or before its first."""
    day = (poll.latest if days > 0 else poll.earliest) + timedelta(days)
    return TimeSpan(day, day)


def find_poll(text: str, expression: Expression, moment: Moment, tables: Tables) -> TimeSpan | None:
    """Return the polling day that a day without year names: `les européennes du 26 mai`."""
    if expression.form != "day" or expression.is_dated or moment.now is None:
        return None
    before = text[max(0, expression.start - _REACH) : expression.start]
    named = _pattern_of_poll().search(before)
    kinds = [load_vocabulary().elections[fold(named[1])]] if named else []
    days = [day for kind in kinds for n in (1, 2) for day in list_polls(kind, n, tables)]
    return nearest((day for day in days if falls_on(day, expression.parts)), moment.now, None)


def read_kind(expression: Expression) -> str | None:
    """Return the kind of election that an expression names itself."""
    return load_vocabulary().elections.get(expression.parts.get("election", ""))


def read_round(expression: Expression) -> int:
    """Return the round that an expression names, 0 for none or both."""
    return load_vocabulary().rounds.get(expression.parts.get("round", ""), 0)


@lru_cache(maxsize=64)
def find_kinds(text: str) -> tuple[tuple[int, str], ...]:
    """List the kinds of election that a text names, each with its character offset.

    >>> find_kinds("Battu à la présidentielle, il vise les législatives.")
    ((11, 'presidential'), (39, 'legislative'))
    """
    elections = load_vocabulary().elections
    found = _pattern_of_elections().finditer(text)
    return tuple((match.start(), elections[fold(match[0])]) for match in found)


@cache
def _pattern_of_elections() -> re.Pattern[str]:
    """Compile the pattern of the elections' names."""
    return re.compile(rf"(?i)\b{either(load_vocabulary().elections)}\b")


@cache
def _pattern_of_poll() -> re.Pattern[str]:
    """Compile the pattern of an election's name before its day."""
    return re.compile(rf"(?i)\b({either(load_vocabulary().elections)})\s+du\s*$")


def list_polls(kind: str, round_: int, tables: Tables) -> list[TimeSpan]:
    """List the polls of a kind, each from its first to its last round, or the days of one round.

    `kind` is a kind of the table or ids of it (`primary-ps-2011 primary-left-2017`).
    """
    days: dict[int, list[date]] = {}
    asked = kind.split()
    for election in tables.elections:
        if (election.kind in asked or election.id in asked) and round_ in (0, election.round):
            days.setdefault(election.day.year, []).append(election.day)
    return [TimeSpan(min(found), max(found)) for _, found in sorted(days.items())]


def _resolve_term(parts: Mapping[str, str], moment: Moment, tables: Tables) -> TimeSpan | None:
    """Resolve `sous Hollande`, `pendant le quinquennat de Nicolas Sarkozy`."""
    words = load_vocabulary()
    titles = words.terms[parts["term"]] if "term" in parts else words.under["titles"]
    for title in titles:
        office = tables.office_of_title(title)
        held = tables.holders(office.id, None, None) if office else ()
        if terms := [t for t in held if _is_holder(t, parts["holder"], tables)]:
            return _join_terms(terms, moment)
    return None


def _is_holder(tenure: Tenure, name: str, tables: Tables) -> bool:
    """Tell whether a name, whole or last, is that of an office's holder."""
    whole, asked = fold_name(tables.people[tenure.person].name), fold_name(name)
    return whole == asked or whole.endswith(" " + asked)


def _join_terms(terms: Iterable[Tenure], moment: Moment) -> TimeSpan:
    """Join the terms of one person that had begun by the time of the text."""
    begun = sorted(TimeSpan(t.begin or OPEN_START, t.end or OPEN_END) for t in terms)
    known = [t for t in begun if moment.now is None or t.earliest <= moment.now.latest]
    return TimeSpan((known or begun)[0].earliest, (known or begun)[-1].latest)

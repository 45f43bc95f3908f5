"""Departed ministers: those who left the government shortly before, where a sentence tells it."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from hemicycle.extract.affiliations import Setting
from hemicycle.extract.columns import columns_of
from hemicycle.extract.finding import Finding
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.linking import Mention, in_force

SHORTLY = timedelta(days=730)


def find_departed(setting: Setting, persons: Iterable[Mention]) -> Iterator[Finding]:
    """Find the past ministers of a sentence on leaving: `X, qui a quitté le gouvernement`.

    Who is in it again, or left long ago, is left out.
    """
    columns = columns_of(setting.doc)
    left = {columns.firsts[i]: i for i in columns.places_of(word_set("roles", "leaving_words"))}
    places = columns.places_of(word_set("roles", "government_words"))
    spoken = {columns.firsts[index] for index in places} & left.keys()
    for person in persons if spoken else ():
        first = columns.firsts[person.start]
        government = _left(setting, person.part) if first in spoken else None
        if government:
            yield _finding(setting, person, left[first], government)


def _left(setting: Setting, person: str) -> str | None:
    """Return the government that somebody left shortly before the article's date."""
    tables, period = setting.tables, setting.period
    if person not in tables.people or period is None:
        return None
    facts = [
        one
        for one in tables.memberships(person)
        if tables.organisations[one.organisation].type == "government"
    ]
    offices = (one for one in tables.tenures(person) if in_force(one, period))
    heading = any(one.office in word_set("names", "overshadowing") for one in offices)
    if heading or any(in_force(one, period) for one in facts):
        return None
    for one in facts:
        if one.end and one.end <= period.latest and period.earliest - one.end <= SHORTLY:
            return one.organisation
    return None


def _finding(setting: Setting, person: Mention, index: int, government: str) -> Finding:
    """State a past membership by the words from a person to those on leaving."""
    return Finding(
        subject=person.part,
        predicate="memberOf",
        object=setting.cast.known(government).id,
        trigger=index,
        start=min(person.start, index),
        end=max(person.end, index + 1),
        rule="departed",
        role="minister",
        status="former",
    )

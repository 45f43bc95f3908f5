"""Proofs of when an article was written: spans of days that its content allows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from hemicycle.edges.valid_time import (
    OPEN_END,
    OPEN_START,
    TimeSpan,
    format_edtf,
    parse_edtf,
)
from hemicycle.extract.dates.anchors import find_kinds
from hemicycle.extract.dates.mentions import DateMention
from hemicycle.extract.dates.tense import FUTURE, PAST, is_told
from hemicycle.extract.dates.vocabulary import either, fold, load_vocabulary
from hemicycle.extract.reading import Reading
from hemicycle.tables.facts import Candidacy
from hemicycle.tables.spelling import strip_article
from hemicycle.tables.tables import Tables

CANDIDATE, MEMBER = "candidate", "member"
GOVERNMENT, PRIMARY = "government", "primary"  # kinds of organisation, of election
ANCHORS = ("election", "term")
RESHUFFLE = 31  # days between two terms that count as one
SURE, FAIR, WEAK = 3, 2, 1  # how much a proof counts against others that contradict it


@dataclass(frozen=True, slots=True)
class Fact:
    """Hold what a text says of a person: an office, a role or a candidacy, current or former.

    `person` and `organisation` are ids of the tables (names serve too), `office` is an id of
    `titles.toml` or None, `words` the words that say it.
    """

    person: str
    organisation: str
    role: str
    office: str | None
    former: bool
    words: str


@dataclass(frozen=True, slots=True)
class Proof:
    """Hold the spans of days, any one of them, in which the words can have been written.

    `weight` is one of SURE, FAIR and WEAK.
    """

    spans: tuple[TimeSpan, ...]
    words: str
    weight: int = SURE

    def __str__(self) -> str:
        """Write the proof as words and days."""
        days = ", ".join(format_edtf(span.earliest, span.latest) for span in self.spans)
        return f"{self.words}: {days}"


def prove_by_facts(facts: Iterable[Fact], tables: Tables) -> Iterator[Proof]:
    """Yield what the offices, roles and candidacies prove, each once."""
    seen: set[tuple[str, str, str, str | None, bool]] = set()
    for fact in facts:
        key = (fact.person, fact.organisation, fact.role, fact.office, fact.former)
        spans = [] if key in seen or _is_bare(fact.words) else _spans_of(fact, tables)
        seen.add(key)
        if fact.former:
            ends = [span.latest for span in spans if span.latest != OPEN_END]
            spans = [TimeSpan(min(ends), OPEN_END)] if ends else []
        if spans:
            yield Proof(
                tuple(sorted(set(spans))), _name_and_words(fact, tables), _weigh(fact, tables)
            )


def _weigh(fact: Fact, tables: Tables) -> int:
    """Return how much a fact counts: an office of the tables most, a bare membership least."""
    if fact.role == MEMBER or (fact.role == CANDIDATE and not find_kinds(fact.words)):
        return WEAK
    is_vague = fold(fact.words).split()[0] in load_vocabulary().possessives
    held = any(t.office == fact.office for t in tables.tenures(_known(fact.person, tables)))
    return SURE if held and not is_vague else FAIR


def prove_by_past(reading: Reading, dates: Sequence[DateMention]) -> Iterator[Proof]:
    """Yield what dates told in the past prove: that the article wasn't written before them."""
    for mention, span in _told(dates):
        past = is_told(reading.doc, mention.start, mention.end, PAST)
        if past and span.earliest != OPEN_START and not _is_planned(reading, mention):
            yield Proof((TimeSpan(span.earliest, OPEN_END),), _words(reading, mention), FAIR)


def _is_planned(reading: Reading, mention: DateMention) -> bool:
    """Tell whether a date is one to come whatever the verb: `voté pour 2019`, `d'ici 2022`."""
    words = fold(reading.doc[max(mention.start - 1, 0) : mention.end].text)
    planned = either(load_vocabulary().coming["words"])
    return bool(re.match(rf"(?:\S+\s+)?{planned}(?!\w)", words))


def prove_by_future(reading: Reading, dates: Sequence[DateMention]) -> Iterator[Proof]:
    """Yield what dates told in the plain future prove: that the article wasn't written later."""
    for mention, span in _told(dates):
        coming = is_told(reading.doc, mention.start, mention.end, FUTURE)
        if coming and span.latest != OPEN_END:
            yield Proof((TimeSpan(OPEN_START, span.latest),), _words(reading, mention))


def _told(dates: Sequence[DateMention]) -> Iterator[tuple[DateMention, TimeSpan]]:
    """Yield the dates that the text doesn't tell by an election or a term, with their days."""
    return ((m, parse_edtf(m.edtf)) for m in dates if m.kind not in ANCHORS)


def _words(reading: Reading, mention: DateMention) -> str:
    """Return the words of a date."""
    return reading.text(mention.start, mention.end)


def _name_and_words(fact: Fact, tables: Tables) -> str:
    """Write whom a fact is about before the words that say it."""
    actor = tables.actor(_known(fact.person, tables))
    return f"{actor.name}, {fact.words}" if actor else fact.words


def _spans_of(fact: Fact, tables: Tables) -> list[TimeSpan]:
    """List the times at which a person held the office or role, or stood, as the tables know.

    Of memberships without a role those in a government count, where each office makes one a member;
    the days on which people join and leave parties are told too loosely.
    """
    person, organisation = (_known(name, tables) for name in (fact.person, fact.organisation))
    if fact.role == CANDIDATE:
        return merge(_candidacies(fact.words, person, organisation, tables))
    held = [t for t in tables.tenures(person) if t.office == fact.office]
    if held:
        return merge(_span(t.begin, t.end) for t in held)
    belonged = [m for m in tables.memberships(person) if m.organisation == organisation]
    in_role = [m for m in belonged if m.role == fact.role]
    if fact.role == MEMBER:
        in_role = belonged if _is_government(organisation, tables) else []
    return merge(_span(m.begin, m.end) for m in in_role if m.begin or m.end)


def _is_government(organisation: str, tables: Tables) -> bool:
    """Tell whether an organisation is a government, of which each office makes one a member."""
    actor = tables.actor(organisation)
    return actor is not None and actor.type == GOVERNMENT


def _candidacies(words: str, person: str, organisation: str, tables: Tables) -> Iterator[TimeSpan]:
    """Yield when a person stood for an organisation, as the words may mean it."""
    for stood in tables.candidacies(person):
        if stood.organisation in ("", organisation) and _is_meant(stood, words, tables):
            yield _span(stood.begin, stood.end)


def _is_meant(candidacy: Candidacy, words: str, tables: Tables) -> bool:
    """Tell whether words may mean a candidacy: the kind they name, else any but a primary."""
    kinds = {kind for _, kind in find_kinds(words)}
    if set(fold(words).split()) & load_vocabulary().primaries:
        kinds = {PRIMARY}
    kind = next((e.kind for e in tables.elections if e.id == candidacy.election), "")
    return kind in kinds if kinds else kind != PRIMARY


def _is_bare(words: str) -> bool:
    """Tell whether words are a title of one word (`le président`), too vague to prove anything."""
    return len(strip_article(words).split()) < 2


def merge(spans: Iterable[TimeSpan]) -> list[TimeSpan]:
    """Join spans that overlap or follow one another within a month (a reshuffle is no end)."""
    merged: list[TimeSpan] = []
    for span in sorted(spans):
        if merged and (span.earliest - merged[-1].latest).days <= RESHUFFLE:
            last = merged.pop()
            span = TimeSpan(last.earliest, max(last.latest, span.latest))
        merged.append(span)
    return merged


def _known(name: str, tables: Tables) -> str:
    """Return the id of an actor given by id or name, the text itself when no table knows it."""
    if tables.actor(name) is not None:
        return name
    return next((use.actor_id for use in tables.named(name)), name)


def _span(begin: date | None, end: date | None) -> TimeSpan:
    """Turn the days of a table, None where open, into a span."""
    return TimeSpan(begin or OPEN_START, end or OPEN_END)

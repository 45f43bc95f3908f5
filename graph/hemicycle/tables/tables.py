"""Tables: what hemicycle knows of French political life, and the questions asked of it."""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from hemicycle.tables import parse
from hemicycle.tables.days import covers, spans
from hemicycle.tables.facts import (
    Candidacy,
    DatedColour,
    DatedName,
    DatedShort,
    Election,
    KnownActor,
    Membership,
    NameUse,
    Office,
    Succession,
    Tenure,
    Term,
)
from hemicycle.tables.files import find_ontology
from hemicycle.tables.index import NameIndex, group_facts, index_names, index_titles
from hemicycle.tables.spelling import fold_name, strip_article

PARTY_RANKS = {"party": 0, "movement": 0, "group": 1}  # the first of the lowest rank is the party


@dataclass(frozen=True, slots=True, eq=False)
class Tables:
    """Hold the tables of `ontology/` with their indexes; all answers are sorted and repeatable.

    Days are `datetime.date`; None asks without a date, or leaves a side of a period open.
    """

    people: Mapping[str, KnownActor]
    organisations: Mapping[str, KnownActor]
    elections: tuple[Election, ...]
    titles: Mapping[str, Office]
    successions: tuple[Succession, ...]
    names: Mapping[str, tuple[DatedName, ...]]
    colours: Mapping[str, tuple[DatedColour, ...]]
    safe_colours: Mapping[str, str]
    shorts: Mapping[str, tuple[DatedShort, ...]]
    terms: tuple[Term, ...]
    by_surface: NameIndex
    by_title: Mapping[str, Office]
    by_member: Mapping[str, tuple[Membership, ...]]
    by_organisation: Mapping[str, tuple[Membership, ...]]
    by_person: Mapping[str, tuple[Tenure, ...]]
    by_office: Mapping[str, tuple[Tenure, ...]]
    by_candidate: Mapping[str, tuple[Candidacy, ...]]
    by_election: Mapping[str, tuple[Candidacy, ...]]

    def actor(self, actor_id: str) -> KnownActor | None:
        """Return a person or organisation, None when the tables don't know it."""
        return self.people.get(actor_id) or self.organisations.get(actor_id)

    def named(self, surface: str) -> tuple[NameUse, ...]:
        """Return all bearers of a surface: names, acronyms, demonyms, last names, seats."""
        return self.by_surface.bearers(surface)

    def bearers(self, surface: str) -> frozenset[str]:
        """Return the ids of all bearers of a surface."""
        return frozenset(use.actor_id for use in self.named(surface))

    def label_at(self, actor_id: str, day: date | None) -> str:
        """Return an actor's official name on a day, its latest one without a day.

        Raises KeyError when the tables don't know the actor.
        """
        for dated in self.names.get(actor_id, ()) if day else ():
            use = dated.use
            if day and use.kind == "name" and covers(use.begin, use.end, day):
                return dated.name
        return (self.people.get(actor_id) or self.organisations[actor_id]).name

    def memberships(self, member_id: str) -> tuple[Membership, ...]:
        """Return all memberships of a person or organisation, offices' included, by begin."""
        return self.by_member.get(member_id, ())

    def members(self, organisation_id: str, role: str | None = None) -> tuple[Membership, ...]:
        """Return all memberships in an organisation, or those in one role, by begin."""
        found = self.by_organisation.get(organisation_id, ())
        return found if role is None else tuple(one for one in found if one.role == role)

    def parties_at(self, member_id: str, day: date | None) -> tuple[Membership, ...]:
        """Return the memberships in parties, movements and groups on a day, the main one first."""
        found = [
            one
            for one in self.memberships(member_id)
            if self.organisations[one.organisation].type in PARTY_RANKS
            and (day is None or covers(one.begin, one.end, day))
        ]
        return tuple(sorted(found, key=self._weight))

    def party_at(self, actor_id: str, day: date | None) -> str | None:
        """Return the main party of an actor on a day; a party's is itself."""
        organisation = self.organisations.get(actor_id)
        if organisation and organisation.type in PARTY_RANKS:
            return actor_id
        found = self.parties_at(actor_id, day)
        return found[0].organisation if found else None

    def colour_at(self, organisation_id: str, day: date | None) -> str:
        """Return an organisation's colour on a day, its usual one without a day, or empty."""
        for dated in self.colours.get(organisation_id, ()):
            usual = dated.begin is None and dated.end is None
            if usual or (day and covers(dated.begin, dated.end, day)):
                return dated.colour
        return self.organisations[organisation_id].colour

    def safe_colour(self, organisation_id: str) -> str:
        """Return an organisation's colour for the colour-blind, the same on all days, or empty."""
        return self.safe_colours.get(organisation_id, "")

    def short_at(self, organisation_id: str, day: date | None) -> str:
        """Return an organisation's short name on a day, its latest one without a day, or empty."""
        for dated in self.shorts.get(organisation_id, ()) if day else ():
            if day and covers(dated.begin, dated.end, day):
                return dated.short
        return self.organisations[organisation_id].short

    def holders(
        self, office_id: str, earliest: date | None, latest: date | None
    ) -> tuple[Tenure, ...]:
        """Return who held an office at some time between two days, by begin."""
        return tuple(
            tenure
            for tenure in self.by_office.get(office_id, ())
            if spans(tenure.begin, tenure.end, earliest, latest)
        )

    def tenures(self, person_id: str) -> tuple[Tenure, ...]:
        """Return the offices that a person held, by begin."""
        return self.by_person.get(person_id, ())

    def candidacies(self, person_id: str) -> tuple[Candidacy, ...]:
        """Return the elections in which a person stood, by begin."""
        return self.by_candidate.get(person_id, ())

    def candidates(self, election_id: str) -> tuple[Candidacy, ...]:
        """Return who stood in an election, by begin."""
        return self.by_election.get(election_id, ())

    def office_of_title(self, surface: str) -> Office | None:
        """Return the office that a title names, with or without article, None when none."""
        return self.by_title.get(fold_name(surface)) or self.by_title.get(
            fold_name(strip_article(surface))
        )

    def _weight(self, one: Membership) -> tuple[int, int, str, str]:
        """Order memberships: parties before groups, the latest begun first, undated last."""
        rank = PARTY_RANKS[self.organisations[one.organisation].type]
        begun = one.begin.toordinal() if one.begin else 0
        return rank, -begun, one.organisation, one.role


@cache
def load_tables(folder: Path | None = None) -> Tables:
    """Read the tables of a folder (by default `ontology/`) once.

    Raises TableError naming file and line when one is malformed or names an unknown actor.
    """
    with _without_collection():
        return _build_tables(folder or find_ontology())


@contextmanager
def _without_collection() -> Iterator[None]:
    """Keep the garbage collector from walking, again and again, facts that all stay."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _build_tables(folder: Path) -> Tables:
    """Read every table of a folder and index it."""
    people, organisations = parse.parse_people(folder), parse.parse_organisations(folder)
    actors = people | organisations
    names = parse.parse_names(folder, actors)
    offices = parse.parse_offices(folder, organisations)
    tenures = sorted(parse.parse_tenures(folder, people, offices), key=_tenure_key)
    elections = parse.parse_elections(folder)
    listed = parse.parse_memberships(folder, actors, organisations)
    implied = _imply_memberships(tenures, offices)
    memberships = sorted({*listed, *implied}, key=_membership_key)
    candidacies = sorted(
        parse.parse_candidacies(folder, people, {one.id for one in elections}, organisations),
        key=_candidacy_key,
    )
    return Tables(
        people=people,
        organisations=organisations,
        elections=elections,
        titles=offices,
        successions=parse.parse_successions(folder, organisations),
        names=group_facts(names, lambda name: name.use.actor_id),
        colours=group_facts(
            parse.parse_colours(folder, organisations), lambda colour: colour.organisation
        ),
        safe_colours=parse.parse_safe_colours(folder, organisations),
        shorts=group_facts(
            parse.parse_shorts(folder, organisations), lambda short: short.organisation
        ),
        terms=parse.parse_terms(folder),
        by_surface=index_names(actors.values(), names),
        by_title=index_titles(offices.values()),
        by_member=group_facts(memberships, lambda one: one.member),
        by_organisation=group_facts(memberships, lambda one: one.organisation),
        by_person=group_facts(tenures, lambda tenure: tenure.person),
        by_office=group_facts(tenures, lambda tenure: tenure.office),
        by_candidate=group_facts(candidacies, lambda candidacy: candidacy.person),
        by_election=group_facts(candidacies, lambda candidacy: candidacy.election),
    )


def _imply_memberships(
    tenures: Iterable[Tenure], offices: Mapping[str, Office]
) -> Iterable[Membership]:
    """Yield the membership that each tenure of an office means."""
    for tenure in tenures:
        office = offices[tenure.office]
        if office.membership and office.organisation:
            yield Membership(
                tenure.person, office.organisation, office.role, tenure.begin, tenure.end
            )


def _tenure_key(tenure: Tenure) -> tuple[date, str, str]:
    """Order tenures by begin."""
    return tenure.begin or date.min, tenure.office, tenure.person


def _membership_key(one: Membership) -> tuple[date, str, str, str, date]:
    """Order memberships by begin."""
    last = one.end or date.max
    return one.begin or date.min, one.member, one.organisation, one.role, last


def _candidacy_key(candidacy: Candidacy) -> tuple[date, str, str]:
    """Order candidacies by begin."""
    return candidacy.begin or date.min, candidacy.election, candidacy.person

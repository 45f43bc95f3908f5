"""Affiliations: which organisation a title phrase means, for a given person and time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc

from hemicycle.edges.valid_time import TimeSpan
from hemicycle.extract.cast import Cast, only
from hemicycle.extract.lexicon import mapping
from hemicycle.extract.linking import PARTY_TYPES, Mention, in_force
from hemicycle.extract.titles import TitlePhrase
from hemicycle.tables import Candidacy, Membership, Office, Tables

_POSSESSIVES = frozenset({"son", "sa", "leur", "leurs", "ses"})
POSSESSED_ROLES = frozenset({"leader", "spokesperson", "candidate", "founder", "group leader"})
# roles so telling that the table may say in which party a person has them
TABLED_ROLES = frozenset({"spokesperson", "candidate", "founder", "group leader"})


@dataclass(frozen=True, slots=True)
class Setting:
    """Hold what the reading of titles needs to know of an article."""

    doc: Doc
    cast: Cast
    names: Mapping[int, str]  # first token of an organisation's name -> actor
    titles: tuple[TitlePhrase, ...]
    period: TimeSpan | None

    @property
    def tables(self) -> Tables:
        """Return the tables."""
        return self.cast.tables

    def covers(self, fact: Membership | Candidacy) -> bool:
        """Tell whether a fact was in force at some time of the article's period."""
        return in_force(fact, self.period)


def organisation_of(setting: Setting, title: TitlePhrase, person: str | None) -> str | None:
    """Find the organisation that a title phrase means; None where the text leaves it open."""
    return (
        _named(setting, title)
        or organisation_by_office(title)
        or _of_anaphor(setting, title, person)
        or _of_earlier_title(setting, title)
        or _of_possessor(setting, title)
        or _of_table(setting, title, person)
    )


def office_of(title: TitlePhrase) -> Office:
    """Return the office that a title names: the one with an organisation of its own first."""
    return next((office for office in title.offices if office.organisation), title.offices[0])


def _named(setting: Setting, title: TitlePhrase) -> str | None:
    """Return the organisation named in the phrase, as noun or adjective (`député socialiste`)."""
    name = title.organisation
    if name is None:
        return None
    linked = setting.names.get(name.start)
    if linked:
        return linked
    organisations = setting.tables.organisations
    found = sorted({use.actor_id for use in name.uses if use.actor_id in organisations})
    party = only([one for one in found if organisations[one].type in PARTY_TYPES] or found)
    return setting.cast.known(party).id if party else None


def organisation_by_office(title: TitlePhrase) -> str | None:
    """Return the organisation that an office, or a role by itself, belongs to (a minister's)."""
    office = office_of(title)
    if not office.membership:
        return None
    by_role = mapping("roles", "organisations").get(office.role)
    return office.organisation or (str(by_role) if by_role else None)


def _of_anaphor(setting: Setting, title: TitlePhrase, person: str | None) -> str | None:
    """Return the party of `le président du groupe`: the person's own, else the last one named."""
    if title.anaphor is None and (title.role != "group leader" or title.organisation):
        return None
    return _party(setting, person) or last_party(setting, title.start)


def _party(setting: Setting, person: str | None) -> str | None:
    """Return the party that the tables give a person at the article's date."""
    if person is None or person not in setting.tables.people or setting.period is None:
        return None
    facts = setting.tables.parties_at(person, None)
    found = [
        fact.organisation
        for fact in facts
        if setting.covers(fact)
        and setting.tables.organisations[fact.organisation].type in PARTY_TYPES
    ]
    return setting.cast.known(found[0]).id if found else None


def last_party(setting: Setting, before: int) -> str | None:
    """Return the party named last before a token, by noun or in a title."""
    found = [
        (start, part)
        for start, part in setting.names.items()
        if start < before and setting.cast.parts[part].type in PARTY_TYPES
    ]
    for title in setting.titles:
        part = _named(setting, title) if title.end <= before else None
        if part and setting.cast.parts[part].type in PARTY_TYPES:
            found.append((title.start, part))
    return max(found)[1] if found else None


def _of_earlier_title(setting: Setting, title: TitlePhrase) -> str | None:
    """Return the party of the same role named before: `une autre porte-parole`."""
    if not title.other:
        return None
    for earlier in reversed(setting.titles):
        if earlier.end <= title.start and earlier.role == title.role:
            part = _named(setting, earlier)
            if part:
                return part
    return None


def _of_possessor(setting: Setting, title: TitlePhrase) -> str | None:
    """Return the party of `son chef`, `leur porte-parole`: the one named last."""
    first = setting.doc[title.start].text.lower()
    if title.complemented or title.role not in POSSESSED_ROLES or first not in _POSSESSIVES:
        return None
    return last_party(setting, title.start)


def _of_table(setting: Setting, title: TitlePhrase, person: str | None) -> str | None:
    """Return the one organisation in which the tables know the person in this role."""
    if person not in setting.tables.people or title.role not in TABLED_ROLES:
        return None
    if title.complemented and title.election is None:
        return None
    found = {
        fact.organisation
        for fact in setting.tables.memberships(person or "")
        if fact.role == title.role and setting.covers(fact)
    }
    found |= {
        stood.organisation
        for stood in setting.tables.candidacies(person or "")
        if title.role == "candidate" and stood.organisation and setting.covers(stood)
    }
    one = only(found)
    return setting.cast.known(one).id if one else None


def organisation_starts(mentions: Iterable[Mention], cast: Cast) -> dict[int, str]:
    """Map the first token of each organisation's mention to the organisation."""
    return {
        mention.start: mention.part
        for mention in mentions
        if not cast.parts[mention.part].is_person
    }

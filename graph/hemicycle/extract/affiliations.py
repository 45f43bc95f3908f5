"""Affiliations: which organisation a title phrase means, for a given person and time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from hemicycle.edges.valid_time import TimeSpan
from hemicycle.extract.cast import Cast, only
from hemicycle.extract.inflection import singular
from hemicycle.extract.lexicon import mapping, word_set, words
from hemicycle.extract.linking import PARTY_TYPES, Mention, in_force
from hemicycle.extract.titles import TitlePhrase
from hemicycle.tables import Candidacy, Membership, Office, Tables

_POSSESSIVES = frozenset({"son", "sa", "leur", "leurs", "ses"})
POSSESSED_ROLES = frozenset({"leader", "spokesperson", "candidate", "founder", "group leader"})
LEADING = POSSESSED_ROLES | {"president", "secretary general", "vice-president"}
BARE = frozenset({"acronym", "adjective", "demonym"})
UNLED = frozenset({"institution", "media", "person"})
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
        or _of_possessor(setting, title, person)
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
    called = [use for use in name.uses if use.kind in BARE]  # others were left open: `commission`
    found = sorted({use.actor_id for use in called if use.actor_id in organisations})
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
    kinds, first = _kinds_of(title.anaphor or "groupe")
    return (
        _own(setting, person, first)
        or _own(setting, person, kinds)
        or last_named(setting, title.start, first)
        or last_named(setting, title.start, kinds)
    )


@cache
def _kinds_of(noun: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return which kinds of organisation a noun may mean, and which it means first."""
    anaphors = mapping("roles", "anaphors")
    kinds = {singular(word): words("roles", "anaphors", word) for word in anaphors}
    first = {singular(word): str(kind) for word, kind in mapping("roles", "first_kind").items()}
    return frozenset(kinds[noun]), frozenset({first[noun]} if noun in first else ())


def _own(setting: Setting, person: str | None, kinds: frozenset[str]) -> str | None:
    """Return the organisation of some kinds that the tables give a person at the article's date.

    One that the article names goes first.
    """
    if person is None or person not in setting.tables.people or setting.period is None:
        return None
    organisations = setting.tables.organisations
    facts = setting.tables.parties_at(person, None) + setting.tables.memberships(person)
    found = (
        fact.organisation
        for fact in facts
        if organisations[fact.organisation].type in kinds and setting.covers(fact)
    )
    own = sorted(dict.fromkeys(found), key=lambda one: one not in set(setting.names.values()))
    return setting.cast.known(own[0]).id if own else None


def last_party(setting: Setting, before: int) -> str | None:
    """Return the party named last before a token, by noun or in a title."""
    return last_named(setting, before, PARTY_TYPES)


def last_named(setting: Setting, before: int, kinds: frozenset[str]) -> str | None:
    """Return the organisation of some kinds named last before a token, by noun or in a title."""
    parts = setting.cast.parts
    found = [
        (start, part)
        for start, part in setting.names.items()
        if start < before and parts[part].type in kinds
    ]
    for title in setting.titles if kinds else ():
        part = _named(setting, title) if title.end <= before else None
        if part and parts[part].type in kinds:
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


def _of_possessor(setting: Setting, title: TitlePhrase, person: str | None) -> str | None:
    """Return the organisation of `son chef`, `leur porte-parole`.

    A known person's is one named in the article in which the tables give a telling role; else it is
    the subject of the sentence, or what was named last in it or in the sentence before.
    """
    first = setting.doc[title.start].text.lower()
    if title.complemented or title.role not in POSSESSED_ROLES or first not in _POSSESSIVES:
        return None
    led = _led(setting, person)
    named = [one for one in setting.names.values() if one in led]
    if led or _holds_office(setting, person):
        return named[-1] if named else None
    return _possessor_near(setting, title)


def _led(setting: Setting, person: str | None) -> set[str]:
    """Return the organisations in which the tables give a person a telling role at the time."""
    facts = setting.tables.memberships(person) if person else ()
    return {one.organisation for one in facts if one.role in LEADING and setting.covers(one)}


def _holds_office(setting: Setting, person: str | None) -> bool:
    """Tell whether a person holds an office of State, so that `son président` isn't a party's."""
    tenures = setting.tables.tenures(person) if person else ()
    return any(in_force(one, setting.period) for one in tenures)


def _possessor_near(setting: Setting, title: TitlePhrase) -> str | None:
    """Return the organisation that is a sentence's subject, or was named last, before a title."""
    doc = setting.doc
    sentence = doc[title.start].sent
    earlier = doc[sentence.start - 1].sent.start if sentence.start else 0
    near = [i for i in setting.names if earlier <= i < title.start]
    joinable = [i for i in near if setting.cast.parts[setting.names[i]].type not in UNLED]
    same = [i for i in joinable if i >= sentence.start]
    subjects = [i for i in same or joinable if _is_subject(doc, i)]
    found = subjects or same or joinable
    return setting.names[max(found)] if found else None


def _is_subject(doc: Doc, index: int) -> bool:
    """Tell whether a name that begins at a token is a verb's subject."""
    return any(token.dep_.startswith("nsubj") for token in doc[index : index + 3])


def _of_table(setting: Setting, title: TitlePhrase, person: str | None) -> str | None:
    """Return the one organisation in which the tables know the person in this role.

    `le secrétaire national X` has it in X's own party, where the article names that.
    """
    if person is None or person not in setting.tables.people:
        return None
    if title.complemented and title.election is None:
        return None
    one = only(_known_in_role(setting, title, person)) if title.role in TABLED_ROLES else None
    if one is None and setting.doc[title.head].lower_ in word_set("roles", "party_titles"):
        named = set(setting.names.values())
        facts = [fact for fact in setting.tables.memberships(person) if setting.covers(fact)]
        found = ({fact.organisation for fact in facts} & named) - word_set(
            "roles", "street_movements"
        )
        organisations = setting.tables.organisations
        one = only([each for each in found if organisations[each].type in PARTY_TYPES])
    return setting.cast.known(one).id if one else None


def _known_in_role(setting: Setting, title: TitlePhrase, person: str) -> set[str]:
    """Return the organisations in which the tables know a person in a title's role."""
    found = {
        fact.organisation
        for fact in setting.tables.memberships(person)
        if fact.role == title.role and setting.covers(fact)
    }
    return found | {
        stood.organisation
        for stood in setting.tables.candidacies(person)
        if title.role == "candidate" and stood.organisation and setting.covers(stood)
    }


def organisation_starts(mentions: Iterable[Mention], cast: Cast) -> dict[int, str]:
    """Map the first token of each organisation's mention to the organisation."""
    return {
        mention.start: mention.part
        for mention in mentions
        if not cast.parts[mention.part].is_person
    }

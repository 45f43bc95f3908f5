"""Memberships: who belongs to what, from titles, lists, brackets and adjectives."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from hemicycle.extract.affiliations import (
    Setting,
    office_of,
    organisation_by_office,
    organisation_of,
)
from hemicycle.extract.brackets import find_bracketed
from hemicycle.extract.cast import only
from hemicycle.extract.departed import find_departed
from hemicycle.extract.finding import Finding
from hemicycle.extract.inflection import singular
from hemicycle.extract.introductions import Introduction, Layout
from hemicycle.extract.known_at_large import find_known_at_large
from hemicycle.extract.known_bearers import find_known_bearers
from hemicycle.extract.known_members import find_known_members
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.linking import Mention
from hemicycle.extract.modality import status
from hemicycle.extract.names import NameSpan
from hemicycle.extract.party_of import belonging, is_joinable, of_person, possessed_parties
from hemicycle.extract.resumption import gender_of
from hemicycle.extract.small_words import ARTICLES, DE
from hemicycle.extract.titles import TitlePhrase

Names = tuple[NameSpan, ...]
BRANCH = 3  # words of a union's branch or a party's federation
CLOSERS = frozenset({")", ",", "-", "–", "/"})


def find_memberships(
    setting: Setting,
    layout: Layout,
    introductions: tuple[Introduction, ...],
    titled: tuple[Mention, ...],
    names: Names,
) -> Iterator[Finding]:
    """Find the memberships that an article states, and those that it leaves to be known."""
    told = tuple(_stated(setting, layout, introductions, titled, names))
    yield from told
    named = {person.part for person in layout.persons.values()}
    persons = (*layout.persons.values(), *(one for one in titled if one.part in named))
    taken = {one.phrase.start for one in introductions} | {mention.start for mention in titled}
    known = (
        *find_known_bearers(setting, layout.persons.values(), taken),
        *find_known_members(setting, persons, told),
        *find_departed(setting, layout.persons.values()),
    )
    yield from known
    yield from find_known_at_large(
        setting, layout.persons.values(), introductions, (*told, *known), _spoken_of(setting, names)
    )


def _spoken_of(setting: Setting, names: Names) -> frozenset[str]:
    """Return the organisations that a name or an adjective of the article means, and no other."""
    found = (only({use.actor_id for use in name.uses}) for name in names)
    return frozenset(one for one in found if one and one in setting.tables.organisations)


def _stated(
    setting: Setting,
    layout: Layout,
    introductions: tuple[Introduction, ...],
    titled: tuple[Mention, ...],
    names: Names,
) -> Iterator[Finding]:
    """Find the memberships that an article states by the way it names people."""
    for introduction in introductions:
        yield from _introduced(setting, introduction)
    named = {person.part for person in layout.persons.values()}
    for mention in titled:
        title = layout.titles[mention.start]
        if mention.part not in named:
            continue  # who is never named by name is told of in office, not told to hold it
        if title.organisation is None and organisation_by_office(title) is None:
            continue
        yield from _membership(setting, title, mention.part, "title", title.start, title.end)
    for name in names:
        yield from _bracketed(setting, layout, name)
        yield from _qualified(setting, layout, name)
        yield from of_person(setting, layout, name)
    yield from find_bracketed(setting, layout)
    yield from possessed_parties(setting, layout, {mention.start: mention for mention in titled})


def _introduced(setting: Setting, one: Introduction) -> Iterator[Finding]:
    """Read the membership that an introduction states; `X n'est pas ministre` denies it."""
    if not _may_bear(setting, one.phrase, one.part):
        return
    found = _membership(setting, one.phrase, one.part, f"title-{one.how}", one.start, one.end)
    if one.how != "copula":
        yield from found
        return
    told = status(setting.doc, one.phrase.head)
    for finding in found:
        yield finding if told == "asserted" else replace(finding, status=told)


def _may_bear(setting: Setting, title: TitlePhrase, person: str) -> bool:
    """Tell whether a person may bear a title: `la ministre` is no man, and all heads are known."""
    known = setting.tables.people.get(person)
    noun = setting.doc[title.head].lower_
    male = known is not None and known.gender == "male" and noun not in word_set("roles", "epicene")
    if male and title.definite and gender_of(setting, title) == "female":
        return False
    office = office_of(title)
    if office.id not in word_set("roles", "fully_known") or title.foreign:
        return True
    held = {one.office for one in setting.tables.tenures(person)}
    return office.id in held


def _membership(
    setting: Setting, title: TitlePhrase, person: str, rule: str, start: int, end: int
) -> Iterator[Finding]:
    """State the membership that a title means for a person."""
    if title.foreign or _is_to_be(setting.doc, title):
        return
    office = office_of(title)
    if title.organisation is None and not office.membership:
        return
    found = (organisation_of(setting, title, person), organisation_by_office(title))
    for organisation in dict.fromkeys(one for one in found if one is not None):
        if is_joinable(setting, organisation):
            yield Finding(
                subject=person,
                predicate="memberOf",
                object=organisation,
                trigger=title.head,
                start=start,
                end=end,
                rule=f"{rule}: {singular(setting.doc[title.head].text)}",
                role=_role_in(setting, title, organisation),
                status=_status_in(title, organisation),
            )


def _status_in(title: TitlePhrase, organisation: str) -> str:
    """Return `former` where the past office is in the organisation itself.

    `l'ancienne ministre socialiste` has left the government, not her party.
    """
    office = office_of(title)
    own = office.membership and organisation_by_office(title) in (None, organisation)
    return "former" if title.former and own else "asserted"


def _role_in(setting: Setting, title: TitlePhrase, organisation: str) -> str:
    """Return the role in one organisation: `la ministre socialiste` is a member of her party."""
    by_office = organisation_by_office(title)
    elsewhere = by_office is not None and by_office != organisation
    office = office_of(title)
    return "member" if elsewhere or not office.membership else office.role or "member"


def _is_to_be(doc: Doc, title: TitlePhrase) -> bool:
    """Tell whether a title is that of a future or possible holder."""
    words = {token.text.lower() for token in doc[title.start : title.end]}
    return bool(words & word_set("roles", "future"))


def _bracketed(setting: Setting, layout: Layout, name: NameSpan) -> Iterator[Finding]:
    """Read `Nathalie Loiseau (Renaissance)` and `X (PS, Nord)`."""
    doc, start = setting.doc, name.start
    organisation = setting.names.get(start)
    if organisation is None or start < 2 or doc[start - 1].text != "(":
        return
    person = layout.person_ends.get(start - 1)
    closed = name.end < len(doc) and doc[_branch_end(doc, name.end)].text in CLOSERS
    if person and closed and is_joinable(setting, organisation):
        yield belonging(person.part, organisation, start, person.start, name.end + 1, "bracket")
        yield from _joined(setting, layout, person, name, organisation)


def _branch_end(doc: Doc, index: int) -> int:
    """Return where the branch behind an organisation in brackets ends: `(FO Fonction publique)`."""
    last = min(len(doc) - 1, index + BRANCH)
    while index < last and doc[index].is_alpha and doc[index].pos_ in ("NOUN", "PROPN", "ADJ"):
        index += 1
    return index


def _joined(
    setting: Setting, layout: Layout, person: Mention, name: NameSpan, organisation: str
) -> Iterator[Finding]:
    """Read `X et Y (PS)`: X is of the same, where the tables don't know X otherwise."""
    other = layout.person_ends.get(person.start - 1)
    if other is None or setting.doc[person.start - 1].lower_ != "et":
        return
    facts = setting.tables.memberships(other.part)
    if not facts or any(one.organisation == organisation and setting.covers(one) for one in facts):
        yield belonging(other.part, organisation, name.start, other.start, name.end + 1, "bracket")


def _qualified(setting: Setting, layout: Layout, name: NameSpan) -> Iterator[Finding]:
    """Read `le socialiste Boris Vallaud`, `X, du PCF` and `X, un des Insoumis`."""
    doc, start = setting.doc, name.start
    uses = {use.actor_id for use in name.uses if use.kind in ("adjective", "demonym", "acronym")}
    person = layout.person_at(name.end)
    before = doc[start - 1].text.lower() if start else ""
    if person and len(uses) == 1 and before in ARTICLES - {"les"}:
        party = setting.cast.known(next(iter(uses))).id
        yield belonging(person.part, party, start, start, person.end, "qualified")
    organisation = setting.names.get(start)
    index = start - 1
    while index > 0 and doc[index].text.lower() in DE | {"la", "l'", "l’"}:
        index -= 1
    if index > 1 and doc[index].text.lower() in ("un", "une") and before in DE:
        index -= 1 + (doc[index - 1].text.lower() in ARTICLES)
    holder = layout.person_ends.get(index) if index < start - 1 else None
    if organisation and holder and doc[index].text == "," and is_joinable(setting, organisation):
        after = doc[name.end].text if name.end < len(doc) else "."
        one_of = doc[start - 2].text.lower() in ("un", "une")
        if one_of or after in (",", ".", ")", ";"):
            yield belonging(holder.part, organisation, start, holder.start, name.end, "origin")

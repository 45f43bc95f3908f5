"""Memberships: who belongs to what, from titles, lists, brackets and adjectives."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Doc

from hemicycle.edges.actor import PERSON
from hemicycle.extract.affiliations import (
    Setting,
    last_party,
    office_of,
    organisation_by_office,
    organisation_of,
)
from hemicycle.extract.brackets import find_bracketed
from hemicycle.extract.cast import only
from hemicycle.extract.columns import columns_of
from hemicycle.extract.departed import find_departed
from hemicycle.extract.finding import Finding
from hemicycle.extract.inflection import singular
from hemicycle.extract.introductions import Introduction, Layout
from hemicycle.extract.known_at_large import find_known_at_large
from hemicycle.extract.known_bearers import find_known_bearers
from hemicycle.extract.known_members import find_known_members
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.linking import PARTY_TYPES, Mention
from hemicycle.extract.modality import status
from hemicycle.extract.names import NameSpan
from hemicycle.extract.resumption import gender_of
from hemicycle.extract.small_words import ARTICLES, DE, OF
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
        setting, layout.persons.values(), introductions, (*told, *known)
    )


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
        yield from _of_person(setting, layout, name)
    yield from find_bracketed(setting, layout)
    yield from _possessed_parties(setting, layout, {mention.start: mention for mention in titled})


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
        if _is_joinable(setting, organisation):
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
    if person and closed and _is_joinable(setting, organisation):
        yield _finding(person.part, organisation, start, person.start, name.end + 1, "bracket")
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
        yield _finding(other.part, organisation, name.start, other.start, name.end + 1, "bracket")


def _is_joinable(setting: Setting, organisation: str) -> bool:
    """Tell whether people can be members of an organisation (not of a medium or a chamber)."""
    part = setting.cast.part(organisation)
    return part.type not in ("media", PERSON) and part.id not in word_set("roles", "not_joined")


def _qualified(setting: Setting, layout: Layout, name: NameSpan) -> Iterator[Finding]:
    """Read `le socialiste Boris Vallaud`, `l'insoumise X` and `X, du PCF`."""
    doc, start = setting.doc, name.start
    uses = {use.actor_id for use in name.uses if use.kind in ("adjective", "demonym", "acronym")}
    person = layout.person_at(name.end)
    before = doc[start - 1].text.lower() if start else ""
    if person and len(uses) == 1 and before in ARTICLES - {"les"}:
        party = setting.cast.known(next(iter(uses))).id
        yield _finding(person.part, party, start, start, person.end, "qualified")
    organisation = setting.names.get(start)
    index = start - 1
    while index > 0 and doc[index].text.lower() in DE | {"la", "l'", "l’"}:
        index -= 1
    holder = layout.person_ends.get(index) if index < start - 1 else None
    if organisation and holder and doc[index].text == "," and _is_joinable(setting, organisation):
        after = doc[name.end].text if name.end < len(doc) else "."
        if after in (",", ".", ")", ";"):
            yield _finding(holder.part, organisation, start, holder.start, name.end, "origin")


def _of_person(setting: Setting, layout: Layout, name: NameSpan) -> Iterator[Finding]:
    """Read `La France insoumise de Jean-Luc Mélenchon`: its leader."""
    doc, organisation = setting.doc, setting.names.get(name.start)
    if organisation and setting.cast.parts[organisation].type == "government":
        yield from _of_head(setting, layout, name, organisation)
    if organisation is None or setting.cast.parts[organisation].type not in PARTY_TYPES:
        return
    if name.end + 1 >= len(doc) or doc[name.end].text.lower() not in OF:
        return
    person = layout.person_at(name.end + 1)
    if person:
        yield _finding(
            person.part, organisation, name.start, name.start, person.end, "party-of", "leader"
        )


def _of_head(
    setting: Setting, layout: Layout, name: NameSpan, government: str
) -> Iterator[Finding]:
    """Read `le gouvernement d'Édouard Philippe`, `le gouvernement Valls`: the Prime minister's."""
    start = name.end + (name.end < len(setting.doc) and setting.doc[name.end].lower_ in OF)
    person = layout.person_at(start)
    if person is None or person.part not in setting.tables.people:
        return
    led = [
        fact
        for fact in setting.tables.memberships(person.part)
        if fact.organisation == government and fact.role == "prime minister"
    ]
    if led:
        found = _finding(
            person.part, government, name.start, name.start, person.end, "party-of", "leader"
        )
        running = any(setting.covers(fact) for fact in led)
        yield found if running else replace(found, status="former")


def _possessed_parties(
    setting: Setting, layout: Layout, titled: Mapping[int, Mention]
) -> Iterator[Finding]:
    """Read `le parti de Pierre Laurent`, and `le mouvement de X, NAME`: its founder."""
    doc = setting.doc
    for index, word in enumerate(columns_of(doc).words[:-2]):
        noun = singular(word)
        if noun not in word_set("reference", "party_nouns") or noun == "groupe":
            continue
        token = doc[index]
        if token.nbor().text.lower() not in OF:
            continue
        owner = layout.person_at(token.i + 2) or titled.get(token.i + 2)
        if owner is None:
            continue
        person, end = owner.part, owner.end
        named = setting.names.get(end + 1) if end < len(doc) and doc[end].text == "," else None
        if named and _is_joinable(setting, named):
            stop = next((n for n in range(end + 2, len(doc)) if n not in setting.names), end + 2)
            new = token.i > 0 and token.nbor(-1).text.lower() in ("nouveau", "jeune", "propre")
            role = "founder" if new else "leader"
            yield _finding(person, named, token.i, token.i, stop, "party-of-named", role)
        else:
            party = _party_led(setting, person) or _party_spoken_of(setting, person, token.i)
            if party:
                yield _finding(person, party, token.i, token.i, end, "party-of", "leader")


def _party_spoken_of(setting: Setting, person: str, before: int) -> str | None:
    """Return the party named last before a token, none that a known person has nothing to do with.

    `le parti de Macron` after a sentence on the socialists isn't theirs.
    """
    party = last_party(setting, before)
    facts = setting.tables.memberships(person)
    own = {setting.cast.known(fact.organisation).id for fact in facts if setting.covers(fact)}
    partisan = any(setting.cast.part(one).type in PARTY_TYPES for one in own)
    return party if party in own or not partisan else None


def _party_led(setting: Setting, person: str) -> str | None:
    """Return the one party that a person led or had founded at the article's date."""
    found = {
        fact.organisation
        for fact in setting.tables.memberships(person)
        if fact.role in ("leader", "founder")
        and setting.covers(fact)
        and setting.tables.organisations[fact.organisation].type in PARTY_TYPES
    }
    party = only(found)
    return setting.cast.known(party).id if party else None


def _finding(
    person: str,
    organisation: str,
    trigger: int,
    start: int,
    end: int,
    rule: str,
    role: str | None = None,
) -> Finding:
    """Make an asserted membership."""
    return Finding(
        person, "memberOf", organisation, trigger, start, end, rule, role or "member", "asserted"
    )

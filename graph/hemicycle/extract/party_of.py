"""Parties told by a person: `La France insoumise de X`, `le gouvernement X`, `le parti de X`."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from hemicycle.edges.actor import PERSON
from hemicycle.extract.affiliations import Setting, last_party
from hemicycle.extract.cast import only
from hemicycle.extract.columns import columns_of
from hemicycle.extract.finding import Finding
from hemicycle.extract.inflection import singular
from hemicycle.extract.introductions import Layout
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.linking import PARTY_TYPES, Mention
from hemicycle.extract.names import NameSpan
from hemicycle.extract.small_words import OF


def of_person(setting: Setting, layout: Layout, name: NameSpan) -> Iterator[Finding]:
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
        yield belonging(
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
        found = belonging(
            person.part, government, name.start, name.start, person.end, "party-of", "leader"
        )
        running = any(setting.covers(fact) for fact in led)
        yield found if running else replace(found, status="former")


def possessed_parties(
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
        if named and is_joinable(setting, named):
            stop = next((n for n in range(end + 2, len(doc)) if n not in setting.names), end + 2)
            new = token.i > 0 and token.nbor(-1).text.lower() in ("nouveau", "jeune", "propre")
            role = "founder" if new else "leader"
            yield belonging(person, named, token.i, token.i, stop, "party-of-named", role)
        else:
            party = _party_led(setting, person) or _party_spoken_of(setting, person, token.i)
            if party:
                yield belonging(person, party, token.i, token.i, end, "party-of", "leader")


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
    """Return the one party that a person led, or else had founded, at the article's date."""
    return _party_as(setting, person, "leader") or _party_as(setting, person, "founder")


def _party_as(setting: Setting, person: str, role: str) -> str | None:
    """Return the one party in which the tables give a person a role at the article's date."""
    found = {
        fact.organisation
        for fact in setting.tables.memberships(person)
        if fact.role == role
        and setting.covers(fact)
        and setting.tables.organisations[fact.organisation].type in PARTY_TYPES
    }
    party = only(found)
    return setting.cast.known(party).id if party else None


def belonging(
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


def is_joinable(setting: Setting, organisation: str) -> bool:
    """Tell whether people can be members of an organisation (not of a medium or a chamber)."""
    part = setting.cast.part(organisation)
    return part.type not in ("media", PERSON) and part.id not in word_set("roles", "not_joined")

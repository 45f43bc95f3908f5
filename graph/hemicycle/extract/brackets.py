"""Brackets: memberships told in brackets or by a prefix: `X (ex-PS)`, `X (Comptes publics)`."""

from collections.abc import Iterator

from spacy.tokens import Doc

from hemicycle.extract.affiliations import Setting
from hemicycle.extract.cast import only
from hemicycle.extract.columns import columns_of
from hemicycle.extract.finding import Finding
from hemicycle.extract.introductions import Layout
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.linking import PARTY_TYPES, Mention, in_force
from hemicycle.tables.spelling import fold_name

LONGEST = 8  # tokens in a bracket
FORMER = "ex-"
WINDOW = 150  # tokens back within which a past member must be named
TAKING_UP = frozenset({"l'", "l’", "le", "la", "cet", "cette", "ce"})
CALLING = frozenset({"name", "variant", "acronym", "adjective", "demonym"})


def find_bracketed(setting: Setting, layout: Layout) -> Iterator[Finding]:
    """Find past parties written with `ex-`, and ministers with their ministry in brackets."""
    for index, word in enumerate(columns_of(setting.doc).words):
        if word.startswith(FORMER) and len(word) > len(FORMER):
            yield from _past_party(setting, layout, index)
    for person in layout.persons.values():
        yield from _ministry(setting, person)


def _past_party(setting: Setting, layout: Layout, index: int) -> Iterator[Finding]:
    """Read `X (ex-PS)`, `X (LREM, ex-PS)`, `X, ex-PS` and `l'ex-socialiste X`."""
    party = _party_called(setting, setting.doc[index].text.removeprefix(FORMER))
    opening = _opening(setting.doc, index)
    apposed = setting.doc[index - 1].text == "," and opening is None
    before = index - 1 if apposed else opening
    person = layout.person_at(index + 1) or (layout.person_ends.get(before) if before else None)
    if party and person is None:
        person = _past_member(setting, layout, index, party)
    if party and person:
        start, end = min(person.start, index), max(person.end, index + 1)
        yield _finding(person.part, party, (index, start, end), "bracket", "member", "former")


def _past_member(setting: Setting, layout: Layout, index: int, party: str) -> Mention | None:
    """Return who was named shortly before `l'ex-socialiste` and left that party by the tables."""
    before = setting.doc[index - 1].lower_ if index else ""
    if before not in TAKING_UP:
        return None
    for start in sorted(layout.persons, reverse=True):
        person = layout.persons[start]
        if index - WINDOW <= start < index and _left(setting, person.part, party):
            return person
    return None


def _left(setting: Setting, person: str, party: str) -> bool:
    """Tell whether somebody had left a party at the article's date, by the tables."""
    period = setting.period
    facts = [one for one in setting.tables.memberships(person) if one.organisation == party]
    ended = period and all(one.end and one.end <= period.latest for one in facts)
    return bool(facts and ended)


def _party_called(setting: Setting, name: str) -> str | None:
    """Return the one party that a name or an adjective means."""
    organisations = setting.tables.organisations
    found = {
        use.actor_id
        for use in setting.tables.named(name)
        if use.kind in CALLING and use.actor_id in organisations
    }
    party = only({one for one in found if organisations[one].type in PARTY_TYPES})
    return setting.cast.known(party).id if party else None


def _opening(doc: Doc, index: int) -> int | None:
    """Return where the bracket around a token opens, None outside brackets."""
    for before in range(index - 1, max(-1, index - LONGEST), -1):
        if doc[before].text in ("(", ")"):
            return before if doc[before].text == "(" else None
    return None


def _ministry(setting: Setting, person: Mention) -> Iterator[Finding]:
    """Read `X (Comptes publics)` of somebody who was that minister at the article's date."""
    doc, start = setting.doc, person.end
    if start >= len(doc) or doc[start].text != "(" or person.part not in setting.tables.people:
        return
    end = next((i for i in range(start, min(len(doc), start + LONGEST)) if doc[i].text == ")"), 0)
    words = fold_name(doc[start + 1 : end].text) if end else ""
    for tenure in setting.tables.tenures(person.part) if words else ():
        office = setting.tables.titles[tenure.office]
        governing = office.role in word_set("roles", "governing") and in_force(
            tenure, setting.period
        )
        if governing and any(words in fold_name(title) for title in office.titles):
            government = setting.cast.known(office.organisation).id
            place = (start + 1, person.start, end + 1)
            yield _finding(person.part, government, place, "bracket", office.role, "asserted")
            return


def _finding(
    person: str, organisation: str, place: tuple[int, int, int], rule: str, role: str, status: str
) -> Finding:
    """Make a membership from its trigger, start and end."""
    trigger, start, end = place
    return Finding(person, "memberOf", organisation, trigger, start, end, rule, role, status)

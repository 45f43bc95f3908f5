"""Titles with a party that take somebody up: `le député LR`, said of the one LR deputy named."""

from collections.abc import Iterable

from hemicycle.extract.affiliations import Setting, organisation_of
from hemicycle.extract.cast import only
from hemicycle.extract.introductions import Introduction
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.linking import Mention
from hemicycle.extract.resumption import gender_of
from hemicycle.extract.titles import TitlePhrase

WINDOW = 200  # tokens back within which nobody else fits


def member_named_before(
    setting: Setting,
    title: TitlePhrase,
    introductions: Iterable[Introduction],
    mentions: Iterable[Mention],
) -> str | None:
    """Return the one person of a title's party and role who was named shortly before it."""
    party = organisation_of(setting, title, None) if title.organisation else None
    if party is None or title.former:
        return None
    told = {one.part: one for one in introductions if one.start < title.start}
    near = {m.part for m in mentions if title.start - WINDOW <= m.start < title.start}
    fitting = {
        part
        for part in sorted(near)
        if setting.cast.part(part).is_person
        and _may_be_called(setting, title, part)
        and _is_in(setting, party, part, told.get(part))
        and _has_role(setting, title, part, told.get(part))
    }
    return only(fitting)


def _may_be_called(setting: Setting, title: TitlePhrase, part: str) -> bool:
    """Tell whether a person's gender, where both are known, is that of the title."""
    wanted, own = gender_of(setting, title), setting.cast.part(part).gender
    return None in (wanted, own) or wanted == own


def _is_in(setting: Setting, party: str, part: str, told: Introduction | None) -> bool:
    """Tell whether a person belongs to a party, by the article's introduction or the tables."""
    if told is not None and organisation_of(setting, told.phrase, part) == party:
        return True
    facts = setting.tables.memberships(part) if part in setting.tables.people else ()
    return any(fact.organisation == party and setting.covers(fact) for fact in facts)


def _has_role(setting: Setting, title: TitlePhrase, part: str, told: Introduction | None) -> bool:
    """Tell whether a person has a title's role; any member may be called by a general one."""
    if setting.doc[title.head].lower_ in word_set("reference", "general_titles"):
        return True
    if told is not None and told.phrase.role == title.role:
        return True
    return part in setting.tables.people and title.role in _tabled_roles(setting, part)


def _tabled_roles(setting: Setting, person: str) -> set[str]:
    """Return the roles that the tables give a person at the article's date."""
    facts = setting.tables.memberships(person)
    stood = any(setting.covers(one) for one in setting.tables.candidacies(person))
    return {fact.role for fact in facts if setting.covers(fact)} | (
        {"candidate"} if stood else set()
    )

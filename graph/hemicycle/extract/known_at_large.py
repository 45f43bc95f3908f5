"""Known at large: persons whom the tables give to an organisation named elsewhere."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from hemicycle.extract.affiliations import Setting
from hemicycle.extract.columns import columns_of
from hemicycle.extract.finding import Finding
from hemicycle.extract.introductions import Introduction
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.linking import PARTY_TYPES, Mention


def find_known_at_large(
    setting: Setting,
    persons: Iterable[Mention],
    introductions: Iterable[Introduction],
    told: Iterable[Finding],
    spoken_of: Collection[str],
) -> Iterator[Finding]:
    """Find figures of a street movement, and members of parliament of a party, that is named.

    `plusieurs figures du mouvement, dont X` and `la sénatrice de la Loire, X` of those whom the
    tables give to it. `told` holds what is found otherwise, which goes first; `spoken_of` are the
    organisations meant by any word, adjectives too.
    """
    stated: dict[str, set[str]] = {}
    for one in told:
        stated.setdefault(one.subject, set()).add(one.object)
    named = set(setting.names.values())
    street = named & word_set("roles", "street_movements")
    columns = columns_of(setting.doc)
    cues = columns.places_of(word_set("roles", "figure_words")) if street else []
    spoken = {columns.firsts[index]: index for index in cues}
    for person in persons if spoken else ():
        cue = spoken.get(columns.firsts[person.start])
        if cue is not None and not _is_partisan(setting, stated.get(person.part, ())):
            place = (cue, min(cue, person.start), max(cue + 1, person.end))
            yield from _belonging(setting, person.part, place, street, stated)
    parties = {one for one in (*named, *spoken_of) if setting.cast.part(one).type in PARTY_TYPES}
    for member in introductions:
        if _sits(member) and not _is_partisan(setting, stated.get(member.part, ())):
            place = (member.phrase.head, member.start, member.end)
            yield from _belonging(setting, member.part, place, parties, stated)


def _sits(one: Introduction) -> bool:
    """Tell whether somebody is introduced as a member of parliament, without a party."""
    title = one.phrase
    sitting = title.role in word_set("roles", "sitting") and title.organisation is None
    return sitting and not (title.former or title.foreign)


def _is_partisan(setting: Setting, stated: Iterable[str]) -> bool:
    """Tell whether a party is among some organisations."""
    return any(setting.cast.part(one).type in PARTY_TYPES for one in stated)


def _belonging(
    setting: Setting,
    person: str,
    place: tuple[int, int, int],
    named: Collection[str],
    stated: Mapping[str, set[str]],
) -> Iterator[Finding]:
    """State what the tables give a person among the organisations named."""
    if person not in setting.tables.people or setting.period is None:
        return
    known = stated.get(person, set())
    for fact in setting.tables.memberships(person):
        fresh = fact.organisation in named and fact.organisation not in known
        if fresh and setting.covers(fact):
            trigger, start, end = place
            yield Finding(
                subject=person,
                predicate="memberOf",
                object=setting.cast.known(fact.organisation).id,
                trigger=trigger,
                start=start,
                end=end,
                rule="known-at-large",
                role=fact.role,
                status="asserted",
            )
            return

"""Known members: persons named beside an organisation that the tables give them at the time."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from hemicycle.extract.affiliations import Setting
from hemicycle.extract.columns import columns_of
from hemicycle.extract.finding import Finding
from hemicycle.extract.lexicon import mapping, word_set
from hemicycle.extract.linking import PARTY_TYPES, Mention, in_force

KINDS = frozenset({"association", "government", "movement", "union"})
REACH = 12  # tokens between a person and a party; within one sentence for the other kinds


def find_known_members(
    setting: Setting, persons: Collection[Mention], told: Collection[Finding]
) -> Iterator[Finding]:
    """Find who is named in one sentence with an organisation to which the tables give them.

    `told` holds the memberships that the text states: what is named there is another's, and
    whoever is in a party by the text is in no other by the tables.
    """
    stated: dict[str, set[str]] = {}
    for one in told:
        stated.setdefault(one.subject, set()).add(one.object)
    taken = {i for one in told for i in range(one.start, one.end)}
    free, firsts = _by_sentence(setting, taken), columns_of(setting.doc).firsts
    found: dict[tuple[str, str], tuple[int, Finding]] = {}
    for person in persons:
        near = free.get(firsts[person.start], ())
        roles = _roles(setting, person.part, stated.get(person.part, set())) if near else {}
        for index in near:
            organisation = setting.names[index]
            gap = index - person.end if index >= person.end else person.start - index
            best = found.get((person.part, organisation))
            nearest = best is None or gap < best[0]
            if organisation in roles and nearest and _is_near(setting, organisation, gap):
                finding = _finding(setting, person, index, roles[organisation], organisation)
                found[person.part, organisation] = gap, finding
    yield from (finding for _, finding in found.values())
    yield from _governing(setting, persons, stated)


def _governing(
    setting: Setting, persons: Iterable[Mention], stated: Mapping[str, Collection[str]]
) -> Iterator[Finding]:
    """Find the ministers by the tables in a sentence that speaks of ministers: `celui de ... X`."""
    columns = columns_of(setting.doc)
    places = columns.places_of(word_set("roles", "governing_words"))
    spoken = {columns.firsts[index]: index for index in places}
    for person in persons if spoken else ():
        index = spoken.get(columns.firsts[person.start])
        if index is None:
            continue
        known = stated.get(person.part, set())
        for organisation, role in _roles(setting, person.part, known).items():
            if setting.tables.organisations[organisation].type == "government":
                yield _finding(setting, person, index, role, organisation)


def _by_sentence(setting: Setting, taken: Collection[int]) -> dict[int, list[int]]:
    """Group where organisations are named by sentence, those of others' memberships left out."""
    found: dict[int, list[int]] = {}
    columns, stand_ins = columns_of(setting.doc), mapping("names", "stand_ins")
    for index in sorted(setting.names):
        if index not in taken and columns.folded[index] not in stand_ins:
            found.setdefault(columns.firsts[index], []).append(index)
    return found


def _roles(setting: Setting, person: str, stated: Collection[str]) -> Mapping[str, str]:
    """Map the organisations that the tables give a person at the article's time to the role there.

    A head of State is above parties, and a minister is in the government first.
    """
    tables = setting.tables
    if person not in tables.people or setting.period is None:
        return {}
    facts = [
        (one.organisation, one.role) for one in tables.memberships(person) if setting.covers(one)
    ]
    facts += [
        (one.organisation, "candidate")
        for one in tables.candidacies(person)
        if one.organisation and setting.covers(one)
    ]
    kinds = {one: tables.organisations[one].type for one, _ in facts}
    partisan = not any(setting.cast.part(one).type in PARTY_TYPES for one in stated)
    governing = "government" in kinds.values() or any(
        one.office in word_set("names", "overshadowing") and in_force(one, setting.period)
        for one in tables.tenures(person)
    )
    allowed = KINDS if governing or not partisan else KINDS | PARTY_TYPES
    found: dict[str, str] = {}
    for organisation, role in facts:
        if kinds[organisation] in allowed and organisation not in stated:
            found.setdefault(organisation, role)
    return found


def _is_near(setting: Setting, organisation: str, gap: int) -> bool:
    """Tell whether an organisation is named near enough to a person to be his or hers."""
    return gap <= REACH or setting.tables.organisations[organisation].type in KINDS


def _finding(
    setting: Setting, person: Mention, index: int, role: str, organisation: str
) -> Finding:
    """State a membership by the words from a person to an organisation."""
    start, end = min(person.start, index), max(person.end, index + 1)
    return Finding(
        subject=person.part,
        predicate="memberOf",
        object=setting.cast.known(organisation).id,
        trigger=index,
        start=start,
        end=end,
        rule="known-member",
        role=role,
        status="asserted",
    )

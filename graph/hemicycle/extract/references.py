"""References: persons spoken of by title (`le Premier ministre`), not by name."""

from collections.abc import Iterable, Iterator, Mapping

from hemicycle.edges.valid_time import TimeSpan
from hemicycle.extract.affiliations import Setting, office_of, organisation_of
from hemicycle.extract.cast import only
from hemicycle.extract.former_titles import former_bearer
from hemicycle.extract.inflection import singular
from hemicycle.extract.introductions import Introduction
from hemicycle.extract.lexicon import mapping
from hemicycle.extract.linking import Mention, in_force
from hemicycle.extract.party_titles import member_named_before
from hemicycle.extract.resumption import are_apart, gender_of, may_resume, places_of
from hemicycle.extract.titles import TitlePhrase
from hemicycle.tables import Candidacy

ELECTION_KINDS = {
    "presidentielle": "presidential",
    "legislative": "legislative",
    "europeenne": "european",
    "regionale": "regional",
    "municipale": "municipal",
    "primaire": "primary",
}


def resolve_titles(
    setting: Setting, introductions: tuple[Introduction, ...], mentions: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """Resolve the singular titles that introduce nobody; those left unsure are left out."""
    introduced = {one.phrase.start for one in introductions}
    found = []
    for title in setting.titles:
        if title.start in introduced or not _points_at_somebody(title):
            continue
        part = _bearer(setting, title, introductions, mentions)
        if part and _agrees(setting, title, part):
            setting.cast.part(part)
            found.append(Mention(title.start, title.end, part, "title"))
    return tuple(found)


def _points_at_somebody(title: TitlePhrase) -> bool:
    """Tell whether a title that introduces nobody may still mean one person known otherwise."""
    return (title.definite or title.former) and not title.foreign and not title.plural


def _bearer(
    setting: Setting,
    title: TitlePhrase,
    introductions: tuple[Introduction, ...],
    mentions: tuple[Mention, ...],
) -> str | None:
    """Find whom a title means: by the article, by the tables at its date, by who is near."""
    return (
        _introduced(setting, title, introductions, mentions)
        or _holder(setting, title)
        or _by_default(setting, title)
        or _in_role(setting, title)
        or _candidate(setting, title)
        or member_named_before(setting, title, introductions, mentions)
        or former_bearer(setting, title, mentions)
        or _nearest(setting, title, mentions)
    )


def _agrees(setting: Setting, title: TitlePhrase, part: str) -> bool:
    """Tell whether a feminine article allows a person: `la ministre` is no man."""
    person = setting.tables.people.get(part) or setting.cast.part(part)
    return not (gender_of(setting, title) == "female" and person.gender == "male")


def _introduced(
    setting: Setting,
    title: TitlePhrase,
    introductions: Iterable[Introduction],
    mentions: Iterable[Mention],
) -> str | None:
    """Return whom the article introduced under this title: of several, the one last spoken of.

    `l'élue`, `le parlementaire` call so whoever was introduced in one of several offices.
    """
    mentions = tuple(mentions)
    persons = {m.start for m in mentions if setting.cast.part(m.part).is_person}
    if not may_resume(setting, title, persons):
        return None
    organisation = organisation_of(setting, title, None) if title.organisation else None
    placed = {one.part for one in introductions if places_of(setting, one.phrase)}
    fitting = [
        one
        for one in introductions
        if _means_office(setting, title, one.phrase)
        and one.phrase.former == title.former
        and one.how != "list"
        and _is_called(setting, title, one)
        and not are_apart(setting, title, one.phrase)
        and (one.part in placed or not _has_rival(setting, title, one.part, mentions))
        and organisation in (None, organisation_of(setting, one.phrase, one.part))
    ]
    before = {one.part: one.start for one in fitting if one.start < title.start}
    spoken = [(m.start, m.part) for m in mentions if m.start < title.start and m.part in before]
    spoken += [(start, part) for part, start in before.items()]
    return max(spoken)[1] if spoken else only({one.part for one in fitting})


def _means_office(setting: Setting, title: TitlePhrase, phrase: TitlePhrase) -> bool:
    """Tell whether a title may call so whoever bears another."""
    offices = {office.id for office in phrase.offices}
    wider = mapping("reference", "wider").get(singular(setting.doc[title.head].text))
    general = wider if isinstance(wider, list) and title.end == title.head + 1 else []
    roles = {office.role for office in phrase.offices}
    return bool(offices & {office.id for office in title.offices} or roles & set(general))


def _has_rival(
    setting: Setting, title: TitlePhrase, part: str, mentions: Iterable[Mention]
) -> bool:
    """Tell whether a title with a place may be another's whom the tables know in this role.

    `le député du Nord` is taken for somebody introduced as `le député` only where no other
    deputy was named before.
    """
    if not places_of(setting, title):
        return False
    named = {m.part for m in mentions if m.start < title.start} & set(setting.tables.people)
    return any(
        fact.role == title.role and setting.covers(fact)
        for other in sorted(named - {part})
        for fact in setting.tables.memberships(other)
    )


def _is_called(setting: Setting, title: TitlePhrase, one: Introduction) -> bool:
    """Tell whether somebody's gender fits the title: `le député` is not she who was `la`."""
    gender = setting.cast.part(one.part).gender
    wanted, told = gender_of(setting, title), gender_of(setting, one.phrase)
    return None in (wanted, told or gender) or wanted == (told or gender)


def _holder(setting: Setting, title: TitlePhrase) -> str | None:
    """Return the one holder of a unique office at the article's date."""
    office = office_of(title)
    if not office.unique or title.former or setting.period is None:
        return None
    return _sole_holder(setting, office.id, setting.period)


def _by_default(setting: Setting, title: TitlePhrase) -> str | None:
    """Return whom a bare title means where the article introduces nobody by it: `le président`."""
    open_end = title.complemented or _heads_some_body(setting, title)
    if open_end or title.former or setting.period is None:
        return None
    words = singular(setting.doc[title.head].text)
    office = mapping("roles", "bare").get(words)
    if office is None or singular(title.offices[0].titles[0]) != words:
        return None
    return _sole_holder(setting, str(office), setting.period)


def _heads_some_body(setting: Setting, title: TitlePhrase) -> bool:
    """Tell whether a title goes on with a body not known: `le président de la commission`."""
    behind = [token.lower_ for token in setting.doc[title.end : title.end + 2]]
    return behind[:1] == ["du"] or (behind[:1] == ["de"] and behind[1:] in (["la"], ["l'"], ["l’"]))


def _sole_holder(setting: Setting, office: str, period: TimeSpan) -> str | None:
    """Return who alone held an office in a period."""
    tenures = setting.tables.holders(office, period.earliest, period.latest)
    return only({tenure.person for tenure in tenures})


def _in_role(setting: Setting, title: TitlePhrase) -> str | None:
    """Return the one person in this role in the organisation named, at the article's date."""
    if title.former or title.organisation is None:
        return None
    organisation = organisation_of(setting, title, None)
    return _sole_in_role(setting, organisation, title.role) if organisation else None


def _sole_in_role(setting: Setting, organisation: str, role: str) -> str | None:
    """Return the one person whom the tables know in a role that few have in an organisation."""
    if setting.period is None or role in ("member", "deputy"):
        return None
    persons = {
        fact.member
        for fact in setting.tables.members(organisation, role)
        if setting.covers(fact) and fact.member in setting.tables.people
    }
    return only(persons)


def resolve_possessed(
    setting: Setting,
    introductions: tuple[Introduction, ...],
    owners: Mapping[int, str],
    parties: Mapping[str, str],
) -> Iterator[Mention]:
    """Resolve `leur candidat`, `son chef` to who is that in the owner's organisation or party."""
    introduced = {one.phrase.start for one in introductions}
    for title in setting.titles:
        owner = owners.get(title.start)
        if owner is None or title.plural or title.former or title.start in introduced:
            continue
        person = setting.cast.part(owner).is_person
        organisation = parties.get(owner) if person else owner
        if organisation:
            part = _introduced_in(setting, title, introductions, organisation)
            part = part or _sole_in_role(setting, organisation, title.role)
            if part and part != owner:
                setting.cast.part(part)
                yield Mention(title.start, title.head + 1, part, "title")


def _introduced_in(
    setting: Setting,
    title: TitlePhrase,
    introductions: tuple[Introduction, ...],
    organisation: str,
) -> str | None:
    """Return the one person whom the article introduced under a title in an organisation."""
    wanted = {office.id for office in title.offices}
    return only(
        {
            one.part
            for one in introductions
            if wanted & {office.id for office in one.phrase.offices}
            and organisation_of(setting, one.phrase, one.part) == organisation
        }
    )


def _candidate(setting: Setting, title: TitlePhrase) -> str | None:
    """Return the one candidate of a party in a national election about the article's date."""
    if title.role != "candidate" or title.organisation is None:
        return None
    organisation = organisation_of(setting, title, None)
    standing = _candidacies(setting, title)
    return only({one.person for one in standing if one.organisation == organisation})


def _candidacies(setting: Setting, title: TitlePhrase) -> Iterator[Candidacy]:
    """Yield who stood in the election that a phrase names, or in a presidential one."""
    kind = ELECTION_KINDS.get(title.election or "presidentielle", "presidential")
    days = _election_days(setting.period, title.former)
    for election in setting.tables.elections:
        if election.kind == kind:
            for one in setting.tables.candidates(election.id):
                if in_force(one, days):
                    yield one


def _election_days(period: TimeSpan | None, former: bool) -> TimeSpan | None:
    """Return when the election was that a text of a period speaks of; a year back if `former`."""
    if period is None or not former:
        return period
    earliest = period.earliest
    return TimeSpan(earliest.replace(year=max(1, earliest.year - 1), day=1), period.latest)


def _nearest(setting: Setting, title: TitlePhrase, mentions: tuple[Mention, ...]) -> str | None:
    """Return the nearest person named before whom the tables know in this role (`le député`)."""
    if title.organisation is not None or title.former:
        return None
    near = [m for m in mentions if m.end <= title.start and m.part in setting.tables.people]
    for mention in reversed(near[-6:]):
        facts = setting.tables.memberships(mention.part)
        if any(fact.role == title.role and setting.covers(fact) for fact in facts):
            return mention.part
    return None

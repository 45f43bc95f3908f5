"""Known bearers: persons named before, called by a title that the tables give them."""

from collections.abc import Collection, Iterable, Iterator

from hemicycle.extract.affiliations import LEADING, Setting, office_of, organisation_of
from hemicycle.extract.cast import only
from hemicycle.extract.finding import Finding
from hemicycle.extract.inflection import singular
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.linking import Mention, in_force
from hemicycle.extract.resumption import gender_of, may_resume
from hemicycle.extract.small_words import OF
from hemicycle.extract.titles import TitlePhrase
from hemicycle.tables import KnownActor, Membership

WINDOW = 250  # tokens back within which the bearer of a title must be named


def find_known_bearers(
    setting: Setting, persons: Iterable[Mention], taken: Collection[int]
) -> Iterator[Finding]:
    """Find the memberships of `le député PCF`, `l'ancien ministre` who was named shortly before.

    `taken` are the starts of the titles that introduce or mean somebody otherwise.
    """
    named = sorted(persons, key=lambda person: person.start)
    starts = {person.start for person in named}
    for title in setting.titles:
        if title.start in taken or not _may_mean_known(setting, title):
            continue
        if not (may_resume(setting, title, starts) or _is_of_head(setting, title, named)):
            continue
        organisation = organisation_of(setting, title, None)
        bearer = _bearer(setting, title, organisation, named) if organisation else None
        if bearer and organisation:
            yield Finding(
                subject=bearer,
                predicate="memberOf",
                object=organisation,
                trigger=title.head,
                start=title.start,
                end=title.end,
                rule=f"title-known: {singular(setting.doc[title.head].text)}",
                role=title.role,
                status="former" if title.former else "asserted",
            )


def _may_mean_known(setting: Setting, title: TitlePhrase) -> bool:
    """Tell whether a title points at one person: `le député PCF`, `cet élu LR`, `l'ex-ministre`."""
    this = setting.doc[title.start].lower_ in word_set("roles", "demonstratives")
    pointed = title.definite or title.former or this or _is_leading(title)
    told = title.organisation is not None or office_of(title).role in word_set("roles", "governing")
    return pointed and told and not (title.plural or title.foreign or title.other)


def _is_of_head(setting: Setting, title: TitlePhrase, named: Iterable[Mention]) -> bool:
    """Tell whether a former minister is told by a head of State or of government.

    `L'ancienne ministre de Nicolas Sarkozy` takes up a woman named before.
    """
    doc, end = setting.doc, title.end
    governing = office_of(title).role in word_set("roles", "governing")
    taking_up = governing and title.former and title.definite
    if not taking_up or end + 1 >= len(doc) or doc[end].lower_ not in OF:
        return False
    head = next((one for one in named if one.start == end + 1), None)
    if head is None or (head.end < len(doc) and doc[head.end].text == ","):
        return False
    tenures = setting.tables.tenures(head.part)
    heading = word_set("names", "overshadowing") | word_set("roles", "fully_known")
    return any(one.office in heading for one in tenures)


def _is_leading(title: TitlePhrase) -> bool:
    """Tell whether a title without article is that of a head: `comme présidente de la CNDP`."""
    return title.start == title.head and office_of(title).role in LEADING


def _bearer(
    setting: Setting, title: TitlePhrase, organisation: str, named: Iterable[Mention]
) -> str | None:
    """Return who was named last before a title among those whom the tables know by it.

    Without any, the one whom the article names at all.
    """
    fitting = [one for one in named if _fits_person(setting, title, organisation, one.part)]
    near = [one for one in fitting if title.start - WINDOW <= one.start < title.start]
    return near[-1].part if near else only({one.part for one in fitting})


def _fits_person(setting: Setting, title: TitlePhrase, organisation: str, part: str) -> bool:
    """Tell whether somebody named is known to the tables by a title."""
    person = setting.tables.people.get(part)
    return (
        person is not None
        and _is_called(setting, title, person)
        and _is_known_by(setting, title, organisation, person.id)
    )


def _is_known_by(setting: Setting, title: TitlePhrase, organisation: str, person: str) -> bool:
    """Tell whether the tables know a person by a title in an organisation."""
    tables, period = setting.tables, setting.period
    if title.role == "candidate":
        return any(
            stood.organisation == organisation
            and (period is None or stood.begin is None or stood.begin <= period.latest)
            for stood in tables.candidacies(person)
        )
    bare = not title.former and _is_leading(title)
    return any(
        fact.organisation == organisation
        and _fits(setting, title, fact)
        and (fact.role in LEADING or not bare)
        for fact in tables.memberships(person)
    )


def _is_called(setting: Setting, title: TitlePhrase, person: KnownActor) -> bool:
    """Tell whether a person may be called by a title: by gender, and as no head of State.

    A head of State is yet called `le candidat LREM`.
    """
    first = setting.doc[title.start : title.head + 1]
    feminine = any(token.lower_ in word_set("roles", "feminine") for token in first)
    gender = "female" if feminine else gender_of(setting, title)
    tenures = setting.tables.tenures(person.id)
    held = {one.office for one in tenures if in_force(one, setting.period)}
    above = title.role != "candidate" and not held.isdisjoint(word_set("names", "overshadowing"))
    return (not person.gender or gender in (None, person.gender)) and not above


def _fits(setting: Setting, title: TitlePhrase, fact: Membership) -> bool:
    """Tell whether a membership of the tables is that of a title, at its time."""
    office = office_of(title)
    if office.role in word_set("roles", "governing") and fact.role != office.role:
        return False
    if not title.former or setting.period is None:
        return in_force(fact, setting.period)
    offices = {one.id for one in title.offices if one.organisation}
    held = {one.office for one in setting.tables.tenures(fact.member)}
    if offices and office.unique and held and held.isdisjoint(offices):
        return False
    return fact.begin is None or fact.begin <= setting.period.latest

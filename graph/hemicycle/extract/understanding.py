"""Understanding: from a parsed article to its scene, its memberships and its date.

An article without a date is read up to three times: the offices and candidacies that it tells
date it, and its date then tells who `le candidat PS` is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from hemicycle.edges.valid_time import TimeSpan, parse_edtf
from hemicycle.extract.affiliations import (
    Setting,
    office_of,
    organisation_of,
    organisation_starts,
)
from hemicycle.extract.cast import Cast, only
from hemicycle.extract.dates import (
    ArticleDate,
    DateMention,
    Fact,
    find_dates,
    infer_article_date,
)
from hemicycle.extract.finding import Finding
from hemicycle.extract.first_person import (
    resolve_first_person,
    resolve_second_person,
    speakers_of,
)
from hemicycle.extract.introductions import Introduction, find_introductions, lay_out
from hemicycle.extract.letters import read_letter
from hemicycle.extract.lexicon import mapping
from hemicycle.extract.linking import PARTY_TYPES, Mention, link_names
from hemicycle.extract.members import resolve_members
from hemicycle.extract.memberships import find_memberships
from hemicycle.extract.names import NameSpan, find_acronyms, find_names
from hemicycle.extract.possessives import resolve_own_parties, resolve_owners
from hemicycle.extract.pronouns import resolve_pronouns
from hemicycle.extract.quotations import Quotation, find_quotations, quotations_around
from hemicycle.extract.reading import Reading
from hemicycle.extract.references import resolve_possessed, resolve_titles
from hemicycle.extract.scene import Scene
from hemicycle.extract.skills import ALL, Skills
from hemicycle.extract.stand_ins import may_stand_in
from hemicycle.extract.titles import TitlePhrase, find_titles
from hemicycle.tables import Tables

MOST_READINGS = 3
CALLED = frozenset({"adjective", "demonym", "headquarters"})  # uses of a name that aren't the name


@dataclass(frozen=True, slots=True)
class Understanding:
    """Hold what the reading of an article yields, before relations are looked for."""

    reading: Reading
    scene: Scene
    dates: tuple[DateMention, ...]
    date: ArticleDate
    memberships: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Casting:
    """Hold who is named and titled, as one reading found it."""

    setting: Setting
    mentions: tuple[Mention, ...]
    introductions: tuple[Introduction, ...]
    titled: tuple[Mention, ...]
    memberships: tuple[Finding, ...]


def understand(reading: Reading, tables: Tables, skills: Skills = ALL) -> Understanding:
    """Find who is in an article, when it was written, who speaks, and who belongs to what."""
    dates = find_dates(reading, tables)
    names = _sorted_names(reading, tables)
    titles = find_titles(reading.doc, names, tables)
    published = reading.article.published
    period = parse_edtf(published) if published else None
    for _ in range(MOST_READINGS):
        casting = _cast(reading, Cast(tables), names, titles, period, skills)
        facts = tuple(_facts(reading, casting))
        date = infer_article_date(reading, facts, dates, tables)
        found = parse_edtf(date.edtf) if date.edtf else None
        if found == period:
            break
        period = found
    scene = _set_scene(reading, casting, skills)
    return Understanding(reading, scene, dates, date, casting.memberships)


def _sorted_names(reading: Reading, tables: Tables) -> tuple[NameSpan, ...]:
    """Find the names and acronyms of an article, in order."""
    names = find_names(reading.doc, tables)
    return tuple(sorted((*names, *find_acronyms(reading.doc, names)), key=lambda name: name.start))


def _cast(
    reading: Reading,
    cast: Cast,
    names: tuple[NameSpan, ...],
    titles: tuple[TitlePhrase, ...],
    period: TimeSpan | None,
    skills: Skills,
) -> _Casting:
    """Link names and titles to actors, as a period allows."""
    mentions = link_names(reading.doc, names, cast, period)
    if not skills.coreference:
        mentions = _called_by_name(reading.doc, names, mentions)
    setting = Setting(reading.doc, cast, organisation_starts(mentions, cast), titles, period)
    persons = {part.id for part in cast.parts.values() if part.is_person}
    layout = lay_out(reading.doc, mentions, titles, persons)
    introductions = find_introductions(layout)
    titled = resolve_titles(setting, introductions, mentions) if skills.coreference else ()
    found = tuple(find_memberships(setting, layout, introductions, titled, names))
    return _Casting(setting, mentions, introductions, titled, found)


def _called_by_name(
    doc: Doc, names: tuple[NameSpan, ...], mentions: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """Leave out the mentions that aren't names: `les socialistes`, `Solférino`, `la majorité`."""
    called = {
        name.end
        for name in names
        if (name.uses and CALLED.issuperset(use.kind for use in name.uses))
        or (name.end == name.start + 1 and may_stand_in(doc[name.start].text))
    }
    return tuple(mention for mention in mentions if mention.end not in called)


def _facts(reading: Reading, casting: _Casting) -> Iterator[Fact]:
    """Yield the offices and roles that an article gives to known persons, as proofs of its date."""
    setting = casting.setting
    by_start = {title.start: title for title in setting.titles}
    pairs = [(one.phrase, one.part, one.how == "list") for one in casting.introductions]
    pairs += [(by_start[mention.start], mention.part, False) for mention in casting.titled]
    for title, part, listed in pairs:
        if part in setting.tables.people:
            office = office_of(title)
            organisation = organisation_of(setting, title, part) or ""
            role, post = ("member", None) if listed else (office.role, office.id)
            words = reading.text(title.start, title.end)
            yield Fact(part, organisation, role, post, title.former, words)


def _set_scene(reading: Reading, casting: _Casting, skills: Skills) -> Scene:
    """Set the scene with the skills given: who is named, and unless told not to, who is meant."""
    quotations = find_quotations(reading) if skills.quotations else ()
    if skills.coreference:
        return _resolve_scene(reading, casting, quotations)
    setting, heads = casting.setting, _named_heads(reading.doc, casting)
    around = quotations_around(quotations)
    scene = Scene(
        setting.doc, setting.cast, heads, quotations, period=setting.period, around=around
    )
    return replace(scene, speakers=speakers_of(scene, casting.mentions))


def _resolve_scene(reading: Reading, casting: _Casting, quotations: tuple[Quotation, ...]) -> Scene:
    """Resolve pronouns and speakers over the names and titles."""
    doc, cast, period = reading.doc, casting.setting.cast, casting.setting.period
    parties, heads = _parties(casting), _named_heads(doc, casting)
    for start, part in _heads_of(resolve_members(casting.setting, heads, parties)).items():
        heads.setdefault(start, part)
    letter = read_letter(reading, cast, (*casting.mentions, *casting.titled))
    strangers, around = _strangers(casting, heads), quotations_around(quotations)
    scene = Scene(
        doc, cast, heads, quotations, {}, letter, period, strangers=strangers, around=around
    )
    heads |= _heads_of(resolve_pronouns(scene, quoted=False))
    speakers = speakers_of(scene, casting.mentions)
    author = letter.author if letter else None
    heads |= _heads_of(resolve_first_person(scene, speakers, author))
    addressee = letter.addressee if letter else None
    heads |= _heads_of(resolve_second_person(scene, speakers, addressee))
    scene = replace(scene, speakers=speakers)
    heads |= _heads_of(resolve_pronouns(scene, quoted=True))
    scene = replace(scene, owners=resolve_owners(scene))
    possessed = resolve_possessed(casting.setting, casting.introductions, scene.owners, parties)
    heads |= _heads_of(resolve_own_parties(scene, parties)) | _heads_of(possessed)
    return scene


def _named_heads(doc: Doc, casting: _Casting) -> dict[int, str]:
    """Map the tokens of names and titles to their actors."""
    heads = {i: m.part for m in casting.mentions for i in range(m.start, m.end)}
    by_start = {title.start: title for title in casting.setting.titles}
    for mention in casting.mentions:
        if mention.start and doc[mention.start - 1].text in mapping("reference", "courtesy"):
            heads.setdefault(mention.start - 1, mention.part)
    titled = [(one.phrase, one.part) for one in casting.introductions if one.how != "list"]
    titled += [(by_start[mention.start], mention.part) for mention in casting.titled]
    for title, part in titled:
        for index in _title_words(doc, title):
            heads.setdefault(index, part)
    return heads


def _heads_of(mentions: Iterable[Mention]) -> dict[int, str]:
    """Map the last token of each mention to its actor."""
    return {mention.end - 1: mention.part for mention in mentions}


def _strangers(casting: _Casting, heads: dict[int, str]) -> frozenset[int]:
    """Return the nouns of titles that tell of somebody else: `un ministre`, `le maire de Kiev`."""
    return frozenset(
        title.head
        for title in casting.setting.titles
        if not title.plural and title.head not in heads and (title.foreign or not title.definite)
    )


def _parties(casting: _Casting) -> dict[str, str]:
    """Map each person to the one party to which the article says that the person belongs."""
    found: dict[str, set[str]] = {}
    for one in casting.memberships:
        if one.status == "asserted" and casting.setting.cast.part(one.object).type in PARTY_TYPES:
            found.setdefault(one.subject, set()).add(one.object)
    sole = {person: only(parties) for person, parties in found.items()}
    return {person: party for person, party in sole.items() if party}


def _title_words(doc: Doc, title: TitlePhrase) -> tuple[int, ...]:
    """Return the tokens that stand for a title's bearer: its first word, and its noun."""
    organisation = title.organisation
    end = min(title.end, organisation.start) if organisation else title.end
    return title.head, doc[title.head : max(end, title.head + 1)].root.i

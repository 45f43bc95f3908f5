"""Linking: which actor each name stands for, told by table, article and date."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Doc

from hemicycle.edges.actor import PERSON
from hemicycle.edges.valid_time import TimeSpan
from hemicycle.extract.cast import Cast, Part, only
from hemicycle.extract.inflection import is_foreign
from hemicycle.extract.lexicon import mapping
from hemicycle.extract.names import NameSpan, first_names
from hemicycle.extract.small_words import DE
from hemicycle.tables import Candidacy, KnownActor, Membership, NameUse, Tables, Tenure
from hemicycle.tables.days import spans
from hemicycle.tables.spelling import derive_last_names, fold_name

FULL = frozenset({"name", "variant"})
COLLECTIVE_DETERMINERS = frozenset({"les", "des", "aux", "ces", "nos", "leurs", "ses"})
PARTY_TYPES = frozenset({"party", "movement", "coalition"})
WEIGHTY_ROLES = frozenset({"leader", "minister", "spokesperson", "candidate", "founder"})


@dataclass(frozen=True, slots=True)
class Mention:
    """Tie tokens `start` to `end` (exclusive) to an actor of the cast.

    `form` is `name`, `last`, `collective`, `title`, `pronoun` or `letter`.
    """

    start: int
    end: int
    part: str
    form: str


@dataclass(slots=True)
class Namesakes:
    """Remember which persons of the article bear which last name."""

    bearers: dict[str, list[str]] = field(default_factory=dict)

    def add(self, part: Part) -> None:
        """Note the last names of a person."""
        for last in derive_last_names(part.name):
            known = self.bearers.setdefault(fold_name(last), [])
            if part.id not in known:
                known.append(part.id)

    def of(self, last: str) -> list[str]:
        """Return the persons of the article who bear a last name."""
        return self.bearers.get(fold_name(last), [])


def link_names(
    doc: Doc, names: Iterable[NameSpan], cast: Cast, period: TimeSpan | None
) -> tuple[Mention, ...]:
    """Link the names of an article: full names first, then what the full names make clear."""
    listed = tuple(names)
    full = {name.start: _link_full(doc, name, cast, period) for name in listed}
    namesakes = Namesakes()
    for part in full.values():
        if part is not None and part.is_person:
            namesakes.add(part)
    mentions: list[Mention] = []
    for name in listed:
        part = full[name.start]
        form = "name" if part and part.is_person else "collective"
        if part is None and name.is_person:
            part, form = _link_last(doc, name, cast, namesakes, period), "last"
        if part is not None:
            mentions.append(Mention(name.start, name.end, part.id, form))
    mentions += _repeated_last_names(doc, mentions, cast, namesakes)
    mentions.sort(key=lambda mention: mention.start)
    for mention in mentions:
        cast.see(cast.parts[mention.part], doc[mention.start : mention.end].text)
    return tuple(mentions)


def _link_full(doc: Doc, name: NameSpan, cast: Cast, period: TimeSpan | None) -> Part | None:
    """Link a full name, or the name of an organisation; None leaves it open."""
    surface = doc[name.start : name.end].text
    if not name.uses:
        gender = first_names().get(fold_name(doc[name.start].text)) if name.kind == PERSON else None
        return cast.unknown(surface, name.kind, gender)
    organisations = [use for use in name.uses if use.actor_id in cast.tables.organisations]
    if organisations and _is_part_of_longer(doc, name):
        return None
    if organisations:
        return _link_organisation(doc, name, organisations, cast, period)
    people = sorted({use.actor_id for use in name.uses if use.kind in FULL})
    if len(people) > 1:
        people = _weighty(people, cast.tables, period)
    return _only_known(cast, people)


def _link_organisation(
    doc: Doc, name: NameSpan, uses: list[NameUse], cast: Cast, period: TimeSpan | None
) -> Part | None:
    """Link the name of an organisation: one that bore it at the article's date."""
    fitting = [use for use in uses if _is_stood_for(doc, name, use) and not _is_foreign(doc, name)]
    alive = [use for use in fitting if _lives(cast.tables, use, period)]
    alive = alive or [use for use in fitting if use.kind in ("name", "acronym")]
    found = sorted({use.actor_id for use in alive})
    if len(found) > 1:
        found = [
            one for one in found if cast.tables.organisations[one].type in PARTY_TYPES
        ] or found
    return _only_known(cast, found)


def _is_part_of_longer(doc: Doc, name: NameSpan) -> bool:
    """Tell whether a short form goes on: `la Commission du débat public` isn't the European one."""
    short = name.end - name.start == 1 and all(use.kind == "variant" for use in name.uses)
    joined = name.end + 1 < len(doc) and doc[name.end].text.lower() in DE
    return short and joined and not doc[name.start].text.isupper()


def _is_stood_for(doc: Doc, name: NameSpan, use: NameUse) -> bool:
    """Tell whether a demonym stands for its organisation here (`les socialistes`)."""
    if use.kind == "adjective":
        return False
    if use.kind != "demonym":
        return True
    before = doc[name.start - 1].text.lower() if name.start else ""
    opens = not name.start or doc[name.start].is_sent_start or before in (",", "et", ":", "(")
    return before in COLLECTIVE_DETERMINERS or opens


def _is_foreign(doc: Doc, name: NameSpan) -> bool:
    """Tell whether an adjective after an institution makes it another country's."""
    if name.end >= len(doc) or doc[name.start].text.lower() not in ("gouvernement", "exécutif"):
        return False
    return is_foreign(doc[name.end].text)


def _lives(tables: Tables, use: NameUse, period: TimeSpan | None) -> bool:
    """Tell whether an organisation, under this name, was there in a period."""
    return in_force(use, period) and in_force(tables.organisations[use.actor_id], period)


def _link_last(
    doc: Doc, name: NameSpan, cast: Cast, namesakes: Namesakes, period: TimeSpan | None
) -> Part | None:
    """Link a bare last name: to its bearer in the article, else to its one weighty bearer."""
    surface = doc[name.start : name.end].text
    gender = courtesy_gender(doc, name.start)
    here = _of_gender(namesakes.of(surface), gender, cast)
    if here:
        return cast.parts[here[0]] if len(here) == 1 else None
    if gender is None and _is_place(cast.tables, surface):
        return None
    bearers = sorted({use.actor_id for use in name.uses if use.kind == "last"})
    fitting = [one for one in bearers if gender in (None, cast.tables.people[one].gender)]
    weighty = _weighty(fitting, cast.tables, period)
    return _only_known(cast, weighty)


def _only_known(cast: Cast, ids: list[str]) -> Part | None:
    """Return the one actor of a list as a part of the cast, None for several or none."""
    one = only(ids)
    return cast.known(one) if one else None


def _is_place(tables: Tables, surface: str) -> bool:
    """Tell whether a last name is also a town's, as the titles of mayors name them."""
    return tables.office_of_title(f"maire de {surface}") is not None


def _of_gender(ids: list[str], gender: str | None, cast: Cast) -> list[str]:
    """Keep the persons that a courtesy title allows."""
    return [one for one in ids if gender is None or cast.parts[one].gender in (None, gender)]


def courtesy_gender(doc: Doc, start: int) -> str | None:
    """Return the gender that `M.` or `Mme` before a name tells, None without one."""
    before = doc[start - 1].text if start else ""
    gender = mapping("reference", "courtesy").get(before)
    return str(gender) if gender else None


def _weighty(ids: list[str], tables: Tables, period: TimeSpan | None) -> list[str]:
    """Keep the persons who held office, led or stood in a national election about that time."""
    return [
        one
        for one in ids
        if any(in_force(tenure, period) for tenure in tables.tenures(one))
        or any(in_force(stood, period) for stood in tables.candidacies(one))
        or any(
            member.role in WEIGHTY_ROLES and in_force(member, period)
            for member in tables.memberships(one)
        )
    ]


def in_force(
    fact: NameUse | KnownActor | Membership | Tenure | Candidacy, period: TimeSpan | None
) -> bool:
    """Tell whether a fact of the tables held at some time of a period; any does without one."""
    return period is None or spans(fact.begin, fact.end, period.earliest, period.latest)


def _repeated_last_names(
    doc: Doc, mentions: Iterable[Mention], cast: Cast, namesakes: Namesakes
) -> list[Mention]:
    """Find the bare last names of persons whom no table knows but the article names in full."""
    taken = {index for mention in mentions for index in range(mention.start, mention.end)}
    found: list[Mention] = []
    for token in doc:
        if token.i in taken or not token.text[0].isupper():
            continue
        bearers = _of_gender(namesakes.of(token.text), courtesy_gender(doc, token.i), cast)
        if len(bearers) == 1:
            found.append(Mention(token.i, token.i + 1, bearers[0], "last"))
    return found

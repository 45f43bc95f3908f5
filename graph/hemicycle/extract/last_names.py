"""Last names: who bears a last name, told by the article, by what stands beside it, and by date."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc

from hemicycle.edges.valid_time import TimeSpan
from hemicycle.extract.cast import Cast, Part, only
from hemicycle.extract.columns import columns_of
from hemicycle.extract.initials import are_initials_of, drop_initials, first_name_of, is_initial
from hemicycle.extract.lexicon import mapping, word_set
from hemicycle.extract.name_words import is_first_name
from hemicycle.tables import Candidacy, KnownActor, Membership, NameUse, Office, Tables, Tenure
from hemicycle.tables.days import spans
from hemicycle.tables.spelling import derive_last_names, fold_name

WEIGHTY_ROLES = frozenset({"leader", "minister", "spokesperson", "candidate", "founder"})
LONGEST_TITLE = 9  # tokens
LONGEST_BRACKET = 6  # tokens
LONGEST_PARTY = 3  # tokens


@dataclass(slots=True)
class Namesakes:
    """Remember which persons of the article bear which last name."""

    cast: Cast
    bearers: dict[str, list[str]] = field(default_factory=dict)

    def add(self, part: Part) -> None:
        """Note the last names of a person."""
        for last in _last_names(part, self.cast.tables):
            known = self.bearers.setdefault(fold_name(last), [])
            if part.id not in known:
                known.append(part.id)

    def of(self, surface: str, gender: str | None) -> list[str]:
        """Return the persons of the article whom a last name, with its initials, may mean."""
        initials, last = drop_initials(surface)
        parts = [self.cast.parts[one] for one in self.bearers.get(fold_name(last), [])]
        return [
            part.id
            for part in parts
            if (gender is None or part.gender in (None, gender))
            and are_initials_of(initials, first_name_of(part.name))
        ]

    def may_begin(self, word: str) -> bool:
        """Tell whether the last name of a person of the article, or its initials, begin so."""
        first = fold_name(word).partition(" ")[0]
        return is_initial(word) or any(last.startswith(first) for last in self.bearers)

    def elder(self, part: Part) -> Part | None:
        """Return the one other person whose last name is this one's whole name: `Saint Aubin`."""
        one = only([bearer for bearer in self.of(part.name, None) if bearer != part.id])
        return self.cast.parts[one] if one else None


def _last_names(part: Part, tables: Tables) -> tuple[str, ...]:
    """List the last names of a person: the tables', else what follows the first names."""
    listed = tuple(one.name for one in tables.names.get(part.id, ()) if one.use.kind == "last")
    first, _, rest = part.name.partition(" ")
    second, _, last = rest.partition(" ")
    if not part.known and last and is_first_name(first) and is_first_name(second):
        return (*derive_last_names(part.name), last)  # `Jean Paul Vauquelin`
    return (*listed, *derive_last_names(part.name))


def link_last(
    doc: Doc,
    start: int,
    end: int,
    uses: Collection[NameUse],
    namesakes: Namesakes,
    period: TimeSpan | None,
) -> Part | None:
    """Link a bare last name: to its bearer in the article, else to its one bearer in public life.

    Several bearers are told apart by title, party and date, else left open.
    """
    cast, gender = namesakes.cast, courtesy_gender(doc, start)
    surface = columns_of(doc).surface(start, end)
    here = namesakes.of(surface, gender)
    head = _head_of_state(uses, cast.tables, period) if gender is None else None
    if head and here and not set(here) & set(in_public_life(here, cast.tables, period)):
        return cast.known(head)  # `Macron` beside `Brigitte Macron` alone
    if here:
        one = only(here) or only(_told_apart(doc, start, end, here, cast.tables, period))
        return cast.part(one) if one else None
    initials, last = drop_initials(surface)
    people = cast.tables.people
    bearers = sorted({use.actor_id for use in uses if use.kind == "last"})
    fitting = [one for one in bearers if gender in (None, people[one].gender)]
    told = _told_apart(doc, start, end, fitting, cast.tables, period)
    loose = not told and gender is None and not initials
    if loose and (is_first_name(last) or _is_place(cast.tables, last)):
        return None
    one = only(told or likeliest(fitting, cast.tables, period))
    return cast.known(one) if one else None


def _head_of_state(
    uses: Collection[NameUse], tables: Tables, period: TimeSpan | None
) -> str | None:
    """Return who among the bearers of a name was alone at the head of the State in a period."""
    bearers = {use.actor_id for use in uses if use.actor_id in tables.people}
    return only({one for one in bearers if period and _reigned(one, tables, period)})


def _reigned(person: str, tables: Tables, period: TimeSpan) -> bool:
    """Tell whether a person held an office that overshadows namesakes in a period."""
    offices = word_set("names", "overshadowing")
    return any(one.office in offices and in_force(one, period) for one in tables.tenures(person))


def likeliest(ids: list[str], tables: Tables, period: TimeSpan | None) -> list[str]:
    """Keep the persons in public life about that time, or a sole bearer who ever was."""
    found = in_public_life(ids, tables, period)
    return found or (in_public_life(ids, tables, None) if len(ids) == 1 else [])


def in_public_life(ids: list[str], tables: Tables, period: TimeSpan | None) -> list[str]:
    """Keep the persons who held office, led or stood in a national election in a period."""
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


def courtesy_gender(doc: Doc, start: int) -> str | None:
    """Return the gender that `M.` or `Mme` before a name tells, None without one."""
    before = doc[start - 1].text if start else ""
    gender = mapping("reference", "courtesy").get(before)
    return str(gender) if gender else None


def _is_place(tables: Tables, surface: str) -> bool:
    """Tell whether a last name is also a town's, as the titles of mayors name them."""
    return tables.office_of_title(f"maire de {surface}") is not None


def _told_apart(
    doc: Doc, start: int, end: int, ids: list[str], tables: Tables, period: TimeSpan | None
) -> list[str]:
    """Keep the bearers whom the title or party beside a name fits; none where neither is there."""
    office = _title_before(doc, start, tables)
    parties = set(_parties_beside(doc, start, end, tables))
    if office is None and not parties:
        return []
    titled = [one for one in ids if office is None or _holds(one, office, tables, period)]
    return [
        one
        for one in titled
        if not parties
        or any(
            fact.organisation in parties and in_force(fact, period)
            for fact in tables.memberships(one)
        )
    ]


def _title_before(doc: Doc, start: int, tables: Tables) -> Office | None:
    """Return the office whose title ends right before a name (`le Premier ministre Philippe`)."""
    stop = start - (start > 0 and doc[start - 1].text in mapping("reference", "courtesy"))
    first = max(doc[start].sent.start, stop - LONGEST_TITLE)
    surface = columns_of(doc).surface
    found = (tables.office_of_title(surface(index, stop)) for index in range(first, stop))
    return next((office for office in found if office), None)


def _holds(person: str, office: Office, tables: Tables, period: TimeSpan | None) -> bool:
    """Tell whether a person held an office in a period, or one of its role."""
    if any(one.office == office.id and in_force(one, period) for one in tables.tenures(person)):
        return True
    return not office.unique and any(
        fact.role == office.role and in_force(fact, period) for fact in tables.memberships(person)
    )


def _parties_beside(doc: Doc, start: int, end: int, tables: Tables) -> Iterator[str]:
    """Yield the organisations named right before a name, or in the bracket behind it."""
    for width in range(1, min(LONGEST_PARTY, start - doc[start].sent.start) + 1):
        yield from _organisations(doc, start - width, start, tables)
    if end < len(doc) and doc[end].text == "(":
        limit = min(len(doc), end + LONGEST_BRACKET)
        close = next((i for i in range(end, limit) if doc[i].text in (")", ",")), end)
        yield from _organisations(doc, end + 1, close, tables)


def _organisations(doc: Doc, start: int, end: int, tables: Tables) -> Iterator[str]:
    """Yield the organisations that some words name, as noun or adjective."""
    if end > start:
        named = (use.actor_id for use in tables.named(columns_of(doc).surface(start, end)))
        yield from (one for one in named if one in tables.organisations)

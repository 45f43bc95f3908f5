"""Facts: one dataclass for each kind of row of the tables.

Throughout, `begin` is the earliest and `end` the latest day that the table's text allows
(`2017-05` begins on the 1st and ends on the 31st); None means unknown or still open.
"""

from dataclasses import dataclass
from datetime import date

from hemicycle.edges.actor import PERSON


@dataclass(frozen=True, slots=True)
class KnownActor:
    """Describe one person or organisation of the tables.

    `type` is `person` or the kind of an organisation; `gender` is `female`, `male` or empty;
    `begin` is a person's birth or an organisation's foundation; `colour` is `#RRGGBB` or empty;
    `short` is what a map's node shows, or empty.
    """

    id: str
    name: str
    type: str
    wikidata: str | None = None
    gender: str = ""
    begin: date | None = None
    end: date | None = None
    colour: str = ""
    short: str = ""

    @property
    def is_person(self) -> bool:
        """Tell persons from organisations."""
        return self.type == PERSON


@dataclass(frozen=True, slots=True)
class NameUse:
    """Tell who bears a name, and when.

    `kind` is `name` (official), `acronym`, `variant`, `last` (a bare last name), `demonym`
    (`socialistes`), `adjective` (`le député socialiste`) or `headquarters` (`Solférino`).
    """

    actor_id: str
    kind: str
    begin: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class DatedName:
    """Hold one row of `names.csv`: a name and its use."""

    name: str
    use: NameUse


@dataclass(frozen=True, slots=True)
class DatedColour:
    """Give the colour of an organisation between two days."""

    organisation: str
    colour: str
    begin: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class DatedShort:
    """Give the short name that an organisation went by between two days."""

    organisation: str
    short: str
    begin: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Term:
    """Date one term of a president or one legislature of the Fifth Republic.

    `kind` is `presidential` or `legislature`; both days belong to the term, `end` is None for the
    latest.
    """

    kind: str
    label_fr: str
    label_en: str
    begin: date
    end: date | None


@dataclass(frozen=True, slots=True)
class Succession:
    """Tell that one organisation took another's place on a day."""

    before: str
    after: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Membership:
    """Tell that a person or organisation belonged to an organisation, and in which role."""

    member: str
    organisation: str
    role: str
    begin: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Tenure:
    """Tell that a person held an office."""

    person: str
    office: str
    begin: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Election:
    """Date one round of an election."""

    id: str
    name: str
    kind: str
    round: int
    day: date


@dataclass(frozen=True, slots=True)
class Candidacy:
    """Tell that a person stood in an election, from designation to the last round stood in.

    `organisation` is the party or movement that put the candidate up, or empty.
    """

    person: str
    election: str
    organisation: str
    begin: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Office:
    """Describe one office and the titles under which French texts name its holder.

    `titles` are lower case, without article. `role` is what holding it means in `organisation`,
    which is empty where the text tells it (`porte-parole`). `unique` tells whether one person
    holds it at a time, `membership` whether its holder belongs to the organisation.
    """

    id: str
    titles: tuple[str, ...]
    role: str
    organisation: str
    unique: bool
    membership: bool

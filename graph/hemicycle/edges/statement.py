"""Statements: one relation that one passage of one article states."""

from dataclasses import dataclass
from hashlib import sha256

from hemicycle.edges.actor import Actor

PREDICATES = (
    "alliedWith",
    "seeksAllianceWith",
    "supports",
    "criticises",
    "opposes",
    "breaksWith",
    "memberOf",
)
SYMMETRIC = frozenset({"alliedWith"})
STATES = frozenset({"alliedWith", "memberOf"})
STATUSES = ("asserted", "former", "denied", "hypothetical")
DATE_BASES = ("text", "article", "inferred", "unknown")
SIGN = {
    "alliedWith": 1,
    "seeksAllianceWith": 1,
    "supports": 1,
    "criticises": -1,
    "opposes": -1,
    "breaksWith": -1,
    "memberOf": 0,
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """Quote the words that show a relation.

    `text` equals the article's stored text between the character offsets `start` and `end`
    (end exclusive), always; `sentence` is the sentence or sentences around it.
    """

    text: str
    start: int
    end: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Statement:
    """State one relation between two actors, with its clocks and its evidence.

    `predicate` is one of `PREDICATES`, `status` one of `STATUSES`. `date` is the valid time as
    EDTF, `date_basis` one of `DATE_BASES`, `date_source` the words or the facts that it was read
    from. `published` is the article's publication date as EDTF, or None; `recorded` the day on
    which the statement entered the graph. `attributed_to` is the speaker when that is neither the
    article nor the subject. `confidence` lies between 0 and 1. `rule` names the trigger and path.
    """

    article: str
    subject: Actor
    predicate: str
    object: Actor
    role: str | None
    status: str
    date: str
    date_basis: str
    date_source: str
    published: str | None
    recorded: str
    evidence: Evidence
    attributed_to: str | None
    confidence: float
    rule: str

    @property
    def id(self) -> str:
        """Derive the identifier from what the statement says, the same in each run."""
        parts = (
            self.article,
            self.subject.id,
            self.predicate,
            self.object.id,
            self.role or "",
            self.status,
            self.date,
            str(self.evidence.start),
            str(self.evidence.end),
            self.evidence.text,
        )
        return "s" + sha256("\x1f".join(parts).encode("utf-8")).hexdigest()[:16]

    @property
    def is_state(self) -> bool:
        """Tell whether the relation is a state (holds on) and not an event (happens)."""
        return self.predicate in STATES

    @property
    def in_default_graph(self) -> bool:
        """Tell whether the relation is held as real: asserted, or former at its date."""
        return self.status in ("asserted", "former")


def name_rule(rule: str) -> str:
    """Return the part of a rule before the trigger that it names.

    >>> name_rule("title: ministre"), name_rule("bracket")
    ('title', 'bracket')
    """
    return rule.partition(":")[0].strip()

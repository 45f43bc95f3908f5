"""Edges: what statements that say the same of the same actors add up to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from hemicycle.edges.actor import Actor
from hemicycle.edges.json_lines import reading_order
from hemicycle.edges.statement import SIGN, STATES, SYMMETRIC, Statement
from hemicycle.edges.valid_time import TimeSpan, parse_edtf

Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Edge:
    """Join two actors by one relation at one time, with every statement that says so.

    All `statements` agree in both ends, predicate, role, status and date; they stand in the order
    of reading. The ends of a symmetric predicate are ordered by id. `subject` and `object` bear
    the label of the first statement and the aliases of all.
    """

    subject: Actor
    predicate: str
    object: Actor
    role: str | None
    status: str
    date: str
    statements: tuple[Statement, ...]

    @property
    def id(self) -> str:
        """Derive the identifier from what the edge says, so that it is the same in each run."""
        said = (*self.triple, self.role or "", self.status, self.date)
        return "e" + sha256("\x1f".join(said).encode("utf-8")).hexdigest()[:16]

    @property
    def triple(self) -> Triple:
        """Return the ids of both ends around the predicate: the edge without its circumstances."""
        return self.subject.id, self.predicate, self.object.id

    @property
    def span(self) -> TimeSpan:
        """Return the valid time as days."""
        return parse_edtf(self.date)

    @property
    def sign(self) -> int:
        """Return 1 for an approach, -1 for an attack, 0 for a membership."""
        return SIGN[self.predicate]

    @property
    def is_state(self) -> bool:
        """Tell whether the relation is a state (holds on) and not an event (happens)."""
        return self.predicate in STATES

    @property
    def in_default_graph(self) -> bool:
        """Tell whether the relation is held as real: asserted, or former at its date."""
        return self.statements[0].in_default_graph

    @property
    def articles(self) -> tuple[str, ...]:
        """List the ids of the articles that state the edge."""
        return tuple(sorted({statement.article for statement in self.statements}))

    def outlets(self, publishers: Mapping[str, str | None]) -> tuple[str, ...]:
        """List who published the edge; `publishers` maps articles to outlets.

        An article without a known outlet counts as an outlet of its own, under its id.
        """
        return tuple(sorted({publishers.get(article) or article for article in self.articles}))


def edges_of(statements: Iterable[Statement]) -> tuple[Edge, ...]:
    """Return the edges of statements, by valid time, then by what they say."""
    groups: dict[tuple[str, ...], list[Statement]] = {}
    for statement in sorted(map(_in_order, statements), key=reading_order):
        groups.setdefault(_key(statement), []).append(statement)
    return tuple(sorted(map(_join, groups.values()), key=time_order))


def time_order(edge: Edge) -> tuple[TimeSpan, Triple, str]:
    """Return a key that sorts edges by valid time, then by what they say."""
    return edge.span, edge.triple, edge.id


def _in_order(statement: Statement) -> Statement:
    """Order the ends of a symmetric relation by id."""
    if statement.predicate in SYMMETRIC and statement.object.id < statement.subject.id:
        return replace(statement, subject=statement.object, object=statement.subject)
    return statement


def _key(statement: Statement) -> tuple[str, ...]:
    """Return what the statements of one edge have in common."""
    ends = (statement.subject.id, statement.predicate, statement.object.id)
    return (*ends, statement.role or "", statement.status, statement.date)


def _join(statements: list[Statement]) -> Edge:
    """Make one edge of statements that have a key in common."""
    first = statements[0]
    return Edge(
        subject=_merge([statement.subject for statement in statements]),
        predicate=first.predicate,
        object=_merge([statement.object for statement in statements]),
        role=first.role,
        status=first.status,
        date=first.date,
        statements=tuple(statements),
    )


def _merge(actors: list[Actor]) -> Actor:
    """Give the first of several mentions of one actor the aliases of all."""
    aliases = tuple(sorted({alias for actor in actors for alias in actor.aliases}))
    wikidata = next((actor.wikidata for actor in actors if actor.wikidata), None)
    return replace(actors[0], aliases=aliases, wikidata=wikidata)

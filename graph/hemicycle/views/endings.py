"""Endings: what ended a state, and when; a state that nothing ended holds on."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hemicycle.edges.edge import Edge
from hemicycle.edges.valid_time import OPEN_END, TimeSpan

ANY_ROLE = (None, "member")  # to be no member any more is to have no role any more
SEASON = 123  # days; the longest interval that tells one time and not two

EndOf = Callable[[Edge], tuple[date, str] | None]


@dataclass(frozen=True, slots=True)
class Ending:
    """Tell on which day a state was over, by which rule, and by which edge where one shows it.

    `rule` is `break` (one end broke with the other), `former` (a later text calls it past),
    `stated` (the text gives its end), or the reason that the tables gave (`membership`, `office`,
    `candidacy`).
    """

    day: date
    rule: str
    edge: Edge | None = None


def find_endings(edges: Iterable[Edge], end_of: EndOf | None = None) -> dict[str, Ending]:
    """Return the earliest ending of each state that has one, by the id of its edge.

    `end_of` tells the day on which the office or candidacy under an edge ended, and the reason.
    Only edges of the default graph end anything.
    """
    held = [edge for edge in edges if edge.in_default_graph]
    between = _group_by_pair(held)
    found = {edge.id: _endings_of(edge, between, end_of) for edge in held if edge.is_state}
    return {key: min(endings, key=_order) for key, endings in found.items() if endings}


def _endings_of(
    edge: Edge, between: Mapping[tuple[str, str], Sequence[Edge]], end_of: EndOf | None
) -> list[Ending]:
    """List all that ended a state."""
    if edge.status == "former":
        return [Ending(edge.span.latest, "former", edge)]
    others = between[_pair(edge)]
    endings = [Ending(_day(other.span), "break", other) for other in others if _breaks(other, edge)]
    endings += [Ending(_day(other.span), "former", other) for other in others if _past(other, edge)]
    if _has_stated_end(edge):
        endings.append(Ending(edge.span.latest, "stated", edge))
    outside = end_of(edge) if end_of else None
    return [*endings, Ending(*outside)] if outside else endings


def _breaks(other: Edge, edge: Edge) -> bool:
    """Tell whether an edge is a break, later than a state and between its ends."""
    is_break = other.predicate == "breaksWith" and other.status == "asserted"
    return is_break and other.span.earliest >= edge.span.earliest


def _past(other: Edge, edge: Edge) -> bool:
    """Tell whether an edge says later that a state is over."""
    if other.status != "former" or other.triple != edge.triple:
        return False
    same_role = other.role in ANY_ROLE or other.role == edge.role
    return same_role and other.span.earliest > edge.span.earliest


def _has_stated_end(edge: Edge) -> bool:
    """Tell whether the text itself gives a state's end: `jusqu'en 2016`, `de 2012 à 2014`.

    Two intervals are no such end: that of an undated article says when the text was written,
    and one no longer than a season (`au printemps 2017`) may say when the state began.
    """
    start, end = edge.span.earliest, edge.span.latest
    is_stated = any(statement.date_basis == "text" for statement in edge.statements)
    is_period = "/" in edge.date and end != OPEN_END and (end - start).days > SEASON
    return is_stated and is_period


def _day(span: TimeSpan) -> date:
    """Return the day by which something dated so had happened."""
    return span.earliest if span.latest == OPEN_END else span.latest


def _group_by_pair(edges: Iterable[Edge]) -> dict[tuple[str, str], list[Edge]]:
    """Group edges by their two ends, whichever way they point."""
    groups: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        groups[_pair(edge)].append(edge)
    return groups


def _pair(edge: Edge) -> tuple[str, str]:
    """Return the ids of both ends, sorted."""
    first, second = sorted((edge.subject.id, edge.object.id))
    return first, second


def _order(ending: Ending) -> tuple[date, str, str]:
    """Return a key that sorts endings by day, then by rule."""
    return ending.day, ending.rule, ending.edge.id if ending.edge else ""

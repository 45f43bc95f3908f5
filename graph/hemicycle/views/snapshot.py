"""Snapshots: what held or happened in a period."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from hemicycle.edges.edge import Edge, time_order
from hemicycle.edges.valid_time import OPEN_END, OPEN_START, TimeSpan, overlaps, parse_edtf
from hemicycle.views.endings import Ending, EndOf, find_endings

DEFAULT_GRAPH = frozenset({"asserted", "former"})


@dataclass(frozen=True, slots=True)
class Held:
    """Hold an edge of a snapshot.

    `carried` marks a state that began before the period and that nobody reported within it.
    `ended_by` is what ended a state within the period, None when it outlived the period.
    """

    edge: Edge
    carried: bool
    ended_by: Ending | None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Hold what held or happened in a period, by valid time; iterating yields the edges.

    `possible` are edges whose date is too wide to say: they may have held or happened in it.
    """

    period: str
    held: tuple[Held, ...]
    possible: tuple[Edge, ...] = ()

    def __iter__(self) -> Iterator[Edge]:
        """Yield the edges."""
        return (held.edge for held in self.held)

    def __len__(self) -> int:
        """Return the number of edges."""
        return len(self.held)


def take_snapshot(
    edges: Iterable[Edge],
    period: str,
    *,
    end_of: EndOf | None = None,
    statuses: frozenset[str] = DEFAULT_GRAPH,
) -> Snapshot:
    """Return the events that happened in a period and the states that were in force in it.

    `period` is EDTF: `2017`, `2017-11`, `2017-11-24`, `2017-01-29/2017-04-23`. A state is in
    force from its date until something ends it; see `find_endings` for what does, and for
    `end_of`. Raises PeriodError when `period` is none.
    """
    span, listed = parse_edtf(period), tuple(edges)
    endings = find_endings(listed, end_of)
    chosen = sorted((edge for edge in listed if edge.status in statuses), key=time_order)
    held = tuple(edge for edge in chosen if is_held(edge, span, endings))
    possible = (edge for edge in chosen if _may_hold(edge, span, endings))
    return Snapshot(period, tuple(_hold(edge, span, endings) for edge in held), tuple(possible))


def is_held(edge: Edge, period: TimeSpan, endings: Mapping[str, Ending]) -> bool:
    """Tell whether an edge held or happened in a period.

    A `former` state counts when it was called so; a denied or hypothetical one when it was said.
    An edge that is only known to fall into a span longer than the period isn't placed in it; a
    state so dated has begun by the end of that span.
    """
    placed = is_placed(edge.span, period)
    if not edge.is_state or edge.status != "asserted":
        return placed
    begun = placed or _known_end(edge.span).latest <= period.latest
    return begun and _outlives(edge, period, endings)


def _may_hold(edge: Edge, period: TimeSpan, endings: Mapping[str, Ending]) -> bool:
    """Tell whether an edge that isn't known to hold in a period may have."""
    if is_held(edge, period, endings) or not overlaps(_known_end(edge.span), period):
        return False
    return not edge.is_state or edge.status != "asserted" or _outlives(edge, period, endings)


def _outlives(edge: Edge, period: TimeSpan, endings: Mapping[str, Ending]) -> bool:
    """Tell whether nothing ended a state before a period."""
    ending = endings.get(edge.id)
    return ending is None or ending.day >= period.earliest


def is_placed(span: TimeSpan, period: TimeSpan) -> bool:
    """Tell whether a date meets a period and is no wider than it, open ends left out."""
    known = _known_end(span)
    return overlaps(known, period) and _days(known) <= _days(period)


def _days(span: TimeSpan) -> int:
    """Count the days of a span."""
    return (span.latest - span.earliest).days


def is_reported(edge: Edge, period: TimeSpan) -> bool:
    """Tell whether an edge is dated inside a period, or a text of the period states it."""
    published = [statement.published for statement in edge.statements if statement.published]
    times = [edge.span, *map(parse_edtf, published)]
    return any(overlaps(_known_end(span), period) for span in times)


def _hold(edge: Edge, period: TimeSpan, endings: Mapping[str, Ending]) -> Held:
    """Describe how an edge stands in a period in which it holds."""
    ending = endings.get(edge.id)
    ends_inside = ending is not None and ending.day <= period.latest
    carried = edge.is_state and not is_reported(edge, period)
    return Held(edge, carried, ending if ends_inside else None)


def _known_end(span: TimeSpan) -> TimeSpan:
    """Narrow a span with an open end to the end that is known."""
    if span.earliest == OPEN_START:
        return TimeSpan(span.latest, span.latest)
    if span.latest == OPEN_END:
        return TimeSpan(span.earliest, span.earliest)
    return span

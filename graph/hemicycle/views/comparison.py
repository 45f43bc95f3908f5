"""Comparisons: what formed, ended, flipped or persisted between two periods."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import Edge, Triple, time_order
from hemicycle.edges.statement import SIGN, SYMMETRIC
from hemicycle.edges.valid_time import TimeSpan, parse_edtf
from hemicycle.views.endings import Ending, EndOf, find_endings
from hemicycle.views.snapshot import is_held, is_reported

KINDS = ("flipped", "formed", "ended", "persisting", "not_observed")


@dataclass(frozen=True, slots=True)
class Change:
    """Tell what became of one relation between two periods.

    `kind` is one of `KINDS`: `formed` (holds or happened in the later period only), `ended` (a
    stated rule ended it), `flipped` (the same pair turned from one sign to the other),
    `persisting` (reported in the later period again), `not_observed` (nobody reported it again,
    and nothing ended it: no end). `before` and `after` are its edges in the two periods, those of
    the opposite sign where it flipped. `reason` says what was observed.
    """

    kind: str
    subject: Actor
    predicate: str
    object: Actor
    before: tuple[Edge, ...]
    after: tuple[Edge, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Hold the changes between two periods, the most telling kinds first."""

    before: str
    after: str
    changes: tuple[Change, ...]

    def of_kind(self, kind: str) -> tuple[Change, ...]:
        """Return the changes of one kind."""
        return tuple(change for change in self.changes if change.kind == kind)

    def count(self) -> dict[str, int]:
        """Return the number of changes of each kind."""
        return {kind: len(self.of_kind(kind)) for kind in KINDS}


@dataclass(frozen=True, slots=True)
class _Side:
    """Hold the edges of one period by triple: those that held, and the reported among them."""

    span: TimeSpan
    held: Mapping[Triple, tuple[Edge, ...]]
    reported: Mapping[Triple, tuple[Edge, ...]]


def compare(
    edges: Iterable[Edge], before: str, after: str, *, end_of: EndOf | None = None
) -> Comparison:
    """Compare two periods, each as `take_snapshot` takes it, relation by relation.

    The kinds of change follow time: given the later period first, the same changes are told with
    `before` and `after` exchanged. Raises PeriodError when a text is no period.
    """
    if _is_earlier(after, before):
        return _mirror(compare(edges, after, before, end_of=end_of))
    asserted = sorted((edge for edge in edges if edge.in_default_graph), key=time_order)
    endings = find_endings(asserted, end_of)
    sides = [_make_side(asserted, parse_edtf(period), endings) for period in (before, after)]
    changes = _find_changes(sides[0], sides[1], endings)
    return Comparison(before, after, tuple(sorted(changes, key=_order)))


def _is_earlier(one: str, other: str) -> bool:
    """Tell whether a period begins, or beginning together ends, before another."""
    return parse_edtf(one) < parse_edtf(other)


def _make_side(edges: Sequence[Edge], span: TimeSpan, endings: Mapping[str, Ending]) -> _Side:
    """Gather what was asserted of one period."""
    asserted = [edge for edge in edges if edge.status == "asserted"]
    held = [edge for edge in asserted if is_held(edge, span, endings)]
    reported = [edge for edge in held if is_reported(edge, span)]
    return _Side(span, _by_triple(held), _by_triple(reported))


def _by_triple(edges: Iterable[Edge]) -> dict[Triple, tuple[Edge, ...]]:
    """Group edges by ends and predicate, whatever their roles and dates."""
    groups: dict[Triple, list[Edge]] = defaultdict(list)
    for edge in edges:
        groups[edge.triple].append(edge)
    return {triple: tuple(group) for triple, group in groups.items()}


def _find_changes(before: _Side, after: _Side, endings: Mapping[str, Ending]) -> Iterator[Change]:
    """Yield one change for each triple of either side; what a flip explains has not formed."""
    explained: set[Triple] = set()
    for edges in before.held.values():
        change = _follow(edges, before, after, endings)
        if change.kind == "flipped":
            explained |= {edge.triple for edge in change.after}
        yield change
    for triple, edges in after.held.items():
        if triple not in before.held and triple not in explained:
            yield _change("formed", (), edges, f"first reported in {edges[0].date}")


def _follow(
    edges: tuple[Edge, ...], before: _Side, after: _Side, endings: Mapping[str, Ending]
) -> Change:
    """Tell what became of a relation that held before."""
    triple = edges[0].triple
    held = after.held.get(triple, ())
    if ending := _final_ending(held or edges, after.span, endings):
        return _change("ended", edges, held, f"{ending.rule}, {ending.day.isoformat()}")
    if turned := _turned(triple, before, after):
        return _change("flipped", edges, turned, f"{triple[1]} before, {turned[0].predicate} after")
    if triple in after.reported:
        return _change("persisting", edges, held, "reported again")
    return _change("not_observed", edges, held, "not reported again, and nothing ended it")


def _final_ending(
    edges: Sequence[Edge], span: TimeSpan, endings: Mapping[str, Ending]
) -> Ending | None:
    """Return the last ending when all of the edges had ended by the end of a period."""
    found = [endings.get(edge.id) for edge in edges]
    days = [ending for ending in found if ending and ending.day <= span.latest]
    return max(days, key=lambda ending: ending.day) if len(days) == len(edges) else None


def _turned(triple: Triple, before: _Side, after: _Side) -> tuple[Edge, ...]:
    """Return the later edges of the other sign, when a pair turned to them altogether."""
    sign = SIGN[triple[1]]
    if not sign or _signed(triple, before.held, -sign) or _signed(triple, after.reported, sign):
        return ()
    return _signed(triple, after.reported, -sign)


def _signed(
    triple: Triple, edges: Mapping[Triple, tuple[Edge, ...]], sign: int
) -> tuple[Edge, ...]:
    """Return the edges of one sign that run from a triple's subject to its object.

    Where a symmetric relation is concerned they run either way.
    """
    found = (
        edge
        for other in sorted(_parallels(triple))
        for edge in edges.get(other, ())
        if edge.sign == sign
    )
    return tuple(found)


def _parallels(triple: Triple) -> set[Triple]:
    """List the triples that say something of the same stand as one triple does."""
    subject, predicate, object_ = triple
    forth = {(subject, other, object_) for other in SIGN}
    back = {(object_, other, subject) for other in SIGN}
    if predicate in SYMMETRIC:
        return forth | back
    return forth | {other for other in back if other[1] in SYMMETRIC}


def _change(kind: str, before: tuple[Edge, ...], after: tuple[Edge, ...], reason: str) -> Change:
    """Make a change that is named after the first of its edges."""
    first = (before or after)[0]
    return Change(kind, first.subject, first.predicate, first.object, before, after, reason)


def _mirror(comparison: Comparison) -> Comparison:
    """Exchange the two sides of a comparison."""
    exchanged = (
        replace(change, before=change.after, after=change.before) for change in comparison.changes
    )
    return Comparison(comparison.after, comparison.before, tuple(exchanged))


def _order(change: Change) -> tuple[int, Triple]:
    """Return a key that sorts changes by kind, then by what they concern."""
    triple = change.subject.id, change.predicate, change.object.id
    return KINDS.index(change.kind), triple

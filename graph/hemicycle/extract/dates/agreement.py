"""What proofs of an article's date agree on."""

from collections.abc import Iterable, Sequence
from datetime import date

from hemicycle.edges.valid_time import TimeSpan, intersect
from hemicycle.extract.dates.proofs import Proof

Spans = tuple[TimeSpan, ...]


def agree(proofs: Sequence[Proof]) -> tuple[Spans, tuple[Proof, ...]]:
    """Return the days that the weightiest proofs allow, and the proofs that contradict them."""
    points = sorted({span.earliest for proof in proofs for span in proof.spans})
    weights = {day: sum(p.weight for p in proofs if _allows(p, day)) for day in points}
    most = max(weights.values(), default=0)
    found = tuple(sorted({_common(proofs, day) for day in points if weights[day] == most}))
    return found, tuple(proof for proof in proofs if found and not narrow(found, proof))


def narrow(spans: Iterable[TimeSpan], proof: Proof) -> Spans:
    """Return the parts of some spans that a proof allows, in order."""
    parts = (intersect(one, allowed) for one in spans for allowed in proof.spans)
    return tuple(sorted({part for part in parts if part is not None}))


def hull(spans: Sequence[TimeSpan]) -> TimeSpan:
    """Return the span from the first to the last day of some spans."""
    return TimeSpan(min(s.earliest for s in spans), max(s.latest for s in spans))


def _allows(proof: Proof, day: date) -> bool:
    """Tell whether a proof allows a day."""
    return any(span.earliest <= day <= span.latest for span in proof.spans)


def _common(proofs: Sequence[Proof], day: date) -> TimeSpan:
    """Return the days around one day that all the proofs that allow it have in common."""
    held = [s for p in proofs for s in p.spans if s.earliest <= day <= s.latest]
    return TimeSpan(max(s.earliest for s in held), min(s.latest for s in held))

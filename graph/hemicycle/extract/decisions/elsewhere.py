"""Elsewhere: what the rules found of the two of a pair in the rest of their article."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from hemicycle.extract.decisions.camps import Camps
from hemicycle.extract.decisions.pairs import Pair
from hemicycle.extract.finding import Finding

Kept = defaultdict[tuple[str, str], set[str]]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Hold an article's findings: `between` two actors, and the `stands` that one takes to all."""

    between: Mapping[tuple[str, str], set[str]] = field(default_factory=dict)
    stands: Mapping[str, set[tuple[str, str]]] = field(default_factory=dict)

    def traits(self, pair: Pair, camps: Camps) -> Iterator[str]:
        """Tell what the rules found between the two anywhere, and between the subject and others.

        >>> from hemicycle.extract.decisions.page import Mention
        >>> pair = Pair(0, "a", "b", "same", None, Mention("b", 0, 1))
        >>> list(Elsewhere({("a", "b"): {"supports"}}).traits(pair, Camps.__new__(Camps)))
        ['anywhere supports']
        """
        yield from (
            f"anywhere {found}" for found in self.between.get((pair.subject, pair.object), ())
        )
        for found in self.between.get((pair.object, pair.subject), ()):
            yield f"anywhere reversed {found}"
        for found, target in self.stands.get(pair.subject, ()):
            if target != pair.object:
                yield f"subject {found} another, parties {camps.tie(target, pair.object)}"


def gather(findings: Iterable[Finding]) -> Elsewhere:
    """Sort an article's findings by their ends, and its signed ones by who takes the stand."""
    between: Kept = defaultdict(set)
    stands: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in findings:
        between[one.subject, one.object].add(one.predicate)
        if one.predicate != "memberOf":
            stands[one.subject].add((one.predicate, one.object))
    return Elsewhere(between, stands)

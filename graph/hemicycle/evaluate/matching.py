"""Matching: which gold actor a statement's actor stands for, and what both then say."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hemicycle.edges.actor import Actor
from hemicycle.edges.statement import SYMMETRIC
from hemicycle.evaluate.gold import GoldRelation
from hemicycle.evaluate.names import NameClasses, fold, keys_of

UNMATCHED = "?"  # begins the name of a statement's actor that gold doesn't know


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """Say once what an article states: gold and statements that mean the same give equal facts."""

    article: str
    predicate: str
    subject: str
    object: str


@dataclass(frozen=True, slots=True)
class GoldActor:
    """Name one actor of an article's gold.

    `own` are the keys of its name, `keys` those of all the names that the article's records give.
    """

    name: str
    own: frozenset[str]
    keys: frozenset[str]

    @property
    def last_name(self) -> str | None:
        """Return the last word of a name of several words, folded."""
        words = fold(self.name).split()
        return words[-1] if len(words) > 1 else None


Cast = tuple[GoldActor, ...]


def state_fact(article: str, predicate: str, subject: str, object_: str) -> Fact:
    """Return a fact, the ends of a symmetric relation in alphabetical order."""
    if predicate in SYMMETRIC and object_ < subject:
        subject, object_ = object_, subject
    return Fact(article, predicate, subject, object_)


def gather_casts(gold: Iterable[GoldRelation], classes: NameClasses) -> Mapping[str, Cast]:
    """Return the gold actors of each article, in the order of their first records."""
    names: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for one in gold:
        names[one.article][one.subject] += (one.subject, *one.subject_aliases)
        names[one.article][one.object] += (one.object, *one.object_aliases)
    return {
        article: tuple(
            GoldActor(name, keys_of([name], classes), keys_of(forms, classes))
            for name, forms in actors.items()
        )
        for article, actors in names.items()
    }


def match_actor(actor: Actor, cast: Cast, classes: NameClasses) -> str:
    """Return the name of the gold actor for whom a statement's actor stands.

    A nearer likeness wins: the same name, a name of one class, an alias in gold, an alias in the
    statement, aliases in both; at last a bare last name that one gold actor alone bears. An actor
    whom gold doesn't know gets a name that no gold actor has.
    """
    folded = fold(actor.label)
    own = keys_of([actor.label], classes)
    wide = keys_of([actor.label, *actor.aliases], classes)
    likenesses = (
        (one.name for one in cast if fold(one.name) == folded),
        (one.name for one in cast if one.own & own),
        (one.name for one in cast if one.keys & own),
        (one.name for one in cast if one.own & wide),
        (one.name for one in cast if one.keys & wide),
    )
    found = next((name for likeness in likenesses for name in likeness), None)
    return found or _sole_bearer(folded, cast) or UNMATCHED + (folded or UNMATCHED)


def _sole_bearer(last_name: str, cast: Cast) -> str | None:
    """Return the one gold actor with a last name, None where there are none or several."""
    bearers = [one.name for one in cast if one.last_name == last_name]
    return bearers[0] if len(bearers) == 1 else None

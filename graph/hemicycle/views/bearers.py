"""Bearers: actors by the names that a reader types: id, label, alias, acronym, last name."""

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches

from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import Edge
from hemicycle.edges.statement import Statement
from hemicycle.errors import AmbiguousActorError, UnknownActorError
from hemicycle.tables.spelling import derive_last_names, fold_name, strip_article

SUGGESTIONS = 3
CLOSE = 0.7  # likeness from 0 to 1; at difflib's own 0.6 Macron is close to Melanchon

KnownAs = Callable[[str], frozenset[str]]  # a name to the ids of its bearers


def actors_of(relations: Iterable[Statement | Edge]) -> tuple[Actor, ...]:
    """List both ends of each statement or edge, each way of naming an actor once."""
    ends = (end for one in relations for end in (one.subject, one.object))
    return tuple(dict.fromkeys(ends))


def find_bearers(
    name: str, actors: Iterable[Actor], known: KnownAs | None = None
) -> frozenset[str]:
    """Return the ids of the actors that bear a name; accents and case don't matter.

    An id or a label wins over an alias, and an alias over a last name, so that `Macron` finds
    Emmanuel Macron without his homonyms when an article calls him just that. At last `known` is
    asked who else bears the name, such as an acronym that no article uses. Raises
    UnknownActorError with the closest names when no actor does.
    """
    listed, wanted = tuple(actors), _fold(name)
    for naming in (_own_names, _aliases, _last_names):
        bearers = frozenset(actor.id for actor in listed if wanted in map(_fold, naming(actor)))
        if bearers:
            return bearers
    bearers = (known(name) if known else frozenset()) & {actor.id for actor in listed}
    if bearers:
        return bearers
    raise UnknownActorError(_unknown(name, listed))


def find_bearer(name: str, actors: Iterable[Actor], known: KnownAs | None = None) -> str:
    """Return the id of the one actor that bears a name, found as `find_bearers` finds it.

    Raises AmbiguousActorError with their labels when several do.
    """
    listed = tuple(actors)
    bearers = find_bearers(name, listed, known)
    if len(bearers) > 1:
        raise AmbiguousActorError(_ambiguous(name, bearers, listed))
    return min(bearers)


def _own_names(actor: Actor) -> tuple[str, ...]:
    return (actor.id, actor.label)


def _aliases(actor: Actor) -> tuple[str, ...]:
    return actor.aliases


def _last_names(actor: Actor) -> tuple[str, ...]:
    return derive_last_names(actor.label) if actor.is_person else ()


def _fold(name: str) -> str:
    return fold_name(strip_article(name.strip()))


def _unknown(name: str, actors: Iterable[Actor]) -> str:
    """Say that nobody bears the name, and which names come close to it."""
    names = {_fold(form): actor.label for actor in actors for form in _all_names(actor)}
    close = get_close_matches(_fold(name), sorted(names), SUGGESTIONS, CLOSE)
    labels = dict.fromkeys(names[form] for form in close)
    hint = f"; did you mean {', '.join(labels)}?" if labels else ""
    return f"no actor of the graph bears the name {name!r}{hint}"


def _ambiguous(name: str, bearers: frozenset[str], actors: Iterable[Actor]) -> str:
    """Say who bears the name, each by a label that no other of them has, else by its id."""
    labels = {actor.id: actor.label for actor in actors if actor.id in bearers}
    shared = set(_repeated(labels.values()))
    told = sorted(key if labels[key] in shared else labels[key] for key in bearers)
    return f"{len(bearers)} actors bear the name {name!r}; write one of: {', '.join(told)}"


def _repeated(labels: Iterable[str]) -> Iterator[str]:
    """Yield the labels that come again."""
    seen: set[str] = set()
    for label in labels:
        if label in seen:
            yield label
        seen.add(label)


def _all_names(actor: Actor) -> tuple[str, ...]:
    return (actor.label, *actor.aliases, *_last_names(actor))

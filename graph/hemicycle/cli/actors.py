"""Actors by the names that a reader types: an id, a label, an alias, an acronym, a last name."""

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches

from hemicycle.edges.actor import Actor
from hemicycle.edges.statement import Statement
from hemicycle.errors import UnknownActorError
from hemicycle.tables.spelling import derive_last_names, fold_name, strip_article

SUGGESTIONS = 3
CLOSE = 0.7  # likeness from 0 to 1; at difflib's own 0.6 Macron is close to Melanchon

KnownAs = Callable[[str], frozenset[str]]  # a name to the ids of its bearers


def find_actors(
    name: str, statements: Iterable[Statement], known: KnownAs | None = None
) -> frozenset[str]:
    """Return the ids of the actors that bear a name; accents and case don't matter.

    An id or a label wins over an alias, and an alias over a last name, so that `Macron` finds
    Emmanuel Macron without his homonyms when an article calls him just that. At last `known` is
    asked who else bears the name, such as an acronym that no article uses. Raises
    UnknownActorError with the closest names when no actor of the statements does.
    """
    actors = tuple(_actors(statements))
    wanted = _fold(name)
    for naming in (_own_names, _aliases, _last_names):
        bearers = frozenset(actor.id for actor in actors if wanted in map(_fold, naming(actor)))
        if bearers:
            return bearers
    bearers = (known(name) if known else frozenset()) & {actor.id for actor in actors}
    if bearers:
        return bearers
    raise UnknownActorError(_unknown(name, actors))


def _actors(statements: Iterable[Statement]) -> Iterator[Actor]:
    for statement in statements:
        yield statement.subject
        yield statement.object


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


def _all_names(actor: Actor) -> tuple[str, ...]:
    return (actor.label, *actor.aliases, *_last_names(actor))

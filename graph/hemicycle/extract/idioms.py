"""Set phrases: `faire barrage à X`, `s'en prendre à X`, `resserrer les rangs derrière X`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from hemicycle.extract.arguments import FORMS, actors_of
from hemicycle.extract.inflection import singular
from hemicycle.extract.lexicon import mapping, words
from hemicycle.extract.scene import Scene

WINDOW = 8  # tokens after the verb within which its words stand
BEFORE = 4  # tokens before it within which `se`, `en` stand
AHEAD = 5  # tokens from the last word to the preposition, and from it to the actor
CLITICS = frozenset({"se", "en", "y"})


@dataclass(frozen=True, slots=True)
class Idiom:
    """Hold one set phrase: verb, pronouns before it, words after it, preposition or None."""

    predicate: str
    verb: str
    clitics: tuple[str, ...]
    content: tuple[str, ...]
    preposition: str | None
    text: str


def find_idiom(scene: Scene, verb: Token) -> tuple[str, tuple[str, ...], int, str] | None:
    """Find the set phrase of a verb that leads to an actor.

    Returns predicate, the actors, the last token of the phrase and the rule's name.
    """
    for idiom in idiom_index().get(verb.lemma_, ()):
        last = _match(verb, idiom)
        if last is None:
            continue
        for index in _openings(verb, idiom, last):
            actors = _actors_from(scene, verb, index)
            if actors:
                targets, end = actors
                return idiom.predicate, targets, end, f"idiom: {idiom.text}"
    return None


@lru_cache(maxsize=1)
def idiom_index() -> dict[str, tuple[Idiom, ...]]:
    """Map each verb to its set phrases, those of the most words first."""
    index: dict[str, list[Idiom]] = {}
    for predicate in mapping("relations", "idioms"):
        for text in words("relations", "idioms", predicate):
            idiom = _read(predicate, text)
            index.setdefault(idiom.verb, []).append(idiom)
    return {
        verb: tuple(sorted(found, key=lambda idiom: -len(idiom.content)))
        for verb, found in index.items()
    }


def _read(predicate: str, text: str) -> Idiom:
    """Read one line of the lexicon: `se ranger côté de`."""
    parts = text.replace("s'en", "se en").replace("s'", "se ").split()
    clitics = tuple(part for part in parts[:2] if part in CLITICS)
    verb, *content, last = parts[len(clitics) :]
    preposition = None if last == "_" else last
    return Idiom(predicate, verb, clitics, tuple(map(singular, content)), preposition, text)


def _match(verb: Token, idiom: Idiom) -> int | None:
    """Return the last token of a set phrase's words about its verb, None where they are not."""
    doc, sentence = verb.doc, verb.sent
    before = {
        "se" if token.lower_ in ("s'", "s’", "me", "m'") else token.lower_
        for token in doc[max(sentence.start, verb.i - BEFORE) : verb.i]
    }
    if not before.issuperset(idiom.clitics):
        return None
    index, limit = verb.i, min(sentence.end, verb.i + 1 + WINDOW)
    for word in idiom.content:
        index = next(
            (i for i in range(index + 1, limit) if word in (singular(doc[i].text), doc[i].lemma_)),
            limit,
        )
        if index == limit:
            return None
    return index


def _openings(verb: Token, idiom: Idiom, last: int) -> Iterator[int]:
    """Yield where the actor's phrase may begin: after the preposition, or after the words."""
    doc, limit = verb.doc, min(verb.sent.end, last + 1 + AHEAD)
    if idiom.preposition is None:
        yield last + 1
        return
    forms = FORMS.get(idiom.preposition, (idiom.preposition,))
    for index in range(last + 1, limit):
        if doc[index].lower_ in forms:
            yield index + 1
        if doc[index].text in (",", ".", ";", ":"):
            return


def _actors_from(scene: Scene, verb: Token, index: int) -> tuple[tuple[str, ...], int] | None:
    """Return the actors of the phrase that begins at a token, and its last token."""
    doc, limit = scene.doc, min(verb.sent.end, index + AHEAD)
    for i in range(index, limit):
        token = doc[i]
        if token.pos_ in ("VERB", "AUX") or token.text in (",", ";", ":", "."):
            return None
        if token.pos_ in ("NOUN", "PROPN", "PRON") or i in scene.heads:
            actors = actors_of(scene, token)
            return (actors, max(token.i, token.right_edge.i)) if actors else None
    return None

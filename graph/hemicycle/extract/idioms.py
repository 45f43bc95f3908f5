"""Set phrases: `faire barrage à X`, `s'en prendre à X`, `resserrer les rangs derrière X`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from spacy.tokens import Span, Token

from hemicycle.extract.arguments import FORMS, actors_of, is_dative, is_passive, patients_of
from hemicycle.extract.columns import Columns, columns_of
from hemicycle.extract.inflection import singular
from hemicycle.extract.lexicon import mapping, word_set, words
from hemicycle.extract.scene import Scene

WINDOW = 12  # tokens after the verb within which its words stand
BEFORE = 4  # tokens before it within which `se`, `en` stand
AHEAD = 5  # tokens from the last word to the preposition, and from it to the actor
REFLEXIVE = frozenset({"s'", "s’", "me", "m'"})
CLITICS = frozenset({"se", "en", "y"})  # before the verb, where the lexicon lists them first


@dataclass(frozen=True, slots=True)
class Idiom:
    """Hold one set phrase: verb, pronouns before it, words after it, preposition or None.

    A `letter` phrase counts only from a letter's author to its addressee.
    """

    predicate: str
    verb: str
    clitics: tuple[str, ...]
    content: tuple[str, ...]
    preposition: str | None
    text: str
    letter: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Hold a set phrase found in a text: the tokens of its words, the actors it leads to.

    Where it is `passive`, those are its subject's, and `par` tells who acts.
    """

    predicate: str
    text: str
    content: tuple[int, ...]
    actors: tuple[str, ...]
    last: int
    passive: bool = False


def find_idiom(scene: Scene, verb: Token) -> Phrase | None:
    """Find the set phrase of a verb that leads to an actor."""
    for idiom in idiom_index().get(verb.lemma_, ()):
        content = _match(verb, idiom)
        if content is None:
            continue
        last = max(content, default=verb.i)
        if idiom.preposition is None and is_passive(verb):
            done_to = patients_of(scene, verb)
            return Phrase(idiom.predicate, idiom.text, content, done_to, last, True)
        for actor in _datives(scene, verb, idiom):
            return Phrase(idiom.predicate, idiom.text, content, (actor,), last)
        for index in _openings(verb, idiom, last):
            found = _actors_from(scene, verb, index)
            if found and _is_addressed(scene, verb, idiom, found[0]):
                return Phrase(idiom.predicate, idiom.text, content, *found)
    return None


def _datives(scene: Scene, verb: Token, idiom: Idiom) -> Iterator[str]:
    """Yield whom a clitic before the verb means: `X lui apporte son soutien`."""
    if idiom.preposition == "à":
        for child in verb.children:
            if child.i in scene.heads and is_dative(verb, child):
                yield scene.heads[child.i]


def _is_addressed(scene: Scene, verb: Token, idiom: Idiom, actors: tuple[str, ...]) -> bool:
    """Tell whether a phrase of letters is said to the addressee; other phrases always count."""
    if not idiom.letter:
        return True
    letter = scene.letter
    return letter is not None and scene.author(verb.i) is not None and letter.addressee in actors


@lru_cache(maxsize=1)
def idiom_index() -> dict[str, tuple[Idiom, ...]]:
    """Map each verb to its set phrases, those of the most words first."""
    index: dict[str, list[Idiom]] = {}
    for section in ("idioms", "letters"):
        for predicate in mapping("relations", section):
            for text in words("relations", section, predicate):
                idiom = _read(predicate, text, section == "letters")
                index.setdefault(idiom.verb, []).append(idiom)
    return {
        verb: tuple(sorted(found, key=lambda idiom: -len(idiom.content)))
        for verb, found in index.items()
    }


def _read(predicate: str, text: str, letter: bool) -> Idiom:
    """Read one line of the lexicon: `se ranger côté de`."""
    parts = text.replace("s'", "se ").split()
    clitics = tuple(takewhile(CLITICS.__contains__, parts))
    verb, *content, last = parts[len(clitics) :]
    preposition = None if last == "_" else last
    return Idiom(predicate, verb, clitics, tuple(map(singular, content)), preposition, text, letter)


def _match(verb: Token, idiom: Idiom) -> tuple[int, ...] | None:
    """Return the tokens of a set phrase's words behind its verb, None where they are not."""
    doc, columns = verb.doc, columns_of(verb.doc)
    if not _all_forms(columns).issuperset(idiom.content):
        return None
    if idiom.clitics and not _clitics_before(columns, verb.i).issuperset(idiom.clitics):
        return None
    found: list[int] = []
    limit = min(columns.lasts[verb.i], verb.i + 1 + WINDOW)
    for word in idiom.content:
        first = found[-1] + 1 if found else verb.i + 1
        index = next((i for i in range(first, limit) if word in _forms(columns, i)), None)
        if index is None or _is_broken(doc[first:index]):
            return None
        found.append(index)
    return tuple(found)


def _is_broken(between: Span) -> bool:
    """Tell whether words set a phrase's parts asunder: one comma does, an aside in two doesn't."""
    return [token.text for token in between].count(",") % 2 == 1 or any(
        token.pos_ == "VERB" and "VerbForm=Fin" in str(token.morph) for token in between
    )


def _clitics_before(columns: Columns, verb: int) -> set[str]:
    """Return the words right before a verb, its reflexive pronoun as `se`."""
    first = max(columns.firsts[verb], verb - BEFORE)
    before = (word.lower() for word in columns.words[first:verb])
    return {"se" if word in REFLEXIVE else word for word in before}


def _forms(columns: Columns, index: int) -> tuple[str, str]:
    """Return a word as written and its lemma, both folded."""
    return singular(columns.words[index]), singular(columns.lemmas[index])


@lru_cache(maxsize=1)
def _all_forms(columns: Columns) -> frozenset[str]:
    """Collect the forms of all words of a text: most phrases lack one of theirs."""
    return frozenset(map(singular, {*columns.words, *columns.lemmas}))


def _openings(verb: Token, idiom: Idiom, last: int) -> Iterator[int]:
    """Yield where the actor's phrase may begin: after the preposition, or after the words."""
    doc, limit = verb.doc, min(verb.sent.end, last + 1 + AHEAD)
    if idiom.preposition is None:
        yield last + 1
        return
    forms = FORMS.get(idiom.preposition, frozenset({idiom.preposition}))
    for index in range(last + 1, limit):
        if doc[index].lower_ in forms:
            yield index + 1
        if doc[index].text in (",", ".", ";", ":"):
            return
        if doc[index].lemma_ in word_set("relations", "reach", "places"):
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

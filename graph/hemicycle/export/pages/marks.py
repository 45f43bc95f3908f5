"""Marks: where a sentence names the two actors, holds the quote, and bears the trigger."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import pairwise, takewhile

from hemicycle.edges.actor import Actor
from hemicycle.edges.statement import Statement
from hemicycle.export.pages.escape import strip_controls

KINDS = ("quote", "subject", "object", "trigger")
SHORTEST_NAME = 2
SHORTEST_STEM = 3
NOTE = "object"  # a rule's note on the path, no lemma

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Hold a stretch of a sentence (characters, end exclusive) and every kind of mark on it."""

    start: int
    end: int
    kinds: tuple[str, ...]


def find_marks(statement: Statement) -> tuple[Mark, ...]:
    """Return the marks of a statement's sentence, stripped of controls, in order and apart."""
    sentence = strip_controls(statement.evidence.sentence)
    spans = [
        *_find_text(sentence, strip_controls(statement.evidence.text), "quote"),
        *_find_names(sentence, statement.subject, "subject"),
        *_find_names(sentence, statement.object, "object"),
        *_find_trigger(sentence, statement),
    ]
    return tuple(_split(spans))


def last_name(actor: Actor) -> str:
    """Return what a person's label says after the first name, any other label whole.

    >>> last_name(Actor("marine-le-pen", "Marine Le Pen", "person"))
    'Le Pen'
    """
    _, _, rest = actor.label.partition(" ")
    return rest if actor.is_person and rest else actor.label


def _find_text(sentence: str, text: str, kind: str) -> Iterator[Mark]:
    """Yield the first place of a text."""
    start = sentence.find(text)
    if text and start >= 0:
        yield Mark(start, start + len(text), (kind,))


def _find_names(sentence: str, actor: Actor, kind: str) -> Iterator[Mark]:
    """Yield every place of an actor's names, the longer name where two fit."""
    pattern = _name_pattern(frozenset((actor.label, last_name(actor), *actor.aliases)))
    for found in pattern.finditer(sentence) if pattern else ():
        yield Mark(found.start(), found.end(), (kind,))


@lru_cache(maxsize=10_000)
def _name_pattern(names: frozenset[str]) -> re.Pattern[str] | None:
    """Return what finds any of some names as whole words, None where all are too short."""
    wanted = sorted((name for name in names if len(name) >= SHORTEST_NAME), key=_longest_first)
    pattern = "|".join(re.escape(strip_controls(name)) for name in wanted)
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE) if wanted else None


def _find_trigger(sentence: str, statement: Statement) -> Iterator[Mark]:
    """Yield the words of the quote that are most like the lemmas which the rule names.

    A rule reads `verb: dénoncer` or `idiom: faire barrage à`; statements give no offset of it.
    """
    start = sentence.find(strip_controls(statement.evidence.text))
    if start < 0:
        return
    words = list(_WORD.finditer(sentence, start, start + len(statement.evidence.text)))
    for lemma in _lemmas(statement.rule):
        best = max(words, key=partial(_likeness, lemma), default=None)
        if best and _likeness(lemma, best) >= max(SHORTEST_STEM, len(lemma) / 2):
            yield Mark(best.start(), best.end(), ("trigger",))


def _lemmas(rule: str) -> list[str]:
    """List the lemmas that a rule names after its colon, prepositions and notes left out."""
    named = rule.partition(": ")[2].casefold().split()
    return [word for word in named if len(word) > SHORTEST_STEM and word.isalpha() and word != NOTE]


def _likeness(lemma: str, word: re.Match[str]) -> int:
    """Count the letters with which a lemma and a word begin alike."""
    pairs = zip(lemma, word[0].casefold(), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _longest_first(name: str) -> tuple[int, str]:
    return -len(name), name


def _split(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Cut overlapping marks at each other's ends, so that each stretch bears all its kinds."""
    whole = sorted(marks)
    cuts = sorted({place for mark in whole for place in (mark.start, mark.end)})
    for start, end in pairwise(cuts):
        here = {kind for mark in whole if mark.start <= start < mark.end for kind in mark.kinds}
        if here:
            yield Mark(start, end, tuple(kind for kind in KINDS if kind in here))

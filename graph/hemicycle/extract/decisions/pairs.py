"""Pairs: who might stand to whom in a relation, sentence by sentence, drawn generously."""

from collections.abc import Iterator
from dataclasses import dataclass

from hemicycle.extract.decisions.page import Mention, Page

BACK = 2  # sentences before, in which the one spoken of may have been named
SUBJECT = "nsubj"
Mentions = dict[str, list[Mention]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Hold an ordered pair of actors at one sentence.

    `subject` may have no mention there when it speaks; `object` when it was named in a sentence
    before (`where` is then `before 1` or `before 2`, else `same`).
    """

    sentence: int
    subject: str
    object: str
    where: str
    here: Mention | None
    there: Mention


def find_pairs(page: Page) -> Iterator[Pair]:
    """Draw the pairs of every sentence, in the order of the text."""
    for number, (start, _) in enumerate(page.sentences):
        named = _by_actor(page.mentions[number])
        speakers = page.said[number].keys() | {page.scene.author(start)}
        actors = sorted(named.keys() | {one for one in speakers if one})
        for subject in actors:
            yield from _named_pairs(page, number, subject, named)
        for subject in actors:
            if subject in speakers or _is_subject(page, named[subject]):
                yield from _unnamed_pairs(page, number, subject, named)


def _by_actor(mentions: list[Mention]) -> Mentions:
    """Group the mentions of a sentence by actor."""
    groups: Mentions = {}
    for mention in mentions:
        groups.setdefault(mention.actor, []).append(mention)
    return groups


def _is_subject(page: Page, mentions: list[Mention]) -> bool:
    """Tell whether an actor is a grammatical subject in a sentence."""
    return any(page.labels[i] == SUBJECT for m in mentions for i in range(m.start, m.end))


def _named_pairs(page: Page, number: int, subject: str, named: Mentions) -> Iterator[Pair]:
    """Pair a subject with the other actors named in its sentence, by their nearest mentions."""
    own = named.get(subject)
    for target in sorted(named):
        if target == subject:
            continue
        spoken = [m for m in named[target] if page.voices[m.start] == subject]
        if own is None:
            yield Pair(number, subject, target, "same", None, (spoken or named[target])[0])
            continue
        choices = [(a, b) for a in own for b in spoken or named[target]]
        here, there = min(choices, key=lambda ends: _aptness(page, *ends))
        yield Pair(number, subject, target, "same", here, there)


def _aptness(page: Page, here: Mention, there: Mention) -> tuple[bool, int]:
    """Order two mentions: a grammatical subject first, then the nearer ones."""
    return not _is_subject(page, [here]), abs(here.start - there.start)


def _unnamed_pairs(page: Page, number: int, subject: str, named: Mentions) -> Iterator[Pair]:
    """Pair a subject with those named shortly before."""
    here = named[subject][0] if subject in named else None
    seen = {subject, *named}
    for back in range(number - 1, max(-1, number - 1 - BACK), -1):
        for mention in page.mentions[back]:
            if mention.actor not in seen:
                seen.add(mention.actor)
                yield Pair(number, subject, mention.actor, f"before {number - back}", here, mention)

"""Slogans: `« Macron démission »`, shouted by the movement that the text tells of."""

from collections.abc import Iterator

from spacy.tokens import Token

from hemicycle.extract.columns import columns_of
from hemicycle.extract.finding import Finding
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.protests import is_of_others
from hemicycle.extract.runs import QUOTES
from hemicycle.extract.scene import Scene

NEAR = 3  # tokens before a slogan's name within which its quotation mark opens
BACK = 150  # tokens back to the movement that shouts
MOVEMENT = "movement"
CROWDS = frozenset({MOVEMENT, "union", "association"})


def find_slogans(scene: Scene) -> Iterator[Finding]:
    """Find whose resignation crowds call for in quoted slogans."""
    calls = word_set("relations", "slogans", "opposes")
    columns = columns_of(scene.doc)
    for index, word in enumerate(columns.folded):
        if word.rstrip("s") in calls and index > columns.firsts[index]:
            token = scene.doc[index]
            target = _called(scene, token)
            crowd = _crowd(scene, token) if target else None
            if target and crowd and crowd != target:
                start = _start(scene, token, target)
                rule = f"slogan: {token.lower_}"
                end = token.i + 1
                yield Finding(
                    crowd, "opposes", target, token.i, start, end, rule, status="asserted"
                )


def _called(scene: Scene, token: Token) -> str | None:
    """Return the person named right before a call, where a quotation mark stands before both."""
    index = token.i - 1
    if scene.doc[index].text in (",", "!"):
        index -= 1
    person = scene.person(index)
    if person is None or scene.heads.get(token.i) == person:
        return None
    first = _start(scene, token, person)
    before = scene.doc[max(0, first - NEAR) : first]
    return person if any(mark.text in QUOTES or mark.text == "“" for mark in before) else None


def _start(scene: Scene, token: Token, person: str) -> int:
    """Return the first token of the name before a call."""
    index = token.i
    while index > token.sent.start and (
        scene.heads.get(index - 1) == person or scene.doc[index - 1].is_punct
    ):
        index -= 1
        if scene.doc[index].text in QUOTES:
            return index + 1
    return index


def _crowd(scene: Scene, token: Token) -> str | None:
    """Return the movement of the sentence, else the one told of last before it."""
    start, end = token.sent.start, token.sent.end
    for index in (*range(end - 1, token.i, -1), *range(token.i, max(-1, start - BACK), -1)):
        part = scene.heads.get(index)
        kind = scene.cast.part(part).type if part else None
        if index == start - 1 and is_of_others(scene, token):
            return None
        if part and kind in CROWDS and (index >= start or kind == MOVEMENT):
            return part
    return None

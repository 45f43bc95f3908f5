"""Runs: actors named one after another, `PCF, LFI et le groupe socialiste`, along the words."""

from spacy.tokens import Doc

from hemicycle.extract.inflection import singular
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.scene import Scene
from hemicycle.extract.small_words import AT, DE

LONGEST = 40  # tokens of a run
RANGE = 22  # tokens of `de A à B`
ASIDE = 7  # tokens between brackets behind a name
TITLE = 9  # tokens from a title's noun to the end of the name behind it
QUOTES = frozenset({'"', "«", "»", "“", "”", "'"})


def run_after(scene: Scene, start: int) -> tuple[tuple[str, ...], int]:
    """Return the actors named from a token on, and the token after the last of them."""
    doc, found, index, end = scene.doc, list[str](), start, start
    limit = min(doc[start].sent.end, start + LONGEST) if start < len(doc) else start
    while index < limit:
        part = scene.heads.get(index)
        if part is not None:
            index = end = _end_of_name(scene, index, part)
            found.append(part)
        elif found and doc[index].text == "(" and (after := _past_bracket(doc, index)):
            index = after
        elif _joins(doc, index):
            index += 1
        else:
            break
    return tuple(dict.fromkeys(found)), end


def run_before(scene: Scene, index: int) -> tuple[str, ...]:
    """Return the actors named right before a token, the whole of their run.

    `les LR, PS, PCF ainsi que les membres du groupe Liot ont tous voté contre`: four. Nobody when
    the run stands under a preposition.
    """
    doc, start = scene.doc, scene.doc[index].sent.start
    found: list[str] = []
    at = index - 1
    while at >= start and index - at < LONGEST:
        part = scene.heads.get(at)
        if part is not None:
            at = _start_of_name(scene, at, part, start)
            if _is_owned(doc, at, start):
                return tuple(dict.fromkeys(reversed(found)))
            found.append(part)
        elif doc[at].text == ")" and (before := _before_bracket(doc, at, start)) is not None:
            at = before
        elif _joins(doc, at):
            at -= 1
        else:
            break
    governed = at >= start and doc[at].pos_ == "ADP" and doc[at + 1].text != ","
    return () if governed else tuple(dict.fromkeys(reversed(found)))


def run_range(scene: Scene, end: int) -> tuple[str, ...]:
    """Return those named by `de A (PS) à B (LR)` that ends before a token."""
    doc, first = scene.doc, max(scene.doc[end].sent.start, end - RANGE)
    start = next(
        (i for i in range(first, end) if doc[i].lower_ in DE and i + 1 in scene.heads), None
    )
    if start is None or not any(doc[i].lower_ in AT for i in range(start, end)):
        return ()
    named = (
        scene.heads[i] for i in range(start, end) if i in scene.heads and doc[i - 1].text != "("
    )
    return tuple(dict.fromkeys(named))


def _joins(doc: Doc, index: int) -> bool:
    """Tell whether a word may stand between two names of a run."""
    token = doc[index]
    if token.pos_ == "DET" or token.text in QUOTES or token.lower_ in DE:
        return True
    runs = word_set("relations", "runs", "joints")
    return token.lower_ in runs or singular(token.text) in _members()


def _members() -> frozenset[str]:
    """Return the nouns for those who make up an organisation, folded."""
    return frozenset(map(singular, word_set("relations", "runs", "members")))


def _end_of_name(scene: Scene, index: int, part: str) -> int:
    """Return the token after a name, or after the name that stands behind its bearer's title."""
    end = index + 1
    if scene.doc[index].pos_ == "NOUN":
        last = min(index + TITLE, scene.doc[index].sent.end)
        same = [i for i in range(index, last) if scene.heads.get(i) == part]
        end = same[-1] + 1
    while end < len(scene.doc) and scene.heads.get(end) == part:
        end += 1
    return end


def _start_of_name(scene: Scene, index: int, part: str, start: int) -> int:
    """Return the token before a name that ends at a token."""
    while index >= start and scene.heads.get(index) == part:
        index -= 1
    return index


def _is_owned(doc: Doc, at: int, start: int) -> bool:
    """Tell whether a name stands under a noun that names no members: `le patron du PCF`."""
    while at >= start and (doc[at].pos_ == "DET" or doc[at].text in QUOTES):
        at -= 1
    if at <= start or doc[at].lower_ not in DE:
        return False
    noun = doc[at - 1]
    return noun.pos_ in ("NOUN", "PROPN", "ADJ") and singular(noun.text) not in _members()


def _past_bracket(doc: Doc, index: int) -> int | None:
    """Return the token after the bracket that opens at a token."""
    last = min(index + ASIDE, len(doc))
    return next((i + 1 for i in range(index + 1, last) if doc[i].text == ")"), None)


def _before_bracket(doc: Doc, index: int, start: int) -> int | None:
    """Return the token before the bracket that closes at a token."""
    first = max(index - ASIDE, start)
    return next((i - 1 for i in range(index - 1, first, -1) if doc[i].text == "("), None)

"""Speakers: for whom the words stand that name who says a quotation."""

from collections.abc import Iterable, Mapping

from hemicycle.extract.lexicon import word_set
from hemicycle.extract.linking import Mention
from hemicycle.extract.quotations import Quotation
from hemicycle.extract.quotations.vocabulary import fold
from hemicycle.extract.scene import Scene
from hemicycle.extract.small_words import DE

NOUNS = ("NOUN", "PROPN", "ADJ")
CLOSING = (",", ".", ":", "(", "«", "»")
Span = tuple[int, int]


def speakers_of(scene: Scene, names: Iterable[Mention]) -> dict[Quotation, str]:
    """Resolve the speaker of each quotation: a name first, else whom its words stand for."""
    named = {m.start: m.part for m in names if m.form in ("name", "last") and scene.person(m.start)}
    known: dict[Span, str | None] = {}
    found = {}
    for quotation in scene.quotations:
        span = quotation.speaker
        if span is None:
            continue
        if span not in known:
            known[span] = _speaker(scene, span, named)
        part = known[span]
        if part:
            found[quotation] = part
    return found


def _speaker(scene: Scene, span: Span, named: Mapping[int, str]) -> str | None:
    """Return for whom a phrase stands: the person at its head, else its name, else its body.

    `un proche de X` is not X, and `la députée LR` is neither her party nor, untold, anybody.
    """
    head = _person_noun(scene, span)
    persons = [i for i in range(*span) if i in named]
    free = [i for i in persons if head is None or i < head or not _is_complement(scene, i)]
    if free:
        return named[free[0]]
    if head is None:
        return next((scene.heads[i] for i in range(*span) if i in scene.heads), None)
    beside = _named_beside(scene, span, named)
    if beside or scene.person(head):
        return beside or scene.person(head)
    if persons or _is_one(scene, span, head):
        return None
    return next((scene.heads[i] for i in range(*span) if i in scene.heads), None)


def _named_beside(scene: Scene, span: Span, named: Mapping[int, str]) -> str | None:
    """Return who is named right after a phrase, or after its comma and before another one."""
    after = span[1]
    if after in named or after >= len(scene.doc) or scene.doc[after].text != ",":
        return named.get(after)
    part = named.get(after + 1)
    end = after + 1
    while part and end < len(scene.doc) and scene.heads.get(end) == part:
        end += 1
    closed = end == len(scene.doc) or scene.doc[end].text in CLOSING
    return part if closed else None


def _person_noun(scene: Scene, span: Span) -> int | None:
    """Return the noun of a person with which a phrase begins (`le député PCF`)."""
    nouns = (i for i in range(*span) if scene.doc[i].pos_ in NOUNS)
    persons = word_set("speech", "persons", "nouns")
    first = next(nouns, None)
    if first is not None and fold(scene.doc[first]) in word_set("speech", "persons", "former"):
        first = next(nouns, None)
    if first is None or fold(scene.doc[first]).removesuffix("s") not in persons:
        return None
    return first


def _is_complement(scene: Scene, name: int) -> bool:
    """Tell whether a name hangs on the noun before it with `de` (`un proche de M. X`)."""
    before = name - 1
    while before > 0 and scene.heads.get(before) == scene.heads[name]:
        before -= 1  # `M.`, a first name
    return before >= 0 and fold(scene.doc[before]) in DE


def is_speaker(scene: Scene, span: Span, index: int) -> bool:
    """Tell whether a token of a speaker's phrase is no complement of its noun (`proche de X`)."""
    head = _person_noun(scene, span)
    return head is None or index <= head or not _is_complement(scene, index)


def _is_one(scene: Scene, span: Span, head: int) -> bool:
    """Tell whether a phrase means one person, who speaks for nobody else."""
    first, noun = fold(scene.doc[span[0]]), fold(scene.doc[head])
    speaks = word_set("speech", "persons", "bodies") | word_set("speech", "persons", "voices")
    plural = noun.endswith("s") or first in word_set("speech", "plural")
    return not plural and noun not in speaks

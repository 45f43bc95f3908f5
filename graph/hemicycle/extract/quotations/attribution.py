"""Who says a quotation: the words around it that name the speaker."""

from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Token

from hemicycle.extract.quotations.frames import SEPARATORS, read_frame
from hemicycle.extract.quotations.layout import Layout, walk_left, walk_right
from hemicycle.extract.quotations.phrases import Span, has_name
from hemicycle.extract.quotations.sayings import (
    attitude_at,
    is_narrative,
    saying_in_form,
    verb_form,
)
from hemicycle.extract.quotations.sources import source_after, source_before
from hemicycle.extract.quotations.subjects import clitic_subject, is_nobody, subject_before
from hemicycle.extract.quotations.vocabulary import FRAME, Entry, fold, is_word

SUBORDINATORS = ("que", "qu'", "qui", "dont", "où", "si", "s'", "quand", "lorsque", "car", "comme")
QUE = frozenset({"que", "qu'"})
ADJACENT = 3
WINDOW = 60


@dataclass(frozen=True, slots=True)
class Attribution:
    """Hold the speaker of a quotation and what says so; `place` is where that stands."""

    speaker: Span | None
    verb: int | None
    stance: str | None
    place: str


def attribute(layout: Layout, number: int) -> Attribution | None:
    """Find who says a marked stretch, trying the surest places first."""
    told = _said_before(layout, number)
    if told is not None and _has_clause(layout, told):
        return told
    return (
        _said_right_after(layout, number)
        or _said_inside(layout, number)
        or told
        or _said_later(layout, number)
        or _sourced(layout, number)
        or _named_before_colon(layout, number)
    )


def _by_verb(layout: Layout, verb: int, speaker: Span | None, place: str) -> Attribution:
    """Make the attribution by a verb; a speaker that is nobody counts as none."""
    entry = attitude_at(layout, verb) or saying_in_form(layout, verb)
    nobody = speaker is None or is_nobody(layout, speaker)
    stance = entry.stance if entry else None
    return Attribution(None if nobody else speaker, verb, stance, place)


def _said_right_after(layout: Layout, number: int) -> Attribution | None:
    """Read `« … », [a-t-il] VERB X`; any verb will do in this place."""
    marked = layout.marked[number]
    indices = list(islice(walk_right(layout, marked.last, layout.parents[number]), WINDOW))
    if not indices or not _may_follow(layout, number, layout.doc[indices[0]]):
        return None
    frame = read_frame(layout, iter(indices), known=False)
    return None if frame is None else _by_verb(layout, frame.verb, frame.subject, "after")


def _may_follow(layout: Layout, number: int, token: Token) -> bool:
    """Tell whether words of saying may begin with a token: after a separator, or a sentence."""
    if token.text in SEPARATORS:
        return True
    before = next(walk_left(layout, layout.marked[number].first, layout.parents[number]), None)
    stands_alone = before is None or layout.doc[before].text == ":"
    return stands_alone and token.text[:1].islower()


def _said_later(layout: Layout, number: int) -> Attribution | None:
    """Read `« … » rest of the sentence, a-t-il VERB`."""
    last = layout.marked[number].last
    indices = list(islice(walk_right(layout, last, layout.parents[number]), WINDOW))
    return _first_frame(layout, indices, "later")


def _said_inside(layout: Layout, number: int) -> Attribution | None:
    """Read `« …, VERB X, … »`, the words of saying within the marks."""
    marked = layout.marked[number]
    indices = [i for i in range(marked.start, marked.end) if layout.levels[i] == number]
    found = _first_frame(layout, indices, "inside")
    return None if found is None or _is_own(layout, found.speaker) else found


def _first_frame(layout: Layout, indices: list[int], place: str) -> Attribution | None:
    """Return the attribution by the first inverted clause of saying after a separator."""
    for position, index in enumerate(indices):
        if layout.doc[index].text in SEPARATORS:
            frame = read_frame(layout, iter(indices[position:]), known=True)
            if frame is not None:
                return _by_verb(layout, frame.verb, frame.subject, place)
    return None


def _is_own(layout: Layout, speaker: Span | None) -> bool:
    """Tell whether words within the marks are the quoted speaker's own (`dis-je`, `dit-on`)."""
    return speaker is None or is_word(layout.doc[speaker[0]], "pronouns", "own")


def _said_before(layout: Layout, number: int) -> Attribution | None:
    """Read `X VERB : « … »`, `X VERB que « … »`, `X VERB la « … »`."""
    marked = layout.marked[number]
    before = list(islice(walk_left(layout, marked.first, layout.parents[number]), WINDOW))
    mentioned = None
    for index in before:
        entry = attitude_at(layout, index)
        if entry is None and is_narrative(layout, index):
            entry = saying_in_form(layout, index)
        if entry is not None and _reaches(layout, index, before, entry, marked.first):
            found = _by_verb(layout, index, _speaker_of(layout, index), "before")
            if found.speaker is not None or not _is_bare_participle(layout.doc[index]):
                return found
            mentioned = mentioned or found
    return mentioned


def _has_clause(layout: Layout, told: Attribution) -> bool:
    """Tell `X VERB que … « … »`, which holds whatever words of saying come after."""
    if told.verb is None or told.speaker is None:
        return False
    return not QUE.isdisjoint(layout.words[told.verb + 1 : told.verb + 1 + ADJACENT])


def _speaker_of(layout: Layout, verb: int) -> Span | None:
    """Return a verb's subject, before it or inverted, or the agent of a passive."""
    if is_narrative(layout, verb):
        return None
    if _is_passive(layout.doc[verb]):
        return source_after(layout, verb + 1, ("par",))
    inverted = clitic_subject(layout, verb)
    return (inverted, inverted + 1) if inverted is not None else subject_before(layout, verb)


def _is_passive(token: Token) -> bool:
    """Tell whether a verb is passive: with its auxiliary, or a bare past participle."""
    return any(child.dep_ == "aux:pass" for child in token.children) or _is_bare_participle(token)


def _is_bare_participle(token: Token) -> bool:
    """Tell whether a past participle qualifies a noun (`un message posté`)."""
    if verb_form(token) != "Part" or fold(token).endswith("ant"):
        return False
    auxiliaries = any(child.dep_.startswith("aux") for child in token.children)
    return not auxiliaries and token.dep_.startswith(("acl", "amod"))


def _reaches(layout: Layout, verb: int, before: list[int], entry: Entry, first: int) -> bool:
    """Tell whether a verb of saying to the left governs a quotation."""
    between = [layout.doc[index] for index in before if index > verb]
    if entry.use == FRAME and not (_ends_in_colon(between) or len(between) <= ADJACENT):
        return any(fold(token) in ("que", "qu'") for token in between[-ADJACENT:])
    if any(token.text == ";" for token in between) or _is_interrupted(between):
        return False
    if _ends_in_colon(between) or layout.doc[verb] in list(layout.doc[first].ancestors):
        return True
    finite = sum(verb_form(token) == "Fin" for token in between)
    return finite <= sum(fold(token) in SUBORDINATORS for token in between)


def _is_interrupted(between: list[Token]) -> bool:
    """Tell whether an insert between dashes begins or ends between verb and quotation."""
    return sum(is_word(token, "marks", "dashes") for token in between) % 2 == 1


def _ends_in_colon(between: list[Token]) -> bool:
    """Tell whether a colon stands right before the quotation (the tokens come nearest first)."""
    return bool(between) and between[0].text == ":"


def _sourced(layout: Layout, number: int) -> Attribution | None:
    """Read `« … », selon X` and `Selon X, « … »`."""
    marked, level = layout.marked[number], layout.parents[number]
    after = list(islice(walk_right(layout, marked.last, level), ADJACENT))
    before = sorted(islice(walk_left(layout, marked.first, level), WINDOW))
    speaker = source_before(layout, after) or source_before(layout, before)
    return None if speaker is None else Attribution(speaker, None, "neutral", "source")


def _named_before_colon(layout: Layout, number: int) -> Attribution | None:
    """Read `X : « … »`: the subject of the words before a colon, when it is a name or pronoun."""
    first = layout.marked[number].first
    before = list(islice(walk_left(layout, first, layout.parents[number]), WINDOW))
    if not before or layout.doc[before[0]].text != ":":
        return None
    speaker = subject_before(layout, before[0])
    if speaker is None or not (has_name(layout.doc, *speaker) or _is_person(layout, speaker)):
        return None
    return Attribution(speaker, None, None, "colon")


def _is_person(layout: Layout, speaker: Span) -> bool:
    """Tell whether a speaker is a personal pronoun."""
    return is_word(layout.doc[speaker[0]], "pronouns", "personal")

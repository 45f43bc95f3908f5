"""Who says a quotation: the words around it that name the speaker."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Token

from hemicycle.extract.lexicon import word_set
from hemicycle.extract.quotations.announced import (
    agent_after,
    captioned,
    headed,
    told_next,
    whose_phrase_before,
)
from hemicycle.extract.quotations.frames import SEPARATORS, read_frame
from hemicycle.extract.quotations.layout import OUTSIDE, Layout, walk_left, walk_right
from hemicycle.extract.quotations.persons import has_capital_name, is_somebody
from hemicycle.extract.quotations.phrases import Span
from hemicycle.extract.quotations.sayings import (
    attitude_at,
    is_narrative,
    saying_in_form,
    verb_form,
)
from hemicycle.extract.quotations.sources import (
    is_own_source,
    relative_source,
    source_after,
    source_before,
)
from hemicycle.extract.quotations.subjects import (
    clitic_subject,
    is_nobody,
    subject_after,
    subject_before,
)
from hemicycle.extract.quotations.vocabulary import ATTITUDE, FRAME, Entry, fold, is_word

SUBORDINATORS = ("que", "qu'", "qui", "dont", "où", "si", "s'", "quand", "lorsque", "car", "comme")
OWN = "own"  # the place of words such as `à ses yeux`: whoever was spoken of last
QUE = frozenset({"que", "qu'"})
CRIES = ("?", "!", "…", "...", ",")
ADJACENT = 3
WINDOW = 60
Finder = Callable[[Layout, int], Span | None]


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
        _related(layout, number)
        or _said_right_after(layout, number)
        or _said_inside(layout, number)
        or _announced(layout, number, (agent_after, whose_phrase_before))
        or told
        or _said_later(layout, number)
        or _sourced(layout, number)
        or _named_before_colon(layout, number)
        or _announced(layout, number, (captioned, told_next, headed))
    )


def _related(layout: Layout, number: int) -> Attribution | None:
    """Read `X, pour qui « … »`."""
    first = layout.marked[number].first
    before = list(islice(walk_left(layout, first, layout.parents[number]), ADJACENT))
    speaker = relative_source(layout, before)
    return None if speaker is None else Attribution(speaker, None, "neutral", "source")


def _announced(layout: Layout, number: int, finders: Iterable[Finder]) -> Attribution | None:
    """Return the first speaker that words around a quotation name without a verb of saying."""
    if layout.parents[number] != OUTSIDE:
        return None
    for find in finders:
        speaker = find(layout, number)
        if speaker is not None:
            return Attribution(speaker, None, None, "announced")
    return None


def _by_verb(layout: Layout, verb: int, speaker: Span | None, place: str) -> Attribution:
    """Make the attribution by a verb; a speaker that is nobody counts as none."""
    entry = attitude_at(layout, verb) or saying_in_form(layout, verb)
    nobody = speaker is None or is_nobody(layout, speaker)
    if speaker is not None and entry is not None and entry.use == ATTITUDE:
        nobody = not is_somebody(layout, speaker)
    stance = entry.stance if entry else None
    return Attribution(None if nobody else speaker, verb, stance, place)


def _said_right_after(layout: Layout, number: int) -> Attribution | None:
    """Read `« … », [a-t-il] VERB X`; any verb will do in this place."""
    marked = layout.marked[number]
    indices = list(islice(walk_right(layout, marked.last, layout.parents[number]), WINDOW))
    if not indices or not _may_follow(layout, number, layout.doc[indices[0]]):
        return None
    frame = read_frame(layout, iter(indices), known=_is_run_on(layout, number, indices[0]))
    return None if frame is None else _by_verb(layout, frame.verb, frame.subject, "after")


def _may_follow(layout: Layout, number: int, token: Token) -> bool:
    """Tell whether words of saying may begin with a token: after a separator, or a sentence."""
    if token.text in SEPARATORS:
        return True
    if not token.text[:1].islower():
        return False
    before = next(walk_left(layout, layout.marked[number].first, layout.parents[number]), None)
    ended = layout.words[layout.marked[number].end - 1] in CRIES
    return before is None or layout.doc[before].text == ":" or ended


def _is_run_on(layout: Layout, number: int, follower: int) -> bool:
    """Tell whether nothing but its own mark parts a quotation that a text runs into from what
    follows (`ou de « … ? » s'interroge X`)."""
    before = next(walk_left(layout, layout.marked[number].first, layout.parents[number]), None)
    return before is not None and layout.doc[follower].text not in SEPARATORS


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
    if inverted is not None:
        return inverted, inverted + 1
    inserted = _inserted_subject(layout, verb)
    speaker = inserted or subject_before(layout, verb)
    if speaker is None and verb_form(layout.doc[verb]) == "Fin":
        return subject_after(layout, verb)
    return speaker


def _inserted_subject(layout: Layout, verb: int) -> Span | None:
    """Read `…, ironise X, « … »`: a verb between a comma and somebody who fills its clause."""
    before = next(walk_left(layout, verb, layout.levels[verb]), None)
    if before is None or layout.words[before] != "," or verb_form(layout.doc[verb]) != "Fin":
        return None
    span = subject_after(layout, verb)
    if span is None or span[0] - verb > ADJACENT or not is_somebody(layout, span):
        return None
    return span if layout.words[span[1]] in (",", ":") else None


def _is_passive(token: Token) -> bool:
    """Tell whether a verb is passive: with its auxiliary, or a bare past participle."""
    return any(child.dep_ == "aux:pass" for child in token.children) or _is_bare_participle(token)


def _is_bare_participle(token: Token) -> bool:
    """Tell whether a past participle qualifies a noun (`un message posté`)."""
    if verb_form(token) != "Part" or fold(token).endswith("ant"):
        return False
    auxiliaries = any(child.dep_.startswith("aux") for child in token.children)
    return not auxiliaries and token.dep_.startswith(("acl", "amod", "advcl"))


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
    speaker = _source_after(layout, after) or source_before(layout, before, bodies=True)
    if speaker is None and not is_own_source(layout, after + before):
        return None
    return Attribution(speaker, None, "neutral", OWN if speaker is None else "source")


def _source_after(layout: Layout, after: list[int]) -> Span | None:
    """Return a source after a quotation, a few words before its comma left out.

    Without a comma, `pour` needs a name (`« … » de « … », pour le ministre`, `« … » pour X Y`).
    """
    commas = (n for n, index in enumerate(after) if layout.words[index] == ",")
    start = next(commas, 0)
    speaker = source_before(layout, after[start:])
    weak = bool(after) and layout.words[after[start]] in word_set("speech", "sources", "weak")
    return None if speaker and weak and not has_capital_name(layout, speaker) else speaker


def _named_before_colon(layout: Layout, number: int) -> Attribution | None:
    """Read `X : « … »`: the subject of the words before a colon, when it is somebody."""
    first = layout.marked[number].first
    before = list(islice(walk_left(layout, first, layout.parents[number]), WINDOW))
    if not before or layout.doc[before[0]].text != ":":
        return None
    speaker = subject_before(layout, before[0])
    if speaker is None or not is_somebody(layout, speaker):
        return None
    return Attribution(speaker, None, None, "colon")

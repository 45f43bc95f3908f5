"""Words of saying before a quotation: `X VERB : « … »`."""

from itertools import islice

from spacy.tokens import Token

from hemicycle.extract.lexicon import word_set
from hemicycle.extract.quotations.attribution import Attribution, by_verb
from hemicycle.extract.quotations.clitics import clitic_subject
from hemicycle.extract.quotations.layout import Layout, walk_left
from hemicycle.extract.quotations.persons import is_somebody
from hemicycle.extract.quotations.phrases import Span
from hemicycle.extract.quotations.sayings import (
    attitude_at,
    is_narrative,
    saying_in_form,
    verb_form,
)
from hemicycle.extract.quotations.sources import made_to_say, source_after
from hemicycle.extract.quotations.subjects import subject_after, subject_before
from hemicycle.extract.quotations.vocabulary import ATTITUDE, FRAME, Entry, fold

SUBORDINATORS = ("que", "qu'", "qui", "dont", "où", "si", "s'", "quand", "lorsque", "car", "comme")
QUE = frozenset({"que", "qu'"})
ADJACENT = 3
WINDOW = 60


def said_before(layout: Layout, number: int) -> Attribution | None:
    """Read `X VERB : « … »`, `X VERB que « … »`, `X VERB la « … »`."""
    marked = layout.marked[number]
    before = list(islice(walk_left(layout, marked.first, layout.parents[number]), WINDOW))
    mentioned = None
    for index in before:
        entry = attitude_at(layout, index)
        if entry is None and is_narrative(layout, index):
            entry = saying_in_form(layout, index)
        if entry is not None and _reaches(layout, index, before, entry, marked.first):
            found = by_verb(layout, index, _speaker_of(layout, index), "before")
            if _is_bare_participle(layout.doc[index]) and not _ends_at(found, marked.first):
                continue
            settled = entry.use != ATTITUDE and not _is_bare_participle(layout.doc[index])
            if found.speaker is not None or settled:
                return found
            mentioned = mentioned or found
    return mentioned


def has_clause(layout: Layout, told: Attribution) -> bool:
    """Tell `X VERB que … « … »`, which holds whatever words of saying come after."""
    if told.verb is None or told.speaker is None:
        return False
    return not QUE.isdisjoint(layout.words[told.verb + 1 : told.verb + 1 + ADJACENT])


def _speaker_of(layout: Layout, verb: int) -> Span | None:
    """Return a verb's subject, before it or inverted, or the agent of a passive."""
    if is_narrative(layout, verb):
        return None
    made = made_to_say(layout, verb)
    if made is not None:
        return made
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
    between = [index for index in before if index > verb]
    words = [layout.words[index] for index in between]
    colon = words[:1] == [":"]  # right before the quotation: the words come nearest first
    if entry.use == FRAME and not (colon or len(words) <= ADJACENT):
        return not QUE.isdisjoint((*words[:1], *words[-ADJACENT:]))
    if ";" in words or _is_interrupted(words):
        return False
    if colon or layout.doc[verb] in layout.doc[first].ancestors:
        return True
    finite = sum(verb_form(layout.doc[index]) == "Fin" for index in between)
    return finite <= sum(word in SUBORDINATORS for word in words)


def _is_interrupted(words: list[str]) -> bool:
    """Tell whether an insert between dashes begins or ends between verb and quotation."""
    dashes = word_set("speech", "marks", "dashes")
    return sum(word in dashes for word in words) % 2 == 1


def _ends_at(said: Attribution, mark: int) -> bool:
    """Tell whether the agent of a participle stands right before a mark, if it has one."""
    return said.speaker is None or mark - said.speaker[1] <= ADJACENT


def is_adjacent(layout: Layout, number: int, told: Attribution) -> bool:
    """Tell whether a verb of saying with its speaker stands right before a quotation."""
    if told.verb is None or told.speaker is None or is_attitude(layout, told):
        return False
    return layout.marked[number].first - told.verb <= 1


def is_attitude(layout: Layout, told: Attribution) -> bool:
    """Tell whether an attribution rests on a verb of will alone."""
    entry = None if told.verb is None else attitude_at(layout, told.verb)
    return entry is not None and entry.use == ATTITUDE

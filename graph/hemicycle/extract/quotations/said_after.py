"""Words of saying after a quotation or within it: `« … », VERB X`."""

from itertools import islice

from spacy.tokens import Token

from hemicycle.extract.lexicon import word_set
from hemicycle.extract.quotations.attribution import Attribution, by_verb
from hemicycle.extract.quotations.frames import SEPARATORS, read_frame
from hemicycle.extract.quotations.layout import Layout, walk_left, walk_right
from hemicycle.extract.quotations.phrases import Span
from hemicycle.extract.quotations.sayings import saying_at
from hemicycle.extract.quotations.subjects import subject_of
from hemicycle.extract.quotations.vocabulary import is_word

CRIES = ("?", "!", "…", "...", ",")
ADJACENT = 3
WINDOW = 60


def said_right_after(layout: Layout, number: int) -> Attribution | None:
    """Read `« … », [a-t-il] VERB X`; any verb will do in this place."""
    marked = layout.marked[number]
    indices = list(islice(walk_right(layout, marked.last, layout.parents[number]), WINDOW))
    if not indices or not _may_follow(layout, number, layout.doc[indices[0]]):
        return None
    frame = read_frame(layout, iter(indices), known=_is_run_on(layout, number, indices[0]))
    if frame is None:
        return _said_as(layout, indices)
    return by_verb(layout, frame.verb, frame.subject, "after")


def _said_as(layout: Layout, indices: list[int]) -> Attribution | None:
    """Read `« … », comme il l'a expliqué`."""
    near = indices[: ADJACENT * 3]
    if "comme" not in (layout.words[index] for index in near[:2]):
        return None
    verb = next((index for index in near if saying_at(layout, index) is not None), None)
    speaker = None if verb is None else subject_of(layout, layout.doc[verb])
    if verb is None or speaker is None:
        return None
    return by_verb(layout, verb, speaker, "after")


def _may_follow(layout: Layout, number: int, token: Token) -> bool:
    """Tell whether words of saying may begin with a token: after a separator, or a sentence."""
    if token.text in SEPARATORS:
        return True
    if not token.text[:1].islower():
        return False
    before = next(walk_left(layout, layout.marked[number].first, layout.parents[number]), None)
    if before is None or layout.doc[before].text == ":":
        return True
    if layout.words[layout.marked[number].end - 1] in CRIES:
        return True
    named = token.i + 1 < len(layout.doc) and layout.doc[token.i + 1].pos_ == "PROPN"
    return named and saying_at(layout, token.i) is not None


def _is_run_on(layout: Layout, number: int, follower: int) -> bool:
    """Tell whether nothing but its own mark parts a quotation that a text runs into from what
    follows (`ou de « … ? » s'interroge X`)."""
    before = next(walk_left(layout, layout.marked[number].first, layout.parents[number]), None)
    return before is not None and layout.doc[follower].text not in SEPARATORS


def said_later(layout: Layout, number: int) -> Attribution | None:
    """Read `« … » rest of the sentence, a-t-il VERB`."""
    last = layout.marked[number].last
    indices = list(islice(walk_right(layout, last, layout.parents[number]), WINDOW))
    ended = layout.words[layout.marked[number].end - 1] in word_set("speech", "marks", "full_stops")
    if ended and indices and layout.doc[indices[0]].text[:1].isupper():
        return None
    return _first_frame(layout, indices, "later")


def said_inside(layout: Layout, number: int) -> Attribution | None:
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
                return by_verb(layout, frame.verb, frame.subject, place)
    return None


def _is_own(layout: Layout, speaker: Span | None) -> bool:
    """Tell whether words within the marks are the quoted speaker's own (`dis-je`, `dit-on`)."""
    return speaker is None or is_word(layout.doc[speaker[0]], "pronouns", "own")

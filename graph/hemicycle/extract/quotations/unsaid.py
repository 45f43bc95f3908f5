"""Speakers of quotations that no verb of saying introduces: sources, colons, names around."""

from collections.abc import Callable, Iterable
from itertools import islice

from hemicycle.extract.lexicon import word_set
from hemicycle.extract.quotations.attribution import OWN, Attribution
from hemicycle.extract.quotations.layout import OUTSIDE, Layout, walk_left, walk_right
from hemicycle.extract.quotations.persons import has_capital_name, is_somebody
from hemicycle.extract.quotations.phrases import Span
from hemicycle.extract.quotations.sayings import attitude_at, verb_form
from hemicycle.extract.quotations.sources import is_own_source, relative_source, source_before
from hemicycle.extract.quotations.subjects import subject_before, subject_outside

ADJACENT = 3
WINDOW = 60
Finder = Callable[[Layout, int], Span | None]


def related(layout: Layout, number: int) -> Attribution | None:
    """Read `X, pour qui « … »`."""
    first = layout.marked[number].first
    before = list(islice(walk_left(layout, first, layout.parents[number]), ADJACENT))
    speaker = relative_source(layout, before)
    return None if speaker is None else Attribution(speaker, None, "neutral", "source")


def sourced_after(layout: Layout, number: int) -> Attribution | None:
    """Read `« … », selon X`."""
    after = list(
        islice(walk_right(layout, layout.marked[number].last, layout.parents[number]), ADJACENT)
    )
    speaker = _source_after(layout, after)
    return None if speaker is None else Attribution(speaker, None, "neutral", "source")


def sourced(layout: Layout, number: int) -> Attribution | None:
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


def named_before_colon(layout: Layout, number: int) -> Attribution | None:
    """Read `X : « … »`: the subject of the words before a colon, when it is somebody."""
    first = layout.marked[number].first
    before = list(islice(walk_left(layout, first, layout.parents[number]), WINDOW))
    if not before or layout.doc[before[0]].text != ":":
        return None
    speaker = subject_before(layout, before[0])
    if speaker is None or not is_somebody(layout, speaker):
        return None
    return Attribution(speaker, None, None, "colon")


def told_by_own_verb(layout: Layout, number: int) -> Attribution | None:
    """Read `X « souhaite … »`: a verb of will or saying inside, whose subject stands before."""
    marked = layout.marked[number]
    for index in range(marked.start, min(marked.start + ADJACENT, marked.end)):
        if attitude_at(layout, index) is not None and verb_form(layout.doc[index]) == "Fin":
            speaker = subject_outside(layout, index)
            told = speaker is not None and is_somebody(layout, speaker)
            return Attribution(speaker, None, None, "colon") if told else None
        if layout.doc[index].pos_ not in ("ADV", "PRON", "AUX"):
            return None
    return None


def announced(layout: Layout, number: int, finders: Iterable[Finder]) -> Attribution | None:
    """Return the first speaker that words around a quotation name without a verb of saying."""
    if layout.parents[number] != OUTSIDE:
        return None
    for find in finders:
        speaker = find(layout, number)
        if speaker is not None:
            return Attribution(speaker, None, None, "announced")
    return None

"""Speakers named near a quotation without a verb of saying: sentences around it, headlines."""

from itertools import islice

from hemicycle.extract.lexicon import word_set, words
from hemicycle.extract.quotations.layout import OUTSIDE, Layout, walk_left, walk_right
from hemicycle.extract.quotations.persons import is_somebody
from hemicycle.extract.quotations.phrases import OF, Span
from hemicycle.extract.quotations.sayings import match_words, verb_form
from hemicycle.extract.quotations.sources import phrase_from, source_before, whose_words
from hemicycle.extract.quotations.subjects import first_phrase
from hemicycle.extract.quotations.vocabulary import fold

AGENT = 4  # tokens between a participle and its `par`
NEXT = 12  # tokens of the next sentence that may lead to who spoke
CAPTION = 24  # tokens at most of a line that names who is quoted above it
HEADLINE = 14  # tokens at most before a headline's colon
SHORT = 4  # tokens at most of a name before a headline's colon, with the colon
WORDS = 12  # tokens between `la phrase de X` and what is quoted
BY = ("par", "signé", "signée", "signés", "signées")
END = (".", "!", "?", "…")


def agent_after(layout: Layout, number: int) -> Span | None:
    """Return the agent of a participle right after a quotation (`une « … » brandie par X`)."""
    last = layout.marked[number].last
    indices = list(islice(walk_right(layout, last, layout.parents[number]), AGENT + 1))
    if not indices:
        return None
    if layout.words[indices[0]] == "par" and _is_act(layout, number):
        return _somebody_from(layout, indices[0] + 1)
    if verb_form(layout.doc[indices[0]]) != "Part":
        return None
    if layout.doc[indices[0]].pos_ == "AUX" or fold(layout.doc[indices[0]]).endswith("ant"):
        return None
    if not _is_voiced(layout, indices[0]):
        return None
    led = next((i for i in indices[1:] if layout.words[i] in ("par", ",", ".")), None)
    if led is None or layout.words[led] != "par":
        return None
    return _somebody_from(layout, led + 1)


def _is_act(layout: Layout, number: int) -> bool:
    """Tell whether a quotation begins with the participle of an act of speech (`« condamné »`)."""
    start = layout.marked[number].start
    return verb_form(layout.doc[start]) == "Part" and _is_voiced(layout, start)


def _is_voiced(layout: Layout, participle: int) -> bool:
    """Tell whether a participle tells an act of speech or thought (`brandie`, `dénoncé`)."""
    voiced = word_set("speech", "sources", "voiced")
    return participle in layout.verbs or layout.words[participle].rstrip("es") in voiced


def _somebody_from(layout: Layout, start: int) -> Span | None:
    """Return the phrase that begins at a token when it names somebody."""
    span = phrase_from(layout, start)
    return span if span is not None and is_somebody(layout, span) else None


def told_next(layout: Layout, number: int) -> Span | None:
    """Return who spoke by the sentence after (`« … » C'est ainsi que X`, `Le mot est de X`)."""
    last = layout.marked[number].last
    if last >= len(layout.doc) or last >= layout.ends[last - 1]:
        return None
    start = last + (layout.words[last] in END)
    indices = list(islice(walk_right(layout, start, layout.parents[number]), NEXT))
    if not indices:
        return None
    return _after_locution(layout, indices) or _of_words(layout, indices)


def _after_locution(layout: Layout, indices: list[int]) -> Span | None:
    """Return the subject after `c'est ainsi que` and the like."""
    for key in words("speech", "sources", "following"):
        expected = tuple(key.replace("'", "' ").split())
        if match_words(layout.words, indices[0], expected):
            span = first_phrase(layout, indices[0] + len(expected))
            return span if span is not None and is_somebody(layout, span) else None
    return None


def _of_words(layout: Layout, indices: list[int]) -> Span | None:
    """Return whose words a sentence without a clause says they are (`Un constat signé X`)."""
    nouns = words("speech", "sources", "nouns")
    head = next((i for i in indices[:3] if layout.words[i].removesuffix("s") in nouns), None)
    if head is None:
        return None
    led = (i for i in indices if i > head and layout.words[i] in (*OF, *BY))
    return next(filter(None, (_somebody_from(layout, i + 1) for i in led)), None)


def whose_phrase_before(layout: Layout, number: int) -> Span | None:
    """Return whose words a phrase right before a quotation means (`l'appel de X à « … »`)."""
    first = layout.marked[number].first
    before = list(islice(walk_left(layout, first, layout.parents[number]), WORDS))
    if source_before(layout, sorted(before)) is not None:
        return None
    for index in before:
        if layout.doc[index].pos_ in ("VERB", "AUX"):
            return None
        span = whose_words(layout, index, index + 1)
        if span is not None and is_somebody(layout, span):
            return span if first - span[1] <= 2 else None
    return None


def captioned(layout: Layout, number: int) -> Span | None:
    """Return the name on the line below a quotation that fills a paragraph."""
    marked = layout.marked[number]
    end = layout.ends[marked.first]
    fills = layout.begins[marked.first] == marked.first and end - marked.last <= 1
    if not fills or end >= len(layout.doc):
        return None
    stop = layout.ends[end]
    if stop - end > CAPTION or layout.words[stop - 1] in END:
        return None
    span = phrase_from(layout, end)
    if span is None or span[0] != end or not is_somebody(layout, span):
        return None
    follows = span[1] == stop or layout.words[span[1]] in (",", "(")
    return span if follows or layout.doc[span[1]].pos_ == "ADP" else None


def headed(layout: Layout, number: int) -> Span | None:
    """Return the name before the colon of a headline (`X : une réforme « … »`)."""
    first = layout.marked[number].first
    begin = layout.begins[first]
    colons = (i for i in range(begin, min(begin + HEADLINE, first)) if layout.words[i] == ":")
    words = layout.doc[layout.marked[number].start].text
    colon = next(colons, first if begin == 0 and words[:1].isupper() else None)
    if colon is None or layout.words[layout.ends[first] - 1] in END[:1]:
        return None
    span = phrase_from(layout, begin)
    if span is None or span[0] != begin or layout.levels[begin] != OUTSIDE:
        return None
    whole = span[1] == colon or layout.words[span[1]] in (",", "(")
    return span if whole and _is_full(layout, span) else None


def headlined(layout: Layout, number: int) -> Span | None:
    """Return the name with which a headline begins before its colon (`Dupont : voter … « … »`)."""
    first = layout.marked[number].first
    if layout.begins[first] or layout.words[layout.ends[0] - 1] in END[:1]:
        return None
    end = next((i for i in range(min(first, SHORT)) if layout.words[i] == ":"), 0)
    named = all(t.pos_ == "PROPN" and t.text[:1].isupper() for t in layout.doc[:end])
    return (0, end) if end and named else None


def headline_name(layout: Layout) -> Span | None:
    """Return the full name with which a headline begins (`X Y : « … »`, `X Y « … »`)."""
    span = phrase_from(layout, 0)
    if span is None or span[0] or not _is_full(layout, span) or span[1] >= layout.ends[0]:
        return None
    marked = layout.levels[span[1]] != OUTSIDE
    return span if marked or layout.words[span[1]] in (":", ",", "(") else None


def _is_full(layout: Layout, span: Span) -> bool:
    """Tell whether a phrase holds a first and a last name."""
    names = [t for t in layout.doc[slice(*span)] if t.pos_ == "PROPN" and t.text[:1].isupper()]
    return len(names) >= 2


def last_sentence(layout: Layout, number: int) -> list[int]:
    """List the tokens of the sentence before the one in which a quotation stands."""
    first, level = layout.marked[number].first, layout.parents[number]
    own = list(walk_left(layout, first, level))
    end = min(own, default=first) - 1
    if end < layout.begins[first] or layout.levels[end] != level:
        return []
    return sorted(walk_left(layout, end, level))


def somebody_in(layout: Layout, indices: list[int]) -> Span | None:
    """Return the subject of some tokens' sentence when it names somebody."""
    if not any(verb_form(layout.doc[index]) == "Fin" for index in indices):
        return None
    found = first_phrase(layout, indices[0], indices[-1] + 1)
    if found is None or not is_somebody(layout, found):
        return None
    return None if all(t.is_upper or t.pos_ == "DET" for t in layout.doc[slice(*found)]) else found

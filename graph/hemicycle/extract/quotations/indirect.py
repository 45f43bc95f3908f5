"""Reported speech without marks: `X estime que …`, `selon X, …`."""

from collections.abc import Iterator

from hemicycle.extract.quotations.clitics import clitic_subject, is_nobody
from hemicycle.extract.quotations.layout import Layout, walk_right
from hemicycle.extract.quotations.persons import is_somebody
from hemicycle.extract.quotations.phrases import Span
from hemicycle.extract.quotations.quotation import INDIRECT, Quotation
from hemicycle.extract.quotations.sayings import end_of_fixed, saying_at, saying_in_form, verb_form
from hemicycle.extract.quotations.sources import leading_words, made_to_say, source_before
from hemicycle.extract.quotations.subjects import subject_before
from hemicycle.extract.quotations.vocabulary import Entry, fold, is_word

NOMINAL = ("NOUN", "PROPN", "PRON")
QUE = ("que", "qu'")
ELIDED = ("d'",)  # before `après`, in a source
LED = 5  # tokens between a comma and the speaker after it
SHORTEST = 3  # words of a clause that has a source
REACH = 10  # tokens between a verb of saying and its `que`


def find_indirect(layout: Layout) -> Iterator[Quotation]:
    """Yield the clauses that verbs of saying report, and the sentences that have a source."""
    for index in layout.verbs:
        entry = saying_at(layout, index)
        clause = _clause_after(layout, index, entry) if entry is not None else None
        if entry is not None and clause is not None:
            subject = _subject(layout, index)
            if subject is not None and _may_say(layout, index, subject):
                speaker = None if is_nobody(layout, subject) else subject
                yield Quotation(*clause, speaker, index, entry.stance, INDIRECT)


def _may_say(layout: Layout, verb: int, subject: Span) -> bool:
    """Tell whether a subject fits a verb: an infinitive's must be somebody."""
    infinitive = verb_form(layout.doc[verb]) == "Inf"
    return not infinitive or is_nobody(layout, subject) or is_somebody(layout, subject)


def _subject(layout: Layout, verb: int) -> Span | None:
    """Return the subject of a verb of saying, be it nobody (`on pense que`)."""
    made = made_to_say(layout, verb)
    if made is not None:
        return made
    clitic = clitic_subject(layout, verb)
    return (clitic, clitic + 1) if clitic is not None else subject_before(layout, verb)


def _clause_after(layout: Layout, verb: int, entry: Entry) -> Span | None:
    """Return the clause with `que` that completes a verb, without its `que`."""
    start = end_of_fixed(layout, verb, entry)
    for index in walk_right(layout, start, layout.levels[verb]):
        token = layout.doc[index]
        if index - start >= REACH or _is_other_verb(layout, index):
            return None
        if fold(token) in QUE:
            return _bounds(layout, verb, index) if _completes(layout, verb, index) else None
    return None


def _is_other_verb(layout: Layout, index: int) -> bool:
    """Tell whether another clause begins before any `que`."""
    token = layout.doc[index]
    return token.pos_ == "VERB" or token.text == ";" or saying_in_form(layout, index) is not None


def _completes(layout: Layout, verb: int, que: int) -> bool:
    """Tell whether `que` begins a verb's clause: no relative, no comparison, no `ne … que`."""
    token, previous = layout.doc[que], layout.doc[que - 1]
    if is_word(previous, "conjunctions", "before_que"):
        return False
    if token.pos_ == "PRON" and (previous.pos_ in NOMINAL or previous.text == ","):
        return False
    if previous.pos_ in ("NOUN", "ADJ") and not _follows_complement(layout, verb, que):
        return False
    before = {fold(word) for word in layout.doc[max(0, verb - 3) : que]}
    return not before & {"ne", "n'"} or bool(before & {"pas", "plus", "jamais"})


def _follows_complement(layout: Layout, verb: int, que: int) -> bool:
    """Tell whether a clause follows its verb, or the verb's prepositional complement."""
    return _is_mark(layout, verb, que) or layout.doc[verb + 1].pos_ == "ADP"


def _is_mark(layout: Layout, verb: int, que: int) -> bool:
    """Tell whether the parse makes `que` the mark of a verb's clause."""
    clause = layout.doc[que].head
    return clause.dep_ == "ccomp" and clause.head.i == verb


def _bounds(layout: Layout, verb: int, que: int) -> Span | None:
    """Return the reported clause: to its subtree's end, or the sentence's where the parse fails."""
    level = layout.levels[verb]
    stop = que + 1
    for index in walk_right(layout, que + 1, level):
        if layout.doc[index].text == ";" or _opens_insert(layout, index):
            break
        stop = _over_marks(layout, index + 1, level)
    heads = [
        child for child in layout.doc[verb].children if child.dep_ == "ccomp" and child.i > que
    ]
    end = max(min(stop, heads[0].right_edge.i + 1), heads[0].i + 1) if heads else stop
    while end > que + 1 and layout.doc[end - 1].is_punct and layout.levels[end - 1] == level:
        end -= 1
    return (que + 1, end) if end > que + 1 else None


def _over_marks(layout: Layout, index: int, level: int) -> int:
    """Step over the marked stretches that begin at a token."""
    while index < layout.ends[index - 1] and layout.levels[index] != level:
        if layout.marked[layout.levels[index]].first != index:
            return index
        index = layout.marked[layout.levels[index]].last
    return index


def _opens_insert(layout: Layout, comma: int) -> bool:
    """Tell whether a comma opens words of saying that come after (`…, a-t-il ajouté`)."""
    if layout.doc[comma].text != "," or comma + 3 >= len(layout.doc):
        return False
    return any(clitic_subject(layout, index) is not None for index in (comma + 3,))


def find_sourced(layout: Layout) -> Iterator[Quotation]:
    """Yield the sentences that a source is given for without a verb (`Selon X, …`)."""
    leading = leading_words()
    for sentence in layout.doc.sents:
        if leading.isdisjoint(layout.words[sentence.start : sentence.end]):
            continue
        level = layout.levels[sentence.start]
        indices = [i for i in range(sentence.start, sentence.end) if layout.levels[i] == level]
        speaker = source_before(layout, indices)
        if speaker is not None:
            start, end = _rest(layout, sentence.start, sentence.end, speaker)
            if end - start >= SHORTEST:
                yield Quotation(start, end, speaker, None, "neutral", INDIRECT)


def _source_start(layout: Layout, start: int, speaker: int) -> int:
    """Return where the words begin that lead to a speaker (`, selon les mots de`)."""
    near = range(speaker - 1, max(start, speaker - 1 - LED), -1)
    led = next((index for index in near if layout.words[index] == ","), speaker - 1)
    return led - (led > start and layout.words[led - 1] in ELIDED and led == speaker - 1)


def _rest(layout: Layout, start: int, end: int, speaker: Span) -> Span:
    """Return the larger part of a sentence on one side of its source, without its punctuation."""
    after = end - speaker[1] >= speaker[0] - start
    start, end = (speaker[1], end) if after else (start, _source_start(layout, start, speaker[0]))
    while start < end and layout.doc[start].is_punct:
        start += 1
    while end > start and layout.doc[end - 1].is_punct:
        end -= 1
    return start, end

"""An article's quotation marks laid over its tokens, with walks that stay on one level."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from hemicycle.extract.columns import Columns, columns_of
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.quotations.marks import Marked, pair_marks
from hemicycle.extract.quotations.vocabulary import Entry, entries, entries_of, forms
from hemicycle.extract.reading import Reading

OUTSIDE = -1


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Hold a parsed article, its marked stretches, and the innermost one of each token.

    `levels[i]` is the index in `marked` of the innermost stretch around token `i` (marks
    included), OUTSIDE for none; `parents` gives the same for each stretch; `begins[i]` and
    `ends[i]` bound token `i`'s paragraph. `words` are the tokens folded; `verbs` maps a token that
    may be a verb of speech.toml to its entries.
    """

    doc: Doc
    marked: tuple[Marked, ...]
    levels: tuple[int, ...]
    parents: tuple[int, ...]
    begins: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    verbs: Mapping[int, tuple[Entry, ...]]


def lay_out(reading: Reading) -> Layout:
    """Find the marked stretches of an article and the level of each token."""
    doc, marked = reading.doc, pair_marks(reading.doc, reading.paragraphs)
    levels, parents = [OUTSIDE] * len(doc), []
    columns = columns_of(doc)
    verbs = dict(_find_verbs(columns))
    for number, one in enumerate(marked):
        parents.append(levels[one.first])
        if one.end - one.start > 1 or one.start not in verbs:  # `a « déploré » que` says something
            levels[one.first : one.last] = [number] * (one.last - one.first)
    begins: list[int] = []
    ends: list[int] = []
    for begin, end in pairwise((*reading.paragraphs, len(doc))):
        begins += [begin] * (end - begin)
        ends += [end] * (end - begin)
    words = columns.folded
    return Layout(
        doc, marked, tuple(levels), tuple(parents), tuple(begins), tuple(ends), words, verbs
    )


def _find_verbs(columns: Columns) -> Iterator[tuple[int, tuple[Entry, ...]]]:
    """Yield each token that may be a verb of speech.toml, by lemma or form, with its entries."""
    by_lemma, by_form = (
        columns.places_of_lemmas(entries().keys()),
        columns.places_of(forms().keys()),
    )
    for index in sorted({*by_lemma, *by_form}):
        yield index, entries_of(columns.lemmas[index], columns.words[index])


def walk_left(layout: Layout, index: int, level: int) -> Iterator[int]:
    """Yield the tokens left of `index` on one level, up to the sentence's beginning."""
    follower, position, floor = index, index - 1, layout.begins[min(index, len(layout.doc) - 1)]
    while position >= floor:
        here = layout.levels[position]
        if here != level:
            inner = _child_at(layout, position, level)
            if inner is None or _ends_sentence(layout, layout.marked[inner], follower):
                return
            position = layout.marked[inner].first - 1
            continue
        if _is_end(layout, position):
            return
        if not layout.words[position].isspace():
            yield position
        follower, position = position, position - 1


def walk_right(layout: Layout, index: int, level: int) -> Iterator[int]:
    """Yield the tokens from `index` on of one level, up to the sentence's end."""
    position, stop = index, layout.ends[index - 1] if index else len(layout.doc)
    while position < stop:
        if layout.levels[position] != level:
            inner = _child_at(layout, position, level)
            if inner is None:
                return
            position = layout.marked[inner].last
            continue
        if _is_end(layout, position):
            return
        if not layout.words[position].isspace():
            yield position
        position += 1


def _child_at(layout: Layout, index: int, level: int) -> int | None:
    """Return the stretch directly under `level` that holds a token, None outside of `level`."""
    child = layout.levels[index]
    while child != OUTSIDE and layout.parents[child] != level:
        child = layout.parents[child]
    return None if child == OUTSIDE else child


def _is_end(layout: Layout, index: int) -> bool:
    """Tell whether a token ends a sentence."""
    word = layout.words[index]
    if word not in word_set("speech", "marks", "sentence_ends"):
        return False
    following = layout.doc[index + 1].text if index + 1 < layout.ends[index] else ""
    return not (following[:1].islower() and word in word_set("speech", "marks", "ellipses"))


def _ends_sentence(layout: Layout, marked: Marked, follower: int) -> bool:
    """Tell whether a sentence ends with a marked stretch: full stop inside, capital after."""
    return _is_end(layout, marked.end - 1) and layout.doc[follower].text[:1].isupper()

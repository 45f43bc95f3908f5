"""Unknown persons: where a run of words looks like the name of somebody whom no table has."""

from collections.abc import Callable
from functools import lru_cache

from spacy.tokens import Doc

from hemicycle.extract.columns import columns_of
from hemicycle.extract.inflection import singular
from hemicycle.extract.lexicon import mapping, word_set
from hemicycle.extract.name_words import (
    PERSON_LABELS,
    entity_end,
    is_first_name,
    is_name_word,
    is_no_name,
)
from hemicycle.extract.small_words import ARTICLES, DE
from hemicycle.tables import Tables

FLAT = "flat:name"
LONGEST_PERSON = 5  # tokens
LOOK_BACK = 4  # tokens between a title and the name that it vouches for
SMALL = ARTICLES | DE
PERSON_PLACES = frozenset({"nsubj", "nsubj:pass", "appos"})  # in the tree
Stops = Callable[[int], bool]  # tells whether a name that the tables know begins at a token


def person_end(doc: Doc, index: int, tables: Tables, stops: Stops) -> int | None:
    """Return where an unknown person's name that begins at a token ends, None without one.

    A first name vouches for it, else the entity recogniser, else what stands around it.
    """
    columns = columns_of(doc)
    word = columns.words[index]
    if not is_name_word(word) or word.lower() in SMALL:
        return None
    known = is_first_name(word)
    by_entity = _entity_end(doc, index, tables, stops, known)
    end = max(_run_end(doc, index, stops), by_entity or 0)
    if not known and by_entity is None and not _is_vouched_for(doc, index, end, tables):
        return None
    torn = not known and by_entity is None and end < len(doc) and stops(end)
    return None if end - index < 2 or torn or is_no_name(columns.surface(index, end)) else end


def _entity_end(doc: Doc, index: int, tables: Tables, stops: Stops, known: bool) -> int | None:
    """Return where a person's entity ends, None where it runs into a name that it isn't.

    `Santé Agnès Buzyn`, `Hauts-de-France Bertrand`: the recogniser took in a word too many.
    """
    end = entity_end(doc, index, PERSON_LABELS)
    if end is None or doc[index].text in mapping("reference", "courtesy"):
        return None
    inner = range(index + 1, end)
    words = columns_of(doc).words[index + 1 : end]
    if not known and any(map(is_first_name, words[:-1])):
        return None
    if not all(is_name_word(word) or word.lower() in SMALL for word in words):
        return None
    last = not known and any(use.kind == "last" for use in tables.named(doc[end - 1].text))
    return None if last or any(stops(i) for i in inner) else end


def _is_vouched_for(doc: Doc, index: int, end: int, tables: Tables) -> bool:
    """Tell whether title, age or the tree show that a run of name words is a person's name."""
    first, second = doc[index], doc[min(index + 1, len(doc) - 1)]
    proper = first.pos_ == "PROPN" and (second.pos_ == "PROPN" or second.dep_ == FLAT)
    if first.ent_type_ or first.text.isupper() or end - index < 2 or not proper:
        return False
    return (
        _follows_title(doc, index, tables)
        or _precedes_title(doc, end, tables)
        or _acts_as_person(doc, index)
    )


def _follows_title(doc: Doc, index: int, tables: Tables) -> bool:
    """Tell whether `Mme` or a title (`la sénatrice républicaine`) stands before a name."""
    first = max(doc[index].sent.start, index - LOOK_BACK)
    for before in range(index - 1, first - 1, -1):
        token = doc[before]
        if before == index - 1 and token.text in mapping("reference", "courtesy"):
            return True
        if singular(token.text) in _title_words(tables):
            return token.text.islower()
        if not (token.pos_ == "ADJ" and token.text.islower()) and not token.text.isupper():
            return False
    return False


def _precedes_title(doc: Doc, end: int, tables: Tables) -> bool:
    """Tell whether an age or a title stands behind a name: `, 42 ans`, `, la présidente`."""
    behind = doc[end : min(len(doc), end + 3)]
    if len(behind) < 3 or behind[0].text != ",":
        return False
    noun = behind[2 if behind[1].lower_ in ARTICLES else 1]
    aged = behind[1].text.isdigit() and behind[2].text == "ans"
    return aged or (noun.text.islower() and singular(noun.text) in _title_words(tables))


def _acts_as_person(doc: Doc, index: int) -> bool:
    """Tell whether the tree has a name of two words, without article, for who acts or is told of.

    `Tariq Ramadan a évolué`: one does not speak so of places. An entity recogniser knows better.
    """
    name, after = doc[index], doc[index + 1]
    if name.ent_iob_:
        return False
    bare = not any(child.dep_ in ("det", "case") for child in name.children)
    joined = after.dep_ == FLAT and after.head.i == index and after.text.istitle()
    return bare and joined and name.pos_ == "PROPN" and name.dep_ in PERSON_PLACES


@lru_cache(maxsize=4)
def _title_words(tables: Tables) -> frozenset[str]:
    """Collect the titles of one word, folded."""
    titles = (title for office in tables.titles.values() for title in office.titles)
    return frozenset(singular(title) for title in titles if title.isalpha() or "-" in title)


def _run_end(doc: Doc, index: int, stops: Stops) -> int:
    """Return where a run of name words ends, particles inside it included."""
    end = last = index + 1
    columns = columns_of(doc)
    limit = min(index + LONGEST_PERSON, columns.lasts[index])
    while end < limit:
        word = columns.words[end]
        named = is_name_word(word) and not (word.isupper() and len(word) < 4)
        if not named and (last > index + 1 or word not in word_set("names", "particles")):
            break
        if stops(end):
            break
        last = end + 1 if named else last
        end += 1
    return last

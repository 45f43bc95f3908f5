"""Names: where a text names a person or an organisation, known to the tables or not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

from hemicycle.edges.actor import PERSON
from hemicycle.extract.columns import FORMS, columns_of
from hemicycle.extract.initials import initialled_uses, is_initial
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.name_words import is_first_name, is_name_word
from hemicycle.extract.small_words import ARTICLES, DE
from hemicycle.extract.stand_ins import may_stand_in, stand_in
from hemicycle.extract.unknown_organisations import (
    acronym_tokens,
    may_begin_organisation,
    organisation_extent,
    organisation_kind,
)
from hemicycle.extract.unknown_persons import person_end
from hemicycle.tables import NameUse, Tables
from hemicycle.tables.spelling import fold_acronym, fold_name, has_capital

LONGEST_NAME = 9  # tokens
CAPITAL_KINDS = frozenset({"last", "acronym", "headquarters"})


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Mark one name: tokens `start` to `end` (exclusive), and who in the tables may bear it.

    `uses` is empty for a name that no table has. `kind` is `person`, a kind of organisation
    (`organisation` for a known one), or `either` when the tables have both under this name.
    """

    start: int
    end: int
    uses: tuple[NameUse, ...]
    kind: str

    @property
    def is_organisation(self) -> bool:
        """Tell whether the name is, or may be, an organisation's."""
        return self.kind != PERSON

    @property
    def is_person(self) -> bool:
        """Tell whether the name is, or may be, a person's."""
        return self.kind in (PERSON, "either")


def find_names(doc: Doc, tables: Tables) -> tuple[NameSpan, ...]:
    """Find the names in a text, the longest first, none within another.

    >>> from hemicycle.pipeline import load_pipeline
    >>> from hemicycle.tables import load_tables
    >>> doc = load_pipeline()("Jean-Luc Mélenchon critique le PS.")
    >>> [doc[name.start : name.end].text for name in find_names(doc, load_tables())]
    ['Jean-Luc Mélenchon', 'PS']
    """
    found: list[NameSpan] = []
    end = 0
    for index, word in enumerate(columns_of(doc).words):
        name = _name_at(doc, index, tables) if index >= end and _may_begin(word, tables) else None
        if name is not None:
            found.append(name)
            end = name.end
    return tuple(found)


def find_acronyms(doc: Doc, names: tuple[NameSpan, ...]) -> Iterator[NameSpan]:
    """Find acronyms in capitals that no table has: each may be an organisation."""
    taken = {index for name in names for index in range(name.start, name.end)}
    for token in acronym_tokens(doc):
        if token.i not in taken:
            yield NameSpan(token.i, token.i + 1, (), "organisation")


@lru_cache(maxsize=FORMS)
def _may_begin(word: str, tables: Tables) -> bool:
    """Tell whether a name can begin with a word, whatever follows; it can with one in four."""
    return (
        is_name_word(word)
        or is_initial(word)
        or _first_word(word) in _first_words(tables)
        or may_stand_in(word)
        or may_begin_organisation(word)
    )


def _name_at(doc: Doc, index: int, tables: Tables) -> NameSpan | None:
    """Read the name that begins at a token: the tables' longest, or one that looks like a name."""
    if is_initial(columns_of(doc).words[index]):
        end, uses = initialled_uses(doc, index, tables)
        if uses:
            return NameSpan(index, end, uses, PERSON)
    known = _known_name(doc, index, tables) or _stand_in(doc, index)
    made = _made_name(doc, index, tables)
    if known is None or (made is not None and made.end > known.end and _outgrows(doc, known, made)):
        return made
    return known


def _stand_in(doc: Doc, index: int) -> NameSpan | None:
    """Read a noun that stands for an organisation: `la majorité`."""
    use = stand_in(doc, index)
    return NameSpan(index, index + 1, (use,), "organisation") if use else None


def _made_name(doc: Doc, index: int, tables: Tables) -> NameSpan | None:
    """Read a name as the text makes it; spaces apart, it may yet be a known person's."""
    end = person_end(doc, index, tables, lambda i: _begins_known_name(doc, i, tables))
    if end is not None:
        uses = _spaced_otherwise(tables).get(_closed_up(columns_of(doc).surface(index, end)), ())
        return NameSpan(index, end, uses, PERSON)
    extent = organisation_extent(doc, index, lambda i: _begins_known_name(doc, i, tables))
    if extent is None or (extent[0] > index and _known_name(doc, extent[0], tables)):
        return None  # `le parti PS`: the name stands in the tables
    return NameSpan(*extent, (), organisation_kind(doc, extent[0]))


def _begins_known_name(doc: Doc, index: int, tables: Tables) -> bool:
    """Tell whether a full name of the tables begins at a token: `Inter Benjamin Griveaux`."""
    name = _known_name(doc, index, tables)
    full = name is not None and any(use.kind in ("name", "variant") for use in name.uses)
    return full and name is not None and name.end - name.start > 1


def _outgrows(doc: Doc, known: NameSpan, made: NameSpan) -> bool:
    """Tell whether a longer unknown name replaces a known one inside it.

    `Jean-Marie Le Pen` replaces `Jean-Marie`, and `Parti socialiste unifié` `Parti socialiste`;
    a known full name isn't replaced by a run of capitals after it, nor an organisation's by
    `contre la Russie`.
    """
    if all(use.kind in ("last", "adjective", "demonym") for use in known.uses):
        return True
    more = doc[known.end]
    distinct = more.pos_ == "ADJ" and more.lower_ not in word_set("names", "idle_adjectives")
    return made.kind != PERSON and (distinct or is_name_word(more.text))


@lru_cache(maxsize=4)
def _spaced_otherwise(tables: Tables) -> dict[str, tuple[NameUse, ...]]:
    """Map the full names of persons, without spaces, to their bearers: `Gilles Legendre`."""
    closed: dict[str, tuple[NameUse, ...]] = {}
    for person in sorted(tables.people.values(), key=lambda person: person.id):
        variants = (one.name for one in tables.names.get(person.id, ()) if " " in one.name)
        for key in sorted({_closed_up(name) for name in (person.name, *variants)}):
            closed[key] = (*closed.get(key, ()), NameUse(person.id, "name"))
    return closed


def _closed_up(name: str) -> str:
    """Fold a name and drop its spaces."""
    return fold_name(name).replace(" ", "")


def _known_name(doc: Doc, index: int, tables: Tables) -> NameSpan | None:
    """Find the longest name of the tables that begins at a token."""
    words = columns_of(doc).words
    if _first_word(words[index]) not in _first_words(tables):
        return None
    for end in range(_reach(doc, index, tables), index, -1):
        if words[end - 1] != "!" and doc[end - 1].is_punct:
            continue
        if _is_named_without_article(doc, index, end, tables):
            return None
        surface = _unmarked(doc, index, end)
        uses = tuple(use for use in _named(surface, tables) if _fits(doc, index, end, use))
        if uses and not _is_title(surface, tables):
            return NameSpan(index, end, uses, _kind_of(uses, tables))
    return None


@lru_cache(maxsize=FORMS)
def _named(surface: str, tables: Tables) -> tuple[NameUse, ...]:
    """Return all bearers of a surface, looked up once a run: names come again and again."""
    return tables.named(surface)


def _reach(doc: Doc, index: int, tables: Tables) -> int:
    """Return where the longest name could end that begins at a token or behind its article."""
    openings, columns = _openings(tables), columns_of(doc)
    marked = index > 0 and columns.words[index - 1] == "+"
    limit = min(index + LONGEST_NAME, columns.lasts[index])
    article = columns.words[index].lower() in ARTICLES
    end = index + 1
    while end < limit and (
        fold_name(_unmarked(doc, index, end + 1)) in openings
        or (
            (article or marked) and fold_name(columns.surface(index + article, end + 1)) in openings
        )
    ):
        end += 1
    return end


@lru_cache(maxsize=4)
def _openings(tables: Tables) -> frozenset[str]:
    """Collect what names of the tables begin with, folded, cut at spaces and marks."""
    index = tables.by_surface
    spellings = {fold_name(name) for name in (*index.acronyms, *index.capital, *index.plain)}
    return frozenset(
        spelling[:end].rstrip()
        for spelling in spellings
        for cut in re.finditer(r"[^\w-]|$", spelling)
        for end in cut.span()
    )


def _is_title(surface: str, tables: Tables) -> bool:
    """Tell whether an institution's name is its holder's title: `le Défenseur des droits`."""
    office = tables.office_of_title(surface)
    return office is not None and office.unique


def _is_named_without_article(doc: Doc, index: int, end: int, tables: Tables) -> bool:
    """Tell whether words behind an article are the name by themselves (`le PS`)."""
    columns = columns_of(doc)
    behind = end > index + 1 and columns.words[index].lower() in ARTICLES
    if behind and fold_name(columns.surface(index, end)) in tables.by_surface.capital:
        return False
    return behind and bool(_named(columns.surface(index + 1, end), tables))


def _kind_of(uses: tuple[NameUse, ...], tables: Tables) -> str:
    """Tell whether the bearers of a name are persons, organisations or both."""
    persons = [use.actor_id in tables.people for use in uses]
    return PERSON if all(persons) else "either" if any(persons) else "organisation"


@lru_cache(maxsize=4)
def _first_words(tables: Tables) -> frozenset[str]:
    """Collect the first words of all names of the tables, folded."""
    index = tables.by_surface
    spellings = (*index.acronyms, *index.capital, *index.plain)
    return frozenset(fold_name(spelling).partition(" ")[0] for spelling in spellings)


@lru_cache(maxsize=FORMS)
def _first_word(word: str) -> str:
    """Return the first word of a token, folded."""
    return fold_name(fold_acronym(word)).partition(" ")[0]


def _unmarked(doc: Doc, start: int, end: int) -> str:
    """Return some words without the mark of a quotation inside another: `+gilets jaunes+`."""
    columns = columns_of(doc)
    surface = columns.surface(start, end)
    return surface.removesuffix("+") if start and columns.words[start - 1] == "+" else surface


def _fits(doc: Doc, start: int, end: int, use: NameUse) -> bool:
    """Tell whether the words' case and neighbours allow a use of a name."""
    surface = columns_of(doc).surface(start, end)
    if use.kind in CAPITAL_KINDS and not has_capital(surface):
        return False
    if use.kind == "last":
        return _is_capitalised(doc, start, end) and not _stands_in_name(doc, start, end)
    if use.kind == "adjective":
        return start > 0 and doc[start - 1].pos_ in ("NOUN", "DET", "ADJ", "PROPN")
    if use.kind in ("name", "variant") and _is_common_opening(doc, start, end):
        return False
    return (
        use.kind != "name"
        or has_capital(surface)
        or end - start > 1
        or "-" in surface
        or (doc[start].pos_ == "NOUN")
    )


def _is_common_opening(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a sentence's first word is a verb or an adverb, no name: `Agir vite`."""
    one = end == start + 1 and bool(doc[start].is_sent_start)
    return (
        one
        and columns_of(doc).words[start].istitle()
        and doc[start].pos_ in ("VERB", "AUX", "ADV", "ADP")
    )


def _is_capitalised(doc: Doc, start: int, end: int) -> bool:
    """Tell whether each word of a name is capitalised, `de` and the like apart."""
    heavy = [word for word in columns_of(doc).words[start:end] if word.lower() not in DE]
    return bool(heavy) and all(word[0].isupper() for word in heavy)


def _stands_in_name(doc: Doc, start: int, end: int) -> bool:
    """Tell whether capitalised words stand right beside a last name, so that it isn't one."""
    columns = columns_of(doc)
    words, firsts = columns.words, columns.firsts
    after = end < len(doc) and is_name_word(words[end]) and firsts[end] == firsts[start]
    before = start > 0 and is_name_word(words[start - 1]) and not doc[start - 1].is_sent_start
    return after or (before and is_first_name(words[start - 1]))

"""Names: where a text names a person or an organisation, known to the tables or not."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token

from hemicycle.edges.actor import PERSON
from hemicycle.extract.lexicon import mapping, word_set, words
from hemicycle.extract.small_words import ARTICLES, DE
from hemicycle.tables import NameUse, Tables, load_tables
from hemicycle.tables.spelling import fold_name, has_capital

LONGEST_NAME = 9  # tokens
LONGEST_PERSON = 5
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
    >>> doc = load_pipeline()("Jean-Luc Mélenchon critique le PS.")
    >>> [doc[name.start : name.end].text for name in find_names(doc, load_tables())]
    ['Jean-Luc Mélenchon', 'PS']
    """
    found: list[NameSpan] = []
    index = 0
    while index < len(doc):
        name = _name_at(doc, index, tables)
        if name is None:
            index += 1
        else:
            found.append(name)
            index = name.end
    return tuple(found)


def _name_at(doc: Doc, index: int, tables: Tables) -> NameSpan | None:
    """Read the name that begins at a token: the tables' longest, or one that looks like a name."""
    known = _known_name(doc, index, tables)
    made = _person_name(doc, index, tables) or _organisation_name(doc, index)
    if known is None or (made is not None and made.end > known.end and _may_outgrow(known, made)):
        return made
    return known


def _may_outgrow(known: NameSpan, made: NameSpan) -> bool:
    """Tell whether a longer unknown name replaces a known one inside it.

    `Jean-Marie Le Pen` replaces `Jean-Marie`, and `Parti socialiste unifié` `Parti socialiste`;
    a known full name isn't replaced by a run of capitals after it.
    """
    weak = all(use.kind in ("last", "adjective", "demonym") for use in known.uses)
    return weak or made.kind != PERSON


def _known_name(doc: Doc, index: int, tables: Tables) -> NameSpan | None:
    """Find the longest name of the tables that begins at a token."""
    if _first_word(doc[index]) not in _first_words(tables):
        return None
    limit = min(len(doc), index + LONGEST_NAME, doc[index].sent.end)
    for end in range(limit, index, -1):
        if doc[end - 1].is_punct and doc[end - 1].text != "!":
            continue
        if _is_named_without_article(doc, index, end, tables):
            return None
        surface = doc[index:end].text
        uses = tuple(use for use in tables.named(surface) if _fits(doc, index, end, use))
        if uses:
            return NameSpan(index, end, uses, _kind_of(uses, tables))
    return None


def _is_named_without_article(doc: Doc, index: int, end: int, tables: Tables) -> bool:
    """Tell whether words behind an article are the name by themselves (`le PS`)."""
    behind = doc[index].lower_ in ARTICLES and end > index + 1
    if behind and fold_name(doc[index:end].text) in tables.by_surface.capital:
        return False
    return behind and bool(tables.named(doc[index + 1 : end].text))


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


def _first_word(token: Token) -> str:
    """Return the first word of a token, folded."""
    return fold_name(token.text).partition(" ")[0]


def _fits(doc: Doc, start: int, end: int, use: NameUse) -> bool:
    """Tell whether the words' case and neighbours allow a use of a name."""
    surface = doc[start:end].text
    if use.kind in CAPITAL_KINDS and not has_capital(surface):
        return False
    if use.kind == "last":
        return _is_capitalised(doc, start, end) and not _stands_in_name(doc, start, end)
    if use.kind == "adjective":
        return start > 0 and doc[start - 1].pos_ in ("NOUN", "DET", "ADJ", "PROPN")
    return (
        use.kind != "name"
        or has_capital(surface)
        or end - start > 1
        or "-" in surface
        or (doc[start].pos_ == "NOUN")
    )


def _is_capitalised(doc: Doc, start: int, end: int) -> bool:
    """Tell whether each word of a name is capitalised, `de` and the like apart."""
    words_of = [token for token in doc[start:end] if token.lower_ not in DE]
    return bool(words_of) and all(token.text[0].isupper() for token in words_of)


def _stands_in_name(doc: Doc, start: int, end: int) -> bool:
    """Tell whether capitalised words stand right beside a last name, so that it isn't one."""
    after = end < len(doc) and _is_name_word(doc[end]) and doc[end].sent == doc[start].sent
    before = start > 0 and _is_name_word(doc[start - 1]) and not doc[start - 1].is_sent_start
    return after or (before and fold_name(doc[start - 1].text) in first_names())


def _is_name_word(token: Token) -> bool:
    """Tell whether a token is a capitalised word of a name."""
    text = token.text
    return text[0].isupper() and len(text) > 1 and text.replace("-", "").replace("'", "").isalpha()


def _person_name(doc: Doc, index: int, tables: Tables) -> NameSpan | None:
    """Read a person's name that begins with a first name, as the tables know first names."""
    if not _is_name_word(doc[index]) or fold_name(doc[index].text) not in first_names():
        return None
    end = _name_end(doc, index)
    if end - index < 2 or _is_no_name(doc[index:end].text):
        return None
    return NameSpan(index, end, (), PERSON)


def _name_end(doc: Doc, index: int) -> int:
    """Return where a run of name words ends, particles inside it included."""
    end = last = index + 1
    limit = min(len(doc), index + LONGEST_PERSON, doc[index].sent.end)
    while end < limit:
        if _is_name_word(doc[end]) and not (doc[end].text.isupper() and len(doc[end].text) < 4):
            last = end + 1
        elif last > index + 1 or doc[end].text not in word_set("names", "particles"):
            break
        end += 1
    return last


def _organisation_name(doc: Doc, index: int) -> NameSpan | None:
    """Read an organisation's name from its first noun: `Internationale féministe`."""
    head = doc[index].text
    if head not in word_set("names", "organisation_heads") or not _may_begin(doc[index]):
        return None
    end = index + 1
    while end < doc[index].sent.end and _continues(doc, end, index):
        end += 1
    while end > index + 1 and doc[end - 1].pos_ in ("ADP", "DET", "CCONJ"):
        end -= 1
    if end - index < 2:
        return None
    kinds = mapping("names", "organisation_kinds")
    return NameSpan(index, end, (), str(kinds.get(head, "organisation")))


def _may_begin(token: Token) -> bool:
    """Tell a capital that means a name from one that begins a sentence."""
    return not token.is_sent_start or (
        token.i + 1 < len(token.doc) and token.nbor().text[0].isupper()
    )


def _continues(doc: Doc, index: int, start: int) -> bool:
    """Tell whether a token goes on an organisation's name: capital, adjective, `de`, `pour`."""
    token = doc[index]
    if fold_name(token.text) in first_names() and index > start + 1:
        return False
    if _is_name_word(token) or (token.pos_ == "ADJ" and index == start + 1):
        return True
    joins = token.text.lower() in DE | ARTICLES | {"pour"}
    ahead = [follower for follower in doc[index + 1 : index + 3] if _is_name_word(follower)]
    return joins and bool(ahead) and fold_name(ahead[0].text) not in first_names()


def find_acronyms(doc: Doc, names: tuple[NameSpan, ...]) -> Iterator[NameSpan]:
    """Find acronyms in capitals that no table has: each may be an organisation."""
    taken = {index for name in names for index in range(name.start, name.end)}
    stop = word_set("names", "not_names", "acronyms")
    for token in doc:
        letters = token.text.replace("-", "").replace("&", "")
        if (
            token.i not in taken
            and 2 <= len(letters) <= 6
            and letters.isupper()
            and (letters.isalnum() and token.text not in stop and not letters.isdigit())
            and token.pos_ in ("PROPN", "NOUN", "X")
            and not _in_capitals(token)
        ):
            yield NameSpan(token.i, token.i + 1, (), "organisation")


def _in_capitals(token: Token) -> bool:
    """Tell whether a token stands in a line of capitals, where capitals mean nothing."""
    near = token.doc[max(0, token.i - 2) : token.i + 3]
    return sum(other.text.isupper() and len(other) > 1 for other in near if other.is_alpha) > 2


def _is_no_name(text: str) -> bool:
    """Tell whether a run of capitals is known to be no actor."""
    return any(text.startswith(stop) for stop in words("names", "not_names", "words"))


@lru_cache(maxsize=1)
def first_names() -> dict[str, str]:
    """Map each folded first name of the tables' people to the gender of most who bear it."""
    counts: dict[str, list[int]] = {}
    for person in load_tables().people.values():
        tally = counts.setdefault(fold_name(person.name.partition(" ")[0]), [0, 0])
        if person.gender in ("male", "female"):
            tally[person.gender == "female"] += 1
    return {name: "female" if tally[1] > tally[0] else "male" for name, tally in counts.items()}

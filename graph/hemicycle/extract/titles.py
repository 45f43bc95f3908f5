"""Titles: phrases that name a role (`la présidente du groupe`, `l'ex-candidat PS`)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token

from hemicycle.extract.columns import columns_of
from hemicycle.extract.complements import Complement, Names
from hemicycle.extract.inflection import masculine
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.names import NameSpan
from hemicycle.extract.small_words import ARTICLES, DE
from hemicycle.tables import Office, Tables

QUOTES = frozenset({'"', "«", "»", "“", "”", "‹", "›", "+", "''", "‘‘"})


@dataclass(frozen=True, slots=True)
class TitlePhrase:
    """Mark a phrase that names a role, with what it says of it.

    `start` counts determiner and adjectives, `head` is the title's first word, `end` is after
    the complement. `offices` may bear the title. `organisation` is the one named in the phrase;
    `anaphor` the noun of one that isn't named (`du parti`). `election` is the word after `à la`.
    """

    start: int
    head: int
    end: int
    offices: tuple[Office, ...]
    organisation: NameSpan | None = None
    anaphor: str | None = None
    election: str | None = None
    former: bool = False
    plural: bool = False
    definite: bool = False
    other: bool = False
    complemented: bool = False
    foreign: bool = False

    @property
    def role(self) -> str:
        """Return the role that the title means."""
        return self.offices[0].role


@dataclass(frozen=True, slots=True)
class TitleWords:
    """Mark the words of a title: `end` (exclusive), and the party passed over inside it.

    `la maire (PS) de Paris` is the title `maire de Paris` around a party.
    """

    end: int
    offices: tuple[Office, ...]
    party: NameSpan | None = None


def find_titles(doc: Doc, names: tuple[NameSpan, ...], tables: Tables) -> tuple[TitlePhrase, ...]:
    """Find the title phrases of a text, in order, none within another."""
    index = _title_index(tables)
    by_start = {name.start: name for name in names}
    forms = tuple(map(masculine, columns_of(doc).words))
    inside = {i: name.start for name in names for i in range(name.start, name.end)}
    found: list[TitlePhrase] = []
    behind = 0
    for position, form in enumerate(forms):
        if form not in index or position < behind or position in inside or _is_verb(doc[position]):
            continue
        match = _match_title(doc, forms, position, index, inside, by_start)
        if match:
            found.append(_phrase(doc, position, match, by_start))
            behind = found[-1].end
    return tuple(found)


Titles = Mapping[tuple[str, ...], tuple[Office, ...]]  # by their words after the first
TitleIndex = Mapping[str, tuple[tuple[int, Titles], ...]]


@lru_cache(maxsize=4)
def _title_index(tables: Tables) -> TitleIndex:
    """List the titles by first word and by number of words, the longest first."""
    index: dict[str, dict[int, dict[tuple[str, ...], dict[str, Office]]]] = {}
    for office in tables.titles.values():
        for title in office.titles:
            first, *rest = (masculine(word) for word in _split(title))
            sized = index.setdefault(first, {}).setdefault(len(rest), {})
            sized.setdefault(tuple(rest), {})[office.id] = office
    return {
        first: tuple(
            (size, {rest: tuple(offices.values()) for rest, offices in sizes[size].items()})
            for size in sorted(sizes, reverse=True)
        )
        for first, sizes in index.items()
    }


def _is_verb(token: Token) -> bool:
    """Tell whether a word is a verb after its auxiliary: `ils ont élu X`."""
    return token.pos_ == "VERB" and token.i > 0 and bool(token.nbor(-1).pos_ == "AUX")


def _split(title: str) -> list[str]:
    """Split a title as the tokenizer does: at spaces, commas and after apostrophes."""
    return title.replace("’", "'").replace("'", "' ").replace(",", " ,").split()


def _match_title(
    doc: Doc,
    forms: Sequence[str],
    position: int,
    index: TitleIndex,
    inside: Mapping[int, int],
    names: Names,
) -> TitleWords | None:
    """Match the title at a token, as it stands or around a party (`le maire LR de Nice`)."""
    plain = _longest_title(forms, position, position + 1, index, inside)
    party, after = _party_at(doc, position + 1, names)
    if after == position + 1:
        return plain
    around = _longest_title(forms, position, after, index, inside)
    if around is None or around.end == after or (plain and plain.end > position + 1):
        return plain
    return TitleWords(around.end, around.offices, party)


def _party_at(doc: Doc, index: int, names: Names) -> tuple[NameSpan | None, int]:
    """Read a party, in brackets or not, or `sortant`, inside a title, and where it ends."""
    if index >= len(doc):
        return None, index
    if doc[index].lower_ in word_set("roles", "passing"):
        return None, index + 1
    bracket = doc[index].text == "("
    name = names.get(index + bracket)
    if name is None or not name.is_organisation:
        return None, index
    if bracket and (name.end >= len(doc) or doc[name.end].text != ")"):
        return None, index
    return name, name.end + bracket


def _longest_title(
    forms: Sequence[str], head: int, after: int, index: TitleIndex, inside: Mapping[int, int]
) -> TitleWords | None:
    """Find the longest title whose first word is `head` and whose second stands at `after`.

    A title that runs into a name (`présidente du Parti` before `socialiste`) is none.
    """
    for size, titles in index.get(forms[head], ()):
        end = after + size
        offices = titles.get(tuple(forms[after:end]))
        if offices and not _runs_into(head, end, inside):
            return TitleWords(end, offices)
    return None


def _runs_into(start: int, end: int, inside: Mapping[int, int]) -> bool:
    """Tell whether a name goes on behind the end of a title that has its first words."""
    return end - 1 in inside and inside[end - 1] == inside.get(end) and start not in inside


def _phrase(doc: Doc, head: int, words: TitleWords, names: Names) -> TitlePhrase:
    """Read what stands before and after a title's words."""
    before = tuple(_modifiers(doc, head))
    start = before[-1].i if before else head
    quoted = _is_quoted(doc, head, words.end)
    if quoted:
        before = tuple(_modifiers(doc, head - 1))
        start = before[-1].i if before else head - 1
    one = _one_of(doc, start)
    lowered = {token.text.lower() for token in before}
    complement = Complement(
        doc,
        words.end + quoted,
        names,
        words.offices[0].role == "minister",
        organisation=words.party,
    )
    complement.read()
    to_be = bool(lowered & word_set("roles", "future"))
    return TitlePhrase(
        start=start if one is None else one,
        head=head,
        end=complement.end,
        offices=words.offices,
        organisation=complement.organisation,
        anaphor=complement.anaphor,
        election=complement.election,
        former=_is_former(doc[head], lowered)
        or doc[complement.end - 1].text.lower() == "honoraire",
        plural=one is None and _is_plural(doc[head]),
        definite=one is None and not to_be and _is_definite(doc, head, lowered),
        other="autre" in lowered or "autres" in lowered,
        complemented=complement.end > words.end + quoted,
        foreign=complement.foreign,
    )


def _is_quoted(doc: Doc, head: int, end: int) -> bool:
    """Tell whether a title alone stands in quotation marks: `le « gilet jaune » X`."""
    opened = head > 0 and doc[head - 1].text in QUOTES
    return opened and end < len(doc) and doc[end].text in QUOTES


def _one_of(doc: Doc, start: int) -> int | None:
    """Return where `l'un des`, `une de ses` before a title begins, None without it.

    The title is then one person's, whatever its number.
    """
    index = start if doc[start].lower_ == "des" else start - 1
    if index < 1 or doc[index].lower_ not in DE or doc[index - 1].lower_ not in ("un", "une"):
        return None
    return index - 2 if index > 1 and doc[index - 2].lower_ in ARTICLES else index - 1


def _is_definite(doc: Doc, head: int, before: set[str]) -> bool:
    """Tell whether an article, alone or melted into a preposition, makes a title definite."""
    if doc[head].lower_ in word_set("roles", "unresumed"):
        return False
    return bool(before & ARTICLES) or doc[head - 1].text.lower() in ("du", "au", "aux", "des")


def _modifiers(doc: Doc, head: int) -> Iterator[Token]:
    """Yield the adjectives and determiners before a title, from its nearest on."""
    index = head - 1
    while index >= doc[head].sent.start:
        token = doc[index]
        if token.pos_ not in ("DET", "ADJ", "NUM") and not _is_former(token, set()):
            return
        yield token
        if token.pos_ == "DET" and token.text.lower() not in ("autre", "autres"):
            return
        index -= 1


def _is_former(token: Token, before: set[str]) -> bool:
    """Tell whether a title is that of a past holder."""
    former = word_set("roles", "former")
    return (
        bool(before & former)
        or token.text.lower().startswith("ex-")
        or (token.text.lower() in former)
    )


def _is_plural(token: Token) -> bool:
    """Tell whether a title's first word is plural."""
    number = token.morph.get("Number", [])
    return number == ["Plur"] or (not number and token.text.endswith("s"))

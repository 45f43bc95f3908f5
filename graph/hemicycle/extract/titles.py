"""Titles: phrases that name a role (`la présidente du groupe`, `l'ex-candidat PS`)."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token

from hemicycle.extract.complements import Complement, Names
from hemicycle.extract.inflection import singular
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.names import NameSpan
from hemicycle.extract.small_words import ARTICLES
from hemicycle.tables import Office, Tables


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


def find_titles(doc: Doc, names: tuple[NameSpan, ...], tables: Tables) -> tuple[TitlePhrase, ...]:
    """Find the title phrases of a text, in order, none within another."""
    index = _title_index(tables)
    by_start = {name.start: name for name in names}
    forms = [singular(token.text) for token in doc]
    inside = {i for name in names for i in range(name.start, name.end)}
    found: list[TitlePhrase] = []
    position = 0
    while position < len(doc):
        match = None if position in inside else _longest_title(forms, position, index, inside)
        if match:
            phrase = _phrase(doc, position, *match, by_start)
            found.append(phrase)
            position = max(phrase.end, position + 1)
        else:
            position += 1
    return tuple(found)


@lru_cache(maxsize=4)
def _title_index(tables: Tables) -> dict[str, tuple[tuple[tuple[str, ...], Office], ...]]:
    """List the titles by first word, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], Office]]] = {}
    for office in tables.titles.values():
        for title in office.titles:
            parts = tuple(singular(word) for word in _split(title))
            index.setdefault(parts[0], []).append((parts, office))
    return {word: tuple(sorted(rows, key=lambda r: -len(r[0]))) for word, rows in index.items()}


def _split(title: str) -> list[str]:
    """Split a title as the tokenizer does: at spaces, and after apostrophes."""
    return title.replace("’", "'").replace("'", "' ").split()


def _longest_title(
    forms: Sequence[str],
    position: int,
    index: Mapping[str, tuple[tuple[tuple[str, ...], Office], ...]],
    inside: Set[int],
) -> tuple[int, tuple[Office, ...]] | None:
    """Find the longest title that begins at a token: its end, and the offices that bear it.

    A title that runs into a name (`présidente du Parti` before `socialiste`) is none.
    """
    best = 0
    offices: list[Office] = []
    for parts, office in index.get(forms[position], ()):
        if len(parts) < best:
            break
        end = position + len(parts)
        if tuple(forms[position:end]) == parts and not _runs_into(position, end, inside):
            best = len(parts)
            offices.append(office)
    return (position + best, tuple(offices)) if offices else None


def _runs_into(start: int, end: int, inside: Set[int]) -> bool:
    """Tell whether a name goes on behind the end of a title that has its first words."""
    return end - 1 in inside and end in inside and start not in inside


def _phrase(
    doc: Doc, head: int, end: int, offices: tuple[Office, ...], names: Names
) -> TitlePhrase:
    """Read what stands before and after a title's words."""
    before = tuple(_modifiers(doc, head))
    start = before[-1].i if before else head
    lowered = {token.text.lower() for token in before}
    complement = Complement(doc, end, names, offices[0].role == "minister")
    complement.read()
    return TitlePhrase(
        start=start,
        head=head,
        end=complement.end,
        offices=offices,
        organisation=complement.organisation,
        anaphor=complement.anaphor,
        election=complement.election,
        former=_is_former(doc[head], lowered)
        or doc[complement.end - 1].text.lower() == "honoraire",
        plural=_is_plural(doc[head]),
        definite=bool(lowered & ARTICLES)
        or doc[head - 1].text.lower() in ("du", "au", "aux", "des"),
        other="autre" in lowered or "autres" in lowered,
        complemented=complement.end > end,
        foreign=complement.foreign,
    )


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

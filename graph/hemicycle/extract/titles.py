"""Titles: phrases that name a role (`la présidente du groupe`, `l'ex-candidat PS`)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from spacy.tokens import Doc, Token

from hemicycle.edges.actor import PERSON
from hemicycle.extract.inflection import is_foreign, singular
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.names import NameSpan
from hemicycle.tables import Office, Tables

LONGEST_COMPLEMENT = 12  # tokens of a ministry's name
_DE = frozenset({"de", "du", "des", "d'", "d’"})
_ARTICLES = frozenset({"le", "la", "l'", "l’", "les"})
_AT = frozenset({"à", "au", "aux"})
_QUOTES = frozenset({'"', "«", "“", "‹", "»", "”"})
_JOINTS = _ARTICLES | _DE | _QUOTES


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

    @property
    def words(self) -> str:
        """Return the first title that the phrase may stand for, as a key."""
        return self.offices[0].id


Names = Mapping[int, NameSpan]


def find_titles(doc: Doc, names: tuple[NameSpan, ...], tables: Tables) -> tuple[TitlePhrase, ...]:
    """Find the title phrases of a text, in order, none within another."""
    index = _title_index(tables)
    by_start = {name.start: name for name in names}
    forms = [singular(token.text) for token in doc]
    inside = {i for name in names for i in range(name.start, name.end)}
    found: list[TitlePhrase] = []
    position = 0
    while position < len(doc):
        match = None if position in inside else _longest_title(forms, position, index)
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
) -> tuple[int, tuple[Office, ...]] | None:
    """Find the longest title that begins at a token: its end, and the offices that bear it."""
    best = 0
    offices: list[Office] = []
    for parts, office in index.get(forms[position], ()):
        if len(parts) < best:
            break
        if tuple(forms[position : position + len(parts)]) == parts:
            best = len(parts)
            offices.append(office)
    return (position + best, tuple(offices)) if offices else None


def _phrase(
    doc: Doc, head: int, end: int, offices: tuple[Office, ...], names: Names
) -> TitlePhrase:
    """Read what stands before and after a title's words."""
    before = tuple(_modifiers(doc, head))
    start = before[-1].i if before else head
    lowered = {token.text.lower() for token in before}
    complement = _Complement(doc, end, names, offices[0].role == "minister")
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
        definite=bool(lowered & _ARTICLES)
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


@dataclass(slots=True)
class _Complement:
    """Read the words after a title: organisation, place, election, ministry."""

    doc: Doc
    end: int
    names: Names
    ministry: bool
    organisation: NameSpan | None = None
    anaphor: str | None = None
    election: str | None = None
    foreign: bool = False

    def read(self) -> None:
        """Take one piece after another, until none fits."""
        limit = self.doc[self.end - 1].sent.end
        while self.end < limit and (
            self._organisation(self.end)
            or self._joined_organisation(limit)
            or self._election(limit)
            or self._adjective()
            or self._place(limit)
            or self._ministry(limit)
        ):
            pass

    def _organisation(self, index: int) -> bool:
        """Take an organisation's name that stands right here (`candidat PS`)."""
        index += index + 1 < len(self.doc) and self.doc[index].text in _QUOTES
        name = self.names.get(index)
        if name is None or self.organisation is not None or not name.is_organisation:
            return False
        self.organisation, self.end = name, name.end
        self.end += self.end < len(self.doc) and self.doc[self.end].text in _QUOTES
        return True

    def _joined_organisation(self, limit: int) -> bool:
        """Take `de`, nouns such as `groupe`, and an organisation's name or `du parti` alone."""
        if self.doc[self.end].text.lower() not in _DE | _AT:
            return False
        index = self.end + 1
        noun: str | None = None
        while index < min(limit, self.end + 6):
            if self._organisation(index):
                return True
            word = self.doc[index].text.lower()
            if noun is None and singular(word) in word_set("reference", "party_nouns"):
                noun, after = singular(word), index + 1
            elif word not in _JOINTS and self.doc[index].pos_ not in (
                "NOUN",
                "ADJ",
                "DET",
            ):
                break
            index += 1
        if noun is None or self.organisation is not None:
            return False
        self.anaphor, self.end = noun, after
        return True

    def _election(self, limit: int) -> bool:
        """Take `à la présidentielle`, `aux législatives`, `à la mairie de Paris`."""
        if self.doc[self.end].text.lower() not in _AT:
            return False
        index = self.end + 1
        while index < limit and self.doc[index].text.lower() in _ARTICLES | {
            "élection",
            "élections",
        }:
            index += 1
        if index >= limit or singular(self.doc[index].text) not in _contests():
            return False
        self.election, self.end = singular(self.doc[index].text), index + 1
        return True

    def _adjective(self) -> bool:
        """Take an adjective in lower case (`sortant`, `national`)."""
        token = self.doc[self.end]
        adjectival = token.pos_ == "ADJ" or singular(token.text).startswith("apparente")
        if not adjectival or token.i in self.names or not token.text.islower():
            return False
        self.foreign = self.foreign or is_foreign(token.text)
        self.end += 1
        return True

    def _place(self, limit: int) -> bool:
        """Take `de` and a capitalised place (`de Nantes`, `de la région Occitanie`)."""
        index = self.end
        if self.doc[index].text.lower() not in _DE:
            return False
        index += 1
        while index < limit and (
            self.doc[index].text.lower() in _ARTICLES
            or singular(self.doc[index].text) in ("region", "departement", "ville")
        ):
            index += 1
        if index >= limit or not self.doc[index].text[0].isupper() or _is_person(self.names, index):
            return False
        self.end = index + 1
        return True

    def _ministry(self, limit: int) -> bool:
        """Take the words of a ministry, up to a name or a mark."""
        index = self.end
        last = min(limit, index + LONGEST_COMPLEMENT)
        if not self.ministry or self.doc[index].text.lower() not in _DE | _AT | {
            "délégué",
            "déléguée",
            "chargé",
            "chargée",
        }:
            return False
        while (
            index < last
            and not _is_person(self.names, index)
            and (
                self.doc[index].pos_ in ("ADP", "DET", "NOUN", "ADJ", "CCONJ", "PROPN")
                or index == self.end
            )
        ):
            index += 1
        if _is_person(self.names, index) and self.doc[index - 1].text.lower() in _DE:
            index -= 1  # `ministre de la Ville de X`: X is whose minister, not the minister
        taken = index > self.end
        self.end = index
        return taken


@cache
def _contests() -> frozenset[str]:
    """Return the words for what a candidate stands for, or a member sits in, folded."""
    return frozenset(singular(word) for word in word_set("roles", "contests"))


def _is_person(names: Names, index: int) -> bool:
    """Tell whether a person's name begins at a token."""
    name = names.get(index)
    return name is not None and name.kind == PERSON

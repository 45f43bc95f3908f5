"""Complements: what follows a title's words: organisation, place, election, ministry."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from hemicycle.edges.actor import PERSON
from hemicycle.extract.inflection import is_foreign, singular
from hemicycle.extract.lexicon import mapping, word_set
from hemicycle.extract.names import NameSpan
from hemicycle.extract.small_words import ARTICLES, AT, DE

LONGEST = 12  # tokens of a ministry's name
IN = frozenset({"dans", "en"})
DEPARTMENT = 8  # tokens of a department in brackets
Names = Mapping[int, NameSpan]
_QUOTES = frozenset({'"', "«", "“", "‹", "»", "”"})
_JOINTS = ARTICLES | DE | _QUOTES


@dataclass(slots=True)
class Complement:
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
        if self.end == limit and self._torn_off():
            limit = self.doc[self.end - 1].sent.end
        while self.end < limit and (
            self._organisation(self.end)
            or self._bracketed_name(limit)
            or self._joined_organisation(limit)
            or self._election(limit)
            or self._adjective()
            or self._place(limit)
            or self._ministry(limit)
        ):
            pass

    def _torn_off(self) -> bool:
        """Take a name that the parser begins a sentence with: `le maire | Les Républicains X`."""
        follows = self.end < len(self.doc) and self.doc[self.end].lower_ in ARTICLES
        return follows and self._organisation(self.end)

    def _organisation(self, index: int) -> bool:
        """Take an organisation's name that stands right here (`candidat PS`)."""
        index += index + 1 < len(self.doc) and self.doc[index].text in _QUOTES
        name = self.names.get(index)
        if name is None or self.organisation is not None or not name.is_organisation:
            return False
        self.organisation, self.end = name, name.end
        self.end += self.end < len(self.doc) and self.doc[self.end].text in _QUOTES
        return True

    def _bracketed_name(self, limit: int) -> bool:
        """Take `(LR)` after a title, or pass over `(LaREM)` behind the organisation's full name."""
        name = self.names.get(self.end + 1)
        if self.doc[self.end].text != "(" or name is None or not name.is_organisation:
            return False
        if name.end >= limit or self.doc[name.end].text != ")":
            return False
        self.organisation, self.end = self.organisation or name, name.end + 1
        return True

    def _joined_organisation(self, limit: int) -> bool:
        """Take `de`, nouns such as `groupe`, and an organisation's name or `du parti` alone."""
        if self.doc[self.end].text.lower() not in DE | AT:
            return False
        index = self.end + 1
        noun: str | None = None
        while index < min(limit, self.end + 6):
            if self._organisation(index):
                return True
            word = self.doc[index].text.lower()
            if word in word_set("roles", "media"):
                return False
            if noun is None and singular(word) in _anaphors():
                noun, after = singular(word), index + 1
            elif word not in _JOINTS and self.doc[index].pos_ not in (
                "NOUN",
                "ADJ",
                "DET",
            ):
                break
            index += 1
        if noun is None or self.organisation is not None or self._is_named(after):
            return False
        self.anaphor, self.end = noun, after
        return True

    def _is_named(self, index: int) -> bool:
        """Tell whether a capital shows a name that nobody knows: `de l'association négaWatt`."""
        if index >= len(self.doc) or _is_person(self.names, index):
            return False
        return (
            not self.doc[index].is_sent_start
            and not self.doc[index].text.islower()
            and (self.doc[index].is_alpha)
        )

    def _election(self, limit: int) -> bool:
        """Take `à la présidentielle`, `aux législatives`, `à la mairie de Paris`."""
        if self.doc[self.end].text.lower() not in AT:
            return False
        index = self.end + 1
        while index < limit and self.doc[index].text.lower() in ARTICLES | {
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
        participle = token.pos_ == "VERB" and "Part" in token.morph.get("VerbForm", [])
        adjectival = (
            token.pos_ == "ADJ" or participle or singular(token.text).startswith("apparente")
        )
        if not adjectival or token.i in self.names or not token.text.islower():
            return False
        self.foreign = self.foreign or is_foreign(token.text)
        self.end += 1
        return True

    def _place(self, limit: int) -> bool:
        """Take `de` and a capitalised place (`de Nantes`, `de la région Occitanie`)."""
        index = self.end
        if self.doc[index].text.lower() not in DE | IN:
            return False
        index += 1
        while index < limit and (
            self.doc[index].text.lower() in ARTICLES or singular(self.doc[index].text) in _places()
        ):
            index += 1
        if index < limit and self.doc[index - 1].text.lower() in _places():
            self.end = index
        if index >= limit or not self.doc[index].text[0].isupper() or _is_person(self.names, index):
            return self.end == index
        self.end = index + 1
        while self.end < limit and self._goes_on(self.end):
            self.end += 1
        self._pass_over_department(limit)
        return True

    def _pass_over_department(self, limit: int) -> None:
        """Pass over the department behind a town: `maire d'Évreux (Eure), X`."""
        last = min(limit, self.end + DEPARTMENT)
        bracket = self.doc[self.end : last]
        close = next((token.i for token in bracket if token.text == ")"), None)
        if close is None or bracket[0].text != "(" or not bracket[1].text[0].isupper():
            return
        if self.names.keys().isdisjoint(range(self.end, close)):
            self.end = close + 1

    def _goes_on(self, index: int) -> bool:
        """Tell whether a place goes on with one more word in capitals: `de Seine Maritime`."""
        return self.doc[index].text[0].isupper() and index not in self.names

    def _ministry(self, limit: int) -> bool:
        """Take the words of a ministry, up to a name or a mark."""
        index = self.end
        last = min(limit, index + LONGEST)
        if not self.ministry or self.doc[index].text.lower() not in DE | AT | {
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
        if _is_person(self.names, index) and self.doc[index - 1].text.lower() in DE:
            index -= 1  # `ministre de la Ville de X`: X is whose minister, not the minister
        taken = index > self.end
        self.end = index
        return taken


@cache
def _places() -> frozenset[str]:
    """Return the nouns for a place that somebody is of, folded."""
    return frozenset(singular(word) for word in word_set("roles", "places"))


@cache
def _anaphors() -> frozenset[str]:
    """Return the nouns that mean an organisation without its name, folded."""
    return frozenset(singular(word) for word in mapping("roles", "anaphors"))


@cache
def _contests() -> frozenset[str]:
    """Return the words for what a candidate stands for, or a member sits in, folded."""
    return frozenset(singular(word) for word in word_set("roles", "contests"))


def _is_person(names: Names, index: int) -> bool:
    """Tell whether a person's name begins at a token."""
    name = names.get(index)
    return name is not None and name.kind == PERSON

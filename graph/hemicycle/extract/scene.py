"""Scenes: an article's text with everyone in it: who is meant where, who speaks, who writes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from hemicycle.edges.valid_time import TimeSpan
from hemicycle.extract.cast import Cast
from hemicycle.extract.letters import Letter
from hemicycle.extract.quotations import Quotation

SUBJECT = frozenset({"nsubj", "nsubj:pass", "nsubj:caus"})
SPEECH = frozenset({"direct", "fragment", "turn"})


@dataclass(frozen=True, slots=True)
class Scene:
    """Hold who stands where in an article, as far as it is known.

    `heads` maps a token to the actor for whom it stands, `owners` a possessive (`son`) to whose
    the thing is; `strangers` are the nouns of titles that nobody known bears; `speakers` maps each
    quotation to its speaker, `around` each quoted token to its innermost quotation; `letter` is
    None unless the article is one.
    """

    doc: Doc
    cast: Cast
    heads: Mapping[int, str]
    quotations: tuple[Quotation, ...]
    speakers: Mapping[Quotation, str] = field(default_factory=dict)
    letter: Letter | None = None
    period: TimeSpan | None = None
    owners: Mapping[int, str] = field(default_factory=dict)
    strangers: frozenset[int] = frozenset()
    around: Mapping[int, Quotation] = field(default_factory=dict)

    def person(self, index: int) -> str | None:
        """Return the person for whom a token stands, None for organisations and other words."""
        part = self.heads.get(index)
        return part if part and self.cast.parts[part].is_person else None

    def quotation(self, index: int) -> Quotation | None:
        """Return the quoted speech around a token, None where there is none."""
        found = self.around.get(index)
        return found if found and found.kind in SPEECH else None

    def speaker(self, index: int) -> str | None:
        """Return who says the words around a token, in quotation marks or reported."""
        found = self.around.get(index)
        return self.speakers.get(found) if found and found.kind != "scare" else None

    def author(self, index: int) -> str | None:
        """Return the author of a letter for the words outside quotations, None elsewhere."""
        return self.letter.author if self.letter and self.quotation(index) is None else None

    def possessor(self, token: Token) -> tuple[str, ...]:
        """Return whose a thing is by `son`, `notre`, `vos` before it."""
        return tuple(self.owners[c.i] for c in token.children if c.i in self.owners)[:1]

    def party_of(self, person: str) -> str | None:
        """Return the party of a known person at the article's date."""
        if person not in self.cast.tables.people or self.period is None:
            return None
        return self.cast.tables.party_at(person, self.period.latest)

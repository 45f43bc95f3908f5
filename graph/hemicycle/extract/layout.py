"""Layouts: where the persons and titles of an article stand, and what stands between them."""

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Doc

from hemicycle.extract.lexicon import mapping
from hemicycle.extract.linking import Mention
from hemicycle.extract.titles import TitlePhrase

AGED = [",", "ans", ","]  # backwards, before a title: `, 42 ans,`
LONGEST_NOUN = 14  # tokens from a name's comma to a second title after `et`


@dataclass(frozen=True, slots=True)
class Layout:
    """Hold where persons and titles begin and end in an article."""

    doc: Doc
    persons: Mapping[int, Mention]
    person_ends: Mapping[int, Mention]
    titles: Mapping[int, TitlePhrase]
    title_ends: Mapping[int, TitlePhrase]

    def person_at(self, index: int) -> Mention | None:
        """Return the person named at a token, a courtesy title before the name allowed."""
        if index < len(self.doc) and self.doc[index].text in mapping("reference", "courtesy"):
            index += 1
        return self.persons.get(index)


def lay_out(
    doc: Doc, mentions: tuple[Mention, ...], titles: tuple[TitlePhrase, ...], persons: set[str]
) -> Layout:
    """Index the persons named and the title phrases by where they begin and end."""
    named = [mention for mention in mentions if mention.part in persons]
    return Layout(
        doc,
        {mention.start: mention for mention in named},
        {mention.end: mention for mention in named},
        {title.start: title for title in titles},
        {title.end: title for title in titles},
    )


def past_bracket(layout: Layout, start: int) -> Mention | None:
    """Find the person before a bracket and a comma: `X (LR), président de ...`."""
    doc = layout.doc
    if start < 3 or doc[start - 1].text != "," or doc[start - 2].text != ")":
        return None
    index = start - 3
    while index > max(0, start - 8) and doc[index].text != "(":
        index -= 1
    return layout.person_ends.get(index)


def past_age(layout: Layout, start: int) -> Mention | None:
    """Find the person before an age and a comma: `X, 42 ans, sénatrice`."""
    doc = layout.doc
    if start < 5 or [doc[start - 1].text, doc[start - 2].text, doc[start - 4].text] != AGED:
        return None
    return layout.person_ends.get(start - 4) if doc[start - 3].text.isdigit() else None


def past_noun(layout: Layout, start: int) -> Mention | None:
    """Find the person before an apposition that a title goes on: `X, animateur et ministre`."""
    doc = layout.doc
    if start < 4 or doc[start - 1].lower_ != "et":
        return None
    for index in range(start - 2, max(-1, start - LONGEST_NOUN), -1):
        token = doc[index]
        if token.text == ",":
            person = layout.person_ends.get(index)
            return person if doc[index + 1].pos_ in ("NOUN", "ADJ") else None
        if token.is_punct or token.pos_ in ("VERB", "AUX") or index in layout.person_ends:
            return None
    return None

"""Linking: which actor each name stands for, told by table, article and date."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from hemicycle.edges.actor import PERSON
from hemicycle.edges.valid_time import TimeSpan
from hemicycle.extract.cast import Cast, Part, only
from hemicycle.extract.columns import columns_of
from hemicycle.extract.inflection import is_foreign
from hemicycle.extract.initials import is_initial
from hemicycle.extract.last_names import (
    Namesakes,
    courtesy_gender,
    in_force,
    likeliest,
    link_last,
)
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.name_words import first_names
from hemicycle.extract.names import NameSpan
from hemicycle.extract.small_words import ARTICLES, AT, DE
from hemicycle.extract.unknown_organisations import shortens
from hemicycle.tables import NameUse, Tables
from hemicycle.tables.spelling import fold_name

__all__ = ["PARTY_TYPES", "Mention", "in_force", "link_names"]

FULL = frozenset({"name", "variant", "acronym"})
COLLECTIVE_DETERMINERS = frozenset({"les", "des", "aux", "ces", "nos", "leurs", "ses"})
PARTY_TYPES = frozenset({"party", "movement", "coalition"})
QUOTES = frozenset({"«", "“", "‹", '"', "+"})
LONGEST_LAST = 4  # tokens


@dataclass(frozen=True, slots=True)
class Mention:
    """Tie tokens `start` to `end` (exclusive) to an actor of the cast.

    `form` is `name`, `last`, `collective`, `title`, `pronoun` or `letter`.
    """

    start: int
    end: int
    part: str
    form: str


def link_names(
    doc: Doc, names: Iterable[NameSpan], cast: Cast, period: TimeSpan | None
) -> tuple[Mention, ...]:
    """Link the names of an article: full names first, then what the full names make clear."""
    listed = tuple(names)
    full = {name.start: _link_full(doc, name, cast, period) for name in listed}
    _resolve_acronyms(doc, listed, full)
    namesakes = Namesakes(cast)
    for part in full.values():
        if part is not None and part.is_person:
            namesakes.add(part)
    for name in listed:
        part = full[name.start]
        if part is not None and not name.uses and part.is_person:
            full[name.start] = namesakes.elder(part) or part
    mentions: list[Mention] = []
    for name in listed:
        part = full[name.start]
        form = "name" if part and part.is_person else "collective"
        if part is None and name.is_person:
            part, form = link_last(doc, name.start, name.end, name.uses, namesakes, period), "last"
        if part is not None:
            start = _collective_start(doc, name) or name.start
            mentions.append(Mention(start, name.end, part.id, form))
    mentions += _repeated_last_names(doc, mentions, namesakes)
    mentions.sort(key=lambda mention: mention.start)
    for mention in mentions:
        cast.see(cast.part(mention.part), columns_of(doc).surface(mention.start, mention.end))
    return tuple(mentions)


def _link_full(doc: Doc, name: NameSpan, cast: Cast, period: TimeSpan | None) -> Part | None:
    """Link a full name, or the name of an organisation; None leaves it open."""
    surface = columns_of(doc).surface(name.start, name.end)
    if not name.uses:
        first = fold_name(doc[name.start].text)
        gender = first_names().get(first) if name.kind == PERSON else None
        return cast.unknown(surface, name.kind, gender or courtesy_gender(doc, name.start))
    organisations = [use for use in name.uses if use.actor_id in cast.tables.organisations]
    if organisations and _is_part_of_longer(doc, name):
        return None
    if organisations:
        return _link_organisation(doc, name, organisations, cast, period)
    people = sorted({use.actor_id for use in name.uses if use.kind in FULL})
    one = only(people) or only(likeliest(people, cast.tables, period))
    return cast.known(one) if one else None


def _link_organisation(
    doc: Doc, name: NameSpan, uses: list[NameUse], cast: Cast, period: TimeSpan | None
) -> Part | None:
    """Link the name of an organisation: one that bore it at the article's date."""
    fitting = [use for use in uses if _is_stood_for(doc, name, use) and not _is_foreign(doc, name)]
    alive = [use for use in fitting if _lives(cast.tables, use, period)]
    alive = alive or [use for use in fitting if use.kind in ("name", "acronym")]
    found = sorted({use.actor_id for use in alive})
    if len(found) > 1:
        found = [
            one for one in found if cast.tables.organisations[one].type in PARTY_TYPES
        ] or found
    one = only(found)
    return cast.known(one) if one else None


def _is_part_of_longer(doc: Doc, name: NameSpan) -> bool:
    """Tell whether a short form goes on: `la Commission du débat public` isn't the European one.

    `accuse le gouvernement de mentir` goes on with a verb, `le gouvernement d'Édouard Philippe`
    with a person: both are the government.
    """
    short = name.end - name.start == 1 and all(use.kind == "variant" for use in name.uses)
    joined = name.end + 1 < len(doc) and doc[name.end].text.lower() in DE
    if not short or not joined or doc[name.start].text.isupper():
        return False
    noun = name.end + 1 + (doc[name.end + 1].lower_ in ARTICLES)
    if noun < len(doc) and doc[noun].text in word_set("names", "own_complements"):
        return False
    if noun >= len(doc) or doc[noun].pos_ not in ("NOUN", "PROPN", "ADJ", "NUM"):
        return False
    return fold_name(doc[noun].text) not in first_names() and _hangs_on(doc, noun, name)


def _hangs_on(doc: Doc, index: int, name: NameSpan) -> bool:
    """Tell whether a complement is the name's own, as the tree has it."""
    return any(name.start <= token.i < name.end for token in (doc[index], *doc[index].ancestors))


def _is_stood_for(doc: Doc, name: NameSpan, use: NameUse) -> bool:
    """Tell whether a demonym or adjective stands for its organisation here (`les socialistes`)."""
    if use.kind == "adjective":
        return _collective_start(doc, name) is not None
    if use.kind != "demonym":
        return True
    if _collective_start(doc, name) is not None:
        return True
    index = name.start - 1
    if index > 0 and doc[index].text in QUOTES:
        index -= 1
    before = doc[index].lower_ if name.start else ""
    opens = not name.start or doc[name.start].is_sent_start or before in (",", "et", ":", "(")
    return before in COLLECTIVE_DETERMINERS or opens


def _collective_start(doc: Doc, name: NameSpan) -> int | None:
    """Return where `les députés socialistes`, `le groupe communiste` begins, None elsewhere.

    `des députés socialistes` are some of them, `les députés socialistes X et Y` two.
    """
    noun = name.start - 1
    if noun < 1 or not any(use.kind in ("adjective", "demonym") for use in name.uses):
        return None
    if doc[noun].lower_ not in word_set("names", "collectives") or doc[noun - 1].pos_ == "NUM":
        return None
    before, after = doc[noun - 1], doc[name.end : name.end + 1]
    definite = before.lower_ in ARTICLES | DE | AT and not (
        before.lower_ in ("de", "des") and before.pos_ == "DET"
    )
    return noun if definite and not (after and after[0].pos_ == "PROPN") else None


def _is_foreign(doc: Doc, name: NameSpan) -> bool:
    """Tell whether an adjective after an institution makes it another country's."""
    if name.end >= len(doc) or doc[name.start].text.lower() not in ("gouvernement", "exécutif"):
        return False
    return is_foreign(doc[name.end].text)


def _lives(tables: Tables, use: NameUse, period: TimeSpan | None) -> bool:
    """Tell whether an organisation, under this name, was there in a period."""
    return in_force(use, period) and in_force(tables.organisations[use.actor_id], period)


def _resolve_acronyms(doc: Doc, names: Sequence[NameSpan], full: dict[int, Part | None]) -> None:
    """Give an unknown acronym to the organisation beside whose name it stands in brackets."""
    meant: dict[str, Part] = {}
    for acronym, spelled in _bracketed(doc, names):
        part = full[spelled.start]
        if part is not None and not part.is_person:
            meant.setdefault(doc[acronym.start].text, part)
    for name in names:
        surface = columns_of(doc).surface(name.start, name.end)
        if not name.uses and surface in meant:
            full[name.start] = meant[surface]


def _bracketed(doc: Doc, names: Sequence[NameSpan]) -> Iterator[tuple[NameSpan, NameSpan]]:
    """Yield acronyms with the names that they shorten: `Ligue du rail (LDR)`, `LDR (Ligue ...)`."""
    for left, right in pairwise(names):
        if right.start == left.end + 1 and doc[left.end].text == "(":
            for acronym, spelled in ((right, left), (left, right)):
                surface = columns_of(doc).surface(acronym.start, acronym.end)
                whole = columns_of(doc).surface(spelled.start, spelled.end)
                if not acronym.uses and shortens(surface, whole):
                    yield acronym, spelled


def _repeated_last_names(
    doc: Doc, mentions: Iterable[Mention], namesakes: Namesakes
) -> list[Mention]:
    """Find the bare last names of persons whom no table knows but the article names in full."""
    taken = {index for mention in mentions for index in range(mention.start, mention.end)}
    found: list[Mention] = []
    columns = columns_of(doc)
    for index, word in enumerate(columns.words):
        if not word[0].isupper() or index in taken or not namesakes.may_begin(word):
            continue
        start = index - (index > 0 and is_initial(columns.words[index - 1]))
        for end in range(min(len(doc), index + LONGEST_LAST), index, -1):
            surface = columns.surface(start, end)
            bearers = namesakes.of(surface, courtesy_gender(doc, start))
            if len(bearers) == 1 and not taken & set(range(start, end)):
                found.append(Mention(start, end, bearers[0], "last"))
                taken |= set(range(start, end))
                break
    return found

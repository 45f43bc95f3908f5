"""Introductions: which person a title phrase introduces (`le porte-parole du PS Pierre Jouvet`)."""

from collections.abc import Iterator
from dataclasses import dataclass

from hemicycle.extract.arguments import is_passive
from hemicycle.extract.layout import Layout, lay_out, past_age, past_bracket, past_noun
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.linking import Mention
from hemicycle.extract.small_words import ARTICLES
from hemicycle.extract.titles import TitlePhrase

__all__ = ["Introduction", "Layout", "find_introductions", "lay_out", "read_list"]

STEPPED_OVER = ARTICLES | {'"', "encore", "ainsi", "que"}  # between the names of a list
REACH = 8  # tokens between a verb of naming and whom it names
LIST_GAP = 4  # tokens between a group's noun and its list that may stand between
CLOSERS = frozenset({",", ".", ";", ":", ")", "»", '"', "”", "!", "?", "…", "-", "–", "—"})


@dataclass(frozen=True, slots=True)
class Introduction:
    """Tie a title phrase to the person whom it introduces, by construction.

    `how` is `before` (title, name), `apposed` (title, comma, name), `after` (name, comma, title),
    `bracket`, `copula` or `list`. `start` and `end` (exclusive) span both.
    """

    phrase: TitlePhrase
    part: str
    how: str
    start: int
    end: int


def find_introductions(layout: Layout) -> tuple[Introduction, ...]:
    """Find which titles introduce which persons; each title introduces in one way only."""
    found: dict[int, list[Introduction]] = {}
    for title in layout.titles.values():
        for rule in (_before, _bracket, _after, _apposed, _named, _copula):
            introduction = rule(layout, title)
            if introduction:
                found[title.start] = [introduction]
                break
        else:
            found[title.start] = list(_lists(layout, title))
    _chain(layout, found)
    return tuple(one for start in sorted(found) for one in found[start])


def _before(layout: Layout, title: TitlePhrase) -> Introduction | None:
    """Read a name right after its title: `le maire de Rouen Nicolas Mayer-Rossignol`."""
    person = layout.person_at(title.end)
    if person is None or title.plural or _is_next_line(layout, title):
        return None
    return Introduction(title, person.part, "before", title.start, person.end)


def _is_next_line(layout: Layout, title: TitlePhrase) -> bool:
    """Tell whether a name begins the line under `X, secrétaire général du SNUP`."""
    before = title.start - 1
    apposed = before > 0 and layout.doc[before].text == "," and before in layout.person_ends
    return apposed and bool(layout.doc[title.end].is_sent_start)


def _apposed(layout: Layout, title: TitlePhrase) -> Introduction | None:
    """Read a name after a comma: `l'un des porte-parole du PS, Razzy Hammadi`."""
    doc = layout.doc
    if title.end >= len(doc) or doc[title.end].text != ",":
        return None
    person = layout.person_at(title.end + 1)
    if person is None or title.plural:
        return None
    bare = title.start == title.head
    opens = bare and doc[title.start].is_sent_start
    earlier = layout.title_ends.get(title.start - 1)
    if bare and earlier and layout.person_ends.get(earlier.start - 1):
        return None  # `X, députée et présidente du groupe, Y`: the title is X's
    ends = person.end >= len(doc) or doc[person.end].is_sent_start
    closed = opens or ends or doc[person.end].text in CLOSERS
    same = doc[person.start].sent.start == doc[title.end - 1].sent.start
    return (
        Introduction(title, person.part, "apposed", title.start, person.end)
        if closed and same
        else None
    )


def _after(layout: Layout, title: TitlePhrase) -> Introduction | None:
    """Read a title after its name: `Mathilde Panot, présidente du groupe`."""
    start, doc = title.start, layout.doc
    person = layout.person_ends.get(start - 1) if start else None
    if person is None or doc[start - 1].text not in (",", "-", "–", "—") or title.plural:
        past = (past_bracket, past_age, past_noun)
        person = next(filter(None, (rule(layout, start) for rule in past)), None)
    if person is None or title.plural or _is_subject_apart(layout, title, person):
        return None
    if title.definite and start > person.end and _apposed(layout, title):
        return None  # `X (LR), le ministre, Y`: a title with its article is the next name's
    return Introduction(title, person.part, "after", person.start, title.end)


def _is_subject_apart(layout: Layout, title: TitlePhrase, person: Mention) -> bool:
    """Tell whether a title behind a comma is the subject, the name before it an adjunct.

    `Avec Claire Bontemps, le président du groupe a signé`: two persons.
    """
    doc = layout.doc
    name, head = doc[person.start], doc[title.head]
    acting = name.dep_.startswith("nsubj")
    return title.definite and not acting and head.dep_.startswith("nsubj")


def _named(layout: Layout, title: TitlePhrase) -> Introduction | None:
    """Read `Y a nommé X ministre`, where X is whom Y names, not Y."""
    doc, start = layout.doc, title.start
    person = layout.person_ends.get(start) if start == title.head else None
    if person is None or title.plural:
        return None
    before = doc[max(doc[person.start].sent.start, person.start - REACH) : person.start]
    verbs = [token for token in before if token.lemma_ in word_set("roles", "naming")]
    named = bool(verbs) and verbs[-1].pos_ == "VERB" and not is_passive(verbs[-1])
    straight = named and not any(
        t.is_punct or t.pos_ == "SCONJ" for t in doc[verbs[-1].i : person.start]
    )
    return Introduction(title, person.part, "copula", person.start, title.end) if straight else None


def _bracket(layout: Layout, title: TitlePhrase) -> Introduction | None:
    """Read a title in brackets after a name: `Jeanne Morel (députée LR)`."""
    start = title.start
    person = layout.person_ends.get(start - 1) if start else None
    if person is None or layout.doc[start - 1].text != "(" or title.plural:
        return None
    return Introduction(title, person.part, "bracket", person.start, title.end)


def _copula(layout: Layout, title: TitlePhrase) -> Introduction | None:
    """Read `X est le président de`, `X a été nommé ministre`, `X devient`."""
    head = layout.doc[title.head]
    if title.plural or head.dep_ in ("nsubj", "nsubj:pass"):
        return None
    links = word_set("roles", "copulas") | word_set("roles", "naming")
    verb = head if any(child.dep_ == "cop" for child in head.children) else head.head
    if verb is not head and (verb.lemma_ not in links or head.dep_ not in ("xcomp", "obj", "acl")):
        return None
    if verb.lemma_ in word_set("roles", "naming") and not is_passive(verb):
        return None
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubj:pass") and child.i in layout.persons:
            person = layout.persons[child.i]
            start, end = min(person.start, title.start), max(person.end, title.end)
            return Introduction(title, person.part, "copula", start, end)
    return None


def _lists(layout: Layout, title: TitlePhrase) -> Iterator[Introduction]:
    """Read the persons whom a plural title counts up, before or after it."""
    if not title.plural:
        return
    doc, before = layout.doc, title.start - 1
    if title.other and before > 0 and doc[before].text in ("et", "ou"):
        person = layout.person_ends.get(before)
        if person:
            yield Introduction(title, person.part, "list", person.start, title.end)
            return
    start = _list_start(layout, title)
    if start is not None:
        for person in read_list(layout, start):
            yield Introduction(title, person.part, "list", title.start, person.end)


def _list_start(layout: Layout, title: TitlePhrase) -> int | None:
    """Find where a group's list begins: at once, after `dont`, or after a colon."""
    doc, end = layout.doc, title.end
    if layout.person_at(end):
        return end
    limit = doc[title.head].sent.end
    openers = word_set("reference", "list_openers")
    for index in range(end, min(limit, end + LIST_GAP)):
        word = doc[index].text.lower()
        if word in openers:
            return index + 1
        if doc[index : index + 2].text.lower() in openers:
            return index + 2
        if word == "(" and layout.person_at(index + 1):
            return index + 1
        if word not in (",", "(", "–", "-"):
            break
    for index in range(end, limit - 1):
        if doc[index].text == ":" and layout.person_at(index + 1):
            return index + 1 if _is_first_group(layout, title) else None
        if doc[index].text in ("«", '"', "“"):
            break
    return None


def _is_first_group(layout: Layout, title: TitlePhrase) -> bool:
    """Tell whether no other plural title stands before this one in its sentence."""
    first = layout.doc[title.head].sent.start
    return not any(
        other.plural for start, other in layout.titles.items() if first <= start < title.start
    )


def read_list(layout: Layout, start: int) -> list[Mention]:
    """Read the persons of a list from a token on, over their titles and brackets."""
    doc, found, index = layout.doc, [], start
    joints = word_set("reference", "list_joints") | STEPPED_OVER
    limit = doc[start].sent.end if start < len(doc) else start
    while index < limit:
        person = layout.person_at(index)
        title = layout.titles.get(index)
        if person is not None:
            found.append(person)
            index = _skip_apposition(layout, person.end)
        elif title is not None and (layout.person_at(title.end) or not found):
            index = title.end
        elif doc[index].text.lower() in joints:
            index += 1
        else:
            break
    return found


def _skip_apposition(layout: Layout, index: int) -> int:
    """Pass over `(LR)` or `, maire de Nancy` after a name in a list."""
    doc = layout.doc
    if index < len(doc) and doc[index].text == "(":
        close = next(
            (i for i in range(index, min(len(doc), index + 8)) if doc[i].text == ")"), None
        )
        index = close + 1 if close else index
    if index + 1 < len(doc) and doc[index].text == ",":
        title = layout.titles.get(index + 1)
        if title is not None and layout.person_at(title.end) is None:
            return title.end
    return index


def _chain(layout: Layout, found: dict[int, list[Introduction]]) -> None:
    """Give a second title to the same person: `X, députée et porte-parole du parti`."""
    for start, title in sorted(layout.titles.items()):
        joint = layout.doc[start - 1].text if start else ""
        earlier = layout.title_ends.get(start - 1)
        if found[start] or title.plural or joint not in ("et", ",", "puis") or earlier is None:
            continue
        first = found.get(earlier.start)
        if first and first[0].how in ("after", "bracket", "copula"):
            found[start] = [
                Introduction(title, first[0].part, first[0].how, first[0].start, title.end)
            ]

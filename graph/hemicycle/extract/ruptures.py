"""Ruptures: departures and exclusions, `X, exclu du RN`, `le départ de X du gouvernement`."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from hemicycle.extract.arguments import is_finite, patients_of, subjects_of
from hemicycle.extract.columns import tokens_of
from hemicycle.extract.evidence import bound_evidence
from hemicycle.extract.finding import Finding
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.reach import reach_subject
from hemicycle.extract.runs import run_before
from hemicycle.extract.scene import Scene
from hemicycle.extract.small_words import DE

GOVERNMENT = "gouvernement"
NEAR = 9  # tokens behind a word in which its complements stand
CLOSING = frozenset({",", ".", ";", ":", "(", '"', "»"})
NEARER = 5  # tokens from a participle to what it excludes from


def find_ruptures(scene: Scene) -> Iterator[Finding]:
    """Find who leaves, resigns from, or is excluded from what."""
    for token in tokens_of(scene.doc, _lemmas()):
        lemma = token.lemma_.lower()
        if lemma in _words("expelling") and token.pos_ in ("VERB", "ADJ"):
            yield from _expelled(scene, token)
        elif lemma in _words("leaving") and token.pos_ == "NOUN":
            yield from _departure(scene, token, expelled=False)
        elif lemma in _words("excluding") and token.pos_ == "NOUN":
            yield from _departure(scene, token, expelled=True)
        elif lemma in _words("resigning") and token.pos_ == "VERB":
            yield from _resigned(scene, token)


@cache
def _lemmas() -> frozenset[str]:
    """Collect the nouns and verbs that ruptures are told with."""
    return frozenset().union(*map(_words, ("expelling", "leaving", "excluding", "resigning")))


def _words(name: str) -> frozenset[str]:
    """Return a list of words of the lexicon."""
    return word_set("relations", "ruptures", name)


def _complements(scene: Scene, token: Token, reach: int) -> list[tuple[str, int]]:
    """Return the actors that `de` joins to a word, one after another, with their last tokens."""
    doc, found = token.doc, list[tuple[str, int]]()
    index, limit = token.i + 1, min(token.sent.end, token.i + reach)
    while index < limit:
        word = doc[index]
        part = scene.heads.get(index)
        if part is not None:
            while index + 1 < token.sent.end and scene.heads.get(index + 1) == part:
                index += 1
            if not any(part == one for one, _ in found):
                found.append((part, index))
            limit = min(token.sent.end, index + reach)
        elif _ends(word):
            break
        index += 1
    return found


def _ends(word: Token) -> bool:
    """Tell whether a word ends the complements of a noun or participle."""
    foreign = word.pos_ == "ADP" and word.lower_ not in DE | {"avec"}
    return foreign or word.pos_ in ("VERB", "AUX", "PRON", "CCONJ") or word.text in CLOSING


def _is_whole(scene: Scene, part: str) -> bool:
    """Tell whether an actor is something that one belongs to."""
    return not scene.cast.part(part).is_person


def _expelled(scene: Scene, verb: Token) -> Iterator[Finding]:
    """Read `X a été exclu du RN`, `X, exclu du RN`: the organisation breaks with X."""
    if "VerbForm=Part" not in str(verb.morph) and verb.pos_ == "VERB":
        return
    behind = verb.nbor() if verb.i + 1 < verb.sent.end else verb
    wholes = [one for one in _complements(scene, verb, NEARER) if _is_whole(scene, one[0])]
    if not wholes or behind.lower_ not in DE:
        return
    organisation, last = wholes[0]
    for person in (patients_of(scene, verb) or reach_subject(scene, verb) or _before(scene, verb))[
        :1
    ]:
        yield from _state(scene, verb, organisation, person, last, "expelled")


def _before(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Return who is named right before a participle and its comma."""
    return run_before(scene, verb.i)[-1:]


def _departure(scene: Scene, noun: Token, expelled: bool) -> Iterator[Finding]:
    """Read `le départ de X du gouvernement`, `son exclusion de LFI`."""
    named = _complements(scene, noun, NEAR)
    wholes = [one for one in named if _is_whole(scene, one[0])]
    if not wholes:
        return
    organisation, last = wholes[-1]
    people = [part for part, _ in named if part != organisation]
    subjects = tuple(people[:1]) or scene.possessor(noun)
    for person in subjects:
        ends = (organisation, person) if expelled else (person, organisation)
        yield from _state(scene, noun, *ends, last, "departure")


def _resigned(scene: Scene, verb: Token) -> Iterator[Finding]:
    """Read `X a démissionné`: from what is named, else from the government X was in."""
    wholes = [one for one in _complements(scene, verb, NEAR) if _is_whole(scene, one[0])]
    if not wholes and (not is_finite(verb) or _is_shouted(verb)):
        return
    for person in subjects_of(scene, verb) or reach_subject(scene, verb):
        organisation, last = wholes[0] if wholes else (GOVERNMENT, verb.i)
        if wholes or _left_government(scene, person):
            yield from _state(scene, verb, person, organisation, last, "resigned")


def _is_shouted(verb: Token) -> bool:
    """Tell whether a verb ends a slogan: `« X démissionne ! »`."""
    behind = verb.doc[verb.i + 1 : min(len(verb.doc), verb.i + 2)]
    return any(token.text in ("!", "»", '"', "”") for token in behind)


def _left_government(scene: Scene, person: str) -> bool:
    """Tell whether the tables know that somebody was a minister and is one no more."""
    tables = scene.cast.tables
    if person not in tables.people or scene.period is None:
        return False
    return any(
        one.organisation == GOVERNMENT and one.end is not None and one.end <= scene.period.latest
        for one in tables.memberships(person)
    )


def _state(
    scene: Scene, trigger: Token, subject: str, target: str, last: int, rule: str
) -> Iterator[Finding]:
    """State a rupture."""
    if subject == target:
        return
    if target == GOVERNMENT:
        scene.cast.known(GOVERNMENT)
    start, end = bound_evidence(scene, trigger, subject, target, max(last, trigger.i))
    text = f"{rule}: {trigger.lemma_.lower()}"
    yield Finding(subject, "breaksWith", target, trigger.i, start, end, text)

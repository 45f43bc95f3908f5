"""Unions: several who ally, `une coalition regroupant A, B et C`, and alliances that are sought."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations, permutations

from spacy.tokens import Token

from hemicycle.extract.arguments import is_finite, is_passive, subjects_of
from hemicycle.extract.columns import tokens_of
from hemicycle.extract.evidence import bound_evidence
from hemicycle.extract.finding import Finding
from hemicycle.extract.frames import verb_index
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.reach import reach_subject
from hemicycle.extract.runs import run_after, run_before
from hemicycle.extract.scene import Scene

COMPOUND = 4  # tokens from `liste`, `majorité` to the word that joins two names
NEAR = 6  # tokens from a noun to `regroupant`, from a verb to `ensemble`, to `avec`
WISH = 9  # tokens from a verb of wishing to the alliance wished for
CALL = 12  # tokens from those called to what they are called to do
ALLIABLE = frozenset({"person", "party", "group", "movement", "coalition", "union", "association"})


def find_unions(scene: Scene) -> Iterator[Finding]:
    """Find alliances between several named together, and those proposed to somebody."""
    for token in tokens_of(scene.doc, _lemmas()):
        lemma = token.lemma_.lower()
        if token.pos_ in ("NOUN", "PROPN") and lemma in _words("wholes") | _words("lists"):
            yield from _whole(scene, token, lemma)
        if token.pos_ == "NOUN" and lemma in _words("sought"):
            yield from _sought(scene, token, lemma)
        if token.pos_ == "VERB":
            yield from _verb(scene, token, lemma)
        if lemma in _words("mutual"):
            yield from _mutual(scene, token.head, token.head.lemma_)


@cache
def _lemmas() -> frozenset[str]:
    """Collect the nouns and verbs that alliances are told with."""
    kinds = ("wholes", "lists", "sought", "callers", "reciprocal", "shared", "mutual")
    return frozenset().union(*map(_words, kinds))


def _words(name: str) -> frozenset[str]:
    """Return a list of words of the lexicon."""
    return word_set("relations", "unions", name)


def _whole(scene: Scene, noun: Token, lemma: str) -> Iterator[Finding]:
    """Read `coalition regroupant A, B et C`, `la liste A-B`."""
    doc, limit = noun.doc, min(noun.sent.end, noun.i + NEAR)
    for index in range(noun.i + 1, limit):
        if lemma in _words("wholes") and doc[index].lower_ in _words("gathering"):
            actors, end = run_after(scene, index + 1)
            yield from _pairs(scene, noun, actors, end, "whole")
            return
    if lemma in _words("lists"):
        yield from _hyphenated(scene, noun)
        for token in doc[noun.i + 1 : min(noun.sent.end, noun.i + COMPOUND)]:
            yield from _pairs(scene, noun, _compound(scene, token), token.i + 1, "whole")


def _compound(scene: Scene, token: Token) -> tuple[str, ...]:
    """Return the two organisations of one word: `LREM-MoDem`, `PS/EELV`; nobody for other words."""
    halves = re.split("[-–/]", token.text)
    part = scene.heads.get(token.i)
    if len(halves) != 2 or (part is not None and scene.cast.part(part).known):
        return ()
    organisations = scene.cast.tables.organisations
    found = [
        {use.actor_id for use in scene.cast.tables.named(half) if use.actor_id in organisations}
        for half in halves
        if half
    ]
    if len(found) != 2 or any(len(ids) != 1 for ids in found):
        return ()
    return tuple(scene.cast.known(ids.pop()).id for ids in found)


def _hyphenated(scene: Scene, noun: Token) -> Iterator[Finding]:
    """Read `la liste LREM-MoDem`, `l'accord PS-EELV`: two names that a hyphen joins."""
    doc, index = noun.doc, noun.i + 1
    while index < noun.sent.end and (doc[index].pos_ in ("DET", "ADJ") or doc[index].text == "("):
        if index in scene.heads:
            break
        index += 1
    first = scene.heads.get(index)
    while first is not None and index < noun.sent.end and scene.heads.get(index) == first:
        index += 1
    hyphen = index < noun.sent.end - 1 and doc[index].text in ("-", "–", "/")
    second = scene.heads.get(index + 1) if hyphen else None
    if first and second:
        yield from _pairs(scene, noun, (first, second), index + 2, "whole")


def _verb(scene: Scene, verb: Token, lemma: str) -> Iterator[Finding]:
    """Read `A et B se sont entendus`, `préparent ensemble`, `présenter une liste avec C`."""
    if lemma in _words("callers"):
        yield from _called(scene, verb)
    together = lemma in _words("reciprocal") and _is_reflexive(verb)
    if not together and lemma not in _words("shared"):
        return
    window = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + NEAR + 1)]
    partners, end = _partners(scene, verb)
    if together or partners or any(token.lower_ in _words("together") for token in window):
        actors = _doers(scene, verb)
        if partners and (together or _makes_work(verb)):
            actors = (*actors[:1], *partners) if len(actors) < 2 else (*actors, *partners)
        if together or not partners or _makes_work(verb):
            yield from _pairs(scene, verb, actors, max(end, verb.i + 1), "together")


def _mutual(scene: Scene, verb: Token, lemma: str) -> Iterator[Finding]:
    """Read `A et B se sont mutuellement accusés`: each blames the other."""
    signs = [sign for sign, joint in verb_index().get(lemma, ()) if joint == "object"]
    for one, other in permutations(_doers(scene, verb), 2):
        for sign in signs[:1]:
            start, end = bound_evidence(scene, verb, one, other, verb.i)
            yield Finding(one, sign, other, verb.i, start, end, f"mutual: {lemma}")


def _is_reflexive(verb: Token) -> bool:
    """Tell whether `se`, `s'` or `être` of a reflexive stands before a verb."""
    before = verb.doc[max(verb.sent.start, verb.i - 4) : verb.i]
    return any(token.lower_ in ("se", "s'", "s’") for token in before)


def _makes_work(verb: Token) -> bool:
    """Tell whether what a verb makes is what partners make: a list, a motion, an appeal."""
    window = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + NEAR + 4)]
    return any(token.lemma_.lower() in _words("works") for token in window)


def _partners(scene: Scene, verb: Token) -> tuple[tuple[str, ...], int]:
    """Return whom `avec` names behind a verb."""
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + NEAR + 2)]:
        if token.lower_ == "avec":
            return run_after(scene, token.i + 1)
        if token.pos_ == "VERB" or token.text in (".", ";", ":", "("):
            break
    return (), verb.i


def _doers(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Return all who do something together: the whole run before the verb, else its subjects."""
    if is_passive(verb) and not _is_reflexive(verb):
        return ()
    start = verb
    while not is_finite(start) and start.head.i < start.i and start.head.pos_ in ("VERB", "AUX"):
        start = start.head
    index = start.i
    while index > start.sent.start and start.doc[index - 1].pos_ in ("AUX", "ADV", "PRON"):
        index -= 1
    run = run_before(scene, index) if is_finite(start) else ()
    found = subjects_of(scene, verb) or reach_subject(scene, verb)
    return run if len(run) > len(found) else found


def _pairs(
    scene: Scene, trigger: Token, actors: tuple[str, ...], end: int, rule: str
) -> Iterator[Finding]:
    """State an alliance between each two of several."""
    allied = [one for one in actors if scene.cast.part(one).type in ALLIABLE]
    for one, other in combinations(dict.fromkeys(allied), 2):
        first, last = bound_evidence(scene, trigger, one, other, max(end - 1, trigger.i))
        text = f"{rule}: {trigger.lemma_.lower()}"
        yield Finding(one, "alliedWith", other, trigger.i, first, last, text)


def _sought(scene: Scene, noun: Token, lemma: str) -> Iterator[Finding]:
    """Read `X souhaite une convergence avec Y`: an alliance under a wish."""
    targets, end = _partners(scene, noun)
    wish = _wish(noun) if targets else None
    if wish is None:
        return
    subjects = subjects_of(scene, wish) or reach_subject(scene, wish)
    speaker = scene.speaker(wish.i)
    if not subjects and speaker and wish.pos_ == "VERB":
        subjects = (speaker,)
    for subject in subjects:
        yield from _seek(scene, wish, subject, targets, end, f"sought: {lemma}")


def _wish(noun: Token) -> Token | None:
    """Return the verb of wishing or proposing that governs an alliance."""
    for token in reversed(noun.doc[max(noun.sent.start, noun.i - WISH) : noun.i]):
        if token.pos_ == "VERB":
            return token if token.lemma_ in _words("wished") else None
        if token.text in (".", ";", ":", "(") or token.pos_ == "AUX":
            return None
    return None


def _called(scene: Scene, verb: Token) -> Iterator[Finding]:
    """Read `X appelle les socialistes à rejoindre la démarche`."""
    targets, end = run_after(scene, verb.i + 1)
    if not targets:
        return
    for token in verb.doc[end : min(verb.sent.end, end + CALL)]:
        if token.lower_ == "pas":
            return
        if token.pos_ == "VERB":
            if token.lemma_ in _words("joining"):
                for subject in subjects_of(scene, verb) or reach_subject(scene, verb):
                    yield from _seek(scene, verb, subject, targets, token.i + 1, "called to join")
            return
        if token.text in (".", ";", ":", "("):
            return


def _seek(
    scene: Scene, trigger: Token, subject: str, targets: tuple[str, ...], end: int, rule: str
) -> Iterator[Finding]:
    """State that somebody seeks the alliance of others."""
    for target in targets:
        if target not in (subject, scene.party_of(subject)):
            start, last = bound_evidence(scene, trigger, subject, target, max(end - 1, trigger.i))
            yield Finding(subject, "seeksAllianceWith", target, trigger.i, start, last, rule)

"""Chamber: motions and votes, whose target is the government where nobody else is named."""

from collections.abc import Iterator
from itertools import combinations

from spacy.tokens import Token

from hemicycle.extract.arguments import agents_of, is_finite, is_passive, subjects_of
from hemicycle.extract.columns import columns_of
from hemicycle.extract.evidence import bound_evidence
from hemicycle.extract.finding import Finding
from hemicycle.extract.inflection import singular
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.reach import reach_subject
from hemicycle.extract.runs import run_after, run_before
from hemicycle.extract.scene import Scene

LEMMAS = frozenset({"motion", "censure", "voter"})
GOVERNMENT = "gouvernement"
KIND = 5  # tokens after `motion` that tell of what kind it is
NEAR = 9  # tokens between a verb and its motion, or between a motion and who tables it
BILL = 8  # tokens after `voter` in which the bill stands
SEATED = frozenset({"person", "party", "group", "movement", "coalition"})


def find_chamber(scene: Scene) -> Iterator[Finding]:
    """Find who tables or votes motions of censure, and who votes for or against bills."""
    if GOVERNMENT not in scene.cast.tables.organisations:
        return
    columns = columns_of(scene.doc)
    censure = "censure" in columns.places
    places = {*columns.places_of_lemmas(LEMMAS), *columns.places_of({"motions"})}
    for index in sorted(places):
        token, lemma = scene.doc[index], columns.lemmas[index].lower()
        if censure and (lemma in ("motion", "censure") or token.lower_ == "motions"):
            yield from _motion(scene, token)
        elif lemma == "voter" and token.pos_ in ("VERB", "AUX"):
            yield from _vote(scene, token)


def _motion(scene: Scene, noun: Token) -> Iterator[Finding]:
    """Find who tables, signs, defends or votes a motion, by verb, participle, bracket or `de`."""
    if noun.lower_ == "censure" and _is_second(noun):
        return
    if not _is_hostile(noun):
        return
    verb = _verb_before(noun)
    found = [(verb, _actors_of_verb(scene, verb), noun.i)] if verb is not None else []
    found += _tabled_by(scene, noun)
    for trigger, actors, last in found:
        for actor in actors:
            yield from _state(scene, trigger, actor, "opposes", last, "motion")
        yield from _joint(scene, trigger, actors, last)


def _joint(scene: Scene, trigger: Token, actors: tuple[str, ...], last: int) -> Iterator[Finding]:
    """State that parties which table one motion together are allied in it."""
    parties = [one for one in actors if _sits(scene, one) and not scene.cast.part(one).is_person]
    for one, other in combinations(dict.fromkeys(parties), 2):
        start, end = bound_evidence(scene, trigger, one, other, max(last, trigger.i))
        rule = f"joint-motion: {trigger.lemma_}"
        yield Finding(one, "alliedWith", other, trigger.i, start, end, rule)


def _is_second(noun: Token) -> bool:
    """Tell whether `censure` follows `motion`, which has been read already."""
    before = noun.doc[max(noun.sent.start, noun.i - 3) : noun.i]
    return any(token.lower_.startswith("motion") for token in before)


def _is_hostile(noun: Token) -> bool:
    """Tell whether a motion is one of censure, or one of which no kind is told."""
    after = noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + KIND)]
    kinds = word_set("relations", "chamber", "kinds")
    if noun.lower_ == "censure" or any(token.lower_ in kinds for token in after):
        return True
    return not any(token.lower_ in word_set("relations", "chamber", "harmless") for token in after)


def _verb_before(noun: Token) -> Token | None:
    """Return the verb by which somebody acts for a motion: `déposer une motion`."""
    verbs = word_set("relations", "chamber", "for_motions")
    head = noun.head
    if head.i < noun.i and head.lemma_ in verbs and head.pos_ in ("VERB", "AUX"):
        return head
    for token in reversed(noun.doc[max(noun.sent.start, noun.i - NEAR) : noun.i]):
        if token.pos_ == "VERB":
            return token if token.lemma_ in verbs else None
        if token.text in (".", ";", ":", "("):
            return None
    return None


def _actors_of_verb(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Return who does something for a motion: by the tree, else by the words before the verb."""
    if is_passive(verb):
        return agents_of(scene, verb)
    found = subjects_of(scene, verb) or reach_subject(scene, verb)
    if not found and is_finite(verb):
        found = run_before(scene, _group_start(verb))
    speaker = scene.speaker(verb.i)
    if not found and speaker and any(t.lower_ in ("nous", "on", "je") for t in verb.children):
        found = (speaker,)
    if not found and verb.dep_ == "ccomp" and any(t.lower_ == "ils" for t in verb.children):
        return _actors_of_verb(scene, verb.head)
    return (*found, *_together(scene, verb))


def _together(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Return with whom it is done: `déposer une motion avec le PCF et la FI`."""
    first = next((token.i for token in verb.lefts if token.lower_ == ","), verb.i)
    for token in verb.doc[max(first, verb.i - NEAR) : min(verb.sent.end, verb.i + NEAR)]:
        if token.lower_ == "avec":
            return run_after(scene, token.i + 1)[0]
    return ()


def _group_start(verb: Token) -> int:
    """Return the first token of a verb's own group: its auxiliaries, clitics and adverbs."""
    index = verb.i
    while index > verb.sent.start and verb.doc[index - 1].pos_ in ("AUX", "ADV", "PRON"):
        index -= 1
    while index < verb.i and verb.doc[index].lower_ in ("qui", "tous", "toutes"):
        index += 1
    return index


def _tabled_by(scene: Scene, noun: Token) -> Iterator[tuple[Token, tuple[str, ...], int]]:
    """Yield whose a motion is: `portée par la gauche (PS, PCF)`, `des communistes`."""
    doc, limit = noun.doc, min(noun.sent.end, noun.i + NEAR + 4)
    for index in range(noun.i + 1, limit):
        token = doc[index]
        if token.lower_ in ("par", "(") or (token.lower_ in ("des", "du") and index - noun.i < 4):
            actors, end = run_after(scene, index + 1)
            tabled = [actor for actor in actors if _sits(scene, actor)]
            if tabled:
                yield noun, tuple(tabled), end - 1
                return
        if token.pos_ in ("VERB", "AUX") and is_finite(token):
            return
        if token.text in (".", ";", ":"):
            return


def _vote(scene: Scene, verb: Token) -> Iterator[Finding]:
    """Read `X a voté contre`, `X vote le budget`: a stand on the government's bill."""
    sign = _sign(scene, verb)
    if sign is None or not _is_governments(scene, verb):
        return
    actors = agents_of(scene, verb) or subjects_of(scene, verb) or reach_subject(scene, verb)
    run = run_before(scene, _group_start(verb)) if is_finite(verb) else ()
    for actor in dict.fromkeys((*actors, *run)):
        yield from _state(scene, verb, actor, sign, verb.i, "vote")


def _sign(scene: Scene, verb: Token) -> str | None:
    """Tell what a vote says of the government: `contre` alone or a bill, `pour` or a bill."""
    bills = word_set("relations", "chamber", "bills")
    sign: str | None = None
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + BILL)]:
        if token.lower_ in ("contre", "pour") and sign is None:
            sign = "opposes" if token.lower_ == "contre" else "supports"
        elif token.i in scene.heads or token.pos_ in ("VERB", "PROPN", "NUM"):
            return None
        elif singular(token.text) in bills:
            return sign or "supports"
        elif token.text in (",", ".", ";", "»", ")", '"'):
            return sign
        elif token.pos_ == "NOUN":
            return None
    return sign


def _is_governments(scene: Scene, verb: Token) -> bool:
    """Tell whether the vote is taken in the chamber: its seats or a bill stand near."""
    first = max(0, verb.sent.start - 60)
    near = scene.doc[first : min(len(scene.doc), verb.sent.end + 30)]
    return any(singular(token.text) in word_set("relations", "chamber", "places") for token in near)


def _sits(scene: Scene, actor: str) -> bool:
    """Tell whether an actor may sit in the chamber against the government."""
    return actor != GOVERNMENT and scene.cast.part(actor).type in SEATED


def _state(
    scene: Scene, trigger: Token, actor: str, predicate: str, last: int, rule: str
) -> Iterator[Finding]:
    """State an act of the chamber for or against the government."""
    if _sits(scene, actor):
        scene.cast.known(GOVERNMENT)
        start, end = bound_evidence(scene, trigger, actor, GOVERNMENT, max(last, trigger.i))
        text = f"{rule}: {trigger.lemma_}"
        yield Finding(actor, predicate, GOVERNMENT, trigger.i, start, end, text)

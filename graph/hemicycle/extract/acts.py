"""Acts: `en soutien à X`, `affiche un franc soutien à X`, `le soutien de X à Y`, by words."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from hemicycle.extract.arguments import FORMS, subjects_of
from hemicycle.extract.columns import tokens_of
from hemicycle.extract.evidence import bound_evidence
from hemicycle.extract.finding import Finding
from hemicycle.extract.frames import noun_index
from hemicycle.extract.idioms import find_idiom
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.reach import reach_from, reach_subject
from hemicycle.extract.runs import run_after, run_before
from hemicycle.extract.scene import Scene
from hemicycle.extract.small_words import DE

BEFORE = 9  # tokens from a noun back to the verb that carries it
BEHIND = 12  # tokens from a noun to what it is directed at
SUBJECTS = 3  # at most so many actors by whom an act is done


def find_acts(scene: Scene) -> Iterator[Finding]:
    """Find relations that nouns of acts carry, with their ends along the words."""
    for token in tokens_of(scene.doc, _lemmas()):
        if token.pos_ != "NOUN":
            continue
        lemma = token.lemma_.lower()
        for predicate, preposition in noun_index().get(lemma, ()):
            if preposition not in ("entre", "de") and predicate != "alliedWith":
                yield from _act(scene, token, predicate, preposition)
        if lemma in word_set("relations", "acts", "given"):
            yield from _given(scene, token)


@cache
def _lemmas() -> frozenset[str]:
    """Collect the nouns of acts."""
    return frozenset(noun_index()) | word_set("relations", "acts", "given")


def _act(scene: Scene, noun: Token, predicate: str, preposition: str) -> Iterator[Finding]:
    """Read one noun with the preposition that leads to its target."""
    place = _preposition(noun, FORMS.get(preposition, frozenset({preposition})))
    found = reach_from(scene, noun, place + 1) if place else None
    if place is None or found is None:
        return
    target, actors = found
    rule = f"act: {noun.lemma_.lower()} {preposition}"
    for subject in _doers(scene, noun, place)[:SUBJECTS]:
        for actor in actors:
            yield from _state(scene, noun, subject, predicate, actor, target.i, rule)


def _preposition(noun: Token, forms: frozenset[str]) -> int | None:
    """Return where the preposition of a noun's target stands, over adjectives and `de X`."""
    for token in noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + BEHIND)]:
        if token.lower_ in forms:
            return token.i
        other = token.pos_ == "ADP" and token.lower_ not in DE
        if other or token.pos_ in ("VERB", "AUX", "CCONJ") or token.text in ",.;:()":
            return None
    return None


def _doers(scene: Scene, noun: Token, place: int) -> tuple[str, ...]:
    """Return whose act it is: `de X` behind the noun, its possessor, its verb's subject."""
    behind = noun.doc[noun.i + 1 : place]
    starts = [token.i for token in behind if token.lower_ in DE]
    if starts:
        return run_after(scene, starts[0] + 1)[0]
    owner = scene.possessor(noun)
    if owner and scene.quotation(noun.i) is not None:
        return owner
    verb = _carrier(noun)
    if verb is None or _is_phrase(scene, verb, noun):
        return ()
    return subjects_of(scene, verb) or reach_subject(scene, verb) or owner


def _is_phrase(scene: Scene, verb: Token, noun: Token) -> bool:
    """Tell whether verb and noun make a set phrase, which is read as such."""
    phrase = find_idiom(scene, verb)
    return phrase is not None and noun.i in phrase.content


def _carrier(noun: Token) -> Token | None:
    """Return the verb that carries a noun; none where it denies or only asks for the act."""
    adjunct = noun.i > 0 and _is_adjunct(noun)
    first = noun.sent.start if adjunct else max(noun.sent.start, noun.i - BEFORE)
    for token in reversed(noun.doc[first : noun.i]):
        if token.pos_ == "VERB":
            held = adjunct or token.lemma_ in word_set("relations", "support", "verbs")
            barred = token.lemma_ in word_set("relations", "acts", "barring")
            return token if held and not barred else None
        if token.text in (";", ":", "."):
            return None
    return None


def _is_adjunct(noun: Token) -> bool:
    """Tell whether a noun stands in `en soutien`, `en signe de soutien`, `par solidarité`."""
    before = [token.lower_ for token in noun.doc[max(noun.sent.start, noun.i - 3) : noun.i]]
    return bool(before) and (before[-1] in ("en", "par") or before[:2] == ["en", "signe"])


def _given(scene: Scene, noun: Token) -> Iterator[Finding]:
    """Read `X a reçu le soutien de Y`, `avec le soutien de Y`: Y is the one who supports."""
    doc, behind = noun.doc, noun.i + 1
    while behind < noun.sent.end and doc[behind].pos_ == "ADJ":
        behind += 1
    if behind >= noun.sent.end or doc[behind].lower_ not in DE:
        return
    givers, end = run_after(scene, behind + 1)
    if not givers or (end < noun.sent.end and doc[end].lower_ in FORMS["à"]):
        return
    verb = _receiving(noun)
    for receiver in _receivers(scene, verb) if verb is not None else ():
        for giver in givers:
            rule = f"given: {noun.lemma_.lower()}"
            yield from _state(scene, noun, giver, "supports", receiver, end - 1, rule)


def _receiving(noun: Token) -> Token | None:
    """Return the verb whose subject is given what a noun names."""
    for token in reversed(noun.doc[max(noun.sent.start, noun.i - BEFORE) : noun.i]):
        if token.pos_ in ("VERB", "AUX") and token.lemma_ in word_set(
            "relations", "acts", "receiving"
        ):
            return token
        if token.pos_ == "VERB" or token.text in (";", ":", "."):
            return None
    return None


def _receivers(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Return who is given something: the verb's subject."""
    return subjects_of(scene, verb) or reach_subject(scene, verb) or run_before(scene, verb.i)[-1:]


def _state(
    scene: Scene, noun: Token, subject: str, predicate: str, target: str, last: int, rule: str
) -> Iterator[Finding]:
    """State what an act says of one actor to another."""
    if subject == target:
        return
    speaker = scene.speaker(noun.i)
    start, end = bound_evidence(scene, noun, subject, target, max(last, noun.i))
    yield Finding(
        subject,
        predicate,
        target,
        noun.i,
        start,
        end,
        rule,
        speaker=speaker if speaker != subject else None,
    )

"""Partners, along the words: `X, allié de poids de Y`, `les soutiens de X (A, B)`."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from hemicycle.extract.arguments import actors_of
from hemicycle.extract.columns import columns_of
from hemicycle.extract.evidence import bound_evidence
from hemicycle.extract.finding import Finding
from hemicycle.extract.inflection import singular
from hemicycle.extract.lexicon import mapping, word_set, words
from hemicycle.extract.runs import run_after, run_before, run_range
from hemicycle.extract.scene import Scene
from hemicycle.extract.small_words import AT, DE

AHEAD = 6  # tokens from a noun to the preposition of its complement
BEFORE = 5  # tokens before a noun that are its own: article, adjectives
CLOSING = frozenset({",", "-", "–", "--", "("})
Bond = tuple[tuple[str, ...], tuple[str, ...], int]  # who, to whom, last token


def find_partners(scene: Scene) -> Iterator[Finding]:
    """Find whom nouns such as `allié`, `opposant`, `soutien` relate to whom, along the words."""
    columns = columns_of(scene.doc)
    for index, word in enumerate(columns.words):
        predicate = _predicates().get(singular(word))
        if predicate is None or columns.tags[index] not in ("NOUN", "ADJ", "VERB"):
            continue
        token = scene.doc[index]
        for subjects, targets, last in (_possessed(scene, token) or _governing(scene, token))[:1]:
            for subject in subjects:
                yield from _state(scene, token, predicate, subject, targets, last)


@cache
def _predicates() -> dict[str, str]:
    """Map each noun for people, folded, to its relation."""
    return {
        singular(word): predicate
        for predicate in mapping("relations", "person")
        for word in words("relations", "person", predicate)
    }


def _state(
    scene: Scene, token: Token, predicate: str, subject: str, targets: tuple[str, ...], last: int
) -> Iterator[Finding]:
    """State a relation of one to several."""
    for target in targets:
        if subject != target:
            start, end = bound_evidence(scene, token, subject, target, max(last, token.i))
            rule = f"partner: {token.lemma_.lower()}"
            yield Finding(subject, predicate, target, token.i, start, end, rule)


def _possessed(scene: Scene, noun: Token) -> list[Bond]:
    """Read `X et ses alliés du MoDem`, `son rival Y`: those named are the owner's."""
    owner = scene.possessor(noun) or _owner_before(scene, noun)
    if not owner:
        return []
    index = noun.i + 1
    while index < noun.sent.end and (
        noun.doc[index].pos_ == "ADJ" or noun.doc[index].lower_ in DE | {",", ":", "("}
    ):
        index += 1
    named, end = run_after(scene, index) if index < noun.sent.end else ((), index)
    if not named:
        named, end = _before_comma(scene, noun), noun.i + 1
    return [(named[:1] if noun.text == singular(noun.text) else named, owner, end - 1)]


def _before_comma(scene: Scene, noun: Token) -> tuple[str, ...]:
    """Return who is named before the comma of an apposition: `avec X, son ancien allié`."""
    first = noun.i
    while first > noun.sent.start and noun.i - first < BEFORE and _is_own(noun.doc[first - 1]):
        first -= 1
    part = scene.heads.get(first - 2) if first > noun.sent.start + 1 else None
    return (part,) if part and noun.doc[first - 1].text == "," else ()


def _owner_before(scene: Scene, noun: Token) -> tuple[str, ...]:
    """Return who is named right before `et ses`, `et son`."""
    index = noun.i - 1
    while index > noun.sent.start and noun.doc[index].pos_ == "ADJ":
        index -= 1
    joined = index > noun.sent.start + 1 and noun.doc[index].lower_ in ("son", "ses", "leurs")
    if not joined or noun.doc[index - 1].lower_ != "et":
        return ()
    return run_before(scene, index - 1)[-1:]


def _governing(scene: Scene, noun: Token) -> list[Bond]:
    """Read `un allié de poids de Y`: whom the noun's complement names, and whom the noun means."""
    for index in range(noun.i + 1, min(noun.sent.end, noun.i + AHEAD)):
        token = noun.doc[index]
        if token.lower_ in DE or (token.lower_ in AT and _takes_dative(noun)):
            targets, end = _targets(scene, index + 1)
            if targets:
                return [(_bearers(scene, noun, end, targets), targets, end - 1)]
        elif token.pos_ in ("VERB", "AUX", "PUNCT", "SCONJ") and not _is_participle(token):
            break
    return []


def _takes_dative(noun: Token) -> bool:
    """Tell whether a noun's complement may stand under `à`: `opposant à X`, not `soutien à X`."""
    return singular(noun.text) in map(singular, word_set("relations", "partners", "dative"))


def _is_participle(token: Token) -> bool:
    """Tell whether a verb is a participle beside a noun: `un sympathisant assumé de X`."""
    return "VerbForm=Part" in str(token.morph)


def _targets(scene: Scene, start: int) -> tuple[tuple[str, ...], int]:
    """Return whom the words from a token on name, or who bears what they name, and their end."""
    named, end = run_after(scene, start)
    if named:
        return _first_coordinated(scene, start, named, end)
    token = scene.doc[start] if start < len(scene.doc) else None
    while token is not None and token.pos_ in ("DET", "ADJ") and token.i + 1 < token.sent.end:
        token = scene.doc[token.i + 1]
    actors = actors_of(scene, token) if token is not None and token.pos_ == "NOUN" else ()
    if token is None or not actors:
        return (), start
    places = (i for i in range(token.i, token.sent.end) if scene.heads.get(i) in actors)
    return actors, 1 + max(places, default=token.i)


def _first_coordinated(
    scene: Scene, start: int, named: tuple[str, ...], end: int
) -> tuple[tuple[str, ...], int]:
    """Return the first of a run, with those that `et` joins; a comma begins something else."""
    for index in range(start, end):
        if scene.doc[index].text == ",":
            kept = tuple(
                dict.fromkeys(scene.heads[i] for i in range(start, index) if i in scene.heads)
            )
            return (kept, index) if kept else (named, end)
    return named, end


def _bearers(scene: Scene, noun: Token, end: int, targets: tuple[str, ...]) -> tuple[str, ...]:
    """Return whom a noun means: named in brackets or after a comma behind, or right before."""
    doc = noun.doc
    first = noun.i
    while first > noun.sent.start and noun.i - first < BEFORE and _is_own(doc[first - 1]):
        first -= 1
    if first > noun.sent.start and doc[first - 1].text in CLOSING:
        before = run_before(scene, first - 1)
        if not before and doc[first - 1].text == ",":
            return _but(run_range(scene, first - 1), targets)
        if before:
            return tuple(one for one in before[-1:] if one not in targets)
    if first - 1 in scene.heads and noun.pos_ != "NOUN":
        return (scene.heads[first - 1],)
    if first > noun.sent.start and doc[first - 1].lower_ == "et" and doc[first - 2].text != ",":
        before = run_before(scene, first - 1)
        if before:
            return before[-1:]
    behind = doc[end] if end < noun.sent.end else None
    if behind is not None and behind.text != "(" and _is_act(noun):
        return _but((scene.heads[end],), targets) if end in scene.heads else ()
    if behind is not None and behind.text in ("(", ":"):
        return _but(run_after(scene, end + 1)[0], targets)
    if behind is not None and (behind.text == "," or end in scene.heads):
        skipped = end + (behind.text == ",")
        return _but(run_after(scene, skipped)[0][:1], targets)
    return ()


def _is_act(noun: Token) -> bool:
    """Tell whether `le soutien` is what is given, no person: `avec le soutien de X, Y ...`."""
    before = noun.doc[noun.i - 1].lower_ if noun.i > noun.sent.start else ""
    return before in ("le", "du", "au") and noun.lower_ == "soutien"


def _but(actors: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Return actors without some others."""
    return tuple(actor for actor in actors if actor not in others)


def _is_own(token: Token) -> bool:
    """Tell whether a word before a noun belongs to it."""
    own = word_set("relations", "partners", "before")
    return token.pos_ in ("DET", "ADJ", "NUM") or token.lower_ in own

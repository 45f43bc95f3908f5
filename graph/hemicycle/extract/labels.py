"""Labels: `X qualifie Y de factieux`, `taxé d'amateurisme par X`, `jugeant Y courageux`."""

from collections.abc import Iterator

from spacy.tokens import Token

from hemicycle.extract.arguments import (
    actors_of,
    is_passive,
    object_first,
    patients_of,
    subjects_of,
)
from hemicycle.extract.columns import tokens_of
from hemicycle.extract.evidence import bound_evidence
from hemicycle.extract.finding import Finding
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.reach import reach_object, reach_subject
from hemicycle.extract.runs import QUOTES, run_after, run_before
from hemicycle.extract.scene import Scene
from hemicycle.extract.small_words import OF
from hemicycle.extract.stances import stances_of

LONGEST = 9  # tokens of a label
FRIENDLY = frozenset({"positive", "praise"})
HOSTILE = frozenset({"negative", "attack"})


def find_labels(scene: Scene) -> Iterator[Finding]:
    """Find what somebody calls somebody else, and whether it blames or praises."""
    for token in tokens_of(scene.doc, word_set("relations", "labels", "verbs")):
        lemma = token.lemma_
        if token.pos_ == "VERB" and lemma in word_set("relations", "labels", "verbs"):
            yield from _label(scene, token, lemma)


def _label(scene: Scene, verb: Token, lemma: str) -> Iterator[Finding]:
    """Read one verb of calling, active or passive."""
    by = _agent_place(verb)
    if by is not None:
        givers, end = run_after(scene, by + 1)
        targets = patients_of(scene, verb) or _described(scene, verb)
        sign = _sign(verb, verb.i + 1, by, lemma)
    elif is_passive(verb):
        return
    else:
        found = object_first(scene, verb) or reach_object(scene, verb)
        if found is None:
            return
        givers, targets = _givers(scene, verb), found[1]
        last = max(found[0].right_edge.i if found[0].i < verb.i else found[0].i, verb.i)
        end = min(verb.sent.end, last + LONGEST)
        sign = _sign(verb, last + 1, end, lemma)
    if sign is not None:
        for giver in givers[:2]:
            for target in targets:
                yield from _state(scene, verb, giver, sign, target, end - 1)


def _givers(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Return who calls somebody something: the subject, else the speaker who says `je`."""
    found = subjects_of(scene, verb) or reach_subject(scene, verb)
    speaker = scene.speaker(verb.i)
    own = any(child.lower_ in ("je", "j'", "j’", "nous") for child in verb.children)
    return (speaker,) if not found and speaker and own else found


def _agent_place(verb: Token) -> int | None:
    """Return where the `par` of a participle stands, over the label."""
    if "VerbForm=Part" not in str(verb.morph):
        return None
    tensed = any(child.dep_ == "aux:tense" for child in verb.children)
    if tensed and not is_passive(verb):
        return None
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + LONGEST)]:
        if token.lower_ == "par":
            return token.i
        if token.pos_ in ("VERB", "AUX") or token.text in ",.;:":
            return None
    return None


def _described(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Return whom a participle describes: what it hangs on, else who is named before it."""
    if verb.head.i < verb.i and verb.head.pos_ in ("NOUN", "PROPN"):
        return actors_of(scene, verb.head)
    return run_before(scene, verb.i)[-1:]


def _sign(verb: Token, start: int, end: int, lemma: str) -> str | None:
    """Tell whether a label blames or praises; verbs that only blame need no word for it."""
    label = verb.doc[start:end]
    classes = {
        name for token in label for name in stances_of(token.lemma_, token.pos_) if token.pos_
    }
    of = any(token.lower_ in OF for token in label[:4])
    if lemma in word_set("relations", "labels", "hostile") and of:
        return "criticises"
    if classes & HOSTILE and not classes & FRIENDLY:
        return "criticises"
    if classes & FRIENDLY and not classes & HOSTILE:
        return "supports"
    quoted = of and any(token.text in QUOTES for token in label[:4])
    named = lemma in word_set("relations", "labels", "naming")
    return "criticises" if quoted and named and not classes & FRIENDLY else None


def _state(
    scene: Scene, verb: Token, giver: str, sign: str, target: str, last: int
) -> Iterator[Finding]:
    """State that a label blames or praises somebody."""
    if giver != target:
        start, end = bound_evidence(scene, verb, giver, target, last)
        yield Finding(giver, sign, target, verb.i, start, end, f"label: {verb.lemma_}")

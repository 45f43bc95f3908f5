"""Frames: relations that a verb, a set phrase or a noun of the lexicon carries between actors."""

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from hemicycle.edges.statement import SYMMETRIC
from hemicycle.extract.arguments import (
    FORMS,
    NOMINAL,
    actors_of,
    agents_of,
    has_case,
    is_passive,
    object_ahead,
    objects_of,
    patients_of,
    subjects_of,
)
from hemicycle.extract.columns import columns_of
from hemicycle.extract.evidence import bound_evidence
from hemicycle.extract.finding import Finding
from hemicycle.extract.idioms import Phrase, find_idiom
from hemicycle.extract.lexicon import mapping, word_set, words
from hemicycle.extract.reach import (
    reach_agents,
    reach_complement,
    reach_object,
    reach_patients,
    reach_subject,
)
from hemicycle.extract.scene import Scene

NAMING = ("NOUN", "PROPN")
VERBAL = ("VERB", "AUX")
CARRIED = frozenset({"obj", "obl:arg", "obl:mod", "xcomp"})
UNMISTAKABLE = frozenset({"contre", "avec", "entre", "envers", "à"})
RECIPROCAL = "entre"
Frame = tuple[str, str]  # predicate, preposition or `object`


def find_frames(scene: Scene) -> Iterator[Finding]:
    """Find the relations that verbs, set phrases and nouns of the lexicon carry."""
    doc, columns = scene.doc, columns_of(scene.doc)
    verbs = [index for index, tag in enumerate(columns.tags) if tag in VERBAL]
    phrases = {index: find_idiom(scene, doc[index]) for index in verbs}
    spent = {i for phrase in phrases.values() if phrase for i in phrase.content}
    for index, tag in enumerate(columns.tags):
        if tag in VERBAL:
            yield from _verb_frames(scene, doc[index], phrases[index])
        elif tag in NAMING and index not in spent and columns.lemmas[index] in noun_index():
            yield from _noun_frames(scene, doc[index])


@lru_cache(maxsize=1)
def verb_index() -> dict[str, tuple[Frame, ...]]:
    """Map each verb (`se` before it where it needs it) to its frames."""
    return _index("verbs")


@lru_cache(maxsize=1)
def noun_index() -> dict[str, tuple[Frame, ...]]:
    """Map each noun to its frames."""
    return _index("nouns")


def _index(section: str) -> dict[str, tuple[Frame, ...]]:
    """Turn a section of the lexicon round: from word to frames, in the order of the file."""
    index: dict[str, list[Frame]] = {}
    for predicate, joins in mapping("relations", section).items():
        assert isinstance(joins, dict)
        for preposition in joins:
            for word in words("relations", section, predicate, preposition):
                index.setdefault(word, []).append((predicate, preposition))
    return {word: tuple(frames) for word, frames in index.items()}


def lemma_keys(verb: Token) -> tuple[str, ...]:
    """Return the keys of a verb in the lexicon: its lemma, with `se` or `s'` where used so.

    `appeler` of `s'appeler` and `appeler` are two keys; before an h the article may be either.
    """
    reflexive = any(
        child.lower_ in ("se", "s'", "s’", "me", "m'", "m’", "nous")
        and child.dep_.startswith("expl")
        for child in verb.children
    )
    return (f"s'{verb.lemma_}", f"se {verb.lemma_}") if reflexive else (verb.lemma_,)


def _verb_frames(scene: Scene, verb: Token, phrase: Phrase | None) -> Iterator[Finding]:
    """Find the relations of one verb: its set phrase's if it has one, else its own."""
    if phrase is not None:
        doers = agents_of if phrase.passive else subjects_of
        subjects, rule = doers(scene, verb), f"idiom: {phrase.text}"
        yield from _relate(
            scene,
            verb,
            phrase.predicate,
            subjects,
            phrase.actors,
            phrase.last,
            rule,
            no_speaker=phrase.passive,
        )
        return
    for key in lemma_keys(verb):
        for frame in verb_index().get(key, ()):
            yield from _verb_frame(scene, verb, key, frame)


def _verb_frame(scene: Scene, verb: Token, key: str, frame: Frame) -> Iterator[Finding]:
    """Find what one frame of a verb yields."""
    predicate, preposition = frame
    if preposition == "object" and (is_passive(verb) or _has_agent(scene, verb)):
        agents = agents_of(scene, verb) or reach_agents(scene, verb)
        patients = patients_of(scene, verb) or reach_patients(scene, verb)
        if not patients and verb.dep_ == "xcomp":
            patients = subjects_of(scene, verb)
        rule = f"verb-passive: {key}"
        yield from _relate(scene, verb, predicate, agents, patients, verb.i, rule, no_speaker=True)
        return
    found = list(objects_of(scene, verb, preposition))
    name = "verb"
    if not found and predicate == "memberOf" and preposition == "object":
        found = list(object_ahead(scene, verb))
    if not found and predicate != "memberOf":
        found, name = list(_reached(scene, verb, key, preposition)), "reach"
    if found:
        last = max(child.right_edge.i for child, _ in found)
        targets = tuple(dict.fromkeys(actor for _, actor in found))
        rule = f"{name}: {key} {preposition}"
        subjects = subjects_of(scene, verb)
        if not subjects and predicate != "memberOf" and scene.speaker(verb.i) is None:
            subjects, rule = reach_subject(scene, verb), f"reach-subject: {key} {preposition}"
        if predicate in SYMMETRIC and preposition == "object" and len(targets) > 1:
            subjects, targets = targets[:1], targets[1:]
        silent = name == "reach"
        yield from _relate(scene, verb, predicate, subjects, targets, last, rule, no_speaker=silent)


def _reached(scene: Scene, verb: Token, key: str, preposition: str) -> Iterator[tuple[Token, str]]:
    """Yield the actors that the words' order gives a verb whose object the tree has lost."""
    if key in word_set("relations", "reach", "never") or _is_bare_participle(verb):
        return
    if preposition == "object":
        found = reach_object(scene, verb)
    else:
        found = reach_complement(scene, verb, preposition)
    if found is not None:
        yield from ((found[0], actor) for actor in found[1])


def _has_agent(scene: Scene, verb: Token) -> bool:
    """Tell whether `par` and somebody follow a participle that has no `avoir`."""
    return _is_bare_participle(verb) and bool(reach_agents(scene, verb))


def _is_bare_participle(verb: Token) -> bool:
    """Tell whether a participle has no `avoir`, and so no object: `accusé de zèle`."""
    if "VerbForm=Part" not in str(verb.morph) or "Tense=Pres" in str(verb.morph):
        return False
    if verb.lower_.endswith("ant"):
        return False
    group = verb.doc[max(verb.sent.start, verb.i - 6) : verb.i]
    return not any(token.lemma_ in ("avoir", "se", "soi") for token in group)


def _noun_frames(scene: Scene, noun: Token) -> Iterator[Finding]:
    """Find the relations of one noun: `le soutien de X à Y`, `l'alliance entre X et Y`."""
    for predicate, preposition in noun_index().get(noun.lemma_, ()):
        for child in _complements(noun, preposition):
            targets = actors_of(scene, child)
            rule = f"noun: {noun.lemma_} {preposition}"
            if preposition == RECIPROCAL and len(targets) > 1:
                yield from _relate(
                    scene, noun, predicate, targets[:1], targets[1:], child.right_edge.i, rule
                )
            elif targets:
                subjects = _noun_subjects(scene, noun, preposition)
                yield from _relate(
                    scene, noun, predicate, subjects, targets, child.right_edge.i, rule
                )


def _complements(noun: Token, preposition: str) -> Iterator[Token]:
    """Yield what a preposition joins to a noun: by the parse, else right behind its phrase."""
    found = [
        child
        for child in sorted(noun.children, key=lambda child: child.i)
        if child.dep_ in NOMINAL and has_case(child, preposition)
    ]
    yield from found
    behind = noun.right_edge.i + 1
    if not found and preposition in UNMISTAKABLE and behind < noun.sent.end:
        case = noun.doc[behind]
        if case.lower_ in FORMS.get(preposition, (preposition,)) and case.head.i > case.i:
            yield case.head


def _noun_subjects(scene: Scene, noun: Token, preposition: str) -> tuple[str, ...]:
    """Return whose support, charge or alliance a noun speaks of."""
    for child in sorted(noun.children, key=lambda child: child.i):
        by = "de" if preposition != "de" else "par"
        if child.dep_ in NOMINAL and (has_case(child, by) or has_case(child, "par")):
            actors = actors_of(scene, child)
            if actors:
                return actors
    verb = noun.head
    if noun.dep_ in CARRIED and verb.lemma_ in word_set("relations", "support", "verbs"):
        return subjects_of(scene, verb)
    return ()


def _relate(
    scene: Scene,
    trigger: Token,
    predicate: str,
    subjects: tuple[str, ...],
    targets: tuple[str, ...],
    last: int,
    rule: str,
    no_speaker: bool = False,
) -> Iterator[Finding]:
    """State a relation of each subject to each target; a speaker acts where nobody is named."""
    speaker = scene.speaker(trigger.i)
    if not subjects and speaker and not no_speaker and _is_speakers_own(trigger):
        subjects, rule = (speaker,), f"{rule} (speaker)"
    for subject in subjects:
        for target in targets:
            if subject != target:
                start, end = bound_evidence(scene, trigger, subject, target, last)
                yield Finding(
                    subject,
                    predicate,
                    target,
                    trigger.i,
                    start,
                    end,
                    rule,
                    role=_role(predicate, trigger),
                    speaker=speaker if speaker != subject else None,
                )


def _is_speakers_own(trigger: Token) -> bool:
    """Tell whether what a quotation says without naming who acts is the speaker's own stand.

    So with infinitives (`pour faire barrage à X`), `il faut`, `on`, `nous`, and `notre soutien`;
    not with a noun subject that is no actor (`les électeurs soutiennent X`).
    """
    if trigger.pos_ not in ("VERB", "AUX"):
        return any(child.lower_ in ("mon", "ma", "notre", "nos") for child in trigger.children)
    subjects = [child for child in trigger.children if child.dep_.startswith("nsubj")]
    return all(child.lower_ in ("on", "nous", "je", "j'", "j’") for child in subjects)


def _role(predicate: str, trigger: Token) -> str | None:
    """Return the role that a membership verb gives."""
    if predicate != "memberOf":
        return None
    return str(mapping("relations", "verb_roles").get(trigger.lemma_, "member"))

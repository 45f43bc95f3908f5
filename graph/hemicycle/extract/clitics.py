"""Clitics: `il l'accuse`, `elle lui apporte son soutien`, and `lui`, `elle` after a preposition."""

from collections.abc import Collection, Iterator

from spacy.tokens import Token

from hemicycle.extract.antecedents import (
    Candidate,
    candidates,
    has_stranger,
    is_hidden,
    is_overtaken,
    last_subject,
    sole_in_sentence,
)
from hemicycle.extract.arguments import subjects_of
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.quotations.vocabulary import fold
from hemicycle.extract.scene import SUBJECT, Scene

AHEAD = 5  # tokens after a clitic within which its verb stands
BETWEEN = ("AUX", "PRON", "ADV", "PART")


def resolve_clitic(scene: Scene, token: Token) -> str | None:
    """Resolve an object, a dative or a pronoun after a preposition, never to its own subject."""
    word = fold(token)
    if word in ("lui", "elle") and _is_governed(token):
        return _after_preposition(scene, token, "male" if word == "lui" else "female")
    direct = word in ("le", "la", "l'") and _is_object(token)
    verb = _verb_of(token) if direct or word == "lui" else None
    said = token.i > 0 and fold(token.nbor(-1)) in word_set("reference", "as_said")
    if verb is None or (direct and said):
        return None
    return _direct(scene, token, verb) if direct else _dative(scene, token, verb)


def _is_governed(token: Token) -> bool:
    """Tell whether a preposition stands right before a pronoun."""
    before = token.nbor(-1) if token.i else token
    return before.pos_ == "ADP" or fold(before) in word_set("reference", "prepositions")


def _is_object(token: Token) -> bool:
    """Tell whether `le`, `la`, `l'` is no article: by its tag, or as an object by the parse."""
    return token.pos_ == "PRON" or (token.dep_ in ("obj", "iobj") and token.head.pos_ == "VERB")


def _verb_of(token: Token) -> Token | None:
    """Return the verb before which a clitic stands, None where no verb follows it."""
    for other in token.doc[token.i + 1 : min(token.sent.end, token.i + 1 + AHEAD)]:
        if other.pos_ == "VERB":
            return other
        if other.pos_ not in BETWEEN:
            break
    following = token.doc[token.i + 1] if token.i + 1 < token.sent.end else token
    return following if following.pos_ == "AUX" else None


def _own_subjects(scene: Scene, verb: Token) -> tuple[str, ...] | None:
    """Return who does what a verb says, whom its object can't be; None where a pronoun hides it."""
    own = [child for child in verb.children if child.dep_ in (*SUBJECT, "expl:subj")]
    found = (*subjects_of(scene, verb), *(scene.heads[c.i] for c in own if c.i in scene.heads))
    if not found and not own:
        before = (scene.doc[i] for i in range(verb.i - 1, verb.sent.start - 1, -1))
        own = [next((one for one in before if one.dep_ in SUBJECT), verb)]
        found = tuple(scene.heads[one.i] for one in own if one.i in scene.heads)
    return None if not found and any(_is_open(one) for one in own) else found


def _is_open(subject: Token) -> bool:
    """Tell whether a subject is a pronoun of the third person that may be anybody."""
    kinds = ("male", "female")
    return any(fold(subject) in word_set("reference", "pronouns", kind) for kind in kinds)


def _persons(
    scene: Scene, token: Token, gender: str | None, barred: Collection[str]
) -> Iterator[Candidate]:
    """Yield the persons whom a pronoun may mean, the nearest first."""
    found = candidates(scene, token, gender, barred)
    return (one for one in found if scene.person(one.index))


def _after_preposition(scene: Scene, token: Token, gender: str) -> str | None:
    """Resolve `selon lui`, `contre elle`; after `selon` the clause's own subject may be meant."""
    free = fold(token.nbor(-1)) in word_set("reference", "according")
    verb = token.head if token.head.pos_ in ("VERB", "AUX") else token.head.head
    barred: tuple[str, ...] = () if free else _own_subjects(scene, verb) or ()
    found = last_subject(scene, token, _persons(scene, token, gender, barred))
    hidden = found is None or has_stranger(scene, found.index, token)
    return None if found is None or hidden else found.part


def _dative(scene: Scene, token: Token, verb: Token) -> str | None:
    """Resolve `lui` before a verb, which tells no gender: only where one person is near."""
    barred = _own_subjects(scene, verb)
    if barred is None:
        return None
    found = sole_in_sentence(scene, _persons(scene, token, None, barred))
    if found is None or has_stranger(scene, found.index, token):
        return None
    first = max(found.index, token.sent.start - 1)
    hidden = is_hidden(scene, first, token, None) or is_overtaken(scene, found.index, token, None)
    return None if hidden else found.part


def _direct(scene: Scene, token: Token, verb: Token) -> str | None:
    """Resolve `le`, `la`, `l'` of a verb that takes persons, where no thing stands between."""
    personal = verb.lemma_ in word_set("reference", "personal_objects")
    if not personal and verb.lemma_ not in word_set("reference", "signed_objects"):
        return None
    shared = _object_before(scene, verb)
    barred = _own_subjects(scene, verb)
    if shared is not None or barred is None:
        return shared
    gender = _gender(token, verb)
    found = _nearest(scene, token, gender, barred)
    if found is None or has_stranger(scene, found.index, token):
        return None
    return None if not personal and is_hidden(scene, found.index, token, gender) else found.part


def _object_before(scene: Scene, verb: Token) -> str | None:
    """Return the object of the verb to which one is joined (`taxe X d'incurie et l'appelle à`)."""
    if verb.dep_ != "conj" or verb.head.pos_ != "VERB":
        return None
    objects = (child for child in verb.head.children if child.dep_ == "obj")
    return next((scene.heads[one.i] for one in objects if one.i in scene.heads), None)


def _nearest(
    scene: Scene, token: Token, gender: str | None, barred: Collection[str]
) -> Candidate | None:
    """Return the one person of the nearest sentence that has any; of several its subject."""
    sole = sole_in_sentence(scene, _persons(scene, token, gender, barred))
    return sole or last_subject(scene, token, _persons(scene, token, gender, barred))


def _gender(token: Token, verb: Token) -> str | None:
    """Return the gender that `le`, `la` or the participle after `l'` tells, None for neither."""
    if fold(token) != "l'":
        return "male" if fold(token) == "le" else "female"
    if verb.morph.get("VerbForm", []) != ["Part"]:
        return None
    return "female" if fold(verb).endswith(("ée", "ie", "ue", "ise", "ite", "inte")) else "male"

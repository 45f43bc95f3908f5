"""Antecedents: who was spoken of before a pronoun and may be meant by it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from hemicycle.extract.columns import features_of
from hemicycle.extract.inserts import names_speaker, says_something, words_reported
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.quotations import Quotation
from hemicycle.extract.quotations.vocabulary import fold, forms
from hemicycle.extract.scene import SUBJECT, Scene

REACH = 3  # sentences back, those inside quotations not counted
FAR = 5  # where who speaks is looked for
GENDERS = {"Masc": "male", "Fem": "female"}
OBJECTS = frozenset({"obj", "iobj", "obl:agent", "obl:arg", "ROOT"})
CORE = SUBJECT | {"obj", "ROOT"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Hold a token before a pronoun, the actor for whom it stands and whether it is a subject."""

    index: int
    part: str
    subject: bool


def candidates(
    scene: Scene, token: Token, gender: str | None, barred: Collection[str] = ()
) -> Iterator[Candidate]:
    """Yield whom a third-person pronoun may mean, the nearest first.

    A pronoun of the writer's stands for nobody whom a quotation names, one in a quotation only for
    somebody named in the same one. `je` and `vous` name nobody for `il`.
    """
    around = surroundings(scene, token)
    says = around is None and says_something(token)
    first = around.start if around else _reach(scene, token, FAR if says else REACH)
    own = words_reported(scene, token) if says else range(0)
    for index in range(token.i - 1, first - 1, -1):
        part = scene.heads.get(index)
        if part is None or part in barred or scene.quotation(index) != around:
            continue
        speaks = says and names_speaker(scene, index)
        if index in own and not speaks:
            continue
        subject = speaks or is_subject(scene, index)
        person = scene.person(index) is not None
        if (
            (person or subject)
            and _is_third_person(scene.doc[index])
            and fits(scene, index, gender)
        ):
            yield Candidate(index, part, subject)


def surroundings(scene: Scene, token: Token) -> Quotation | None:
    """Return the quotation to which a word belongs; `dit-il` within one is the writer's."""
    inserted = token.text.startswith("-") and token.i > 0 and fold(token.nbor(-1)) in forms()
    return None if inserted else scene.quotation(token.i)


def _is_third_person(token: Token) -> bool:
    """Tell whether a token is no `je`, `nous` or `vous`."""
    kinds = ("speaker", "speakers", "addressee")
    return not any(token.lower_ in word_set("reference", "pronouns", kind) for kind in kinds)


def fits(scene: Scene, index: int, gender: str | None) -> bool:
    """Tell whether the actor of a token may be a `il` (`male`), an `elle` or a `ils` (`plural`).

    A person's gender is the person's; an organisation's is that of its article in the text.
    """
    part = scene.cast.parts[scene.heads[index]]
    if gender == "plural":
        return not part.is_person and _has_number(scene.doc[index], "Plur")
    if part.is_person:
        return gender is None or part.gender in (None, gender)
    return gender is not None and _gender_of_name(scene, index) == gender


def _gender_of_name(scene: Scene, index: int) -> str | None:
    """Return the gender that `le` or `la` before an organisation's name tells, None without."""
    first = index
    while first > 0 and scene.heads.get(first - 1) == scene.heads[index]:
        first -= 1
    article = scene.doc[first - 1].lower_ if first else ""
    return {"le": "male", "du": "male", "au": "male", "la": "female"}.get(article)


def is_subject(scene: Scene, index: int) -> bool:
    """Tell whether a token, or the head of its name, is a subject; by place where the parse fails.

    A name right before a finite verb, a comma or bracket between, is taken for its subject.
    """
    token = scene.doc[index]
    joined = any(child.dep_ == "case" for child in token.children)
    if token.dep_ in ("flat:name", "nmod", "appos") and token.head.pos_ in ("PROPN", "NOUN"):
        token = token if joined else token.head
    return token.dep_ in SUBJECT or _precedes_verb(scene, index)


def _precedes_verb(scene: Scene, index: int) -> bool:
    """Tell whether a name is followed by a finite verb, and no preposition stands before it."""
    doc, part, first, end = scene.doc, scene.heads[index], index, index + 1
    while end < len(doc) and scene.heads.get(end) == part:
        end += 1
    while first > 0 and scene.heads.get(first - 1) == part:
        first -= 1
    end += end < len(doc) and doc[end].text == ","
    governed = first > 0 and doc[first - 1].pos_ in ("ADP", "CCONJ")
    named = doc[index].pos_ == "PROPN" and not governed
    return named and end < len(doc) and features_of(doc[end], "VerbForm") == ("Fin",)


def _reach(scene: Scene, token: Token, sentences: int) -> int:
    """Return the first token of the stretch in which an antecedent may stand."""
    start, left = token.sent.start, sentences - 1
    while start > 0 and left:
        sentence: Span = scene.doc[start - 1].sent
        start = sentence.start
        left -= 0 if scene.quotation(sentence.start + len(sentence) // 2) else 1
    return start


def last_subject(scene: Scene, token: Token, found: Iterator[Candidate]) -> Candidate | None:
    """Return the nearest subject, else the only actor there is.

    Somebody else who is an object in a later sentence leaves it open who is meant.
    """
    others: list[Candidate] = []
    for one in (listed := iter(tuple(found))):
        if one.subject:
            rivals = [other for other in others if _rivals(scene, other, one)]
            near = scene.doc[one.index].sent.start == token.sent.start
            superior = one if near else _superior(scene, one, tuple(listed))
            return None if rivals else superior
        others.append(one)
    return others[0] if len({one.part for one in others}) == 1 else None


def _superior(scene: Scene, subject: Candidate, further: tuple[Candidate, ...]) -> Candidate | None:
    """Return who speaks of a subject in `X dit que Y a menti. Il`: X is meant rather than Y.

    None where the main subject is somebody whom nothing tells.
    """
    verb = scene.doc[subject.index].head
    while verb.dep_ in ("nsubj", "flat:name", "nmod", "appos") and verb.head != verb:
        verb = verb.head
    if verb.dep_ != "ccomp" or verb.head == verb:
        return subject
    for child in verb.head.children:
        if child.dep_ in SUBJECT and child.i < subject.index:
            return next((one for one in further if one.index == child.i), subject)
    return subject


def is_lost(scene: Scene, found: Candidate, token: Token, gender: str | None) -> bool:
    """Tell whether any thing of its gender was named since an actor, be it in an adjunct."""
    return any(
        other.pos_ == "NOUN"
        and other.i not in scene.heads
        and _agrees(other, gender)
        and other.head.i != found.index
        for other in scene.doc[found.index + 1 : token.i]
    )


def _rivals(scene: Scene, other: Candidate, subject: Candidate) -> bool:
    """Tell whether an object stands in a later sentence than the last subject."""
    doc = scene.doc
    apart = doc[other.index].sent.start != doc[subject.index].sent.start
    return apart and other.part != subject.part and doc[other.index].dep_ in OBJECTS


def sole_in_sentence(scene: Scene, found: Iterator[Candidate]) -> Candidate | None:
    """Return the one actor of the nearest sentence that has any, None where it has several."""
    near: list[Candidate] = []
    for one in found:
        if near and scene.doc[one.index].sent.start != scene.doc[near[0].index].sent.start:
            break
        near.append(one)
    return near[0] if len({one.part for one in near}) == 1 else None


def is_hidden(scene: Scene, after: int, token: Token, gender: str | None) -> bool:
    """Tell whether another subject or object since hides an actor: a thing, or a stranger.

    `Claire Bontemps a présenté la réforme. Celle-ci`: the reform is nearer.
    """
    around = surroundings(scene, token)
    return any(
        _may_be_meant(scene, other, token, gender) and scene.quotation(other.i) == around
        for other in scene.doc[after + 1 : token.i]
    )


def _may_be_meant(scene: Scene, other: Token, token: Token, gender: str | None) -> bool:
    """Tell whether a pronoun may stand for a noun that is no actor of the article."""
    if other.pos_ != "NOUN" or other.dep_ not in CORE or other.i in scene.heads:
        return False
    if other.head == token.head or any(child.dep_ == "cop" for child in other.children):
        return False
    return _agrees(other, gender)


def _agrees(noun: Token, gender: str | None) -> bool:
    """Tell whether a noun has the number and gender that a pronoun wants."""
    if gender == "plural":
        return _has_number(noun, "Plur")
    tagged = next((GENDERS[one] for one in features_of(noun, "Gender") if one in GENDERS), None)
    return not _has_number(noun, "Plur") and (None in (gender, tagged) or gender == tagged)


def _has_number(token: Token, number: str) -> bool:
    """Tell whether a token is tagged as singular (`Sing`) or plural (`Plur`)."""
    return features_of(token, "Number") == (number,)


def is_overtaken(scene: Scene, after: int, token: Token, gender: str | None) -> bool:
    """Tell whether the main clause of a sentence since has another subject for `il` or `elle`."""
    return any(
        other.dep_ in SUBJECT
        and other.head.dep_ == "ROOT"
        and _may_be_meant(scene, other, token, gender)
        and scene.quotation(other.i) == surroundings(scene, token)
        for other in scene.doc[after + 1 : token.i]
    )


def has_stranger(scene: Scene, after: int, token: Token) -> bool:
    """Tell whether somebody whom no name tells (`un ministre`) was the subject since."""
    around = surroundings(scene, token)
    return any(
        index in scene.strangers
        and scene.doc[index].dep_ in SUBJECT
        and scene.quotation(index) == around
        for index in range(after + 1, token.i)
    )

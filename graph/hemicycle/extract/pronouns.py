"""Pronouns: `il`, `elle`, `je`, `nous`, `vous`, `cet homme`, resolved where the text is clear."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from hemicycle.extract.cast import Cast
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.linking import Mention
from hemicycle.extract.quotations import Quotation
from hemicycle.extract.scene import SUBJECT, Scene

REACH = 3  # sentences back, those inside quotations not counted


def resolve_pronouns(scene: Scene) -> Iterator[Mention]:
    """Resolve the third-person subjects outside quotations, in order.

    A pronoun stands for the last subject of its gender in the same or the sentences before.
    """
    heads = dict(scene.heads)
    now = replace(scene, heads=heads)  # sees each pronoun as it is resolved
    for token in scene.doc:
        gender = _gender(token)
        if gender is None or token.i in heads or scene.quotation(token.i):
            continue
        part = _antecedent(now, token, gender)
        if part:
            heads[token.i] = part
            yield Mention(token.i, token.i + 1, part, "pronoun")


def _gender(token: Token) -> str | None:
    """Return the gender of a personal subject pronoun or a `cet homme`, None for other words."""
    word = token.text.lower().replace("’", "'")
    if token.dep_.startswith("expl"):
        return None
    if word in word_set("reference", "pronouns", "male"):
        return "male" if word != "lui" or _after_according(token) else None
    if word in word_set("reference", "pronouns", "female"):
        return "female"
    pointed = token.i > 0 and token.nbor(-1).text.lower() in ("cet", "cette", "ce")
    if pointed and word in word_set("reference", "person_nouns"):
        return "female" if token.nbor(-1).text.lower() == "cette" else "male"
    return None


def _after_according(token: Token) -> bool:
    """Tell whether `lui` follows `selon`, `pour` or `d'après`."""
    return token.i > 0 and token.nbor(-1).text.lower() in ("selon", "pour", "après", "chez")


def _antecedent(scene: Scene, token: Token, gender: str) -> str | None:
    """Find the person for whom a pronoun stands."""
    subjects: list[tuple[int, str]] = []
    others: list[tuple[int, str]] = []
    for index in range(token.i - 1, _reach(scene, token) - 1, -1):
        part = scene.person(index)
        if part is None or not _agrees(scene.cast, part, gender) or scene.quotation(index):
            continue
        (subjects if _is_subject(scene.doc, index) else others).append((index, part))
        if subjects:
            break
    pointing = token.dep_ not in SUBJECT and token.nbor(-1).text.lower() in ("cet", "cette", "ce")
    if pointing or (token.pos_ == "NOUN" and others):
        nearest = max(subjects + others, default=None)
        return nearest[1] if nearest else None
    if subjects:
        return subjects[0][1]
    return others[0][1] if len({part for _, part in others}) == 1 else None


def _agrees(cast: Cast, part: str, gender: str) -> bool:
    """Tell whether a person's gender allows a pronoun."""
    return cast.parts[part].gender in (None, gender)


def _is_subject(doc: Doc, index: int) -> bool:
    """Tell whether a token, or the head of its name, is a subject."""
    token = doc[index]
    if token.dep_ in ("flat:name", "nmod", "appos") and token.head.pos_ in ("PROPN", "NOUN"):
        token = token.head
    return token.dep_ in SUBJECT


def _reach(scene: Scene, token: Token) -> int:
    """Return the first token of the stretch in which an antecedent may stand."""
    start, left = token.sent.start, REACH - 1
    while start > 0 and left:
        sentence: Span = scene.doc[start - 1].sent
        start = sentence.start
        left -= 0 if scene.quotation(sentence.start + len(sentence) // 2) else 1
    return start


def speakers_of(scene: Scene, names: Iterable[Mention]) -> dict[Quotation, str]:
    """Resolve the speaker of each quotation: a name first, else whom its words stand for."""
    named = {m.start: m for m in names if m.form in ("name", "last")}
    found = {}
    for quotation in scene.quotations:
        if quotation.speaker is None:
            continue
        span = range(*quotation.speaker)
        persons = [named[i].part for i in span if i in named and scene.person(i)]
        others = [scene.heads[i] for i in span if i in scene.heads]
        if persons or others:
            found[quotation] = (persons or others)[0]
    return found


def resolve_first_person(
    scene: Scene, speakers: Mapping[Quotation, str], author: str | None
) -> Iterator[Mention]:
    """Resolve `je` and `nous`: the speaker within a quotation, the author of a letter outside."""
    first = word_set("reference", "pronouns", "speaker") | {"nous"}
    for token in scene.doc:
        if token.text.lower() not in first or token.i in scene.heads:
            continue
        quotation = scene.quotation(token.i)
        part = speakers.get(quotation) if quotation else author
        if part:
            yield Mention(token.i, token.i + 1, part, "pronoun")


def resolve_second_person(scene: Scene, addressee: str | None) -> Iterator[Mention]:
    """Resolve `vous` of a letter to its addressee."""
    if addressee is None:
        return
    for token in scene.doc:
        if token.text.lower() in word_set("reference", "pronouns", "addressee") and (
            token.i not in scene.heads and scene.quotation(token.i) is None
        ):
            yield Mention(token.i, token.i + 1, addressee, "letter")

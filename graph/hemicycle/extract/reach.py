"""Reach: actors found along the words, where the tree has lost who does what to whom."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from hemicycle.extract.arguments import FORMS, actors_of, is_finite
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.runs import run_after, run_before
from hemicycle.extract.scene import SUBJECT, Scene
from hemicycle.extract.small_words import DE

FARTHEST = 16  # tokens behind a verb within which its object stands
BEHIND = 24  # tokens before a verb within which its subject stands
ASIDE = 18  # tokens of an apposition between commas or brackets
AGENT = 6  # tokens from a participle to its `par`
COMPLEMENT = 10  # tokens behind a verb within which its preposition stands
QUOTES = frozenset({'"', "«", "»", "“", "”", "+", "'"})
SKIPPED = frozenset({"DET", "ADJ", "ADV", "NUM"})
BROKEN = frozenset({";", ":", ".", "?", "!", "(", ")", "-", "–", "--", "…"})
PRECLITIC = frozenset({"AUX", "ADV", "PRON", "PART"})


@dataclass(slots=True)
class _Path:
    """Hold what lies between a verb and its object: the last noun, and what joins the next."""

    noun: str | None = None
    joint: str | None = None
    adjunct: bool = False
    named: bool = False

    def leads(self) -> bool:
        """Tell whether an actor met now is the object, or bears what the object names."""
        if self.adjunct or self.noun in word_set("relations", "reach", "undergone"):
            return False
        if self.noun is None:
            return self.joint is None
        return self.joint in ("de", "par")

    def pass_noun(self, token: Token) -> None:
        """Pass a noun that stands for nobody: an adjunct's, a time's, or the object's."""
        if self.adjunct:
            self.named = token.pos_ == "PROPN"
            self.adjunct, self.joint = self.named, None
        elif token.lemma_.lower() in word_set("relations", "reach", "times"):
            self.joint = None if self.noun is None else self.joint
        else:
            self.noun, self.joint = token.lemma_.lower(), None

    def pass_preposition(self, token: Token) -> bool:
        """Pass a preposition; tell whether the object may still come."""
        word = token.lower_
        if word in DE or (word == "par" and self.noun is not None):
            self.joint = "par" if word == "par" else "de"
            return True
        if word == "en" and self.noun is not None:
            self.joint = None
            return True
        self.adjunct = self.noun is None and word not in word_set("relations", "reach", "closing")
        return self.adjunct


def reach_object(scene: Scene, verb: Token) -> tuple[Token, tuple[str, ...]] | None:
    """Return the object of a verb along the words, and who it stands for.

    `X dénonce une opération de communication de la part de Y`: whoever bears what is denounced.
    None where a clause, another verb or another preposition comes first.
    """
    if any(child.dep_ in SUBJECT and child.i > verb.i for child in verb.children):
        return None
    return _reach(scene, verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + FARTHEST)])


def reach_complement(
    scene: Scene, verb: Token, preposition: str
) -> tuple[Token, tuple[str, ...]] | None:
    """Return what a preposition joins to a verb along the words, and who it stands for.

    `se mobilisent depuis la mi-novembre contre le gouvernement`.
    """
    forms = FORMS.get(preposition, frozenset({preposition}))
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + COMPLEMENT)]:
        if token.i in scene.heads:
            return None
        if token.lower_ in forms:
            return _reach(scene, token.doc[token.i + 1 : min(verb.sent.end, token.i + FARTHEST)])
        if _closes(token) or token.text == ",":
            return None
    return None


def reach_from(scene: Scene, word: Token, start: int) -> tuple[Token, tuple[str, ...]] | None:
    """Return who stands behind a preposition of a word, whose phrase starts at a token."""
    return _reach(scene, word.doc[start : min(word.sent.end, start + FARTHEST)])


def _reach(scene: Scene, tokens: Iterable[Token]) -> tuple[Token, tuple[str, ...]] | None:
    """Walk along words to the first actor, as far as the words let an object come."""
    path = _Path()
    for token in tokens:
        if token.i in scene.heads:
            actors = actors_of(scene, token) if path.leads() else ()
            agent = _agent_behind(scene, token) if path.joint == "de" else None
            return agent or ((token, actors) if actors else None)
        if not _walks_on(path, token):
            return None
    return None


def _agent_behind(scene: Scene, token: Token) -> tuple[Token, tuple[str, ...]] | None:
    """Return who does what a noun names: `la gestion des gilets jaunes par le gouvernement`."""
    doc, index, part = token.doc, token.i, scene.heads[token.i]
    while index < token.sent.end and (scene.heads.get(index) == part or doc[index].text in QUOTES):
        index += 1
    if index >= token.sent.end - 1 or doc[index].lower_ != "par":
        return None
    actors, _ = run_after(scene, index + 1)
    return (doc[index], actors) if actors else None


def _walks_on(path: _Path, token: Token) -> bool:
    """Pass one word; tell whether the object may still come."""
    if path.named and (token.pos_ == "DET" or token.text in QUOTES):
        path.adjunct = path.named = False
    if token.pos_ == "ADP" or token.lower_ in DE:
        return path.pass_preposition(token)
    if token.pos_ in ("NOUN", "PROPN"):
        path.pass_noun(token)
        return True
    if token.pos_ == "CCONJ":
        path.noun, path.joint = None, None
        return True
    if token.pos_ == "VERB" and path.noun and "VerbForm=Part" in str(token.morph):
        return True
    if token.text == ",":
        return path.noun is None
    return not _closes(token)


def _closes(token: Token) -> bool:
    """Tell whether a word ends what may belong to the verb before it."""
    if token.text in QUOTES or token.pos_ in SKIPPED:
        return False
    return token.pos_ in ("VERB", "AUX", "PRON", "SCONJ", "PUNCT") or token.text in BROKEN


def reach_subject(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Return who stands right before a verb, over its clitics and an apposition between marks.

    `X (PCF) a dénoncé`, `X, le patron du parti, a dénoncé`, `X qui dénonce`.
    """
    if not is_finite(verb):
        return ()
    index = verb.i - 1
    while index > verb.sent.start and scene.doc[index].pos_ in PRECLITIC:
        if index in scene.heads and scene.doc[index].pos_ != "AUX":
            return _named(scene, index)
        if scene.doc[index].lower_ in ("que", "qu'", "qu’", "dont"):
            return ()
        index -= 1
    before = _before_aside(scene, index, verb.sent.start)
    return _named(scene, before) or (_bracketed(scene, before, index) if before < index else ())


def _bracketed(scene: Scene, before: int, closing: int) -> tuple[str, ...]:
    """Return those named between brackets: `les députés de gauche (PS, PCF et LFI)`."""
    if scene.doc[closing].text != ")":
        return ()
    named, _ = run_after(scene, before + 2)
    return named if len(named) > 1 else ()


def _before_aside(scene: Scene, index: int, start: int) -> int:
    """Return the token before an apposition that ends at a token, else that token."""
    closing = scene.doc[index].text
    opening = {",": ",", ")": "(", "-": "-", "–": "–"}.get(closing)
    if opening is None:
        return index
    for i in range(index - 1, max(start, index - ASIDE), -1):
        token = scene.doc[i]
        if token.text == opening:
            return i - 1
        if token.pos_ in ("VERB", "AUX") and is_finite(token):
            break
    return index


def _named(scene: Scene, index: int) -> tuple[str, ...]:
    """Return the actor whose mention ends at a token and stands under no preposition."""
    part = scene.heads.get(index)
    if part is None:
        return ()
    first = index
    while first > 0 and scene.heads.get(first - 1) == part:
        first -= 1
    before = scene.doc[first - 1] if first else None
    while before is not None and before.i > 0 and (before.pos_ == "DET" or before.text in QUOTES):
        before = scene.doc[before.i - 1]
    governed = before is not None and (
        before.pos_ == "ADP" or before.lower_ in DE or _is_other_noun(scene, before)
    )
    return () if governed else (part,)


def _is_other_noun(scene: Scene, before: Token) -> bool:
    """Tell whether a noun that stands for nobody precedes a name: `les électeurs LR`."""
    whole = not scene.person(before.i + 1)
    return before.pos_ == "NOUN" and before.i not in scene.heads and whole


def reach_agents(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Return by whom something is done, behind the `par` next to a participle."""
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + AGENT)]:
        if token.lower_ == "par":
            return run_after(scene, token.i + 1)[0]
        if token.text == "," or _closes(token):
            break
    return ()


def reach_patients(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Return to whom a participle's act is done: who is named right before it."""
    if any(child.dep_ in SUBJECT for child in verb.children):
        return ()
    return run_before(scene, verb.i)[-1:]

"""Inserts: `…, a-t-il ajouté, …`: whose words stand around them, and who spoke before."""

from spacy.tokens import Token

from hemicycle.extract.columns import features_of
from hemicycle.extract.quotations.vocabulary import fold, forms
from hemicycle.extract.scene import Scene
from hemicycle.extract.speakers import is_speaker

PARTICIPLE = 2  # tokens between an inverted clitic and its participle
GROUP = ("PRON", "AUX", "ADV", "VERB")


def says_something(token: Token) -> bool:
    """Tell whether a pronoun's verb is one of saying, which things can't do."""
    near, inverted = [token.head], token.text.startswith("-") and token.i > 0
    if inverted and token.doc[token.sent.end - 1].text == "?":
        return False  # `Macron en fait-il trop ?`
    if inverted:
        near += [token.nbor(-1), *token.doc[token.i + 1 : token.i + 1 + PARTICIPLE]]
    return any(fold(verb) in forms() or verb.lemma_ in forms() for verb in near)


def words_reported(scene: Scene, token: Token) -> range:
    """Return the words of the sentence which the inverted subject of an insert says itself.

    `Claire Bontemps, dit-il, a menti`: `il` is somebody else. Not so where the words before have
    a verb of the writer's (`Marc Delorme s'emporte : « … », dit-il`).
    """
    if not token.text.startswith("-"):
        return range(0)
    doc, first, verb = scene.doc, token.sent.start, token.i - 1
    while verb > first and doc[verb].pos_ in GROUP:
        verb -= 1
    writers = (word for word in doc[first:verb] if scene.quotation(word.i) is None)
    told = any(features_of(word, "VerbForm") == ("Fin",) for word in writers)
    return range(0) if told else range(first, token.i)


def names_speaker(scene: Scene, index: int) -> bool:
    """Tell whether a token stands for a person who says a quotation."""
    if not scene.person(index):
        return False
    spans = (one.speaker for one in scene.quotations if one.speaker)
    span = next((one for one in spans if one[0] <= index < one[1]), None)
    return span is not None and is_speaker(scene, span, index)

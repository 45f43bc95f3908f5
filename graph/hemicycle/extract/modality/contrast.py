"""Actors set off from the rest of their clause: `et pas avec X`, `contrairement à X`, `sauf X`."""

from spacy.tokens import Doc

from hemicycle.extract.lexicon import mapping
from hemicycle.extract.modality.modality import ASSERTED, DENIED, Modality
from hemicycle.extract.modality.words import ends_with, is_word

REACH = 10  # tokens between a contrasting word and the actor
PHRASE = ("DET", "ADP", "ADJ", "NOUN", "PROPN")
FLIPPED = {ASSERTED: DENIED, DENIED: ASSERTED}


def set_off(doc: Doc, argument: int, found: Modality) -> Modality:
    """Return the modality that holds for one actor, given the modality of the whole clause."""
    for before in range(argument, max(doc[argument].sent.start, argument - REACH), -1):
        kind = _contrast_before(doc, before)
        if kind is not None:
            return _turn(found, kind, before - 1)
        if doc[before - 1].pos_ not in (*PHRASE, "CCONJ") or doc[before - 1].is_punct:
            break
    return found


def _contrast_before(doc: Doc, end: int) -> str | None:
    """Return what the contrasting words that end before a token do, None without such words."""
    if is_word(doc[end], "negation", "softeners"):
        return None
    table = mapping("modality", "contrast")
    fitting = (words for words in sorted(table) if ends_with(doc, end, tuple(words.split())))
    return next((str(table[words]) for words in fitting), None)


def _turn(found: Modality, kind: str, cue: int) -> Modality:
    """Apply a contrast: `denied` shuts out, `flipped` turns round, `spared` lifts a denial."""
    if kind == "spared":
        return Modality(ASSERTED, cue, "contrast") if found.status == DENIED else found
    if kind == "flipped":
        return Modality(FLIPPED.get(found.status, found.status), cue, "contrast")
    return found if found.status == DENIED else Modality(DENIED, cue, "contrast")

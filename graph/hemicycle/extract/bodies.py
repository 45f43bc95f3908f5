"""Bodies: `le mouvement`, `le syndicat`, `les manifestants` that take an organisation up again."""

from spacy.tokens import Token

from hemicycle.extract.lexicon import mapping, word_set
from hemicycle.extract.quotations.vocabulary import fold
from hemicycle.extract.scene import SUBJECT, Scene
from hemicycle.extract.small_words import DE

REACH = 250  # tokens back within which a body of the kind is named
OPENERS = ("«", "“", '"', "‹", "+")


def is_body(token: Token) -> bool:
    """Tell whether a word is a noun by which an organisation named before may be called."""
    return token.pos_ == "NOUN" and fold(token) in mapping("reference", "bodies")


def resolve_body(scene: Scene, token: Token) -> str | None:
    """Resolve a noun of bodies to the last organisation of its kind, where nothing names another.

    `le mouvement de contestation` may be the last one, `le mouvement d'Emmanuel Macron` is not.
    """
    if not is_body(token) or not _stands_alone(scene, token) or not _acts(token):
        return None
    entry = mapping("reference", "bodies").get(fold(token))
    kinds = tuple(map(str, entry)) if isinstance(entry, list) else ()
    barred = word_set("reference", "protests") if "party" in kinds else frozenset[str]()
    for index in range(token.i - 1, max(-1, token.i - 1 - REACH), -1):
        part = scene.heads.get(index)
        fits = part in kinds or (part is not None and scene.cast.parts[part].type in kinds)
        if part and fits and part not in barred:
            return part
    return None


def _acts(token: Token) -> bool:
    """Tell whether a noun stands where a body acts, for those that mean a thing elsewhere."""
    if fold(token) not in word_set("reference", "acting_bodies"):
        return True
    placed = fold(token.nbor(-1)) == "au"
    return not placed and (token.dep_ in SUBJECT or token.dep_ in ("obl:agent", "nmod"))


def _stands_alone(scene: Scene, token: Token) -> bool:
    """Tell whether a noun has a definite article before it, and nothing behind it that names it."""
    before = fold(token.nbor(-1)) if token.i else ""
    if before not in word_set("reference", "body_determiners"):
        return False
    if token.i + 1 >= token.sent.end:
        return True
    after = token.nbor()
    if fold(after) in DE:
        following = token.doc[after.i + 1].lower_ if after.i + 1 < len(token.doc) else ""
        return following in word_set("reference", "body_complements")
    if after.pos_ == "ADJ" and after.head.i == token.i:
        return fold(after) in word_set("reference", "body_complements")
    return after.i not in scene.heads and not after.text[0].isupper() and after.text not in OPENERS

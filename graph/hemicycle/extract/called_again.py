"""Persons called by a noun alone who go on speaking: `la sexagénaire`, `l'élue`."""

from spacy.tokens import Token

from hemicycle.extract.antecedents import candidates, has_stranger, last_subject
from hemicycle.extract.lexicon import mapping, word_set
from hemicycle.extract.quotations.vocabulary import fold
from hemicycle.extract.scene import Scene

GENDERS = {"le": "male", "ce": "male", "cet": "male", "la": "female", "cette": "female"}
ELIDED = ("l'", "cet")
SPAN = 5  # tokens at most of a phrase that only calls somebody so


def resolve_called(scene: Scene, token: Token) -> str | None:
    """Resolve the noun of whoever says a quotation to who spoke or acted last, where it fits.

    A name among the words makes it another's (`le député LR`).
    """
    roles = mapping("reference", "called_again").get(fold(token))
    if not isinstance(roles, list) or not _is_speaker_alone(scene, token):
        return None
    gender = GENDERS.get(fold(token.nbor(-1))) or _by_ending(token)
    found = last_subject(scene, token, candidates(scene, token, gender))
    if found is None or scene.person(found.index) is None:
        return None
    if has_stranger(scene, found.index, token) or not _may_have(scene, found.part, roles):
        return None
    return found.part


def _is_speaker_alone(scene: Scene, token: Token) -> bool:
    """Tell whether a noun with its article leads the words that name who says a quotation.

    No name may stand among them, nor behind them.
    """
    if not token.i or fold(token.nbor(-1)) not in (*GENDERS, *ELIDED):
        return False
    spans = (one.speaker for one in scene.quotations if one.speaker)
    start, end = next((one for one in spans if one[0] <= token.i < one[1]), (0, 0))
    named = any(i in scene.heads for i in range(start, end + 1))
    return start == token.i - 1 and end - start <= SPAN and not named


def _by_ending(token: Token) -> str | None:
    """Return the gender that the noun itself tells after `l'`."""
    word = fold(token)
    if word in word_set("reference", "epicene"):
        return None
    return "female" if word.endswith(("e", "ée", "trice", "euse")) else "male"


def _may_have(scene: Scene, person: str, roles: list[object]) -> bool:
    """Tell whether somebody may bear one of some roles: the tables say so, or know nobody."""
    if not roles or person not in scene.cast.tables.people:
        return True
    return any(fact.role in roles for fact in scene.cast.tables.memberships(person))

"""The first and second person: `je` and `nous` of a speaker, `vous` of a letter or an interview."""

from collections.abc import Iterator, Mapping

from hemicycle.extract.cast import only
from hemicycle.extract.columns import columns_of
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.linking import Mention
from hemicycle.extract.quotations import Quotation
from hemicycle.extract.scene import Scene
from hemicycle.extract.speakers import speakers_of

__all__ = ["resolve_first_person", "resolve_second_person", "speakers_of"]

TURN = "turn"


def resolve_first_person(
    scene: Scene, speakers: Mapping[Quotation, str], author: str | None
) -> Iterator[Mention]:
    """Resolve `je` and `nous`: the speaker within a quotation, the author of a letter outside."""
    for index in _pronouns(scene, "speaker", "speakers"):
        if index not in scene.heads:
            quotation = scene.quotation(index)
            part = speakers.get(quotation) if quotation else author
            if part:
                yield Mention(index, index + 1, part, "pronoun")


def resolve_second_person(
    scene: Scene, speakers: Mapping[Quotation, str], addressee: str | None
) -> Iterator[Mention]:
    """Resolve `vous`: the addressee of a letter, whoever is asked in an interview."""
    asked = _asked(scene, speakers)
    for index in _pronouns(scene, "addressee"):
        if index not in scene.heads:
            quotation = scene.quotation(index)
            part = _spoken_to(quotation, speakers, asked) if quotation else addressee
            if part:
                yield Mention(index, index + 1, part, "letter")


def _pronouns(scene: Scene, *kinds: str) -> list[int]:
    """List the tokens that are pronouns of some kinds."""
    forms = frozenset().union(*(word_set("reference", "pronouns", kind) for kind in kinds))
    return columns_of(scene.doc).places_of(forms)


def _asked(scene: Scene, speakers: Mapping[Quotation, str]) -> str | None:
    """Return the one person who has turns in an interview, None where several have."""
    persons = {
        part
        for quotation, part in speakers.items()
        if quotation.kind == TURN and scene.cast.part(part).is_person
    }
    return only(persons)


def _spoken_to(
    quotation: Quotation, speakers: Mapping[Quotation, str], asked: str | None
) -> str | None:
    """Return whom a turn of somebody else's addresses: the one who is interviewed."""
    return asked if quotation.kind == TURN and speakers.get(quotation) != asked else None

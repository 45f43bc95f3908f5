"""The first and second person: `je` and `nous` of a speaker, `vous` of a letter or an interview."""

from collections.abc import Iterator, Mapping

from hemicycle.extract.cast import only
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
    first = word_set("reference", "pronouns", "speaker")
    for token in scene.doc:
        ours = token.lower_ in first | word_set("reference", "pronouns", "speakers")
        if ours and token.i not in scene.heads:
            quotation = scene.quotation(token.i)
            part = speakers.get(quotation) if quotation else author
            if part:
                yield Mention(token.i, token.i + 1, part, "pronoun")


def resolve_second_person(
    scene: Scene, speakers: Mapping[Quotation, str], addressee: str | None
) -> Iterator[Mention]:
    """Resolve `vous`: the addressee of a letter, whoever is asked in an interview."""
    forms = word_set("reference", "pronouns", "addressee")
    asked = _asked(scene, speakers)
    for token in scene.doc:
        if token.lower_ in forms and token.i not in scene.heads:
            quotation = scene.quotation(token.i)
            part = _spoken_to(quotation, speakers, asked) if quotation else addressee
            if part:
                yield Mention(token.i, token.i + 1, part, "letter")


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

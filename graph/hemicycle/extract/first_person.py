"""The first and second person: `je` and `nous` of a speaker, `vous` of a letter or an interview."""

from collections.abc import Iterable, Iterator, Mapping

from hemicycle.extract.cast import only
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.linking import Mention
from hemicycle.extract.quotations import Quotation
from hemicycle.extract.scene import Scene

TURN = "turn"


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

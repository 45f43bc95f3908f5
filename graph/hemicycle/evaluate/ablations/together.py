"""A baseline: two actors in one sentence are related, by what is commonest between their kinds."""

from collections.abc import Iterator
from itertools import combinations

from hemicycle.extract.finding import Finding
from hemicycle.extract.scene import Scene

PERSON, BODY = True, False
# what gold has most often of each kind of pair; the subject is the person, else whoever comes first
COMMONEST = {
    (PERSON, PERSON): "criticises",
    (PERSON, BODY): "memberOf",
    (BODY, BODY): "opposes",
}


def find_together(scene: Scene) -> Iterator[Finding]:
    """Relate each two actors that are meant in one sentence."""
    for sentence in scene.doc.sents:
        first: dict[str, int] = {}
        for index in range(sentence.start, sentence.end):
            if index in scene.heads:
                first.setdefault(scene.heads[index], index)
        for subject, target in combinations(first, 2):
            yield _relate(scene, subject, target, sorted((first[subject], first[target])))


def _relate(scene: Scene, subject: str, target: str, places: list[int]) -> Finding:
    """State the commonest relation of two actors from the first token of one to the other's."""
    subject, target = sorted((subject, target), key=lambda actor: not _is_person(scene, actor))
    predicate = COMMONEST[_is_person(scene, subject), _is_person(scene, target)]
    start, end = places[0], places[-1] + 1
    return Finding(
        subject, predicate, target, start, start, end, "together", status="asserted", confidence=0.5
    )


def _is_person(scene: Scene, actor: str) -> bool:
    return scene.cast.part(actor).is_person

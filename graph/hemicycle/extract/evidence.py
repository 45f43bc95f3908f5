"""Evidence: which words of a sentence show a relation, neither too few nor too many."""

from spacy.tokens import Token

from hemicycle.extract.scene import Scene
from hemicycle.extract.small_words import OF

LONGEST = 40  # tokens of a quote
NEAR = 4  # tokens before a title's noun that are its own (`le premier secrétaire`)
TITLE = 6  # tokens of a title's complement that a quote takes in
LOOSE = frozenset({"PUNCT", "CCONJ", "SPACE"})


def bound_evidence(
    scene: Scene, trigger: Token, subject: str, target: str, last: int
) -> tuple[int, int]:
    """Bound the words from the subject over the trigger to the target, in tokens (end exclusive).

    The subject's last mention before the trigger in its sentence is taken in where the whole
    stays within `LONGEST` tokens. `last` is where the phrase that holds the target ends.
    """
    sentence = trigger.sent
    start = min(trigger.left_edge.i, trigger.i)
    end = _end_of_target(scene, trigger, target, min(last, sentence.end - 1)) + 1
    named = _start_of_subject(scene, trigger, subject)
    if named is not None and end - named <= LONGEST:
        start = min(start, named)
    if end - start > LONGEST:
        start = max(start, min(trigger.i, end - LONGEST))
        end = min(end, start + LONGEST)
    return _trim(scene, start, max(end, trigger.i + 1))


def _end_of_target(scene: Scene, trigger: Token, target: str, last: int) -> int:
    """Return the last token of the target's first mention after the trigger, else `last`."""
    places = [i for i in range(trigger.i, last + 1) if scene.heads.get(i) == target]
    if not places:
        return last
    end = places[0]
    while end + 1 <= last and scene.heads.get(end + 1) == target:
        end += 1
    if scene.doc[end].pos_ == "NOUN":  # a title: take its complement in
        end = max(end, min(scene.doc[end].right_edge.i, end + TITLE, last))
    return end


def _start_of_subject(scene: Scene, trigger: Token, subject: str) -> int | None:
    """Return the first token of the subject's last mention before the trigger in its sentence."""
    for index in range(trigger.i - 1, trigger.sent.start - 1, -1):
        if scene.heads.get(index) == subject:
            while index > trigger.sent.start and scene.heads.get(index - 1) == subject:
                index -= 1
            edge = scene.doc[index].left_edge.i
            return edge if index - edge < NEAR else index
    return None


def _trim(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """Drop marks and conjunctions at the ends of a quote, and a preposition at its head."""
    while start < end - 1 and (scene.doc[start].pos_ in LOOSE or scene.doc[start].lower_ in OF):
        start += 1
    while start > 0 and scene.doc[start].text.startswith("-"):  # `a-t-il`, from its verb on
        start -= 1
    while end > start + 1 and scene.doc[end - 1].pos_ in LOOSE:
        end -= 1
    return start, end

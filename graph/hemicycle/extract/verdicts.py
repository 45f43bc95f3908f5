"""Verdicts: what a quoted opponent says of somebody who is a subject in the quotation."""

from collections.abc import Iterator

from spacy.tokens import Token

from hemicycle.extract.arguments import actors_of, is_finite
from hemicycle.extract.finding import Finding
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.quotations import Quotation
from hemicycle.extract.scene import SUBJECT, Scene
from hemicycle.extract.stances import stances_of

GOVERNMENT = "gouvernement"
LONGEST = 40  # tokens of the words quoted as evidence
SAID = frozenset({"direct", "fragment", "turn"})
JUDGED = frozenset({"person", "party", "government", "group", "coalition"})
CLAUSES = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
FRIENDLY = frozenset({"positive", "praise"})


def find_verdicts(scene: Scene) -> Iterator[Finding]:
    """Find what speakers of one party say against those of another, and whom they call right."""
    for quotation in scene.quotations:
        speaker = scene.speakers.get(quotation)
        if speaker is None or quotation.kind not in SAID:
            continue
        side = _side(scene, speaker)
        for verb in scene.doc[quotation.start : quotation.end]:
            if verb.dep_ in CLAUSES:
                for child in verb.children:
                    if child.dep_ in SUBJECT:
                        yield from _verdict(scene, quotation, child, speaker, side)


def _side(scene: Scene, actor: str) -> str | None:
    """Return on which side somebody stands: the own party, the government being the majority's."""
    part = scene.cast.part(actor)
    if not part.is_person:
        return actor if part.type in JUDGED else None
    return scene.party_of(actor)


def _verdict(
    scene: Scene, quotation: Quotation, subject: Token, speaker: str, side: str | None
) -> Iterator[Finding]:
    """Read one clause of a quotation: its subject is blamed, or called right."""
    verb = subject.head
    for target in actors_of(scene, subject)[:1]:
        if target in (speaker, side) or scene.cast.part(target).type not in JUDGED:
            continue
        sign, rule = _sign(quotation, subject, verb)
        if sign == "criticises" and not _opposed(scene, side, target):
            continue
        if rule == "verdict-plain" and not _governs(scene, target):
            continue
        if sign is not None:
            start, end = _bounds(quotation, subject, verb)
            text = f"{rule}: {verb.lemma_.lower()}"
            yield Finding(speaker, sign, target, verb.i, start, end, text, status="asserted")


def _opposed(scene: Scene, side: str | None, target: str) -> bool:
    """Tell whether two stand on different sides, as far as both are known."""
    other = _side(scene, target)
    allies = word_set("relations", "verdicts", "majority")
    return side is not None and other is not None and side != other and side not in allies


def _governs(scene: Scene, target: str) -> bool:
    """Tell whether somebody is the government or of the majority."""
    side = _side(scene, target)
    return target == GOVERNMENT or side in word_set("relations", "verdicts", "majority")


def _sign(quotation: Quotation, subject: Token, verb: Token) -> tuple[str | None, str]:
    """Tell whether a clause blames its subject or calls it right, and by which rule.

    It blames by denial or hostile words; of an opponent who governs, a plain statement does, too.
    """
    words = [one for one in verb.subtree if subject.i < one.i < quotation.end]
    if any(one.text == "?" for one in verb.sent) or not _is_clause(verb):
        return None, ""
    if any(one.lower_ == "raison" for one in verb.children) and verb.lemma_ == "avoir":
        return (None if _is_denied(verb) else "supports"), "verdict-right"
    if _is_denied(verb):
        return "criticises", "verdict"
    classes = [name for one in words if one.pos_ for name in stances_of(one.lemma_, one.pos_)]
    hostile = classes.count("negative") > 0 and not FRIENDLY.intersection(classes)
    if hostile:
        return "criticises", "verdict"
    kind = "verdict-plain" if not FRIENDLY.intersection(classes) else "verdict-mixed"
    return ("criticises" if kind == "verdict-plain" else None), kind


def _is_clause(verb: Token) -> bool:
    """Tell whether a word heads a clause: a finite verb, or what a copula joins to a subject."""
    copula = any(child.dep_ == "cop" for child in verb.children)
    return copula or (verb.pos_ in ("VERB", "AUX") and is_finite(verb))


def _is_denied(verb: Token) -> bool:
    """Tell whether a clause denies something of its subject: `n'écoute pas`, not `ne ... que`."""
    words = {child.lower_ for child in verb.children}
    return bool(words & {"ne", "n'", "n’"}) and bool(
        words & {"pas", "plus", "jamais", "rien", "ni"}
    )


def _bounds(quotation: Quotation, subject: Token, verb: Token) -> tuple[int, int]:
    """Return the words of a clause within its quotation."""
    start = max(quotation.start, subject.left_edge.i)
    end = min(quotation.end, max(verb.right_edge.i, verb.i) + 1, start + LONGEST)
    return start, max(end, verb.i + 1) if verb.i - start < LONGEST else end

"""Verdicts: what a quoted opponent says of somebody who is a subject in the quotation."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from hemicycle.extract.arguments import actors_of, is_finite, object_first, subjects_of
from hemicycle.extract.columns import tokens_of
from hemicycle.extract.evidence import bound_evidence
from hemicycle.extract.finding import Finding
from hemicycle.extract.lexicon import word_set, words
from hemicycle.extract.quotations import Quotation
from hemicycle.extract.reach import reach_object, reach_subject
from hemicycle.extract.scene import SUBJECT, Scene
from hemicycle.extract.small_words import DE
from hemicycle.extract.stances import stances_of

GOVERNMENT = "gouvernement"
LATEST = "9999-12-31"
HALT = 7  # tokens from there within which they are called to stop
STOPPED = frozenset({"movement", "union"})
CALL = 8  # tokens from whom one calls to what one calls them to do
MOST = 2  # actors of one subject
LONGEST = 40  # tokens of the words quoted as evidence
SAID = frozenset({"direct", "fragment", "turn", "indirect"})
JUDGED = frozenset({"person", "party", "government", "group", "coalition"})
OUTSIDERS = frozenset({"union", "association", "movement"})
CLAUSES = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
FRIENDLY = frozenset({"positive", "praise"})


def find_verdicts(scene: Scene) -> Iterator[Finding]:
    """Find what speakers of one party say against those of another, and whom they call right."""
    yield from _calls(scene)
    for quotation in scene.quotations:
        speaker = scene.speakers.get(quotation)
        if speaker is None or quotation.kind not in SAID:
            continue
        side = _side(scene, speaker)
        for verb in scene.doc[quotation.start : quotation.end]:
            if verb.dep_ in CLAUSES:
                for child in verb.children:
                    named = child.pos_ != "PRON" or quotation.kind != "indirect"
                    if child.dep_ in SUBJECT and named:
                        yield from _verdict(scene, quotation, child, speaker, side)


def _calls(scene: Scene) -> Iterator[Finding]:
    """Read `X appelle le gouvernement à revoir sa copie`: to do better, to stop, to go on."""
    lists = ("calls", "cheers")
    lemmas = frozenset(word for name in lists for word in words("relations", "verdicts", name))
    for verb in tokens_of(scene.doc, lemmas):
        found = _called(scene, verb) if verb.pos_ == "VERB" and verb.lemma_ in lemmas else None
        if found is None:
            continue
        for subject in subjects_of(scene, verb) or reach_subject(scene, verb):
            for target in found[1]:
                predicate = _call(scene, verb, found[0], subject, target)
                if predicate and subject != target:
                    start, end = bound_evidence(scene, verb, subject, target, found[0].i + 2)
                    rule = f"call: {verb.lemma_}"
                    yield Finding(subject, predicate, target, verb.i, start, end, rule)


def _called(scene: Scene, verb: Token) -> tuple[Token, tuple[str, ...]] | None:
    """Return whom a verb calls to do something."""
    return object_first(scene, verb) or reach_object(scene, verb)


def _call(scene: Scene, verb: Token, called: Token, subject: str, target: str) -> str | None:
    """Return the relation of a call: blame for those who govern, the end of a movement, cheers."""
    if verb.lemma_ in word_set("relations", "verdicts", "cheers"):
        return None if _governs(scene, target) else "supports"
    behind = scene.doc[called.i + 1 : min(verb.sent.end, called.i + CALL)]
    joint = next((one.i for one in behind if one.lower_ in ("à", "de", "d'", "d’")), None)
    if joint is None:
        return None
    if scene.cast.part(target).type in STOPPED:
        return "opposes" if _is_halt(scene.doc[joint + 1 : joint + HALT]) else None
    blamed = _governs(scene, target) and _opposed(scene, _side(scene, subject), target)
    asked = verb.lemma_ in word_set("relations", "verdicts", "asking")
    return "criticises" if blamed and not asked else None


def _is_halt(behind: Iterable[Token]) -> bool:
    """Tell whether somebody is called to stop: `à ne plus manifester`, `à lever le camp`."""
    words = [one for one in behind if not one.is_punct]
    if any(one.lower_ in ("ne", "n'", "n’") for one in words[:1]):
        return any(one.lemma_ in word_set("relations", "verdicts", "goes_on") for one in words)
    return any(one.lemma_ in word_set("relations", "verdicts", "halts") for one in words[:2])


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
    for target in _judged(scene, subject):
        if target in (speaker, side) or scene.cast.part(target).type not in JUDGED:
            continue
        sign, rule = _sign(quotation, subject, verb)
        unknown = rule == "verdict" and _is_citizen(scene, quotation, speaker, side)
        unknown = unknown and _governs(scene, target) and _is_refusal(verb, verb.subtree)
        if sign == "criticises" and not (unknown or _opposed(scene, side, target)):
            continue
        rule = "verdict-unknown" if unknown else rule
        reported = quotation.kind == "indirect"
        plain = rule == "verdict-plain"
        neutral = verb.lemma_ in word_set("relations", "verdicts", "neutral")
        if plain and (reported or neutral or not _governs(scene, target)):
            continue
        if sign is not None:
            start, end = _bounds(quotation, subject, verb)
            text = f"{'reported-' * reported}{rule}: {verb.lemma_.lower()}"
            yield Finding(speaker, sign, target, verb.i, start, end, text, status="asserted")


def _is_citizen(scene: Scene, quotation: Quotation, speaker: str, side: str | None) -> bool:
    """Tell whether somebody without a side, whom no table knows, is told to say something."""
    part = scene.cast.part(speaker)
    told = quotation.kind in ("direct", "fragment", "indirect") and quotation.verb is not None
    plain = part.type in OUTSIDERS or (part.is_person and not part.known)
    return side is None and told and plain


def _judged(scene: Scene, subject: Token) -> tuple[str, ...]:
    """Return whom a subject stands for, or who bears it: `les mesures annoncées par X`."""
    found = actors_of(scene, subject)
    if found or subject.pos_ != "NOUN":
        return found[:MOST]
    if subject.lemma_.lower() in word_set("relations", "reach", "undergone"):
        return ()
    for token in scene.doc[subject.i + 1 : subject.right_edge.i + 1]:
        if token.i in scene.heads:
            before = [one.lower_ for one in scene.doc[max(subject.i, token.i - 3) : token.i]]
            owned = any(word in DE or word == "par" for word in before)
            return actors_of(scene, token)[:1] if owned else ()
    return ()


def _opposed(scene: Scene, side: str | None, target: str) -> bool:
    """Tell whether two stand on different sides, as far as both are known."""
    other = _side(scene, target)
    return None not in (side, other) and side != other and side not in _majority(scene)


def _governs(scene: Scene, target: str) -> bool:
    """Tell whether somebody is the government or of the majority."""
    return target == GOVERNMENT or _side(scene, target) in _majority(scene)


def _majority(scene: Scene) -> tuple[str, ...]:
    """Return the parties that govern at the article's date, the latest where it has none."""
    day = scene.period.latest.isoformat() if scene.period else LATEST
    terms = sorted(words("relations", "verdicts", "majority"))
    governing = [term for term in terms if term[:10] <= day] or terms[:1]
    return tuple(governing[-1].split()[1:])


def _sign(quotation: Quotation, subject: Token, verb: Token) -> tuple[str | None, str]:
    """Tell whether a clause blames its subject or calls it right, and by which rule.

    It blames by denial or hostile words; of an opponent who governs, a plain statement does, too.
    """
    words = [one for one in verb.subtree if subject.i < one.i < quotation.end]
    if any(one.text == "?" for one in verb.sent) or not _is_clause(verb):
        return None, ""
    if any(one.lower_ == "raison" for one in verb.children) and verb.lemma_ == "avoir":
        return (None if _is_denied(verb) else "supports"), "verdict-right"
    if _is_refusal(verb, words):
        return "criticises", "verdict"
    classes = [name for one in words if one.pos_ for name in stances_of(one.lemma_, one.pos_)]
    hostile = classes.count("negative") > 0 and not FRIENDLY.intersection(classes)
    if hostile:
        return "criticises", "verdict"
    kind = "verdict-plain" if not FRIENDLY.intersection(classes) else "verdict-mixed"
    return ("criticises" if kind == "verdict-plain" else None), kind


def _is_refusal(verb: Token, words: Iterable[Token]) -> bool:
    """Tell whether a clause denies something of its subject or finds it too much."""
    excess = word_set("relations", "verdicts", "excess")
    return _is_denied(verb) or any(one.lower_ in excess for one in words)


def _is_clause(verb: Token) -> bool:
    """Tell whether a word heads a clause: a finite verb, or what a copula joins to a subject."""
    copula = any(child.dep_ == "cop" for child in verb.children)
    return copula or (verb.pos_ in ("VERB", "AUX") and is_finite(verb))


def _is_denied(verb: Token) -> bool:
    """Tell whether a clause denies something of its subject: `n'écoute pas`, not `ne ... que`."""
    words = {child.lower_ for child in verb.children}
    spared = {child.lemma_ for child in verb.children} & word_set("relations", "verdicts", "spared")
    no = any(one.lemma_ == "aucun" for child in verb.children for one in child.children)
    denied = no or bool(words & {"pas", "plus", "jamais", "rien", "ni", "guère", "nullement"})
    return bool(words & {"ne", "n'", "n’"}) and denied and not spared


def _bounds(quotation: Quotation, subject: Token, verb: Token) -> tuple[int, int]:
    """Return the words of a clause within its quotation."""
    start = max(quotation.start, subject.left_edge.i)
    end = min(quotation.end, max(verb.right_edge.i, verb.i) + 1, start + LONGEST)
    return start, max(end, verb.i + 1) if verb.i - start < LONGEST else end

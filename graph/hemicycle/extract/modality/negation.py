"""Negation of a verb, adjective or noun: two-part, one-part and by its determiner."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from hemicycle.extract.columns import features_of
from hemicycle.extract.modality.words import is_lemma, is_word
from hemicycle.extract.quotations.vocabulary import fold

BEFORE = ("AUX", "PRON", "ADV", "PART")
QUOTES = ("«", "»", "“", "”", '"', " ", " ")  # a quotation may begin inside a verb group
LEFT, RIGHT, CLAUSE = 8, 4, 14  # tokens looked at before, after, and in the whole clause


def negation_of(doc: Doc, index: int) -> int | None:
    """Return the token that negates a verb or predicate, None when nothing does.

    `ne … que` and `pas seulement` negate nothing; `ne` alone counts with a few verbs.
    """
    before, start = _run_before(doc, index), doc[index].sent.start
    near = [*before, *_after(doc, index, before)]
    particle = next((i for i in near if is_word(doc[i], "negation", "particles")), None)
    if particle is None:
        return _free_negation(doc, index, near)
    word = next((i for i in near if _negates(doc, i)), None)
    if word is not None:
        return word
    return _distant_negation(doc, index, max(start, particle - CLAUSE), particle)


def _run_before(doc: Doc, index: int) -> list[int]:
    """List the auxiliaries, clitics and adverbs that stand right before a word, nearest first."""
    run: list[int] = []
    infinitive = verb_form(doc[index]) == "Inf"
    for before in range(index - 1, max(doc[index].sent.start, index - LEFT) - 1, -1):
        if doc[before].text in QUOTES or (not run and doc[before].pos_ in ("DET", "ADJ")):
            continue
        if not (doc[before].pos_ in BEFORE or _belongs(doc[before])):
            break
        if infinitive and verb_form(doc[before]) == "Fin":
            break
        run.append(before)
    return run


def _belongs(token: Token) -> bool:
    """Tell whether a word is part of a negation, whatever its tag (`n'a ni soutenu`)."""
    return is_word(token, "negation", "particles") or fold(token) == "ni"


def verb_form(token: Token) -> str | None:
    """Return the UD feature VerbForm of a token."""
    return next(iter(features_of(token, "VerbForm")), None)


def _after(doc: Doc, index: int, before: list[int]) -> Iterator[int]:
    """Yield the adverbs and clitics right after a finite verb (or after its copula)."""
    for after in range(index + 1, min(index + RIGHT, doc[index].sent.end)):
        if is_word(doc[after], "negation", "particles"):
            return  # it negates the infinitive that follows
        if doc[after].pos_ not in ("ADV", "PRON", "PART") and fold(doc[after]) not in ("pas",):
            return
        yield after


def _negates(doc: Doc, index: int) -> bool:
    """Tell whether a word is the second part of a negation, not softened by what follows."""
    if not is_word(doc[index], "negation", "words") or doc[index].pos_ == "NOUN":
        return False
    return index + 1 >= len(doc) or not is_word(doc[index + 1], "negation", "softeners")


def _free_negation(doc: Doc, index: int, near: list[int]) -> int | None:
    """Return a negation without `ne`, next to a verb, as speech and headlines have it."""
    words = (i for i in near if is_word(doc[i], "negation", "free") and _negates(doc, i))
    return next((i for i in words if abs(i - index) <= 2 or doc[i].head.i == index), None)


def _distant_negation(doc: Doc, index: int, start: int, particle: int) -> int | None:
    """Return the other part of a negation in the subject or object, or `ne` where it is enough."""
    for other in range(start, min(index + CLAUSE, doc[index].sent.end)):
        distant = is_word(doc[other], "negation", "distant") and not _is_counted(doc[other])
        if distant and _shares_clause(doc, other, index):
            return other
    alone = is_lemma(doc[index], "negation", "bare")
    return particle if alone and not _restricts(doc, index) else None


def _is_counted(token: Token) -> bool:
    """Tell whether `point` or `personne` is a noun with its article (`qu'un petit point`)."""
    return any(child.dep_ == "det" or child.pos_ == "DET" for child in token.lefts)


def _shares_clause(doc: Doc, other: int, index: int) -> bool:
    """Tell whether a word hangs on a verb by at most two arcs, or stands next to its clause."""
    token: Token = doc[other]
    for _ in range(3):
        if token.i == index:
            return True
        token = token.head
    return token.i == index


def _restricts(doc: Doc, index: int) -> bool:
    """Tell whether `que` follows, which makes `ne … que` (only)."""
    stop = min(index + CLAUSE, doc[index].sent.end)
    return any(fold(doc[after]) in ("que", "qu'") for after in range(index + 1, stop))


def noun_negation(doc: Doc, index: int) -> int | None:
    """Return the word that negates a noun: `aucun soutien`, `pas de soutien`, `ni soutien`."""
    for before in range(index - 1, max(doc[index].sent.start, index - 4) - 1, -1):
        token = doc[before]
        if is_word(token, "qualifiers", "denied") or fold(token) == "ni":
            return before
        if _is_de(token) and before and is_word(doc[before - 1], "negation", "of_noun"):
            return before - 1
        if token.pos_ not in ("DET", "ADJ", "ADP"):
            return None
    return None


def _is_de(token: Token) -> bool:
    """Tell whether a token is `de`."""
    return fold(token) in ("de", "d'")

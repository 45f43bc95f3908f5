"""Frames of reported speech around clauses, as Sequoia and GSD annotate it.

A quoted clause governs the verb of saying inserted after it (`parataxis:insert`), whose subject
follows it; a verb of saying before its clause governs that (`ccomp`).
"""

from random import Random

from hemicycle.pipeline.phrases import (
    COMMA,
    choose,
    person,
    plain_person,
    sentence,
    with_preposition,
)
from hemicycle.pipeline.predicates import (
    FINITE,
    PARTICIPLE,
    adjuncts,
    auxiliary,
    occasion,
    pronoun_verb,
    verb,
)
from hemicycle.pipeline.tree import (
    Tree,
    capitalised,
    children,
    is_sound,
    join,
    leaf,
    lowered,
    punct,
    root_index,
    starts_with_vowel,
    tight,
)
from hemicycle.pipeline.vocabulary import words

Parts = list[tuple[str, Tree]]
OPEN, CLOSE = punct('"', space=False), punct('"')


def is_clause(tree: Tree) -> bool:
    """Tell whether a sentence is one finite clause that can be put into a frame."""
    forms = {word.form for word in tree}
    if not 4 <= len(tree) <= 28 or forms & set('"«»“”:;()') or tree[-1].form not in ".!?":
        return False
    top = root_index(tree)
    deps = {tree[i].dep for i in children(tree, top)}
    finite = "Mood=" in tree[top].feats or bool(deps & {"aux:tense", "cop"})
    subject = any(dep.startswith("nsubj") for dep in deps)
    return finite and (subject or "Mood=Imp" in tree[top].feats) and not _inserted(deps)


def _inserted(deps: set[str]) -> bool:
    """Tell whether a clause has an inserted clause already."""
    return any(dep.startswith("parataxis") for dep in deps)


def strip_stop(clause: Tree) -> Tree:
    """Drop the last punctuation mark (nothing hangs on it in a sound treebank)."""
    body = clause[:-1]
    return body if is_sound(body) else clause


def frame(rng: Random, clause: Tree, other: Tree) -> list[Tree]:
    """Put a clause into a drawn frame; `other` serves frames of two sentences."""
    kind = choose(
        rng,
        (50, "after"),
        (14, "two"),
        (10, "according"),
        (12, "that"),
        (12, "colon"),
        (4, "loose"),
    )
    if kind == "two":
        return _two_sentences(rng, clause, other)
    if kind == "according":
        return [_according(rng, clause)]
    if kind == "that":
        return [_saying_that(rng, clause)]
    if kind == "colon":
        return [_saying_colon(rng, clause)]
    quoted = kind == "after"
    return [_close(_quote(rng, clause, opened=quoted, closed=quoted), _said(rng))]


def _quote(rng: Random, clause: Tree, opened: bool, closed: bool) -> Parts:
    """Put quotation marks round a clause, its full stop dropped."""
    keep = clause[-1].form in "!?" and rng.random() < 0.7
    body = tight(clause if keep else strip_stop(clause))
    parts: Parts = [("punct", OPEN)] if opened else []
    return [*parts, ("root", body), *([("punct", tight(CLOSE))] if closed else [])]


def _close(quote: Parts, said: Tree) -> Tree:
    """Add the inserted verb of saying and the full stop."""
    return join(*quote, ("parataxis:insert", tight(said)), ("punct", punct(".")))


def _two_sentences(rng: Random, clause: Tree, other: Tree) -> list[Tree]:
    """Draw a quotation of two sentences, the speaker between or after them."""
    if rng.random() < 0.6:
        first = join(("punct", OPEN), ("root", capitalised(clause)))
        return [first, _close(_quote(rng, capitalised(other), False, True), _said(rng))]
    first = _close(_quote(rng, clause, True, True), _said(rng))
    return [first, join(("punct", OPEN), ("root", tight(capitalised(other))), ("punct", CLOSE))]


def _said(rng: Random) -> Tree:
    """Draw the inserted clause: `, dénonce X au Parisien`, `, a-t-il insisté`, `, selon X`."""
    kind = choose(
        rng,
        (40, "present"),
        (28, "past"),
        (14, "pronoun"),
        (6, "plural"),
        (7, "manner"),
        (5, "prep"),
    )
    if kind == "prep":
        return _source(rng)
    comma: Parts = [("punct", COMMA)] if rng.random() < 0.9 or kind == "manner" else []
    if kind == "pronoun":
        return _said_by_pronoun(rng, comma)
    if kind == "plural":
        return _said_by_several(rng, comma)
    if kind == "manner":
        return _said_in_a_manner(rng, comma)
    return _said_by_one(rng, comma, kind == "past")


def _verb_parts(rng: Random, past: bool, number: str = "Sing") -> Parts:
    """Draw the finite verb of saying with its auxiliary and, at times, an adverb."""
    if not past:
        lemma = rng.choice(words("saying", "present"))
        return [("root", verb(lemma, FINITE.format(number, "Pres")))]
    parts: Parts = [("aux:tense", auxiliary("avoir", number))]
    if rng.random() < 0.2:
        parts.append(("advmod", leaf(rng.choice(words("saying", "adverbs")), "ADV")))
    return [*parts, ("root", verb(rng.choice(words("saying", "past")), PARTICIPLE))]


def _said_by_one(rng: Random, comma: Parts, past: bool) -> Tree:
    """Draw `, a déclaré Jeanne Morel dans un communiqué`."""
    extra = adjuncts(rng)
    subject = person(rng, closed=bool(extra))
    return join(*comma, *_verb_parts(rng, past), ("nsubj", subject), *extra)


def _said_by_several(rng: Random, comma: Parts) -> Tree:
    """Draw `, dénoncent Jeanne Morel et Paul Aubin`."""
    second = join(("cc", leaf("et", "CCONJ")), ("root", plain_person(rng)))
    subject = join(("root", plain_person(rng)), ("conj", second))
    parts = _verb_parts(rng, rng.random() < 0.5, "Plur")
    return join(*comma, *parts, ("nsubj", subject), *adjuncts(rng))


def _said_by_pronoun(rng: Random, comma: Parts) -> Tree:
    """Draw `, souligne-t-il sur RTL`, `, a-t-elle averti en visant X`."""
    past = rng.random() < 0.5
    lemma = rng.choice(words("saying", "past" if past else "present"))
    extra = adjuncts(rng)
    if rng.random() < 0.25:
        extra = [("advcl", _gerund(rng))]
    head = pronoun_verb(rng, lemma, past)
    if extra and extra[0][1][0].form == ",":
        head = tight(head)
    return join(*comma, ("root", head), *extra)


def _gerund(rng: Random) -> Tree:
    """Draw `en critiquant X`, `, visant X`."""
    lemma = rng.choice(words("verbs", "person"))
    head = verb(lemma, "Tense=Pres|VerbForm=Part")
    mark = ("mark", leaf("en", "ADP")) if rng.random() < 0.6 else ("punct", COMMA)
    return join(mark, ("root", head), ("obj", plain_person(rng)))


def _said_in_a_manner(rng: Random, comma: Parts) -> Tree:
    """Draw `, déclare sur un ton plus doux, Jeanne Morel`."""
    feats = "Definite=Ind|Gender=Masc|Number=Sing|PronType=Art"
    ton = join(
        ("det", leaf("un", "DET", feats=feats)),
        ("root", leaf("ton", "NOUN", feats="Gender=Masc|Number=Sing")),
        ("amod", _tone(rng)),
    )
    manner = with_preposition("sur", ton) if rng.random() < 0.6 else occasion(rng)
    if rng.random() < 0.7:
        manner = join(("root", tight(manner)), ("punct", COMMA))
    subject = person(rng, closed=False)
    parts = _verb_parts(rng, rng.random() < 0.3)
    return join(*comma, *parts, ("obl:mod", manner), ("nsubj", subject))


def _tone(rng: Random) -> Tree:
    """Draw an adjective, compared at times."""
    form = rng.choice(("doux", "ferme", "grave", "vif", "offensif", "solennel"))
    adjective = leaf(form, "ADJ", feats="Gender=Masc|Number=Sing")
    if rng.random() < 0.5:
        return join(("advmod", leaf("plus", "ADV")), ("root", adjective))
    return adjective


def _source(rng: Random) -> Tree:
    """Draw `, selon une proche du maire` as an oblique."""
    tree = with_preposition(rng.choice(("selon", "selon", "pour")), person(rng, closed=False))
    return join(("punct", COMMA), ("root", tree))


def _according(rng: Random, clause: Tree) -> Tree:
    """Draw `Selon X, S.`"""
    source = with_preposition(rng.choice(("selon", "pour")), person(rng, closed=False))
    opening = join(("root", tight(source)), ("punct", COMMA))
    return capitalised(join(("obl:mod", opening), ("root", lowered(clause))))


def _saying_that(rng: Random, clause: Tree) -> Tree:
    """Draw `X affirme que S.`"""
    body = lowered(strip_stop(clause))
    elided = starts_with_vowel(body) and body[0].form[0].lower() != "h"
    mark = leaf("qu'" if elided else "que", "SCONJ", "que", space=not elided)
    lemma = rng.choice(words("saying", "that"))
    head = verb(lemma, FINITE.format("Sing", "Pres"))
    complement = join(("mark", mark), ("root", body))
    return sentence(join(("nsubj", person(rng)), ("root", head), ("ccomp", complement)))


def _saying_colon(rng: Random, clause: Tree) -> Tree:
    """Draw `X a déclaré : "S."`, the stop inside or outside the quotes."""
    inside = rng.random() < 0.6
    body = tight(clause if inside else strip_stop(clause))
    complement: Parts = [("punct", punct(":")), ("punct", OPEN), ("root", capitalised(body))]
    complement.append(("punct", CLOSE))
    parts: Parts = [("nsubj", person(rng)), *_verb_parts(rng, rng.random() < 0.4)]
    parts += adjuncts(rng) if rng.random() < 0.4 else []
    tree = join(*parts, ("ccomp", join(*complement)))
    return capitalised(tree) if inside else sentence(tree)

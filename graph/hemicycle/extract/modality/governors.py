"""Words that govern a relation's word, and what they make of it."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from hemicycle.extract.modality.forms import feature, mood_of, verb_group
from hemicycle.extract.modality.modality import (
    ASSERTED,
    DENIED,
    FORMER,
    HYPOTHETICAL,
    Modality,
)
from hemicycle.extract.modality.negation import QUOTES, negation_of, noun_negation
from hemicycle.extract.modality.orders import ordered, willed
from hemicycle.extract.modality.words import Governor, governors, is_lemma, is_word, lemma_of
from hemicycle.extract.quotations.vocabulary import fold

TABLES = {"VERB": "verbs", "AUX": "verbs", "ADJ": "adjectives", "NOUN": "nouns"}
PREDICATIVE = ("cop", "aux:pass")
CLAUSAL = ("xcomp", "ccomp", "csubj", "csubj:pass")
OBJECT = ("obj", "nsubj:pass", "obj:lvc")
LINKS = ("de", "d'", "du", "à", "au", "des")


@dataclass(frozen=True, slots=True)
class Link:
    """Hold a governor and how it governs: `clause`, `infinitive`, `argument`, `type` or `loose`.

    `type` joins a bare noun with `de` (`une manifestation de soutien`), `loose` any other
    prepositional group: only what is not real above it reaches it.
    """

    head: Token
    kind: str
    passive: bool = False


def governor_of(token: Token) -> Link | None:
    """Return the word over a predicate or noun, None where its clause stands by itself."""
    link = _governor(token)
    passive = any(child.dep_ == "aux:pass" for child in token.children)
    return replace(link, passive=passive) if link is not None else None


def _governor(token: Token) -> Link | None:
    """Return the word over a predicate: by its place before an infinitive, else by the parse."""
    infinitive = _infinitive_of(token)
    if infinitive is not None:
        near = _word_before_infinitive(infinitive)
        if near is not None and entry_of(near) is not None:
            return Link(near, "infinitive")
    return _by_parse(token) or _by_place(token)


def _by_place(token: Token) -> Link | None:
    """Return the governing verb right before a noun that a parse has left without one."""
    if token.pos_ != "NOUN" or token.dep_ != "ROOT":
        return None
    before = token.i - 1
    while before > token.sent.start and token.doc[before].pos_ in ("DET", "ADJ"):
        before -= 1
    verb = token.doc[max(before, token.sent.start)]
    known = verb.pos_ in ("VERB", "AUX") and entry_of(verb) is not None
    return Link(verb, "argument") if known else None


def _by_parse(token: Token) -> Link | None:
    """Return the governor by dependency."""
    head, label = token.head, token.dep_
    if feature(token, "VerbForm") == "Part" and feature(token, "Tense") == "Pres":
        return _verb_of_gerund(token)
    if label == "conj" and head != token:
        return governor_of(head)
    if label in CLAUSAL:
        return _clausal(token)
    if label in OBJECT or (label == "nsubj" and _takes_subject(head)):
        return Link(head, "argument")
    infinitive = feature(token, "VerbForm") == "Inf"
    if infinitive and _is_addressed(head):
        return Link(head.head, "infinitive")
    if infinitive and label.startswith(("obl", "advcl", "acl", "nmod")) and _linked(token):
        return Link(head, "infinitive")
    if token.pos_ not in ("NOUN", "PROPN") or not label.startswith(("obl", "nmod")):
        return None
    complement = _of_complement(token)
    if complement is not None:
        return complement
    bare = label.startswith("nmod") and _linked(token) and token.i and fold(token.nbor(-1)) in LINKS
    return None if _is_definite(token) else Link(head, "type" if bare else "loose")


def _of_complement(noun: Token) -> Link | None:
    """Return the governor of `renonce à l'alliance`, `met fin à l'alliance`, `fin de l'alliance`.

    A definite noun is taken to exist under any other word.
    """
    head = noun.head
    if not _linked(noun):
        return None
    if noun.dep_.startswith("nmod"):
        entry = entry_of(head) if head.pos_ == "NOUN" else None
        undone = entry is not None and entry.affirmed in (FORMER, DENIED)
        return Link(head, "type") if undone and _is_definite(noun) else None
    objects = (child for child in head.children if child.dep_ in OBJECT and child.i < noun.i)
    ending = next((child for child in objects if is_lemma(child, "endings", "nouns")), None)
    if ending is not None:
        return Link(ending, "type")
    argued = noun.dep_ in ("obl:arg", "iobj") and head.pos_ == "VERB"
    return Link(head, "argument") if argued and entry_of(head) is not None else None


def _verb_of_gerund(token: Token) -> Link | None:
    """Return the verb before a gerund in its clause: what is only supposed of it reaches it."""
    index = token.i - 1
    while index > token.sent.start and token.doc[index].pos_ in ("PRON", "ADV"):
        index -= 1
    if token.doc[index].lower_ != "en":
        return None
    while index > token.sent.start and token.doc[index - 1].text not in (",", ";", ":"):
        index -= 1
        if token.doc[index].pos_ == "VERB":
            return Link(token.doc[index], "loose")
    return None


def _clausal(token: Token) -> Link | None:
    """Return the governor of a clause: with `que` or `si`, else only of an infinitive."""
    between = token.doc[min(token.i, token.head.i) : max(token.i, token.head.i)]
    joined = any(fold(other) in ("que", "qu'", "si", "s'") for other in between)
    if feature(token, "VerbForm") == "Fin":
        return Link(token.head, "clause") if joined else None
    return Link(token.head, "clause" if joined or token.dep_ == "ccomp" else "infinitive")


def _infinitive_of(token: Token) -> Token | None:
    """Return the infinitive of a predicate: itself, or its auxiliary (`avoir voté`)."""
    group = [other for other in verb_group(token) if feature(other, "VerbForm") == "Inf"]
    return min(group, key=lambda other: other.i, default=None)


def _is_addressed(noun: Token) -> bool:
    """Tell whether a noun is whom an order goes to (`appelle les élus à voter`)."""
    named = noun.pos_ in ("NOUN", "PROPN") and entry_of(noun) is None
    ordered = is_lemma(noun.head, "orders", "verbs") or entry_of(noun.head) is not None
    return named and noun.dep_ in ("obj", "iobj", "obl:arg") and ordered


def _takes_subject(head: Token) -> bool:
    """Tell whether what is said of a subject is whether it takes place or is so."""
    predicate = head.pos_ in ("NOUN", "ADJ") or any(c.dep_ in PREDICATIVE for c in head.children)
    return predicate or is_lemma(head, "occurrence", "verbs") or mood_of(head) == "Cnd"


def _is_definite(token: Token) -> bool:
    """Tell whether a noun stands with a definite article, and so is taken to exist."""
    return any(feature(child, "Definite") == "Def" for child in token.children)


def _linked(token: Token) -> bool:
    """Tell whether `de` or `à` joins a word to its governor."""
    return any(fold(child) in LINKS for child in token.lefts if child.pos_ in ("ADP", "DET"))


def _word_before_infinitive(token: Token) -> Token | None:
    """Return the word before an infinitive, over clitics, negation and `de` or `à`."""
    index = token.i - 1
    while index >= token.sent.start:
        before = token.doc[index]
        skip = (
            before.pos_ in ("ADV", "PART")
            or before.text in QUOTES
            or _is_clitic(before)
            or fold(before) in LINKS
        )
        if not skip:
            return before
        index -= 1
    return None


def _is_clitic(token: Token) -> bool:
    """Tell whether a token is an object or reflexive clitic."""
    return token.pos_ == "PRON" and token.dep_ not in ("nsubj", "root")


def entry_of(token: Token) -> Governor | None:
    """Return the entry of modality.toml for a governing word."""
    names = [TABLES.get(token.pos_, "verbs")]
    names += ["verbs"] if token.pos_ == "ADJ" else []
    adjectival = _adjectival_form(token)
    if adjectival in governors("adjectives"):
        return governors("adjectives")[adjectival][0]
    for name in names:
        for entry in governors(name).get(lemma_of(token), ()):
            if not entry.reflexive or _is_reflexive(token):
                return entry
    return None


def _adjectival_form(token: Token) -> str:
    """Return the masculine form of a passive participle or adjective, else nothing."""
    passive = any(child.dep_ in ("aux:pass", "cop") for child in token.children)
    return fold(token).rstrip("es") if passive or token.pos_ == "ADJ" else ""


def _is_reflexive(token: Token) -> bool:
    """Tell whether a verb has a reflexive clitic."""
    near = token.doc[max(token.sent.start, token.i - 3) : token.i]
    return any(fold(other) in ("se", "s'", "me", "m'") for other in near)


def governed(link: Link) -> Modality:
    """Return what a governor makes of its complement."""
    head = link.head
    if is_lemma(head, "orders", "verbs") and link.kind == "infinitive":
        return ordered(head)
    if is_lemma(head, "own_will", "verbs") and link.kind == "infinitive":
        return willed(head, link.passive)
    entry = entry_of(head)
    negation = _negation(head)
    predicate = link.kind == "argument" and head.pos_ == "NOUN" and negation is not None
    if entry is not None and not predicate:
        return Modality(
            entry.affirmed if negation is None else entry.negated,
            head.i if negation is None else negation,
            TABLES.get(head.pos_, "verbs").removesuffix("s"),
        )
    if negation is None or link.kind in ("loose", "type"):
        return Modality(ASSERTED)
    status = HYPOTHETICAL if link.kind == "clause" else DENIED
    return Modality(status, negation, "negation")


def _negation(head: Token) -> int | None:
    """Return what negates a governor: a verb, a predicate noun, or a noun by its determiner."""
    predicate = head.pos_ != "NOUN" or any(child.dep_ == "cop" for child in head.children)
    return negation_of(head.doc, head.i) if predicate else noun_negation(head.doc, head.i)


def outlives(token: Token) -> bool:
    """Tell whether a noun names a person or something said, which no verb over it undoes."""
    return any(
        is_lemma(token, "independent", kind) or is_word(token, "independent", kind)
        for kind in ("speech", "persons")
    )

"""Impersonal `il`: `il faut`, `il pleut`, `il est possible que`, told from the verb behind it."""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from hemicycle.extract.lexicon import word_set
from hemicycle.extract.quotations.vocabulary import fold

REACH = 7  # tokens after `il` within which its verb and adjective stand


def is_impersonal(token: Token) -> bool:
    """Tell whether an `il` stands for nobody at all, whatever the parse calls it."""
    if fold(token) not in ("il", "-il", "-t-il"):
        return False
    words = list(_group(token))
    if _is_reflexive(words):
        return True
    if any(fold(word) == "y" for word in words) and any(_is(word, "avoir") for word in words):
        return True
    if any(_never_personal(word) for word in words) or _with_complement(words):
        return True
    expletive = token.dep_.startswith("expl") and not _has_object(token.head)
    return expletive and not _acts(token.head, words)


def _is_reflexive(words: list[Token]) -> bool:
    """Tell whether a reflexive verb is one that is impersonal with `il` (`il s'est passé`)."""
    selves = [word for word in words[:2] if fold(word) in ("s'", "se")]
    verbs = word_set("reference", "impersonal", "reflexive")
    return bool(selves) and any(word.lemma_ in verbs for word in words[1:4])


def _has_object(verb: Token) -> bool:
    """Tell whether a verb has an object, which no impersonal verb but the listed ones takes."""
    return any(child.dep_ in ("obj", "iobj") for child in verb.children)


def _acts(verb: Token, words: list[Token]) -> bool:
    """Tell whether a verb is an active one of somebody's, though the parse says `il` is nobody."""
    if verb.pos_ != "VERB" or verb.lemma_ in word_set("reference", "impersonal", "expletive"):
        return False
    own = any(fold(word) in ("s'", "se") for word in words)
    return own or not any(child.lemma_ == "être" for child in verb.children)


def _group(token: Token) -> Iterator[Token]:
    """Yield the words after a pronoun up to a mark; the verb before an inverted one first."""
    if token.text.startswith("-"):
        yield from token.doc[max(token.sent.start, token.i - 2) : token.i]
    for other in token.doc[token.i + 1 : min(token.sent.end, token.i + 1 + REACH)]:
        if other.is_punct:
            return
        yield other


def _is(word: Token, lemma: str) -> bool:
    """Tell whether a word is a form of a verb, by lemma or by its listed forms."""
    return word.lemma_ == lemma or fold(word) in word_set("reference", "impersonal", "have")


def _never_personal(word: Token) -> bool:
    """Tell whether a verb only has an impersonal subject, and the word heads the group."""
    verbs = word_set("reference", "impersonal", "verbs")
    forms = word_set("reference", "impersonal", "forms")
    return word.lemma_ in verbs or fold(word) in forms


def _with_complement(words: list[Token]) -> bool:
    """Tell whether a verb or adjective is impersonal by what follows (`il est clair que`)."""
    if len(words) > 1 and words[0].lemma_ == "être" and _tells_time(words[1]):
        return True
    for word, after in pairwise(words):
        joined = fold(after) in ("de", "d'", "que", "qu'", "à")
        if joined and fold(word) in word_set("reference", "impersonal", "adjectives"):
            return True
        number = after.pos_ == "NUM" or fold(after) in ("que", "qu'", "encore")
        if number and word.lemma_ in word_set("reference", "impersonal", "with_number"):
            return True
    return False


def _tells_time(word: Token) -> bool:
    """Tell whether a word after `il est` tells the hour (`il est midi`, `il est 20 heures`)."""
    return word.pos_ == "NUM" or fold(word) in word_set("reference", "impersonal", "hours")

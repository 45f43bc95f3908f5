"""Speakers named by a preposition: `selon X`, `aux yeux de X`, `pour X`."""

from functools import cache

from spacy.tokens import Token

from hemicycle.extract.lexicon import word_set, words
from hemicycle.extract.quotations.layout import Layout
from hemicycle.extract.quotations.persons import is_person_noun
from hemicycle.extract.quotations.phrases import OF, Span, has_name, is_full_name, phrase_around
from hemicycle.extract.quotations.sayings import VARIANTS, match_words
from hemicycle.extract.quotations.subjects import HOPS, leftmost_head, noun_phrase
from hemicycle.extract.quotations.vocabulary import fold, is_word

RELATIVE = ("qui", "lequel", "laquelle")
HEADS = ("NOUN", "PROPN", "PRON")
MADE = ("fait", "faire", "faisait", "fit")
NEAR = 8  # tokens between a preposition and the head of its phrase


@cache
def _prepositions(kind: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Map the words that may begin a preposition of a kind to such prepositions, as words."""
    keys = (key.replace("’", "'").replace("'", "' ") for key in words("speech", "sources", kind))
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for one in dict.fromkeys(tuple(key.split()) for key in keys):
        for first in VARIANTS.get(one[0], one[:1]):
            found[first] = (*found.get(first, ()), one)
    return found


@cache
def leading_words() -> frozenset[str]:
    """Collect the words with which a source can begin."""
    return frozenset((*_prepositions("strong"), *_prepositions("weak")))


def source_before(layout: Layout, indices: list[int], bodies: bool = False) -> Span | None:
    """Return the phrase after the first preposition of source among some tokens.

    A weak one (`pour`) counts only at their beginning, before a name, a personal pronoun or a noun
    of one person, with `bodies` also of a body that speaks.
    """
    strong, weak = _prepositions("strong"), _prepositions("weak")
    for position, index in enumerate(indices):
        word = layout.words[index]
        for expected in strong.get(word, ()):
            if match_words(layout.words, index, expected):
                return source_after(layout, index, expected)
        if word in weak and _leads(layout, indices[:position]):
            found = _weak_source(layout, index, bodies)
            if found is not None:
                return found
    return None


def relative_source(layout: Layout, indices: list[int]) -> Span | None:
    """Return whom a relative pronoun of source stands for (`X, pour qui « … »`)."""
    for index in indices:
        if layout.words[index] in RELATIVE[1:] and layout.words[index - 1] == "selon":
            antecedent = relative_antecedent(layout, index)
            return None if antecedent is None else whose_words(layout, *antecedent)
        if (
            layout.words[index] == RELATIVE[0]
            and layout.words[index - 1] in _prepositions_before_qui()
        ):
            return relative_antecedent(layout, index)
    return None


@cache
def _prepositions_before_qui() -> frozenset[str]:
    """Collect the one-word prepositions of source."""
    return frozenset(words("speech", "sources", "weak")) | {"selon", "après"}


def is_own_source(layout: Layout, indices: list[int]) -> bool:
    """Tell whether words such as `à ses yeux` refer to whoever was spoken of last."""
    starts = _prepositions("own")
    return any(
        match_words(layout.words, index, expected)
        for index in indices
        for expected in starts.get(layout.words[index], ())
    )


def _is_own_phrase(layout: Layout, span: Span) -> bool:
    """Tell whether a phrase means words of whoever was spoken of last (`ses propres mots`)."""
    if layout.words[span[0]] not in word_set("speech", "pronouns", "possessive"):
        return False
    nouns = word_set("speech", "sources", "nouns")
    return any(word.removesuffix("s") in nouns for word in layout.words[span[0] : span[0] + 3])


def source_after(layout: Layout, index: int, expected: tuple[str, ...]) -> Span | None:
    """Return the phrase that follows a preposition, looked for from `index` on."""
    stop = min(index + NEAR, layout.ends[index]) if index < len(layout.doc) else index
    for start in range(index, stop):
        if match_words(layout.words, start, expected):
            return _phrase_from(layout, start + len(expected))
    return None


def made_to_say(layout: Layout, verb: int) -> Span | None:
    """Return who is made to say something (`ce qui fait dire à X que`), None for other verbs."""
    led = layout.words[verb + 1 : verb + 2] in (("à",), ("au",))
    if not led or layout.words[max(0, verb - 1)] not in MADE:
        return None
    return phrase_from(layout, verb + 2)


def _leads(layout: Layout, before: list[int]) -> bool:
    """Tell whether only commas, conjunctions and adverbs stand before a preposition."""
    return all(layout.doc[index].pos_ in ("PUNCT", "CCONJ", "ADV") for index in before)


def _weak_source(layout: Layout, index: int, bodies: bool) -> Span | None:
    """Return the name after a weak preposition of source."""
    for expected in _prepositions("weak")[layout.words[index]]:
        if match_words(layout.words, index, expected):
            span = _phrase_from(layout, index + 1)
            if span is None or not _is_set_off(layout, span[1]):
                continue
            if _is_somebody(layout, span) or (bodies and _is_body(layout, span)):
                return span
    return None


def _is_somebody(layout: Layout, span: Span) -> bool:
    """Tell whether a phrase is a personal pronoun, a name or ends in one, or means one person."""
    if is_word(layout.doc[span[0]], "pronouns", "personal"):
        return True
    begins = has_name(layout.doc, span[0], min(span[0] + 2, span[1]))
    if begins or is_full_name(layout.doc, *span):
        return True
    bodies = word_set("speech", "persons", "bodies")
    one = layout.words[span[0]] in word_set("speech", "singular")
    bare = bodies.isdisjoint(layout.words[span[0] : span[0] + 2])
    return one and bare and is_person_noun(layout, span)


def _is_body(layout: Layout, span: Span) -> bool:
    """Tell whether the noun of a phrase means a body that speaks (`la préfecture`)."""
    words = layout.words[span[0] : span[0] + 2]
    return not word_set("speech", "persons", "bodies").isdisjoint(words)


def _is_set_off(layout: Layout, index: int) -> bool:
    """Tell whether a comma, a quotation or the sentence's end follows."""
    if index >= layout.ends[index - 1]:
        return True
    return (
        layout.doc[index].text in (",", ".", ":")
        or layout.levels[index] != layout.levels[index - 1]
    )


def _phrase_from(layout: Layout, start: int) -> Span | None:
    """Read the phrase of whoever a preposition names, past `les mots de`, `l'expression de`."""
    span = phrase_from(layout, start)
    if span is None:
        return None
    if _is_own_phrase(layout, span):
        return None
    inner = whose_words(layout, *span)
    return span if inner is None else inner


def whose_words(layout: Layout, start: int, end: int) -> Span | None:
    """Return whose words a phrase means (`les mots de X`), None for other phrases."""
    nouns = word_set("speech", "sources", "nouns")
    for index in range(start, min(end, start + 3)):
        if layout.words[index].removesuffix("s") in nouns and index + 1 < layout.ends[index]:
            led = layout.words[index + 1] in OF
            return phrase_from(layout, index + 2) if led else None
    return None


def phrase_from(layout: Layout, start: int) -> Span | None:
    """Read the noun phrase that begins at a token, before any verb."""
    if start >= len(layout.doc):
        return None
    for head in range(start, min(start + NEAR, layout.ends[start])):
        token = layout.doc[head]
        if token.is_punct and head > start:
            return (start, head) if _has_noun(layout, start, head) else None
        if token.pos_ == "VERB" or token.is_punct or _is_no_speaker(token):
            return None
        if token.pos_ in HEADS:
            return phrase_around(layout.doc, head, start, layout.ends[start])
    return None


def _has_noun(layout: Layout, start: int, end: int) -> bool:
    """Tell whether a stretch holds more than articles and prepositions."""
    return any(token.pos_ not in ("DET", "ADP", "ADV") for token in layout.doc[start:end])


def _is_no_speaker(token: Token) -> bool:
    """Tell whether a word after a preposition shows that no speaker follows."""
    if is_word(token, "sources", "not_speakers") or is_word(token, "times", "nouns"):
        return True
    return fold(token) in ("que", "qu'", "qui")


def relative_antecedent(layout: Layout, relative: int) -> Span | None:
    """Return the noun phrase for which a relative pronoun stands."""
    token = layout.doc[relative]
    for _ in range(HOPS):
        if token.dep_.startswith("acl") and token.head.i < relative:
            return noun_phrase(layout, token.head.i, relative)
        token = token.head
    head = leftmost_head(layout, relative)
    return None if head is None else noun_phrase(layout, head, relative)

"""Noun phrases around a head, read from tags where the parse can't be trusted."""

from spacy.tokens import Doc, Token

from hemicycle.extract.quotations.vocabulary import fold, is_word

NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM")
OF = ("de", "du", "des", "d'")
IN = ("à", "au", "aux", "en", "pour", "chez", "près", "auprès")
MAX_BRACKET = 6
PART = 3  # tokens before the pronoun of a part (`l'un d'eux`)
Span = tuple[int, int]


def phrase_around(doc: Doc, head: int, floor: int, ceiling: int) -> Span:
    """Return the noun phrase that a token belongs to, within the bounds given.

    It takes in titles before a name (`le maire de Rouen X`), complements with `de`, a bracket with
    a party, and a name in apposition; it ends after a proper name and its bracket.
    """
    if doc[head].pos_ == "PRON" and not _opens_partitive(doc, head, ceiling):
        return head, head + 1
    start = _out_of_adjunct(doc, _extend_left(doc, head, floor), head, floor)
    return start, _extend_right(doc, start, head, ceiling)


def _out_of_adjunct(doc: Doc, start: int, head: int, floor: int) -> int:
    """Leave out an adjunct that runs into a name (`pour sa part Claire Vasseur`)."""
    if start == floor or doc[head].pos_ != "PROPN" or not _opens_adjunct(doc[start - 1]):
        return start
    while head > start and doc[head - 1].pos_ == "PROPN":
        head -= 1
    return head


def _opens_adjunct(token: Token) -> bool:
    """Tell whether a preposition other than `de` stands before a phrase."""
    return token.pos_ == "ADP" and fold(token) not in OF and not is_word(token, "sources", "short")


def has_name(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a stretch holds a proper noun."""
    return any(token.pos_ == "PROPN" for token in doc[start:end])


def _opens_partitive(doc: Doc, head: int, ceiling: int) -> bool:
    """Tell whether a pronoun begins a phrase: `l'un des`, `plusieurs de`, `celui de`."""
    return head + 1 < ceiling and fold(doc[head + 1]) in OF


def _extend_left(doc: Doc, head: int, floor: int) -> int:
    """Walk left from a head over adjectives, titles, complements and one determiner."""
    start = head
    while start > floor:
        token = doc[start - 1]
        if token.pos_ == "DET" or is_word(token, "articles"):
            return _before_determiner(doc, start - 1, floor)
        if not _continues_left(doc, start, floor):
            return start
        start -= 1
    return start


def _before_determiner(doc: Doc, start: int, floor: int) -> int:
    """Step over a second determiner (`tous les`, `l'un des`)."""
    before = doc[start - 1] if start > floor else None
    if before is not None and before.pos_ == "DET" and doc[start].pos_ != "PRON":
        return start - 1
    return start


def _continues_left(doc: Doc, start: int, floor: int) -> bool:
    """Tell whether the token before `start` belongs to the phrase."""
    token = doc[start - 1]
    if is_word(token, "times", "nouns"):
        return False
    if token.pos_ in NOMINAL:
        return token.pos_ != "NUM" or doc[start].pos_ != "PROPN"
    if token.pos_ == "ADP" and fold(token) in OF and start - 1 > floor:
        return doc[start - 2].pos_ in ("NOUN", "PROPN", "ADJ")
    return False


def _extend_right(doc: Doc, start: int, head: int, ceiling: int) -> int:
    """Walk right from a head over names, adjectives, complements, brackets and appositions."""
    end = head + 1
    while end < ceiling:
        step = _step(doc, start, end, ceiling)
        if step == end:
            return end
        end = step
    return end


def _step(doc: Doc, start: int, end: int, ceiling: int) -> int:
    """Return where the phrase ends when the next word or group joins it, else `end`."""
    token = doc[end]
    if is_word(token, "times", "nouns"):
        return end
    if _opens_name(doc, end, ceiling):
        return end + 2
    if token.pos_ in NOMINAL or _is_particle(doc, end, ceiling):
        return end + 1 if _joins(doc, start, end) else end
    if token.pos_ == "ADP" or fold(token) in OF:
        return _complement(doc, start, end, ceiling)
    if token.text == "(":
        return _bracket(doc, end, ceiling)
    if token.text == ",":
        return _apposed_name(doc, start, end, ceiling)
    return end


def _joins(doc: Doc, start: int, index: int) -> bool:
    """Tell whether a nominal word carries the phrase on: nothing but names follow a name."""
    before, token = doc[index - 1], doc[index]
    if before.pos_ == "PROPN" and before.text[:1].isupper() and token.pos_ in ("NOUN", "NUM"):
        return False
    if token.pos_ == "ADJ" and token.text[:1].islower() and is_full_name(doc, start, index):
        return False
    return token.pos_ != "NUM"


def _opens_name(doc: Doc, index: int, ceiling: int) -> bool:
    """Tell whether an article with a capital begins a name (`du groupe Les Républicains`)."""
    if index + 1 >= ceiling or not is_word(doc[index], "articles"):
        return False
    return doc[index].text[:1].isupper() and doc[index + 1].text[:1].isupper()


def _is_particle(doc: Doc, index: int, ceiling: int) -> bool:
    """Tell whether a word joins two parts of a name (`Debout la France`)."""
    token = doc[index]
    if index + 1 >= ceiling or not doc[index + 1].text[:1].isupper():
        return False
    if not doc[index - 1].text[:1].isupper():
        return False
    return token.dep_ == "flat:name" or token.pos_ == "DET"


def _complement(doc: Doc, start: int, index: int, ceiling: int) -> int:
    """Return the end of a prepositional complement that begins at `index`, else `index`."""
    if not (fold(doc[index]) in OF or _takes_place(doc, start, index)):
        return index
    if is_full_name(doc, start, index) and doc[index].head.i < start:
        return index
    end = index + 1
    while end < ceiling and _leads_noun(doc[end]):
        end += 1
    if end == ceiling or is_word(doc[end], "times", "nouns"):
        return index
    if doc[end].pos_ not in NOMINAL and not (doc[end].pos_ == "PRON" and end - start <= PART):
        return index
    return end + 1


def _leads_noun(token: Token) -> bool:
    """Tell whether a word stands before the noun of a complement (`des plus proches élus`)."""
    return token.pos_ in ("DET", "NUM") or is_word(token, "articles") or fold(token) == "plus"


def _takes_place(doc: Doc, start: int, index: int) -> bool:
    """Tell whether the noun before takes its office with `à` or `en`, as `ministre` does."""
    if fold(doc[index]) not in IN or doc[index - 1].pos_ == "PROPN":
        return False
    return any(is_word(token, "roles", "with_place") for token in doc[start:index])


def _bracket(doc: Doc, index: int, ceiling: int) -> int:
    """Return the end of a short bracket that begins at `index`, else `index`."""
    for end in range(index + 1, min(index + MAX_BRACKET, ceiling)):
        if doc[end].text == ")":
            return end + 1
    return index


def _apposed_name(doc: Doc, start: int, index: int, ceiling: int) -> int:
    """Return the end of a name after a comma when the phrase has no full name yet."""
    if is_full_name(doc, start, index) or index + 1 >= ceiling:
        return index
    end = index + 1
    while end < ceiling and doc[end].pos_ == "PROPN":
        end += 1
    runs_on = end < ceiling and doc[end].pos_ in ("VERB", "AUX", "PRON")
    return end if end - index > 2 and not runs_on else index


def is_full_name(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a stretch ends with two proper nouns or more."""
    tail: list[Token] = list(doc[max(start, end - 2) : end])
    return len(tail) == 2 and all(token.pos_ == "PROPN" for token in tail)

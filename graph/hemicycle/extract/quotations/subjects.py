"""Subjects of verbs, as noun phrases: by dependency, else by position."""

from collections.abc import Iterator

from spacy.tokens import Token

from hemicycle.extract.quotations.layout import OUTSIDE, Layout, walk_left
from hemicycle.extract.quotations.marks import Marked
from hemicycle.extract.quotations.phrases import Span, phrase_around
from hemicycle.extract.quotations.sayings import verb_form
from hemicycle.extract.quotations.vocabulary import fold, is_word

CARRIED = ("conj", "xcomp", "advcl", "parataxis", "advcl:cleft")
HOPS = 4
LABEL = 4  # words at most of a label in marks that is a subject
AFTER_VERB = 30  # tokens within which an inverted subject is looked for
HEADS = ("NOUN", "PROPN", "PRON", "NUM")


def subject_before(layout: Layout, verb: int) -> Span | None:
    """Return the noun phrase that is a verb's subject, looking up through the verbs above it."""
    token = layout.doc[verb]
    for _ in range(HOPS):
        clitic = clitic_subject(layout, token.i)
        if clitic is not None and layout.levels[clitic] == layout.levels[verb]:
            return clitic, clitic + 1
        subject = _own_subject(layout, token)
        if subject is not None:
            return _whole(layout, _phrase(layout, _antecedent(layout, subject, token), verb), verb)
        if token.dep_ == "acl":
            return _phrase(layout, token.head.i, verb)
        if token.dep_ not in CARRIED:
            break
        token = token.head
    head = _leftmost_head(layout, verb)
    return None if head is None else _phrase(layout, head, verb)


def _whole(layout: Layout, span: Span, verb: int) -> Span:
    """Return the whole where a parse takes a part for the subject (`A, dont X, ont dit`)."""
    if span[0] <= layout.begins[verb] or not is_word(layout.doc[span[0] - 1], "pronouns", "part"):
        return span
    head = _leftmost_head(layout, span[0] - 1)
    return span if head is None else _phrase(layout, head, span[0] - 1)


def subject_after(layout: Layout, verb: int) -> Span | None:
    """Return the noun phrase or clitic that is the inverted subject of a verb."""
    clitic = clitic_subject(layout, verb)
    if clitic is not None:
        return clitic, clitic + 1
    scanned = next(_heads_after(layout, verb), None)
    parsed = _parsed_after(layout, verb)
    named = scanned is not None and _is_name(layout.doc[scanned])
    if parsed is None or (named and scanned is not None and scanned < parsed):
        parsed = scanned
    if parsed is None:
        return None
    span = _phrase(layout, parsed, verb)
    return (_led(layout, parsed), span[1]) if named and parsed == scanned else span


def _led(layout: Layout, name: int) -> int:
    """Return where a name begins with its article (`précise l'AFP`)."""
    return name - (layout.doc[name - 1].pos_ == "DET")


def _is_name(token: Token) -> bool:
    """Tell whether a token begins a name: a proper noun, or `Mme`."""
    return token.pos_ == "PROPN" or is_word(token, "titles") or _is_misread_name(token)


def _parsed_after(layout: Layout, verb: int) -> int | None:
    """Return the subject that the parse puts after a verb, unless a preposition leads it."""
    for child in layout.doc[verb].children:
        if child.dep_.startswith("nsubj") and child.i > verb and _is_subject(layout, child, verb):
            before = layout.doc[_phrase(layout, child.i, verb)[0] - 1]
            return None if before.pos_ == "ADP" else child.i
    return None


def clitic_subject(layout: Layout, verb: int) -> int | None:
    """Return the clitic that inverts a verb (`a-t-il dit`, `dit-elle`)."""
    if verb_form(layout.doc[verb]) == "Inf":
        return None
    after = range(verb + 1, min(verb + 2, len(layout.doc)))
    for index in (*after, *_auxiliaries_before(layout, verb)):
        token = layout.doc[index]
        if len(token) > 2 and token.text[0] in "-‐‑" and token.pos_ != "PUNCT":
            return int(index)
    return None


def _auxiliaries_before(layout: Layout, verb: int) -> Iterator[int]:
    """Yield the auxiliaries, clitics and adverbs right before a verb, nearest first."""
    for index in range(verb - 1, layout.begins[verb] - 1, -1):
        if layout.doc[index].pos_ not in ("AUX", "PRON", "ADV"):
            return
        yield index


def is_nobody(layout: Layout, span: Span) -> bool:
    """Tell whether a subject speaks for nobody (`on`, `ce`)."""
    return span[1] - span[0] == 1 and is_word(layout.doc[span[0]], "pronouns", "nobody")


def _own_subject(layout: Layout, verb: Token) -> Token | None:
    """Return the subject that the parse gives a verb, on the verb's level."""
    return next(
        (
            child
            for child in verb.children
            if child.dep_.startswith("nsubj") and _is_subject(layout, child, verb.i)
        ),
        None,
    )


def _is_subject(layout: Layout, token: Token, verb: int) -> bool:
    """Tell whether a token can be the subject of a verb: same level, no point in time."""
    same = layout.levels[token.i] == layout.levels[verb] or _label(layout, token.i, verb)
    return bool(same) and not is_word(token, "times", "nouns")


def _label(layout: Layout, index: int, verb: int) -> Marked | None:
    """Return the short marked label that holds a subject (`les « gilets verts » dénoncent`)."""
    level = layout.levels[index]
    if level == OUTSIDE or layout.parents[level] != layout.levels[verb]:
        return None
    marked = layout.marked[level]
    return marked if marked.end - marked.start <= LABEL else None


def _antecedent(layout: Layout, subject: Token, verb: Token) -> int:
    """Return whom a relative pronoun stands for, else the subject itself."""
    if not is_word(subject, "pronouns", "relative"):
        return subject.i
    if verb.dep_.startswith("acl") and verb.head.i < subject.i:
        return verb.head.i
    before = walk_left(layout, subject.i, layout.levels[subject.i])
    nominal = (index for index in before if layout.doc[index].pos_ in ("NOUN", "PROPN"))
    return next(nominal, subject.i)


def _phrase(layout: Layout, head: int, verb: int) -> Span:
    """Read the noun phrase of a subject, not across its verb or its level's edge."""
    label = _label(layout, head, verb)
    if label is not None:
        led = label.first > layout.begins[head] and layout.doc[label.first - 1].pos_ == "DET"
        return label.first - led, label.last
    floor, ceiling = layout.begins[head], layout.ends[head]
    floor, ceiling = (verb + 1, ceiling) if head > verb else (floor, verb)
    level = layout.levels[head]
    while floor < head and level not in layout.levels[floor : floor + 1]:
        floor += 1
    inside = range(head, ceiling)
    ceiling = next((index for index in inside if layout.levels[index] != level), ceiling)
    return phrase_around(layout.doc, head, floor, ceiling)


def _leftmost_head(layout: Layout, verb: int) -> int | None:
    """Return the first nominal of the sentence before a verb that hangs on no preposition."""
    indices = sorted(walk_left(layout, verb, layout.levels[verb]))
    return next(_free_heads(layout, indices), None)


def _heads_after(layout: Layout, verb: int) -> Iterator[int]:
    """Yield the free nominals after a verb."""
    stop = min(verb + AFTER_VERB, layout.ends[verb])
    level = layout.levels[verb]
    same = [index for index in range(verb + 1, stop) if layout.levels[index] == level]
    end = next((i for i in same if is_word(layout.doc[i], "marks", "sentence_ends")), stop)
    return _free_heads(layout, [index for index in same if index < end])


def _free_heads(layout: Layout, indices: list[int]) -> Iterator[int]:
    """Yield nominals outside of prepositional groups, points in time left out."""
    bound, filled = False, False
    for index in indices:
        token = layout.doc[index]
        if token.pos_ in ("ADP", "SCONJ"):
            bound, filled = True, False
        elif token.text == "," or token.pos_ == "VERB" or (filled and token.pos_ == "DET"):
            bound = False
        elif _may_head(token) and not is_word(token, "times", "nouns"):
            bound = bound and not (filled and _begins_name(token))
            if (not bound or _follows_adjunct(token)) and _is_nominal(token):
                yield index
            filled = True


def _may_head(token: Token) -> bool:
    """Tell whether a token can head a noun phrase, a name read as an adjective too."""
    return token.pos_ in HEADS or _is_misread_name(token)


def _is_misread_name(token: Token) -> bool:
    """Tell whether an adjective with a capital stands before a proper noun (`Claire Vasseur`)."""
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    return token.pos_ == "ADJ" and token.text[:1].isupper() and after.pos_ == "PROPN"


def _begins_name(token: Token) -> bool:
    """Tell whether a full name begins after a group with its own noun (`à la presse X Y`).

    After an article and one proper noun (`au Parisien X Y`) two more make a name of their own.
    """
    before, after = token.nbor(-1), token.i + 1 < len(token.doc) and token.nbor()
    if is_word(token, "titles"):
        return True
    if _is_misread_name(token):
        return True
    if token.pos_ != "PROPN" or not after or after.pos_ != "PROPN":
        return False
    return before.pos_ in ("NOUN", "ADJ") or _is_outlet(before)


def _is_outlet(token: Token) -> bool:
    """Tell whether a proper noun stands alone after a contracted preposition or an article."""
    leader = token.nbor(-1) if token.i else token
    return token.pos_ == "PROPN" and (leader.pos_ == "DET" or fold(leader) in ("au", "aux", "sur"))


def _follows_adjunct(token: Token) -> bool:
    """Tell whether a name follows the last word of a set adjunct (`pour sa part X`)."""
    return token.pos_ == "PROPN" and is_word(token.nbor(-1), "adjuncts", "last")


def _is_nominal(token: Token) -> bool:
    """Tell whether a token can head a subject: no object clitic, no relative, no reflexive."""
    if token.dep_.startswith("expl"):
        return False
    if token.pos_ != "PRON":
        return token.pos_ != "NUM"
    return is_word(token, "pronouns", "personal") or fold(token) in ("un", "une", "certains")

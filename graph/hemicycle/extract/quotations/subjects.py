"""Subjects of verbs, as noun phrases: by dependency, else by position."""

from collections.abc import Iterator

from spacy.tokens import Token

from hemicycle.extract.lexicon import word_set
from hemicycle.extract.quotations.clitics import clitic_subject, is_nobody, pronoun_of
from hemicycle.extract.quotations.heads import free_heads, is_clause_end, is_misread_name
from hemicycle.extract.quotations.layout import OUTSIDE, Layout, walk_left
from hemicycle.extract.quotations.marks import Marked
from hemicycle.extract.quotations.phrases import Span, phrase_around
from hemicycle.extract.quotations.sayings import verb_form
from hemicycle.extract.quotations.vocabulary import is_word

CARRIED = ("conj", "xcomp", "advcl", "parataxis", "advcl:cleft")
HOPS = 4
NEAR = 2  # tokens between an opening mark and the verb whose subject stands before the mark
LABEL = 4  # words at most of a label in marks that is a subject
AFTER_VERB = 30  # tokens within which an inverted subject is looked for
VERBAL = ("VERB", "AUX")


def subject_before(layout: Layout, verb: int) -> Span | None:
    """Return the noun phrase that is a verb's subject, looking up through the verbs above it."""
    token, level = layout.doc[verb], layout.levels[verb]
    shared = shared_subject(layout, token) if is_participle(layout, token) else None
    shared = shared or _absolute_subject(layout, token)
    if shared is not None:
        return shared
    for hop in range(HOPS):
        pronoun = clitic_subject(layout, token.i) if hop else pronoun_of(layout, token.i)
        if pronoun is not None and layout.levels[pronoun] == level:
            return pronoun, pronoun + 1
        subject = _own_subject(layout, token)
        if subject is not None:
            meant = noun_phrase(layout, _antecedent(layout, subject, token), verb)
            meant = _after_apposition(layout, meant, verb)
            return _or_adjacent(layout, _whole(layout, meant, verb), verb)
        if token.dep_ == "acl":
            return noun_phrase(layout, token.head.i, verb)
        if token.dep_ not in CARRIED or layout.levels[token.head.i] != level:
            break
        token = token.head
    head = leftmost_head(layout, verb)
    return subject_outside(layout, verb) if head is None else noun_phrase(layout, head, verb)


def subject_outside(layout: Layout, verb: int) -> Span | None:
    """Return the subject before the mark that opens right before a verb (`X « craint que … »`)."""
    level = layout.levels[verb]
    if level == OUTSIDE or verb - layout.marked[level].start > NEAR:
        return None
    first = layout.marked[level].first
    head = next(free_heads(layout, sorted(walk_left(layout, first, layout.parents[level]))), None)
    return None if head is None else noun_phrase(layout, head, first)


def _after_apposition(layout: Layout, span: Span, verb: int) -> Span:
    """Return the subject behind a bare noun in front of it (`Membre du conseil, X a dit`)."""
    noun = layout.doc[span[0]]
    bare = noun.pos_ == "NOUN" and noun.is_sent_start and not is_word(noun, "titles")
    if not bare or span[1] >= verb or layout.words[span[1]] != ",":
        return span
    behind = [i for i in range(span[1] + 1, verb) if layout.levels[i] == layout.levels[verb]]
    head = next(free_heads(layout, behind), None)
    return span if head is None else noun_phrase(layout, head, verb)


def _or_adjacent(layout: Layout, span: Span, verb: int) -> Span:
    """Return a name right before a verb in place of a subject that doesn't reach it."""
    adjacent = _adjacent_name(layout, verb)
    return adjacent if adjacent is not None and span[1] <= adjacent[0] else span


def _adjacent_name(layout: Layout, verb: int) -> Span | None:
    """Return the phrase whose name ends right before a verb (`un élu, M. Mérignac juge que`)."""
    index, first = verb - 1, layout.begins[verb]
    while index > first and layout.words[index] in word_set("speech", "pronouns", "proclitic"):
        index -= 1
    while index > first and layout.doc[index].pos_ == "AUX":
        index -= 1
    name = layout.doc[index]
    if index < first or name.pos_ != "PROPN" or not name.text[:1].isupper():
        return None
    if layout.levels[index] != layout.levels[verb]:
        return None
    span = noun_phrase(layout, index, verb)
    led = layout.doc[span[0] - 1].pos_ if span[0] > first else ""
    return None if led in ("ADP", "SCONJ", "CCONJ", "DET") or span[1] != index + 1 else span


def is_participle(layout: Layout, token: Token) -> bool:
    """Tell whether a verb is a present participle set off or led by `en` (`, assurant que`)."""
    if not layout.words[token.i].endswith("ant") or verb_form(token) == "Fin" or not token.i:
        return False
    before = token.i - 1
    while before > 0 and layout.words[before] in word_set("speech", "pronouns", "proclitic"):
        if layout.words[before] == "en":
            break
        before -= 1
    return layout.words[before] in (",", "en")


def shared_subject(layout: Layout, participle: Token) -> Span | None:
    """Return whose act a participle tells: a name in apposition, else the main verb's subject."""
    apposed = _apposed_before(layout, participle.i)
    if apposed is not None:
        return apposed
    head = participle.head
    for _ in range(HOPS):
        same = layout.levels[head.i] == layout.levels[participle.i]
        if same and head.pos_ in VERBAL and not head.dep_.startswith("acl"):
            span = subject_of(layout, head)
            if span is not None and span[0] < participle.i and not is_nobody(layout, span):
                return span
        head = head.head
    return _named_before(layout, participle.i)


def _absolute_subject(layout: Layout, participle: Token) -> Span | None:
    """Return the name right before a participle of its own (`, son chef X jugeant que`)."""
    if not layout.words[participle.i].endswith("ant") or verb_form(participle) != "Part":
        return None
    return _adjacent_name(layout, participle.i)


def _named_before(layout: Layout, participle: int) -> Span | None:
    """Return the name right before the comma of a participle that has no other subject."""
    start = end = participle - 1
    while start > layout.begins[participle] and layout.doc[start - 1].pos_ == "PROPN":
        start -= 1
    return (start, end) if start < end and layout.words[end] == "," else None


def _apposed_before(layout: Layout, participle: int) -> Span | None:
    """Return a name between commas right before a participle (`un élu, Paul Mérignac, jugeant`)."""
    span = _named_before(layout, participle)
    apart = span is not None and span[0] > layout.begins[participle]
    return span if span is not None and apart and layout.words[span[0] - 1] == "," else None


def subject_of(layout: Layout, verb: Token) -> Span | None:
    """Return a verb's subject by pronoun or parse, before or after it, without looking further."""
    pronoun = pronoun_of(layout, verb.i)
    if pronoun is not None:
        return pronoun, pronoun + 1
    subject = _own_subject(layout, verb)
    if subject is not None:
        return noun_phrase(layout, _antecedent(layout, subject, verb), verb.i)
    return subject_after(layout, verb.i) if verb.dep_.startswith("parataxis") else None


def _whole(layout: Layout, span: Span, verb: int) -> Span:
    """Return the whole where a parse takes a part for the subject (`A, dont X, ont dit`)."""
    if span[0] <= layout.begins[verb] or not is_word(layout.doc[span[0] - 1], "pronouns", "part"):
        return span
    head = leftmost_head(layout, span[0] - 1)
    return span if head is None else noun_phrase(layout, head, span[0] - 1)


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
    span = noun_phrase(layout, parsed, verb)
    return (_led(layout, parsed), span[1]) if named and parsed == scanned else span


def _led(layout: Layout, name: int) -> int:
    """Return where a name begins with its article (`précise l'AFP`)."""
    return name - (layout.doc[name - 1].pos_ == "DET")


def _is_name(token: Token) -> bool:
    """Tell whether a token begins a name: a proper noun, or `Mme`."""
    return token.pos_ == "PROPN" or is_word(token, "titles") or is_misread_name(token)


def _parsed_after(layout: Layout, verb: int) -> int | None:
    """Return the subject that the parse puts after a verb, unless a preposition leads it."""
    for child in layout.doc[verb].children:
        if child.dep_.startswith("nsubj") and child.i > verb and _is_subject(layout, child, verb):
            before = layout.doc[noun_phrase(layout, child.i, verb)[0] - 1]
            return None if before.pos_ == "ADP" else child.i
    return None


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
    if ":" in layout.words[token.i : verb]:
        return False  # `« gilets verts » : X dénonce`
    same = layout.levels[token.i] == layout.levels[verb] or _label(layout, token.i, verb)
    return bool(same) and not is_word(token, "times", "nouns") and not _is_verb(token)


def _leads_label(layout: Layout, mark: int, verb: int) -> bool:
    """Tell whether a plural article stands before a label (`ont scandé les « gilets verts »`)."""
    return layout.words[mark - 1] in word_set("speech", "plural") and (
        _label(layout, mark, verb) is not None
    )


def _is_verb(token: Token) -> bool:
    """Tell whether a token is a verb without a determiner (`fatiguée`, but `un manifestant`)."""
    return token.pos_ in VERBAL and not any(child.dep_ == "det" for child in token.children)


def _label(layout: Layout, index: int, verb: int) -> Marked | None:
    """Return the short marked label that holds a subject (`les « gilets verts » dénoncent`)."""
    level = layout.levels[index]
    if level == OUTSIDE or layout.parents[level] != layout.levels[verb]:
        return None
    marked = layout.marked[level]
    led = marked.first < verb or layout.doc[marked.first - 1].pos_ == "DET"
    return marked if led and marked.end - marked.start <= LABEL else None


def _antecedent(layout: Layout, subject: Token, verb: Token) -> int:
    """Return whom a relative pronoun stands for, else the subject itself."""
    if not is_word(subject, "pronouns", "relative"):
        return subject.i
    if verb.dep_.startswith("acl") and verb.head.i < subject.i:
        return verb.head.i
    before = walk_left(layout, subject.i, layout.levels[subject.i])
    nominal = (index for index in before if layout.doc[index].pos_ in ("NOUN", "PROPN"))
    return next(nominal, subject.i)


def first_phrase(layout: Layout, start: int, stop: int | None = None) -> Span | None:
    """Return the first noun phrase from a token on that hangs on no preposition."""
    level = layout.levels[start]
    end = min(start + AFTER_VERB, layout.ends[start]) if stop is None else stop
    indices = [index for index in range(start, end) if layout.levels[index] == level]
    head = next(free_heads(layout, indices), None)
    return None if head is None else noun_phrase(layout, head, start - 1)


def noun_phrase(layout: Layout, head: int, verb: int) -> Span:
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


def leftmost_head(layout: Layout, verb: int) -> int | None:
    """Return the first free nominal before a verb, in its clause, else in its sentence."""
    indices = sorted(walk_left(layout, verb, layout.levels[verb]))
    joined = (n for n in range(len(indices) - 1, -1, -1) if _joins_clause(layout, indices[n]))
    clause = indices[next(joined, 0) :]
    return next(free_heads(layout, clause), None) or next(free_heads(layout, indices), None)


def _joins_clause(layout: Layout, index: int) -> bool:
    """Tell whether a token joins a clause that has its own subject (`, mais un sondage …`, `:`)."""
    return layout.words[index] == ":" or layout.words[index] in word_set("speech", "joining")


def _heads_after(layout: Layout, verb: int) -> Iterator[int]:
    """Yield the free nominals after a verb."""
    stop = min(verb + AFTER_VERB, layout.ends[verb])
    level = layout.levels[verb]
    indices = range(verb + 1, stop)
    outside = (i for i in indices if layout.levels[i] != level or is_clause_end(layout, i))
    end = next(outside, stop)
    yield from free_heads(layout, list(range(verb + 1, end)))
    if end < stop and _leads_label(layout, end, verb):
        yield layout.marked[layout.levels[end]].start

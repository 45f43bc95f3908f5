"""Subjects of verbs, as noun phrases: by dependency, else by position."""

from collections.abc import Iterator

from spacy.tokens import Token

from hemicycle.extract.lexicon import word_set
from hemicycle.extract.quotations.heads import free_heads, is_clause_end, is_misread_name
from hemicycle.extract.quotations.layout import OUTSIDE, Layout, walk_left
from hemicycle.extract.quotations.marks import Marked
from hemicycle.extract.quotations.phrases import Span, phrase_around
from hemicycle.extract.quotations.sayings import is_reflexive, verb_form
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
    if shared is not None:
        return shared
    for hop in range(HOPS):
        pronoun = clitic_subject(layout, token.i) if hop else _pronoun_of(layout, token.i)
        if pronoun is not None and layout.levels[pronoun] == level:
            return pronoun, pronoun + 1
        subject = _own_subject(layout, token)
        if subject is not None:
            return _whole(
                layout, noun_phrase(layout, _antecedent(layout, subject, token), verb), verb
            )
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


def _pronoun_of(layout: Layout, verb: int) -> int | None:
    """Return the clitic that inverts a verb, or the pronoun before it, whatever the parse says."""
    clitic = clitic_subject(layout, verb)
    return clitic if clitic is not None else subject_pronoun(layout, verb)


def subject_pronoun(layout: Layout, verb: int) -> int | None:
    """Return the pronoun whose only verb may be this one (`il s'exclame`, `elle n'a pas dit`)."""
    for index in range(verb - 1, layout.begins[verb] - 1, -1):
        word = layout.words[index]
        if layout.levels[index] != layout.levels[verb]:
            return None
        if word in word_set("speech", "pronouns", "subject"):
            return None if _is_impersonal(layout, index, verb) else index
        between = word in word_set("speech", "pronouns", "proclitic")
        if not between and layout.doc[index].pos_ not in ("AUX", "ADV"):
            return None
    return None


def _is_impersonal(layout: Layout, pronoun: int, verb: int) -> bool:
    """Tell whether `il` stands for nobody before a passive (`il est précisé que`)."""
    between = layout.doc[pronoun + 1 : verb]
    passive = any(t.lemma_ == "être" for t in between) and not is_reflexive(layout.doc, verb)
    return passive and layout.words[pronoun] == "il"


def is_participle(layout: Layout, token: Token) -> bool:
    """Tell whether a verb is a present participle set off or led by `en` (`, assurant que`)."""
    if not layout.words[token.i].endswith("ant") or verb_form(token) == "Fin" or not token.i:
        return False
    return layout.words[token.i - 1] in (",", "en")


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
            if span is not None:
                return span
        head = head.head
    return None


def _apposed_before(layout: Layout, participle: int) -> Span | None:
    """Return a name between commas right before a participle (`un élu, Paul Mérignac, jugeant`)."""
    start = end = participle - 1
    while start > layout.begins[participle] and layout.doc[start - 1].pos_ == "PROPN":
        start -= 1
    apart = start < end and layout.words[end] == "," == layout.words[start - 1]
    return (start, end) if apart and start > layout.begins[participle] else None


def subject_of(layout: Layout, verb: Token) -> Span | None:
    """Return a verb's subject by pronoun or parse, before or after it, without looking further."""
    pronoun = _pronoun_of(layout, verb.i)
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
    """Tell whether a token joins a clause that has its own subject (`, mais un sondage …`)."""
    return layout.words[index] in word_set("speech", "joining")


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

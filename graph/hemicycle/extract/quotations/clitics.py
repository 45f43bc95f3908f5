"""Pronouns that are subjects: clitics of inverted verbs, and pronouns right before a verb."""

from collections.abc import Iterator

from hemicycle.extract.lexicon import word_set
from hemicycle.extract.quotations.layout import Layout
from hemicycle.extract.quotations.phrases import Span
from hemicycle.extract.quotations.sayings import is_reflexive, verb_form
from hemicycle.extract.quotations.vocabulary import is_word


def pronoun_of(layout: Layout, verb: int) -> int | None:
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
            unmeant = _is_impersonal(layout, index, verb) or _only_stresses(layout, index)
            return None if unmeant else index
        between = word in word_set("speech", "pronouns", "proclitic")
        if not between and layout.doc[index].pos_ not in ("AUX", "ADV"):
            return None
    return None


def _only_stresses(layout: Layout, pronoun: int) -> bool:
    """Tell whether `elle` behind its auxiliary only stresses the subject (`X a elle aussi dit`)."""
    stressed = layout.words[pronoun] == "elle" and pronoun > layout.begins[pronoun]
    return stressed and layout.doc[pronoun - 1].pos_ == "AUX"


def _is_impersonal(layout: Layout, pronoun: int, verb: int) -> bool:
    """Tell whether `il` stands for nobody before a passive (`il est précisé que`)."""
    between = layout.doc[pronoun + 1 : verb]
    passive = any(t.lemma_ == "être" for t in between) and not is_reflexive(layout.doc, verb)
    return passive and layout.words[pronoun] == "il"


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
        set_word = layout.words[index] in word_set("speech", "adjuncts", "between")
        if layout.doc[index].pos_ not in ("AUX", "PRON", "ADV") and not set_word:
            return
        yield index


def is_nobody(layout: Layout, span: Span) -> bool:
    """Tell whether a subject speaks for nobody (`on`, `ce`)."""
    return span[1] - span[0] == 1 and is_word(layout.doc[span[0]], "pronouns", "nobody")

"""French verb forms of the third person and the participles, by rule and by `words.toml`."""

import re
from functools import cache

from hemicycle.pipeline.vocabulary import entries, words

CELLS = {
    "VerbForm=Inf": "inf",
    "Tense=Pres|VerbForm=Part": "part:pres",
    "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin": "pres:s",
    "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin": "pres:p",
    "Mood=Ind|Number=Sing|Person=3|Tense=Imp|VerbForm=Fin": "imp:s",
    "Mood=Ind|Number=Plur|Person=3|Tense=Imp|VerbForm=Fin": "imp:p",
    "Mood=Ind|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin": "fut:s",
    "Mood=Ind|Number=Plur|Person=3|Tense=Fut|VerbForm=Fin": "fut:p",
    "Mood=Cnd|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin": "cnd:s",
    "Mood=Cnd|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin": "cnd:p",
    "Mood=Imp|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin": "ons",
    "Mood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin": "ons",
    "Mood=Imp|Number=Plur|Person=2|Tense=Pres|VerbForm=Fin": "ez",
}
ENDINGS = {"imp:s": "ait", "imp:p": "aient", "cnd:s": "ait", "cnd:p": "aient"}
ENDINGS |= {"fut:s": "a", "fut:p": "ont", "part:pres": "ant", "ons": "ons", "ez": "ez"}
FUTURE = ("ai", "as", "a", "ons", "ez", "ont")
CONDITIONAL = ("ais", "ait", "ions", "iez", "aient")
AUXILIARIES = {"être": "ser", "avoir": "aur"}  # with the stems of their futures
PARTICIPLES = {"Masc|Number=Sing": "", "Fem|Number=Sing": "e"}
PARTICIPLES |= {"Masc|Number=Plur": "s", "Fem|Number=Plur": "es"}
PARTICIPLE = re.compile(r"Gender=(\w+\|Number=\w+)\|Tense=Past\|VerbForm=Part")


@cache
def conjugate(lemma: str, feats: str) -> str | None:
    """Return the form of a verb with the given UD features, None where no rule makes it."""
    participle = PARTICIPLE.match(feats)
    if participle:
        return _agree(_past(lemma), PARTICIPLES[participle[1]])
    cell = CELLS.get(feats)
    if cell is None or cell == "inf":
        return lemma if cell else None
    if cell.startswith("pres:"):
        return _present(lemma)[cell == "pres:p"]
    future = cell.startswith(("fut", "cnd"))
    return (_future_stem(lemma) if future else _stem(lemma, ENDINGS[cell])) + ENDINGS[cell]


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    """Map an irregular verb to its five principal parts."""
    return {fields[0]: fields[1:] for fields in entries("verbs", "irregular")}


def _is_second(lemma: str) -> bool:
    """Tell whether a verb goes like `finir`."""
    return lemma in words("verbs", "second")


def _past(lemma: str) -> str:
    """Form the masculine singular past participle."""
    if lemma in _irregular():
        return _irregular()[lemma][2]
    return lemma[:-2] + ("i" if _is_second(lemma) else "é")


def _agree(participle: str, ending: str) -> str:
    """Add the ending of gender and number."""
    return participle if ending == "s" and participle.endswith("s") else participle + ending


def _present(lemma: str) -> tuple[str, str]:
    """Form the third persons of the present."""
    if lemma in _irregular():
        return _irregular()[lemma][0], _irregular()[lemma][1]
    if _is_second(lemma):
        return lemma[:-2] + "it", lemma[:-2] + "issent"
    stem = _mute(lemma[:-2])
    return stem + "e", stem + "ent"


def _mute(stem: str) -> str:
    """Change a stem before a mute ending: `révél` to `révèl`, `appuy` to `appui`."""
    if stem.endswith("y"):
        return stem[:-1] + "i"
    return re.sub(r"é([bcdfghjklmnprstvxz]{1,2})$", r"è\1", stem)


def _future_stem(lemma: str) -> str:
    """Form the stem of future and conditional."""
    if lemma in _irregular():
        return _irregular()[lemma][3]
    return _mute(lemma[:-2]) + "er" if lemma.endswith("yer") else lemma


def _stem(lemma: str, ending: str) -> str:
    """Form the stem of the imperfect and of the first persons plural."""
    if lemma in _irregular():
        return _irregular()[lemma][4]
    if _is_second(lemma):
        return lemma[:-2] + "iss"
    stem = lemma[:-2]
    if ending[0] in "ao" and stem[-1] in "gc":
        return stem + "e" if stem.endswith("g") else stem[:-1] + "ç"
    return stem


def all_forms(lemma: str) -> set[str]:
    """List the forms of a verb that the rules make."""
    participles = [f"Gender={cell}|Tense=Past|VerbForm=Part" for cell in PARTICIPLES]
    forms = {form for feats in (*CELLS, *participles) if (form := conjugate(lemma, feats))}
    futures = {_future_stem(lemma).removesuffix("e") + ending for ending in (*FUTURE, *CONDITIONAL)}
    return forms | futures | {_first_person(_present(lemma)[0])}


def _first_person(third: str) -> str:
    """Form the first person singular of the present from the third.

    >>> [_first_person(form) for form in ("soutient", "combat", "veut", "dénonce")]
    ['soutiens', 'combats', 'veux', 'dénonce']
    """
    if third.endswith("eut"):
        return third[:-1] + "x"
    if third.endswith("t") and third[-2] in "inrî":
        return third[:-1] + "s"
    return third + "s" if third[-1] in "td" else third


def forms_to_lemma() -> dict[str, str]:
    """Map each form of the verbs in `words.toml` to its lemma, unless two verbs share it."""
    keys = [("verbs", key) for key in ("irregular", "second", "object", "none", "person")]
    keys += [("saying", key) for key in ("present", "past", "that")]
    owners: dict[str, set[str]] = {}
    for lemma in {word for table, key in keys for word in words(table, key)}:
        for form in all_forms(lemma):
            owners.setdefault(form, set()).add(lemma)
    for lemma, stem in AUXILIARIES.items():
        for ending in (*FUTURE, *CONDITIONAL):
            owners.setdefault(stem + ending, set()).add(lemma)
    return {form: min(lemmas) for form, lemmas in owners.items() if len(lemmas) == 1}


def is_conditional(form: str, lemma: str) -> bool:
    """Tell whether a form is the infinitive with an ending of the conditional."""
    stem = lemma.removesuffix("e")
    return stem.endswith("r") and form in [stem + end for end in CONDITIONAL]

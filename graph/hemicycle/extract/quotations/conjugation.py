"""Forms of the third person and participles, for verbs whose lemma the pipeline gets wrong."""

from collections.abc import Iterable

from hemicycle.extract.lexicon import words


def third_person_forms(infinitives: Iterable[str]) -> dict[str, str]:
    """Map the infinitive, third-person forms and participles of verbs in -er to the infinitive.

    >>> third_person_forms(["dénoncer"])["dénonçait"]
    'dénoncer'
    """
    endings = words("speech", "conjugation", "endings")
    return {
        _soften(infinitive[:-2], ending) + ending: infinitive
        for infinitive in infinitives
        if infinitive.endswith("er")
        for ending in endings
    }


def _soften(stem: str, ending: str) -> str:
    """Spell a stem before an ending: `dénonç-ait`, `exige-ait`, `espèr-e`.

    >>> _soften("dénonc", "ait"), _soften("exig", "ant"), _soften("espér", "ent")
    ('dénonç', 'exige', 'espèr')
    """
    if ending[0] == "a" and stem[-1] in "cg":
        return stem[:-1] + "ç" if stem[-1] == "c" else stem + "e"
    if ending in ("e", "ent") and stem[-2:-1] == "é":
        return stem[:-2] + "è" + stem[-1]
    return stem

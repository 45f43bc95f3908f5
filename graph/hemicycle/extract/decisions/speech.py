"""Speech: who says what of whom, and in which words."""

from collections.abc import Iterator

from hemicycle.extract.decisions.pairs import Pair
from hemicycle.extract.decisions.setting import NOWHERE, Setting, Trait, words_at


def of_the_speech(setting: Setting, pair: Pair) -> Iterator[Trait]:
    """Tell who of the two speaks of whom in the sentence, and in which words."""
    page, here, there = setting.page, pair.here, pair.there
    if page.voices[there.start] == pair.subject:
        yield "subject speaks of object", NOWHERE
        yield f"subject speaks of object, camps {setting.camps_of(pair)}", NOWHERE
    if here is not None:
        speaker = page.voices[here.start]
        if speaker == pair.object:
            yield "object speaks of subject", NOWHERE
        if speaker not in (None, pair.subject):
            yield "another speaks of subject", NOWHERE
    yield from _of_the_words(setting, pair)


def _of_the_words(setting: Setting, pair: Pair) -> Iterator[Trait]:
    """Tell in which words the subject speaks."""
    page = setting.page
    said = page.said[pair.sentence].get(pair.subject)
    quotation = page.spoken[said[0]] if said else None
    if said is None or quotation is None:
        return
    yield f"speech {quotation.kind}", NOWHERE
    yield f"speech verb is {quotation.stance}", NOWHERE
    if quotation.verb is not None:
        yield f"speech verb {page.lemmas[quotation.verb]}", quotation.verb
    yield from words_at(page, said, "said")

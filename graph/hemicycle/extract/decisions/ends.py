"""Ends: what governs each of two mentions, by which label and preposition."""

from collections.abc import Iterator

from hemicycle.extract.decisions.page import Mention, Page
from hemicycle.extract.decisions.pairs import Pair
from hemicycle.extract.decisions.setting import NOWHERE, Setting, Trait

CHAIN = 3  # nouns above an object, as in `la politique du gouvernement de X`


def of_the_ends(setting: Setting, pair: Pair) -> Iterator[Trait]:
    """Tell what governs each of the two, by which label and preposition."""
    page = setting.page
    if pair.here is None:
        yield "subject unnamed", NOWHERE
    else:
        yield from _end(page, pair.here, "subject")
    if pair.where == "same":
        yield from _end(page, pair.there, "object")
        yield from _chain(page, pair.there)


def top_of(page: Page, mention: Mention) -> int:
    """Return the token of a mention that hangs outside it."""
    for index in range(mention.start, mention.end):
        if not mention.start <= page.heads[index] < mention.end or page.heads[index] == index:
            return index
    return mention.start


def _end(page: Page, mention: Mention, end: str) -> Iterator[Trait]:
    """Tell how one mention hangs in its sentence."""
    top = top_of(page, mention)
    label, governor = page.labels[top], page.heads[top]
    yield f"{end} label {label}", NOWHERE
    if governor != top:
        yield f"{end} under {page.lemmas[governor]}", governor
        yield f"{end} under {page.lemmas[governor]} as {label}", governor
        for stance in page.stances[governor]:
            yield f"{end} under {stance} as {label}", governor
    before = mention.start - 1
    while before >= 0 and page.tags[before] in ("DET", "ADJ"):
        before -= 1
    if before >= 0 and page.tags[before] == "ADP":
        yield f"{end} after {page.lemmas[before]}", before
        if governor != top:
            yield f"{end} after {page.lemmas[before]} under {page.lemmas[governor]}", governor


def _chain(page: Page, mention: Mention) -> Iterator[Trait]:
    """Tell through which nouns an object is borne: `la politique de X`."""
    index = top_of(page, mention)
    for _ in range(CHAIN):
        governor = page.heads[index]
        if page.labels[index] != "nmod" or page.tags[governor] != "NOUN" or governor == index:
            return
        index = governor
        above, label = page.heads[index], page.labels[index]
        yield f"object of {page.lemmas[index]}", index
        yield f"object of {label} under {page.lemmas[above]}", above
        for stance in page.stances[index]:
            yield f"object of {stance}", index
        for stance in page.stances[above]:
            yield f"object of {label} under {stance}", above

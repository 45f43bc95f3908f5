"""Paths: the words and labels on the way from one mention to the other over the tree."""

from collections.abc import Iterator

from hemicycle.extract.decisions.ends import top_of
from hemicycle.extract.decisions.page import Page
from hemicycle.extract.decisions.pairs import Pair
from hemicycle.extract.decisions.setting import NOWHERE, Setting, Trait, words_at

LONGEST = 7  # words; longer paths recur too seldom to teach anything
HIGHEST = 12  # governors climbed from a mention
BEFORE = 3  # tokens before a verb in which `ne` stands


def of_the_path(setting: Setting, pair: Pair) -> Iterator[Trait]:
    """Tell how the two hang together in the tree of their sentence."""
    page = setting.page
    if pair.here is None or pair.where != "same":
        return
    up, down = _climb(page, top_of(page, pair.here)), _climb(page, top_of(page, pair.there))
    meeting = next((index for index in up if index in down), None)
    if meeting is None:
        yield "path none", NOWHERE
        return
    rising, falling = up[: up.index(meeting)], down[: down.index(meeting)]
    yield from _whole(page, rising, meeting, falling)
    yield from words_at(page, [*rising[1:], *falling[1:]], "path")
    yield from words_at(page, [meeting], "meeting")
    ends = f"{_last(page, rising)}|{_last(page, falling)}"
    yield f"meeting ends {ends}", meeting
    for stance in page.stances[meeting]:
        yield f"meeting is {stance}, ends {ends}", meeting
    if _is_negated(page, meeting):
        yield "meeting negated", meeting


def _whole(page: Page, rising: list[int], meeting: int, falling: list[int]) -> Iterator[Trait]:
    """Tell the whole path: its labels, and over which word it leads."""
    length = len(rising) + len(falling)
    yield f"path length {min(length, LONGEST)}", NOWHERE
    if length <= LONGEST:
        labels = "^".join(page.labels[i] for i in rising) + "|"
        labels += "v".join(page.labels[i] for i in reversed(falling))
        yield f"path {labels}", meeting
        yield f"path {labels} over {page.lemmas[meeting]}", meeting
        for stance in page.stances[meeting]:
            yield f"path {labels} over {stance}", meeting


def _climb(page: Page, index: int) -> list[int]:
    """List a token and its governors."""
    climbed = [index]
    while page.heads[climbed[-1]] != climbed[-1] and len(climbed) <= HIGHEST:
        climbed.append(page.heads[climbed[-1]])
    return climbed


def _last(page: Page, side: list[int]) -> str:
    """Return the label by which one side of a path joins its top."""
    return page.labels[side[-1]] if side else "self"


def _is_negated(page: Page, meeting: int) -> bool:
    """Tell whether `ne` stands right before a verb."""
    return any(page.lemmas[i] in ("ne", "n'") for i in range(max(0, meeting - BEFORE), meeting))

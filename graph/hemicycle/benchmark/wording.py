"""Wording: the words of the invented graph, drawn with a generator that the caller seeds."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any, Generic, TypeVar

WORDS = Path(__file__).with_name("invented.toml")
LENGTH = (75, 65)  # characters of a sentence about one edge: mean and spread
MORE = 60  # characters more for each further edge
SHORTEST = 40
PARTS = (3, 4, 5)  # facts that the date of an undated article is read from

Thing = TypeVar("Thing")


@cache
def load_words() -> dict[str, Any]:
    """Read the words of the invented graph."""
    return tomllib.loads(WORDS.read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Draw(Generic[Thing]):
    """Hold things to draw with their weights, added up once."""

    things: Sequence[Thing]
    sums: Sequence[float]

    def one(self, random: Random) -> Thing:
        """Draw one thing."""
        return random.choices(self.things, cum_weights=self.sums)[0]


def by_shares(shares: Mapping[str, int]) -> Draw[str]:
    """Return a draw of names by their shares."""
    return Draw(list(shares), list(accumulate(shares.values())))


def by_rank(things: Sequence[Thing], exponent: float = 1.0) -> Draw[Thing]:
    """Return a draw in which the weight falls with the rank, as Zipf found it of words."""
    weights = (1 / rank**exponent for rank in range(1, len(things) + 1))
    return Draw(things, list(accumulate(weights)))


def invent_names(random: Random, number: int) -> list[str]:
    """Invent persons' names, none twice."""
    words = {key: value.split() for key, value in load_words()["persons"].items()}
    found: dict[str, None] = {}
    while len(found) < number:
        first, *syllables = (
            random.choice(words[key]) for key in ("first", "starts", "middles", "ends")
        )
        found[f"{first} {''.join(syllables)}"] = None
    return list(found)


def invent_rules(random: Random) -> Draw[str]:
    """Return a draw of rules: 1,350 draws find some 460."""
    words = load_words()["rules"]
    lemmas = words["words"].split()
    named = [f"{kind}: {word}" for kind in words["kinds"].split() for word in lemmas]
    found = [f"model: {word} ({path})" for word in lemmas for path in words["paths"]]
    rules = named + found
    random.shuffle(rules)
    return by_rank([*words["bare"].split(), *rules], 0.8)


def invent_quote(random: Random, predicate: str, subject: str, object_: str) -> str:
    """Word one relation of two actors."""
    words = load_words()
    title = random.choice(words["rules"]["words"].split()[:15])
    form: str = random.choice(words["quotes"][predicate])
    return form.format(s=subject, o=object_, t=title)


def invent_sentence(random: Random, quotes: Sequence[str]) -> str:
    """Put quotes together to one sentence, about as long as sentences of the press are."""
    words = load_words()["around"]
    wanted = max(SHORTEST, random.gauss(*LENGTH)) + MORE * (len(quotes) - 1)
    joints = (random.choice(words["joints"]) for _ in quotes[1:])
    told = "".join(
        (quotes[0], *(part for pair in zip(joints, quotes[1:], strict=True) for part in pair))
    )
    sentence: str = random.choice(words["openings"]) + told
    for closing in random.sample(words["closings"], len(words["closings"])):
        if len(sentence) >= wanted:
            break
        sentence += closing
    return f"{sentence}."


def invent_title(random: Random, names: Sequence[str]) -> str:
    """Word an article's title."""
    one, other = random.sample(names, 2)
    form: str = random.choice(load_words()["titles"]["forms"])
    return form.format(a=one, b=other)


def invent_date_facts(random: Random, names: Sequence[str], day: date) -> str:
    """Tell from which facts the date of an undated article was read."""
    titles = load_words()["dates"]["titles"].split("|")
    return "; ".join(
        f"{random.choice(names)}, {random.choice(titles)}: {_interval(random, day)}"
        for _ in range(random.choice(PARTS))
    )


def _interval(random: Random, day: date) -> str:
    begin, end = (timedelta(days=random.randrange(20, 900)) for _ in "ab")
    return f"{day - begin}/{day + end}"

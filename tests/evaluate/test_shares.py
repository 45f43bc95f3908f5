"""The confidence of a membership rule is its share of right statements."""

import tomllib
from collections.abc import Callable
from typing import Any

from hemicycle.evaluate.shares import count_shares, write_shares

Make = Callable[..., Any]


def test_a_rule_is_judged_by_its_memberships_alone(mark: Make, say: Make, against: Make) -> None:
    gold = [mark("a", "Anne Brun | memberOf | PS"), mark("a", "Paul Roy | supports | PS")]
    found = [
        say("a", "Anne Brun | memberOf | PS", rule="bracket"),
        say("a", "Paul Roy | memberOf | PS", rule="bracket"),
        say("a", "Paul Roy | supports | PS", rule="verb: soutenir"),
    ]
    assert count_shares(against(gold, found)) == {"bracket": (1, 2), "other": (1, 2)}


def test_an_arguable_membership_judges_no_rule(mark: Make, say: Make, against: Make) -> None:
    gold = [mark("a", "Anne Brun | memberOf | PS", optional=True)]
    found = [say("a", "Anne Brun | memberOf | PS", rule="bracket")]
    assert count_shares(against(gold, found)) == {}


def test_shares_are_written_as_the_lexicon_reads_them() -> None:
    written = tomllib.loads(write_shares({"bracket": (3, 4), "other": (3, 4)}))
    assert written == {"rules": {"bracket": 0.67, "other": 0.67}}

"""The lexicon of modality, and how statuses stand under one another."""

import pytest
from hemicycle.extract.lexicon import mapping
from hemicycle.extract.modality.modality import Modality, combine
from hemicycle.extract.modality.words import STATUSES, governors, openers

ASSERTED = Modality("asserted")


@pytest.mark.parametrize("table", ["verbs", "adjectives", "nouns"])
def test_each_governor_has_known_statuses(table: str) -> None:
    found = [one for group in governors(table).values() for one in group]
    assert len(found) == len(mapping("modality", table))
    assert all({one.affirmed, one.negated} <= set(STATUSES) for one in found)


def test_longer_openers_are_tried_first() -> None:
    lengths = [len(words) for words, _ in openers()]
    assert lengths == sorted(lengths, reverse=True)


def test_each_opener_has_a_known_status() -> None:
    assert {status for _, status in openers()} <= set(STATUSES)


@pytest.mark.parametrize(
    ("inner", "outer", "expected"),
    [
        ("asserted", "asserted", "asserted"),
        ("denied", "asserted", "denied"),
        ("asserted", "denied", "denied"),
        ("denied", "denied", "hypothetical"),
        ("denied", "hypothetical", "hypothetical"),
        ("hypothetical", "denied", "denied"),
        ("asserted", "former", "former"),
    ],
)
def test_a_status_stands_under_another(inner: str, outer: str, expected: str) -> None:
    assert combine(Modality(inner, 1), Modality(outer, 2)).status == expected


def test_a_cue_seen_twice_counts_once() -> None:
    once = Modality("denied", 4, "negation")
    assert combine(once, Modality("denied", 4, "negation")).status == "denied"
    assert combine(ASSERTED, once) == once

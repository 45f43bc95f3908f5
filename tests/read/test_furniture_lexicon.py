"""The lexicon of page furniture."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hemicycle.tables.spelling import fold_name

LEXICON: dict[str, Any] = tomllib.loads(
    (Path(__file__).parents[2] / "ontology" / "lexicon" / "furniture.toml").read_text("utf-8")
)
LISTS = [("teasers", "headings"), ("furniture", "boxes"), ("furniture", "lines")]


def test_no_line_is_listed_twice_or_under_two_heads() -> None:
    folded = [fold_name(word.rstrip(" :")) for path in LISTS for word in LEXICON[path[0]][path[1]]]
    assert sorted(folded) == sorted(set(folded))


@pytest.mark.parametrize(
    "pattern", [*LEXICON["furniture"]["patterns"], *LEXICON["byline"]["patterns"]]
)
def test_no_pattern_matches_an_empty_line_or_plain_prose(pattern: str) -> None:
    compiled = re.compile(pattern, re.IGNORECASE)
    assert not compiled.fullmatch("")
    assert not compiled.fullmatch("Claire Fontaine a voté contre le budget de la ville.")


def test_every_byline_names_an_author() -> None:
    for pattern in LEXICON["byline"]["patterns"]:
        assert "author" in re.compile(pattern).groupindex


def test_outlets_are_sorted_and_no_host_has_two() -> None:
    outlets = LEXICON["outlets"]
    assert list(outlets) == sorted(outlets, key=fold_name)
    hosts = [host for hosts in outlets.values() for host in hosts]
    assert len(hosts) == len(set(hosts))


def test_the_months_are_twelve_and_each_name_is_lower_case() -> None:
    months = LEXICON["date_line"]["months"]
    assert len(months) == 12
    assert all(name == name.lower() for names in months for name in names)

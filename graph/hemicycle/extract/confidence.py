"""Confidence: how often each rule was right on articles that people can check."""

from functools import cache

from hemicycle.edges.statement import name_rule
from hemicycle.extract.lexicon import mapping


@cache
def confidence_of(rule: str) -> float:
    """Return the share of a rule's statements that were right on the development articles.

    The figures stand in `ontology/lexicon/confidence.toml`, by the rule's name before the colon; a
    rule without one gets `other`.

    >>> 0 < confidence_of("verb: militer object") < 1
    True
    """
    measured = mapping("confidence", "rules")
    value = measured.get(name_rule(rule), measured["other"])
    assert isinstance(value, float)
    return value

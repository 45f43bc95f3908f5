"""Confidence: how often each rule was right on articles that people can check."""

from functools import cache

from hemicycle.extract.lexicon import mapping


@cache
def confidence_of(rule: str, predicate: str) -> float:
    """Return the share of a rule's statements that were right on the development articles.

    The figures stand in `ontology/lexicon/confidence.toml`, by the rule's name before the colon
    and the relation, else by the rule's name; a rule without one gets `other`.

    >>> 0 < confidence_of("verb: critiquer object", "criticises") < 1
    True
    """
    measured = mapping("confidence", "rules")
    name = rule.partition(":")[0].strip()
    value = measured.get(f"{name} {predicate}", measured.get(name, measured["other"]))
    assert isinstance(value, float)
    return value

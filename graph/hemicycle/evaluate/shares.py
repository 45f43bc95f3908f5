"""Measure how often the rules of memberships are right, and write that down as their confidence.

`python -m hemicycle.evaluate.shares ../shared/gold/dev.jsonl apart.jsonl`, with the statements that
`hemicycle.extract.decisions.train --apart` writes.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from hemicycle.edges.json_lines import read_statements
from hemicycle.edges.statement import name_rule
from hemicycle.evaluate.comparison import Comparison, compare
from hemicycle.evaluate.figures import AFFILIATION
from hemicycle.evaluate.gold import read_gold
from hemicycle.evaluate.names import classes_of_tables
from hemicycle.tables import load_tables
from hemicycle.tables.files import find_ontology

ALL = "other"  # stands for the rules that no statement was found by
HEAD = """\
# How often the statements of each membership rule were right: (right + 1) / (judged + 2), on the
# 588 development articles. Those were annotated by a large language model that read each in full;
# optional relations are left out. `other` stands for rules that found nothing there. The model of
# decisions has confidences of its own. Written by `python -m hemicycle.evaluate.shares`.
[rules]
"""


def count_shares(compared: Comparison) -> dict[str, tuple[int, int]]:
    """Count the statements of each membership rule: those right, and those judged."""
    right, judged = Counter[str](), Counter[str]()
    for name, is_right in _judged(compared):
        for key in (name, ALL):
            judged[key] += 1
            right[key] += is_right
    return {name: (right[name], judged[name]) for name in sorted(judged)}


def _judged(compared: Comparison) -> Iterator[tuple[str, bool]]:
    """Yield the rule of each membership that is right or wrong, and whether it is right."""
    for fact, statements in compared.found.items():
        if fact.predicate == AFFILIATION and fact not in compared.optional:
            for statement in statements:
                yield name_rule(statement.rule), fact in compared.wanted


def write_shares(shares: dict[str, tuple[int, int]]) -> str:
    """Write shares as the text of `ontology/lexicon/confidence.toml`.

    >>> print(write_shares({"bracket": (8, 8)}).splitlines()[-1])
    "bracket" = 0.90  # 8 of 8
    """
    lines = (
        f'"{name}" = {(right + 1) / (judged + 2):.2f}  # {right} of {judged}'
        for name, (right, judged) in shares.items()
    )
    return HEAD + "\n".join(lines) + "\n"


def main() -> None:
    """Read the command line, count, and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("statements", type=Path)
    given = parser.parse_args()
    gold = read_gold(given.gold)
    statements = list(read_statements(given.statements))
    compared = compare(gold.relations, statements, gold.articles, classes_of_tables(load_tables()))
    out = find_ontology() / "lexicon" / "confidence.toml"
    out.write_text(write_shares(count_shares(compared)), encoding="utf-8")


if __name__ == "__main__":
    main()

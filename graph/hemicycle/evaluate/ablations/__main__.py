"""Measure the ablations and the baselines: `python -m hemicycle.evaluate.ablations ../shared`.

The folder is that of `hemicycle.extract.decisions.train`: `gold/` and `unlabelled/`. Needs the
extra `baselines`; about a quarter of an hour. Progress goes to the error stream.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from hemicycle.evaluate.ablations.report import ALL, describe_variants, measure_variant, write_table
from hemicycle.evaluate.ablations.variants import compare_variants
from hemicycle.evaluate.figures import Table
from hemicycle.export.files import write_text
from hemicycle.extract.decisions.train import Marked, read_marked
from hemicycle.extract.reading import parse_articles
from hemicycle.pipeline import load_pipeline
from hemicycle.tables import load_tables


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, measure every variant, print the table and write the figures."""
    given = _read_arguments(arguments)
    marked = read_marked(given.folder)
    if given.number:
        marked = take_articles(marked, given.number)
    readings = list(parse_articles(load_pipeline(), marked.articles.values()))
    articles = len({one.article for one in marked.gold})
    measured: dict[str, Table] = {}
    for variant in compare_variants(readings, marked, load_tables()):
        measured[variant.name] = measure_variant(variant)
        print(f"{variant.name}: F1 {measured[variant.name][ALL].f1:.3f}", file=sys.stderr)
        if given.json:  # each time, so that a run that is stopped leaves what it measured
            record = describe_variants(measured, articles)
            write_text(given.json, json.dumps(record, indent=2) + "\n")
    print(write_table(measured))


def take_articles(marked: Marked, number: int) -> Marked:
    """Take the first articles of gold by name, and as many of the readings'."""
    gold, readings = (
        set(islice(sorted({one.article for one in relations}), number))
        for relations in (marked.gold, marked.readings)
    )
    return Marked(
        {name: one for name, one in marked.articles.items() if name in gold | readings},
        tuple(one for one in marked.gold if one.article in gold),
        tuple(one for one in marked.readings if one.article in readings),
    )


def _read_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="hemicycle.evaluate.ablations", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder that holds gold/ and unlabelled/")
    parser.add_argument("--number", type=int, help="articles of gold to take, for a trial")
    parser.add_argument("--json", type=Path, help="file for all figures")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()

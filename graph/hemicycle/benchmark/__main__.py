"""Run the benchmarks: `python -m hemicycle.benchmark ../shared/unlabelled/articles.jsonl`."""

import argparse
from pathlib import Path

from hemicycle.benchmark.loading import time_loading
from hemicycle.benchmark.pipelines import compare_pipelines
from hemicycle.benchmark.readings import compare_reading


def main() -> None:
    """Read the command line and print one line a figure."""
    parser = argparse.ArgumentParser(prog="hemicycle.benchmark", description=__doc__)
    parser.add_argument("articles", type=Path, help="articles to read, as `hemicycle build` does")
    parser.add_argument("--treebanks", type=Path, help="train a width-96 pipeline to compare with")
    parser.add_argument("--number", type=int, default=60, help="articles read in each round")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    print(time_loading(arguments.rounds))
    print(compare_reading(arguments.articles, arguments.number, arguments.rounds))
    if arguments.treebanks:
        print(compare_pipelines(arguments.articles, arguments.treebanks, arguments.number,
                                arguments.rounds))  # fmt: skip


if __name__ == "__main__":
    main()

"""The summary of a build: what was read, found, skipped and written, and what to do next."""

import sys
from collections.abc import Iterator
from shlex import quote

from hemicycle.cli.terminal import printable
from hemicycle.run.inputs import Inputs, describe_skipped
from hemicycle.run.job import Built
from hemicycle.run.naming import MAP
from hemicycle.run.record import count_all


def print_skipped(inputs: Inputs) -> None:
    """Name each input that could not be read on the error stream, one line each, and why."""
    for skipped in inputs.skipped:
        print(f"hemicycle: skipped {printable(describe_skipped(skipped))}", file=sys.stderr)


def print_summary(built: Built) -> None:
    """Print the summary of a build."""
    for line in _lines(built):
        print(line)


def _lines(built: Built) -> Iterator[str]:
    counts = count_all(built.inputs, built.edges)
    skipped = f", {counts['skipped']} inputs skipped (named above)" if counts["skipped"] else ""
    yield f"{counts['articles']} articles read{skipped}"
    yield f"{counts['actors']} actors, {counts['statements']} statements, {counts['edges']} edges:"
    yield from _counted(counts["edges_by_predicate"])
    statuses = counts["edges_by_status"]
    yield f"status: {', '.join(f'{count} {name}' for name, count in statuses.items() if count)}"
    yield from _outcome(built)


def _counted(counts: dict[str, int]) -> Iterator[str]:
    yield from (f"  {count:5} {name}" for name, count in counts.items())


def _outcome(built: Built) -> Iterator[str]:
    """Yield what was written and removed, and what to open first."""
    yield f"{len(built.files)} files in {built.out}: {', '.join(built.files)}"
    if built.removed:
        yield f"removed, because only an earlier build had them: {', '.join(built.removed)}"
    if built.periods is None:
        yield "no comparison page: all the evidence lies in one year (--compare A B chooses two)"
    yield "next:"
    yield f"  open {quote(str(built.out / MAP))}"
    if built.periods:
        yield f"  hemicycle compare {' '.join(built.periods)} --data {quote(str(built.out))}"
    yield f"  hemicycle why ACTOR --data {quote(str(built.out))}"

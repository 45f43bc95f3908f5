"""`hemicycle extract`: statements only."""

from pathlib import Path
from typing import Annotated

import typer

from hemicycle.cli.options import FAILED, Articles, Model, Quiet, Recorded


def extract(
    articles: Articles,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FILE", help="Where to write the statements."),
    ],
    model: Model = None,
    recorded: Recorded = None,
    quiet: Quiet = False,
) -> None:
    """Write the statements of articles as JSON lines.

    \b
    hemicycle extract press.jsonl -o statements.jsonl
    """
    from hemicycle.cli.progress import progress
    from hemicycle.cli.summary import print_skipped
    from hemicycle.run.job import Request, extract_to_file

    with progress(quiet) as watch:
        count, inputs = extract_to_file(Request(tuple(articles), output, model, recorded), watch)
    print_skipped(inputs)
    if not quiet:
        print(f"{count} statements from {len(inputs.articles)} articles: {output}")
    if inputs.barren:
        raise typer.Exit(FAILED)

"""`hemicycle build`: the main job."""

from pathlib import Path
from typing import Annotated

import typer

from hemicycle.cli.options import FAILED, Articles, Model, Quiet, Recorded


def build(
    articles: Articles,
    out: Annotated[
        Path, typer.Option("--out", metavar="FOLDER", help="Where to write the exports.")
    ] = Path("exports"),
    compare: Annotated[
        tuple[str, str] | None,
        typer.Option(
            metavar="A B",
            help="The two periods of the comparison page"
            " (default: the two years with the most evidence).",
            show_default=False,
        ),
    ] = None,
    model: Model = None,
    recorded: Recorded = None,
    quiet: Quiet = False,
) -> None:
    """Build all exports from articles: the main job.

    Inputs that can't be read are named on the error stream and in run.json, and the rest is
    built. The exit code is 2 where a path that you name yields no article at all.

    \b
    hemicycle build seeds
    hemicycle build press/ more.jsonl --out graph-2022 --compare 2021 2022-04/2022-06
    """
    from hemicycle.cli.progress import progress
    from hemicycle.cli.summary import print_skipped, print_summary
    from hemicycle.run.job import Request, build_exports

    with progress(quiet) as watch:
        built = build_exports(Request(tuple(articles), out, model, recorded), compare, watch)
    print_skipped(built.inputs)
    if not quiet:
        print_summary(built)
    if built.inputs.barren:
        raise typer.Exit(FAILED)

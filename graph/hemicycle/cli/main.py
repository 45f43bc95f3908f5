"""The command line: `hemicycle COMMAND`."""

import os
import sys
from typing import Annotated

import typer

import hemicycle
from hemicycle.cli.build import build
from hemicycle.cli.compare import compare
from hemicycle.cli.evaluate import evaluate
from hemicycle.cli.extract import extract
from hemicycle.cli.map import map_
from hemicycle.cli.options import FAILED
from hemicycle.cli.query import query
from hemicycle.cli.snapshot import snapshot
from hemicycle.cli.timeline import timeline
from hemicycle.cli.validate import validate
from hemicycle.cli.why import why
from hemicycle.errors import HemicycleError

TRACEBACK = "--traceback"

app = typer.Typer(
    name="hemicycle",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # importing rich would double the time that --help takes
    pretty_exceptions_enable=False,  # a programming error shows Python's own, whole traceback
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(build)
app.command()(extract)
app.command()(snapshot)
app.command()(compare)
app.command()(query)
app.command(name="map")(map_)
app.command()(timeline)
app.command()(why)
app.command()(validate)
app.command()(evaluate)


def run(arguments: list[str] | None = None) -> None:
    """Run the command line; print an error of the package in one line and exit with code 2."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        app(args=[word for word in given if word != TRACEBACK], prog_name="hemicycle")
    except HemicycleError as error:
        if TRACEBACK in given:
            raise
        for line in str(error).splitlines():
            print(f"hemicycle: {line}", file=sys.stderr)
        sys.exit(FAILED)
    except BrokenPipeError:  # the reader of a pipe (`| head`) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(FAILED)


@app.callback()
def hemicycle_(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            is_eager=True,
            callback=lambda asked: _print_version(asked),
            help="Print the version and exit.",
        ),
    ] = False,
    traceback: Annotated[
        bool, typer.Option(TRACEBACK, help="On an error, show Python's whole traceback.")
    ] = False,
) -> None:
    """Read French political news articles; write who allies with or attacks whom, when, and
    which sentence says so.

    \b
    hemicycle build seeds                      the main job: articles in, exports/ out
    hemicycle why Mélenchon criticises Macron  every quote behind an edge
    hemicycle compare 2017 2022                what formed, ended, flipped or persisted
    """


def _print_version(asked: bool) -> None:
    if asked:
        print(f"hemicycle {hemicycle.__version__}")
        raise typer.Exit

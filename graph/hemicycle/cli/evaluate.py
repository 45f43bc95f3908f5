"""`hemicycle evaluate`: how right is what was extracted?"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hemicycle.cli.options import FAILED, Model, Quiet


class TableName(StrEnum):
    """Name the tables that `--by` chooses."""

    RELATION = "relation"
    RULE = "rule"
    YEAR = "year"
    OUTLET = "outlet"


Gold = Annotated[
    Path, typer.Argument(metavar="GOLD", help="A gold file; graph/docs/evaluation.md describes it.")
]
Articles = Annotated[
    list[Path] | None,
    typer.Option(
        "--articles",
        metavar="PATH",
        help="A file or folder of articles to extract from; may be repeated.",
        show_default=False,
    ),
]
Statements = Annotated[
    Path | None,
    typer.Option(
        "--statements",
        metavar="FILE",
        help="Statements to score, instead of extracting them.",
        show_default=False,
    ),
]
By = Annotated[
    list[TableName] | None,
    typer.Option(
        "--by",
        metavar="TABLE",
        help="A table to print: relation, rule, year or outlet; may be repeated (default: all).",
        show_default=False,
    ),
]
Errors = Annotated[
    int,
    typer.Option("--errors", metavar="N", min=0, help="How many misses and wrong edges to show."),
]
Json = Annotated[
    Path | None,
    typer.Option("--json", metavar="FILE", help="Where to write every figure.", show_default=False),
]
Same = Annotated[
    Path | None,
    typer.Option(
        "--same",
        metavar="FILE",
        help="Which names are one actor, as a JSON list of lists (default: those of ontology/).",
        show_default=False,
    ),
]
Ids = Annotated[
    Path | None,
    typer.Option(
        "--ids",
        metavar="FILE",
        help="The ids of the articles to judge, one a line"
        " (default: those in which GOLD marks a relation).",
        show_default=False,
    ),
]


def evaluate(
    gold: Gold,
    articles: Articles = None,
    statements: Statements = None,
    by: By = None,
    errors: Errors = 0,
    json_: Json = None,
    same: Same = None,
    ids: Ids = None,
    model: Model = None,
    quiet: Quiet = False,
) -> None:
    """Score extraction against relations that were marked by hand.

    A relation counts once an article, and is right where subject, predicate and object are. One
    of --articles and --statements is needed; with both the statements are scored, and the articles
    tell years, outlets and sentences.

    \b
    hemicycle evaluate gold.jsonl --articles press.jsonl
    hemicycle evaluate gold.jsonl --statements exports/statements.jsonl --by rule --errors 20
    """
    from hemicycle.cli.figures import print_report, print_unjudged
    from hemicycle.cli.progress import progress
    from hemicycle.cli.summary import print_skipped
    from hemicycle.evaluate.job import Request, score
    from hemicycle.evaluate.record import write_report

    request = Request(gold, tuple(articles or ()), statements, same, ids, model)
    with progress(quiet) as watch:
        scored = score(request, errors, watch)
    print_skipped(scored.inputs)
    print_unjudged(scored)
    if json_:
        write_report(json_, scored.report)
    if not quiet:
        print_report(scored.report, tuple(by or TableName))
    if scored.inputs.barren:
        raise typer.Exit(FAILED)

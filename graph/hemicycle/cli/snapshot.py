"""`hemicycle snapshot`: the edges of a period."""

from pathlib import Path
from typing import Annotated

import typer

from hemicycle.cli.options import AsJson, Data

COLUMNS = ("date", "edge", "evidence")


def snapshot(
    period: Annotated[
        str,
        typer.Argument(metavar="PERIOD", help="2017, 2017-11, 2017-11-24, 2017-01-29/2017-04-23."),
    ],
    data: Data = Path("exports"),
    as_json: AsJson = False,
) -> None:
    """Show what held or happened in a period.

    States are shown while they are in force, events where they happened.

    \b
    hemicycle snapshot 2017
    hemicycle snapshot 2017-01-29/2017-04-23 --json
    """
    from hemicycle.cli.rows import held_row, quoted, told
    from hemicycle.cli.terminal import print_json, print_table
    from hemicycle.run.loading import load
    from hemicycle.views.snapshot import take_snapshot

    graph = load(data)
    taken = take_snapshot(graph.edges, period, end_of=graph.end_of)
    rows = [held_row(held, graph.articles) for held in taken.held]
    if as_json:
        print_json(rows)
    else:
        print_table(COLUMNS, ((row["date"], told(row), quoted(row)) for row in rows))
        carried = sum(held.carried for held in taken.held)
        print(f"{period}: {len(taken)} edges, {carried} of them carried over from before")
        if taken.possible:
            print(f"{len(taken.possible)} more may fall into it: their dates are wider than it")

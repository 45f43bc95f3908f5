"""`hemicycle compare`: what changed between two periods."""

from pathlib import Path
from typing import Annotated

import typer

from hemicycle.cli.options import AsJson, Data

COLUMNS = ("change", "edge", "before", "after", "evidence")


def compare(
    before: Annotated[str, typer.Argument(metavar="A", help="A period, such as 2017.")],
    after: Annotated[str, typer.Argument(metavar="B", help="Another one, such as 2022-04.")],
    data: Data = Path("exports"),
    as_json: AsJson = False,
) -> None:
    """Show what changed between two periods.

    Each relation has formed, ended, flipped or persisted, with the evidence of it. One that
    nobody reported again is shown as not observed, which is not the same as ended.

    \b
    hemicycle compare 2017 2022
    hemicycle compare 2017-01/2017-05 2022-04/2022-06 --json
    """
    from hemicycle.cli.rows import change_row, quoted, told
    from hemicycle.cli.terminal import print_json, print_table
    from hemicycle.run.loading import load
    from hemicycle.views.comparison import compare as compare_periods

    graph = load(data)
    compared = compare_periods(graph.edges, before, after, end_of=graph.end_of)
    rows = [change_row(one, graph.articles) for one in compared.changes]
    if as_json:
        print_json(rows)
    else:
        cells = ((r["change"], told(r), r["before"], r["after"], quoted(r)) for r in rows)
        print_table(COLUMNS, cells)
        counts = ", ".join(
            f"{count} {kind.replace('_', ' ')}" for kind, count in compared.count().items()
        )
        print(f"{before} to {after}: {counts}")

"""`hemicycle compare`: what changed between two periods."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hemicycle.cli.options import AsJson, Data, Language, Palette, Title, choose_look

if TYPE_CHECKING:
    from hemicycle.export.pages import PageOptions
    from hemicycle.views.graph import Graph

COLUMNS = ("change", "edge", "before", "after", "evidence")


def compare(
    before: Annotated[str, typer.Argument(metavar="A", help="A period, such as 2017.")],
    after: Annotated[str, typer.Argument(metavar="B", help="Another one, such as 2022-04.")],
    data: Data = Path("exports"),
    as_json: AsJson = False,
    html: Annotated[
        Path | None,
        typer.Option(
            "--html",
            metavar="FILE",
            help="Write the comparison page of the two periods instead of a table.",
            show_default=False,
        ),
    ] = None,
    palette: Palette = "press",
    lang: Language = "auto",
    title: Title = None,
) -> None:
    """Show what changed between two periods.

    Each relation has formed, ended, flipped or persisted, with the evidence of it. One that
    nobody reported again is shown as not observed, which is not the same as ended.

    \b
    hemicycle compare 2017 2022
    hemicycle compare 2017-01/2017-05 2022-04/2022-06 --json
    hemicycle compare 2017 2022 --html 2017-2022.html --lang en
    """
    from hemicycle.run.loading import load

    if html:
        _write_page(html, load(data), (before, after), choose_look(palette, lang, title))
    else:
        _print_changes(load(data), before, after, as_json)


def _write_page(
    path: Path, graph: "Graph", periods: tuple[str, str], options: "PageOptions"
) -> None:
    """Write the comparison page and print its path."""
    from hemicycle.cli.progress import waiting
    from hemicycle.export.pages import write_comparison

    with waiting("Drawing the comparison"):
        write_comparison(path, graph, *periods, options)
    print(path)


def _print_changes(graph: "Graph", before: str, after: str, as_json: bool) -> None:
    """Print the changes as a table with their counts, or as JSON."""
    from hemicycle.cli.rows import change_row, quoted, told
    from hemicycle.cli.terminal import print_json, print_table
    from hemicycle.views.comparison import compare as compare_periods

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

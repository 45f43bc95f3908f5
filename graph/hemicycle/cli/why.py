"""`hemicycle why`: every quote behind an edge."""

from pathlib import Path
from typing import Annotated

import typer

from hemicycle.cli.options import AsJson, Data


def why(
    subject: Annotated[
        str, typer.Argument(metavar="SUBJECT", help="An actor: name, acronym, last name or id.")
    ],
    predicate: Annotated[
        str | None, typer.Argument(metavar="[PREDICATE]", help="Such as criticises or alliedWith.")
    ] = None,
    object_: Annotated[
        str | None, typer.Argument(metavar="[OBJECT]", help="Another actor.")
    ] = None,
    data: Data = Path("exports"),
    as_json: AsJson = False,
) -> None:
    """Print every quote behind an edge.

    Each comes with its date, its outlet and the rule that found it. Accents and case don't
    matter, and the predicate may be left out.

    \b
    hemicycle why Mélenchon
    hemicycle why melenchon criticises macron
    hemicycle why PS "France insoumise" --json
    """
    from hemicycle.cli.quotes import find_statements, print_quotes
    from hemicycle.cli.rows import statement_row
    from hemicycle.cli.terminal import print_json
    from hemicycle.run.loading import find_file, load_statements
    from hemicycle.run.record import noted_articles

    articles = noted_articles(find_file(data).parent)
    found = find_statements(load_statements(data), subject, predicate, object_, _known_as)
    rows = [statement_row(statement, articles) for statement in found]
    if as_json:
        print_json(rows)
    elif rows:
        print_quotes(rows)
    else:
        print("no statement of the graph joins them in this way")


def _known_as(name: str) -> frozenset[str]:
    """Return the ids of the actors that the tables know under a name."""
    from hemicycle.tables import load_tables  # only where the graph itself doesn't know the name

    return load_tables().bearers(name)

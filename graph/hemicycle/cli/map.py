"""`hemicycle map`: the interactive alliance map."""

from pathlib import Path
from typing import Annotated

import typer

from hemicycle.cli.options import Data

PAGE = "alliance-map.html"


def map_(
    data: Data = Path("exports"),
    open_: Annotated[bool, typer.Option("--open", help="Open it in a browser.")] = False,
) -> None:
    """Draw the alliance map and print its path.

    It is drawn anew from the statements of an export, as one HTML file that needs no network.

    \b
    hemicycle map --open
    """
    from hemicycle.cli.progress import waiting
    from hemicycle.export.pages import write_map
    from hemicycle.run.loading import load

    graph = load(data)
    path = (data if data.is_dir() else data.parent) / PAGE
    with waiting("Drawing the map"):
        write_map(path, graph)
    print(path)
    if open_:
        typer.launch(path.resolve().as_uri())

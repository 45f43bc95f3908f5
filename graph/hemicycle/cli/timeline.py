"""`hemicycle timeline`: the page of one actor."""

from pathlib import Path
from typing import Annotated

import typer

from hemicycle.cli.options import (
    Data,
    Language,
    Open,
    PageFile,
    Palette,
    Period,
    Title,
    choose_look,
    present,
)


def timeline(
    actor: Annotated[
        str, typer.Argument(metavar="ACTOR", help="A name, acronym, last name or id.")
    ],
    data: Data = Path("exports"),
    out: PageFile = None,
    period: Period = None,
    palette: Palette = "press",
    lang: Language = "auto",
    title: Title = None,
    open_: Open = False,
) -> None:
    """Show who supported and attacked an actor, month by month, with quotes.

    One HTML file that needs no network; its path is printed. Accents and case of the name don't
    matter.

    \b
    hemicycle timeline Mélenchon --open
    hemicycle timeline PS --period 2017 --lang fr --out ps-2017.html
    """
    from hemicycle.cli.progress import waiting
    from hemicycle.export.pages import write_timeline
    from hemicycle.run.loading import find_file, load
    from hemicycle.run.naming import name_timeline

    options = choose_look(palette, lang, title)
    graph = load(data)
    found = graph.find(actor)
    path = out or find_file(data).parent / name_timeline(found)
    with waiting("Drawing the timeline"):
        write_timeline(path, graph, found, options, period)
    present((path,), open_)

"""Options that several commands share."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hemicycle.errors import OptionError

if TYPE_CHECKING:
    from hemicycle.export.pages import PageOptions

FAILED = 2  # the exit code where what was asked for can't be done

Articles = Annotated[
    list[Path],
    typer.Argument(
        metavar="ARTICLES",
        help="Files (.txt or .jsonl) and folders of articles.",
        show_default=False,
    ),
]
Model = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="NAME",
        help="An installed spaCy model of French to use instead of the bundled pipeline.",
        show_default=False,
    ),
]
Recorded = Annotated[
    str | None,
    typer.Option(
        "--recorded",
        metavar="DAY",
        help="The day to note as the one on which the statements entered the graph"
        " (default: the day noted by an earlier build in the same folder, else today).",
        show_default=False,
    ),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Print nothing but errors and skipped inputs.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
Export = Annotated[
    Path,
    typer.Option(
        "--data",
        metavar="FILE",
        help="The Turtle or TriG file, or the folder that holds hemicycle.ttl.",
    ),
]
Data = Annotated[
    Path,
    typer.Option(
        "--data",
        metavar="FOLDER",
        help="What `hemicycle build` wrote: its folder, or a file of statements.",
    ),
]

Around = Annotated[
    str | None, typer.Option("--actor", metavar="NAME", help="Only this actor and those around it.")
]
Steps = Annotated[
    int, typer.Option("--depth", metavar="STEPS", help="How many steps around the actor.")
]
Period = Annotated[
    str | None,
    typer.Option(metavar="PERIOD", help="Only what held or happened then, such as 2017."),
]
Outlets = Annotated[
    int,
    typer.Option("--min-outlets", metavar="N", help="Only what at least so many outlets report."),
]
Palette = Annotated[
    str,
    typer.Option(
        metavar="PALETTE", help="Colours of the parties: press, or safe for the colour-blind."
    ),
]
Language = Annotated[
    str,
    typer.Option(
        metavar="LANG",
        help="fr or en; auto is the reader's own on a page, and French on a picture.",
    ),
]
Title = Annotated[
    str | None, typer.Option(metavar="TEXT", help="A title in place of the usual one.")
]
PageFile = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Where to write the page, if not beside the data."),
]
PngFile = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Write a picture for print, 300 dpi.")
]
SvgFile = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Write a picture to edit or enlarge.")
]
Open = Annotated[bool, typer.Option("--open", help="Open what is drawn.")]


def find_turtle(data: Path) -> Path:
    """Return the Turtle file of a folder of exports, any other path as it is."""
    return data / "hemicycle.ttl" if data.is_dir() else data


def choose_look(palette: str, lang: str, title: str | None) -> "PageOptions":
    """Return the options of a page; raises OptionError for a value that is none of the choices."""
    from hemicycle.export.pages.options import LANGUAGES, PALETTES, PageOptions

    for option, value, choices in (("--palette", palette, PALETTES), ("--lang", lang, LANGUAGES)):
        if value not in choices:
            raise OptionError(f"{option} {value}: write {', '.join(choices[:-1])} or {choices[-1]}")
    return PageOptions(title=title, lang=lang, palette=palette)


def present(paths: Sequence[Path], opened: bool) -> None:
    """Print the files that were drawn, and open the first where that was asked for."""
    for path in paths:
        print(path)
    if opened:
        typer.launch(paths[0].resolve().as_uri())

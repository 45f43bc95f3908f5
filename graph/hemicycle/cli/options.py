"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

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
PageFile = Annotated[Path | None, typer.Option(metavar="FILE", help="Where to write the page.")]
PngFile = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Write a picture for print, 300 dpi.")
]
SvgFile = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Write a picture to edit or enlarge.")
]


def find_turtle(data: Path) -> Path:
    """Return the Turtle file of a folder of exports, any other path as it is."""
    return data / "hemicycle.ttl" if data.is_dir() else data

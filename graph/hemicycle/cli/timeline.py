"""`hemicycle timeline`: the page of one actor."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hemicycle.cli.options import Data

if TYPE_CHECKING:
    from hemicycle.views.graph import Graph


Named = Annotated[str, typer.Argument(metavar="ACTOR", help="A name, acronym, last name or id.")]
Out = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Where to write the page (default: timeline-ACTOR.html beside the data).",
        show_default=False,
    ),
]
Within = Annotated[
    str | None,
    typer.Option(
        metavar="PERIOD", help="Only 2017, 2017-11 or 2017-01/2017-05.", show_default=False
    ),
]
Language = Annotated[
    str, typer.Option(metavar="LANG", help="auto (the reader's browser), fr or en.")
]
Palette = Annotated[
    str, typer.Option(metavar="NAME", help="press, or safe: colours that the colour-blind tell.")
]
Title = Annotated[
    str | None, typer.Option(metavar="TEXT", help="A title of your own.", show_default=False)
]


def timeline(
    actor: Named,
    data: Data = Path("exports"),
    out: Out = None,
    period: Within = None,
    lang: Language = "auto",
    palette: Palette = "press",
    title: Title = None,
    open_: Annotated[bool, typer.Option("--open", help="Open it in a browser.")] = False,
) -> None:
    """Show who supported and attacked an actor, month by month, with quotes.

    One HTML file that needs no network; its path is printed. Accents and case of the name don't
    matter.

    \b
    hemicycle timeline Mélenchon --open
    hemicycle timeline PS --period 2017 --lang fr --out ps-2017.html
    """
    from hemicycle.cli.progress import waiting
    from hemicycle.export.pages.options import LANGUAGES, PALETTES, PageOptions
    from hemicycle.export.pages.timeline import write_timeline
    from hemicycle.run.loading import load

    _check("--lang", lang, LANGUAGES)
    _check("--palette", palette, PALETTES)
    graph = load(data)
    found = _find_actor(actor, graph)
    folder = data if data.is_dir() else data.parent
    path = out or folder / f"timeline-{found}.html"
    with waiting("Drawing the timeline"):
        write_timeline(path, graph, found, PageOptions(title, lang, palette), period)
    print(path)
    if open_:
        typer.launch(path.resolve().as_uri())


def _check(option: str, given: str, allowed: tuple[str, ...]) -> None:
    """Raise typer's own error when an option's value isn't among those allowed."""
    if given not in allowed:
        raise typer.BadParameter(f"{given!r} is none of {', '.join(allowed)}", param_hint=option)


def _find_actor(name: str, graph: "Graph") -> str:
    """Return the id of the one actor of a graph that bears a name, as `hemicycle why` finds it.

    Raises UnknownActorError when nobody bears it, or more than one does.
    """
    from hemicycle.cli.actors import find_actors
    from hemicycle.errors import UnknownActorError

    def known_as(asked: str) -> frozenset[str]:
        return frozenset(use.actor_id for use in graph.tables.named(asked))

    statements = [one for edge in graph.edges for one in edge.statements]
    bearers = sorted(find_actors(name, statements, known_as))
    if len(bearers) > 1:
        raise UnknownActorError(f"{name!r} may be {', '.join(bearers)}; write one of these")
    return bearers[0]

"""`hemicycle map`: the interactive alliance map, and pictures of it for print."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hemicycle.cli.options import (
    Around,
    Data,
    Language,
    Open,
    Outlets,
    PageFile,
    Palette,
    Period,
    PngFile,
    Steps,
    SvgFile,
    Title,
    choose_look,
    present,
)
from hemicycle.errors import EmptyViewError, OptionError
from hemicycle.run.naming import name_map

if TYPE_CHECKING:
    from hemicycle.export.pages import PageOptions
    from hemicycle.views.graph import Graph


@dataclass(frozen=True, slots=True)
class Wanted:
    """Hold what restricts a map; by default nothing does."""

    period: str | None = None
    min_outlets: int = 1
    actor: str | None = None
    depth: int = 1


@dataclass(frozen=True, slots=True)
class Targets:
    """Hold the files to write: the page, and pictures of it."""

    page: Path | None
    png: Path | None
    svg: Path | None

    @property
    def all(self) -> tuple[Path, ...]:
        """List the files, the page first."""
        return tuple(path for path in (self.page, self.png, self.svg) if path)


def map_(
    actor: Around = None,
    depth: Steps = 1,
    period: Period = None,
    min_outlets: Outlets = 1,
    palette: Palette = "press",
    lang: Language = "auto",
    title: Title = None,
    out: PageFile = None,
    png: PngFile = None,
    svg: SvgFile = None,
    data: Data = Path("exports"),
    open_: Open = False,
) -> None:
    """Draw the alliance map and print its path.

    It is drawn anew from the statements of an export, as one HTML file that needs no network.
    A map of one period, of one actor or of what several outlets report gets a file of its own.
    With --png or --svg pictures are drawn, and the page only where --out says where.

    \b
    hemicycle map --open
    hemicycle map --actor Mélenchon --depth 2 --period 2017
    hemicycle map --min-outlets 2 --png map.png --svg map.svg
    """
    from hemicycle.cli.progress import waiting
    from hemicycle.run.loading import find_file, load

    wanted = Wanted(period, min_outlets, actor, depth)
    options = choose_look(palette, lang, title)
    _check(wanted)
    graph = load(data)
    centre = graph.find(actor) if actor else None
    shown = restrict(graph, wanted)
    page = out or (None if png or svg else find_file(data).parent / name_page(wanted, centre))
    targets = Targets(page, png, svg)
    with waiting("Drawing the map"):
        _draw(shown, targets, options, centre)
    present(targets.all, open_)


def restrict(graph: "Graph", wanted: Wanted) -> "Graph":
    """Return the view wanted: its period first, then its outlets, then its actor.

    Raises EmptyViewError, which names the option, where nothing is left.
    """
    earlier: list[str] = []
    for option, view in _steps(wanted):
        graph = view(graph)
        if not graph.edges:
            rest = f" of what {' '.join(earlier)} left" if earlier else ""
            raise EmptyViewError(f"{option} leaves nothing to draw{rest}")
        earlier.append(option)
    return graph


def _steps(wanted: Wanted) -> Iterable[tuple[str, Callable[["Graph"], "Graph"]]]:
    """Yield the options that restrict the map, in their order, with the view that each takes."""
    period, least, actor, depth = wanted.period, wanted.min_outlets, wanted.actor, wanted.depth
    if period is not None:
        yield f"--period {period}", lambda graph: graph.at(period)
    if least > 1:
        yield f"--min-outlets {least}", lambda graph: graph.min_outlets(least)
    if actor is not None:
        yield f"--actor {actor}", lambda graph: graph.ego(actor, depth)


def _check(wanted: Wanted) -> None:
    """Raise OptionError or PeriodError where a restriction has no sense."""
    from hemicycle.edges.valid_time import parse_edtf

    for option, number in (("--depth", wanted.depth), ("--min-outlets", wanted.min_outlets)):
        if number < 1:
            raise OptionError(f"{option} {number}: write 1 or more")
    if wanted.period is not None:
        parse_edtf(wanted.period)


def name_page(wanted: Wanted, centre: str | None) -> str:
    """Name the page after what restricts it; `centre` is the id of the actor wanted.

    >>> name_page(Wanted(period="2017-01/2017-04", depth=2), "manuel-valls")
    'alliance-map-manuel-valls-depth-2-2017-01_2017-04.html'
    """
    return name_map(
        centre or "",
        f"depth-{wanted.depth}" if centre and wanted.depth > 1 else "",
        wanted.period or "",
        f"{wanted.min_outlets}-outlets" if wanted.min_outlets > 1 else "",
    )


def _draw(shown: "Graph", targets: Targets, options: "PageOptions", centre: str | None) -> None:
    """Write every file asked for."""
    if targets.page:
        from hemicycle.export.pages import write_map  # pyvis is slow to import

        write_map(targets.page, shown, options)
    if targets.png or targets.svg:
        from hemicycle.export.pictures import write_png, write_svg  # and so is matplotlib

        if targets.png:
            write_png(targets.png, shown, options, centre)
        if targets.svg:
            write_svg(targets.svg, shown, options, centre)

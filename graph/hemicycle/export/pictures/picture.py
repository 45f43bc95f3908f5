"""Picture: a map with title, legend and foot line, on one sheet for print."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hemicycle.export.files import write_bytes
from hemicycle.export.pages.assets import load_labels
from hemicycle.export.pages.escape import strip_controls
from hemicycle.export.pages.options import AS_USUAL, PageOptions
from hemicycle.export.pictures.colours import page_colours
from hemicycle.export.pictures.content import Content, collect_content
from hemicycle.export.pictures.dates import say_period
from hemicycle.export.pictures.drawing import draw_map
from hemicycle.export.pictures.legend import draw_legend
from hemicycle.export.pictures.marks import Area, Box, Mark, Words
from hemicycle.export.pictures.paint import paint_png, paint_svg
from hemicycle.export.pictures.sheet import FOOT_SIZE, MAP, SIZE, SUBTITLE_SIZE, TITLE_SIZE, WHOLE
from hemicycle.export.pictures.type import LEADING, text_width, wrap_text
from hemicycle.views.graph import Graph
from hemicycle.views.selection import span_years

LANGUAGE = "fr"  # of a picture that is to choose itself

Labels = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Picture:
    """Hold a sheet's marks, from the lowest to the uppermost, and its title."""

    title: str
    marks: tuple[Mark, ...]


def write_png(
    path: Path, graph: Graph, options: PageOptions = AS_USUAL, about: str | None = None
) -> None:
    """Write the map of a graph as a PNG, A4 across at 300 dots an inch.

    `about` is the id of the actor that the map is drawn around, named under its title. Raises
    OutputError when the file can't be written.
    """
    picture = compose(graph, options, about)
    write_bytes(path, paint_png(picture.marks, SIZE, picture.title))


def write_svg(
    path: Path, graph: Graph, options: PageOptions = AS_USUAL, about: str | None = None
) -> None:
    """Write the map of a graph as an SVG with real text; as `write_png` does."""
    picture = compose(graph, options, about)
    write_bytes(path, paint_svg(picture.marks, SIZE, picture.title))


def compose(graph: Graph, options: PageOptions = AS_USUAL, about: str | None = None) -> Picture:
    """Return the picture of a graph's map: the same graph, the same marks."""
    lang = LANGUAGE if options.lang == "auto" else options.lang
    labels, content = load_labels()[lang], collect_content(graph, options.palette)
    title = strip_controls(options.title or labels["title.map"])
    colours = page_colours()
    paper = Box(Area(0, 0, *SIZE), colours["paper"], colours["paper"], 0)
    if not content.nodes:
        empty = Words(MAP.centre, labels["empty"], SUBTITLE_SIZE, colours["ink"], centred=True)
        return Picture(title, (paper, *_head(title, ""), empty))
    drawing = draw_map(content)
    return Picture(
        title,
        (
            paper,
            *drawing.marks,
            *_head(title, _summary(graph, content, labels, lang, about)),
            *draw_legend(content, labels),
            *_foot(content, drawing.unnamed, labels, lang),
        ),
    )


def _head(title: str, summary: str) -> tuple[Mark, ...]:
    """Return title and subtitle."""
    colours = page_colours()
    left, y = WHOLE.left, WHOLE.top + TITLE_SIZE / 2
    below = y + TITLE_SIZE / 2 + SUBTITLE_SIZE
    return (
        Words((left, y), _fit(title, TITLE_SIZE), TITLE_SIZE, colours["ink"], bold=True),
        Words((left, below), summary, SUBTITLE_SIZE, colours["muted"]),
    )


def _fit(title: str, size: float) -> str:
    """Cut a title that is wider than the sheet."""
    if text_width(title, size, bold=True) <= WHOLE.width:
        return title
    while title and text_width(f"{title}…", size, bold=True) > WHOLE.width:
        title = title[:-1]
    return f"{title.rstrip()}…"


def _summary(graph: Graph, content: Content, labels: Labels, lang: str, about: str | None) -> str:
    """Say who the map is about, of when it is, and how many actors and edges it has."""
    parts = (
        next((node.label for node in content.nodes if node.actor.id == about), None),
        _say_time(graph, labels, lang),
        ", ".join(
            (
                _count(labels, lang, "actors", len(content.nodes)),
                _count(labels, lang, "edges", content.edges),
            )
        ),
    )
    return " · ".join(strip_controls(part) for part in parts if part)


def _say_time(graph: Graph, labels: Labels, lang: str) -> str:
    if graph.period:
        return say_period(graph.period, labels, lang)
    years = span_years(edge for edge in graph.edges if edge.in_default_graph)
    return "–".join(str(year) for year in dict.fromkeys(years or ()))


def _foot(content: Content, unnamed: int, labels: Labels, lang: str) -> tuple[Mark, ...]:
    """Say what the map rests on, and what can't be concluded from it."""
    outlets = _count(labels, lang, "outlets", content.outlets)
    rests = labels["picture.footing"].format(
        articles=_count(labels, lang, "articles", content.articles),
        outlets=outlets if content.outlets else labels["outlets.none"],
    )
    rests += f" {_count(labels, lang, 'picture.unnamed', unnamed)}" if unnamed else ""
    told = (rests, labels["footing.absence"])
    text = "\n".join(wrap_text(line, FOOT_SIZE, WHOLE.width) for line in told)
    height = (text.count("\n") * LEADING + 1) * FOOT_SIZE
    place = WHOLE.left, WHOLE.bottom - height / 2
    return (Words(place, text, FOOT_SIZE, page_colours()["muted"]),)


def _count(labels: Labels, lang: str, key: str, number: int) -> str:
    """Say how many there are, in singular or plural."""
    is_one = number < 2 if lang == "fr" else number == 1
    digits = f"{number:,}".replace(",", "\u202f" if lang == "fr" else ",")
    return labels[f"{key}.{'one' if is_one else 'other'}"].format(n=digits)

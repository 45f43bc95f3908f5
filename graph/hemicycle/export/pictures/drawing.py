"""Drawing: the map itself: lines under marks under names."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import hypot

from hemicycle.edges.statement import SIGN
from hemicycle.export.pages.actors import Node, node_radius
from hemicycle.export.pages.lines import Line
from hemicycle.export.pictures.colours import lighten, page_colours, sign_colour, text_on
from hemicycle.export.pictures.content import Content
from hemicycle.export.pictures.curves import Inside, Way, bend_way, shorten_way, trim_way
from hemicycle.export.pictures.marks import Area, Box, Curve, Disc, Mark, Point, Words
from hemicycle.export.pictures.names import Naming, Spot, place_names
from hemicycle.export.pictures.sheet import MAP, Scale, choose_scale, spread_places
from hemicycle.export.pictures.strokes import STROKES, draw_head, head_length, line_width
from hemicycle.export.pictures.type import text_height, text_width

PALE = 0.5  # white in the colour of a line that one outlet alone reports
SQUARE = 5.5  # pixels; half the side of an organisation's mark that finds no room for its name
OUTLINE = 1.4  # pixels
CORNER = 4.0  # pixels
CLEAR = 0.7  # points between a line's end and the actor
FOREMOST = 60  # actors, those with the most edges, for whose names room is made
VEIL = 0.9  # points of paper around a name, where it interrupts lines


@dataclass(frozen=True, slots=True)
class Drawing:
    """Hold the marks of a map, and how many of its actors are unnamed for want of room."""

    marks: tuple[Mark, ...]
    unnamed: int


def draw_map(content: Content) -> Drawing:
    """Return the marks of a map in the part of the sheet that is for it."""
    scale = choose_scale(len(content.nodes))
    spots = _find_spots(content, scale)
    straight = {line.id: _way(line, spots) for line in content.lines}
    named = place_names(spots.values(), [way.points() for way in straight.values()],
                        scale.type, MAP)  # fmt: skip
    edges_of = {actor: _outline(spot, named.get(actor)) for actor, spot in spots.items()}
    lines = sorted(content.lines, key=lambda line: _depth(line, content))
    marks = [mark for line in lines for mark in _draw_line(
        line, straight[line.id], edges_of, content, scale)]  # fmt: skip
    for node in sorted(content.nodes, key=lambda node: (node.degree, node.actor.id)):
        marks += _draw_actor(spots[node.actor.id], named, content, scale)
    for actor in sorted(named):
        marks += _draw_name(spots[actor], named[actor], content, scale)
    return Drawing(tuple(marks), len(spots) - len(named))


def _find_spots(content: Content, scale: Scale) -> dict[str, Spot]:
    """Return where each actor stands, how large its mark is and how it is called."""
    places = spread_places(content.places, _mark_sizes(content, scale))
    return {
        node.actor.id: Spot(
            actor=node.actor.id,
            place=places[node.actor.id],
            radius=_radius(node) * scale.pixel,
            text=content.names[node.actor.id],
            boxed=not node.actor.is_person,
            rank=-node.degree,
        )
        for node in content.nodes
    }


def _mark_sizes(content: Content, scale: Scale) -> dict[str, tuple[float, float, float]]:
    """Return width and height of each mark with its name below, and how far that hangs down.

    Those with the most edges get room for their whole names, the others for a line's height.
    """
    ranked = sorted(content.nodes, key=lambda node: (-node.degree, node.actor.id))
    sizes = {}
    for place, node in enumerate(ranked):
        name, across = content.names[node.actor.id], 2 * _radius(node) * scale.pixel
        width = text_width(name, scale.type) if place < FOREMOST else 0.0
        height = text_height(name, scale.type) if place < FOREMOST else scale.type
        sizes[node.actor.id] = max(width, across), across + height, height / 2
    return sizes


def _radius(node: Node) -> float:
    return node_radius(node) if node.actor.is_person else SQUARE


def _way(line: Line, spots: Mapping[str, Spot]) -> Way:
    return bend_way(spots[line.source].place, spots[line.target].place, line.bend)


def _outline(spot: Spot, naming: Naming | None) -> Inside:
    """Return a test whether a point is covered by an actor's mark, a little space around it."""
    if naming and naming.boxed:
        return naming.area.grown(CLEAR).has
    reach = spot.radius + CLEAR

    def is_covered(point: Point) -> bool:
        x, y = point[0] - spot.place[0], point[1] - spot.place[1]
        return max(abs(x), abs(y)) < reach if spot.boxed else hypot(x, y) < reach

    return is_covered


def _depth(line: Line, content: Content) -> tuple[bool, bool, str]:
    """Return a key that puts what many report, and acts, above the rest."""
    return line.id not in content.single, line.predicate != "memberOf", line.id


def _draw_line(
    line: Line, way: Way, covered: Mapping[str, Inside], content: Content, scale: Scale
) -> Iterator[Mark]:
    """Yield a line between the outlines of its actors, then its head."""
    trimmed = trim_way(way, covered[line.source], covered[line.target])
    if trimmed is None:
        return
    single = line.id in content.single
    width = line_width(line.predicate, content.counts[line.id], single) * scale.pixel
    colour = lighten(sign_colour(SIGN[line.predicate]), PALE if single else 0.0)
    shaft = shorten_way(trimmed, head_length(line.predicate, width))
    dashes = tuple(length * scale.pixel for length in STROKES[line.predicate].dashes)
    yield Curve(shaft.start, shaft.control, shaft.end, colour, width, dashes)
    base = shaft.end if shaft.end != trimmed.end else trimmed.at(0.95)
    yield from draw_head(line.predicate, base, trimmed.end, width, colour)


def _draw_actor(
    spot: Spot, named: Mapping[str, Naming], content: Content, scale: Scale
) -> Iterable[Mark]:
    """Return an actor's mark: a dot, a box with its name, or a square where that finds no room."""
    ink, colour = page_colours()["ink"], content.parties[spot.actor].colour
    width = OUTLINE * scale.pixel
    if not spot.boxed:
        return (Disc(spot.place, spot.radius, colour, ink, width),)
    naming = named.get(spot.actor)
    if naming and naming.boxed:
        return (Box(naming.area, colour, ink, width, CORNER * scale.pixel),)
    (x, y), half = spot.place, spot.radius
    return (Box(Area(x - half, y - half, x + half, y + half), colour, ink, width),)


def _draw_name(spot: Spot, naming: Naming, content: Content, scale: Scale) -> Iterable[Mark]:
    """Return a name, on paper of its own where it doesn't stand in a box."""
    colours, centre = page_colours(), naming.area.centre
    if naming.boxed:
        colour = text_on(content.parties[spot.actor].colour)
        return (Words(centre, spot.text, scale.type, colour, centred=True),)
    paper = Box(naming.area.grown(VEIL), colours["paper"], colours["paper"], 0.0)
    return paper, Words(centre, spot.text, scale.type, colours["ink"], centred=True)

"""Legend: what the strokes and colours of a map mean, with how many of each there are."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from hemicycle.edges.statement import PREDICATES, SIGN
from hemicycle.export.pages.actors import UNKNOWN_COLOUR, UNKNOWN_SAFE
from hemicycle.export.pictures.colours import SIGN_NAMES, lighten, page_colours, sign_colour
from hemicycle.export.pictures.content import Content, Party
from hemicycle.export.pictures.drawing import PALE
from hemicycle.export.pictures.marks import Curve, Disc, Mark, Point, Words
from hemicycle.export.pictures.sheet import KEY
from hemicycle.export.pictures.strokes import STROKES, draw_head, head_length
from hemicycle.export.pictures.type import LEADING, text_width, wrap_text

SIZE = 7.0  # points of type
STEP = 11.6  # points from one entry to the next
GAP = 5.0  # points before a heading
SAMPLE = 26.0  # points; the length of a stroke's sample
PIXEL = 0.6  # points; of a sample's width and dashes
DOT = 3.0  # points; the radius of a party's sample
OUTLINE = 0.6  # points
TEXT = KEY.left + SAMPLE + 6  # where entries begin
PARTY_TEXT = KEY.left + 2 * DOT + 5

UNKNOWN = frozenset({UNKNOWN_COLOUR, UNKNOWN_SAFE})

Labels = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one row: its height, and what draws it around a level."""

    height: float
    draw: Callable[[float], Iterable[Mark]]


def draw_legend(content: Content, labels: Labels) -> tuple[Mark, ...]:
    """Return the legend's marks in the part of the sheet that is for it."""
    rows = [*_relation_rows(content, labels), _heading_row(labels["parties"])]
    parties = [_party_row(party.label, party.colour) for party in _list_parties(content)]
    unknown = {party.colour for party in content.parties.values()} & UNKNOWN
    others = [_party_row(labels["party.none"], colour) for colour in sorted(unknown)]
    room = KEY.height - _height([*rows, *others])
    return tuple(_stack([*rows, *_fitting(parties, room), *others], KEY.top))


def _stack(rows: Iterable[Row], top: float) -> Iterator[Mark]:
    """Yield the marks of rows one under the other."""
    for row in rows:
        yield from row.draw(top + row.height / 2)
        top += row.height


def _height(rows: Iterable[Row]) -> float:
    return sum(row.height for row in rows)


def _fitting(rows: Sequence[Row], room: float) -> list[Row]:
    """Return the rows that find room; the last then says how many more there are."""
    if _height(rows) <= room:
        return list(rows)
    count = sum(foot <= room - STEP for foot in accumulate(row.height for row in rows))
    rest = f"… + {len(rows) - count}"
    return [*rows[:count], Row(STEP, lambda y: (_words(rest, PARTY_TEXT, y),))]


def _relation_rows(content: Content, labels: Labels) -> Iterator[Row]:
    """Yield the relations by sign, each with its stroke and the number of its edges."""
    for sign in (1, -1, 0):
        yield _heading_row(labels[f"sign.{SIGN_NAMES[sign]}"], sign_colour(sign))
        for predicate in (one for one in PREDICATES if SIGN[one] == sign):
            text = labels[f"predicate.{predicate}"]
            yield _relation_row(predicate, text, content.relations.get(predicate, 0))
    if content.single:
        yield _single_row(wrap_text(labels["picture.single"], SIZE, KEY.right - TEXT))


def _heading_row(text: str, colour: str = "") -> Row:
    ink = colour or page_colours()["ink"]
    return Row(STEP + GAP, lambda y: (Words((KEY.left, y + GAP / 2), text, SIZE, ink, bold=True),))


def _relation_row(predicate: str, text: str, count: int) -> Row:
    number = str(count)

    def draw(y: float) -> Iterator[Mark]:
        yield from _sample(predicate, y)
        yield _words(text, TEXT, y)
        yield _words(number, KEY.right - text_width(number, SIZE), y, page_colours()["muted"])

    return Row(STEP, draw)


def _sample(predicate: str, y: float) -> Iterator[Mark]:
    """Yield a relation's stroke with its head."""
    stroke, colour = STROKES[predicate], sign_colour(SIGN[predicate])
    width, tip = stroke.width * PIXEL, (KEY.left + SAMPLE, y)
    end = tip[0] - head_length(predicate, width), y
    dashes = tuple(length * PIXEL for length in stroke.dashes)
    yield _line(end, colour, width, dashes)
    yield from draw_head(predicate, (KEY.left, y), tip, width, colour)


def _single_row(text: str) -> Row:
    """Return the row that tells what pale lines mean."""
    height = STEP + text.count("\n") * SIZE * LEADING
    first = (height - STEP) / 2  # the sample stands beside the first line

    def draw(y: float) -> Iterator[Mark]:
        for number, sign in enumerate((1, -1)):
            place = (KEY.left + SAMPLE, y - first + (2 * number - 1) * 1.6)
            yield _line(place, lighten(sign_colour(sign), PALE), 2 * PIXEL)
        yield _words(text, TEXT, y)

    return Row(height + GAP, draw)


def _list_parties(content: Content) -> list[Party]:
    """List the parties of the persons shown, those of most persons first.

    Organisations bear their names on the map; a colour that is theirs alone needs no entry.
    """
    persons = (node.actor.id for node in content.nodes if node.actor.is_person)
    counts: Counter[Party] = Counter(content.parties[person] for person in persons)
    known = (party for party in counts if party.colour not in UNKNOWN)
    return sorted(known, key=lambda party: (-counts[party], party.label, party.colour))


def _party_row(label: str, colour: str) -> Row:
    text = wrap_text(label, SIZE, KEY.right - PARTY_TEXT)
    height = STEP + text.count("\n") * SIZE * LEADING
    ink = page_colours()["ink"]
    return Row(
        height,
        lambda y: (
            Disc((KEY.left + DOT, y - (height - STEP) / 2), DOT, colour, ink, OUTLINE),
            _words(text, PARTY_TEXT, y),
        ),
    )


def _line(end: Point, colour: str, width: float, dashes: tuple[float, ...] = ()) -> Curve:
    """Return a level line from the left edge to a point."""
    start = KEY.left, end[1]
    return Curve(start, ((start[0] + end[0]) / 2, end[1]), end, colour, width, dashes)


def _words(text: str, x: float, y: float, colour: str = "") -> Words:
    return Words((x, y), text, SIZE, colour or page_colours()["ink"])

"""Marks: what a picture is made of, in points from the sheet's upper left corner."""

from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Area:
    """Hold an upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Return how wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Return how high it is."""
        return self.bottom - self.top

    @property
    def centre(self) -> Point:
        """Return the point in its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grown(self, by: float) -> "Area":
        """Return the area with a margin around it."""
        return Area(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def holds(self, other: "Area") -> bool:
        """Tell whether another area lies inside."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    def meets(self, other: "Area") -> bool:
        """Tell whether it has any part in common with another area."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def has(self, point: Point) -> bool:
        """Tell whether a point lies inside."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom


def area_around(centre: Point, width: float, height: float) -> Area:
    """Return the area of a size that has its middle in a point."""
    x, y = centre
    return Area(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


@dataclass(frozen=True, slots=True)
class Curve:
    """Draw a quadratic Bézier curve; `dashes` are lengths of strokes and gaps, empty for none."""

    start: Point
    control: Point
    end: Point
    colour: str
    width: float
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """Draw a polygon filled with one colour."""

    points: tuple[Point, ...]
    colour: str


@dataclass(frozen=True, slots=True)
class Disc:
    """Draw a disc with an outline."""

    centre: Point
    radius: float
    colour: str
    outline: str
    width: float


@dataclass(frozen=True, slots=True)
class Box:
    """Draw a box, without an outline where its width is 0; `rounding` is its corners' radius."""

    area: Area
    colour: str
    outline: str
    width: float
    rounding: float = 0.0


@dataclass(frozen=True, slots=True)
class Words:
    """Write lines of text; `place` is the middle of their left end, or of all when `centred`."""

    place: Point
    text: str
    size: float
    colour: str
    bold: bool = False
    centred: bool = False


Mark = Curve | Shape | Disc | Box | Words

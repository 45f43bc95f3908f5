"""Descriptions: what is said of one resource, property by property."""

from collections.abc import Iterator
from datetime import date

from pyoxigraph import Literal, NamedNode, Triple

from hemicycle.edges.valid_time import OPEN_END, OPEN_START, parse_edtf
from hemicycle.export.rdf import literals
from hemicycle.export.rdf.iris import term

Property = tuple[str, NamedNode | Literal | None]


def describe(subject: NamedNode, *properties: Property) -> Iterator[Triple]:
    """Yield one triple for each property that has a value; properties are written `prefix:name`."""
    for name, value in properties:
        if value is not None:
            yield Triple(subject, term(name), value)


def is_a(*classes: str) -> tuple[Property, ...]:
    """Return the properties that make a resource a member of classes."""
    return tuple(("rdf:type", term(name)) for name in classes)


def bounds(
    edtf: str, start: str = "schema:startDate", end: str = "schema:endDate"
) -> list[Property]:
    """Return the first and last day that a text in EDTF allows; an open bound has no value."""
    span = parse_edtf(edtf)
    return [(start, _day(span.earliest, OPEN_START)), (end, _day(span.latest, OPEN_END))]


def optional_text(value: str | None, language: str | None = None) -> Literal | None:
    """Return a text, None where there is nothing to write."""
    return literals.text(value, language) if value else None


def _day(value: date, open_end: date) -> Literal | None:
    """Return a day, None for an open end."""
    return None if value == open_end else literals.day(value)

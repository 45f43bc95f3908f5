"""Literals: Python values in the canonical form that every RDF store keeps unchanged."""

import re
from datetime import date

from pyoxigraph import Literal

from hemicycle.export.rdf.iris import term

DECIMALS = 3  # as in statements.jsonl
REPLACEMENT = "\ufffd"

# What XML and hence RDF/XML, rapper and SPARQL's XML results can't carry; tab and line ends can.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def text(value: str, language: str | None = None) -> Literal:
    """Return a text, each unwritable character replaced one for one, so that offsets still hold.

    >>> text("a\\x00b", "fr").value
    'a\ufffdb'
    """
    return Literal(_UNWRITABLE.sub(REPLACEMENT, value), language=language)


def french(value: str) -> Literal:
    """Return a text in French."""
    return text(value, "fr")


def edtf(value: str) -> Literal:
    """Return a date or period in EDTF."""
    return Literal(value, datatype=term("edtf:EDTF"))


def day(value: date) -> Literal:
    """Return a day as xsd:date."""
    return Literal(value.isoformat(), datatype=term("xsd:date"))


def number(value: int) -> Literal:
    """Return a whole number as xsd:integer."""
    return Literal(str(value), datatype=term("xsd:integer"))


def decimal(value: float) -> Literal:
    """Return a number as xsd:decimal of at most `DECIMALS` places, without trailing zeros.

    >>> decimal(0.9).value, decimal(1.0).value
    ('0.9', '1')
    """
    return Literal(_trim(f"{value:.{DECIMALS}f}"), datatype=term("xsd:decimal"))


def _trim(digits: str) -> str:
    """Drop what the canonical form of a decimal leaves out."""
    short = digits.rstrip("0").rstrip(".")
    return "0" if short == "-0" else short

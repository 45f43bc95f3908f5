"""Colours: the pages' own, read from their style sheet, and what print makes of them."""

import re
from functools import cache

from hemicycle.export.pages.assets import read_asset

SHEET = "styles/palette.css"
TURN = 0.179  # luminance at which black and white text read equally well, as in look.js
DARK, LIGHT = "#111418", "#ffffff"
SIGN_NAMES = {1: "cooperation", -1: "conflict", 0: "affiliation"}

_COLOUR = re.compile(r"--(\w+): (#[0-9a-f]{6});")


@cache
def page_colours() -> dict[str, str]:
    """Return the colours of the light theme by the names of the style sheet."""
    light = read_asset(SHEET).partition("}")[0]
    return dict(_COLOUR.findall(light))


def sign_colour(sign: int) -> str:
    """Return the colour of relations of a sign."""
    return page_colours()[SIGN_NAMES[sign]]


def lighten(colour: str, share: float) -> str:
    """Mix a colour with so much of white.

    >>> lighten("#000000", 0.5)
    '#808080'
    """
    return "#" + "".join(f"{round(part + (255 - part) * share):02x}" for part in _parts(colour))


def text_on(colour: str) -> str:
    """Return black or white, whichever reads better on a colour.

    >>> text_on("#ffeb00"), text_on("#0d378a")
    ('#111418', '#ffffff')
    """
    weights = (0.2126, 0.7152, 0.0722)
    light = sum(w * _linear(part / 255) for w, part in zip(weights, _parts(colour), strict=True))
    return DARK if light > TURN else LIGHT


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))


def _linear(value: float) -> float:
    """Undo the gamma of a channel, as WCAG 2 defines relative luminance."""
    linear: float = value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
    return linear

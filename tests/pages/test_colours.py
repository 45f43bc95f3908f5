"""Marks and their text can be read on both grounds, and the colour-blind tell parties apart.

Contrast is that of WCAG 2.2. Colour blindness is simulated after Machado, Oliveira and Fernandes
(2009), severity 1, on linear sRGB; their tritanopia is an approximation. The distance of two
colours is that of CIE 1976 L*a*b*, of which about 2.3 is just noticeable (Mahy et al. 1994).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import hemicycle.export.pages
import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import edges_of
from hemicycle.edges.statement import Statement
from hemicycle.export.pages.actors import (
    UNKNOWN_COLOUR,
    UNKNOWN_SAFE,
    actor_record,
    collect_nodes,
)
from hemicycle.tables import Tables
from playwright.sync_api import Browser

Triple = tuple[float, float, float]

PAGES = Path(hemicycle.export.pages.__file__).parent
BIGGEST = (
    "parti-communiste-francais",
    "la-france-insoumise",
    "parti-socialiste",
    "les-ecologistes",
    "mouvement-democrate",
    "renaissance",
    "les-republicains",
    "rassemblement-national",
)
SIGHTS: dict[str, tuple[Triple, Triple, Triple]] = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
WHITE: Triple = (0.95047, 1.0, 1.08883)  # D65


def weigh(row: Triple, linear: Triple) -> float:
    return sum(weight * value for weight, value in zip(row, linear, strict=True))


def linear_of(colour: str) -> Triple:
    """Return the linear sRGB channels of `#RRGGBB`, each from 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return decode(red), decode(green), decode(blue)


def decode(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    shades = sorted(weigh((0.2126, 0.7152, 0.0722), linear_of(colour)) for colour in (one, other))
    return (shades[1] + 0.05) / (shades[0] + 0.05)


def see(colour: str, sight: str) -> Triple:
    """Return the linear channels that a kind of sight makes of a colour."""
    red, green, blue = (min(1.0, max(0.0, weigh(row, linear_of(colour)))) for row in SIGHTS[sight])
    return red, green, blue


def lab(linear: Triple) -> Triple:
    """Return L*, a* and b* of linear sRGB channels."""
    rows: tuple[Triple, ...] = (
        (0.4124564, 0.3575761, 0.1804375),
        (0.2126729, 0.7151522, 0.0721750),
        (0.0193339, 0.1191920, 0.9503041),
    )
    x, y, z = (curve(weigh(row, linear) / white) for row, white in zip(rows, WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def curve(share: float) -> float:
    return share ** (1 / 3) if share > 216 / 24389 else (24389 / 27 * share + 16) / 116


def distance(one: str, other: str, sight: str) -> float:
    ends = zip(lab(see(one, sight)), lab(see(other, sight)), strict=True)
    return float(sum((a - b) ** 2 for a, b in ends) ** 0.5)


def closest(colours: Sequence[str]) -> float:
    """Return the smallest distance of any two colours under any sight."""
    return min(
        distance(one, other, sight) for one, other in combinations(colours, 2) for sight in SIGHTS
    )


def press_colours(tables: Tables) -> list[str]:
    dated = {one.colour for group in tables.colours.values() for one in group}
    usual = {one.colour for one in tables.organisations.values() if one.colour}
    return sorted(dated | usual | {UNKNOWN_COLOUR})


def safe_colours(tables: Tables) -> list[str]:
    return sorted({*tables.safe_colours.values(), UNKNOWN_SAFE})


@pytest.fixture
def text_on(chromium: Browser) -> Callable[[list[str]], list[str]]:
    """Return a function that asks the page's own script for the colour of text on colours."""
    script = (PAGES / "scripts/shared/look.js").read_text(encoding="utf-8")

    def ask(colours: list[str]) -> list[str]:
        page = chromium.new_page()
        try:
            chosen = page.evaluate(f"(all) => {{ {script}\n return all.map(textOn); }}", colours)
        finally:
            page.close()
        assert isinstance(chosen, list)
        return chosen

    return ask


def test_contrast_and_distance_agree_with_published_figures() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert lab(linear_of("#ffffff")) == pytest.approx((100, 0, 0), abs=0.01)
    assert lab(linear_of("#0000ff")) == pytest.approx((32.30, 79.19, -107.86), abs=0.01)


def test_red_and_green_look_alike_without_red_sight() -> None:
    assert distance("#AA6600", "#6B7A00", "full") > 2 * distance("#AA6600", "#6B7A00", "protanopia")


def test_the_outline_of_marks_stands_out_from_both_grounds() -> None:
    style = (PAGES / "styles/palette.css").read_text(encoding="utf-8")
    grounds, inks = (re.findall(rf"--{name}: (#\w{{6}})", style) for name in ("paper", "ink"))
    assert len(grounds) == len(inks) == 2, "a light and a dark theme"
    assert [pair for pair in zip(inks, grounds, strict=True) if contrast(*pair) < 3] == []


def test_black_or_white_text_can_be_read_on_every_colour(tables: Tables) -> None:
    weak = [
        colour
        for colour in press_colours(tables) + safe_colours(tables)
        if max(contrast(colour, "#000000"), contrast(colour, "#ffffff")) < 4.5
    ]
    assert weak == []


def test_the_text_that_the_page_chooses_can_be_read_on_every_safe_colour(
    tables: Tables, text_on: Callable[[list[str]], list[str]]
) -> None:
    colours = safe_colours(tables)
    chosen = zip(colours, text_on(colours), strict=True)
    assert [(colour, text) for colour, text in chosen if contrast(colour, text) < 4.5] == []


def test_the_text_that_the_page_chooses_can_be_read_on_the_colours_of_the_press(
    tables: Tables, text_on: Callable[[list[str]], list[str]]
) -> None:
    colours = press_colours(tables)
    ratios = dict(zip(colours, map(contrast, colours, text_on(colours)), strict=True))
    assert {colour for colour, ratio in ratios.items() if ratio < 4.5} == set()


def test_the_eight_biggest_parties_have_eight_safe_colours_far_apart(tables: Tables) -> None:
    colours = [tables.safe_colour(party) for party in BIGGEST]
    assert len(set(colours)) == len(BIGGEST)
    assert closest(colours) > 15


def test_the_colours_of_the_press_are_not_far_apart_to_the_colour_blind(tables: Tables) -> None:
    assert closest([tables.colour_at(party, date(2018, 1, 1)) for party in BIGGEST]) < 5


def test_any_two_safe_colours_are_far_apart_and_far_from_grey(tables: Tables) -> None:
    colours = safe_colours(tables)
    assert len(colours) == 10
    assert closest(colours) > 15


def test_the_page_knows_a_party_by_its_names_and_colours_of_each_day(
    tables: Tables, statements: tuple[Statement, ...]
) -> None:
    records = parties_of("rassemblement-national", "party", statements, tables)
    told = [(one["day"], one["short"], one["label"], one["colour"], one["safe"]) for one in records]
    assert told == [
        ("2017-01-01", "FN", "Front national", "#0D378A", "#332288"),
        ("2018-12-31", "RN", "Rassemblement national", "#0D378A", "#332288"),
    ]


def test_the_page_knows_a_person_by_the_party_of_each_day(
    tables: Tables, statements: tuple[Statement, ...]
) -> None:
    records = parties_of("jordan-bardella", "person", statements, tables)
    assert [(one["id"], one["short"]) for one in records] == [
        ("rassemblement-national", "FN"),
        ("rassemblement-national", "RN"),
    ]


@pytest.mark.parametrize(("actor", "kind"), [("nobody-known", "person"), ("gouvernement", "party")])
def test_who_has_no_party_or_no_colour_is_grey_in_both_palettes(
    tables: Tables, statements: tuple[Statement, ...], actor: str, kind: str
) -> None:
    (record,) = parties_of(actor, kind, statements, tables)
    assert (record["colour"], record["safe"]) == (UNKNOWN_COLOUR, UNKNOWN_SAFE)
    assert record["id"] == (None if actor == "nobody-known" else actor)


def parties_of(
    actor: str, kind: str, statements: tuple[Statement, ...], tables: Tables
) -> list[dict[str, object]]:
    """Return the parties that the page is told of an actor in the place of Bastien Morvieux."""
    edges = edges_of(recast(one, Actor(actor, actor, kind)) for one in statements)
    (node,) = [node for node in collect_nodes(edges, tables) if node.actor.id == actor]
    parties = actor_record(node, tables)["parties"]
    assert isinstance(parties, list)
    return parties


def recast(statement: Statement, actor: Actor) -> Statement:
    """Return a statement with an actor in the place of Bastien Morvieux."""
    subject, object_ = (
        actor if one.id == "bastien-morvieux" else one
        for one in (statement.subject, statement.object)
    )
    return replace(statement, subject=subject, object=object_)

"""Open letters: whom they address as `vous`, who signed them, and what is none."""

from collections.abc import Callable

import pytest
from hemicycle.edges.statement import Statement
from hemicycle.edges.valid_time import parse_edtf
from hemicycle.extract.cast import Cast
from hemicycle.extract.letters import Letter, read_letter
from hemicycle.extract.linking import link_names
from hemicycle.extract.names import find_names
from hemicycle.extract.reading import Reading
from hemicycle.tables import Tables

LETTER = """\
{salutation}
Vous avez fermé la maternité de notre ville, et vous ne l'avez dit à personne.
Vous aviez promis de la garder. Vous savez ce que valent les promesses.
{signature}"""


def _letter(reading: Reading, tables: Tables) -> Letter | None:
    cast = Cast(tables)
    names = find_names(reading.doc, tables)
    return read_letter(reading, cast, link_names(reading.doc, names, cast, parse_edtf("2018")))


@pytest.mark.parametrize(
    ("salutation", "addressee"),
    [
        ("Monsieur Marc Delorme,", "marc-delorme"),
        ("Madame Claire Bontemps,", "claire-bontemps"),
        ("Chère Claire Bontemps,", "claire-bontemps"),
        ("Cher Marc Delorme !", "marc-delorme"),
        ("Monsieur Mélenchon,", "jean-luc-melenchon"),
    ],
)
def test_a_letter_is_to_the_person_saluted(
    salutation: str, addressee: str, read: Callable[..., Reading], whole_tables: Tables
) -> None:
    text = LETTER.format(salutation=salutation, signature="Julien Morvan")
    letter = _letter(read(text), whole_tables)
    assert letter == Letter(addressee, "julien-morvan")


def test_a_letter_signed_in_the_metadata_only_is_their_author_s(
    read: Callable[..., Reading], whole_tables: Tables
) -> None:
    text = LETTER.format(salutation="Monsieur Marc Delorme,", signature="Salutations distinguées.")
    letter = _letter(read(text, "2018-03-10", "Hélène Garrigue"), whole_tables)
    assert letter == Letter("marc-delorme", "helene-garrigue")


def test_an_unsigned_letter_has_no_author(
    read: Callable[..., Reading], whole_tables: Tables
) -> None:
    text = LETTER.format(salutation="Monsieur Marc Delorme,", signature="Salutations distinguées.")
    assert _letter(read(text), whole_tables) == Letter("marc-delorme", None)


@pytest.mark.parametrize(
    "text",
    [
        "Monsieur Marc Delorme,\nLa maternité de notre ville est fermée.\nJulien Morvan",
        "La maternité a fermé. Vous le saviez. Vous l'avez voulu. Vous vous taisez.\nJulien Morvan",
        "Marc Delorme est venu à Tulle. « Vous avez tort, vous mentez, vous trichez », a-t-il dit.",
    ],
)
def test_an_article_without_salutation_or_address_is_no_letter(
    text: str, read: Callable[..., Reading], whole_tables: Tables
) -> None:
    assert _letter(read(text), whole_tables) is None


def test_what_a_letter_says_against_a_third_person_is_its_author_s(
    state: Callable[..., list[Statement]],
) -> None:
    text = LETTER.format(
        salutation="Madame Claire Bontemps,",
        signature="Vous devriez vous méfier de Marc Delorme. Ses discours sont lamentables.\n"
        "Julien Morvan",
    )
    found = [
        (s.subject.id, s.predicate, s.object.id) for s in state(text) if s.predicate != "memberOf"
    ]
    assert found == [("julien-morvan", "criticises", "marc-delorme")]

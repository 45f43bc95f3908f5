"""A title introduces a person in one of six constructions, and in no other."""

import pytest
from hemicycle.edges.valid_time import parse_edtf
from hemicycle.extract.cast import Cast
from hemicycle.extract.introductions import find_introductions, lay_out
from hemicycle.extract.linking import link_names
from hemicycle.extract.names import find_names
from hemicycle.extract.titles import find_titles
from hemicycle.tables import Tables
from spacy.language import Language

Found = list[tuple[str, str, str]]


def _introduced(text: str, nlp: Language, tables: Tables) -> Found:
    """List which title introduces whom and how."""
    doc = nlp(text)
    names = find_names(doc, tables)
    cast = Cast(tables)
    mentions = link_names(doc, names, cast, parse_edtf("2018-03-10"))
    persons = {part.id for part in cast.parts.values() if part.is_person}
    layout = lay_out(doc, mentions, find_titles(doc, names, tables), persons)
    return [
        (doc[one.phrase.head].text.lower(), one.part, one.how) for one in find_introductions(layout)
    ]


@pytest.mark.parametrize(
    ("text", "introductions"),
    [
        (
            "La députée Claire Bontemps est venue.",
            [("députée", "claire-bontemps", "before")],
        ),
        (
            "Le sénateur PS Marc Delorme est venu.",
            [("sénateur", "marc-delorme", "before")],
        ),
        (
            "La porte-parole du PCF, Sophie Vauquelin, est venue.",
            [("porte-parole", "sophie-vauquelin", "apposed")],
        ),
        (
            "L'un des vice-présidents du parti, Julien Morvan, est venu.",
            [("vice-présidents", "julien-morvan", "apposed")],
        ),
        (
            "Hélène Garrigue, présidente du groupe, est venue.",
            [("présidente", "helene-garrigue", "after")],
        ),
        (
            "Élise Carpentier (LR), sénatrice du Gard, est venue.",
            [("sénatrice", "elise-carpentier", "after")],
        ),
        (
            "Adrien Valmont (député LR) est venu.",
            [("député", "adrien-valmont", "bracket")],
        ),
        (
            "Hélène Garrigue, 42 ans, sénatrice du Gard, est venue.",
            [("sénatrice", "helene-garrigue", "after")],
        ),
        (
            "Le président a nommé Claire Bontemps ministre de la Culture.",
            [("ministre", "claire-bontemps", "copula")],
        ),
        (
            "Les militants ont élu Marc Delorme premier secrétaire du PS.",
            [("premier", "marc-delorme", "copula")],
        ),
        (
            "Marc Delorme est le porte-parole du PS.",
            [("porte-parole", "marc-delorme", "copula")],
        ),
        (
            "Claire Bontemps a été nommée ministre.",
            [("ministre", "claire-bontemps", "copula")],
        ),
        (
            "Les députés PS Marc Delorme et Claire Bontemps sont venus.",
            [("députés", "marc-delorme", "list"), ("députés", "claire-bontemps", "list")],
        ),
        (
            "Trois sénateurs, dont Julien Morvan (LR), Hélène Garrigue et Marc Delorme, partent.",
            [
                ("sénateurs", "julien-morvan", "list"),
                ("sénateurs", "helene-garrigue", "list"),
                ("sénateurs", "marc-delorme", "list"),
            ],
        ),
        (
            "Trois ministres seront là : Julien Morvan, Hélène Garrigue et Marc Delorme.",
            [
                ("ministres", "julien-morvan", "list"),
                ("ministres", "helene-garrigue", "list"),
                ("ministres", "marc-delorme", "list"),
            ],
        ),
    ],
)
def test_a_title_introduces_a_person_by_its_construction(
    text: str, introductions: Found, french: Language, whole_tables: Tables
) -> None:
    assert _introduced(text, french, whole_tables) == introductions


@pytest.mark.parametrize(
    "text",
    [
        "La députée a reçu Claire Bontemps.",
        "Le maire de Tulle, que Marc Delorme a reçu, est venu.",
        "Les sénateurs ont reçu Hélène Garrigue.",
        "Marc Delorme a critiqué le ministre.",
        "Le ministre, selon Marc Delorme, a tort.",
        "Après avoir nommé Claire Bontemps, le ministre est parti.",
    ],
)
def test_a_title_beside_another_person_introduces_nobody(
    text: str, french: Language, whole_tables: Tables
) -> None:
    assert _introduced(text, french, whole_tables) == []


def test_two_titles_of_one_person_both_introduce_her(
    french: Language, whole_tables: Tables
) -> None:
    text = "Claire Bontemps, députée de la Marne et porte-parole du PS, est venue."
    assert _introduced(text, french, whole_tables) == [
        ("députée", "claire-bontemps", "after"),
        ("porte-parole", "claire-bontemps", "after"),
    ]


def test_a_title_between_two_names_introduces_the_first(
    french: Language, whole_tables: Tables
) -> None:
    text = "Claire Bontemps, députée, et Marc Delorme sont venus."
    assert _introduced(text, french, whole_tables) == [("députée", "claire-bontemps", "after")]

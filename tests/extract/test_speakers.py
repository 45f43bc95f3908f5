"""Speakers of quotations, resolved: who is meant, not who is only mentioned."""

from collections.abc import Callable

import pytest
from hemicycle.extract.reading import Reading
from hemicycle.extract.understanding import understand
from hemicycle.tables import Tables

SAID = "« Rien n'est joué pour cette liste », "


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("dit Claire Bontemps.", {"claire-bontemps"}),
        ("glisse un proche d'Emmanuel Macron.", set()),
        ("confie l'entourage de Claire Bontemps.", set()),
        ("assure l'ancienne ministre de Nicolas Sarkozy.", set()),
        ("admet une députée LREM.", set()),
        ("disent les députés socialistes.", {"parti-socialiste"}),
        ("dit la direction du Parti socialiste.", {"parti-socialiste"}),
        ("dit l'ancien conseiller d'Emmanuel Macron, Julien Morvan.", {"julien-morvan"}),
        ("dit la première adjointe de Mme Hidalgo, Sophie Vauquelin.", {"sophie-vauquelin"}),
    ],
)
def test_a_quotation_is_said_by_whoever_its_words_mean(
    told: str, expected: set[str], read: Callable[..., Reading], whole_tables: Tables
) -> None:
    scene = understand(read(SAID + told, "2018-03-10"), whole_tables).scene
    assert set(scene.speakers.values()) == expected


def test_a_title_with_a_party_gives_the_word_to_its_bearer(
    read: Callable[..., Reading], whole_tables: Tables
) -> None:
    text = "Éric Woerth est arrivé mardi. « Rien n'est joué », a insisté le député LR."
    scene = understand(read(text, "2018-03-10"), whole_tables).scene
    assert set(scene.speakers.values()) == {"eric-woerth"}

"""Pronouns stand for the last fitting subject, `je` for the speaker, and else for nobody."""

from collections.abc import Callable

import pytest

Meant = Callable[..., str | None]


@pytest.mark.parametrize(
    ("text", "pronoun", "person"),
    [
        ("Claire Bontemps est arrivée hier. Elle a parlé.", "Elle", "claire-bontemps"),
        ("Marc Delorme est arrivé hier. Il a parlé.", "Il", "marc-delorme"),
        (
            "Claire Bontemps a répondu à Marc Delorme. Elle a parlé.",
            "Elle",
            "claire-bontemps",
        ),
        ("Claire Bontemps a répondu à Marc Delorme. Il a parlé.", "Il", "marc-delorme"),
        (
            "Sophie Vauquelin a répondu à Claire Bontemps. Elle a parlé.",
            "Elle",
            "sophie-vauquelin",
        ),
        ("Le candidat Marc Delorme est arrivé. Cet homme a parlé.", "homme", "marc-delorme"),
    ],
)
def test_a_pronoun_stands_for_the_last_subject_of_its_gender(
    text: str, pronoun: str, person: str, meant: Meant
) -> None:
    assert meant(text, pronoun) == person


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Elle a parlé.", "Elle"),
        ("Marc Delorme est arrivé hier. Elle a parlé.", "Elle"),
        ("Marc Delorme est arrivé hier. Il pleut.", "Il"),
        ("Marc Delorme est arrivé hier. Il faut attendre.", "Il"),
        ("La réunion a duré. Elle a déçu.", "Elle"),
        (
            "Marc Delorme est arrivé. Le temps passe. La foule attend. La nuit tombe. "
            "Les gens partent. Il a parlé.",
            "Il",
        ),
    ],
)
def test_a_pronoun_without_a_fitting_subject_near_stands_for_nobody(
    text: str, pronoun: str, meant: Meant
) -> None:
    assert meant(text, pronoun) is None


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("« Je viendrai », a promis Claire Bontemps.", "claire-bontemps"),
        ("Marc Delorme est venu. « Je viendrai », a promis Claire Bontemps.", "claire-bontemps"),
        ("Je viendrai demain à Tulle.", None),
        ("« Je viendrai », a promis un voisin.", None),
    ],
)
def test_je_stands_for_the_speaker(text: str, person: str | None, meant: Meant) -> None:
    assert meant(text, "Je") == person


def test_a_pronoun_of_the_text_does_not_stand_for_somebody_quoted(meant: Meant) -> None:
    text = "Claire Bontemps est venue. « Sophie Vauquelin a échoué », dit-on. Elle a parlé."
    assert meant(text, "Elle") == "claire-bontemps"

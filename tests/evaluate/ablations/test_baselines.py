"""The baselines find what they claim to find between our actors, and no more."""

from collections.abc import Callable

import pytest
from hemicycle.evaluate.ablations.together import find_together
from hemicycle.evaluate.ablations.triples import find_triples, label_in_english
from hemicycle.evaluate.ablations.variants import Find, state_baseline
from hemicycle.extract.understanding import Understanding

Understand = Callable[..., Understanding]
needs_textacy = pytest.mark.usefixtures("textacy")


@pytest.fixture(scope="session")
def textacy() -> object:
    """Return textacy; skip the test without it."""
    return pytest.importorskip("textacy", reason="the extra `baselines` isn't installed")


def told(found: Understanding, find: Find) -> list[tuple[str, str, str, str]]:
    """Return what a baseline states of a text."""
    return [
        (one.subject.label, one.predicate, one.object.label, one.status)
        for one in state_baseline(found, find)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Olivier Faure a croisé Bruno Le Maire.",
            ("Olivier Faure", "criticises", "Bruno Le Maire", "asserted"),
        ),
        (
            "Le PS a reçu Bruno Le Maire.",
            ("Bruno Le Maire", "memberOf", "Parti socialiste", "asserted"),
        ),
        (
            "Le PS a écrit au MoDem.",
            ("Parti socialiste", "opposes", "Mouvement démocrate", "asserted"),
        ),
    ],
)
def test_two_actors_of_one_sentence_are_related_by_their_kinds(
    understood: Understand, text: str, expected: tuple[str, ...]
) -> None:
    assert told(understood(text), find_together) == [expected]


def test_actors_of_two_sentences_are_not_related(understood: Understand) -> None:
    text = "Olivier Faure est à Lille. Bruno Le Maire est à Lyon."
    assert told(understood(text), find_together) == []


def test_an_actor_meant_twice_is_not_related_to_himself(understood: Understand) -> None:
    text = "Olivier Faure dit que Faure est à Lille."
    assert told(understood(text), find_together) == []


def test_a_pair_is_quoted_from_one_end_to_the_other(understood: Understand) -> None:
    (one,) = state_baseline(understood("Hier, le PS a reçu Bruno Le Maire."), find_together)
    assert one.evidence.text == "PS a reçu Bruno"


@needs_textacy
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Olivier Faure critique Bruno Le Maire.",
            [("Olivier Faure", "criticises", "Bruno Le Maire", "asserted")],
        ),
        (
            "Olivier Faure critique la politique de Bruno Le Maire.",
            [("Olivier Faure", "criticises", "Bruno Le Maire", "asserted")],
        ),
        (
            "Bruno Le Maire est critiqué par Olivier Faure.",
            [("Olivier Faure", "criticises", "Bruno Le Maire", "asserted")],
        ),
        (
            "Olivier Faure ne soutient pas Bruno Le Maire.",
            [("Olivier Faure", "supports", "Bruno Le Maire", "denied")],
        ),
        (
            "Olivier Faure et Julien Bayou soutiennent Anne Hidalgo.",
            [
                ("Olivier Faure", "supports", "Anne Hidalgo", "asserted"),
                ("Julien Bayou", "supports", "Anne Hidalgo", "asserted"),
            ],
        ),
        ("Olivier Faure a croisé Bruno Le Maire.", []),
        ("Olivier Faure vote contre Bruno Le Maire.", []),
    ],
)
def test_triples_relate_subject_and_object_of_a_verb_of_the_lexicon(
    understood: Understand, text: str, expected: list[tuple[str, ...]]
) -> None:
    assert told(understood(text), find_triples) == expected


def test_a_tree_in_english_labels_keeps_words_and_sentences(understood: Understand) -> None:
    text = "Bruno Le Maire est critiqué par Olivier Faure. Le PS soutient Anne Hidalgo."
    doc = understood(text).reading.doc
    english = label_in_english(doc)
    labels = {token.text: (token.dep_, token.head.text) for token in english}
    assert [token.text for token in english] == [token.text for token in doc]
    assert [sent.text for sent in english.sents] == [sent.text for sent in doc.sents]
    assert labels["Bruno"] == ("nsubjpass", "critiqué")
    assert labels["par"] == ("agent", "critiqué")
    assert labels["Olivier"] == ("pobj", "par")
    assert labels["Anne"] == ("dobj", "soutient")

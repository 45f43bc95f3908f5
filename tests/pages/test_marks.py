"""The marks in a quoted sentence."""

from collections.abc import Sequence

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.statement import Evidence, Statement
from hemicycle.export.pages.marks import find_marks, last_name

ALINE = Actor("aline-corvec", "Aline Corvec", "person", ("Mme Corvec", "la maire"))
PARTY = Actor("parti-des-rivieres", "Parti des rivières", "party", ("PDR",))


def state(
    sentence: str,
    quote: str,
    subject: Actor = ALINE,
    object_: Actor = PARTY,
    rule: str = "r",
) -> Statement:
    """Make a statement of a quote in a sentence."""
    evidence = Evidence(quote, 0, len(quote), sentence)
    return Statement(
        "a", subject, "criticises", object_, None, "asserted", "2017", "text", "", None,
        "2026-11-21", evidence, None, 1.0, rule,
    )  # fmt: skip


def marked(statement: Statement) -> Sequence[tuple[str, str]]:
    """Return each marked stretch with its kinds."""
    sentence = statement.evidence.sentence
    return [(sentence[m.start : m.end], "+".join(m.kinds)) for m in find_marks(statement)]


def test_names_inside_the_quote_bear_both_marks() -> None:
    found = marked(state("Hier, Aline Corvec a quitté le PDR.", "Corvec a quitté"))
    assert found == [
        ("Aline ", "subject"),
        ("Corvec", "quote+subject"),
        (" a quitté", "quote"),
        ("PDR", "object"),
    ]


@pytest.mark.parametrize("name", ["Mme Corvec", "Corvec", "La maire", "aline corvec"])
def test_aliases_and_last_names_are_marked_whatever_their_case(name: str) -> None:
    assert (name, "subject") in marked(state(f"{name} est partie.", "est partie"))


def test_a_name_within_a_word_is_no_name() -> None:
    assert marked(state("Les PDRistes partent.", "partent")) == [("partent", "quote")]


def test_names_with_signs_of_patterns_are_taken_literally() -> None:
    odd = Actor("x", "En avant ! (+)", "party", ("a.c",))
    assert marked(state("abc a.c", "abc", object_=odd)) == [("abc", "quote"), ("a.c", "object")]


def test_offsets_count_the_sentence_without_its_hidden_controls() -> None:
    (mark,) = find_marks(state("Le\u202e vote", "vote"))
    assert (mark.start, mark.end) == (3, 7)


def test_the_last_name_of_a_party_is_its_name() -> None:
    assert last_name(PARTY) == "Parti des rivières"
    assert last_name(Actor("m", "Marie de La Tour", "person")) == "de La Tour"


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("verb: dénoncer object", ["dénonce"]),
        ("verb: soutenir à (speaker)", ["soutient"]),
        ("idiom: faire barrage à", ["fait", "barrage"]),
        ("verb: voter", []),
        ("party-of", []),
    ],
)
def test_the_words_of_the_quote_that_fit_the_rule_are_marked(
    rule: str, expected: list[str]
) -> None:
    quote = "elle dénonce, soutient et fait barrage à un objectif"
    found = marked(state(f"Hier {quote}.", quote, rule=rule))
    assert [text for text, kinds in found if "trigger" in kinds] == expected

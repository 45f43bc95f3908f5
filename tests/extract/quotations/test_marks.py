"""Quotation marks paired, without a parser: only tokens matter."""

from itertools import combinations

import pytest
import spacy
from hemicycle.extract.quotations.marks import pair_marks
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc


def lay(words: str) -> tuple[Doc, tuple[int, ...]]:
    """Make a Doc of words: `_` joins a word to the next without a space, `¶` parts paragraphs."""
    vocab = spacy.blank("fr").vocab
    parts: list[str] = []
    spaces: list[bool] = []
    paragraphs = [0]
    for paragraph in filter(str.strip, words.split("¶")):
        for word in paragraph.split():
            parts.append(word.strip("_"))
            spaces.append(not word.endswith("_"))
        paragraphs.append(len(parts))
    return Doc(vocab, words=parts, spaces=spaces), tuple(paragraphs[:-1])


def quoted(words: str) -> list[str]:
    """Return the quoted words of a text, in the order of their opening."""
    doc, paragraphs = lay(words)
    return [doc[one.start : one.end].text.strip() for one in pair_marks(doc, paragraphs)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Il dit « oui » .", ["oui"]),
        ("Il dit “_ oui_ ” .", ["oui"]),
        ('Il dit "_ oui_ " et "_ non_ " .', ["oui", "non"]),
        ("« Elle répond “_ non_ ” encore » .", ["Elle répond “non” encore", "non"]),
        ("« Elle crie « non » encore » .", ["Elle crie « non » encore", "non"]),
        ('Un mot "_ isolé ici , et rien .', []),
        ("Il dit « oui et rien ne ferme", ["oui et rien ne ferme"]),
        ("« Un ¶ « deux » fin", ["Un\n« deux"]),
        ('"_ Un . ¶ "_ Deux_ " , dit X', ['Un .\n"Deux']),
        ("« Un . ¶ Deux » , dit X", ["Un .\nDeux"]),
        ('Il dit l\' "_ union_ " .', ["union"]),
        ("« » rien", []),
        ("Une fin » seule", []),
    ],
)
def test_marks_pair(words: str, expected: list[str]) -> None:
    assert [text.replace("\n", " ") for text in quoted(words)] == [
        text.replace("\n", " ") for text in expected
    ]


@given(st.lists(st.sampled_from(["a", "b", ".", "«", "»", "“", "”", '"', '"_', "«_", "¶"])))
def test_stretches_nest_or_lie_apart(tokens: list[str]) -> None:
    doc, paragraphs = lay(" ".join(token for token in ["x", *tokens, "x"]))
    spans = [(one.first, one.last) for one in pair_marks(doc, paragraphs)]
    assert all(0 <= first < last <= len(doc) for first, last in spans)
    for (a, b), (c, d) in combinations(spans, 2):
        assert b <= c or d <= a or (a <= c and d <= b) or (c <= a and b <= d)


def test_a_mark_fused_to_an_elision_opens() -> None:
    doc, paragraphs = lay("Il veut qu'«_ une loi » passe")
    doc2, _ = lay("Il veut qu'«une loi » passe")
    assert pair_marks(doc, paragraphs) != ()
    assert [doc2[one.start : one.end].text for one in pair_marks(doc2, (0,))] == ["qu'«une loi"]

"""Quotation marks paired, without a parser: only tokens matter."""

import pytest
import spacy
from hemicycle.extract.quotations.marks import pair_marks
from spacy.tokens import Doc


def lay(words: str) -> tuple[Doc, tuple[int, ...]]:
    """Make a Doc of words: `_` joins a word to the next without a space, `¶` parts paragraphs."""
    vocab = spacy.blank("fr").vocab
    parts: list[str] = []
    spaces: list[bool] = []
    paragraphs = [0]
    for paragraph in words.split(" ¶ "):
        for word in paragraph.split(" "):
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


def test_a_mark_fused_to_an_elision_opens() -> None:
    doc, paragraphs = lay("Il veut qu'«_ une loi » passe")
    doc2, _ = lay("Il veut qu'«une loi » passe")
    assert pair_marks(doc, paragraphs) != ()
    assert [doc2[one.start : one.end].text for one in pair_marks(doc2, (0,))] == ["qu'«une loi"]

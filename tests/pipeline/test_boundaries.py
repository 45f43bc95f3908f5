"""Sentence boundaries that print makes certain."""

import pytest
from hemicycle.pipeline.boundaries import mark_boundaries
from hemicycle.pipeline.language import French
from hemicycle.pipeline.tokenizer import build_tokenizer
from spacy.tokens import Token


def starts_of(text: str) -> dict[str, bool | None]:
    """Map each token (its last occurrence) to what the rules say about it."""
    doc = mark_boundaries(build_tokenizer(French().vocab)(text))
    return {token.text: sent_start(token) for token in doc}


def sent_start(token: Token) -> bool | None:
    """Read a token's boundary."""
    return None if token.is_sent_start is None else bool(token.is_sent_start)


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("Elle part. Lui reste.", "Lui"),
        ("Est-ce fini ? « Non », dit-elle.", "«"),
        ('Il hésite. "Peut-être", lâche-t-il.', '"Peut'),
        ("Sans point\n\nAutre paragraphe", "Autre"),
        ("« C'est fini. » Paul Aubin s'en va.", "Paul"),
        ("Le vote est clos.\nLes élus sortent.", "Les"),
    ],
)
def test_a_new_sentence_begins_after_an_end(text: str, token: str) -> None:
    doc = mark_boundaries(build_tokenizer(French().vocab)(text))
    start = text.index(token)
    assert [token.is_sent_start for token in doc if token.idx == start] == [True]


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ('"Est-ce fini ?", demande Jeanne Morel.', "demande"),
        ('"Est-ce fini ?" demande Jeanne Morel.', "demande"),
        ("Il parle d'« union ! » sans rire.", "sans"),
        ('Un "pôle" de gauche', "de"),
        ("M. Morel et Mme. Aubin", "Morel"),
        ("Elle vote, Paul aussi.", "Paul"),
        ("Le texte, signé en 2017 à Lille", "2017"),
    ],
)
def test_no_sentence_begins_inside_another(text: str, token: str) -> None:
    assert starts_of(text)[token] is False


def test_a_capital_after_a_word_is_left_to_the_parser() -> None:
    assert starts_of("Le meeting de Lille Paul Aubin défend le projet")["Paul"] is None


def test_a_blank_line_itself_begins_nothing() -> None:
    assert starts_of("Fin\n\nDébut")["\n\n"] is False

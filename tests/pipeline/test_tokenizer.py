"""French tokens: elisions and clitics split, hyphenated names whole."""

import pytest
from hemicycle.pipeline.language import French
from hemicycle.pipeline.tokenizer import build_tokenizer
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]

CASES = [
    ("Najat Vallaud-Belkacem vit à Clermont-Ferrand.",
     "Najat Vallaud-Belkacem vit à Clermont-Ferrand ."),
    ("Les élus de Saint-Denis et du Val-de-Marne", "Les élus de Saint-Denis et du Val-de-Marne"),
    ("« Non », souligne-t-il.", "« Non » , souligne -t-il ."),
    ("Viendra-t-elle ? Dit-on oui ?", "Viendra -t-elle ? Dit -on oui ?"),
    ("L'élue n’a rien dit jusqu'ici.", "L' élue n’ a rien dit jusqu' ici ."),
    ("Qu’en dit-elle aujourd’hui ?", "Qu’ en dit -elle aujourd’hui ?"),
    ("Lorsqu'O'Brien vint, quelqu'un partit", "Lorsqu' O'Brien vint , quelqu'un partit"),
    ("M. Morel, Mme Aubin et J. Roblin.", "M. Morel , Mme Aubin et J. Roblin ."),
    ('l\'"union" de la gauche (PS, PCF)', 'l\' " union " de la gauche ( PS , PCF )'),
    ("Le rendez-vous, c'est-à-dire 10% des voix.",
     "Le rendez-vous , c'est-à-dire 10 % des voix ."),
    ("Un accord... peut-être.Fin du débat", "Un accord ... peut-être . Fin du débat"),
    ("L'ex-candidat(e) -enfin- s'en va", "L' ex-candidat(e) - enfin - s' en va"),
    ("À lire sur https://exemple.fr/a,b !", "À lire sur https://exemple.fr/a,b !"),
]  # fmt: skip


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """Build the tokenizer once."""
    return build_tokenizer(French().vocab)


@pytest.mark.parametrize(("text", "tokens"), CASES)
def test_text_is_cut_into_the_tokens_of_the_treebanks(
    tokenizer: Tokenizer, text: str, tokens: str
) -> None:
    assert [token.text for token in tokenizer(text)] == tokens.split()


@pytest.mark.parametrize("text", [text for text, _ in CASES] + ["a\n\nb", "  deux  espaces "])
def test_tokens_give_back_their_text(tokenizer: Tokenizer, text: str) -> None:
    assert tokenizer(text).text == text

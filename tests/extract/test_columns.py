"""The columns of a document: its words, their places, its sentences, read once."""

from hemicycle.extract.columns import columns_of
from spacy.language import Language

TEXT = "L’élu part. La « loi »  passe, l'élu revient."


def test_columns_say_of_each_token_what_spacy_says(french: Language) -> None:
    doc = french(TEXT)
    columns = columns_of(doc)
    for token in doc:
        start, end = columns.begins[token.i], columns.ends[token.i]
        assert TEXT[start:end] == token.text == columns.words[token.i]
        sentence = token.sent
        assert (columns.firsts[token.i], columns.lasts[token.i]) == (sentence.start, sentence.end)


def test_a_surface_is_the_text_of_its_tokens_without_the_space_behind(french: Language) -> None:
    columns = columns_of(french(TEXT))
    assert columns.surface(0, 2) == "L’élu"
    assert columns.surface(5, 8) == "« loi »"
    assert columns.surface(3, 3) == ""


def test_places_are_found_whatever_the_apostrophe_and_in_the_order_of_the_text(
    french: Language,
) -> None:
    columns = columns_of(french(TEXT))
    places = columns.places_of({"élu", "l'", "absent"})
    assert [columns.words[index] for index in places] == ["L’", "élu", "l'", "élu"]


def test_a_document_keeps_its_columns_and_shares_them_with_no_other(french: Language) -> None:
    doc = french(TEXT)
    assert columns_of(doc) is columns_of(doc)
    assert columns_of(french(TEXT)) is not columns_of(doc)


def test_columns_give_tags_and_lemmas_and_find_lemmas_whatever_their_case(
    french: Language,
) -> None:
    doc = french(TEXT)
    columns = columns_of(doc)
    assert columns.tags == tuple(token.pos_ for token in doc)
    assert columns.lemmas == tuple(token.lemma_ for token in doc)
    assert [columns.words[i] for i in columns.places_of_lemmas({"passer", "revenir"})] == [
        "passe",
        "revient",
    ]

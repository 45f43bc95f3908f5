"""Names are found whether the tables know them or not, and other capitals are left alone."""

import itertools

import pytest
from hemicycle.extract.name_words import first_names
from hemicycle.extract.names import find_acronyms, find_names
from hemicycle.tables import Tables
from hemicycle.tables.spelling import strip_article
from spacy.language import Language
from spacy.tokens import Doc


def _found(text: str, nlp: Language, tables: Tables) -> list[tuple[str, str]]:
    """List the names of a text, without their articles, with `known` or `unknown`."""
    doc = nlp(text)
    return [
        (strip_article(doc[name.start : name.end].text), "known" if name.uses else "unknown")
        for name in find_names(doc, tables)
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jean-Luc Mélenchon est venu.", [("Jean-Luc Mélenchon", "known")]),
        ("On a vu Claire Bontemps à Tulle.", [("Claire Bontemps", "unknown")]),
        (
            "Marc Delorme a battu Benoît Hamon.",
            [("Marc Delorme", "unknown"), ("Benoît Hamon", "known")],
        ),
        (
            "Il a parlé de Marie-Claire de Saint-Aubin.",
            [("Marie-Claire de Saint-Aubin", "unknown")],
        ),
        ("La CGT a écrit.", [("CGT", "known")]),
        ("Demain, il fera beau à Vannes.", []),
    ],
)
def test_names_known_and_unknown_are_found(
    text: str, names: list[tuple[str, str]], french: Language, whole_tables: Tables
) -> None:
    assert _found(text, french, whole_tables) == names


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Elle critique le gouvernement.", "gouvernement"),
        ("Il a quitté le parti socialiste.", "parti socialiste"),
        ("Elle vise l'exécutif.", "exécutif"),
        ("Le Parti socialiste a voté.", "Parti socialiste"),
    ],
)
def test_a_name_that_stands_in_lower_case_in_the_tables_is_found_so(
    text: str, surface: str, french: Language, whole_tables: Tables
) -> None:
    assert [name for name, known in _found(text, french, whole_tables) if surface in name]


@pytest.mark.parametrize(
    "text",
    [
        "Nous étions ensemble.",
        "La renaissance du quartier.",
        "Agir vite est nécessaire.",
    ],
)
def test_a_common_word_is_no_party(text: str, french: Language, whole_tables: Tables) -> None:
    doc = french(text)
    assert not [n for n in find_names(doc, whole_tables) if n.uses and n.kind == "organisation"]


def test_a_name_ends_before_the_party_that_follows_it(
    french: Language, whole_tables: Tables
) -> None:
    found = _found("Le départ d'Adrien Valmont du Parti socialiste.", french, whole_tables)
    assert found[0] == ("Adrien Valmont", "unknown")


def test_a_party_ends_before_the_person_that_follows_it(
    french: Language, whole_tables: Tables
) -> None:
    text = "La secrétaire du Parti communiste Hélène Garrigue est venue."
    assert ("Hélène Garrigue", "unknown") in _found(text, french, whole_tables)


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("Elle préside le Collectif des usagers du rail.", "Collectif", "association"),
        ("Il fonde le Mouvement des quartiers.", "Mouvement des quartiers", "movement"),
        ("Le Syndicat Autonome a signé.", "Syndicat Autonome", "union"),
    ],
)
def test_an_unknown_organisation_has_the_kind_of_its_first_noun(
    text: str, surface: str, kind: str, french: Language, whole_tables: Tables
) -> None:
    doc = french(text)
    found = [(doc[n.start : n.end].text, n.kind) for n in find_names(doc, whole_tables)]
    assert any(name.startswith(surface) and one == kind for name, one in found), found


@pytest.mark.parametrize(
    ("text", "acronyms"),
    [
        ("Le SNPTA appelle à la grève.", ["SNPTA"]),
        ("La TVA augmente, dit l'AFP.", []),
        ("LE BUDGET EST REJETÉ PAR TOUS", []),
        ("Le PS a voté.", []),
    ],
)
def test_unknown_acronyms_may_be_organisations(
    text: str, acronyms: list[str], french: Language, whole_tables: Tables
) -> None:
    doc = french(text)
    names = find_names(doc, whole_tables)
    found = [*(name for name in names if not name.uses), *find_acronyms(doc, names)]
    assert [doc[name.start : name.end].text for name in found] == acronyms


def test_no_name_lies_within_another(french: Language, whole_tables: Tables) -> None:
    text = (
        "Le président du groupe Les Républicains Christian Jacob a répondu à Jean-Marie Le Pen, "
        "au Parti socialiste et à la Confédération générale du travail de Lyon."
    )
    names = find_names(french(text), whole_tables)
    assert len(names) >= 4
    assert all(one.end <= other.start for one, other in itertools.pairwise(names))


def test_first_names_tell_the_gender_of_most_who_bear_them() -> None:
    genders = first_names()
    assert (genders["claire"], genders["marc"], genders["sophie"]) == ("female", "male", "female")


def _with_entity(text: str, words: str, label: str, nlp: Language) -> Doc:
    """Parse a text and mark some words as an entity recogniser would."""
    doc = nlp(text)
    start = text.index(words)
    span = doc.char_span(start, start + len(words), label=label)
    assert span is not None
    doc.set_ents([span])
    return doc


@pytest.mark.parametrize(
    ("text", "words", "label", "kind"),
    [
        ("On a vu Kwamboka Oyelaran à Tulle.", "Kwamboka Oyelaran", "PER", "person"),
        ("On a vu Kwamboka Oyelaran à Tulle.", "Kwamboka Oyelaran", "PERSON", "person"),
    ],
)
def test_an_entity_recogniser_vouches_for_an_unknown_name(
    text: str, words: str, label: str, kind: str, french: Language, whole_tables: Tables
) -> None:
    unmarked = french(text)
    unmarked.set_ents([])
    plain = find_names(unmarked, whole_tables)
    doc = _with_entity(text, words, label, french)
    found = [(doc[n.start : n.end].text, n.kind) for n in find_names(doc, whole_tables)]
    assert not plain
    assert found == [(words, kind)]


def test_a_place_of_the_recogniser_is_no_person_unless_a_first_name_begins_it(
    french: Language, whole_tables: Tables
) -> None:
    firm, person = "Hier, Schneider Electric a plié.", "Hier, Claire Fontaine a plié."
    assert find_names(_with_entity(firm, "Schneider Electric", "PER", french), whole_tables)
    assert not find_names(_with_entity(firm, "Schneider Electric", "LOC", french), whole_tables)
    assert find_names(_with_entity(person, "Claire Fontaine", "LOC", french), whole_tables)


@pytest.mark.parametrize(
    "text",
    [
        "Il a fondé le Parti socialiste français.",
        "L'Union européenne contre la Russie, voilà l'idée.",
    ],
)
def test_a_known_name_is_not_outgrown_by_what_follows_it(
    text: str, french: Language, whole_tables: Tables
) -> None:
    assert [n for n in find_names(french(text), whole_tables) if n.uses]
    assert not [n for n in find_names(french(text), whole_tables) if not n.uses]


def test_a_noun_before_a_known_party_makes_no_new_one(
    french: Language, whole_tables: Tables
) -> None:
    assert _found("Elle a quitté le parti PS hier.", french, whole_tables) == [("PS", "known")]

"""What the bundled pipeline finds in sentences of political news (all people are invented)."""

import pytest
from hemicycle.pipeline import load_pipeline
from spacy.language import Language
from spacy.tokens import Doc, Token


@pytest.fixture(scope="module")
def nlp() -> Language:
    """Load the bundled pipeline once."""
    return load_pipeline()


def token_of(doc: Doc, form: str) -> Token:
    """Return the first token of a form."""
    return next(token for token in doc if token.text == form)


def subjects_of(token: Token) -> list[str]:
    """List the subjects of a verb."""
    return [child.text for child in token.children if child.dep_.startswith("nsubj")]


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("« La gauche doit s'unir », dénonce Jeanne Morel.", "dénonce", "Jeanne"),
        ('"Ce projet divise les Français", affirme Paul Aubin au Parisien.', "affirme", "Paul"),
        ("« Nous voterons contre », a déclaré la députée Odile Castaing.", "déclaré", "députée"),
        ("“Rien n’est joué”, a notamment assuré le maire de Lille.", "assuré", "maire"),
        ("« Il faut rassembler », souligne-t-il.", "souligne", "-t-il"),
        ("« L'accord tiendra », a-t-elle insisté, visant la droite.", "insisté", "-t-elle"),
        ("« Cela avance », déclare sur un ton plus doux, Jeanne Morel.", "déclare", "Jeanne"),
        ("Le texte est injuste, regrette Gilles Vernier.", "regrette", "Gilles"),
    ],
)
def test_the_speaker_after_a_quotation_is_the_subject_of_the_verb_of_saying(
    nlp: Language, text: str, verb: str, subject: str
) -> None:
    token = token_of(nlp(text), verb)
    assert (token.pos_, subjects_of(token)) == ("VERB", [subject])


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Elle soutient le maire de Rouen Gaspard Vernier.", "Gaspard", "maire"),
        ("Il critique la candidate d'extrême droite Solène Maubert.", "Solène", "candidate"),
        ("Le premier secrétaire Étienne Lacombe a signé.", "Étienne", "secrétaire"),
        ("Le porte-parole du PS Marius Tisserand répond.", "Marius", "porte-parole"),
        ("La présidente de la région Bretagne Irène Charpin a voté.", "Irène", "présidente"),
        ("Le président sortant, Armand Roblin, dénonce un complot.", "Armand", "président"),
    ],
)
def test_a_name_hangs_on_the_office_before_it(
    nlp: Language, text: str, name: str, office: str
) -> None:
    token = token_of(nlp(text), name)
    assert (token.head.text, token.dep_ in ("nmod", "appos")) == (office, True)


@pytest.mark.parametrize(
    "text",
    [
        "Il ne vaut pas mieux que Jeanne Le Goff, et nous ne devons pas trahir.",
        "Jeanne Le Goff soutient la liste.",
        "La députée Jeanne Le Goff est soutenue par le maire.",
    ],
)
def test_a_name_with_a_particle_is_one_name(nlp: Language, text: str) -> None:
    doc = nlp(text)
    parts = [(token_of(doc, form).head.text, token_of(doc, form).dep_) for form in ("Le", "Goff")]
    assert parts == [("Jeanne", "flat:name"), ("Jeanne", "flat:name")]
    assert len(list(doc.sents)) == 1


def test_those_named_after_dont_are_no_subjects(nlp: Language) -> None:
    doc = nlp("Plusieurs cadres, dont Jeanne Morel, maire de Nantes, ont rejoint la liste.")
    assert subjects_of(token_of(doc, "rejoint")) == ["cadres"]
    assert token_of(doc, "Jeanne").head.text == "cadres"


@pytest.mark.parametrize(
    ("text", "verb", "deps"),
    [
        ("Paul Aubin soutient Jeanne Morel.", "soutient", {"Paul": "nsubj", "Jeanne": "obj"}),
        (
            "Jeanne Morel est critiquée par Paul Aubin.",
            "critiquée",
            {"Jeanne": "nsubj:pass", "Paul": "obl:agent"},
        ),
        (
            "Odile Castaing s'est rapprochée de Marius Tisserand.",
            "rapprochée",
            {"Odile": "nsubj", "Marius": "obl:arg"},
        ),
        (
            "Le PS a appelé à voter pour Solène Maubert.",
            "voter",
            {"Solène": "obl:arg"},
        ),
        (
            "Jeanne Morel accuse Paul Aubin de trahir la gauche.",
            "accuse",
            {"Jeanne": "nsubj", "Paul": "obj", "trahir": "xcomp"},
        ),
    ],
)
def test_who_acts_on_whom_is_found(
    nlp: Language, text: str, verb: str, deps: dict[str, str]
) -> None:
    doc = nlp(text)
    assert {form: (token_of(doc, form).dep_, token_of(doc, form).head.text) for form in deps} == {
        form: (dep, verb) for form, dep in deps.items()
    }


@pytest.mark.parametrize(
    ("text", "verb", "lemma"),
    [
        ("Soutenons la candidate !", "Soutenons", "soutenir"),
        ("Attendons que Paul Aubin parle.", "Attendons", "attendre"),
        ("Répéter nos erreurs serait une faute.", "Répéter", "répéter"),
        ("Les élus dénonçaient la réforme.", "dénonçaient", "dénoncer"),
        ("Elle a rejoint le parti.", "rejoint", "rejoindre"),
    ],
)
def test_verbs_are_verbs_with_their_infinitive(
    nlp: Language, text: str, verb: str, lemma: str
) -> None:
    token = token_of(nlp(text), verb)
    assert (token.pos_, token.lemma_) == ("VERB", lemma)


@pytest.mark.parametrize(
    "sentences",
    [
        ["« Nous sommes prêts ! ", "La gauche peut gagner », a lancé Jeanne Morel."],
        ['"Est-ce une rupture ?", demande Paul Aubin. ', "La députée ne répond pas."],
        ['Le maire parle d\'une "union !" sans y croire.'],
        ["« Rien n'est fait. » ", "Odile Castaing reste prudente."],
        ["M. Morel a rencontré Mme Aubin. ", "Ils ont discuté."],
        ["Un vote serré\n\n", "La droite l'emporte à Lille."],
    ],
)
def test_sentences_end_where_they_do_around_quotations(nlp: Language, sentences: list[str]) -> None:
    found = [sent.text_with_ws for sent in nlp("".join(sentences)).sents]
    assert found == sentences


def test_morphology_tells_negation_mood_and_number(nlp: Language) -> None:
    doc = nlp("Les députés ne voteraient pas ce texte.")
    assert token_of(doc, "pas").morph.to_dict()["Polarity"] == "Neg"
    assert token_of(doc, "voteraient").morph.to_dict()["Mood"] == "Cnd"
    assert token_of(doc, "députés").morph.to_dict()["Number"] == "Plur"


def test_typographic_and_plain_apostrophes_give_one_analysis(nlp: Language) -> None:
    text = "L'élue n'a pas soutenu l'accord qu'il propose."
    plain, typographic = nlp(text), nlp(text.replace("'", "’"))
    assert [(t.pos_, t.dep_, t.head.i, t.lemma_) for t in plain] == [
        (t.pos_, t.dep_, t.head.i, t.lemma_) for t in typographic
    ]


def test_a_text_parsed_twice_gives_the_same(nlp: Language) -> None:
    text = "« La gauche doit s'unir », dénonce Jeanne Morel, maire de Lille."
    assert [t.dep_ for t in nlp(text)] == [t.dep_ for t in next(iter(nlp.pipe([text])))]


def test_an_empty_text_gives_an_empty_document(nlp: Language) -> None:
    assert len(nlp("")) == 0

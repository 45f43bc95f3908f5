"""Invented and changed sentences: sound trees, French forms, speakers as subjects."""

from random import Random

import pytest
from hemicycle.pipeline.clauses import political_sentence
from hemicycle.pipeline.conjugation import conjugate
from hemicycle.pipeline.documents import concatenate
from hemicycle.pipeline.frames import frame, is_clause
from hemicycle.pipeline.phrases import definite, noun, with_preposition
from hemicycle.pipeline.quotes import quote_phrase, restyle_apostrophes, restyle_quotes
from hemicycle.pipeline.substitute import substitute
from hemicycle.pipeline.tree import Tree, is_sound, join, leaf, punct, text_of, tight
from hemicycle.pipeline.vocabulary import words

PRESENT = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"


@pytest.fixture(scope="module")
def sentences() -> list[Tree]:
    """Draw invented sentences."""
    rng = Random(7)
    return [political_sentence(rng) for _ in range(300)]


def test_invented_sentences_are_sound_trees(sentences: list[Tree]) -> None:
    assert [text_of(tree) for tree in sentences if not is_sound(tree)] == []


def test_invented_sentences_are_spaced_as_french_is(sentences: list[Tree]) -> None:
    texts = [text_of(tree) for tree in sentences]
    assert [text for text in texts if " ," in text or " ." in text or "' " in text] == []


def test_the_speaker_after_a_quotation_is_the_subject_of_an_inserted_verb(
    sentences: list[Tree],
) -> None:
    rng = Random(1)
    clauses = [tree for tree in sentences if is_clause(tree)]
    framed = [tree for _ in range(200) for tree in frame(rng, rng.choice(clauses), clauses[0])]
    assert all(is_sound(tree) for tree in framed)
    inserted = [(tree, word) for tree in framed for word in tree if word.dep == "parataxis:insert"]
    spoken = [tree for tree, verb in inserted if _has_subject(tree, tree.index(verb))]
    assert len(spoken) > 80
    assert len(spoken) >= 0.85 * len(inserted)


def _has_subject(tree: Tree, verb: int) -> bool:
    """Tell whether a subject follows a verb."""
    return any(
        word.head == verb and word.dep == "nsubj" and i > verb for i, word in enumerate(tree)
    )


def test_changed_sentences_are_sound_trees(sentences: list[Tree]) -> None:
    rng = Random(2)
    for tree in sentences:
        changed = restyle_quotes(rng, quote_phrase(rng, substitute(rng, tree)))
        assert is_sound(changed), text_of(changed)


def test_the_same_seed_draws_the_same_sentences() -> None:
    first, second = (
        [text_of(political_sentence(rng)) for _ in range(20)] for rng in (Random(3), Random(3))
    )
    assert first == second


@pytest.mark.parametrize(
    ("lemma", "feats", "form"),
    [
        ("dénoncer", PRESENT, "dénonce"),
        ("appuyer", PRESENT, "appuie"),
        ("soutenir", PRESENT.replace("Sing", "Plur"), "soutiennent"),
        ("annoncer", PRESENT.replace("Pres", "Imp"), "annonçait"),
        ("trahir", PRESENT.replace("Pres", "Fut"), "trahira"),
        ("exclure", "Gender=Fem|Number=Plur|Tense=Past|VerbForm=Part", "exclues"),
        ("rejoindre", "Mood=Imp|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin", "rejoignons"),
    ],
)
def test_verbs_are_conjugated(lemma: str, feats: str, form: str) -> None:
    assert conjugate(lemma, feats) == form


def test_a_cell_without_a_rule_has_no_form() -> None:
    assert conjugate("voter", "Mood=Sub|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin") is None


@pytest.mark.parametrize(
    ("preposition", "head", "text"),
    [
        ("de", definite(noun("maire", "Masc"), "Masc"), "du maire"),
        ("à", definite(noun("élus", "Masc", "Plur"), "Masc", "Plur"), "aux élus"),
        ("de", definite(noun("élue", "Fem"), "Fem"), "de l'élue"),
        ("de", leaf("Albi", "PROPN"), "d'Albi"),
    ],
)
def test_prepositions_contract_and_elide(preposition: str, head: Tree, text: str) -> None:
    tree = with_preposition(preposition, head)
    assert text_of(tree) == text
    assert is_sound(tree)


def test_quotes_and_apostrophes_take_a_newspaper_style() -> None:
    quoted = join(("punct", punct('"', space=False)), ("root", tight(leaf("d'accord", "INTJ"))),
                  ("punct", punct('"')))  # fmt: skip
    texts = {text_of(restyle_quotes(Random(seed), quoted)) for seed in range(40)}
    assert texts == {'"d\'accord"', "« d'accord »", "«d'accord»", "“d'accord”"}
    assert text_of(restyle_apostrophes(quoted)) == '"d’accord"'


def test_sentences_of_a_passage_are_joined_with_heads_of_their_own(sentences: list[Tree]) -> None:
    joined = concatenate(sentences[:5], Random(0))
    roots = [i for i, word in enumerate(joined) if word.head == i]
    assert len(roots) == 5


def test_no_politician_of_the_corpus_is_put_into_an_invented_sentence() -> None:
    known = {"Mélenchon", "Macron", "Hollande", "Faure", "Roussel", "Ruffin", "Bardella", "Attal"}
    names = set(words("people", "last"))
    assert len(names) > 50
    assert names.isdisjoint(known | {"Le Pen", "Hamon", "Valls", "Fillon", "Royal", "Jospin"})

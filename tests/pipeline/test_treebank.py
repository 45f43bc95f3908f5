"""Treebank files read into trees, under one convention."""

from pathlib import Path

import pytest
from hemicycle.pipeline.tree import is_sound, root_index, text_of
from hemicycle.pipeline.treebank import Sentence, drop_repeated, read_sentences, text_key
from hemicycle.pipeline.unify import (
    common_features,
    invert_reported_speech,
    unify_sentence,
    unify_titles,
)

INVENTED = """\
# sent_id = a
# text = La réponse du maire tombe.
1\tLa\tle\tDET\t_\tGender=Fem\t2\tdet\t_\t_
2\tréponse\tréponse\tNOUN\t_\tGender=Fem\t5\tnsubj\t_\t_
3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_
3\tde\tde\tADP\t_\t_\t4\tcase\t_\t_
4\tle\tle\tDET\t_\tGender=Masc\t5\tdet\t_\t_
5\tmaire\tmaire\tNOUN\t_\tGender=Masc\t2\tnmod\t_\t_
6\ttombe\ttomber\tVERB\t_\tMood=Ind\t0\troot\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t_\t_\t6\tpunct\t_\t_

# sent_id = b
# text = « Je pars », dit M. Paul Aubin.
1\t«\t«\tPUNCT\t_\t_\t7\tpunct\t_\t_
2\tJe\tje\tPRON\t_\t_\t3\tnsubj\t_\t_
3\tpars\tpartir\tVERB\t_\tMood=Ind\t6\tccomp\t_\t_
4\t»\t»\tPUNCT\t_\t_\t3\tpunct\t_\tSpaceAfter=No
5\t,\t,\tPUNCT\t_\t_\t6\tpunct\t_\t_
6\tdit\tdire\tVERB\t_\tMood=Ind\t0\troot\t_\t_
7\tM.\tmonsieur\tNOUN\t_\t_\t6\tnsubj\t_\t_
8\tPaul\tPaul\tPROPN\t_\t_\t7\tflat:name\t_\t_
9\tAubin\tAubin\tPROPN\t_\t_\t7\tflat:name\t_\tSpaceAfter=No
10\t.\t.\tPUNCT\t_\t_\t6\tpunct\t_\t_
"""


@pytest.fixture
def sentences(tmp_path: Path) -> list[Sentence]:
    """Read the two invented sentences, the first with its heads put right."""
    text = INVENTED.replace("Gender=Fem\t5\tnsubj", "Gender=Fem\t6\tnsubj")
    text = text.replace("4\tcase", "5\tcase").replace(
        "1\t«\t«\tPUNCT\t_\t_\t7", "1\t«\t«\tPUNCT\t_\t_\t3"
    )
    path = tmp_path / "invented.conllu"
    path.write_text(text, encoding="utf8")
    return list(read_sentences(path))


def test_text_and_tree_agree(sentences: list[Sentence]) -> None:
    assert [text_of(s.tree) for s in sentences] == [s.text for s in sentences]
    assert all(is_sound(s.tree) for s in sentences)


def test_a_contraction_is_one_token_with_the_features_of_both(sentences: list[Sentence]) -> None:
    du = sentences[0].tree[2]
    assert (du.form, du.lemma, du.upos, du.dep, du.feats) == (
        "du",
        "de",
        "ADP",
        "case",
        "Gender=Masc",
    )
    assert sentences[0].tree[du.head].form == "maire"


def test_a_quoted_clause_governs_the_verb_of_saying(sentences: list[Sentence]) -> None:
    tree = invert_reported_speech(sentences[1].tree)
    says = next(word for word in tree if word.form == "dit")
    assert tree[root_index(tree)].form == "pars"
    assert (tree[says.head].form, says.dep) == ("pars", "parataxis:insert")
    assert is_sound(tree)


def test_the_name_after_a_title_is_one_phrase_under_it(sentences: list[Sentence]) -> None:
    tree = unify_titles(sentences[1].tree)
    assert [(w.form, tree[w.head].form, w.dep) for w in tree[7:9]] == [
        ("Paul", "M.", "nmod"),
        ("Aubin", "Paul", "flat:name"),
    ]


def test_rare_features_are_dropped(sentences: list[Sentence]) -> None:
    kept = common_features([sentences[0].tree] * 3)
    assert kept == {"Gender=Fem", "Gender=Masc"}
    tree = unify_sentence(sentences[0].tree, kept)
    assert [w.feats for w in tree] == [
        "Gender=Fem",
        "Gender=Fem",
        "Gender=Masc",
        "Gender=Masc",
        "",
        "",
    ]


def test_a_sentence_that_recurs_among_the_held_out_is_left_out(sentences: list[Sentence]) -> None:
    held_out = {text_key("LA RÉPONSE du maire tombe !")}
    assert drop_repeated(sentences, held_out) == sentences[1:]

"""Names: which spellings are one, and which names are one actor's."""

import json
from pathlib import Path

import pytest
from hemicycle.errors import GoldError
from hemicycle.evaluate.names import classes_of_tables, fold, keys_of, read_classes
from hemicycle.tables import load_tables


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Éloïse GÉANT", "eloise geant"),
        ("Jean‑Luc Cœur", "Jean-Luc Coeur"),
        ("L’Union des Halles", "union des halles"),
        ("Les Aubiers", "aubiers"),
        ("Aube !", "Aube"),
        ("Aube·s", "Aube.s"),
    ],
)
def test_typography_accents_case_and_article_do_not_matter(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Le", ""), ("Lesage", "sage"), ("La La", "")])
def test_an_article_is_dropped_once_and_only_before_a_name(one: str, other: str) -> None:
    assert fold(one) != other


def test_names_of_one_class_share_a_key() -> None:
    classes = {"parti de l aube": "=aube", "pda": "=aube"}
    assert keys_of(["PDA"], classes) == {"pda", "=aube"}
    assert keys_of(["PDA"], classes) & keys_of(["Parti de l’Aube"], classes) == {"=aube"}
    assert keys_of(["", "!"], classes) == frozenset()


def test_the_tables_know_an_acronym_a_demonym_and_a_former_name() -> None:
    classes = classes_of_tables(load_tables())
    assert classes["ps"] == classes["socialistes"] == classes["parti socialiste"]
    assert classes["front national"] == classes["rassemblement national"]
    assert classes["ps"] != classes["rassemblement national"]


def test_homonyms_of_the_tables_and_last_names_are_in_no_class() -> None:
    classes = classes_of_tables(load_tables())
    assert "majorite presidentielle" not in classes  # of two organisations
    assert "le pen" not in classes
    assert "pen" not in classes


def test_classes_are_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "same.json"
    path.write_text(json.dumps([["Parti de l'Aube", "PDA"], ["Ligue"]]), encoding="utf-8")
    classes = read_classes(path)
    assert classes["pda"] == classes["parti de l aube"] != classes["ligue"]


@pytest.mark.parametrize("content", ["{", "{}", '["PDA"]', "[[]]", "[[1]]", "[" * 100_000])
def test_a_file_that_lists_no_names_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "same.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match=r"same\.json: "):
        read_classes(path)

"""Loading the bundled pipeline or another one."""

import time
from pathlib import Path

import pytest
import spacy
from hemicycle.errors import PipelineError
from hemicycle.pipeline import load_pipeline
from hemicycle.pipeline.load import load_folder


def test_a_name_that_is_not_installed_is_refused() -> None:
    with pytest.raises(PipelineError, match="fr_no_such_model"):
        load_pipeline("fr_no_such_model")


def test_a_folder_without_a_pipeline_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="can be loaded"):
        load_pipeline(str(tmp_path))
    with pytest.raises(PipelineError, match="python -m hemicycle"):
        load_folder(tmp_path)


def test_a_pipeline_of_another_language_is_refused(tmp_path: Path) -> None:
    nlp = spacy.blank("de")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path / "german")
    with pytest.raises(PipelineError, match="'de', not French"):
        load_pipeline(str(tmp_path / "german"))


def test_a_pipeline_without_a_parser_is_refused(tmp_path: Path) -> None:
    spacy.blank("fr").to_disk(tmp_path / "blank")
    with pytest.raises(PipelineError, match="no dependency parser"):
        load_pipeline(str(tmp_path / "blank"))


def test_the_bundled_pipeline_says_what_it_is() -> None:
    nlp = load_pipeline()
    assert nlp.lang == "fr"
    assert nlp.meta["name"] == "hemicycle"
    assert nlp.pipe_names == [
        "tok2vec",
        "morphologizer",
        "hemicycle_boundaries",
        "parser",
        "trainable_lemmatizer",
        "ner",
        "hemicycle_lemmas",
        "hemicycle_names",
    ]


def test_the_bundled_pipeline_loads_in_a_second() -> None:
    start = time.process_time()
    load_pipeline()
    assert time.process_time() - start < 1.0


def test_a_copy_of_the_weights_elsewhere_is_loaded_by_its_folder(tmp_path: Path) -> None:
    nlp = load_pipeline()
    nlp.to_disk(tmp_path / "copy", exclude=["tokenizer"])
    again = load_pipeline(str(tmp_path / "copy"))
    text = "Jeanne Morel soutient le maire de Rouen Paul Aubin."
    assert [t.dep_ for t in again(text)] == [t.dep_ for t in nlp(text)]

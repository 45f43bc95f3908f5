"""The scores shipped with the weights, measured again."""

import json
from pathlib import Path

import pytest
from hemicycle.pipeline import load_pipeline
from hemicycle.pipeline.load import WEIGHTS
from hemicycle.pipeline.scores import score_names, score_treebank
from hemicycle.pipeline.treebank import held_out_keys, read_treebank, text_key

TREEBANKS = Path(__file__).parents[3] / "shared" / "treebanks"
FLOOR = {"upos": 0.975, "uas": 0.910, "las": 0.870, "lemma": 0.970, "sentences": 0.910}
NAMES_FLOOR = {"per_f": 0.88, "org_f": 0.71}

needs_treebanks = pytest.mark.skipif(
    not TREEBANKS.is_dir(), reason="the UD treebanks are not in ../shared/treebanks"
)


def shipped(name: str) -> dict[str, float]:
    """Read the shipped scores on one treebank."""
    scores: dict[str, dict[str, float]] = json.loads((WEIGHTS / "scores.json").read_text("utf8"))
    return scores[name]


@needs_treebanks
@pytest.mark.parametrize("name", ["sequoia-test", "gsd-test"])
def test_the_shipped_scores_are_measured_again(name: str) -> None:
    measured = score_treebank(load_pipeline(), TREEBANKS, name)
    assert measured == pytest.approx(shipped(name), abs=0.002)


@pytest.mark.parametrize("measure", sorted(FLOOR))
def test_the_weights_are_no_worse_than_they_were(measure: str) -> None:
    assert shipped("sequoia-test")[measure] >= FLOOR[measure]


@pytest.mark.parametrize("name", ["sequoia-test", "gsd-test"])
def test_the_model_card_prints_the_shipped_scores(name: str) -> None:
    card = WEIGHTS.with_name("MODEL_CARD.md").read_text("utf8")
    row = next(line for line in card.splitlines() if line.startswith(f"| {name} "))
    cells = [cell.strip() for cell in row.strip("|").split("|")[1:]]
    order = ("tokens", "upos", "morph", "lemma", "uas", "las", "las_universal", "sentences")
    assert cells == [f"{100 * shipped(name)[measure]:.1f}" for measure in order]


@needs_treebanks
def test_the_shipped_scores_of_names_are_measured_again() -> None:
    measured = score_names(load_pipeline(), TREEBANKS, "test")
    assert measured == pytest.approx(shipped("winer-test"), abs=0.002)


@pytest.mark.parametrize("measure", sorted(NAMES_FLOOR))
def test_names_are_found_no_worse_than_they_were(measure: str) -> None:
    assert shipped("winer-test")[measure] >= NAMES_FLOOR[measure]


@needs_treebanks
def test_no_held_out_sentence_is_trained_on() -> None:
    held_out = held_out_keys(TREEBANKS)
    assert {
        text_key(s.text) for s in read_treebank(TREEBANKS, "sequoia-test") if len(s.text) > 60
    } <= held_out


def test_the_weights_fit_into_the_wheel() -> None:
    size = sum(path.stat().st_size for path in WEIGHTS.rglob("*") if path.is_file())
    assert size < 20_000_000

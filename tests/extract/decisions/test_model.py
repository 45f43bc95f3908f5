"""A model adds up weights, turns sums into confidences, and survives being written and read."""

from pathlib import Path

import numpy as np
import pytest
from hemicycle.extract.decisions.model import BIAS, Model, Scale, read_model, write_model
from hypothesis import given
from hypothesis import strategies as st

ODD_TRAITS = ('row ahead: " X', "said l'", "  row", "#act", "œuvre, does", "path nsubj|obj", "''")


def _model(rows: dict[str, list[float]], by_rule: float = 0.25) -> Model:
    scales = {"supports": Scale(1.5, -0.5, 0.3), "criticises": Scale(0.75, 0.25, 0.6)}
    numbers = {trait: number for number, trait in enumerate(rows)}
    return Model(numbers, np.array(list(rows.values())), scales, by_rule)


def test_a_sum_adds_the_weights_of_all_known_traits_to_the_bias() -> None:
    model = _model({BIAS: [-1.0, -2.0], "a": [0.5, 0.0], "b": [0.25, 4.0]})
    assert model.sums(["a", "b", "never seen"]).tolist() == [-0.25, 2.0]


@pytest.mark.parametrize("traits", [[], ["never seen"], [BIAS], [BIAS, BIAS]])
def test_the_bias_counts_once_for_every_pair(traits: list[str]) -> None:
    assert _model({"a": [9.0, 9.0], BIAS: [-1.0, -2.0]}).sums(traits).tolist() == [-1.0, -2.0]


def test_a_trait_named_twice_counts_once_in_whatever_order() -> None:
    model = _model({BIAS: [0.1, 0.2], "a": [0.3, 0.7], "b": [1e-9, 1e9]})
    sums = [model.sums(traits).tolist() for traits in (["a", "b", "a"], ["b", "a"])]
    assert sums[0] == sums[1]


def test_a_trait_unknown_to_the_model_weighs_nothing() -> None:
    model = _model({BIAS: [0.0, 0.0], "a": [0.5, -3.0]})
    assert [model.weight("a", 1), model.weight("never seen", 1)] == [-3.0, 0.0]


@given(st.floats(0.1, 5), st.floats(-5, 5), st.floats(0.05, 0.95))
def test_the_least_sum_is_where_the_confidence_reaches_the_cutoff(
    slope: float, shift: float, cutoff: float
) -> None:
    scale = Scale(slope, shift, cutoff)
    assert scale.confidence(scale.least) == pytest.approx(cutoff)
    assert scale.confidence(scale.least - 0.5) < cutoff < scale.confidence(scale.least + 0.5)


@given(st.floats(-40, 40), st.floats(-40, 40))
def test_a_higher_sum_is_never_less_sure(one: float, other: float) -> None:
    scale = Scale(0.9, -0.3, 0.5)
    low, high = scale.confidence(min(one, other)), scale.confidence(max(one, other))
    assert 0 <= low <= high <= 1


def test_a_model_that_is_written_reads_back_the_same(tmp_path: Path) -> None:
    rows = {trait: [0.125 * number, -1.5] for number, trait in enumerate(ODD_TRAITS)}
    model = _model({BIAS: [-2.0, 0.0], **rows})
    write_model(model, tmp_path / "new folder")
    again = read_model(tmp_path / "new folder")
    assert set(again.rows) == {BIAS, *ODD_TRAITS}
    for trait in again.rows:
        assert again.sums([trait]).tolist() == model.sums([trait]).tolist()
    assert dict(again.scales) == dict(model.scales)
    assert list(again.scales) == list(model.scales)
    assert again.by_rule == model.by_rule


@given(st.dictionaries(st.text("abc é'\"|:,^", min_size=1), st.integers(-9000, 9000), max_size=9))
def test_any_weights_of_three_decimals_survive(
    tmp_path_factory: pytest.TempPathFactory, weights: dict[str, int]
) -> None:
    folder = tmp_path_factory.mktemp("model")
    rows = {trait: [thousandths / 1000, 0.0] for trait, thousandths in weights.items()}
    write_model(_model({BIAS: [1.0, 1.0], **rows}), folder)
    again = read_model(folder)
    assert {trait: again.weight(trait, 0) for trait in rows} == {t: w for t, (w, _) in rows.items()}


def test_the_order_of_the_rows_does_not_show_in_the_files(tmp_path: Path) -> None:
    rows = {BIAS: [-2.0, 0.5], "b": [1.0, 0.0], "a": [0.0, 3.0]}
    write_model(_model(rows), tmp_path / "one")
    write_model(_model(dict(reversed(rows.items()))), tmp_path / "two")
    for name in ("weights.tsv", "scales.toml"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_line_of_weights_can_be_read_by_eye(tmp_path: Path) -> None:
    write_model(_model({BIAS: [-2.0, 0.0], "said danger": [0.0, 1.25]}), tmp_path)
    header, bias, said = (tmp_path / "weights.tsv").read_text(encoding="utf-8").splitlines()
    assert header.split("\t") == ["trait", "supports", "criticises"]
    assert bias.split("\t")[1:] == ["-2.000", ""]
    assert said.split("\t") == ["said danger", "", "1.250"]

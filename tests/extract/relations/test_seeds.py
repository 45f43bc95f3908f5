"""The seeds' statements are as good as the project's measures ask, by the gold outside the repo."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

LEAST_PRECISION = 0.90
LEAST_RECALL = 0.85


@pytest.fixture(scope="module")
def scores(
    root: Path, built: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, float]]:
    """Score the statements of the seeds."""
    shared = root.parent / "shared"
    scorer, gold = shared / "eval" / "score.py", shared / "gold" / "seeds.jsonl"
    if not (scorer.is_file() and gold.is_file()):
        pytest.skip(f"the scorer and the gold aren't under {shared}")
    out = tmp_path_factory.mktemp("scores") / "scores.json"
    run = [sys.executable, scorer, gold, built / "statements.jsonl", "--json", out]
    subprocess.run([str(part) for part in run], check=True, capture_output=True)
    found: dict[str, dict[str, float]] = json.loads(out.read_text(encoding="utf-8"))
    return found


def test_the_seeds_are_read_precisely(scores: dict[str, dict[str, float]]) -> None:
    assert scores["strict"]["p"] >= LEAST_PRECISION


def test_the_seeds_are_read_fully(scores: dict[str, dict[str, float]]) -> None:
    assert scores["strict"]["r"] >= LEAST_RECALL


def test_no_denied_or_hypothetical_relation_of_the_seeds_is_asserted(
    scores: dict[str, dict[str, float]],
) -> None:
    assert scores["modality"]["gold_denied_or_hypothetical"] > 0
    assert scores["modality"]["predicted_as_asserted"] == 0


def test_every_year_of_the_seeds_is_right(scores: dict[str, dict[str, float]]) -> None:
    dates = scores["dates"]
    assert dates["true_positives"] > 0
    assert dates["year_right"] == dates["true_positives"]

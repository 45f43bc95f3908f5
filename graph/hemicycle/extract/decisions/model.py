"""Models: the weights of traits, and how a sum of weights becomes a confidence.

The model is logistic regression, one for each relation; its weights are a table that can be read:
`weights.tsv` has a line for each trait and a column for each relation. Sums of weights become
confidences by the sigmoid that Platt (1999) fits on articles that the weights were not fitted on.
"""

import csv
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

BIAS = "(any pair)"  # the trait that every pair has
FOLDER = Path(__file__).parent / "weights"
WEIGHTS, SCALES = "weights.tsv", "scales.toml"


@dataclass(frozen=True, slots=True)
class Scale:
    """Hold how a relation's sums become confidences: `1 / (1 + exp(-(slope * sum + shift)))`.

    From the confidence `cutoff` on, a pair counts as related.
    """

    slope: float
    shift: float
    cutoff: float

    def confidence(self, weight: float) -> float:
        """Return the confidence that a sum of weights stands for.

        >>> Scale(1.0, 0.0, 0.5).confidence(0.0)
        0.5
        """
        return 1 / (1 + exp(-(self.slope * weight + self.shift)))

    @property
    def least(self) -> float:
        """Return the sum of weights at which the confidence reaches the cutoff."""
        return (log(self.cutoff / (1 - self.cutoff)) - self.shift) / self.slope


@dataclass(frozen=True, slots=True)
class Model:
    """Hold the weights of each trait: `rows` finds a trait's row of `weights` (traits, relations).

    `scales` has the relations in the order of the columns. `by_rule` is the confidence of what a
    rule finds and the weights don't.
    """

    rows: Mapping[str, int]
    weights: NDArray[np.float64]
    scales: Mapping[str, Scale]
    by_rule: float

    def sums(self, traits: Iterable[str]) -> NDArray[np.float64]:
        """Return the sum of a pair's weights for each relation."""
        known = (self.rows.keys() & traits) | {BIAS}
        rows = sorted(map(self.rows.__getitem__, known))
        total: NDArray[np.float64] = np.add.reduce(self.weights.take(rows, axis=0), axis=0)
        return total

    def column(self, relation: str) -> int:
        """Return the column of a relation."""
        return list(self.scales).index(relation)

    def weight(self, trait: str, relation: int) -> float:
        """Return what a trait adds for the relation of a column, 0 for an unknown one."""
        row = self.rows.get(trait)
        return 0.0 if row is None else float(self.weights[row, relation])


@lru_cache(maxsize=1)
def load_model() -> Model:
    """Load the model that ships with the package."""
    return read_model(FOLDER)


def read_model(folder: Path) -> Model:
    """Read a model from the two files of a folder."""
    with (folder / WEIGHTS).open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    rows = {line[0]: number for number, line in enumerate(lines)}
    weights = np.array([[float(value or 0) for value in line[1:]] for line in lines])
    held = tomllib.loads((folder / SCALES).read_text(encoding="utf-8"))
    return Model(rows, weights, {name: Scale(**held[name]) for name in header[1:]}, held["by_rule"])


def write_model(model: Model, folder: Path) -> None:
    """Write a model as `read_model` reads it, traits in alphabetical order."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["\t".join(("trait", *model.scales))]
    for trait in sorted(model.rows):
        values = (f"{value:.3f}" if value else "" for value in model.weights[model.rows[trait]])
        lines.append("\t".join((trait, *values)))
    (folder / WEIGHTS).write_text("\n".join(lines) + "\n", encoding="utf-8")
    parts = [f"by_rule = {model.by_rule:.4f}\n"]
    parts += [
        f"[{name}]\nslope = {one.slope:.4f}\nshift = {one.shift:.4f}\ncutoff = {one.cutoff:.4f}\n"
        for name, one in model.scales.items()
    ]
    (folder / SCALES).write_text("\n".join(parts), encoding="utf-8")

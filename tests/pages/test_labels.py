"""The words of the interface, in both languages."""

import re
from pathlib import Path

import pytest
from hemicycle.edges.statement import DATE_BASES, PREDICATES, STATUSES
from hemicycle.export.pages.assets import FOLDER, load_labels
from hemicycle.views.comparison import KINDS

LABELS = load_labels()
SOURCES = sorted([*FOLDER.glob("scripts/*/*.js"), *FOLDER.glob("*.html")])
ASKED = (r'\bt\(\s*"([\w.]+)"', r'data-t(?:-\w+)?="([\w.]+)"')


def test_both_languages_say_the_same_things() -> None:
    assert set(LABELS["fr"]) == set(LABELS["en"])
    places = {
        lang: {key: sorted(re.findall(r"\{\w+\}", text)) for key, text in labels.items()}
        for lang, labels in LABELS.items()
    }
    assert places["fr"] == places["en"]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_every_label_asked_for_exists(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    asked = {key for pattern in ASKED for key in re.findall(pattern, text)}
    assert asked <= set(LABELS["fr"])


def test_every_predicate_status_basis_and_kind_has_its_words() -> None:
    wanted = {f"{part}.{name}" for name in PREDICATES for part in ("predicate", "verb", "group")}
    wanted = {f"{key}.out" if key.startswith("group") else key for key in wanted}
    wanted |= {f"status.{name}" for name in STATUSES} | {f"basis.{name}" for name in DATE_BASES}
    wanted |= {f"{part}.{kind}" for kind in KINDS for part in ("kind", "kinds")}
    assert wanted <= set(LABELS["fr"])

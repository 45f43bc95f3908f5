"""The words of the interface, in both languages."""

import re
from pathlib import Path

import pytest
from hemicycle.edges.statement import DATE_BASES, PREDICATES, STATUSES
from hemicycle.export.pages.assets import FOLDER, load_labels

LABELS = load_labels()
SOURCES = sorted([*FOLDER.glob("scripts/*/*.js"), *FOLDER.glob("*.html")])
DRAWERS = sorted([*FOLDER.glob("*.py"), *FOLDER.parent.glob("pictures/*.py")])
ASKED = (r'\bt\(\s*"([\w.]+)"', r'data-t(?:-\w+)?="([\w.]+)"')
# a label's name, or one with places for values: {…} in Python, ${…} in a script
NAMED = r"""["'`]([a-z]\w*(?:\.[\w.]+)*(?:\.\$?\{[^}]*\}[\w.]*)*)["'`]"""
ENDINGS = ("", ".one", ".other", ".day", ".out", ".in")  # put to a name as it is asked for


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


def test_every_label_is_said_somewhere() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (*SOURCES, *DRAWERS)]
    named = {name for text in texts for name in re.findall(NAMED, text)}
    forms = [re.sub(r"(?:\\\$)?\\\{.*?\\\}", "[^.]+", re.escape(name)) for name in sorted(named)]
    said = re.compile(f"(?:{'|'.join(forms)})(?:{'|'.join(map(re.escape, ENDINGS))})")
    assert [key for key in LABELS["fr"] if not said.fullmatch(key)] == []


def test_every_predicate_status_and_basis_has_its_words() -> None:
    wanted = {f"{part}.{name}" for name in PREDICATES for part in ("predicate", "verb", "group")}
    wanted = {f"{key}.out" if key.startswith("group") else key for key in wanted}
    wanted |= {f"status.{name}" for name in STATUSES} | {f"basis.{name}" for name in DATE_BASES}
    assert wanted <= set(LABELS["fr"])

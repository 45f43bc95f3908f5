"""What is decided doesn't hang on the order in which Python happens to walk through a set."""

import os
import subprocess
import sys

SCRIPT = """
import re
from hemicycle.edges.json_lines import format_statement
from hemicycle.extract.statements import extract_statements
from hemicycle.pipeline import load_pipeline
from hemicycle.read.article import Article
from hemicycle.tables import load_tables

text = (
    "Jean-Luc Mélenchon critique Emmanuel Macron et soutient Benoît Hamon devant Marine Le Pen. "
    "« Emmanuel Macron trahit la gauche, sa politique est une honte », a-t-il lancé. "
    "Marine Le Pen, François Fillon et Manuel Valls combattent le projet du gouvernement."
)
body = tuple(match.span() for match in re.finditer(r"[^\\n]+", text))
article = Article("case", text, body, published="2018-03-10", published_basis="metadata")
for one in extract_statements([article], load_pipeline(), load_tables(), "2026-11-21"):
    print(format_statement(one))
"""


def _start(seed: str) -> "subprocess.Popen[str]":
    given = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT], env=given, stdout=subprocess.PIPE, text=True
    )


def test_two_hash_seeds_state_the_same() -> None:
    runs = [_start(seed) for seed in ("1", "4242")]
    said = [run.communicate(timeout=120)[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0]
    assert len(said[0].splitlines()) >= 3
    assert said[0] == said[1]

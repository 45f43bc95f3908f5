"""What loading costs, in processes of their own."""

import subprocess
import sys
from statistics import median

PIPELINE = """
import spacy, time
start = time.perf_counter()
from hemicycle.pipeline import load_pipeline
load_pipeline()
print(time.perf_counter() - start)
"""
TABLES = """
import time
from hemicycle.tables import load_tables
start = time.perf_counter()
load_tables()
print(time.perf_counter() - start)
"""


def time_loading(rounds: int) -> str:
    """Tell the median seconds in which a fresh process loads the pipeline and the tables."""
    pipeline, tables = (_median(code, rounds) for code in (PIPELINE, TABLES))
    return f"loading: pipeline {pipeline:.2f} s after spaCy's own import, tables {tables:.2f} s"


def _median(code: str, rounds: int) -> float:
    """Run a program several times and take the median of what it prints."""
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
            for _ in range(rounds)]  # fmt: skip
    return median(float(run.stdout) for run in runs)

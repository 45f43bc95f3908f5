"""Benchmarks: what the pipeline and the reading of articles cost, as ratios within one run,
and what the pages cost to open (`python -m hemicycle.benchmark.pages`)."""

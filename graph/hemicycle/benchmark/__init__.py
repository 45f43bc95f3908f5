"""Benchmarks: what the pipeline and the reading of articles cost, as ratios within one run."""

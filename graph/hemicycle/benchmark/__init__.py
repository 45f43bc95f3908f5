"""Benchmarks: what the pipeline, the reading of articles and the pages cost, side by side."""

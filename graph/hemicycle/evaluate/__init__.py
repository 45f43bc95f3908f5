"""Evaluation: statements scored against relations that were marked by hand."""

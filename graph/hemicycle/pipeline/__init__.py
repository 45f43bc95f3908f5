"""The French pipeline: tokens, tags, lemmas and dependencies, trained for political news."""

from hemicycle.pipeline.load import load_pipeline

__all__ = ["load_pipeline"]

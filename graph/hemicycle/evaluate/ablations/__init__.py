"""Ablations: what each skill adds, and what simpler ways of finding relations find instead."""

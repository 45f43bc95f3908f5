"""Statements and actors, and the edges that they add up to: the third stage."""

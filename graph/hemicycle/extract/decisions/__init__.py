"""Decisions: which pairs of actors a trained model holds to be related, and how."""

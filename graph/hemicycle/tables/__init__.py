"""Load what hemicycle knows: the tables and lexicons of `ontology/`."""

from hemicycle.tables.facts import (
    Candidacy,
    Election,
    KnownActor,
    Membership,
    NameUse,
    Office,
    Succession,
    Tenure,
    Term,
)
from hemicycle.tables.files import load_lexicon
from hemicycle.tables.tables import Tables, load_tables

__all__ = [
    "Candidacy",
    "Election",
    "KnownActor",
    "Membership",
    "NameUse",
    "Office",
    "Succession",
    "Tables",
    "Tenure",
    "Term",
    "load_lexicon",
    "load_tables",
]

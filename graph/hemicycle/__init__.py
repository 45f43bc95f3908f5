"""hemicycle: who allies with whom, who attacks whom, when, and which sentence says so."""

__version__ = "0.1.0"

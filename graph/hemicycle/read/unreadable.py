"""The error by which the parts of a reader refuse an input."""

from hemicycle.errors import HemicycleError


class UnreadableError(HemicycleError):
    """Raised for an input that is no article; `read_articles` turns it into a `Skipped`."""

"""The text of a reading, put together once for all that search it."""

from hemicycle.extract.columns import columns_of
from hemicycle.extract.reading import Reading


def text_of(reading: Reading) -> str:
    """Return the text of a reading's Doc, which spaCy joins anew from its tokens at each call."""
    return columns_of(reading.doc).text

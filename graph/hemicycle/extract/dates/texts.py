"""The text of a reading, put together once for all that search it."""

from functools import lru_cache

from hemicycle.extract.reading import Reading


@lru_cache(maxsize=4)
def text_of(reading: Reading) -> str:
    """Return the text of a reading's Doc, which spaCy joins anew from its tokens at each call."""
    text: str = reading.doc.text
    return text

"""What the tests of modality share: the pipeline."""

import pytest
from spacy.language import Language

from hemicycle.pipeline import load_pipeline


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Load the bundled pipeline once."""
    return load_pipeline()

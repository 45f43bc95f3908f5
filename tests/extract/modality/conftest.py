"""What the tests of modality share: the pipeline."""

import pytest
from hemicycle.pipeline import load_pipeline
from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Load the bundled pipeline once."""
    return load_pipeline()

"""Load the bundled French pipeline, or an installed spaCy pipeline in its place."""

from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import load_config
from thinc.api import use_ops

from hemicycle.errors import PipelineError
from hemicycle.pipeline import (  # noqa: F401  (they register what the config names)
    boundaries,
    embed,
    lemmas,
    names,
    tokenizer,
    vouched,
)
from hemicycle.pipeline.language import French
from hemicycle.pipeline.tokenizer import UNSTORED

WEIGHTS = Path(__file__).with_name("weights")


def load_pipeline(model: str | None = None) -> Language:
    """Load the bundled pipeline, or the spaCy pipeline of French named or stored at `model`.

    Raises PipelineError when it is not there, is of another language or has no parser.

    >>> nlp = load_pipeline()
    >>> [token.text for token in nlp("« Non », souligne-t-elle.")]
    ['«', 'Non', '»', ',', 'souligne', '-t-elle', '.']
    """
    return load_folder(WEIGHTS) if model is None else _load_installed(model)


def load_folder(folder: Path) -> Language:
    """Load weights that `hemicycle.pipeline.train` wrote."""
    config = folder / "config.cfg"
    if not config.is_file():
        raise PipelineError(
            f"{folder}: no pipeline here; train one with `python -m hemicycle.pipeline.train`"
        )
    with use_ops("numpy", use_blis=False):  # numpy's BLAS is twice as fast here as blis
        nlp = French.from_config(load_config(config, interpolate=True))
        return nlp.from_disk(folder, exclude=UNSTORED)


def _load_installed(model: str) -> Language:
    """Load another pipeline and check that it serves."""
    try:
        nlp = load_folder(Path(model)) if _is_ours(Path(model)) else spacy.load(model)
    except (OSError, ValueError) as error:
        raise PipelineError(
            f"{model}: no spaCy pipeline of this name or folder can be loaded; "
            f"install it, or leave the option out to use the bundled one"
        ) from error
    if nlp.lang != "fr":
        raise PipelineError(f"{model}: the pipeline is of language '{nlp.lang}', not French ('fr')")
    if not nlp.has_pipe("parser"):
        raise PipelineError(f"{model}: the pipeline has no dependency parser; choose one that has")
    return nlp


def _is_ours(folder: Path) -> bool:
    """Tell whether a folder holds weights of this package, which spaCy alone can't load."""
    config = folder / "config.cfg"
    return config.is_file() and "hemicycle.french_tokenizer" in config.read_text(encoding="utf8")

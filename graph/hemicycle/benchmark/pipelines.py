"""The bundled pipeline's speed beside that of a pipeline of spaCy's own layers, width 96."""

import tempfile
from functools import partial
from pathlib import Path

from spacy.language import Language
from spacy.util import load_config
from thinc.api import Config

from hemicycle.benchmark.readings import take_articles
from hemicycle.benchmark.rounds import median_ratio, time_rounds
from hemicycle.pipeline import load_pipeline
from hemicycle.pipeline.language import French
from hemicycle.pipeline.load import load_folder
from hemicycle.pipeline.tokenizer import UNSTORED
from hemicycle.pipeline.train import CONFIG, train_pipeline

WIDTH, STEPS = 96, 200  # steps enough to learn that each word has one governor
LAYERS = {
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": WIDTH,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY"],
        "rows": [10000, 2000, 5000, 2500, 50],
        "include_static_vectors": False,
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": WIDTH,
        "depth": 4,
        "window_size": 1,
        "maxout_pieces": 3,
    },
}


def compare_pipelines(file: Path, treebanks: Path, number: int, rounds: int) -> str:
    """Tell the words a second of both pipelines over the same texts on one core."""
    texts = [a.text[start:end] for a in take_articles(file, number) for start, end in a.body]
    plain, tuned = _train_plain(treebanks)
    pipelines = {"bundled": load_pipeline(), "plain": plain, "plain on our matrices": tuned}
    words = sum(len(plain.make_doc(text)) for text in texts)
    tasks = {name: partial(_read, nlp, texts) for name, nlp in pipelines.items()}
    seconds = time_rounds(tasks, rounds)
    figures = (
        f"{name} {words / min(times):.0f} (ratio {median_ratio(times, seconds['bundled']):.2f})"
        for name, times in seconds.items()
    )
    return (
        f"words a second, and time by the bundled one's; plain is width {WIDTH} "
        f"without entities: {', '.join(figures)}"
    )


def _read(nlp: Language, texts: list[str]) -> int:
    """Run a pipeline over texts; returns the number of documents."""
    return sum(1 for _ in nlp.pipe(texts))


def _train_plain(treebanks: Path) -> tuple[Language, Language]:
    """Train a pipeline of tagger, parser and lemmatiser on spaCy's layers for a few steps.

    Returns it as spaCy loads it, and with the matrix products that the bundled one uses.
    """
    config = load_config(CONFIG)
    config["nlp"]["pipeline"].remove("ner")
    del config["components"]["ner"]
    config["components"]["tok2vec"]["model"] |= LAYERS
    config["components"]["parser"]["model"] |= {"extra_state_tokens": False}
    config["training"] |= {"max_steps": STEPS, "eval_frequency": STEPS}
    config["training"]["score_weights"].pop("ents_f")
    with tempfile.TemporaryDirectory() as folder:
        file, out = Path(folder) / "config.cfg", Path(folder) / "weights"
        Config(config).to_disk(file)
        train_pipeline(treebanks, file, None, out)
        plain = French.from_config(load_config(out / "config.cfg", interpolate=True))
        return plain.from_disk(out, exclude=UNSTORED), load_folder(out)

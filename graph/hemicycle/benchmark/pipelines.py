"""The bundled pipeline's speed beside that of a pipeline of spaCy's own layers, width 96."""

import tempfile
from pathlib import Path

from spacy.language import Language
from spacy.util import load_config
from thinc.api import Config

from hemicycle.benchmark.readings import take_articles
from hemicycle.benchmark.rounds import median_ratio, time_rounds
from hemicycle.pipeline import load_pipeline
from hemicycle.pipeline.load import load_folder
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
    bundled, plain = load_pipeline(), _train_plain(treebanks)
    words = sum(len(bundled.make_doc(text)) for text in texts)
    seconds = time_rounds(
        {
            "bundled": lambda: list(bundled.pipe(texts)),
            "plain": lambda: list(plain.pipe(texts)),
        },
        rounds,
    )
    rates = {name: words / min(times) for name, times in seconds.items()}
    ratio = median_ratio(seconds["plain"], seconds["bundled"])
    return (
        f"words a second: bundled {rates['bundled']:.0f}, "
        f"width {WIDTH} without entities {rates['plain']:.0f}, ratio {ratio:.2f}"
    )


def _train_plain(treebanks: Path) -> Language:
    """Train a pipeline of tagger, parser and lemmatiser on spaCy's layers for a few steps."""
    config = load_config(CONFIG)
    config["nlp"]["pipeline"].remove("ner")
    del config["components"]["ner"]
    config["components"]["tok2vec"]["model"] |= LAYERS
    config["components"]["parser"]["model"] |= {"hidden_width": 64, "extra_state_tokens": False}
    config["training"] |= {"max_steps": STEPS, "eval_frequency": STEPS}
    config["training"]["score_weights"].pop("ents_f")
    with tempfile.TemporaryDirectory() as folder:
        file, out = Path(folder) / "config.cfg", Path(folder) / "weights"
        Config(config).to_disk(file)
        train_pipeline(treebanks, file, None, out)
        return load_folder(out)

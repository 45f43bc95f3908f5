"""Readings: relations that were marked for training, beside gold, in articles that others hold.

`readings.jsonl` names actors and relations as gold does, and points at the evidence by its offsets
in the article's text; the texts themselves are not ours to publish. It was made in November 2026
by a large language model that read each article in full under gold's guidelines.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from hemicycle.errors import GoldError
from hemicycle.evaluate.gold import GoldRelation
from hemicycle.read.article import Article

FILE = Path(__file__).parent / "readings.jsonl"


def read_readings(path: Path, articles: Mapping[str, Article]) -> Iterator[GoldRelation]:
    """Yield the relations of a file, quoted from the articles that they were marked in.

    Raises GoldError for an article that isn't there, or is too short for its evidence.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        held = json.loads(line)
        article = articles.get(held["article"])
        if article is None or len(article.text) < held["end"]:
            raise GoldError(f"{path}:{number}: article {held['article']} isn't the one marked")
        yield GoldRelation(
            held["article"],
            held["subject"],
            held["predicate"],
            held["object"],
            subject_aliases=tuple(held.get("subject_aliases", ())),
            object_aliases=tuple(held.get("object_aliases", ())),
            status=held.get("status", "asserted"),
            evidence=article.text[held["start"] : held["end"]],
            optional=held.get("optional", False),
        )

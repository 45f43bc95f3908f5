"""Train the model that decides on pairs of actors, and state what it sees in articles kept apart.

`python -m hemicycle.extract.decisions.train ../shared --apart apart.jsonl`, about six minutes. The
folder holds `gold/dev.jsonl` with `gold/dev-articles.jsonl`, and `unlabelled/articles.jsonl`, in
which the readings beside this module were marked.
"""

import argparse
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hemicycle.edges.json_lines import write_statements
from hemicycle.edges.statement import Statement
from hemicycle.evaluate.comparison import Comparison, compare
from hemicycle.evaluate.gold import GoldRelation, read_gold
from hemicycle.evaluate.names import classes_of_tables
from hemicycle.extract.decisions.fitting import (
    FOLDS,
    fit_scales,
    fit_weights,
    fold_of,
    make_model,
    make_sheet,
    share_by_rule,
    sums_apart,
)
from hemicycle.extract.decisions.lessons import Key, Lesson, draw_lessons, make_key
from hemicycle.extract.decisions.model import FOLDER, Model, write_model
from hemicycle.extract.decisions.readings import FILE, read_readings
from hemicycle.extract.reading import parse_articles
from hemicycle.extract.statements import find_relations, state_relations
from hemicycle.extract.understanding import Understanding, understand
from hemicycle.pipeline import load_pipeline
from hemicycle.read.article import Article, Skipped
from hemicycle.read.articles import read_articles
from hemicycle.tables import load_tables

CUTOFF = 0.28  # the confidence from which on a pair counts as related
DAY = "2000-01-01"  # the day on which statements that are only scored enter the graph


@dataclass(frozen=True, slots=True)
class Marked:
    """Hold articles with the relations that were marked in them; `gold` is the scored part."""

    articles: Mapping[str, Article]
    gold: tuple[GoldRelation, ...]
    readings: tuple[GoldRelation, ...]

    @property
    def relations(self) -> tuple[GoldRelation, ...]:
        """Return all relations that were marked."""
        return self.gold + self.readings


@dataclass(frozen=True, slots=True)
class Fitted:
    """Hold what was fitted: the model for use, and one for each fold fitted without it."""

    model: Model
    apart: Mapping[int, Model]


def read_marked(folder: Path) -> Marked:
    """Read gold, the readings, and the articles of both; raises GoldError."""
    paths = [folder / "gold" / "dev-articles.jsonl", folder / "unlabelled" / "articles.jsonl"]
    read = (one for one in read_articles(paths) if not isinstance(one, Skipped))
    articles = {one.id: one for one in read}
    gold = read_gold(folder / "gold" / "dev.jsonl").relations
    readings = tuple(read_readings(FILE, articles))
    judged = {one.article for one in (*gold, *readings)}
    return Marked({name: articles[name] for name in sorted(judged)}, gold, readings)


def train(read: Iterable[Understanding], key: Key, gold: Comparison) -> Fitted:
    """Fit the model on annotated articles; `gold` holds what counts as right and as arguable.

    The weights are fitted on all articles, the scales on those of gold, each by weights that were
    fitted without its fold.
    """
    sheet = make_sheet(list(_draw(read, key)))
    fits = {fold: fit_weights(sheet, sheet.folds != fold) for fold in range(FOLDS)}
    sums = sums_apart(sheet, fits)
    scales = fit_scales(sheet, sums, gold, CUTOFF)
    by_rule = share_by_rule(sheet, sums, gold, scales)
    whole = fit_weights(sheet, sheet.folds >= 0)
    apart = {fold: make_model(sheet, fit, scales, by_rule) for fold, fit in fits.items()}
    return Fitted(make_model(sheet, whole, scales, by_rule), apart)


def _draw(read: Iterable[Understanding], key: Key) -> Iterator[Lesson]:
    """Yield the lessons of all articles."""
    for one in read:
        yield from draw_lessons(one, find_relations(one), key)


def state_apart(read: Iterable[Understanding], fitted: Fitted) -> Iterator[Statement]:
    """State the relations of each article by the model that was fitted without its fold."""
    for one in read:
        model = fitted.apart[fold_of(one.reading.article.id)]
        yield from state_relations(one, model, DAY)


def main() -> None:
    """Read the command line, train, write the model and what it states of articles kept apart."""
    given = _read_arguments()
    tables, marked = load_tables(), read_marked(given.folder)
    parsed = parse_articles(load_pipeline(), marked.articles.values())
    read = [understand(one, tables) for one in parsed]
    classes = classes_of_tables(tables)
    judged = {one.article for one in marked.gold}
    gold = compare(marked.gold, (), judged, classes)
    fitted = train(read, make_key(marked.relations, classes), gold)
    write_model(fitted.model, given.out)
    if given.apart:
        write_statements(given.apart, list(state_apart(read, fitted)))


def _read_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder that holds gold/ and unlabelled/")
    parser.add_argument("--out", type=Path, default=FOLDER, help="folder of the model")
    parser.add_argument("--apart", type=Path, help="file for the statements of kept-apart articles")
    return parser.parse_args()


if __name__ == "__main__":
    main()

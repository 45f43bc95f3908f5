"""The job of `hemicycle evaluate`: read gold, read or extract statements, compare."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hemicycle.edges.json_lines import read_statements
from hemicycle.edges.statement import Statement
from hemicycle.errors import GoldError, InputError
from hemicycle.evaluate.comparison import compare
from hemicycle.evaluate.gold import read_gold
from hemicycle.evaluate.names import NameClasses, classes_of_tables, read_classes
from hemicycle.evaluate.report import Report, make_report
from hemicycle.read.article import Article
from hemicycle.run.extraction import extract
from hemicycle.run.inputs import Inputs, read_inputs
from hemicycle.run.record import noted_articles
from hemicycle.run.watch import Watch

NOTHING_READ = Inputs((), (), ())


@dataclass(frozen=True, slots=True)
class Request:
    """Say what to score, and against what.

    `articles` are extracted from, unless `statements` names what an earlier run found in them.
    `same` is a file of classes of names in place of the tables', `ids` a file that names the
    articles to judge, one a line; `model` an installed spaCy pipeline in place of the bundled one.
    """

    gold: Path
    articles: tuple[Path, ...] = ()
    statements: Path | None = None
    same: Path | None = None
    ids: Path | None = None
    model: str | None = None


@dataclass(frozen=True, slots=True)
class Scored:
    """Hold a report, and what a reader must know beside it.

    `absent` are the articles that were to be judged and weren't read, `outside` counts the
    statements of articles that aren't judged, `unread` the gold's fields that mean nothing here.
    """

    report: Report
    inputs: Inputs
    absent: tuple[str, ...]
    outside: int
    unread: Mapping[str, int]


def score(request: Request, mistakes: int, watch: Watch) -> Scored:
    """Score the statements that a request names, or those of its articles; list some mistakes.

    Raises InputError, GoldError or StatementError where something can't be read, and InputError
    where there is nothing to judge.
    """
    if not request.articles and request.statements is None:
        raise InputError("nothing to score: name --articles to extract from, or --statements")
    gold, classes = read_gold(request.gold), _read_classes(request.same)
    wanted = _read_ids(request.ids) if request.ids else gold.articles
    inputs = read_inputs(request.articles, watch) if request.articles else NOTHING_READ
    articles = _index_articles(request, inputs)
    judged = wanted if request.statements else wanted & articles.keys()
    if not judged:
        raise InputError(f"no article of {request.ids or request.gold} is among those read")
    statements = _gather_statements(request, inputs, judged, watch)
    compared = compare(gold.relations, statements, judged, classes)
    return Scored(
        report=make_report(compared, articles, mistakes),
        inputs=inputs,
        absent=tuple(sorted(wanted - judged)),
        outside=sum(one.article not in judged for one in statements),
        unread=gold.unread,
    )


def _read_classes(same: Path | None) -> NameClasses:
    """Return the classes of names of a file, without one those of the tables."""
    if same:
        return read_classes(same)
    from hemicycle.tables import load_tables

    return classes_of_tables(load_tables())


def _read_ids(path: Path) -> frozenset[str]:
    """Return the ids of a file, one a line; raises GoldError where there is none."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: can't be read: {error}") from error
    ids = frozenset(line.strip() for line in lines) - {""}
    if not ids:
        raise GoldError(f"{path}: names no article")
    return ids


def _index_articles(request: Request, inputs: Inputs) -> Mapping[str, Article]:
    """Return the articles read, else those that the build noted beside its statements, by id."""
    if request.statements and not request.articles:
        return noted_articles(request.statements.parent)
    return {article.id: article for article in inputs.articles}


def _gather_statements(
    request: Request, inputs: Inputs, judged: frozenset[str], watch: Watch
) -> tuple[Statement, ...]:
    """Read statements, or extract them from the articles that are judged."""
    if request.statements:
        return tuple(read_statements(request.statements))
    read = tuple(article for article in inputs.articles if article.id in judged)
    return extract(read, request.model, None, {}, watch).statements

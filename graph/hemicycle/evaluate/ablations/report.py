"""Report: the figures of all variants, as one table in Markdown and as JSON."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from hemicycle.edges.statement import PREDICATES
from hemicycle.evaluate.ablations.variants import Variant
from hemicycle.evaluate.figures import (
    AFFILIATION,
    Figures,
    Table,
    measure_all,
    measure_opinions,
    measure_relations,
)
from hemicycle.evaluate.intervals import Interval, draw_articles
from hemicycle.evaluate.record import describe_figures

ALL, SIGNED = "all seven", "the six signed"
HEADER = ("relations", "read by", "precision", "recall", "F1", "right", "found", "gold")


def measure_variant(variant: Variant) -> Table:
    """Measure a variant over all relations, over the signed ones together, and one by one."""
    draws = draw_articles(variant.compared.articles)
    by_relation = measure_relations(variant.compared, draws)
    return {
        ALL: measure_all(variant.compared, draws),
        AFFILIATION: by_relation[AFFILIATION],
        SIGNED: measure_opinions(variant.compared, draws),
        **{name: by_relation[name] for name in PREDICATES if name != AFFILIATION},
    }


def describe_variants(measured: Mapping[str, Table], articles: int) -> dict[str, Any]:
    """Return all figures as a JSON object: by variant, then by relation."""
    variants = {
        name: {relation: describe_figures(figures) for relation, figures in table.items()}
        for name, table in measured.items()
    }
    return {"articles": articles, "variants": variants}


def write_table(measured: Mapping[str, Table]) -> str:
    """Write the figures as a Markdown table, the variants below each other for each relation."""
    rows = [HEADER, ("---",) * len(HEADER), *_rows(measured)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _rows(measured: Mapping[str, Table]) -> Iterator[tuple[str, ...]]:
    """Yield the cells of each row."""
    relations: Iterable[str] = next(iter(measured.values()), {})
    for relation in relations:
        for name, table in measured.items():
            yield relation, name, *_cells(table[relation])


def _cells(figures: Figures) -> tuple[str, ...]:
    """Write figures with their intervals, and the counts behind them."""
    return (
        write_share(figures.precision, figures.precision_within),
        write_share(figures.recall, figures.recall_within),
        write_share(figures.f1, figures.f1_within),
        str(figures.right),
        str(figures.found),
        str(figures.gold),
    )


def write_share(share: float, within: Interval) -> str:
    """Write a share and its interval as the literature does, without the 0.

    >>> write_share(0.7051, (0.6913, 1.0))
    '.71 (.69–1.00)'
    """
    told, low, high = (f"{one:.2f}".removeprefix("0") for one in (share, *within))
    return f"{told} ({low}–{high})"

"""Figures: how `hemicycle evaluate` prints what it measured."""

import sys
from collections.abc import Iterable, Iterator, Sequence

from hemicycle.cli.terminal import print_line, print_table, printable
from hemicycle.evaluate.figures import Figures, Table
from hemicycle.evaluate.intervals import Interval
from hemicycle.evaluate.job import Scored
from hemicycle.evaluate.mistakes import Missed, Wrong
from hemicycle.evaluate.record import DECIMALS
from hemicycle.evaluate.reliability import Reliability
from hemicycle.evaluate.report import Report

SHARES = ("precision (95 %)", "recall (95 %)", "F1 (95 %)", "right", "found", "gold")
OF_RULES = ("rule", "precision (95 %)", "share of gold (95 %)", "right", "found")
OF_BINS = ("confidence", "statements", "mean confidence", "share right")
NAMED = 5  # articles that a note names before it counts the rest


def print_unjudged(scored: Scored) -> None:
    """Tell on the error stream what of the inputs the figures don't cover."""
    for note in _notes(scored):
        print(f"hemicycle: {printable(note)}", file=sys.stderr)


def print_report(report: Report, tables: Sequence[str]) -> None:
    """Print the tables asked for, what goes with them whatever they are, and the mistakes."""
    print(f"{report.articles} articles")
    for name in tables:
        _print_one(name, report)
    _print_statuses(report)
    _print_reliability(report.reliability)
    _print_missed(report.mistakes.missed, report.mistakes.all_missed)
    _print_wrong(report.mistakes.wrong, report.mistakes.all_wrong)


def _notes(scored: Scored) -> Iterator[str]:
    if scored.absent:
        names = ", ".join(scored.absent[:NAMED])
        rest = ", …" if len(scored.absent) > NAMED else ""
        yield f"{len(scored.absent)} articles weren't read and aren't judged: {names}{rest}"
    if scored.outside:
        yield (
            f"{scored.outside} statements aren't judged: gold marks no relation in their"
            " articles (--ids names articles that were read by annotators all the same)"
        )
    for name, count in scored.unread.items():
        yield f'the field "{name}", in {count} lines of the gold file, means nothing here'


def _print_one(name: str, report: Report) -> None:
    """Print the table of a name."""
    if name == "rule":
        print_table(OF_RULES, (_rule_cells(*row) for row in report.rules.items()))
        return
    rows: dict[str, Table] = {
        "relation": _relation_rows(report),
        "year": report.years,
        "outlet": report.outlets,
    }
    print_table((name, *SHARES), (_cells(*row) for row in rows[name].items()))


def _relation_rows(report: Report) -> Table:
    return {
        **report.relations,
        **{f"family {name}": figures for name, figures in report.families.items()},
        "all": report.strict,
        "all but memberOf": report.opinions,
        "all by family": report.family,
    }


def _cells(name: str, figures: Figures) -> tuple[object, ...]:
    return (
        name,
        _share(figures.precision, figures.precision_within),
        _share(figures.recall, figures.recall_within),
        _share(figures.f1, figures.f1_within),
        figures.right,
        figures.found,
        figures.gold,
    )


def _rule_cells(name: str, figures: Figures) -> tuple[object, ...]:
    precision = _share(figures.precision, figures.precision_within)
    recall = _share(figures.recall, figures.recall_within)
    return name, precision, recall, figures.right, figures.found


def _share(share: float, within: Interval) -> str:
    """Write a share and its interval, as JSON has them but for the last digit.

    >>> _share(0.94251, (0.93, 0.9551))
    '0.943 (0.930-0.955)'
    """
    told, low, high = (f"{round(one, DECIMALS):.3f}" for one in (share, *within))
    return f"{told} ({low}-{high})"


def _print_statuses(report: Report) -> None:
    modality, dates = report.modality, report.dates
    print(
        f"denied or hypothetical in gold: {modality.gold}, of which {modality.asserted} came out"
        f" as real and {modality.right} with the right status"
    )
    print(
        f"dates: of {dates.right} right relations, {dates.dated} of them dated in gold,"
        f" {dates.year} have the right year and {dates.same} the same date"
    )


def _print_reliability(reliability: Reliability) -> None:
    print_table(
        OF_BINS,
        (
            (
                f"{one.low:.1f}-{one.high:.1f}",
                one.statements,
                f"{one.confidence:.3f}",
                f"{one.right:.3f}",
            )
            for one in reliability.bins
            if one.statements
        ),
    )
    print(f"expected calibration error of the confidences: {reliability.error:.4f}")


def _print_missed(missed: Iterable[Missed], total: int) -> None:
    """Print misses with gold's evidence, and what was said of the same actors instead."""
    for number, one in enumerate(missed, start=1):
        fact, gold = one.fact, one.gold
        told = f"{fact.subject} {fact.predicate} {fact.object}"
        print_line(f"missed {number} of {total}: {told}", "bold")
        print_line(f"gold « {gold.evidence} » {gold.status}, {gold.date}", indent=2)
        if one.sentence:
            print_line(f"in: {one.sentence}", "dim", indent=2)
        for other in one.instead:
            said = f"{other.subject.label} {other.predicate} {other.object.label}"
            print_line(f"found instead: {said}, {other.status}, rule {other.rule}", indent=2)
        print_line(f"article {fact.article}", "dim", indent=2)


def _print_wrong(wrong: Iterable[Wrong], total: int) -> None:
    """Print wrong facts with sentence and rule, and what gold says of the same actors."""
    for number, one in enumerate(wrong, start=1):
        fact, statement = one.fact, one.statement
        told = f"{statement.subject.label} {fact.predicate} {statement.object.label}"
        print_line(f"wrong {number} of {total}: {told}", "bold")
        print_line(f"« {statement.evidence.text} »", indent=2)
        print_line(f"in: {statement.evidence.sentence}", "dim", indent=2)
        print_line(f"rule {statement.rule}, confidence {statement.confidence}", indent=2)
        for gold in one.instead:
            said = f"{gold.subject} {gold.predicate} {gold.object}"
            print_line(f"gold has: {said}, {gold.status} « {gold.evidence} »", indent=2)
        print_line(f"article {fact.article}", "dim", indent=2)

"""Record: every figure as JSON, under names that scoring scripts commonly use."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hemicycle.evaluate.figures import Figures, Table
from hemicycle.evaluate.gold import GoldRelation
from hemicycle.evaluate.intervals import Interval
from hemicycle.evaluate.matching import Fact
from hemicycle.evaluate.mistakes import Missed, Wrong
from hemicycle.evaluate.reliability import Reliability
from hemicycle.evaluate.report import Dates, Modality, Report
from hemicycle.export.files import write_text

DECIMALS = 4

Record = dict[str, Any]


def write_report(path: Path, report: Report) -> None:
    """Write a report as indented JSON; raises OutputError."""
    write_text(path, json.dumps(describe_report(report), ensure_ascii=False, indent=2) + "\n")


def describe_report(report: Report) -> Record:
    """Return a report as a JSON object; shares are rounded, `ci95` are intervals of 95 %."""
    return {
        "articles": report.articles,
        "strict": describe_figures(report.strict),
        "by_predicate": _table(report.relations),
        "by_family": _table(report.families),
        "family": describe_figures(report.family),
        "signed_only": describe_figures(report.opinions),
        "modality": _modality(report.modality),
        "dates": _dates(report.dates),
        "by_rule": {name: _rule(figures) for name, figures in report.rules.items()},
        "by_year": _table(report.years),
        "by_outlet": _table(report.outlets),
        "reliability": _reliability(report.reliability),
        "missed": {
            "count": report.mistakes.all_missed,
            "first": [_missed(one) for one in report.mistakes.missed],
        },
        "wrong": {
            "count": report.mistakes.all_wrong,
            "first": [_wrong(one) for one in report.mistakes.wrong],
        },
    }


def _modality(modality: Modality) -> Record:
    return {
        "gold_denied_or_hypothetical": modality.gold,
        "predicted_as_asserted": modality.asserted,
        "status_right": modality.right,
    }


def _dates(dates: Dates) -> Record:
    return {
        "true_positives": dates.right,
        "gold_dated": dates.dated,
        "year_right": dates.year,
        "same_string": dates.same,
    }


def _table(table: Table) -> Record:
    return {name: describe_figures(figures) for name, figures in table.items()}


def describe_figures(figures: Figures) -> Record:
    """Return figures as a JSON object: shares with their intervals, and what they count."""
    return {
        "p": _round(figures.precision),
        "r": _round(figures.recall),
        "f1": _round(figures.f1),
        "tp": figures.right,
        "predicted": figures.found,
        "gold": figures.gold,
        "p_ci95": _ends(figures.precision_within),
        "r_ci95": _ends(figures.recall_within),
        "f1_ci95": _ends(figures.f1_within),
    }


def _rule(figures: Figures) -> Record:
    """Describe a rule: its recall is its share of all gold, and an F1 would mean nothing."""
    record = describe_figures(figures)
    return {name: value for name, value in record.items() if not name.startswith("f1")}


def _reliability(reliability: Reliability) -> Record:
    bins = [
        {
            "low": one.low,
            "high": one.high,
            "statements": one.statements,
            "confidence": _round(one.confidence),
            "right": _round(one.right),
        }
        for one in reliability.bins
    ]
    return {"expected_calibration_error": _round(reliability.error), "bins": bins}


def _missed(missed: Missed) -> Record:
    return {
        **_fact(missed.fact),
        "gold": _gold(missed.gold),
        "sentence": missed.sentence,
        "statements": [one.id for one in missed.instead],
    }


def _wrong(wrong: Wrong) -> Record:
    statement = wrong.statement
    return {
        **_fact(wrong.fact),
        "statement": statement.id,
        "rule": statement.rule,
        "confidence": statement.confidence,
        "evidence": statement.evidence.text,
        "sentence": statement.evidence.sentence,
        "gold": [_gold(one) for one in wrong.instead],
    }


def _fact(fact: Fact) -> Mapping[str, str]:
    return {
        "article": fact.article,
        "subject": fact.subject,
        "predicate": fact.predicate,
        "object": fact.object,
    }


def _gold(gold: GoldRelation) -> Record:
    return {
        "subject": gold.subject,
        "predicate": gold.predicate,
        "object": gold.object,
        "status": gold.status,
        "date": gold.date,
        "evidence": gold.evidence,
        "optional": gold.optional,
    }


def _ends(within: Interval) -> list[float]:
    return [_round(end) for end in within]


def _round(share: float) -> float:
    return round(share, DECIMALS)

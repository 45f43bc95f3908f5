"""The date of an article: as published, else the narrowest span that its content proves."""

from collections.abc import Sequence
from dataclasses import dataclass

from hemicycle.edges.valid_time import OPEN_END, OPEN_START, TimeSpan, format_edtf, intersect
from hemicycle.extract.dates.hints import prove_by_names, prove_by_weekdays
from hemicycle.extract.dates.mentions import DateMention
from hemicycle.extract.dates.proofs import (
    Fact,
    Proof,
    agree,
    prove_by_elections,
    prove_by_facts,
    prove_by_future,
    prove_by_past,
)
from hemicycle.extract.reading import Reading
from hemicycle.tables.tables import Tables

ALL_TIME = TimeSpan(OPEN_START, OPEN_END)


@dataclass(frozen=True, slots=True)
class ArticleDate:
    """Date an article: EDTF or None, from where, and what proves it.

    `basis` is `header`, `metadata`, `url`, `inferred` or `unknown`. `proofs` are the header's
    words, or one line a fact (`Premier ministre: 2016-12-06/2017-05-10`), those left out last.
    """

    edtf: str | None
    basis: str
    proofs: tuple[str, ...] = ()


def infer_article_date(
    reading: Reading, facts: Sequence[Fact], dates: Sequence[DateMention], tables: Tables
) -> ArticleDate:
    """Return an article's date as published, else the span that facts, dates and polls prove.

    Facts that contradict most of the others are left out, and said to be.
    """
    article = reading.article
    if article.published is not None:
        basis = article.published_basis or "metadata"
        return ArticleDate(article.published, basis, (_header_words(reading),))
    titled = tuple(prove_by_facts(facts, tables))
    told = (*prove_by_past(reading, dates), *prove_by_names(reading, tables))
    agreed, left_out = agree((*titled, *told))
    span = agreed or ALL_TIME
    later = (
        *prove_by_future(reading, dates),
        *prove_by_elections(reading, span, tables),
        *prove_by_weekdays(reading, span),
    )
    for proof in later:
        span = _narrow(span, proof) or span
    binding = [proof for proof in (*told, *later) if _binds(proof, span)]
    kept = [proof for proof in (*titled, *binding) if proof not in left_out]
    return _dated(span, kept, left_out)


def _binds(proof: Proof, span: TimeSpan) -> bool:
    """Tell whether a proof sets an end of the span that was proved."""
    begins = any(s.earliest == span.earliest != OPEN_START for s in proof.spans)
    return begins or any(s.latest == span.latest != OPEN_END for s in proof.spans)


def _narrow(span: TimeSpan, proof: Proof) -> TimeSpan | None:
    """Return the part of a span that a proof allows, from its first to its last day, if any."""
    parts = [part for allowed in proof.spans if (part := intersect(allowed, span))]
    if not parts:
        return None
    return TimeSpan(min(p.earliest for p in parts), max(p.latest for p in parts))


def _dated(span: TimeSpan, kept: Sequence[Proof], left_out: Sequence[Proof]) -> ArticleDate:
    """Write down what was proved."""
    if span == ALL_TIME:
        return ArticleDate(None, "unknown")
    lines = [str(proof) for proof in kept] + [f"left out, as contradicted: {p}" for p in left_out]
    edtf = format_edtf(span.earliest, span.latest)
    return ArticleDate(edtf, "inferred", tuple(dict.fromkeys(lines)))


def _header_words(reading: Reading) -> str:
    """Return the line above the body that tells the year of publication, else the date itself."""
    article = reading.article
    published = article.published or ""
    head = article.text[: article.body[0][0]] if article.body else ""
    lines = [" ".join(line.split()) for line in head.splitlines() if published[:4] in line]
    return lines[0] if lines else published

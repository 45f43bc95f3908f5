"""The date of an article: as published, else the narrowest span that its content proves."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from hemicycle.edges.valid_time import OPEN_END, OPEN_START, TimeSpan, format_edtf
from hemicycle.extract.dates.agreement import Spans, agree, hull, narrow
from hemicycle.extract.dates.coming import prove_by_elections
from hemicycle.extract.dates.events import prove_by_budgets, prove_by_counts, prove_by_events
from hemicycle.extract.dates.hints import (
    prove_by_dateline,
    prove_by_days,
    prove_by_names,
    prove_by_old_names,
)
from hemicycle.extract.dates.mentions import DateMention
from hemicycle.extract.dates.proofs import (
    Fact,
    Proof,
    prove_by_facts,
    prove_by_future,
    prove_by_past,
)
from hemicycle.extract.reading import Reading
from hemicycle.tables.tables import Tables

ALL_TIME = TimeSpan(OPEN_START, OPEN_END)
TOLD = 6  # facts that are told though they set no end: the narrowest


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
    told = tuple(_prove_by_words(reading, dates, tables))
    agreed, left_out = agree((*titled, *told))
    spans, later = _refine(reading, dates, tables, agreed or (ALL_TIME,))
    span = hull(spans)
    held = [proof for proof in (*titled, *told, *later) if proof not in left_out]
    telling = sorted((proof for proof in held if proof in titled), key=_width)[:TOLD]
    kept = [proof for proof in held if proof in telling or _binds(proof, span)]
    return _dated(span, kept, left_out)


def _width(proof: Proof) -> int:
    """Return how many days a proof leaves open."""
    return sum((span.latest - span.earliest).days for span in proof.spans)


def _prove_by_words(
    reading: Reading, dates: Sequence[DateMention], tables: Tables
) -> Iterator[Proof]:
    """Yield what the words of a text prove, whatever else is known of it."""
    yield from prove_by_past(reading, dates)
    yield from prove_by_dateline(reading)
    yield from prove_by_names(reading, tables)
    yield from prove_by_old_names(reading, tables)
    yield from prove_by_events(reading)
    yield from prove_by_counts(reading)
    yield from prove_by_budgets(reading)


def _refine(
    reading: Reading, dates: Sequence[DateMention], tables: Tables, spans: Spans
) -> tuple[Spans, list[Proof]]:
    """Narrow some spans by proofs that need them, the surest first; return what was of use."""
    provers: tuple[Callable[[TimeSpan], Iterable[Proof]], ...] = (
        lambda _: prove_by_future(reading, dates),
        lambda within: prove_by_elections(reading, within, tables),
        lambda within: prove_by_days(reading, within, tables),
    )
    used: list[Proof] = []
    for prove in provers:
        for proof in sorted(prove(hull(spans)), key=lambda proof: -proof.weight):
            if narrowed := narrow(spans, proof):
                spans = narrowed
                used.append(proof)
    return spans, used


def _binds(proof: Proof, span: TimeSpan) -> bool:
    """Tell whether a proof sets an end of the span that was proved."""
    begins = any(s.earliest == span.earliest != OPEN_START for s in proof.spans)
    return begins or any(s.latest == span.latest != OPEN_END for s in proof.spans)


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

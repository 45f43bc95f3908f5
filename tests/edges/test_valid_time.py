"""Dates and periods in EDTF, and the algebra of spans."""

from datetime import date

import pytest
from edtf import parse_edtf as parse_by_library
from hemicycle.edges.valid_time import (
    TimeSpan,
    contains,
    format_edtf,
    intersect,
    overlaps,
    parse_edtf,
    precision,
)
from hemicycle.errors import PeriodError
from hypothesis import given
from hypothesis import strategies as st

DAYS = st.dates(date(1800, 1, 1), date(2200, 12, 31))
ENDS = DAYS | st.sampled_from([date.min, date.max])
SPANS = st.builds(lambda one, other: TimeSpan(min(one, other), max(one, other)), ENDS, ENDS)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "kind"),
    [
        ("2017", date(2017, 1, 1), date(2017, 12, 31), "year"),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), "month"),
        ("2017-11-24", date(2017, 11, 24), date(2017, 11, 24), "day"),
        ("2017-01-29/2017-04-23", date(2017, 1, 29), date(2017, 4, 23), "interval"),
        ("2017-02/2017-04", date(2017, 2, 1), date(2017, 4, 30), "interval"),
        ("2023-11/..", date(2023, 11, 1), date.max, "interval"),
        ("2023-11/", date(2023, 11, 1), date.max, "interval"),
        ("../2016-12-06", date.min, date(2016, 12, 6), "interval"),
        ("../..", date.min, date.max, "interval"),
        ("2017-11~", date(2017, 11, 1), date(2017, 11, 30), "month"),
        ("2017?", date(2017, 1, 1), date(2017, 12, 31), "year"),
        ("2017-21", date(2017, 3, 1), date(2017, 5, 31), "interval"),
        ("201X", date(2010, 1, 1), date(2019, 12, 31), "interval"),
        ("2017-11-XX", date(2017, 11, 1), date(2017, 11, 30), "month"),
    ],
)
def test_edtf_is_read_as_days(text: str, earliest: date, latest: date, kind: str) -> None:
    assert parse_edtf(text) == TimeSpan(earliest, latest)
    assert precision(text) == kind


NO_PERIODS = (
    *("", "..", "hier", "2017-13", "2017-02-30", "0000", "20171124", "2017-1", "24/11/2017"),
    *("y17000", "2017//2018", "2017/2018/2019", "²017", "2017-11-24\n", "2017" + "?" * 10_000),
)


@pytest.mark.parametrize("text", NO_PERIODS)
def test_what_is_no_period_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(PeriodError, match="is no date or period"):
        parse_edtf(text)


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(PeriodError, match='the period "2018/2017" ends before it begins'):
        parse_edtf("2018/2017")
    with pytest.raises(PeriodError, match="ends before it begins"):
        format_edtf(date(2018, 1, 1), date(2017, 1, 1))


@pytest.mark.parametrize(
    ("earliest", "latest", "text"),
    [
        (date(2017, 11, 1), date(2017, 11, 30), "2017-11"),
        (date(2017, 11, 24), date(2017, 11, 24), "2017-11-24"),
        (date(2017, 1, 1), date(2017, 12, 31), "2017"),
        (date(2017, 1, 29), date(2017, 4, 30), "2017-01-29/2017-04-30"),
        (date(2017, 2, 1), date(2017, 4, 30), "2017-02/2017-04"),
        (date(2016, 1, 1), date(2017, 12, 31), "2016/2017"),
        (date(2023, 11, 1), date.max, "2023-11/.."),
        (date.min, date(2016, 12, 6), "../2016-12-06"),
        (date.min, date.max, "../.."),
    ],
)
def test_days_are_written_as_the_narrowest_edtf(earliest: date, latest: date, text: str) -> None:
    assert format_edtf(earliest, latest) == text


@given(SPANS)
def test_what_is_written_is_read_back(span: TimeSpan) -> None:
    assert parse_edtf(format_edtf(span.earliest, span.latest)) == span


@given(DAYS, st.sampled_from([4, 7, 10]))
def test_dates_are_read_as_the_edtf_package_reads_them(day: date, width: int) -> None:
    text = day.isoformat()[:width]
    parsed = parse_by_library(text)
    assert parse_edtf(text) == TimeSpan(
        date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])
    )


@given(st.text(max_size=30) | st.text(alphabet="0123456789-/.?~%XYTZ:", max_size=30))
def test_any_text_is_a_period_or_refused(text: str) -> None:
    try:
        span = parse_edtf(text)
    except PeriodError:
        return
    assert span.earliest <= span.latest


@given(SPANS, SPANS, SPANS)
def test_intersection_is_commutative_associative_and_idempotent(
    one: TimeSpan, other: TimeSpan, third: TimeSpan
) -> None:
    assert intersect(one, one) == one
    assert intersect(one, other) == intersect(other, one)
    left, right = intersect(one, other), intersect(other, third)
    assert (left and intersect(left, third)) == (right and intersect(one, right))


@given(SPANS, SPANS)
def test_spans_overlap_exactly_when_they_have_days_in_common(
    one: TimeSpan, other: TimeSpan
) -> None:
    common = intersect(one, other)
    assert overlaps(one, other) == (common is not None)
    assert contains(one, other) == (common == other)
    if common:
        assert contains(one, common)
        assert contains(other, common)


@given(SPANS, DAYS)
def test_a_span_contains_the_days_between_its_ends(span: TimeSpan, day: date) -> None:
    assert contains(span, TimeSpan(day, day)) == (span.earliest <= day <= span.latest)


@given(SPANS)
def test_a_span_is_open_when_an_end_is(span: TimeSpan) -> None:
    assert span.is_open == (span.earliest == date.min or span.latest == date.max)

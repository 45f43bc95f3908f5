"""The innermost quotation around a token."""

from hemicycle.extract.quotations import Quotation, quotation_at

OUTER = Quotation(2, 20, (21, 23), 20, "neutral", "direct")
INNER = Quotation(5, 9, (3, 4), 4, "hostile", "indirect")
LABEL = Quotation(12, 13, None, None, None, "scare")


def test_the_innermost_speech_wins() -> None:
    assert quotation_at((OUTER, INNER), 6) == INNER


def test_the_end_is_exclusive() -> None:
    assert quotation_at((OUTER, INNER), 9) == OUTER
    assert quotation_at((OUTER,), 20) is None


def test_a_scare_quote_inside_speech_belongs_to_the_speech() -> None:
    assert quotation_at((OUTER, LABEL), 12) == OUTER


def test_a_scare_quote_outside_speech_is_found() -> None:
    assert quotation_at((LABEL,), 12) == LABEL


def test_no_quotation_is_found_outside_all() -> None:
    assert quotation_at((OUTER, INNER, LABEL), 1) is None

"""The innermost quotation around a token."""

from hemicycle.extract.quotations import Quotation, quotations_around

OUTER = Quotation(2, 20, (21, 23), 20, "neutral", "direct")
INNER = Quotation(5, 9, (3, 4), 4, "hostile", "indirect")
LABEL = Quotation(12, 13, None, None, None, "scare")


def test_the_innermost_speech_wins() -> None:
    assert quotations_around((OUTER, INNER)).get(6) == INNER


def test_the_end_is_exclusive() -> None:
    assert quotations_around((OUTER, INNER)).get(9) == OUTER
    assert quotations_around((OUTER,)).get(20) is None


def test_a_scare_quote_inside_speech_belongs_to_the_speech() -> None:
    assert quotations_around((OUTER, LABEL)).get(12) == OUTER


def test_a_scare_quote_outside_speech_is_found() -> None:
    assert quotations_around((LABEL,)).get(12) == LABEL


def test_no_quotation_is_found_outside_all() -> None:
    assert quotations_around((OUTER, INNER, LABEL)).get(1) is None

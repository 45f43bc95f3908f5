"""The third clock: the day on which a statement entered the graph."""

import pytest
from hemicycle.errors import PeriodError
from hemicycle.run.clock import stated_day


def test_the_option_wins_over_the_environment() -> None:
    assert stated_day("2024-02-29", {"SOURCE_DATE_EPOCH": "0"}) == "2024-02-29"


def test_the_epoch_is_read_in_utc() -> None:
    assert stated_day(None, {"SOURCE_DATE_EPOCH": "86399"}) == "1970-01-01"
    assert stated_day(None, {"SOURCE_DATE_EPOCH": "86400"}) == "1970-01-02"


def test_without_option_or_epoch_no_day_is_stated() -> None:
    assert stated_day(None, {}) is None
    assert stated_day(None, {"SOURCE_DATE_EPOCH": ""}) is None


@pytest.mark.parametrize("seconds", ["lundi", "1e400", "9" * 30, "-" + "9" * 30])
def test_an_epoch_that_is_no_moment_is_refused(seconds: str) -> None:
    with pytest.raises(PeriodError, match="SOURCE_DATE_EPOCH"):
        stated_day(None, {"SOURCE_DATE_EPOCH": seconds})

"""The two years that are compared unless the user names others."""

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import edges_of
from hemicycle.edges.statement import Evidence, Statement
from hemicycle.run.periods import busiest_years


def _statements(*dates: str, status: str = "asserted") -> list[Statement]:
    """Return one statement for each date, each from an article of its own."""
    return [
        Statement(
            article=f"{status}-{number}",
            subject=Actor("a", "A", "person"),
            predicate="supports",
            object=Actor("b", "B", "person"),
            role=None,
            status=status,
            date=date,
            date_basis="article",
            date_source="",
            published=None,
            recorded="2026-11-21",
            evidence=Evidence("a", 0, 1, "a"),
            attributed_to=None,
            confidence=1.0,
            rule="test",
        )
        for number, date in enumerate(dates)
    ]


@pytest.mark.parametrize(
    ("dates", "years"),
    [
        (("2017", "2022-04", "2022-05-01", "2017-11"), ("2017", "2022")),
        (("2022", "2022", "2019", "2017", "2017"), ("2017", "2022")),
        (("2015", "2016", "2017"), ("2016", "2017")),
        (("2017-01/2017-04", "2022", "2022"), ("2017", "2022")),
        (("2016-12/2017-04", "2016-12/2017-04", "2017", "2022"), ("2017", "2022")),
    ],
    ids=["most evidence", "statements count", "ties: the later", "within a year", "over years"],
)
def test_the_two_years_with_the_most_evidence_are_compared(
    dates: tuple[str, ...], years: tuple[str, str]
) -> None:
    assert busiest_years(edges_of(_statements(*dates))) == years


@pytest.mark.parametrize("dates", [(), ("2017",), ("2017", "2017-05"), ("2016/2018", "2023-11/..")])
def test_less_than_two_years_are_nothing_to_compare(dates: tuple[str, ...]) -> None:
    assert busiest_years(edges_of(_statements(*dates))) is None


def test_what_was_denied_is_no_evidence() -> None:
    denied = _statements("2012", "2012", "2012", status="denied")
    held = _statements("2017", "2022")
    assert busiest_years(edges_of([*denied, *held])) == ("2017", "2022")

"""Weekdays before or after publication, as the verb that the parse finds tells."""

from collections.abc import Callable

import pytest
from hemicycle.extract.dates import find_dates
from hemicycle.extract.reading import Reading
from hemicycle.tables import Tables

Read = Callable[..., Reading]
THURSDAY = "2018-12-06"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Le parti a appelé ses militants à manifester samedi.", "2018-12-08"),
        ("Les militants ont défilé samedi à Paris.", "2018-12-01"),
        ("Les mesures annoncées lundi par le maire divisent les élus.", "2018-12-03"),
        ("Les élus ont dit qu'ils poursuivraient la grève lundi.", "2018-12-10"),
        ("Une manifestation est prévue samedi à Lyon.", "2018-12-08"),
        ("Le maire avait prévu samedi une manifestation.", "2018-12-01"),
        ("Le maire doit recevoir les élus mardi.", "2018-12-11"),
        ("Le maire affirme mardi que la loi est injuste.", "2018-12-04"),
        ("Le maire a reçu jeudi les élus.", "2018-12-06"),
    ],
)
def test_a_weekday_lies_where_its_verb_puts_it(
    text: str, edtf: str, read_parsed: Read, tables: Tables
) -> None:
    (date,) = find_dates(read_parsed(text, THURSDAY), tables)
    assert date.edtf == edtf

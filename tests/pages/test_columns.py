"""Columns say the same as the records that they are made of."""

import json

from hemicycle.export.pages.columns import pack
from hypothesis import given
from hypothesis import strategies as st

VALUES = st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=3) | st.lists(st.text())


@given(st.lists(st.fixed_dictionaries({"one": VALUES, "other": VALUES})))
def test_every_record_comes_back(records: list[dict[str, object]]) -> None:
    packed = json.loads(json.dumps(pack(records)))
    columns = {name: spell(values) for name, values in packed["fields"].items()}
    found = [{name: columns[name][at] for name in columns} for at in range(packed["size"])]
    assert json.dumps(found, sort_keys=True) == json.dumps(records, sort_keys=True)


def test_a_text_that_comes_again_is_written_once() -> None:
    packed = pack([{"sentence": "Le parti se rallie."}] * 40)
    assert json.dumps(packed, ensure_ascii=False).count("Le parti se rallie.") == 1


def spell(values: object) -> list[object]:
    """Return a column's values as the page's scripts do."""
    if isinstance(values, dict):
        return [values["words"][at] for at in values["at"]]
    assert isinstance(values, list)
    return values

"""What keeps an article's text from being anything but text."""

import json

import pytest
from hemicycle.export.pages.escape import script_json, strip_controls, web_address, wikidata_id
from hypothesis import given
from hypothesis import strategies as st


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_json_in_a_page_comes_back_and_bears_no_sign_of_html(value: object) -> None:
    text = script_json(value)
    assert json.loads(text) == value
    assert not set(text) & set("<>&\u2028\u2029")


def test_controls_and_turns_of_direction_are_stripped_and_letters_stay() -> None:
    hostile = "Aline\u202e \u2066Cor\x00vec\u2069\u200f, élue\tde\nl’Île"
    assert strip_controls(hostile) == "Aline Corvec, élue\tde\nl’Île"


@pytest.mark.parametrize(
    "url", ["https://a.example/x?y=1&z=é#t", "http://a.example", "https://xn--e-ufa.example/"]
)
def test_plain_web_addresses_are_linked(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JAVASCRIPT://a.example/%0Aalert(1)",
        "data:text/html,x",
        "//a.example/x",
        "/x",
        "https:///x",
        "https://a.example/ x",
        "https://a.example/\u202ex",
        'https://a.example/"x',
        "http://[::1",
    ],
)
def test_other_addresses_are_not(url: str | None) -> None:
    assert web_address(url) is None


@pytest.mark.parametrize(("text", "kept"), [("Q42", "Q42"), ("Q0", None), ("Q1/../x", None)])
def test_only_a_wikidata_identifier_is_one(text: str, kept: str | None) -> None:
    assert wikidata_id(text) == kept

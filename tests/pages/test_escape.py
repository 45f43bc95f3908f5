"""What keeps an article's text from being anything but text."""

import json
import re
import tomllib
import unicodedata
from pathlib import Path

import pytest
from hemicycle.export.pages.escape import script_json, strip_controls, web_address, wikidata_id
from hypothesis import given
from hypothesis import strategies as st

HOSTILE = tomllib.loads(Path(__file__).with_name("hostile.toml").read_text(encoding="utf-8"))
TURNS = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")  # Unicode's bidi classes
MARKS = "\u061c\u200e\u200f"
SCHEMES = ("http:", "HTTPS:", "https", "javascript:", "Data:", "vbscript:", "file:", "blob:", "")
SIGNS = '/\\@:?#.a0"<\u202e\u2028\x00\t\n %'


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_json_in_a_page_comes_back_and_bears_no_sign_of_html(value: object) -> None:
    text = script_json(value)
    assert json.loads(text) == value
    assert not set(text) & set("<>&\u2028\u2029")


def test_controls_and_turns_of_direction_are_stripped_and_letters_stay() -> None:
    hostile = "Aline\u202e \u2066Cor\x00vec\u2069\u200f, élue\tde\nl’Île"
    assert strip_controls(hostile) == "Aline Corvec, élue\tde\nl’Île"


@given(st.text(st.one_of(st.characters(), st.sampled_from(MARKS + "\u202e\u2067\x00\x85\r"))))
def test_nothing_but_controls_and_turns_of_direction_is_stripped(text: str) -> None:
    kept = [
        sign
        for sign in text
        if sign in "\t\n"
        or not (
            unicodedata.category(sign) == "Cc"
            or unicodedata.bidirectional(sign) in TURNS
            or sign in MARKS
        )
    ]
    assert strip_controls(text) == "".join(kept)


@pytest.mark.parametrize("text", HOSTILE["texts"])
def test_hostile_text_in_json_can_end_no_script(text: str) -> None:
    written = script_json({text: [text]})
    assert json.loads(written) == {text: [text]}
    assert not set(written) & set("<>&\u2028\u2029\x00\x1b")


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


@pytest.mark.parametrize("url", HOSTILE["addresses"])
def test_hostile_addresses_are_not(url: str) -> None:
    assert web_address(url) is None


@given(st.sampled_from(SCHEMES), st.text(st.sampled_from(SIGNS), max_size=12))
def test_what_is_linked_begins_with_http_and_holds_neither_blanks_nor_quotes(
    scheme: str, rest: str
) -> None:
    linked = web_address(scheme + rest)
    assert linked in (None, scheme + rest)
    assert linked is None or re.fullmatch(r"(?i)https?://[^\s<>\"'\\\x00\u202e]+", linked)


@pytest.mark.parametrize(
    "url", ["https://lemonde.example@evil.example/", "http://user:secret@evil.example/x"]
)
def test_addresses_with_credentials_are_not(url: str) -> None:
    assert web_address(url) is None


@pytest.mark.parametrize(("text", "kept"), [("Q42", "Q42"), ("Q0", None), ("Q1/../x", None)])
def test_only_a_wikidata_identifier_is_one(text: str, kept: str | None) -> None:
    assert wikidata_id(text) == kept

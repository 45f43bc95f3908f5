"""Escape: what keeps text from an article text, and nothing but text, inside a page."""

import json
import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from urllib.parse import urlsplit

# controls but tab and newline; marks, embeddings, overrides and isolates of text direction
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,11}", re.ASCII)


def strip_controls(text: str) -> str:
    """Remove control characters and those that turn the direction of the text around them."""
    return _INVISIBLE.sub("", text)


def web_address(url: str | None) -> str | None:
    """Return an address that a page may link to, else None.

    It is http or https, with a host and without a name before it, which poses as another host.
    """
    if url is None or _INVISIBLE.search(url) or re.search(r"[\s<>\"'`\\]", url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    plain = parts.scheme in ("http", "https") and parts.username is None
    return url if plain and parts.hostname else None


def wikidata_id(text: str | None) -> str | None:
    """Return a Wikidata identifier, or None when the text is no such thing."""
    return text if text and _WIKIDATA.fullmatch(text) else None


def script_json(value: object) -> str:
    """Write a value as JSON that no HTML parser can leave: `<`, `>`, `&`, U+2028, U+2029 escaped.

    >>> script_json("</script>")
    '"\\\\u003c/script\\\\u003e"'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.translate(_UNSAFE)


def content_policy(
    scripts: Iterable[str], styles: Iterable[str], style_hashes: Iterable[str] = ()
) -> str:
    """Return the Content-Security-Policy under which only these inline scripts and styles count.

    `style_hashes` are those (SHA-256 in base64) of styles that a script adds when it starts.
    """
    known = " ".join(f"'sha256-{digest}'" for digest in (*map(_digest, styles), *style_hashes))
    hashes = " ".join(f"'sha256-{_digest(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src {known}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(script: str) -> str:
    return b64encode(sha256(script.encode("utf-8")).digest()).decode("ascii")

"""Spelling of queries: one plain form, so that two parsers can't read two queries in one text.

The query is judged by one parser and run by another. Where the two would end a comment or a
string at different places, words that the first takes for a comment would be run by the second:
a carriage return ends a comment in Oxigraph and not in rdflib, and `\\u0022` is a quotation mark
in rdflib before it reads anything else. In the plain form there are no comments, no escapes by
code point, and strings of one kind only. As a third opinion, `bare_words` lists what stands
outside strings, addresses and names.
"""

import re

from hemicycle.errors import QueryError

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_CODE_POINT = re.compile(r"\\[uU]")
_ESCAPES = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_RESPELT = {
    "\\": "\\\\",
    '"': '\\"',
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\b": "\\b",
    "\f": "\\f",
}
_NO_KEYWORD = re.compile(
    r"""
      " (?: [^"\\] | \\. )* "          # strings
    | <[^<>"{}|^`\\\x00-\x20]*>       # addresses
    | [?$@] [\w-]+                    # variables and languages
    | [\w-]* : [\w-]*                 # prefixed names, as far as the first dot
    """,
    re.VERBOSE,
)
_WORD = re.compile("[A-Za-z]+")
_TOKEN = re.compile(
    r"""
      (?P<long>  "{3} (?: "{0,2} (?: [^"\\] | \\[tbnrf\\"'] ) )* "{3}
               | '{3} (?: '{0,2} (?: [^'\\] | \\[tbnrf\\"'] ) )* '{3} )
    | (?P<short> " (?: [^"\\\n] | \\[tbnrf\\"'] )* "
               | ' (?: [^'\\\n] | \\[tbnrf\\"'] )* ' )
    | (?P<comment> \# [^\n]* )
    | <[^<>"{}|^`\\\x00-\x20]*>
    | \\.
    | .
    """,
    re.VERBOSE | re.DOTALL,
)


def spell_plainly(query: str) -> str:
    """Rewrite a query without comments, with LF line ends and with double-quoted strings.

    Raises QueryError where a query holds control characters or escapes by code point.
    """
    text = query.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if found := _CONTROL.search(text):
        raise QueryError(f"line {_line(text, found)}: a query can't hold control characters")
    if found := _CODE_POINT.search(text):
        raise QueryError(f"line {_line(text, found)}: write the character itself, not {found[0]}…")
    return _TOKEN.sub(_respell, text)


def bare_words(plain: str) -> frozenset[str]:
    """List the words of a query in plain spelling that can only be keywords, in upper case.

    >>> sorted(bare_words('ASK { ?ask a:ask <ask> , "ask"@ask }'))
    ['ASK']
    """
    return frozenset(word.upper() for word in _WORD.findall(_NO_KEYWORD.sub(" ", plain)))


def _line(text: str, found: re.Match[str]) -> int:
    """Return the number of the line on which a match begins."""
    return text.count("\n", 0, found.start()) + 1


def _respell(token: re.Match[str]) -> str:
    """Respell one token of a query."""
    if token["comment"]:
        return ""
    if token["long"]:
        return _quote(token[0][3:-3])
    return _quote(token[0][1:-1]) if token["short"] else token[0]


def _quote(inside: str) -> str:
    """Spell what stands inside a string as a short, double-quoted one."""
    value = re.sub(r"\\(.)", lambda found: _ESCAPES.get(found[1], found[1]), inside)
    return '"' + "".join(_RESPELT.get(char, char) for char in value) + '"'

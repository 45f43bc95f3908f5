"""Decode the bytes of a file: byte-order mark, then UTF-8, then the single-byte French sets."""

import codecs
import re
import unicodedata

from hemicycle.read.unreadable import UnreadableError

# UTF-32 first: its little-endian mark begins with that of UTF-16
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF8_LETTER = re.compile(rb"[\xc3\xc5][\x80-\xbf]|\xe2\x80[\x80-\xbf]")  # é, œ, ’ and the like
_HIGH = re.compile(rb"[\x80-\xff]")
_CP1252_ONLY = re.compile(rb"[\x80-\x9f]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_LATIN9_AS_CP1252 = re.compile(r"[^\W\d_][¼½]|[¼½][^\W\d_]|¤")  # Œ, œ and € of ISO 8859-15
_UNKNOWN = "is in no encoding that is read here: save it as UTF-8"
# é, à, ô and their like of the DOS and Macintosh sets, read as cp1252 within a word
_MISREAD = re.compile(r"[^\W\d_][‚ƒ„†‡ˆ‰‹Ž•˜™›][a-z]")


def decode(data: bytes) -> str:
    """Return the text of a file, in Unicode NFC and without byte-order mark.

    Raises UnreadableError for an empty or binary file, and for one whose encoding can't be told:
    a name in mojibake is worse than no name.
    """
    if not data.strip():
        raise UnreadableError("is empty")
    mark = next((name for bytes_, name in _MARKS if data.startswith(bytes_)), None)
    text = _decode_as(data, mark) if mark else _decode_unmarked(data)
    return stored_text(text)


def stored_text(text: str) -> str:
    """Bring a text to the form in which it is stored and counted: NFC, no byte-order mark.

    Raises UnreadableError when it is empty, binary, or holds half a surrogate pair.
    """
    text = unicodedata.normalize("NFC", text.lstrip("\ufeff"))
    if not text.strip():
        raise UnreadableError("is empty")
    if _CONTROL.search(text):
        raise UnreadableError("is binary, not text")
    if not text.isascii() and re.search("[\ud800-\udfff]", text):
        raise UnreadableError("holds half a surrogate pair, which no text has")
    return text


def _decode_as(data: bytes, encoding: str) -> str:
    """Decode by the encoding that a byte-order mark names."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(f"isn't {encoding}, as its mark says (byte {error.start})") from None


def _decode_unmarked(data: bytes) -> str:
    """Decode bytes without a mark as UTF-8, else as the single-byte set that they fit."""
    if b"\x00" in data:
        raise UnreadableError("is binary, not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if 2 * len(_UTF8_LETTER.findall(data)) > len(_HIGH.findall(data)) // 2:
            raise UnreadableError(f"is damaged UTF-8 (byte {error.start})") from None
    return _decode_single_byte(data)


def _decode_single_byte(data: bytes) -> str:
    """Decode as cp1252, or as ISO 8859-15 where only that makes words of it."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise UnreadableError(_UNKNOWN) from None
    if _MISREAD.search(text):
        raise UnreadableError(_UNKNOWN)
    if _CP1252_ONLY.search(data) is None and _LATIN9_AS_CP1252.search(text):
        return data.decode("iso8859-15")
    return text

"""Bytes become text: byte order marks, declared encodings, detection, in this order."""

from __future__ import annotations

import codecs
import re

from synopse.errors import FormatError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
# What browsers do (WHATWG Encoding): pages that say Latin-1 or ASCII mean Windows-1252.
_AS_BROWSERS_READ = {"iso8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252"}
_SNIFFED_BYTES = 4096
_DETECTED_BYTES = 200_000
_SIGNATURES = (
    (b"%PDF-", "a PDF file; save its text as .txt first"),
    (b"PK\x03\x04", "a zip archive or Office document; save its text as .txt first"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an old Office document; save its text as .txt first"),
)


def decode_bytes(content: bytes, source: str, declared: str | None = None) -> str:
    """Decode ``content`` to text that can always be written as UTF-8 again.

    ``declared`` is the encoding that the transport states (an HTTP header). Raises FormatError, naming
    ``source``, when the bytes are no text. Lone surrogates become U+FFFD, one character for one.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return replace_surrogates(content.decode(encoding, "replace"))
    _refuse_binary(content, source)
    for name in (declared, _declared_inside(content)):
        text = _decode_as(content, name)
        if text is not None:
            return replace_surrogates(text)
    text = _decode_as(content, "utf-8")
    if text is None:
        text = _decode_damaged_utf8(content) or _detect(content)
    return replace_surrogates(text)


def replace_surrogates(text: str) -> str:
    """``text`` with each lone surrogate replaced by U+FFFD; offsets stay the same."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", "\ufffd", text)
    return text


def _refuse_binary(content: bytes, source: str) -> None:
    for signature, what in _SIGNATURES:
        if content.startswith(signature):
            raise FormatError(source, f"this is {what}")
    head = content[:_SNIFFED_BYTES]
    if head.count(0) > len(head) // 100:
        raise FormatError(source, "this is no text (it holds NUL bytes); give text, HTML or JSONL")


def _declared_inside(content: bytes) -> str | None:
    head = content[:_SNIFFED_BYTES]
    if head.lstrip().startswith(b"{"):
        return None  # JSON is UTF-8 (RFC 8259); the declaration is that of a page in one of its strings
    match = _XML_ENCODING.search(head) or _META_CHARSET.search(head)
    return match.group(1).decode("ascii") if match else None


def _decode_as(content: bytes, name: str | None) -> str | None:
    if not name:
        return None
    try:
        codec = codecs.lookup(name).name
        codec = _AS_BROWSERS_READ.get(codec, codec)
        text = content.decode(codec)
    except (LookupError, UnicodeError, TypeError):
        return None
    return text if isinstance(text, str) else None


def _decode_damaged_utf8(content: bytes) -> str | None:
    """UTF-8 with a few broken characters (a cut file) is still better read as UTF-8 than guessed."""
    text = content.decode("utf-8", "replace")
    multibyte = sum(1 for character in text if ord(character) > 127)
    return text if text.count("\ufffd") <= multibyte // 20 else None


def _detect(content: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(content[:_DETECTED_BYTES]).best()
    text = _decode_as(content, best.encoding) if best else None
    return text if text is not None else content.decode("cp1252", "replace")

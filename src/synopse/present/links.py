"""Which addresses may become links, and the names of places on a page."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_UNSAFE = re.compile(r"[\"'<>\\^`{|}]")
_NO_NAME = re.compile(r"[^A-Za-z0-9-]")


def web_address(url: str | None) -> str | None:
    """The address as it may be linked, or None unless it is http or https with a host and no space or control."""
    if not url or any(character <= " " or "\x7f" <= character <= "\xa0" for character in url):
        return None
    try:
        parts = urlsplit(url)
        known = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return None
    return _UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", url) if known and url.isprintable() else None


def place_name(prefix: str, key: str) -> str:
    """Name of a place on a page for an identifier; different identifiers never share one."""
    return f"{prefix}-" + _NO_NAME.sub(lambda found: f"_{ord(found[0]):x}_", key)

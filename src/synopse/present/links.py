"""Which addresses may become links."""

from __future__ import annotations

from urllib.parse import urlsplit


def is_web_address(url: str | None) -> bool:
    """Whether a link may lead there: http or https with a host, and no space or control character."""
    if not url or any(character <= " " or character == "\x7f" for character in url):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)

"""What a server answered, and what that means: a page, a reason, a request to come again later."""

from __future__ import annotations

import email.utils
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urlsplit

import msgspec

from synopse.errors import FetchError
from synopse.ingest.decode import decode_bytes
from synopse.model import RawArticle

_READABLE = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml")
_BUSY = frozenset({408, 425, 429})
_NEVER = frozenset({501, 505, 511})
_LONGEST_WAIT_S = 86_400.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered at last: ``url`` is the address after redirects, ``headers`` have names in lower case."""

    url: str
    status: int
    media_type: str
    encoding: str | None
    content: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


def refusal(answer: Answer, url: str) -> FetchError:
    """The error for an answer that is no success: whether, and how long from now, the same request may succeed."""
    return FetchError(
        url,
        f"the server answered {answer.status}",
        is_temporary=is_temporary(answer.status),
        wait_s=retry_after(answer.headers.get("retry-after")),
        status=answer.status,
    )


def is_temporary(status: int) -> bool:
    """Whether the same request may succeed later: busy servers and gateways (RFC 9110, 15.5 and 15.6), whatever their number."""
    return status in _BUSY or (status >= 500 and status not in _NEVER)


def retry_after(header: str | None, now: datetime | None = None) -> float:
    """Seconds that a Retry-After header (RFC 9110, 10.2.3: seconds, or a date) asks to wait; 0 for none or nonsense."""
    if not header:
        return 0.0
    header = header.strip()
    if header.isascii() and header.isdigit():
        return min(float(header[:9]), _LONGEST_WAIT_S)
    try:
        moment = email.utils.parsedate_to_datetime(header)
    except (ValueError, TypeError, IndexError):
        return 0.0
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    wait = (moment - (now or datetime.now(UTC))).total_seconds()
    return min(max(wait, 0.0), _LONGEST_WAIT_S)


def article_of(answer: Answer, url: str, published: str | None = None) -> RawArticle:
    """The page that came when ``url`` was asked for, ``published`` when a list says so; raises FetchError or FormatError when it is no page of text."""
    if answer.media_type and answer.media_type not in _READABLE:
        raise FetchError(url, f"is {answer.media_type}, not a page of text")
    content = decode_bytes(answer.content, url, answer.encoding)
    if content.lstrip()[:1] in {"{", "["} and _is_json(content):
        raise FetchError(url, "is JSON, not a page of text")
    # Some servers call every page plain text.
    is_html = answer.media_type != "text/plain" or content[:200].lstrip().lower().startswith(
        ("<!doctype html", "<html")
    )
    return RawArticle(
        id=identifier(url), source=url, content=content, is_html=is_html, url=answer.url, published=published
    )


def _is_json(content: str) -> bool:
    try:
        msgspec.json.decode(content)
    except (msgspec.DecodeError, RecursionError):
        return False
    return True


def identifier(url: str) -> str:
    """An article's id made of its address: host, path and query."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    path = parts.path.strip("/") + (f"?{parts.query}" if parts.query else "")
    return f"{host}/{path}".rstrip("/")

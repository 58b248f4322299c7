"""Atom feeds (RFC 4287)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from lxml import etree
from lxml.builder import ElementMaker

from synopse.present.characters import one_line

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
_EPOCH = "1970-01-01T00:00:00Z"
"""A feed without entries has never changed."""

_MAKE = ElementMaker(namespace=ATOM, nsmap={None: ATOM})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry; ``updated`` is ISO 8601 in UTC, ``address`` absolute, ``key`` what stays the same for ever."""

    key: str
    title: str
    updated: str
    address: str
    summary: str
    category: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed; ``address`` is its own, ``page`` that of the page which shows the same; both absolute."""

    key: str
    title: str
    address: str
    page: str
    language: str
    entries: Sequence[Entry]


def write_feed(feed: Feed) -> bytes:
    """The feed as XML in UTF-8; whatever the texts hold, it is well-formed."""
    latest = max((timestamp(entry.updated) for entry in feed.entries), default=_EPOCH)
    root = _MAKE.feed(
        _MAKE.id(identity(feed.key)),
        _MAKE.title(_text(feed.title)),
        _MAKE.updated(latest),
        _MAKE.author(_MAKE.name("Synopse")),
        _MAKE.generator("Synopse"),
        _MAKE.link(rel="self", type=MEDIA_TYPE, href=_text(feed.address)),
        _MAKE.link(rel="alternate", type="text/html", href=_text(feed.page)),
        *(_entry(entry) for entry in feed.entries),
    )
    root.set("{http://www.w3.org/XML/1998/namespace}lang", feed.language)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8"))


def _entry(entry: Entry) -> etree._Element:
    made = _MAKE.entry(
        _MAKE.id(identity(entry.key)),
        _MAKE.title(_text(entry.title) or "–"),
        _MAKE.updated(timestamp(entry.updated)),
        _MAKE.link(rel="alternate", type="text/html", href=_text(entry.address)),
        _MAKE.summary(_text(entry.summary)),
    )
    if entry.category:
        made.append(_MAKE.category(term=_text(entry.category)))
    return made


def identity(key: str) -> str:
    """A name that never changes and that nothing else has: ``urn:uuid:…`` (RFC 9562, version 5)."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, 'synopse:' + _text(key, None))}"


def timestamp(moment: str) -> str:
    """A moment as RFC 3339 wants it, in UTC, to the second; what is no moment is the epoch."""
    try:
        found = datetime.fromisoformat(moment)
    except ValueError:
        return _EPOCH
    found = found if found.tzinfo else found.replace(tzinfo=UTC)
    return found.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _text(text: str, limit: int | None = 2_000) -> str:
    """Text as XML can hold it: one line, no control characters, no half characters."""
    return one_line(text, limit)

"""What leads to articles: feeds, news sitemaps and OPML lists become one kind of list."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import fastfeedparser
from lxml import etree

from synopse.errors import FormatError
from synopse.ingest.addresses import is_address
from synopse.ingest.compressed import gunzip
from synopse.ingest.decode import decode_bytes

_FALLBACK_S = 15.0
"""feedparser needs 3 s for the worst of ten broken feeds; what takes much longer is made to take long."""

_MOST_ITEMS = 50_000
"""A sitemap may list so many (sitemaps.org); a longer list is cut."""

LARGEST = 52_428_800
"""A sitemap may have so many bytes, and so many again when it is decompressed (sitemaps.org)."""

_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,400}\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]{0,2000}(?:\[[^\]]*\]\s*)?>", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_ROOT = re.compile(r"<(?!\?|!)(?:[\w.-]{1,40}:)?([\w.-]{1,40})")
_ALTERNATE = re.compile(r"<link\b[^>]{0,500}type=[\"']?application/(?:rss|atom|feed)\+[^>]{0,500}>", re.IGNORECASE)
_HREF = re.compile(r"href=[\"']?([^\"'\s>]{1,2000})", re.IGNORECASE)
_BASE = re.compile(r"""\sxml:base=["']([^"'<>]{1,2000})["']""")
_FEED_SCHEME = re.compile(r"^feed:(?://(?=https?:))?(?=https?:|//)", re.IGNORECASE)
"""Lists of old readers have "feed://host/…", and "feed:" before a whole address."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article that a list names; ``published`` and ``updated`` are ISO 8601."""

    address: str
    title: str | None = None
    published: str | None = None
    updated: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """What a feed, a sitemap or an OPML list holds: articles, and other lists."""

    kind: str
    title: str | None
    entries: tuple[Entry, ...] = ()
    lists: tuple[str, ...] = ()


def looks_like_list(head: str) -> bool:
    """Whether a file that begins so is a feed, a sitemap or an OPML list."""
    return _root(head) in _READERS or "https://jsonfeed.org/version/" in head


def read_list(content: bytes, address: str, declared: str | None = None) -> Listing:
    """Read a feed (RSS, Atom, JSON), a sitemap or an OPML list; relative addresses are taken from ``address``.

    It may be a gzip file, as sitemaps often are. Entities that the document defines itself are never replaced. Raises
    FormatError when it is none of these, with the feeds that a page names.
    """
    if content.startswith(b"\x1f\x8b"):
        content, declared = gunzip(content, address, LARGEST), None
    text = _CONTROL.sub(" ", decode_bytes(content, address, declared)).lstrip("\ufeff \t\r\n")
    if text.startswith("{"):
        return _json_feed(text, address)
    text = _DOCTYPE.sub("", _DECLARATION.sub("", text[:100_000]), count=1) + text[100_000:]
    root = _root(text[:20_000])
    if root == "html":
        links = [match[1] for link in _ALTERNATE.findall(text) if (match := _HREF.search(link))]
        named = [place for link in links if (place := _joined(address, link))]
        hint = f"; it names these: {', '.join(named[:3])}" if named else ""
        raise FormatError(address, f"is a page and no feed{hint}")
    reader = _READERS.get(root)
    if reader is None:
        raise FormatError(address, "is no feed, sitemap or OPML list")
    return reader(text, address)


def _root(head: str) -> str:
    text = _DOCTYPE.sub("", head)
    match = _ROOT.search(re.sub(r"<!--.{0,5000}?-->", "", text, flags=re.DOTALL))
    return match[1].lower() if match else ""


def _json_feed(text: str, address: str) -> Listing:
    try:
        record = json.loads(text)
        items = record["items"]
        if "jsonfeed.org" not in str(record.get("version")) or not isinstance(items, list):
            raise FormatError(address, "is JSON, but no JSON feed")
    except (ValueError, RecursionError, KeyError, TypeError) as error:
        raise FormatError(address, f"is no JSON feed ({str(error)[:80]})") from error
    raw = (
        {
            "link": item.get("url") or item.get("external_url"),
            "id": item.get("id"),
            "title": item.get("title"),
            "published": item.get("date_published"),
            "updated": item.get("date_modified"),
        }
        for item in items
        if isinstance(item, dict)
    )
    return Listing("json feed", _text(record.get("title")), tuple(_entries(raw, address)))


def _feed(text: str, address: str) -> Listing:
    """The fast parser first; where it fails or finds no links, the patient one in a child process with a time limit."""
    encoded = text.encode("utf-8")
    try:
        found = fastfeedparser.parse(
            encoded, include_content=False, include_tags=False, include_media=False, include_enclosures=False
        )
        title, raw = _text(found["feed"].get("title")), list(found["entries"])
    except Exception:  # noqa: BLE001 - boundary: one feed; the parser's errors are of many kinds, the other one decides
        title, raw = None, []
    base = _BASE.search(text[: text.find("<entry") if "<entry" in text else 20_000])
    address = (_joined(address, base[1]) if base else None) or address
    entries = tuple(_entries(raw, address))
    if not raw or not all(item.get("link") for item in raw):
        patient = _parse_patiently(encoded, address)
        again = tuple(_entries(patient["entries"], address))
        if len(again) > len(entries) or not raw:
            title, entries = _text(patient.get("title")) or title, again
    return Listing("feed", title, entries)


def _parse_patiently(encoded: bytes, address: str) -> dict[str, Any]:
    try:
        done = subprocess.run(  # noqa: S603 - our own module, with this Python
            [sys.executable, "-P", str(Path(__file__).with_name("patient.py"))],
            input=encoded,
            capture_output=True,
            timeout=_FALLBACK_S,
            check=True,
        )
        found: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise FormatError(address, f"could not be read as a feed within {_FALLBACK_S:g} s") from error
    except (subprocess.CalledProcessError, ValueError, OSError) as error:
        raise FormatError(address, "could not be read as a feed") from error
    return found


def _sitemap(text: str, address: str) -> Listing:
    raw = (
        {
            "link": _child(node, "loc"),
            "title": _child(node, "title"),
            "published": _child(node, "publication_date"),
            "updated": _child(node, "lastmod"),
        }
        for node in _nodes(text, address, "url")
    )
    return Listing("sitemap", None, tuple(_entries(raw, address)))


def _sitemap_index(text: str, address: str) -> Listing:
    found = [
        place
        for node in _nodes(text, address, "sitemap")
        if (loc := _child(node, "loc")) and (place := _joined(address, loc))
    ]
    return Listing("sitemap index", None, lists=tuple(dict.fromkeys(found)))


def _opml(text: str, address: str) -> Listing:
    named = (node.get("xmlUrl") or node.get("xmlurl") for node in _nodes(text, address, "outline"))
    found = [place for name in named if name and (place := _joined(address, name))]
    return Listing("opml", None, lists=tuple(dict.fromkeys(found)))


_READERS = {
    "rss": _feed,
    "rdf": _feed,
    "feed": _feed,
    "urlset": _sitemap,
    "sitemapindex": _sitemap_index,
    "opml": _opml,
}


def _nodes(text: str, address: str, name: str) -> Iterator[etree._Element]:
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FormatError(address, f"is broken XML ({str(error)[:80]})") from error
    if root is None:
        raise FormatError(address, "is broken XML")
    yield from root.iter(f"{{*}}{name}")


def _child(node: etree._Element, name: str) -> str | None:
    """Text of the first descendant of this name, whatever its namespace."""
    found = next(node.iter(f"{{*}}{name}"), None)
    return found.text.strip() if found is not None and found.text else None


def _entries(raw: Iterable[Mapping[str, object]], address: str) -> Iterator[Entry]:
    seen: set[str] = set()
    for item in raw:
        place = _page_named(item, address)
        if place is None or place in seen:
            continue
        seen.add(place)
        published, updated = _text(item.get("published")), _text(item.get("updated"))
        # Parsers give the one for the other where only that stands.
        yield Entry(place, _text(item.get("title")), published if published != updated else None, updated)
        if len(seen) >= _MOST_ITEMS:
            return


def _page_named(item: Mapping[str, object], address: str) -> str | None:
    """An item's link; its identifier only where that is an address, for it need not lead anywhere."""
    link = _text(item.get("link"))
    if link:
        return _joined(address, link)
    identifier = _text(item.get("id"))
    return _joined(address, identifier) if identifier and is_address(identifier) else None


def _joined(address: str, link: str) -> str | None:
    """The web address that ``link`` means in the list at ``address``, or None."""
    bare = _FEED_SCHEME.sub("", link.strip())
    try:
        place = urljoin(address, f"http:{bare}" if bare != link.strip() and bare.startswith("//") else bare)
    except ValueError:
        return None
    return place if is_address(place) else None


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None

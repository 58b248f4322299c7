from __future__ import annotations

import time

import pytest

from synopse.collect.lists import looks_like_list, read_list
from synopse.errors import FormatError

PLACE = "https://blatt.example/feed"


def rss(items: str, *, head: str = '<?xml version="1.0" encoding="utf-8"?>') -> str:
    return f'{head}<rss version="2.0"><channel><title>Blatt</title>{items}</channel></rss>'


def item(path: str, title: str = "Titel") -> str:
    return f"<item><title>{title}</title><link>{path}</link><pubDate>Fri, 03 Jan 2020 10:00:00 +0100</pubDate></item>"


def test_relative_addresses_dates_and_doubles() -> None:
    listing = read_list(rss(item("/a") + item("/a") + item("mailto:x@y") + item("https://x.example/b")).encode(), PLACE)
    assert [entry.address for entry in listing.entries] == ["https://blatt.example/a", "https://x.example/b"]
    assert listing.entries[0].published == "2020-01-03T09:00:00+00:00"
    assert listing.title == "Blatt"


def test_wrongly_declared_encoding_and_control_characters() -> None:
    latin = rss(item("/a", "Größe"), head='<?xml version="1.0" encoding="utf-8"?>').encode("latin-1")
    assert read_list(latin, PLACE).entries[0].title == "Größe"
    assert (
        read_list(rss(item("/a\x08", "Ti\x00tel")).encode(), PLACE)
        .entries[0]
        .address.startswith("https://blatt.example/a")
    )


def test_broken_xml_is_read_patiently() -> None:
    broken = rss(item("/a", "A & B <b>") + item("/b")).replace("</channel></rss>", "")
    assert [entry.address for entry in read_list(broken.encode(), PLACE).entries] == [
        "https://blatt.example/a",
        "https://blatt.example/b",
    ]


def bomb(root: str) -> bytes:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">{levels}]>{root}'.encode()


@pytest.mark.parametrize(
    "content",
    [
        bomb("<rss><channel><title>&a9;</title><item><link>&a9;</link></item></channel></rss>"),
        bomb("<urlset><url><loc>&a9;</loc></url></urlset>"),
        bomb("<opml><body><outline xmlUrl='&a9;'/></body></opml>"),
        b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><urlset><url><loc>http://x.example/&f;</loc></url></urlset>',
        b"<rss>" + b"<a>" * 200_000,
        b"<urlset>" + b"<url>" * 200_000,
        b"<rss><channel>" + b"<item><link>http://x.example/</link></item>" * 20_000 + b"</channel></rss>",
        b"<opml>" + b"<outline xmlUrl='" + b"x" * 2_000_000,
        b"<!--" * 100_000,
        b"<!DOCTYPE [" * 50_000,
        b'{"version": "https://jsonfeed.org/version/1", "items": [' + b"[" * 100_000,
        b'{"version": "https://jsonfeed.org/version/1", "items": [1, null, {"url": 3}, {"url": "javascript:x"}]}',
        b"{}",
        b"",
        b"\x00\x01",
        b"<rss",
    ],
    ids=lambda content: content[:24].decode("latin-1"),
)
def test_hostile_lists_end_in_time_and_reach_nothing(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("synopse.collect.lists._FALLBACK_S", 4.0)
    started = time.monotonic()
    try:
        addresses = [entry.address for entry in read_list(content, PLACE).entries]
    except FormatError:
        addresses = []
    assert len(addresses) <= 1
    assert all(len(address) < 10_000 and "root:" not in address for address in addresses)
    assert time.monotonic() - started < 30.0


def test_saved_lists_are_told_from_pages() -> None:
    assert looks_like_list(rss(""))
    assert looks_like_list('<?xml version="1.0"?><!-- x --><!DOCTYPE opml [ ]><opml>')
    assert not looks_like_list("<!DOCTYPE html><html><body>")
    assert not looks_like_list("Ein Text.")

from __future__ import annotations

import gzip
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


def test_an_identifier_is_an_address_only_where_it_looks_like_one() -> None:
    items = "".join(
        f"<item><title>{n}</title><guid isPermaLink='false'>{guid}</guid></item>"
        for n, guid in enumerate(["abc-123", "https://blatt.example/b", "/c"])
    )
    assert [entry.address for entry in read_list(rss(items).encode(), PLACE).entries] == ["https://blatt.example/b"]


def test_base_of_a_document_goes_before_the_address_it_came_from() -> None:
    atom = (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://anders.example/heft/"><title>x</title>'
        '<entry><title>a</title><link href="../a"/><updated>2020-01-02T10:00:00Z</updated></entry></feed>'
    )
    (entry,) = read_list(atom.encode(), PLACE).entries
    assert entry.address == "https://anders.example/a"
    assert (entry.published, entry.updated) == (None, "2020-01-02T10:00:00+00:00")


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        ("feed://blatt.example/f", "http://blatt.example/f"),
        ("feed:https://blatt.example/f", "https://blatt.example/f"),
        ("feed://https://blatt.example/f", "https://blatt.example/f"),
        (" /f ", "https://blatt.example/f"),
        ("http://[halb/", None),
        ("mailto:a@b.example", None),
    ],
)
def test_addresses_in_a_list_of_feeds(named: str, meant: str | None) -> None:
    opml = f"<opml><body><outline xmlUrl='{named}'/></body></opml>"
    assert read_list(opml.encode(), PLACE).lists == ((meant,) if meant else ())


def test_a_list_may_change_its_encoding_and_be_compressed() -> None:
    for encoding in ("iso-8859-1", "utf-8", "utf-16"):
        text = rss(item("/a", "Größe"), head=f'<?xml version="1.0" encoding="{encoding}"?>').encode(encoding)
        for content in (text, gzip.compress(text)):
            assert read_list(content, PLACE).entries[0].title == "Größe"
    with pytest.raises(FormatError, match="gzip"):
        read_list(gzip.compress(text)[:40], PLACE)


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

"""Servers that send slowly, too much, half of it, or in a form nobody asked for."""

from __future__ import annotations

import gzip
import random
import time
import zlib
from collections.abc import Callable
from typing import BinaryIO

import pytest

from synopse.errors import FetchError
from synopse.ingest.fetch import Fetcher
from synopse.settings import Settings
from web_site import ARTICLE, Reply, running_site

PAGE = ARTICLE.format(title="Fähre", text=" ".join(str(random.Random(1).random()) for _ in range(2000))).encode()


@pytest.fixture(scope="module")
def site():
    with running_site() as site:
        yield site


def fetch(site, **settings):
    chosen = {"allow_private_addresses": True, "respect_robots": False} | settings
    return Fetcher(Settings(**chosen)).get(f"{site.address}/x")


def dripping(begin: bytes, drop: bytes) -> Callable[[BinaryIO], None]:
    def send(file: BinaryIO) -> None:
        file.write(begin)
        for _ in range(200):
            file.write(drop)
            time.sleep(0.05)

    return send


@pytest.mark.parametrize(
    ("begin", "drop"),
    [
        (b"HTTP/1.0 200 OK\r\nX-Never-Ends: ", b"x"),
        (b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n", b"<p>x"),
        (b"HTTP/1.0 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b", b"\x08"),
    ],
    ids=["header", "body", "compressed"],
)
def test_server_that_drips_is_left_in_time(site, begin: bytes, drop: bytes) -> None:
    site.routes["/x"] = Reply(send=dripping(begin, drop))
    started = time.monotonic()
    with pytest.raises(FetchError) as error:
        fetch(site, fetch_timeout_s=0.5)
    assert error.value.is_temporary
    assert time.monotonic() - started < 5


def deflated(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(content) + packer.flush()


@pytest.mark.parametrize(
    ("named", "sent"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("x-gzip", gzip.compress(PAGE[:999]) + gzip.compress(PAGE[999:])),
        ("gzip", gzip.compress(PAGE) + b"\0" * 50),
        ("gzip", PAGE),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", deflated(PAGE)),
        ("identity", PAGE),
    ],
)
def test_every_honest_and_some_dishonest_compressions_are_read(site, named: str, sent: bytes) -> None:
    site.routes["/x"] = Reply(sent, headers={"Content-Encoding": named})
    assert fetch(site).content == PAGE


@pytest.mark.parametrize("named", ["gzip", "deflate"])
def test_half_a_compressed_page_is_no_page(site, named: str) -> None:
    whole = gzip.compress(PAGE) if named == "gzip" else zlib.compress(PAGE)
    site.routes["/x"] = Reply(whole[: len(whole) // 2], headers={"Content-Encoding": named})
    with pytest.raises(FetchError, match="breaks off") as error:
        fetch(site)
    assert error.value.is_temporary


def test_a_short_body_and_an_unknown_compression_are_named(site) -> None:
    site.routes["/x"] = Reply(PAGE, headers={"Content-Length": str(len(PAGE) + 5)})
    with pytest.raises(FetchError) as error:
        fetch(site)
    assert error.value.is_temporary
    site.routes["/x"] = Reply(b"\x1b\x03", headers={"Content-Encoding": "br"})
    with pytest.raises(FetchError, match="'br'"):
        fetch(site)


def test_a_small_body_does_not_become_a_large_one(site) -> None:
    site.routes["/x"] = Reply(gzip.compress(bytes(50_000_000)), headers={"Content-Encoding": "gzip"})
    with pytest.raises(FetchError, match="larger than"):
        fetch(site, fetch_max_bytes=100_000)


def test_content_of_a_refusal_is_not_read(site) -> None:
    site.routes["/x"] = Reply(bytes(1_000_000), status=404)
    assert fetch(site, fetch_max_bytes=1000).status == 404


def test_redirect_that_leads_to_no_address(site) -> None:
    site.routes["/x"] = Reply(status=302, headers={"Location": "http://[half"})
    with pytest.raises(FetchError, match="no address"):
        fetch(site)
    site.routes["/x"] = Reply(status=302, headers={"Location": "/mit leer"})
    site.routes["/mit%20leer"] = Reply(PAGE)
    assert fetch(site).content == PAGE

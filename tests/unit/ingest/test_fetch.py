import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from synopse.errors import FetchError
from synopse.ingest.addresses import check_address, is_public
from synopse.ingest.fetch import Fetcher
from synopse.settings import Settings

PAGE = "<html><head><title>Möwe</title></head><body><p>Die Fähre fährt.</p></body></html>".encode()


class Site(BaseHTTPRequestHandler):
    robots: ClassVar[bytes] = b"User-agent: *\nDisallow: /verboten\n"
    asked: ClassVar[list[tuple[str, str]]] = []

    def do_GET(self) -> None:
        Site.asked.append((self.path, self.headers["Host"]))
        routes = {
            "/robots.txt": (200, "text/plain", Site.robots),
            "/seite": (200, "text/html; charset=utf-8", PAGE),
            "/gross": (200, "text/html", b"x" * 50_000),
            "/bild": (200, "image/png", b"\x89PNG"),
            "/weg": (404, "text/html", b"weg"),
        }
        if self.path.startswith("/um"):
            targets = {
                "/um": "/seite",
                "/um-intern": "http://169.254.169.254/latest",
                "/um-kreis": "/um-kreis",
                "/um-datei": "file:///etc/passwd",
            }
            self.send_response(302)
            self.send_header("Location", targets[self.path])
            self.end_headers()
            return
        status, media_type, content = routes[self.path]
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *args: object) -> None: ...


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def allow_only_loopback(url: str, *, allow_private: bool):
    """The real check for every host but the test server's own."""
    return check_address(url, allow_private="127.0.0.1" in url)


def fetcher(**settings) -> Fetcher:
    return Fetcher(Settings(**settings), check=allow_only_loopback)


def test_fetch_returns_the_page_and_follows_redirects(site: str) -> None:
    raw = fetcher().fetch_article(f"{site}/um")
    assert raw.is_html
    assert raw.url == f"{site}/seite"
    assert "Fähre" in raw.content
    assert Site.asked[-1][1] == site.removeprefix("http://")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/verboten", "robots"),
        ("/gross", "larger than"),
        ("/bild", "image/png"),
        ("/weg", "404"),
        ("/um-kreis", "redirects"),
        ("/um-intern", "private or local"),
        ("/um-datei", "only http and https"),
    ],
)
def test_fetch_says_why_not(site: str, path: str, reason: str) -> None:
    with pytest.raises(FetchError, match=reason):
        fetcher(fetch_max_bytes=20_000).fetch_article(site + path)


def test_fetch_refuses_loopback_unless_asked_for(site: str) -> None:
    with pytest.raises(FetchError, match="allow_private_addresses"):
        Fetcher(Settings()).fetch_article(f"{site}/seite")
    assert Fetcher(Settings(allow_private_addresses=True)).fetch_article(f"{site}/seite").is_html


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "::1",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "224.0.0.1",
    ],
)
def test_private_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_global_addresses_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "http://user:pass@example.org/",
        "http://[::1",
        "http://exa mple.org",
        "ftp://example.org/x",
        "http://",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f.1/",
    ],
)
def test_odd_addresses_are_refused(url: str) -> None:
    with pytest.raises(FetchError):
        check_address(url, allow_private=False)

"""A web site on the loopback interface, as the tests describe it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import BinaryIO
from urllib.parse import urlsplit

from synopse.ingest.addresses import Target

ARTICLE = """<!DOCTYPE html><html lang="de"><head><title>{title}</title>
<meta property="og:site_name" content="Blatt"></head><body><article><h1>{title}</h1>
<p>{text} Der Rat der Stadt hat darüber lange beraten, und die Bürgermeisterin hat am Abend das Ergebnis bekannt gegeben.</p>
<p>Die Arbeiten sollen im Frühjahr beginnen und zwei Jahre dauern, heißt es im Rathaus.</p></article></body></html>"""


@dataclass
class Reply:
    body: str | bytes = b""
    status: int = 200
    kind: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    send: Callable[[BinaryIO], None] | None = None
    """Writes the whole answer, status line and all, in place of the rest."""


@dataclass
class Site:
    """``routes`` maps a path to its reply, or to a function of the request's headers."""

    address: str = ""
    routes: dict[str, Reply | Callable[[dict[str, str]], Reply]] = field(default_factory=dict)
    asked: list[tuple[str, float]] = field(default_factory=list)

    def at(self, page: str) -> str:
        """A path of this site as an address; an address as it is."""
        return page if page.startswith("http") else f"{self.address}{page}"

    def named(self, host: str) -> str:
        """The site's address under another host's name; see `anywhere`."""
        return self.address.replace("127.0.0.1", host)

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def page(self, path: str, title: str, text: str, **more) -> None:
        self.routes[path] = Reply(ARTICLE.format(title=title, text=text), **more)

    def feed(self, path: str, *pages: str, etag: str | None = None) -> None:
        items = "".join(f"<item><title>{page}</title><link>{self.at(page)}</link></item>" for page in pages)
        body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Blatt</title>{items}</channel></rss>'
        self.routes[path] = conditional(body, etag) if etag else Reply(body, kind="application/rss+xml")


def conditional(body: str, etag: str, kind: str = "application/rss+xml") -> Callable[[dict[str, str]], Reply]:
    def reply(headers: dict[str, str]) -> Reply:
        if headers.get("if-none-match") == etag:
            return Reply(status=304, headers={"ETag": etag})
        return Reply(body, kind=kind, headers={"ETag": etag})

    return reply


def anywhere(url: str, *, allow_private: bool) -> Target:
    """Every host's name leads to this machine."""
    return Target(url, urlsplit(url).hostname or "", "127.0.0.1")


@contextmanager
def running_site() -> Iterator[Site]:
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, time.monotonic()))
            route = site.routes.get(self.path, Reply("not here", 404))
            headers = {name.lower(): value for name, value in self.headers.items()}
            reply = route(headers) if callable(route) else route
            if reply.send is not None:
                with suppress(OSError):
                    reply.send(self.wfile)
                return
            body = reply.body.encode() if isinstance(reply.body, str) else reply.body
            self.send_response(reply.status)
            for name, value in {"Content-Type": reply.kind, "Content-Length": str(len(body)), **reply.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            with suppress(OSError):
                self.wfile.write(body)

        def log_message(self, *args: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    site.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

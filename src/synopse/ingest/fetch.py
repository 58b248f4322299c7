"""Fetches one address: bounded in time, size and redirects, asking robots.txt first."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from synopse.errors import FetchError
from synopse.ingest.addresses import Target, check_address
from synopse.ingest.decode import decode_bytes
from synopse.model import RawArticle
from synopse.settings import Settings

if TYPE_CHECKING:
    import httpx
    from protego import Protego

AGENT = "Synopse"
_HEADERS = {
    "User-Agent": f"{AGENT}/0.1 (news comparison; reads single pages on request)",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.8",
    "Accept-Language": "de,en;q=0.8",
    "Accept-Encoding": "gzip, deflate",
}
_READABLE = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml")
_ROBOTS_MAX_BYTES = 512_000
TEMPORARY = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers after which the same request may succeed later (RFC 9110)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered at last: ``url`` is the address after redirects, ``headers`` have names in lower case."""

    url: str
    status: int
    media_type: str
    encoding: str | None
    content: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Fetcher:
    """Fetches pages within one run; remembers each host's robots.txt.

    ``check`` decides which addresses may be fetched; it is a parameter so that tests can run a server of
    their own on the loopback interface.
    """

    settings: Settings
    check: Callable[..., Target] = check_address
    _robots: dict[str, Protego | None] = field(default_factory=dict)

    def fetch_article(self, url: str) -> RawArticle:
        """Fetch ``url`` as a raw article; raises FetchError with the reason when it cannot or must not be."""
        answer = self.get(url)
        if answer.status != 200:
            raise FetchError(url, f"the server answered {answer.status}", is_temporary=answer.status in TEMPORARY)
        return article_of(answer, url)

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """Ask for ``url`` with ``headers`` besides the usual ones; raises FetchError when no answer can or may be had."""
        import httpx

        try:
            if self.settings.respect_robots and not self._is_allowed(url):
                raise FetchError(url, "the site's robots.txt asks programs not to fetch this address")
            limit = self.settings.fetch_max_bytes
            return self._get(url, limit, check_robots=self.settings.respect_robots, headers=headers or {})
        except httpx.TimeoutException as error:
            reason = f"no answer within {self.settings.fetch_timeout_s:g} s"
            raise FetchError(url, reason, is_temporary=True) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            reason = f"could not be fetched ({error or type(error).__name__})"
            raise FetchError(url, reason, is_temporary=isinstance(error, httpx.TransportError)) from error

    def crawl_delay(self, url: str) -> float:
        """Seconds that the site's robots.txt asks for between two requests, as far as it has been read; 0 without."""
        robots = self._robots.get(_site(url))
        return float(robots.crawl_delay(AGENT) or 0.0) if robots is not None else 0.0

    def _is_allowed(self, url: str) -> bool:
        from protego import Protego

        site = _site(url)
        if site not in self._robots:
            answer = self._get(f"{site}/robots.txt", _ROBOTS_MAX_BYTES, check_robots=False)
            if answer.status >= 500:
                # RFC 9309, 2.3.1.4: a server that cannot say is taken to say no
                reason = f"the site's robots.txt cannot be read (the server answered {answer.status})"
                raise FetchError(url, reason, is_temporary=True)
            rules = answer.content.decode("utf-8", "replace") if answer.status == 200 else None
            self._robots[site] = Protego.parse(rules) if rules is not None else None
        robots = self._robots[site]
        return robots is None or bool(robots.can_fetch(url, AGENT))

    def _get(self, url: str, max_bytes: int, *, check_robots: bool, headers: Mapping[str, str] | None = None) -> Answer:
        """Follow redirects hop by hop, checking every hop's host before connecting."""
        import httpx

        started = url
        deadline = time.monotonic() + 2 * self.settings.fetch_timeout_s
        # Proxies from the environment are not used: a proxy would resolve names that were never checked.
        timeout = self.settings.fetch_timeout_s
        with httpx.Client(timeout=timeout, follow_redirects=False, trust_env=False, verify=_certificates()) as client:
            for _ in range(self.settings.fetch_max_redirects + 1):
                target = self.check(url, allow_private=self.settings.allow_private_addresses)
                request = _request_to(client, target, headers or {})
                response = client.send(request, stream=True)
                try:
                    if response.has_redirect_location:
                        location = urljoin(url, response.headers["location"])
                        if (
                            check_robots
                            and urlsplit(location).netloc != urlsplit(url).netloc
                            and not self._is_allowed(location)
                        ):
                            raise FetchError(started, f"redirects to {location}, which robots.txt forbids")
                        url = location
                        continue
                    return Answer(
                        url=url,
                        status=response.status_code,
                        media_type=response.headers.get("content-type", "").split(";")[0].strip().lower(),
                        encoding=response.charset_encoding,
                        content=_read_bounded(response, started, max_bytes, deadline),
                        headers={name.lower(): value for name, value in response.headers.items()},
                    )
                finally:
                    response.close()
        raise FetchError(started, f"more than {self.settings.fetch_max_redirects} redirects")


def article_of(answer: Answer, url: str, published: str | None = None) -> RawArticle:
    """The page that came when ``url`` was asked for, ``published`` when a list says so; raises FetchError or FormatError when it is no page of text."""
    if answer.media_type and answer.media_type not in _READABLE:
        raise FetchError(url, f"is {answer.media_type}, not a page of text")
    content = decode_bytes(answer.content, url, answer.encoding)
    is_html = answer.media_type != "text/plain"
    return RawArticle(
        id=identifier(url), source=url, content=content, is_html=is_html, url=answer.url, published=published
    )


@cache
def _certificates() -> ssl.SSLContext:
    """One context for all: reading the certificates anew would cost more than a request."""
    import httpx

    return httpx.create_ssl_context(trust_env=False)


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _request_to(client: httpx.Client, target: Target, headers: Mapping[str, str]) -> httpx.Request:
    """A request to the checked IP address that still names the host, for virtual hosts and certificates."""
    import httpx

    named = httpx.URL(target.url)
    return client.build_request(
        "GET",
        named.copy_with(host=target.ip),
        headers={**_HEADERS, **headers, "Host": named.netloc.decode("ascii")},
        extensions={"sni_hostname": named.raw_host.decode("ascii")},
    )


def _read_bounded(response: httpx.Response, url: str, max_bytes: int, deadline: float) -> bytes:
    chunks: list[bytes] = []
    size = 0
    for chunk in response.iter_bytes():
        size += len(chunk)
        if size > max_bytes:
            raise FetchError(url, f"larger than {max_bytes:,} bytes; raise the setting fetch_max_bytes to read it")
        if time.monotonic() > deadline:
            raise FetchError(url, "the server sends too slowly", is_temporary=True)
        chunks.append(chunk)
    return b"".join(chunks)


def identifier(url: str) -> str:
    """An article's id made of its address: host, path and query."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    path = parts.path.strip("/") + (f"?{parts.query}" if parts.query else "")
    return f"{host}/{path}".rstrip("/")

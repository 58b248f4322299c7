"""Fetches one address: bounded in time, size and redirects, asking robots.txt first."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
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


@dataclass(slots=True)
class _Answer:
    url: str
    status: int
    media_type: str
    encoding: str | None
    content: bytes


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
        import httpx

        try:
            if self.settings.respect_robots and not self._is_allowed(url):
                raise FetchError(url, "the site's robots.txt asks programs not to fetch this address")
            answer = self._get(url, self.settings.fetch_max_bytes, check_robots=self.settings.respect_robots)
        except httpx.TimeoutException as error:
            raise FetchError(url, f"no answer within {self.settings.fetch_timeout_s:g} s") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise FetchError(url, f"could not be fetched ({error or type(error).__name__})") from error
        if answer.status != 200:
            raise FetchError(url, f"the server answered {answer.status}")
        if answer.media_type and answer.media_type not in _READABLE:
            raise FetchError(url, f"is {answer.media_type}, not a page of text")
        content = decode_bytes(answer.content, url, answer.encoding)
        is_html = answer.media_type != "text/plain"
        return RawArticle(id=_identifier(url), source=url, content=content, is_html=is_html, url=answer.url)

    def _is_allowed(self, url: str) -> bool:
        from protego import Protego

        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            answer = self._get(f"{site}/robots.txt", _ROBOTS_MAX_BYTES, check_robots=False)
            if answer.status >= 500:
                # RFC 9309, 2.3.1.4: a server that cannot say is taken to say no
                raise FetchError(url, f"the site's robots.txt cannot be read (the server answered {answer.status})")
            rules = answer.content.decode("utf-8", "replace") if answer.status == 200 else None
            self._robots[site] = Protego.parse(rules) if rules is not None else None
        robots = self._robots[site]
        return robots is None or bool(robots.can_fetch(url, AGENT))

    def _get(self, url: str, max_bytes: int, *, check_robots: bool) -> _Answer:
        """Follow redirects hop by hop, checking every hop's host before connecting."""
        import httpx

        started = url
        deadline = time.monotonic() + 2 * self.settings.fetch_timeout_s
        # Proxies from the environment are not used: a proxy would resolve names that were never checked.
        with httpx.Client(timeout=self.settings.fetch_timeout_s, follow_redirects=False, trust_env=False) as client:
            for _ in range(self.settings.fetch_max_redirects + 1):
                target = self.check(url, allow_private=self.settings.allow_private_addresses)
                request = _request_to(client, target)
                response = client.send(request, stream=True)
                try:
                    if response.is_redirect:
                        location = urljoin(url, response.headers["location"])
                        if (
                            check_robots
                            and urlsplit(location).netloc != urlsplit(url).netloc
                            and not self._is_allowed(location)
                        ):
                            raise FetchError(started, f"redirects to {location}, which robots.txt forbids")
                        url = location
                        continue
                    return _Answer(
                        url=url,
                        status=response.status_code,
                        media_type=response.headers.get("content-type", "").split(";")[0].strip().lower(),
                        encoding=response.charset_encoding,
                        content=_read_bounded(response, started, max_bytes, deadline),
                    )
                finally:
                    response.close()
        raise FetchError(started, f"more than {self.settings.fetch_max_redirects} redirects")


def _request_to(client: httpx.Client, target: Target) -> httpx.Request:
    """A request to the checked IP address that still names the host, for virtual hosts and certificates."""
    import httpx

    named = httpx.URL(target.url)
    headers = {**_HEADERS, "Host": named.netloc.decode("ascii")}
    return client.build_request(
        "GET",
        named.copy_with(host=target.ip),
        headers=headers,
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
            raise FetchError(url, "the server sends too slowly")
        chunks.append(chunk)
    return b"".join(chunks)


def _identifier(url: str) -> str:
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    path = parts.path.strip("/") + (f"?{parts.query}" if parts.query else "")
    return f"{host}/{path}".rstrip("/")

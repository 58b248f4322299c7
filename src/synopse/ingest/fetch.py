"""Fetches one address: bounded in time, size and redirects, asking robots.txt first."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from synopse.errors import FetchError
from synopse.ingest.addresses import Target, check_address, sendable
from synopse.ingest.answers import Answer, article_of, refusal
from synopse.ingest.robots import Robots
from synopse.ingest.transfer import Deadline, read_body
from synopse.model import RawArticle
from synopse.settings import Settings

if TYPE_CHECKING:
    import httpx

AGENT = "Synopse"
_HEADERS = {
    "User-Agent": f"{AGENT}/0.1 (news comparison; reads single pages on request)",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.8",
    "Accept-Language": "de,en;q=0.8",
    "Accept-Encoding": "gzip, deflate",
}
_SLOW = "the server sends too slowly"
_ROBOTS_MAX_BYTES = 512_000
"""RFC 9309, 2.5: at least 500 KiB of the file count; what stands behind them is not read."""


@dataclass(slots=True)
class Fetcher:
    """Fetches pages within one run; remembers each host's robots.txt.

    ``check`` decides which addresses may be fetched; it is a parameter so that tests can run a server of
    their own on the loopback interface.
    """

    settings: Settings
    check: Callable[..., Target] = check_address
    _robots: Robots = field(init=False)

    def __post_init__(self) -> None:
        """The rules are asked for with the same limits as the pages."""
        self._robots = Robots(AGENT, self._ask_robots)

    def fetch_article(self, url: str) -> RawArticle:
        """Fetch ``url`` as a raw article; raises FetchError with the reason when it cannot or must not be."""
        answer = self.get(url)
        if answer.status != 200:
            raise refusal(answer, url)
        return article_of(answer, url)

    def get(self, url: str, headers: Mapping[str, str] | None = None, *, max_bytes: int | None = None) -> Answer:
        """Ask for ``url`` with ``headers`` besides the usual ones; raises FetchError when no answer can or may be had.

        The content of an answer other than 200 is not read. ``max_bytes`` outranks the setting fetch_max_bytes.
        """
        if self.settings.respect_robots and not self._robots.allows(sendable(url)):
            raise FetchError(url, "the site's robots.txt asks programs not to fetch this address")
        return self._get(
            sendable(url),
            max_bytes or self.settings.fetch_max_bytes,
            headers=headers or {},
            check_robots=self.settings.respect_robots,
        )

    def crawl_delay(self, url: str) -> float:
        """Seconds that the site's robots.txt asks for between two requests, as far as it has been read; 0 without."""
        return self._robots.crawl_delay(url)

    def _ask_robots(self, address: str) -> Answer:
        return self._get(address, _ROBOTS_MAX_BYTES, headers={}, check_robots=False, is_cut=True)

    def _get(
        self, url: str, max_bytes: int, *, headers: Mapping[str, str], check_robots: bool, is_cut: bool = False
    ) -> Answer:
        """Ask within bounds of time, whatever the server does; all that can go wrong is a FetchError."""
        import httpx

        with Deadline(2 * self.settings.fetch_timeout_s) as deadline:
            try:
                # Proxies from the environment are not used: a proxy would resolve names that were never checked.
                with httpx.Client(
                    timeout=self.settings.fetch_timeout_s,
                    follow_redirects=False,
                    trust_env=False,
                    verify=_certificates(),
                ) as client:
                    response, address = self._follow(client, url, headers, deadline, check_robots=check_robots)
                    try:
                        answer = _answer(response, address, url, max_bytes, is_cut=is_cut)
                    finally:
                        response.close()
                    if deadline.is_over:
                        # A body whose length nobody said ends wherever the connection does.
                        raise FetchError(url, _SLOW, is_temporary=True)
                    return answer
            except httpx.TimeoutException as error:
                reason = f"no answer within {self.settings.fetch_timeout_s:g} s"
                raise FetchError(url, reason, is_temporary=True) from error
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                if deadline.is_over:
                    raise FetchError(url, _SLOW, is_temporary=True) from error
                reason = f"could not be fetched ({error or type(error).__name__})"
                raise FetchError(url, reason, is_temporary=isinstance(error, httpx.TransportError)) from error

    def _follow(
        self, client: httpx.Client, url: str, headers: Mapping[str, str], deadline: Deadline, *, check_robots: bool
    ) -> tuple[httpx.Response, str]:
        """The open response at the end of the redirects and its address; every hop's host is checked before connecting."""
        place = url
        for _ in range(self.settings.fetch_max_redirects + 1):
            target = self.check(place, allow_private=self.settings.allow_private_addresses)
            response = client.send(_request_to(client, target, headers, deadline), stream=True)
            if not response.has_redirect_location:
                return response, place
            response.close()
            stated = response.headers["location"]
            try:
                place = sendable(urljoin(place, stated))
            except ValueError as error:
                raise FetchError(url, f"redirects to {stated[:200]!r}, which is no address") from error
            if check_robots and not self._robots.allows(place):
                raise FetchError(url, f"redirects to {place}, which robots.txt forbids")
        raise FetchError(url, f"more than {self.settings.fetch_max_redirects} redirects")


def _answer(response: httpx.Response, address: str, url: str, max_bytes: int, *, is_cut: bool) -> Answer:
    return Answer(
        url=address,
        status=response.status_code,
        media_type=response.headers.get("content-type", "").split(";")[0].strip().lower(),
        encoding=response.charset_encoding,
        content=read_body(response, url, max_bytes, is_cut=is_cut) if response.status_code == 200 else b"",
        headers={name.lower(): value for name, value in response.headers.items()},
    )


@cache
def _certificates() -> ssl.SSLContext:
    """One context for all: reading the certificates anew would cost more than a request."""
    import httpx

    return httpx.create_ssl_context(trust_env=False)


def _request_to(client: httpx.Client, target: Target, headers: Mapping[str, str], deadline: Deadline) -> httpx.Request:
    """A request to the checked IP address that still names the host, for virtual hosts and certificates."""
    import httpx

    named = httpx.URL(target.url)
    return client.build_request(
        "GET",
        named.copy_with(host=target.ip),
        headers={**_HEADERS, **headers, "Host": named.netloc.decode("ascii")},
        extensions={"sni_hostname": named.raw_host.decode("ascii"), "trace": deadline.trace},
    )

"""What robots.txt of each site allows (RFC 9309): asked once, kept for a day."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from synopse.errors import FetchError
from synopse.ingest.answers import Answer, is_temporary, refusal

if TYPE_CHECKING:
    from protego import Protego

KEPT_S = 86_400.0
"""RFC 9309, 2.4: a file is not used for more than 24 hours."""

_AGAIN_S = 60.0
"""A file that could not be had is asked for again after so long at the earliest, and not for each page anew."""


@dataclass(slots=True)
class _Site:
    rules: Protego | None = None
    until: float = 0.0
    failure: FetchError | None = None
    is_known: bool = False


@dataclass(slots=True)
class Robots:
    """The rules of many sites for one program; ``ask`` gets an address' answer, ``clock`` gives seconds."""

    agent: str
    ask: Callable[[str], Answer]
    clock: Callable[[], float] = time.monotonic
    _sites: dict[str, _Site] = field(default_factory=dict)

    def allows(self, url: str) -> bool:
        """Whether the program may fetch ``url``; raises FetchError, temporary, when the site cannot say for now."""
        site = self._sites.setdefault(site_of(url), _Site())
        if self.clock() >= site.until:
            self._read(site, f"{site_of(url)}/robots.txt")
        if site.failure is not None:
            raise FetchError(
                url,
                f"the site's robots.txt cannot be read ({site.failure.reason})",
                is_temporary=True,
                wait_s=site.failure.wait_s,
            ) from site.failure
        return site.rules is None or bool(site.rules.can_fetch(url, self.agent))

    def crawl_delay(self, url: str) -> float:
        """Seconds that the site asks for between two requests, as far as its file has been read; 0 without."""
        site = self._sites.get(site_of(url))
        rules = site.rules if site else None
        return float(rules.crawl_delay(self.agent) or 0.0) if rules is not None else 0.0

    def _read(self, site: _Site, address: str) -> None:
        try:
            answer = self.ask(address)
            if is_temporary(answer.status):
                # 2.3.1.4: a server that cannot say is taken to say no
                raise refusal(answer, address)
        except FetchError as error:
            if error.is_temporary:
                # What it said before holds on, as the same paragraph has it.
                site.failure = None if site.is_known else error
                site.until = self.clock() + max(_AGAIN_S, error.wait_s)
                return
            # 2.3.1.2: too many redirects, or none that may be followed, count as no file
            answer = Answer(address, 404, "", None, b"")
        site.rules = _rules(answer.content) if answer.status == 200 else None
        site.failure, site.is_known = None, True
        site.until = self.clock() + KEPT_S


def _rules(content: bytes) -> Protego:
    from protego import Protego

    return Protego.parse(content.decode("utf-8-sig", "replace"))


def site_of(url: str) -> str:
    """Scheme, host and port of an address; empty for what is none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}"

"""What one job does: fetch, read, compare; it runs in a process of its own."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

import msgspec

from synopse.collect.manners import pause_after
from synopse.errors import FetchError, InputError
from synopse.ingest.addresses import Target, check_address, is_public
from synopse.ingest.fetch import Fetcher
from synopse.model import RawArticle, Rejected, Synopsis
from synopse.pipeline import ArticleList, Progress, compare, group, read
from synopse.settings import Settings

_PORTS = frozenset({None, 80, 443})
_FETCHING_S = 120.0
"""Seconds for all addresses of a job; what has not come by then is named as missing."""


class Work(msgspec.Struct, frozen=True, kw_only=True):
    """Texts and addresses to compare; ``rejected`` is what fell out before."""

    articles: tuple[RawArticle, ...] = ()
    addresses: tuple[str, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    settings: Settings = Settings()

    @property
    def size(self) -> int:
        """How many texts there are to read."""
        return len(self.articles) + len(self.addresses)


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """The synopsis, and where the articles seem to tell of several events, which of them belong together."""

    synopsis: Synopsis
    apart: tuple[tuple[str, ...], ...] = ()


def carry_out(work: Work, progress: Progress, check: Callable[..., Target] | None = None) -> Result:
    """Do the work; whatever cannot be used is in the synopsis's ``rejected``, with its reason."""
    fetched, failed = _fetch(work, progress, check or check_public)
    found = read(*work.articles, *fetched, settings=work.settings, progress=progress)
    found = ArticleList(found.articles, found.used, (*work.rejected, *failed, *found.rejected))
    synopsis = compare(found, settings=work.settings, progress=progress)
    return Result(synopsis=synopsis, apart=_apart(synopsis, found, work.settings))


def check_public(url: str, *, allow_private: bool) -> Target:  # noqa: ARG001 - whoever asks over the web never may
    """Where to connect for an address that a reader of the site gave; raises FetchError when it must not be fetched.

    Private, loopback and link-local hosts are refused whatever the settings say, at every redirect, and so are unusual
    ports: nobody looks into this machine's network, or knocks at other machines, through the site.
    """
    target = check_address(url, allow_private=True)
    if not is_public(target.ip):
        raise FetchError(url, f"{target.host} is a private or local address; the web page fetches public ones only")
    if urlsplit(url).port not in _PORTS:
        raise FetchError(url, "the web page fetches from the usual ports only, 80 and 443")
    return target


def _fetch(work: Work, progress: Progress, check: Callable[..., Target]) -> tuple[list[RawArticle], list[Rejected]]:
    fetcher = Fetcher(work.settings, check)
    until = time.monotonic() + _FETCHING_S
    articles: list[RawArticle] = []
    rejected: list[Rejected] = []
    asked: set[str] = set()
    for number, url in enumerate(work.addresses):
        progress("fetch", number, len(work.addresses))
        try:
            host = urlsplit(url).netloc.lower()
            if host in asked:
                time.sleep(min(pause_after(work.settings.host_delay_s, fetcher.crawl_delay(url)), _left(until)))
            if _left(until) <= 0:
                rejected.append(Rejected(url, "not fetched; the others took too long"))
                continue
            asked.add(host)
            articles.append(fetcher.fetch_article(url))
        except InputError as error:
            rejected.append(Rejected(url, error.reason))
        except ValueError as error:
            rejected.append(Rejected(url[:200], f"not a well-formed address ({error})"))
    return articles, rejected


def _left(until: float) -> float:
    return max(0.0, until - time.monotonic())


def _apart(synopsis: Synopsis, found: ArticleList, settings: Settings) -> tuple[tuple[str, ...], ...]:
    """Groups of articles that tell of different events: other stories, and not one statement or passage in common."""
    leader = {article.id: article.id for article in synopsis.articles}
    if len(leader) < 2:
        return ()

    def root(key: str) -> str:
        while leader[key] != key:
            key = leader[key]
        return key

    def join(keys: Iterable[str]) -> None:
        roots = sorted({root(key) for key in keys if key in leader})
        leader.update(dict.fromkeys(roots[1:], roots[0]) if roots else {})

    for point in synopsis.points:
        join(report.article for report in point.reports)
    for passage in synopsis.passages:
        join(span.article for span in passage.spans)
    for discrepancy in synopsis.discrepancies:
        join(span.article for reading in discrepancy.readings for span in reading.spans)
    if len({root(key) for key in leader}) == 1:
        return ()
    for article, story in group(found, settings=settings).stories:
        join((article, story))
    groups: dict[str, list[str]] = {}
    for key in leader:
        groups.setdefault(root(key), []).append(key)
    ordered = sorted(groups.values(), key=lambda keys: (-len(keys), keys))
    return tuple(tuple(keys) for keys in ordered) if len(ordered) > 1 else ()

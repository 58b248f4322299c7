"""Jobs for the tests of the web application: done at once, or when the test says so."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import msgspec

from synopse.model import Article, Block, Rejected, Synopsis, Used
from synopse.settings import Settings
from synopse.web.app import create_app
from synopse.web.options import Options
from synopse.web.work import Result, Work
from synopse.web.worker import JobFailed
from web_client import WebClient


def plain_result(work: Work) -> Result:
    """Each text as an article of one paragraph; addresses are rejected."""
    articles = tuple(
        Article(
            id=raw.id,
            outlet=raw.outlet,
            language="de",
            text=raw.content,
            published=raw.published,
            blocks=(Block("paragraph", 0, len(raw.content)),),
        )
        for raw in work.articles
    )
    used = tuple(Used(raw.source, raw.id) for raw in work.articles)
    failed = tuple(Rejected(address, "the server answered 404") for address in work.addresses)
    return Result(synopsis=Synopsis(articles=articles, used=used, rejected=(*work.rejected, *failed)))


class HeldRunner:
    """Does nothing until the test opens ``gate``; then what ``outcome`` says."""

    def __init__(self, outcome: Callable[[Work], Result] = plain_result) -> None:
        self.gate = threading.Event()
        self.started = threading.Event()
        self.outcome = outcome
        self.failure = ""
        self.works: list[Work] = []
        self.is_closed = False
        self.prepared: Settings | None = None

    def prepare(self, settings: Settings) -> None:
        self.prepared = settings

    def run(self, work: Work, progress: Any, limits: Any, is_cancelled: Callable[[], bool]) -> bytes:
        self.works.append(work)
        progress("extract", 1, 2)
        self.started.set()
        while not self.gate.wait(0.01):
            if is_cancelled():
                raise JobFailed("cancelled")
        if self.failure:
            raise JobFailed(self.failure)
        return msgspec.msgpack.encode(self.outcome(work))

    def close(self) -> None:
        self.is_closed = True


def client_with(runner: HeldRunner, *, is_open: bool = True, **options: Any) -> WebClient:
    if is_open:
        runner.gate.set()
    return WebClient(create_app(Options(**options), make_runner=lambda: runner))


def wait_for(client: WebClient, address: str, seconds: float = 60) -> Any:
    """The page of a job once it is no longer under way."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        job = client.site.desk.find(address.split("/")[2])
        if job is None or job.state in {"done", "failed"}:
            return client.get(address)
        time.sleep(0.02)
    raise AssertionError("the job did not end")

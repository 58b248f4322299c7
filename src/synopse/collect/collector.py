"""Runs a collection: local inputs first, then lists and pages, politely, until nothing is due."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import replace

from synopse.collect.intake import Arrival, Intake
from synopse.collect.lists import Listing
from synopse.collect.local import LocalList, read_local
from synopse.collect.manners import Patience, next_try, pause_after
from synopse.collect.requests import Done, ListTask, ask
from synopse.collect.schedule import LEFT_ALONE, PATIENCE_S, Schedule
from synopse.collect.summary import Summary
from synopse.errors import FetchError, InputError
from synopse.ingest.addresses import is_address, sendable
from synopse.ingest.answers import Answer, article_of
from synopse.ingest.fetch import Fetcher
from synopse.model import Rejected
from synopse.settings import Settings
from synopse.store.archive import Archive
from synopse.store.frontier import WAITING, Frontier, Page, Validators
from synopse.store.records import utc_now
from synopse.text.addresses import host_of
from synopse.upkeep.upkeep import Upkeep

Progress = Callable[[str, int, int], None]

_DEEPEST = 3
"""Lists may name lists (OPML a sitemap index, that a sitemap), but not for ever."""

_SILENT = frozenset({None, 429, 503})
"""Answers, or none, that say something of the host and not of the page."""

_LEFT_ALONE_S = 600.0
"""A host that fails again and again is asked for nothing in so long."""

_GONE = 410


class Collector:
    """Collects into one archive; `stop` (from another thread or a signal) ends it after the requests under way."""

    def __init__(
        self,
        archive: Archive,
        settings: Settings,
        *,
        fetcher: Fetcher | None = None,
        progress: Progress | None = None,
        keeps_up: bool = False,
    ) -> None:
        """The archive must be open to write; with ``keeps_up``, stories are made anew after every round."""
        self.summary = Summary()
        self._archive = archive
        self._settings = settings
        self._fetcher = fetcher or Fetcher(settings)
        self._progress = progress or (lambda _stage, _done, _total: None)
        self._schedule = Schedule(archive)
        self._intake = Intake(archive, settings, self.summary, self._schedule.let_go)
        self._stopped = threading.Event()
        self._upkeep = Upkeep(archive, settings, progress=progress, stopped=self._stopped.is_set) if keeps_up else None
        self._names_pages = False
        self._seen_lists: set[str] = set()
        self._patience = Patience()
        self._answers = 0

    def stop(self) -> None:
        """End soon; what has come is written."""
        self._stopped.set()

    def run(
        self,
        inputs: Sequence[str],
        *,
        every_s: float | None = None,
        after_round: Callable[[Summary], None] = lambda _summary: None,
    ) -> Summary:
        """Collect from ``inputs`` once, or again and again ``every_s`` seconds; local inputs are read once.

        ``after_round`` is called with the summary so far when a round ends. A round that has not come to its end when the
        next is due goes on in it: the lists are asked again first.
        """
        lists = [sendable(name) for name in dict.fromkeys(inputs) if is_address(name)]
        local = [name for name in dict.fromkeys(inputs) if not is_address(name)]
        for name in local:
            lists += self._take_local(name)
        self._intake.flush()
        while not self._stopped.is_set():
            until = None if every_s is None else time.monotonic() + every_s
            self._seen_lists.clear()
            for address in dict.fromkeys(lists):
                self._want_list(address, 0)
            if lists or self._names_pages:
                self._work(until)
            self._keep_up()
            self._count_later()
            after_round(self.summary)
            if until is None:
                break
            self._stopped.wait(max(0.0, until - time.monotonic()))
        return self.summary

    def _keep_up(self) -> None:
        """Make the stories anew that something came to."""
        if self._upkeep is None:
            return
        made = self._upkeep.run()
        self.summary.stories = made if self.summary.stories is None else self.summary.stories + made
        for entry in made.failed:
            self.summary.reject(entry)

    def _take_local(self, name: str) -> list[str]:
        """Read a local input; what lists among it name is returned."""
        found: list[str] = []
        for entry in read_local(name, self._settings.file_max_bytes):
            if self._stopped.is_set():
                break
            if isinstance(entry, Rejected):
                self._intake.reject(entry)
            elif isinstance(entry, LocalList):
                self.summary.lists["read"] += 1
                self._note_listing(entry.source, entry.listing, Validators())
                found += entry.listing.lists
                self._names_pages |= bool(entry.listing.entries)
            else:
                self._intake.take(entry)
                self._progress("read", sum(self.summary.articles.values()), 0)
        return found

    def _want_list(self, address: str, depth: int) -> None:
        if address in self._seen_lists:
            return
        self._seen_lists.add(address)
        with self._archive.connected() as connection:
            frontier = Frontier(connection)
            validators, until = frontier.validators_of(address), frontier.left_alone_until(address)
        if until - time.time() > PATIENCE_S or self._schedule.left_alone_s(host_of(address)):
            self.summary.lists["left alone"] += 1
            self.summary.reject(Rejected(address, LEFT_ALONE))
        elif self._patience.rests(address, time.monotonic()):
            self.summary.lists["left alone"] += 1
        else:
            self._schedule.put_list(ListTask(address, depth, validators))

    def _work(self, until: float | None) -> None:
        """Fetch until nothing is due within the patience of a run, or the time has come for the next round."""
        running: set[Future[Done]] = set()
        workers = self._settings.fetch_workers
        with ThreadPoolExecutor(workers, thread_name_prefix="fetch") as pool:
            while not self._stopped.is_set() and (until is None or time.monotonic() < until):
                while len(running) < workers and (taken := self._schedule.take()):
                    running.add(pool.submit(ask, self._fetcher, *taken))
                pause = self._schedule.wait_s(is_running=bool(running))
                if pause is None:
                    break
                done, running = (
                    wait(running, timeout=pause, return_when=FIRST_COMPLETED) if running else (set(), running)
                )
                if not done:
                    self._intake.flush()
                    self._stopped.wait(0.0 if running else pause)
                for future in done:
                    self._handle(future.result())
            for future in running:
                self._handle(future.result())
        self._intake.flush()

    def _handle(self, done: Done) -> None:
        pause = pause_after(self._settings.host_delay_s, self._fetcher.crawl_delay(done.task.url))
        self._schedule.done(done.host, max(pause, done.wait_s))
        if isinstance(done.task, ListTask):
            self._handle_list(done.task, done)
        else:
            self._handle_page(done.task, done)
        self._judge_host(done)
        self._answers += 1
        self._progress("fetch", self._answers, self._answers + len(self._schedule))

    def _judge_host(self, done: Done) -> None:
        """Leave a host alone that asks for it, or that fails one time after the other."""
        if isinstance(done.error, FetchError) and done.is_temporary and done.error.status in _SILENT:
            is_tired = self._patience.host_failed(done.host)
        else:
            is_tired = False
            self._patience.host_answered(done.host)
        if done.error is None or not (is_tired or done.wait_s > PATIENCE_S):
            return
        seconds = max(done.wait_s, _LEFT_ALONE_S if is_tired else 0.0)
        reason = f"{LEFT_ALONE} ({done.error.reason})"
        for task in self._schedule.leave(done.host, seconds, reason):
            self._fail_list(task, reason, wait_s=done.wait_s)

    def _handle_list(self, task: ListTask, done: Done) -> None:
        if done.error is not None:
            delay = next_try(task.attempts + 1) if done.is_temporary else None
            again = max(delay, done.wait_s) if delay is not None else None
            if again is not None and again <= PATIENCE_S:
                self._schedule.put_list(replace(task, attempts=task.attempts + 1), again)
            else:
                status = done.error.status if isinstance(done.error, FetchError) else None
                self._fail_list(task, done.error.reason, wait_s=done.wait_s, is_gone=status == _GONE)
            return
        self._patience.list_read(task.address)
        if done.listing is None:
            self.summary.lists["unchanged"] += 1
            with self._archive.batch() as batch:
                Frontier(batch.connection).note_list(task.address, validators=task.validators, checked=utc_now())
            return
        assert done.answer is not None  # noqa: S101 - a listing was read from it
        self.summary.lists["read"] += 1
        self._note_listing(task.address, done.listing, _validators(done.answer))
        for address in done.listing.lists:
            if task.depth + 1 >= _DEEPEST:
                self._fail_list(ListTask(address, _DEEPEST, Validators()), "is a list in a list in a list")
            else:
                self._want_list(address, task.depth + 1)

    def _fail_list(self, task: ListTask, reason: str, *, wait_s: float = 0.0, is_gone: bool = False) -> None:
        self.summary.lists["failed"] += 1
        self.summary.reject(Rejected(task.address, reason))
        self._patience.list_failed(task.address, time.monotonic(), is_gone=is_gone)
        not_before = time.time() + wait_s if wait_s > PATIENCE_S else 0.0
        with self._archive.batch() as batch:
            Frontier(batch.connection).note_list_failure(task.address, reason, checked=utc_now(), not_before=not_before)

    def _note_listing(self, address: str, listing: Listing, validators: Validators) -> None:
        with self._archive.batch() as batch:
            frontier = Frontier(batch.connection)
            for entry in listing.entries:
                frontier.want(
                    entry.address,
                    named_by=address,
                    title=entry.title,
                    published=entry.published,
                    updated=entry.updated,
                )
            frontier.note_list(
                address, kind=listing.kind, title=listing.title, validators=validators, checked=utc_now()
            )
        self._schedule.look_again()

    def _handle_page(self, page: Page, done: Done) -> None:
        if done.error is not None or done.answer is None:
            self._fail_page(page, done.error or InputError(page.url, "there was no answer"), done.wait_s)
            return
        if done.answer.status == 304:
            self.summary.articles["unchanged"] += 1
            with self._archive.batch() as batch:
                Frontier(batch.connection).note_page(page.address, page.validators)
            self._schedule.let_go(page.address)
            return
        try:
            raw = article_of(done.answer, page.url, page.published)
        except InputError as error:
            self._fail_page(page, error, 0.0)
            return
        self._intake.take(Arrival(raw, (page.url,), page.address, _validators(done.answer), page.updated))

    def _fail_page(self, page: Page, error: InputError, wait_s: float) -> None:
        delay = next_try(page.attempts + 1) if isinstance(error, FetchError) and error.is_temporary else None
        retry_at = time.time() + max(delay, wait_s) if delay is not None else None
        with self._archive.batch() as batch:
            Frontier(batch.connection).note_page_failure(page.address, error.reason, retry_at=retry_at)
        if retry_at is None:
            self.summary.pages_failed.append(Rejected(page.url, error.reason))
        self._schedule.let_go(page.address)

    def _count_later(self) -> None:
        with self._archive.connected() as connection:
            self.summary.pages_later = [left for left in Frontier(connection).reasons() if left.kind == WAITING]


def _validators(answer: Answer) -> Validators:
    return Validators(answer.headers.get("etag"), answer.headers.get("last-modified"))

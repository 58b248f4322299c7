"""Runs a collection: local inputs first, then lists and pages, politely, until nothing is due."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass

from synopse.collect.intake import Arrival, Intake
from synopse.collect.lists import Listing, read_list
from synopse.collect.local import LocalList, read_local
from synopse.collect.manners import Queue, next_try, pause_after, retry_after
from synopse.collect.summary import Summary
from synopse.errors import FetchError, InputError
from synopse.ingest.addresses import is_address
from synopse.ingest.fetch import TEMPORARY, Answer, Fetcher, article_of
from synopse.model import Rejected
from synopse.settings import Settings
from synopse.store.archive import Archive
from synopse.store.frontier import Frontier, Page, Validators
from synopse.store.records import utc_now
from synopse.text.addresses import host_of
from synopse.upkeep.upkeep import Upkeep

Progress = Callable[[str, int, int], None]

_ACCEPT_LISTS = (
    "application/rss+xml,application/atom+xml,application/feed+json,application/xml,text/xml,application/json,*/*;q=0.5"
)
_PATIENCE_S = 60.0
"""A run waits so long for pages that may be tried again; others are left to a later run."""

_MOST_LOADED = 1_000
"""Pages taken from the archive at a time."""

_DEEPEST = 3
"""Lists may name lists (OPML a sitemap index, that a sitemap), but not for ever."""


@dataclass(frozen=True, slots=True)
class _ListTask:
    address: str
    depth: int
    validators: Validators


_Task = _ListTask | Page


@dataclass(frozen=True, slots=True)
class _Done:
    """A finished request: the answer with what was made of it, or the error."""

    host: str
    task: _Task
    answer: Answer | None = None
    listing: Listing | None = None
    error: InputError | None = None


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
        self._queue: Queue[_Task] = Queue()
        # Pages on their way; one that is not held any more may be loaded again.
        self._held: set[str] = set()
        self._intake = Intake(archive, settings, self.summary, self._held.discard)
        self._stopped = threading.Event()
        self._upkeep = Upkeep(archive, settings, progress=progress, stopped=self._stopped.is_set) if keeps_up else None
        self._names_pages = False
        self._seen_lists: set[str] = set()
        self._answers = 0

    def stop(self) -> None:
        """End soon; what has come is written."""
        self._stopped.set()

    def run(self, inputs: Sequence[str], *, every_s: float | None = None) -> Summary:
        """Collect from ``inputs`` once, or again and again ``every_s`` seconds; local inputs are read once."""
        lists = [name for name in dict.fromkeys(inputs) if is_address(name)]
        local = [name for name in dict.fromkeys(inputs) if not is_address(name)]
        for name in local:
            lists += self._take_local(name)
        self._intake.flush()
        while not self._stopped.is_set():
            begun = time.monotonic()
            self._seen_lists.clear()
            for address in dict.fromkeys(lists):
                self._want_list(address, 0)
            if lists or self._names_pages:
                self._work()
            self._keep_up()
            if every_s is None:
                break
            self._stopped.wait(max(0.0, begun + every_s - time.monotonic()))
        self._count_later()
        return self.summary

    def _keep_up(self) -> None:
        """Make the stories anew that something came to."""
        if self._upkeep is None:
            return
        made = self._upkeep.run()
        self.summary.stories = made if self.summary.stories is None else self.summary.stories + made
        self.summary.rejected += made.failed

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
            validators = Frontier(connection).validators_of(address)
        self._queue.put(host_of(address), _ListTask(address, depth, validators))

    def _work(self) -> None:
        """Fetch until nothing is due within the patience of a run."""
        running: set[Future[_Done]] = set()
        with ThreadPoolExecutor(self._settings.fetch_workers, thread_name_prefix="fetch") as pool:
            while not self._stopped.is_set():
                self._load_pages()
                while len(running) < self._settings.fetch_workers and (taken := self._queue.take(time.monotonic())):
                    running.add(pool.submit(self._fetch, *taken))
                pause = self._pause(bool(running))
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

    def _load_pages(self) -> None:
        """Put pages that are due into the hosts' queues; the archive remembers them, so a few at a time are enough."""
        if len(self._queue) > _MOST_LOADED // 2:
            return
        with self._archive.connected() as connection:
            pages = Frontier(connection).due(time.time(), _MOST_LOADED, self._held)
        for page in pages:
            self._held.add(page.address)
            self._queue.put(host_of(page.url), page)

    def _pause(self, is_running: bool) -> float | None:
        """Seconds to wait at most for the next thing to do; None when nothing will be due soon."""
        now = time.monotonic()
        free = self._queue.next_free()
        if free is not None:
            return min(max(free - now, 0.01), 1.0)
        if is_running:
            return 1.0
        with self._archive.connected() as connection:
            later = Frontier(connection).due(time.time() + _PATIENCE_S, 1, self._held)
        return min(max(later[0].not_before - time.time(), 0.01), 1.0) if later else None

    def _fetch(self, host: str, task: _Task) -> _Done:
        """In a thread of its own: ask, and read a list; nothing here touches the archive."""
        url = task.address if isinstance(task, _ListTask) else task.url
        headers = task.validators.headers()
        if isinstance(task, _ListTask):
            headers["Accept"] = _ACCEPT_LISTS
        try:
            answer = self._fetcher.get(url, headers)
            if answer.status == 304:
                return _Done(host, task, answer)
            if answer.status != 200:
                raise FetchError(
                    url, f"the server answered {answer.status}", is_temporary=answer.status in TEMPORARY
                ) from _AnswerError(answer)
            listing = read_list(answer.content, answer.url, answer.encoding) if isinstance(task, _ListTask) else None
        except InputError as error:
            cause = error.__cause__
            return _Done(host, task, cause.answer if isinstance(cause, _AnswerError) else None, error=error)
        except Exception as error:  # noqa: BLE001 - boundary: one request; the reason is kept and the rest goes on
            return _Done(host, task, error=FetchError(url, f"could not be fetched ({type(error).__name__}: {error})"))
        return _Done(host, task, answer, listing)

    def _handle(self, done: _Done) -> None:
        url = done.task.address if isinstance(done.task, _ListTask) else done.task.url
        asked = retry_after(done.answer.headers.get("retry-after")) if done.answer and done.error else 0.0
        pause = pause_after(self._settings.host_delay_s, self._fetcher.crawl_delay(url))
        self._queue.done(done.host, time.monotonic() + max(pause, asked))
        if asked > _PATIENCE_S:
            self._leave(done.host, asked)
        if isinstance(done.task, _ListTask):
            self._handle_list(done.task, done)
        else:
            self._handle_page(done.task, done, asked)
        self._answers += 1
        self._progress("fetch", self._answers, self._answers + len(self._queue))

    def _leave(self, host: str, seconds: float) -> None:
        """A host wants to be left alone for long: its tasks go back to the archive."""
        for task in self._queue.drop(host):
            if isinstance(task, Page):
                with self._archive.batch() as batch:
                    Frontier(batch.connection).postpone(task.address, time.time() + seconds)
                self._held.discard(task.address)
            else:
                self._fail_list(task, f"the host asked to be left alone for {seconds:.0f} s")

    def _handle_list(self, task: _ListTask, done: _Done) -> None:
        if done.error is not None:
            self._fail_list(task, done.error.reason)
        elif done.listing is None:
            self.summary.lists["unchanged"] += 1
            with self._archive.batch() as batch:
                Frontier(batch.connection).note_list(task.address, validators=task.validators, checked=utc_now())
        else:
            assert done.answer is not None  # noqa: S101 - a listing was read from it
            self.summary.lists["read"] += 1
            self._note_listing(task.address, done.listing, _validators(done.answer))
            for address in done.listing.lists:
                if task.depth + 1 >= _DEEPEST:
                    self._fail_list(_ListTask(address, _DEEPEST, Validators()), "is a list in a list in a list")
                else:
                    self._want_list(address, task.depth + 1)

    def _fail_list(self, task: _ListTask, reason: str) -> None:
        self.summary.lists["failed"] += 1
        self.summary.rejected.append(Rejected(task.address, reason))
        with self._archive.batch() as batch:
            Frontier(batch.connection).note_list_failure(task.address, reason, checked=utc_now())

    def _note_listing(self, address: str, listing: Listing, validators: Validators) -> None:
        with self._archive.batch() as batch:
            frontier = Frontier(batch.connection)
            for entry in listing.entries:
                frontier.want(
                    entry.address,
                    named_by=address,
                    title=entry.title,
                    published=entry.published,
                    stated=entry.stated,
                )
            frontier.note_list(
                address, kind=listing.kind, title=listing.title, validators=validators, checked=utc_now()
            )

    def _handle_page(self, page: Page, done: _Done, asked: float) -> None:
        if done.error is None and done.answer is not None:
            if done.answer.status == 304:
                self.summary.articles["unchanged"] += 1
                with self._archive.batch() as batch:
                    Frontier(batch.connection).note_page(page.address, page.validators)
                self._held.discard(page.address)
                return
            try:
                raw = article_of(done.answer, page.url, page.published)
            except InputError as error:
                self._fail_page(page, error, asked)
                return
            self._intake.take(Arrival(raw, (page.url,), page.address, _validators(done.answer)))
        elif done.error is not None:
            self._fail_page(page, done.error, asked)

    def _fail_page(self, page: Page, error: InputError, asked: float) -> None:
        delay = next_try(page.attempts + 1) if isinstance(error, FetchError) and error.is_temporary else None
        retry_at = time.time() + max(delay, asked) if delay is not None else None
        with self._archive.batch() as batch:
            Frontier(batch.connection).note_page_failure(page.address, error.reason, retry_at=retry_at)
        if retry_at is None:
            self.summary.pages_failed.append(Rejected(page.url, error.reason))
        self._held.discard(page.address)

    def _count_later(self) -> None:
        with self._archive.connected() as connection:
            self.summary.pages_later = Frontier(connection).left().get("waiting", 0)


class _AnswerError(Exception):
    """Carries an answer that is no success beside the error that is raised for it."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.status)
        self.answer = answer


def _validators(answer: Answer) -> Validators:
    return Validators(answer.headers.get("etag"), answer.headers.get("last-modified"))

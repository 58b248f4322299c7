"""The desk: jobs wait in a row, are done one after the other, and their results are kept for a while."""

from __future__ import annotations

import queue
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

import msgspec

from synopse.settings import Settings
from synopse.web.options import Limits
from synopse.web.work import Result, Work
from synopse.web.worker import JobFailed, ProcessRunner, Runner

_CLEANING_S = 30.0
"""Seconds between two looks at what has expired."""

State = Literal["waiting", "running", "done", "failed"]


@dataclass(slots=True)
class Job:
    """One comparison, from the moment it is handed in; times are those of the desk's clock."""

    id: str
    work: Work | None
    fetches: bool
    state: State = "waiting"
    stage: str = ""
    done: int = 0
    total: int = 0
    failure: str = ""
    result: bytes = b""
    expires: float = 0.0
    is_cancelled: bool = False
    shown: dict[tuple[str, str], bytes] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Bytes that are kept for it."""
        return len(self.result) + sum(len(content) for content in self.shown.values())


class Desk:
    """Takes work, hands it to its workers, and keeps the results, all within the limits.

    The address of a job cannot be guessed. What is kept is kept in memory: it goes after its time, when the room is
    needed for newer ones (the oldest first), when it is deleted, and when the program ends.
    """

    def __init__(
        self,
        limits: Limits,
        settings: Settings,
        make_runner: Callable[[], Runner] = ProcessRunner,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Workers start with the first job, or when they are asked to."""
        self.limits = limits
        self.settings = settings
        self._make_runner = make_runner
        self._clock = clock
        self._jobs: dict[str, Job] = {}
        self._waiting: queue.Queue[Job | None] = queue.Queue()
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._is_closed = False

    def submit(self, work: Work) -> Job | None:
        """Put work in the row; None when the row is full."""
        job = Job(secrets.token_urlsafe(24), work, bool(work.addresses))
        with self._lock:
            if self._is_closed or sum(j.state == "waiting" for j in self._jobs.values()) >= self.limits.jobs_waiting:
                return None
            self._jobs[job.id] = job
            self._waiting.put(job)
            self._start()
        return job

    def prepare(self) -> None:
        """Start the workers before there is work, so that the first job is no slower than the others."""
        with self._lock:
            self._start()

    def _start(self) -> None:
        while len(self._threads) < self.limits.workers and not self._is_closed:
            thread = threading.Thread(target=self._work, name=f"synopse-desk-{len(self._threads)}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def find(self, key: str) -> Job | None:
        """The job of that id, as long as it is kept."""
        with self._lock:
            self._clean()
            return self._jobs.get(key)

    def delete(self, key: str) -> bool:
        """Forget a job and its result; one that runs is ended."""
        with self._lock:
            job = self._jobs.pop(key, None)
            if job is not None:
                job.is_cancelled = True
            return job is not None

    def position(self, job: Job) -> int:
        """How many jobs are done before this one begins."""
        with self._lock:
            before = 0
            for other in self._jobs.values():
                if other is job:
                    break
                before += other.state in {"waiting", "running"}
            return before

    def seconds_left(self, job: Job) -> float:
        """Seconds until it goes."""
        return max(0.0, job.expires - self._clock())

    def result(self, job: Job) -> Result:
        """What came out of a job that is done."""
        return msgspec.msgpack.decode(job.result, type=Result)

    def keep_shown(self, job: Job, form: str, language: str, content: bytes) -> None:
        """Keep a rendered form beside the result, so that it is made once."""
        with self._lock:
            job.shown[form, language] = content
            self._make_room()

    def close(self) -> None:
        """End what runs and forget everything."""
        with self._lock:
            self._is_closed = True
            for job in self._jobs.values():
                job.is_cancelled = True
            self._jobs.clear()
        for _ in self._threads:
            self._waiting.put(None)
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        runner = self._make_runner()
        try:
            runner.prepare(self.settings)
            while True:
                try:
                    job = self._waiting.get(timeout=_CLEANING_S)
                except queue.Empty:
                    with self._lock:
                        self._clean()
                    continue
                if job is None:
                    return
                if not job.is_cancelled:
                    self._carry_out(job, runner)
        finally:
            runner.close()

    def _carry_out(self, job: Job, runner: Runner) -> None:
        def progress(stage: str, done: int, total: int) -> None:
            job.stage, job.done, job.total = stage, done, total

        work, job.work = job.work, None
        job.state = "running"
        result, failure = b"", "crashed"
        try:
            if work is not None:
                result = runner.run(work, progress, self.limits, lambda: job.is_cancelled)
        except JobFailed as error:
            failure = error.key
        finally:
            with self._lock:
                job.expires = self._clock() + self.limits.report_s
                job.result, job.failure = result, "" if result else failure
                job.state = "done" if result else "failed"
                self._make_room()

    def _clean(self) -> None:
        now = self._clock()
        for key in [k for k, job in self._jobs.items() if job.state in {"done", "failed"} and job.expires <= now]:
            del self._jobs[key]

    def _make_room(self) -> None:
        """Forget the oldest results until the rest fits; the newest stays whatever its size."""
        self._clean()
        kept = [job for job in self._jobs.values() if job.state in {"done", "failed"}]
        size = sum(job.size for job in kept)
        for number, job in enumerate(kept[:-1]):
            if size <= self.limits.reports_bytes and len(kept) - number <= self.limits.reports:
                return
            size -= job.size
            del self._jobs[job.id]

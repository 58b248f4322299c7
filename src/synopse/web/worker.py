"""A process beside the server that does the jobs: it can be ended, and the pages stay quick while it calculates."""

from __future__ import annotations

import mmap
import multiprocessing
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Protocol

import msgspec

from synopse.model import RawArticle
from synopse.pipeline import Progress
from synopse.settings import Settings
from synopse.web.options import Limits
from synopse.web.work import Result, Work, carry_out

_POLL_S = 0.2


class JobFailed(Exception):  # noqa: N818 - it says what happened to the job
    """A job came to no result; ``key`` names the words that say why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class Runner(Protocol):
    """Does one job after the other."""

    def prepare(self, settings: Settings) -> None:
        """Make ready for jobs under these settings, so that the first is no slower than the others."""

    def run(self, work: Work, progress: Progress, limits: Limits, is_cancelled: Callable[[], bool]) -> bytes:
        """The result as MessagePack; raises JobFailed when there is none within the limits."""

    def close(self) -> None:
        """Give back what it holds."""


class ProcessRunner:
    """Keeps one process with the model loaded, and starts another when a job had to be ended."""

    def __init__(self) -> None:
        self._settings = Settings()
        self._process: SpawnProcess | None = None
        self._ours: Connection | None = None

    def prepare(self, settings: Settings) -> None:
        """Start the process, which loads the model while nobody waits for it."""
        self._settings = settings
        with suppress(OSError):  # the first job will meet it again, and say so
            self._started()

    def run(self, work: Work, progress: Progress, limits: Limits, is_cancelled: Callable[[], bool]) -> bytes:
        """The result as MessagePack; raises JobFailed when it is cancelled, takes too long or too much, or breaks off."""
        until = time.monotonic() + limits.job_s
        try:
            ours = self._started()
            ours.send_bytes(msgspec.msgpack.encode(work))
            while True:
                if is_cancelled():
                    raise JobFailed("cancelled")
                if time.monotonic() > until:
                    raise JobFailed("slow")
                if self._memory() > limits.job_bytes:
                    raise JobFailed("large")
                if ours.poll(_POLL_S):
                    said = ours.recv_bytes()
                    if said[:1] == _DONE:
                        return said[1:]
                    progress(*msgspec.msgpack.decode(said[1:], type=tuple[str, int, int]))
        except JobFailed:
            self.close()
            raise
        except (EOFError, OSError) as error:
            self.close()
            raise JobFailed("crashed") from error

    def close(self) -> None:
        """End the process at once."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
            self._process = None
        if self._ours is not None:
            self._ours.close()
            self._ours = None

    def _memory(self) -> int:
        """Bytes that the process holds in memory; 0 where the system does not say so in a file (Linux does)."""
        try:
            resident = Path(f"/proc/{self._process.pid if self._process else 0}/statm").read_text("ascii").split()[1]
        except (OSError, IndexError):
            return 0
        return int(resident) * mmap.PAGESIZE

    def _started(self) -> Connection:
        if self._process is not None and self._ours is not None and self._process.is_alive():
            return self._ours
        self.close()
        context = multiprocessing.get_context("spawn")  # a fork of a program with threads may hang
        self._ours, theirs = context.Pipe()
        self._process = context.Process(
            target=serve_jobs, args=(theirs, self._settings), name="synopse-worker", daemon=True
        )
        self._process.start()
        theirs.close()
        return self._ours


_DONE, _PROGRESS = b"d", b"p"
_FIRST = tuple(
    RawArticle(id=key, source=key, content="Der Chor singt am Montag in Graz.", language=key) for key in ("de", "en")
)
"""Compared once in the beginning, so that the model and the languages are loaded."""


def serve_jobs(theirs: Connection, settings: Settings) -> None:
    """What the process does until the other end is closed; a fault ends it, and its traceback is in the log."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends this process

    carry_out(Work(articles=_FIRST, settings=settings), lambda _stage, _done, _total: None)

    def progress(stage: str, done: int, total: int) -> None:
        theirs.send_bytes(_PROGRESS + msgspec.msgpack.encode((stage, done, total)))

    while True:
        try:
            given = theirs.recv_bytes()
        except EOFError:
            return
        result = carry_out(msgspec.msgpack.decode(given, type=Work), progress)
        theirs.send_bytes(_DONE + msgspec.msgpack.encode(result))


class DirectRunner:
    """Does the jobs in the calling thread; for tests and for embedding in another program."""

    def __init__(self, carry_out: Callable[[Work, Progress], Result] = carry_out) -> None:
        self._carry_out = carry_out

    def prepare(self, settings: Settings) -> None:
        """There is nothing to make ready."""

    def run(self, work: Work, progress: Progress, limits: Limits, is_cancelled: Callable[[], bool]) -> bytes:  # noqa: ARG002
        """The result as MessagePack; nothing ends it early."""
        return msgspec.msgpack.encode(self._carry_out(work, progress))

    def close(self) -> None:
        """There is nothing to give back."""

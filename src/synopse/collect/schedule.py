"""Which request is next: lists before pages, each host in its turn, and none that wants to be left alone."""

from __future__ import annotations

import heapq
import time
from bisect import bisect_right

from synopse.collect.manners import Queue
from synopse.collect.requests import ListTask, Task
from synopse.store.archive import Archive
from synopse.store.frontier import Frontier
from synopse.text.addresses import host_of

PATIENCE_S = 60.0
"""A run waits so long for what may be tried again; other things are left to a later run."""

_AT_A_HOST = 20
"""Pages of one host taken from the archive at a time, so that one of 50,000 pages leaves room for the others."""

LEFT_ALONE = "the host is left alone for a while"

_MOST_LOADED = 1_000
_MOST_HOSTS = 300
_LOAD_EVERY_S = 0.25


class Schedule:
    """What a run is to ask for; the archive remembers the pages, so a few at a time are enough."""

    def __init__(self, archive: Archive) -> None:
        """The archive must be open to write."""
        self._archive = archive
        self._queue: Queue[Task] = Queue()
        # Pages on their way, with their hosts; one that is not held any more may be loaded again.
        self._held: dict[str, str] = {}
        self._lists: set[str] = set()
        self._later: list[tuple[float, str, ListTask]] = []
        self._loaded_at = -_LOAD_EVERY_S
        self._last_host = ""

    def __len__(self) -> int:
        return len(self._queue)

    def put_list(self, task: ListTask, after_s: float = 0.0) -> None:
        """A list is to be read, before its host's pages, in ``after_s`` seconds at the earliest; once, however often it is put."""
        if task.address in self._lists:
            return
        self._lists.add(task.address)
        heapq.heappush(self._later, (time.monotonic() + after_s, task.address, task))

    def take(self) -> tuple[str, Task] | None:
        """The next task that may begin now, and its host."""
        now = time.monotonic()
        ready: list[ListTask] = []
        while self._later and self._later[0][0] <= now:
            ready.append(heapq.heappop(self._later)[2])
        for task in reversed(ready):
            self._queue.put(host_of(task.address), task, is_first=True)
        self._load(now)
        taken = self._queue.take(now)
        if taken and isinstance(taken[1], ListTask):
            self._lists.discard(taken[1].address)
        return taken

    def done(self, host: str, pause_s: float) -> None:
        """A request has ended; the host's next may begin in ``pause_s`` seconds."""
        self._queue.done(host, time.monotonic() + pause_s)

    def let_go(self, page: str) -> None:
        """A page is no longer on its way."""
        self._held.pop(page, None)

    def look_again(self) -> None:
        """The archive knows of new pages."""
        self._loaded_at = -_LOAD_EVERY_S

    def leave(self, host: str, seconds: float, reason: str) -> list[ListTask]:
        """Ask a host for nothing more in ``seconds``: its pages go back to the archive, its lists are returned."""
        self._queue.hold(host, time.monotonic() + seconds)
        lists = [task for _, _, task in self._later if host_of(task.address) == host]
        self._later = [entry for entry in self._later if host_of(entry[1]) != host]
        heapq.heapify(self._later)
        for task in self._queue.drop(host):
            if isinstance(task, ListTask):
                lists.append(task)
            else:
                self.let_go(task.address)
        self._lists.difference_update(task.address for task in lists)
        self._postpone(host, seconds, reason)
        return lists

    def left_alone_s(self, host: str) -> float:
        """For how many seconds more a host is to be asked for nothing; 0 when they are within a run's patience."""
        seconds = self._queue.free_at(host) - time.monotonic()
        return seconds if seconds > PATIENCE_S else 0.0

    def _postpone(self, host: str, seconds: float, reason: str) -> None:
        with self._archive.batch() as batch:
            Frontier(batch.connection).postpone_host(host, time.time() + seconds, reason)

    def _load(self, now: float) -> None:
        """Put pages that are due into the hosts' queues, going on with the host behind the last one."""
        if now - self._loaded_at < _LOAD_EVERY_S or len(self._queue) > _MOST_LOADED // 2:
            return
        self._loaded_at = now
        away: list[str] = []
        held: dict[str, set[str]] = {}
        for address, host in self._held.items():
            held.setdefault(host, set()).add(address)
        with self._archive.connected() as connection:
            frontier = Frontier(connection)
            hosts = frontier.waiting_hosts()
            first = bisect_right(hosts, self._last_host)
            for host in [*hosts[first:], *hosts[:first]][:_MOST_HOSTS]:
                self._last_host = host
                room = _AT_A_HOST - self._queue.waiting_at(host)
                if self.left_alone_s(host):
                    away.append(host)
                elif room > _AT_A_HOST // 2:
                    for page in frontier.due(time.time(), room, held.get(host, ()), host):
                        self._held[page.address] = host
                        self._queue.put(host, page)
                if len(self._queue) >= _MOST_LOADED:
                    break
        for host in away:
            self._postpone(host, self.left_alone_s(host), LEFT_ALONE)

    def wait_s(self, *, is_running: bool) -> float | None:
        """Seconds to wait at most for the next thing to do; None when nothing will be due soon."""
        now = time.monotonic()
        times = [at for at in (self._queue.next_free(), self._later[0][0] if self._later else None) if at is not None]
        if times:
            return min(max(min(times) - now, 0.01), 1.0)
        if is_running:
            return 1.0
        with self._archive.connected() as connection:
            later = Frontier(connection).due(time.time() + PATIENCE_S, 1, self._held)
        return min(max(later[0].not_before - time.time(), 0.01), 1.0) if later else None

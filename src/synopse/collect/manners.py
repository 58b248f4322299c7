"""One request to a host at a time, with a pause after each, and longer when the host asks for it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Generic, TypeVar

_LONGEST_DELAY_S = 60.0
"""A crawl delay in robots.txt beyond this is taken for this; some sites write hours and mean "no programs"."""

_FIRST_RETRY_S = 10.0
_RETRY_FACTOR = 6.0
_ATTEMPTS = 5

Task = TypeVar("Task")


@dataclass(slots=True)
class _Host:
    tasks: deque[object] = field(default_factory=deque)
    free_at: float = 0.0
    is_busy: bool = False


class Queue(Generic[Task]):
    """Tasks by host; times are those of one monotonic clock, in seconds."""

    def __init__(self) -> None:
        self._hosts: dict[str, _Host] = {}
        self._waiting = 0

    def __len__(self) -> int:
        return self._waiting

    def put(self, host: str, task: Task, *, is_first: bool = False) -> None:
        """Add a task for a host, behind its others or before them."""
        tasks = self._hosts.setdefault(host, _Host()).tasks
        if is_first:
            tasks.appendleft(task)
        else:
            tasks.append(task)
        self._waiting += 1

    def waiting_at(self, host: str) -> int:
        """How many tasks wait for a host."""
        return len(self._hosts[host].tasks) if host in self._hosts else 0

    def free_at(self, host: str) -> float:
        """When the next request to a host may begin, as far as that is known."""
        return self._hosts[host].free_at if host in self._hosts else 0.0

    def take(self, now: float) -> tuple[str, Task] | None:
        """The next task whose host is free, the host that has been free longest first; its host is busy until `done`."""
        ready = [
            (place.free_at, name)
            for name, place in self._hosts.items()
            if place.tasks and not place.is_busy and place.free_at <= now
        ]
        if not ready:
            return None
        _, name = min(ready)
        place = self._hosts[name]
        place.is_busy = True
        self._waiting -= 1
        task: Task = place.tasks.popleft()  # type: ignore[assignment]
        return name, task

    def done(self, host: str, free_at: float) -> None:
        """A host's task is done; the next may begin at ``free_at``."""
        place = self._hosts[host]
        place.is_busy = False
        place.free_at = max(place.free_at, free_at)

    def hold(self, host: str, free_at: float) -> None:
        """The next request to a host may begin at ``free_at``, whatever is under way."""
        place = self._hosts.setdefault(host, _Host())
        place.free_at = max(place.free_at, free_at)

    def drop(self, host: str) -> list[Task]:
        """Take a host's waiting tasks out."""
        place = self._hosts.get(host)
        if place is None:
            return []
        dropped: list[Task] = list(place.tasks)  # type: ignore[arg-type]
        place.tasks.clear()
        self._waiting -= len(dropped)
        return dropped

    def next_free(self) -> float | None:
        """When the next waiting task may begin, as far as that is known; None when none waits for time alone."""
        times = [place.free_at for place in self._hosts.values() if place.tasks and not place.is_busy]
        return min(times) if times else None


def pause_after(host_delay_s: float, crawl_delay_s: float) -> float:
    """Seconds to wait after a request."""
    return max(host_delay_s, min(crawl_delay_s, _LONGEST_DELAY_S))


def next_try(attempts: int) -> float | None:
    """Seconds until the next try after ``attempts`` that failed (10 s, then six times as long each), None to give up."""
    return None if attempts >= _ATTEMPTS else _FIRST_RETRY_S * _RETRY_FACTOR ** (attempts - 1)


_MOST_FAILURES = 3
"""Requests to a host that fail one after the other; behind a fourth there would hardly be more."""

_FIRST_REST_S = 60.0
_LONGEST_REST_S = 86_400.0


class Patience:
    """How often hosts and lists failed one time after the other, in a run that may go on for weeks."""

    def __init__(self) -> None:
        self._hosts: dict[str, int] = {}
        self._lists: dict[str, tuple[int, float]] = {}

    def host_failed(self, host: str) -> bool:
        """A request to a host had no answer; whether it is time to leave the host alone, and count anew."""
        failures = self._hosts.get(host, 0) + 1
        self._hosts[host] = failures % _MOST_FAILURES
        return failures >= _MOST_FAILURES

    def host_answered(self, host: str) -> None:
        """A host is there."""
        self._hosts.pop(host, None)

    def list_failed(self, address: str, now: float, *, is_gone: bool) -> None:
        """A list could not be read: it rests for a minute, twice as long each time, up to a day; at once if it is gone."""
        failures = self._lists.get(address, (0, 0.0))[0] + 1
        rest = _LONGEST_REST_S if is_gone else min(_FIRST_REST_S * 2.0 ** min(failures - 1, 20), _LONGEST_REST_S)
        self._lists[address] = failures, now + rest

    def list_read(self, address: str) -> None:
        """A list could be read."""
        self._lists.pop(address, None)

    def rests(self, address: str, now: float) -> bool:
        """Whether it is too early to ask for a list again."""
        return now < self._lists.get(address, (0, 0.0))[1]

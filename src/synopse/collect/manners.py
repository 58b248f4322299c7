"""One request to a host at a time, with a pause after each, and longer when the host asks for it."""

from __future__ import annotations

import email.utils
from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Generic, TypeVar

_LONGEST_DELAY_S = 60.0
"""A crawl delay in robots.txt beyond this is taken for this; some sites write hours and mean "no programs"."""

_LONGEST_RETRY_S = 86_400.0

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

    def put(self, host: str, task: Task) -> None:
        """Add a task for a host, behind its others."""
        self._hosts.setdefault(host, _Host()).tasks.append(task)
        self._waiting += 1

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


def retry_after(header: str | None, now: datetime | None = None) -> float:
    """Seconds that a Retry-After header (RFC 9110, 10.2.3: seconds, or a date) asks to wait; 0 for none or nonsense."""
    if not header:
        return 0.0
    header = header.strip()
    if header.isascii() and header.isdigit():
        return min(float(header[:9]), _LONGEST_RETRY_S)
    try:
        moment = email.utils.parsedate_to_datetime(header)
    except (ValueError, TypeError, IndexError):
        return 0.0
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    wait = (moment - (now or datetime.now(UTC))).total_seconds()
    return min(max(wait, 0.0), _LONGEST_RETRY_S)


def next_try(attempts: int) -> float | None:
    """Seconds until the next try after ``attempts`` that failed (10 s, then six times as long each), None to give up."""
    return None if attempts >= _ATTEMPTS else _FIRST_RETRY_S * _RETRY_FACTOR ** (attempts - 1)

"""What an engine is: it carries tasks to workers; what they do and write is not its affair."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from synopse.run.tasks import Done, Task


@dataclass(frozen=True, slots=True)
class Failure:
    """A task that cannot be done, and why."""

    task: Task
    reason: str


class Engine(Protocol):
    """Carries tasks to workers until it is closed; ``workers`` is how many work at the same time."""

    workers: int

    def run(self, tasks: Iterable[Task]) -> Iterator[Done | Failure]:
        """Yield what became of each task, in any order; raises UsageError when none can be done."""

    def close(self) -> None:
        """Stop the workers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineKind:
    """A unit of the shelf ``run/engines``.

    ``open(workers, address, lost_after)`` raises UsageError when the engine is not installed; ``address`` is a cluster's,
    and when nothing is heard of its workers for ``lost_after`` seconds, they count as lost.
    """

    name: str
    sentence: str
    open: Callable[[int, str | None, float], Engine]

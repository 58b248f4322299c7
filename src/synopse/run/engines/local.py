"""Worker processes on this machine, with nothing but Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from queue import SimpleQueue

from synopse.errors import UsageError
from synopse.run.engine import EngineKind, Failure
from synopse.run.guard import PROGRAM, Guard, TaskError
from synopse.run.tasks import Done, Task

_AHEAD = 2
"""Tasks that wait for each worker: more would only use memory."""


class LocalEngine:
    """As many guarded worker processes as asked for; they live as long as the engine."""

    def __init__(self, workers: int, program: tuple[str, ...] = PROGRAM) -> None:
        self.workers = workers
        self._guards = [Guard(program) for _ in range(workers)]
        self._free: SimpleQueue[Guard] = SimpleQueue()
        for guard in self._guards:
            self._free.put(guard)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="synopse-batch")

    def run(self, tasks: Iterable[Task]) -> Iterator[Done | Failure]:
        """See `Engine`."""
        waiting = iter(tasks)
        running: set[Future[Done | Failure]] = set()
        try:
            while True:
                room = _AHEAD * len(self._guards) - len(running)
                running |= {self._pool.submit(self._perform, task) for task in islice(waiting, room)}
                if not running:
                    return
                finished, running = wait(running, return_when=FIRST_COMPLETED)
                for future in finished:
                    yield future.result()
        except BaseException:
            for future in running:
                future.cancel()
            raise

    def close(self) -> None:
        """See `Engine`."""
        for guard in self._guards:
            guard.close()
        self._pool.shutdown(cancel_futures=True)

    def _perform(self, task: Task) -> Done | Failure:
        guard = self._free.get()
        try:
            return guard.perform(task)
        except TaskError as error:
            return Failure(task, str(error))
        finally:
            self._free.put(guard)


def _open(workers: int, address: str | None, _lost_after: float) -> LocalEngine:
    if address:
        raise UsageError("the engine local works on this machine; --engine daft takes an --address")
    return LocalEngine(workers)


ENGINE = EngineKind(name="local", sentence="worker processes on this machine", open=_open)

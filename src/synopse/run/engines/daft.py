"""Daft, in this process or on Ray: its data are the tasks, one a row, and it finds them workers."""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterable, Iterator
from queue import Empty, SimpleQueue
from typing import Any

import msgspec

from synopse.errors import UsageError
from synopse.run.engine import EngineKind, Failure
from synopse.run.guard import Guard, TaskError
from synopse.run.tasks import Done, Task

_PARTITIONS = 4
"""Partitions for each worker on Ray: with one each, a slow task would hold up those behind it while others rest."""


_SILENT = {"DAFT_ANALYTICS_ENABLED": "0", "DAFT_PROGRESS_BAR": "0", "RAY_USAGE_STATS_ENABLED": "0"}
"""Both report their use to their makers unless told not to; progress is the command's own affair."""


class _Result(msgspec.Struct):
    """What a worker sends back of a task: what is done, or why it is not."""

    number: int
    done: Done | None = None
    reason: str = ""
    stops: bool = False


class DaftEngine:
    """Runs every task as one row of a Daft data frame."""

    def __init__(self, workers: int, address: str | None) -> None:
        for name, value in _SILENT.items():
            os.environ.setdefault(name, value)
        self._daft = _imported("daft")
        self.workers = workers
        self._on_ray = bool(address)
        if address:
            _imported("ray")
            self._daft.set_runner_ray(None if address == "auto" else address, noop_if_initialized=True)
        else:
            self._daft.set_runner_native()

    def run(self, tasks: Iterable[Task]) -> Iterator[Done | Failure]:
        """See `Engine`."""
        given = list(tasks)
        if not given:
            return
        daft = self._daft
        orders = daft.from_pydict({"order": [msgspec.msgpack.encode(order) for order in enumerate(given)]})
        if self._on_ray:
            performed = _anywhere(daft)(daft.col("order"))
            orders = orders.into_partitions(min(len(given), _PARTITIONS * self.workers))
        else:
            performed = _performer(daft, self.workers).perform(daft.col("order"))
        for batch in orders.select(performed).to_arrow_iter():
            for content in batch.column(0).to_pylist():
                result = msgspec.msgpack.decode(content, type=_Result)
                if result.stops:
                    raise UsageError(result.reason)
                yield result.done or Failure(given[result.number], result.reason)

    def close(self) -> None:
        """See `Engine`."""


def _anywhere(daft: Any) -> Any:
    """A task for whichever machine of a cluster: no pool of workers that would wait for those of a lost machine."""

    @daft.func.batch(return_dtype=daft.DataType.binary(), batch_size=1, use_process=True)  # type: ignore[untyped-decorator]
    def perform(orders: Any) -> list[bytes]:
        return [_perform_guarded(order) for order in orders.to_pylist()]

    return perform


_idle: SimpleQueue[Guard] = SimpleQueue()
"""Guards of this process that have nothing to do; each serves one thread at a time."""


def _perform_guarded(order: bytes) -> bytes:
    try:
        guard = _idle.get_nowait()
    except Empty:
        guard = Guard()
    try:
        return _perform(guard, order)
    finally:
        _idle.put(guard)


def _performer(daft: Any, workers: int) -> Any:
    """What lives in each of Daft's workers here: it hands one task after the other to a guarded process of its own."""

    @daft.cls(max_concurrency=workers, use_process=True)
    class Performer:
        def __init__(self) -> None:
            self._guard = Guard()

        @daft.method.batch(return_dtype=daft.DataType.binary(), batch_size=1)  # type: ignore[untyped-decorator]
        def perform(self, orders: Any) -> list[bytes]:
            return [_perform(self._guard, order) for order in orders.to_pylist()]

        def __del__(self) -> None:
            self._guard.close()

    return Performer()


def _perform(guard: Guard, order: bytes) -> bytes:
    number, task = msgspec.msgpack.decode(order, type=tuple[int, Task])
    try:
        result = _Result(number, guard.perform(task))
    except TaskError as error:
        result = _Result(number, reason=str(error))
    except UsageError as error:
        result = _Result(number, reason=str(error), stops=True)
    return msgspec.msgpack.encode(result)


def _imported(library: str) -> Any:
    try:
        return importlib.import_module(library)
    except ImportError as error:
        raise UsageError(f"this engine needs the package {library}: pip install 'synopse[cluster]'") from error


def _open(workers: int, address: str | None) -> DaftEngine:
    return DaftEngine(workers, address)


ENGINE = EngineKind(name="daft", sentence="Daft, on this machine or on a Ray cluster", open=_open)

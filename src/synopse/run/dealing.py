"""How tasks are dealt out with Daft, and what is said between the program and the process that Daft lives in."""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterator
from queue import Empty, SimpleQueue
from typing import Any

import msgspec

from synopse.errors import UsageError
from synopse.run.guard import Guard, TaskError
from synopse.run.signs import alive
from synopse.run.storage import open_folder
from synopse.run.tasks import Done, Task

_PARTITIONS = 4
"""Partitions for each worker on Ray: with one each, a slow task would hold up those behind it while others rest."""

_QUIET = {
    "DAFT_ANALYTICS_ENABLED": "0",
    "DAFT_PROGRESS_BAR": "0",
    "RAY_USAGE_STATS_ENABLED": "0",
}
"""Both report their use to their makers unless told not to; progress is the command's own affair."""


class Deal(msgspec.Struct):
    """Tasks to be done by ``workers`` at once, on the Ray cluster at ``address`` where there is one."""

    tasks: list[Task]
    workers: int
    address: str | None
    sign_s: float
    """How often a task that is under way gives a sign of life."""


class Dealt(msgspec.Struct, tag=True):
    """What became of a task, by its number in the deal."""

    number: int
    done: Done | None = None
    reason: str = ""
    stops: bool = False


class Over(msgspec.Struct, tag=True):
    """All is told; or the deal has come to grief, and why."""

    trouble: str = ""


Word = Dealt | Over

_Order = tuple[int, Task, float]


def results_of(deal: Deal) -> Iterator[Dealt]:
    """Have the tasks of a deal done, and yield what became of each; raises whatever Daft and Ray raise."""
    daft = _daft(deal.address)
    orders = daft.from_pydict(
        {"order": [msgspec.msgpack.encode((number, task, deal.sign_s)) for number, task in enumerate(deal.tasks)]}
    )
    if deal.address:
        performed = _anywhere(daft)(daft.col("order"))
        orders = orders.into_partitions(min(len(deal.tasks), _PARTITIONS * deal.workers))
    else:
        performed = _performer(daft, deal.workers).perform(daft.col("order"))
    for batch in orders.select(performed).to_arrow_iter():
        for content in batch.column(0).to_pylist():
            yield msgspec.msgpack.decode(content, type=Dealt)


def _daft(address: str | None) -> Any:
    """Daft, with its runner set; once for each process, for it takes no other afterwards."""
    for name, value in _QUIET.items():
        os.environ.setdefault(name, value)
    daft = importlib.import_module("daft")
    if address is None:
        daft.set_runner_native()
        return daft
    ray = importlib.import_module("ray")
    if not ray.is_initialized():
        ray.init(None if address == "auto" else address, log_to_driver=False, logging_level="ERROR")
        daft.set_runner_ray(noop_if_initialized=True)
    return daft


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
    number, task, sign_s = msgspec.msgpack.decode(order, type=_Order)
    try:
        with alive(open_folder(task.folder), task.key, sign_s):
            result = Dealt(number, guard.perform(task))
    except TaskError as error:
        result = Dealt(number, reason=str(error))
    except UsageError as error:
        result = Dealt(number, reason=str(error), stops=True)
    return msgspec.msgpack.encode(result)

"""The process that performs tasks; it may be ended at any moment, and the guard that started it goes on."""

from __future__ import annotations

import os
import select
import signal
import struct
import sys
import threading
import time
from collections import Counter
from contextlib import suppress
from typing import Any, BinaryIO

import msgspec

from synopse.errors import UsageError
from synopse.registry import find_unit
from synopse.run.context import Broken, Context, ItemError, Progress, reason_of
from synopse.run.kernel import Kernel
from synopse.run.parts import write_part
from synopse.run.storage import Folder, open_folder
from synopse.run.tables import make_table
from synopse.run.tasks import Done, Output, Task, reasons_of

_LENGTH = struct.Struct(">Q")


class Order(msgspec.Struct):
    """A task, the items to leave out with their reasons, and what an earlier attempt at it has made."""

    task: Task
    aside: dict[str, str]
    kept: dict[str, bytes]


class Finished(msgspec.Struct, tag=True):
    """The task is done and its marker is written."""

    done: Done


class Failed(msgspec.Struct, tag=True):
    """The task cannot be done; ``stops`` when no other can, either."""

    reason: str
    stops: bool


Message = Progress | Broken | Finished | Failed


def send(stream: BinaryIO, message: msgspec.Struct) -> None:
    """Write one message to a pipe."""
    content = msgspec.msgpack.encode(message)
    stream.write(_LENGTH.pack(len(content)) + content)
    stream.flush()


def receive(stream: BinaryIO) -> bytes | None:
    """Read one message from a pipe; None when the other end is gone."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    size = _LENGTH.unpack(head)[0]
    content = stream.read(size)
    return content if len(content) == size else None


def perform(task: Task, folder: Folder, context: Context) -> Done:
    """Do a task: its tables first, then the marker that says so."""
    kernel: Kernel = find_unit("run.kernels", task.step, "KERNEL")
    started = time.process_time()
    written: list[Output] = []
    numbers: Counter[str] = Counter()

    def write(table: str, rows: Any) -> None:
        if rows.num_rows:
            written.append(write_part(folder, table, f"{task.key}-{numbers[table]:05}", task.form, rows))
            numbers[table] += 1

    for table, rows in kernel.run(task, folder, context):
        write(table, rows)
    write("rejected", make_table("rejected", context.rejected))
    reasons, examples = reasons_of(context.rejected)
    done = Done(
        step=task.step,
        key=task.key,
        outputs=tuple(written),
        counts=dict(sorted(context.counts.items())),
        reasons=reasons,
        examples=examples,
        cpu_s=round(time.process_time() - started, 3),
    )
    folder.write(task.marker, msgspec.json.encode(done))
    return done


def main() -> None:
    """Take tasks from standard input and tell on standard output what becomes of them, until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the guard, which ends this process
    orders, told = pipes()
    _offer_to_memory_killer()
    threading.Thread(target=_end_with_guard, args=(orders.fileno(),), daemon=True).start()

    def tell(message: msgspec.Struct) -> None:
        try:
            send(told, message)
        except OSError:
            os._exit(1)  # the guard is gone: nobody waits for this any more

    while (content := receive(orders)) is not None:
        order = msgspec.msgpack.decode(content, type=Order)
        context = Context(tell, order.aside, order.kept, order.task.settings.batch_item_seconds)
        try:
            tell(Finished(perform(order.task, open_folder(order.task.folder), context)))
        except ItemError as error:
            tell(Broken(error.label, error.reason))
        except UsageError as error:
            tell(Failed(str(error), stops=True))
        except Exception as error:  # noqa: BLE001 - boundary: one shard; the reason is kept and the rest goes on
            tell(Failed(reason_of(error, f"{order.task.step} {order.task.key} failed"), stops=False))


def pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes to whoever started this process; what a library prints goes to standard error."""
    orders, told = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    sys.stdout = sys.stderr
    return orders, told


def _end_with_guard(orders: int) -> None:
    """End this process when the guard is gone, also in the middle of a step that tells nothing: nobody waits for it.

    What it inherited stays open as long as it lives, and others wait for the end of that.
    """
    if not hasattr(select, "poll"):
        return
    poll = select.poll()
    poll.register(orders, 0)  # the other end closed: told without being asked for
    poll.poll()
    os._exit(1)


def _offer_to_memory_killer() -> None:
    """Where memory runs out, Linux shall end this process and no other."""
    with suppress(OSError), open("/proc/self/oom_score_adj", "w", encoding="ascii") as file:  # noqa: PTH123 - no path
        file.write("1000")


if __name__ == "__main__":
    main()

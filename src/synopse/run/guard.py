"""Watches over one worker process: when an item ends it, the task goes on in a new one without that item."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress

import msgspec

from synopse.errors import SynopseError, UsageError
from synopse.run.context import Broken, Progress
from synopse.run.tasks import Done, Task
from synopse.run.worker import Failed, Finished, Message, Order, receive, send

PROGRAM = (sys.executable, "-m", "synopse.run.worker")
_TRIES = 2
"""Times that an item may end a worker: the first may have been another program's fault."""
_SLACK = 4.0
"""Wall-clock time an item may take, as a multiple of its processor time: a busy machine is slow."""
_LEAST_WALL_S = 60.0
_ENVIRONMENT = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"}


class TaskError(SynopseError):
    """A task cannot be done; the others can."""


class Guard:
    """One worker process, started when it is needed and started anew when it ends."""

    def __init__(self, program: Sequence[str] = PROGRAM) -> None:
        self._program = tuple(program)
        self._process: subprocess.Popen[bytes] | None = None
        self._deadline: float | None = None
        self._overdue = False
        self._closed = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def perform(self, task: Task) -> Done:
        """Do a task whatever its items do; raises TaskError when it cannot be done, UsageError when none can."""
        order = Order(task, {}, {})
        tries: Counter[str] = Counter()
        while True:
            label, message = self._attempt(order)
            if isinstance(message, Finished):
                return message.done
            if isinstance(message, Failed):
                raise (UsageError if message.stops else TaskError)(message.reason)
            if isinstance(message, Broken):
                order.aside[message.label] = message.reason
                continue
            reason, is_certain = self._how_it_ended(task.settings.batch_item_seconds)
            tries[label] += 1
            if self._closed.is_set():
                raise UsageError("stopped")
            if not is_certain and tries[label] < _TRIES:
                continue
            if not label or label in order.aside:
                raise TaskError(f"{task.step} {task.key}: {reason}")
            order.aside[label] = reason

    def close(self) -> None:
        """End the worker, also in the middle of a task."""
        self._closed.set()
        self._end()

    def _attempt(self, order: Order) -> tuple[str, Message | None]:
        """Have the task done once; the item that was under way last, and the worker's last word, if it had one."""
        label = ""
        self._overdue = False
        process = self._started()
        assert process.stdin is not None  # noqa: S101 - both are pipes
        assert process.stdout is not None  # noqa: S101
        wall = max(_LEAST_WALL_S, _SLACK * order.task.settings.batch_item_seconds)
        try:
            send(process.stdin, order)  # type: ignore[arg-type]
            while (content := receive(process.stdout)) is not None:  # type: ignore[arg-type]
                message = msgspec.msgpack.decode(content, type=Message)
                if not isinstance(message, Progress):
                    return label, message
                label = message.label if message.kept is None else ""
                self._deadline = time.monotonic() + wall if label else None
                if message.kept is not None:
                    order.kept[message.label] = message.kept
        except OSError:
            pass
        finally:
            self._deadline = None
        return label, None

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            path = os.pathsep.join(entry for entry in sys.path if entry)
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                self._program,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": path, **_ENVIRONMENT},
            )
        return self._process

    def _how_it_ended(self, seconds: float) -> tuple[str, bool]:
        """Why the worker is gone, and whether the item is sure to have ended it."""
        code = self._end()
        if self._overdue:
            self._overdue = False
            return f"stood still for {max(_LEAST_WALL_S, _SLACK * seconds):g} s and was ended", True
        if code is not None and code < 0:
            name = signal.Signals(-code).name if -code in {*signal.Signals} else f"signal {-code}"
            if name == "SIGPROF":
                return f"took more than {seconds:g} s of processor time", True
            more = ", mostly for want of memory" if name == "SIGKILL" else ""
            return f"ended the worker process ({name}{more})", False
        return f"ended the worker process (exit {code})", False

    def _end(self) -> int | None:
        process, self._process = self._process, None
        if process is None:
            return None
        if process.stdin is not None:
            with suppress(OSError):
                process.stdin.close()
        with suppress(subprocess.TimeoutExpired):
            if not self._closed.is_set():
                process.wait(1.0)
        process.kill()
        code = process.wait()
        if process.stdout is not None:
            process.stdout.close()
        return code

    def _watch(self) -> None:
        while not self._closed.wait(0.5):
            deadline, process = self._deadline, self._process
            if deadline is not None and process is not None and time.monotonic() > deadline:
                self._overdue, self._deadline = True, None
                process.kill()

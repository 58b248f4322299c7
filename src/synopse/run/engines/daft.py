"""Daft, on this machine or on Ray: its data are the tasks, one a row, and it finds them workers.

Daft itself lives in a process of its own (`synopse.run.dealer`), which is started anew when it comes to grief or when nothing
is heard of any worker: what is left is dealt out again, and where that is in vain the run ends.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from importlib.util import find_spec
from queue import Empty, SimpleQueue

import msgspec

from synopse.errors import UsageError
from synopse.run.dealer import PROGRAM
from synopse.run.dealing import Deal, Dealt, Over, Word
from synopse.run.engine import EngineKind, Failure
from synopse.run.signs import signs_of_life
from synopse.run.storage import open_folder
from synopse.run.tasks import Done, Task
from synopse.run.worker import receive, send

_IN_VAIN = 2
"""Deals in a row of which no task comes back done before the run ends: a machine that is lost is made up for by the
second, a cluster that is gone by none."""
_LOOKS = 4
"""How often a worker gives a sign, and is looked for, in the time after which it counts as lost."""
_LONGEST_S = 30.0


class _LostError(Exception):
    """A deal came to grief; the tasks that did not come back can be dealt again."""


class DaftEngine:
    """Runs every task as one row of a Daft data frame.

    ``lost_after`` is how many seconds may pass in which nothing is heard of any worker. ``program`` deals the tasks out.
    """

    def __init__(self, workers: int, address: str | None, lost_after: float, program: Sequence[str] = PROGRAM) -> None:
        self.workers = workers
        self._address = address
        self._lost_after = lost_after
        self._look_s = min(_LONGEST_S, lost_after / _LOOKS)
        self._program = tuple(program)
        self._dealer: _Dealer | None = None

    def run(self, tasks: Iterable[Task]) -> Iterator[Done | Failure]:
        """See `Engine`."""
        left = dict(enumerate(tasks))
        in_vain = 0
        while left:
            numbers, before, trouble = list(left), len(left), "no word of some shards"
            try:
                for result in self._deal([left[number] for number in numbers]):
                    if result.stops:
                        raise UsageError(result.reason)
                    task = left.pop(numbers[result.number])
                    yield result.done or Failure(task, result.reason)
            except _LostError as error:
                trouble = str(error)
            if not left:
                return
            self.close()
            in_vain = in_vain + 1 if len(left) == before else 0
            if in_vain == _IN_VAIN:
                raise UsageError(
                    f"{self._place()} did not do what was left, {before} of the shards ({trouble}); what is done is kept: "
                    "run the same command again, and it goes on where it was"
                )

    def close(self) -> None:
        """See `Engine`."""
        dealer, self._dealer = self._dealer, None
        if dealer is not None:
            dealer.end()

    def _deal(self, tasks: list[Task]) -> Iterator[Dealt]:
        """What became of tasks, as it becomes known; raises _LostError when no more will."""
        if self._dealer is None:
            self._dealer = _Dealer(self._program)
        dealer, folder = self._dealer, open_folder(tasks[0].folder)
        dealer.ask(Deal(tasks, self.workers, self._address, self._look_s))
        signs, heard = signs_of_life(folder), time.monotonic()
        while True:
            word = dealer.word(self._look_s)
            if word is None:
                before, signs = signs, signs_of_life(folder)
                if signs != before:
                    heard = time.monotonic()
                elif time.monotonic() - heard >= self._lost_after:
                    raise _LostError(f"nothing was heard of any worker for {self._lost_after:g} s")
                continue
            heard = time.monotonic()
            if isinstance(word, Dealt):
                yield word
            elif word.trouble:
                raise _LostError(word.trouble)
            else:
                return

    def _place(self) -> str:
        return f"the cluster {self._address}" if self._address else "Daft on this machine"


class _Dealer:
    """The process that Daft lives in, and what it says."""

    def __init__(self, program: Sequence[str]) -> None:
        path = os.pathsep.join(entry for entry in sys.path if entry)
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path}
        )
        self._said: SimpleQueue[Word] = SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def ask(self, deal: Deal) -> None:
        """Have tasks dealt out."""
        with suppress(OSError):  # a process that is gone says so itself, by its silence
            send(self._process.stdin, deal)  # type: ignore[arg-type]

    def word(self, seconds: float) -> Word | None:
        """What it says next, or None when it says nothing for so long."""
        try:
            return self._said.get(timeout=seconds)
        except Empty:
            return None

    def end(self) -> None:
        """End it, also in the middle of a deal."""
        self._process.kill()
        self._process.wait()
        if self._process.stdin is not None:
            with suppress(OSError):
                self._process.stdin.close()

    def _listen(self) -> None:
        told = self._process.stdout
        assert told is not None  # noqa: S101 - a pipe
        with told:
            while (content := receive(told)) is not None:  # type: ignore[arg-type]
                self._said.put(msgspec.msgpack.decode(content, type=Word))
        self._said.put(Over(f"the process that deals them out ended, exit {self._process.wait()}"))


def _open(workers: int, address: str | None, lost_after: float) -> DaftEngine:
    for library in ("daft", "ray") if address else ("daft",):
        if find_spec(library) is None:
            raise UsageError(f"this engine needs the package {library}: pip install 'synopse[cluster]'")
    return DaftEngine(workers, address, lost_after)


ENGINE = EngineKind(name="daft", sentence="Daft, on this machine or on a Ray cluster", open=_open)

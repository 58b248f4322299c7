"""A process that deals tasks out as Daft's does, and fails at it in the way that it is told.

Run: python failing_dealer.py HOW FOLDER; the folder remembers how often it was started.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import msgspec

from synopse.run.context import Context, silent
from synopse.run.dealing import Deal, Dealt, Over
from synopse.run.signs import alive
from synopse.run.storage import open_folder
from synopse.run.tasks import Task
from synopse.run.worker import perform, pipes, receive, send


def program(how: str, folder: Path) -> tuple[str, ...]:
    """The command that starts it."""
    folder.mkdir(parents=True, exist_ok=True)
    return sys.executable, str(Path(__file__)), how, str(folder)


def starts(folder: Path) -> int:
    """How often it was started."""
    return len(list(folder.iterdir()))


def _dealt(number: int, task: Task) -> Dealt:
    return Dealt(number, perform(task, open_folder(task.folder), Context(silent)))


def _deal(deal: Deal, how: str, start: int) -> Over:
    told = _TOLD
    if how == "silent" or (how == "silent at first" and start == 1):
        time.sleep(600)
    if how == "trouble":
        return Over("a machine is gone (OSError)")
    if how == "slow but alive" and deal.tasks[0].step == "group":
        with alive(open_folder(deal.tasks[0].folder), "slow", deal.sign_s):
            time.sleep(12 * deal.sign_s)
    for number, task in enumerate(deal.tasks):
        if how == "refuses":
            send(told, Dealt(number, reason="the disk is full", stops=True))
            continue
        if how == "loses the last" and number == len(deal.tasks) - 1 > 0:
            break
        if how == "dies after one" and number == 1:
            os._exit(9)
        send(told, _dealt(number, task))
    return Over()


if __name__ == "__main__":
    _ORDERS, _TOLD = pipes()
    _HOW, _FOLDER = sys.argv[1], Path(sys.argv[2])
    _START = starts(_FOLDER) + 1
    (_FOLDER / str(_START)).touch()
    while (_CONTENT := receive(_ORDERS)) is not None:
        send(_TOLD, _deal(msgspec.msgpack.decode(_CONTENT, type=Deal), _HOW, _START))

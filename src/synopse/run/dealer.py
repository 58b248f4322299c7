"""The process that Daft lives in: it deals tasks out and tells what became of them; it may be ended at any moment.

Daft waits without end for machines that do not come back, and keeps what it knows of a cluster as long as its process
lives. So the program that asks for the work is another one, and starts this one anew where need be. What Daft sends to other
processes stands in `synopse.run.dealing`, for of a program that runs it can send no function.
"""

from __future__ import annotations

import os
import sys
import threading
from queue import SimpleQueue

import msgspec

from synopse.run.context import reason_of
from synopse.run.dealing import Deal, Over, results_of
from synopse.run.worker import pipes, receive, send

PROGRAM = (sys.executable, "-m", "synopse.run.dealer")


def main() -> None:
    """Take deals from standard input and tell on standard output what became of the tasks, until the input ends."""
    orders, told = pipes()
    waiting: SimpleQueue[Deal] = SimpleQueue()

    def listen() -> None:
        while (content := receive(orders)) is not None:
            waiting.put(msgspec.msgpack.decode(content, type=Deal))
        os._exit(0)  # nobody waits for this any more; Daft may

    threading.Thread(target=listen, daemon=True).start()
    while True:
        deal = waiting.get()
        try:
            for result in results_of(deal):
                send(told, result)
            send(told, Over())
        except Exception as error:  # noqa: BLE001 - boundary: whatever Daft and Ray raise; the tasks are dealt out again
            send(told, Over(reason_of(error, "Daft gave up")))


if __name__ == "__main__":
    main()

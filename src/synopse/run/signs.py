"""Signs of life: while a worker on another machine is at a task, a small file in the run's folder grows.

Whoever waits looks at names and sizes alone, so that the machines' clocks need not agree.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from threading import Event, Thread

from synopse.errors import UsageError
from synopse.run.storage import Folder

SIGNS = "work/alive"
"""Where they lie; nothing there is needed once a run has ended, however it did."""

_JOIN_S = 10.0


@contextmanager
def alive(folder: Folder, key: str, every_s: float) -> Iterator[None]:
    """Give a sign every so many seconds while what stands inside goes on; a task that is done sooner gives none.

    A sign that cannot be written is no error: the task itself will say so.
    """
    name = f"{SIGNS}/{key}-{secrets.token_hex(4)}"
    done = Event()

    def tell() -> None:
        for number in count(1):
            if done.wait(every_s):
                return
            with suppress(UsageError):
                folder.write(name, b"." * number)

    thread = Thread(target=tell, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join(_JOIN_S)
        with suppress(UsageError):
            folder.remove(name)


def signs_of_life(folder: Folder) -> dict[str, int]:
    """All signs there are, none where the folder cannot be looked at; somebody is alive when two looks differ."""
    try:
        return folder.sizes(SIGNS)
    except UsageError:
        return {}

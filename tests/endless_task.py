"""A program whose worker is at a task without an end, in a step that tells nothing on its way.

Run: python endless_task.py FOLDER; prints the number of the worker's process when the task has begun.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from types import SimpleNamespace

from synopse.run import worker
from synopse.run.guard import Guard
from synopse.run.tasks import make_task
from synopse.settings import Settings


def _endless(*_given: object) -> list[object]:
    print(os.getpid(), file=sys.stderr, flush=True)
    time.sleep(600)
    return []


def main() -> None:
    """Be the guard, or its worker."""
    if sys.argv[1] == "worker":
        worker.find_unit = lambda *_: SimpleNamespace(run=_endless)
        worker.main()
        return
    os.dup2(1, 2)  # the worker's standard error is ours
    guard = Guard((sys.executable, str(Path(__file__)), "worker"))
    guard.perform(make_task("extract", sys.argv[1], Settings(), {}, []))


if __name__ == "__main__":
    main()

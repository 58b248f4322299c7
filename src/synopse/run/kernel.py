"""What a kernel is: one step's work on one shard, told by nothing but its task."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from synopse.run.context import Context
from synopse.run.storage import Folder
from synopse.run.tasks import Task

Part = tuple[str, Any]
"""The name of a table and rows of it, as a pyarrow table."""


@dataclass(frozen=True, slots=True)
class Kernel:
    """Reads the tables that the task names and yields parts of tables; each is on the disk before the next is asked for."""

    run: Callable[[Task, Folder, Context], Iterator[Part]]

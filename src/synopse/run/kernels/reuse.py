"""Articles → who carries whose wording, over the whole corpus, and which articles carry one text."""

from __future__ import annotations

import math
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa

from synopse.reuse.corpus import Search, find_reuse
from synopse.reuse.edges import group_copies
from synopse.run.context import Context
from synopse.run.kernel import Kernel, Part
from synopse.run.parts import read_part
from synopse.run.storage import Folder
from synopse.run.tables import schema_of
from synopse.run.tasks import Task

_ROWS_A_PART = 100_000
_PARTS_FOR_PROCESSES = 16
_COLUMNS = ("id", "text", "outlet", "published", "blocks")


def run(task: Task, folder: Folder, _context: Context) -> Iterator[Part]:
    """Yield the edges in order of the later article, then the groups; the number of processes changes nothing."""
    with tempfile.TemporaryDirectory(prefix="synopse-batch-") as place:
        search = Search(
            min_strength=task.settings.passage_min_strength,
            window_days=math.ceil(task.settings.story_window_days),
            workers=_processes(task),
            folder=Path(place),
        )
        articles = (read_part(folder, part, _COLUMNS) for part in task.arguments["parts"])
        edges: list[Any] = []
        for part in _of_equal_size(find_reuse(articles, search)):
            edges.append(part.select(["earlier", "later", "earlier_share", "later_share"]))
            yield "reuse", part.cast(schema_of("reuse"))
    yield "copies", group_copies(edges).cast(schema_of("copies"))


def _processes(task: Task) -> int:
    """Processes for the search: to start them takes longer than to search a small corpus."""
    if len(task.arguments["parts"]) < _PARTS_FOR_PROCESSES:
        return 1
    return max(1, min(int(task.arguments["workers"]), os.cpu_count() or 1))


def _of_equal_size(found: Iterable[Any]) -> Iterator[Any]:
    """The rows in tables of one size, so that parts do not depend on how the search was cut."""
    held: list[Any] = []
    count = 0
    for table in found:
        held.append(table)
        count += table.num_rows
        while count >= _ROWS_A_PART:
            whole = pa.concat_tables(held)
            yield whole.slice(0, _ROWS_A_PART)
            held, count = [whole.slice(_ROWS_A_PART)], count - _ROWS_A_PART
    if count:
        yield pa.concat_tables(held)


KERNEL = Kernel(run)

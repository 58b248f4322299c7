"""Articles → who carries whose wording, over the whole corpus, and which articles carry one text."""

from __future__ import annotations

import math
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pyarrow as pa

from synopse.errors import UsageError
from synopse.reuse.corpus import Search, find_reuse
from synopse.reuse.edges import group_copies
from synopse.run.context import Context, ItemError, reason_of
from synopse.run.kernel import Kernel, Part
from synopse.run.parts import read_part
from synopse.run.storage import Folder
from synopse.run.tables import schema_of
from synopse.run.tasks import Task

_ROWS_A_PART = 100_000
_PARTS_FOR_PROCESSES = 16
_COLUMNS = ("id", "text", "outlet", "published", "blocks")
_TOGETHER = "reuse in several processes"


def run(task: Task, folder: Folder, context: Context) -> Iterator[Part]:
    """Yield the edges in order of the later article, then the groups; the number of processes changes nothing.

    Where one of several processes is ended, one process does it all: it needs less memory, and what it reads when it is
    ended, a part and then an article, is left out.
    """
    with tempfile.TemporaryDirectory(prefix="synopse-batch-") as place:
        processes = _processes(task) if context.left_out(_TOGETHER) is None else 1
        search = Search(
            min_strength=task.settings.passage_min_strength,
            window_days=math.ceil(task.settings.story_window_days),
            workers=processes,
            folder=Path(place),
        )
        names: list[str] = task.arguments["parts"]
        articles = (
            (read_part(folder, name, _COLUMNS) for name in names)
            if processes > 1
            else _one_by_one(names, folder, context)
        )
        edges: list[Any] = []
        try:
            for part in _of_equal_size(find_reuse(articles, search)):
                edges.append(part.select(["earlier", "later", "earlier_share", "later_share"]))
                yield "reuse", part.cast(schema_of("reuse"))
        except BrokenProcessPool as error:
            raise ItemError(_TOGETHER, reason_of(error, "one of several processes ended")) from error
        except Exception as error:
            if isinstance(error, UsageError) or not context.under_way:
                raise
            raise ItemError(context.under_way, reason_of(error, "could not be searched for shared wording")) from error
    yield "copies", group_copies(edges).cast(schema_of("copies"))


def _one_by_one(names: Sequence[str], folder: Folder, context: Context) -> Iterator[Any]:
    """The parts; while the search reads one, it is under way, and of one that ended the process, its articles."""
    for name in names:
        part = read_part(folder, name, _COLUMNS)
        if context.left_out(name) is None:
            with context.item(name, part.num_rows):
                yield part
            continue
        for row, article in enumerate(part.column("id").to_pylist()):
            if reason := context.left_out(article):
                context.reject("reuse", article, reason, article)
                continue
            with context.item(article):
                yield part.slice(row, 1)
    context.outside()


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

"""Input files → raw articles in shards of bounded size."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from synopse.model import RawArticle
from synopse.run.context import Context
from synopse.run.inputs import InputFile, read_input
from synopse.run.kernel import Kernel, Part
from synopse.run.storage import Folder
from synopse.run.tables import make_table
from synopse.run.tasks import Task

_MOST_ROWS = 256
_MOST_CHARACTERS = 8_000_000
_STEP = 1_000


def run(task: Task, _folder: Folder, context: Context) -> Iterator[Part]:
    """Yield the shards; a file that ends the process is set aside as a whole."""
    rows: list[dict[str, Any]] = []
    size = 0
    for file in msgspec.convert(task.arguments["files"], list[InputFile]):
        if reason := context.left_out(file.name):
            context.reject("ingest", file.name, reason)
            continue
        for entry in _watched(file, task, context):
            rows.append(entry)
            size += len(entry["content"])
            if len(rows) == _MOST_ROWS or size >= _MOST_CHARACTERS:
                yield "raw", make_table("raw", rows)
                rows, size = [], 0
    yield "raw", make_table("raw", rows)


def _watched(file: InputFile, task: Task, context: Context) -> Iterator[dict[str, Any]]:
    """The rows of a file; the clock of an item runs anew after so many of them."""
    found = read_input(file, task.settings)
    exhausted = False
    while not exhausted:
        rows: list[dict[str, Any]] = []
        with context.item(file.name):
            for _ in range(_STEP):
                entry = next(found, None)
                if entry is None:
                    exhausted = True
                    break
                if isinstance(entry, RawArticle):
                    rows.append(msgspec.structs.asdict(entry))
                else:
                    context.reject("ingest", entry.input, entry.reason)
        yield from rows


KERNEL = Kernel(run)

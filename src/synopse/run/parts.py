"""A part of a table as a file: what it is called, in which form it is written, and how it is read again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from synopse.run.lines import from_lines, to_lines
from synopse.run.storage import Folder
from synopse.run.tables import PRIVATE, folder_of, from_parquet, to_parquet
from synopse.run.tasks import Output

_SUFFIXES = {"parquet": ".parquet", "jsonl": ".jsonl.gz"}

FORMS = tuple(_SUFFIXES)
"""Forms of the tables for the user; what only the run itself reads is always Parquet."""


def part_name(table: str, stem: str, form: str) -> str:
    """Name of a part of a table in one of `FORMS`, in its folder."""
    return f"{folder_of(table)}/{stem}{_SUFFIXES['parquet' if table in PRIVATE else form]}"


def write_part(folder: Folder, table: str, stem: str, form: str, rows: Any) -> Output:
    """Write rows of a table as a file; raises UsageError when it cannot be written."""
    name = part_name(table, stem, form)
    content = to_parquet(rows) if name.endswith(_SUFFIXES["parquet"]) else to_lines(rows, table)
    folder.write(name, content)
    return Output(name, rows.num_rows, len(content), hashlib.sha256(content).hexdigest())


def read_part(folder: Folder, name: str, columns: Iterable[str] | None = None) -> Any:
    """The rows of a file that `write_part` wrote, or some of their columns; raises UsageError when it cannot be read."""
    content = folder.read(name)
    if name.endswith(_SUFFIXES["parquet"]):
        return from_parquet(content, columns)
    return from_lines(content, name.rpartition("/")[0], columns)

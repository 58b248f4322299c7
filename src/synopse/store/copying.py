"""Backup, copies between databases, and export."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import insert, select, text

from synopse.errors import UsageError
from synopse.model import Article
from synopse.store.archive import Archive
from synopse.store.story_tables import developments
from synopse.store.tables import articles, changes, metadata

_AT_ONCE = 2_000
_BATCH_ROWS = 5_000
_NOT_COPIED = frozenset({"meta", "readings"})
"""What an archive has of its own: its form, and readings that can be made again."""

_COLUMNS = ("id", "url", "outlet", "title", "published", "published_basis", "language", "text", "is_truncated", "story")


def back_up(archive: Archive, path: Path) -> None:
    """Write a whole, consistent copy as one SQLite file, while others go on writing; raises UsageError if it exists.

    The file is there under its name only when it is complete.
    """
    with _completed(path) as unfinished:
        if archive.is_server:
            with Archive(str(unfinished), writing=True) as target:
                copy_archive(archive, target)
            for suffix in (".lock", "-wal", "-shm"):
                Path(f"{unfinished}{suffix}").unlink(missing_ok=True)
        else:
            archive.vacuum_into(unfinished)


def copy_archive(source: Archive, target: Archive) -> None:
    """Copy everything into an empty archive, of whichever database; raises UsageError when it is not empty."""
    if target.counts()["articles"]:
        raise UsageError(f"{target.address} is not empty; an archive is copied into a new one")
    with source.connected() as reading, target.batch() as batch:
        for table in metadata.sorted_tables:
            if table.name in _NOT_COPIED:
                continue
            rows = reading.execution_options(stream_results=True).execute(select(table)).mappings()
            while page := [dict(row) for row in islice(rows, _AT_ONCE)]:
                batch.connection.execute(insert(table), page)
        if target.is_server:
            for table in (articles, changes, developments):
                # Rows came with their numbers; the next one must not begin at 1 again.
                batch.connection.execute(
                    text(
                        f"SELECT setval(pg_get_serial_sequence('{table.name}', 'number'), "  # noqa: S608 - our own names
                        f"(SELECT coalesce(max(number), 0) + 1 FROM {table.name}), false)"
                    )
                )
    target.index_anew()


def export(archive: Archive, path: Path) -> int:
    """Write the newest version of every article as JSONL or, by the suffix .parquet, as Parquet; how many these are.

    JSONL lines are the objects of ``synopse extract`` with the article's story; Parquet has their main columns, and blocks
    and authors as JSON. Raises UsageError for another suffix, or when pyarrow is not installed.
    """
    writers: dict[str, Callable[[Iterable[tuple[Article, str | None]], Path], int]] = {
        ".jsonl": _write_jsonl,
        ".parquet": _write_parquet,
    }
    write = writers.get(path.suffix.lower())
    if write is None:
        raise UsageError(f"{path}: an archive is exported as .jsonl or .parquet")
    with _completed(path) as unfinished:
        return write(archive.articles(), unfinished)


def _write_jsonl(found: Iterable[tuple[Article, str | None]], path: Path) -> int:
    count = 0
    with path.open("w", encoding="utf-8") as file:
        for article, story in found:
            record = {**msgspec.to_builtins(article), "story": story}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
            count += 1
    return count


def _write_parquet(found: Iterable[tuple[Article, str | None]], path: Path) -> int:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ModuleNotFoundError as error:
        raise UsageError("Parquet needs the package pyarrow: pip install 'synopse[parquet]'") from error
    fields = [(name, pa.bool_() if name == "is_truncated" else pa.string()) for name in _COLUMNS]
    schema = pa.schema([*fields, ("authors", pa.string()), ("blocks", pa.string())])
    rows = iter(found)
    count = 0
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        while page := [_row(article, story) for article, story in islice(rows, _BATCH_ROWS)]:
            writer.write_table(pa.Table.from_pylist(page, schema=schema))
            count += len(page)
    return count


def _row(article: Article, story: str | None) -> dict[str, Any]:
    built = msgspec.to_builtins(article)
    row = {name: built.get(name) for name in _COLUMNS if name != "story"}
    lists = {name: json.dumps(built.get(name) or [], ensure_ascii=False) for name in ("authors", "blocks")}
    return {**row, **lists, "story": story}


@contextmanager
def _completed(path: Path) -> Iterator[Path]:
    """A path to write to; what is there afterwards gets its name at once, what failed is removed."""
    if path.exists():
        raise UsageError(f"{path} exists already; name a new file")
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield unfinished
        unfinished.replace(path)
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror or error})") from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)

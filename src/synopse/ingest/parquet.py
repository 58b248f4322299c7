"""Parquet files with the fields of a line of JSONL as columns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from synopse.errors import FormatError, InputError
from synopse.ingest.sources.jsonl import article_from
from synopse.model import RawArticle, Rejected

_FIELDS = ("id", "text", "html", "url", "outlet", "title", "published", "language")
_AT_ONCE = 1_000


def read_parquet(path: Path) -> Iterator[RawArticle | Rejected]:
    """Yield an article for each row; a row that cannot be used is named by its number, from 1.

    Raises FormatError when the file is no Parquet, has no texts, or the package for it is missing.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ModuleNotFoundError as error:
        raise FormatError(str(path), "Parquet needs the package pyarrow: pip install 'synopse[parquet]'") from error
    try:
        file = pq.ParquetFile(path)
    except FileNotFoundError as error:
        raise InputError(str(path), "no such file or folder") from error
    except (pa.ArrowException, OSError) as error:
        raise FormatError(str(path), f"cannot be read as Parquet ({str(error)[:80]})") from error
    with file:
        columns = [name for name in _FIELDS if name in file.schema_arrow.names]
        if not {"text", "html"} & set(columns):
            raise FormatError(str(path), 'has no column "text" or "html"')
        begins = 0
        for group in range(file.num_row_groups):
            yield from _rows(file, group, columns, path, begins)
            begins += file.metadata.row_group(group).num_rows


def _rows(file: Any, group: int, columns: list[str], path: Path, number: int) -> Iterator[RawArticle | Rejected]:
    """The rows of one group, ``number`` of them before it; a group that cannot be read takes no other one with it."""
    import pyarrow as pa

    ends = number + file.metadata.row_group(group).num_rows
    try:
        for batch in file.iter_batches(batch_size=_AT_ONCE, row_groups=[group], columns=columns):
            for row in batch.to_pylist():
                number += 1
                found = {name: str(value) for name, value in row.items() if value is not None}
                yield article_from(found, f"{path}:{number}", f"{path.stem}-{number}")
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        yield Rejected(str(path), f"rows {number + 1:,} to {ends:,} cannot be read ({_printable(error)})")


def _printable(error: Exception) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in str(error)[:80])

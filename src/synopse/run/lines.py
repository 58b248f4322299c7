"""A table as JSON lines, gzip-compressed: the same rows are the same bytes on every machine and at any time."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterable
from typing import Any

import msgspec
import pyarrow as pa

from synopse.run.tables import JSON_COLUMNS, schema_of

_ROWS_AT_ONCE = 4_096
_LEVEL = 6


def to_lines(table: Any, name: str) -> bytes:
    """Rows of the table ``name`` as gzip-compressed JSON lines, every column a field in its order, null where it is empty.

    Lists and structs are JSON, and so is what a column holds as JSON in a string. The header has neither time nor name
    (RFC 1952); it is Python's own, while that of `gzip.compress` differs from one version and system to the other.
    """
    encoder = msgspec.json.Encoder()
    nested = JSON_COLUMNS.get(name, ())
    sink = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=_LEVEL, fileobj=sink, mtime=0) as file:
        for batch in table.combine_chunks().to_batches(max_chunksize=_ROWS_AT_ONCE):
            rows = batch.to_pylist()
            for row in rows if nested else ():
                row.update({column: msgspec.Raw(row[column].encode()) for column in nested if row[column]})
            file.write(encoder.encode_lines(rows))
    return sink.getvalue()


def from_lines(content: bytes, name: str, columns: Iterable[str] | None = None) -> Any:
    """The rows that `to_lines` wrote of the table ``name``, which has no column of JSON, or some of its columns."""
    schema = schema_of(name)
    if columns is not None:
        schema = pa.schema([schema.field(column) for column in columns])
    rows = msgspec.json.Decoder().decode_lines(gzip.decompress(content))
    return pa.Table.from_pylist(rows, schema=schema)

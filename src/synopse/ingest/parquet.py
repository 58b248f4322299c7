"""Parquet files with the fields of a line of JSONL as columns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

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
        number = 0
        try:
            for batch in file.iter_batches(batch_size=_AT_ONCE, columns=columns):
                for row in batch.to_pylist():
                    number += 1
                    found = {name: str(value) for name, value in row.items() if value is not None}
                    yield article_from(found, f"{path}:{number}", f"{path.stem}-{number}")
        except (pa.ArrowException, OSError) as error:
            yield Rejected(str(path), f"breaks off after {number} rows ({str(error)[:80]})")

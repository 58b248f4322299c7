"""The flat table in the libraries that people calculate with; each is imported only when it is asked for."""

from __future__ import annotations

import importlib
from typing import Any

from synopse.errors import UsageError
from synopse.model import Synopsis
from synopse.present.characters import replace_surrogates
from synopse.present.tables.rows import COLUMNS, table_rows


def to_pandas(synopsis: Synopsis) -> Any:
    """The table as a pandas DataFrame, a row for every place that bears a statement.

    The columns are those of ``docs/formats.md``. Raises UsageError where pandas is not installed.
    """
    pandas = _imported("pandas")
    dtypes = {str: "string", int: "Int64", bool: "boolean"}
    columns = _columns(synopsis)
    return pandas.DataFrame({name: pandas.array(columns[name], dtype=dtypes[kind]) for name, kind in COLUMNS.items()})


def to_polars(synopsis: Synopsis) -> Any:
    """The table as a polars DataFrame; raises UsageError where polars is not installed."""
    polars = _imported("polars")
    dtypes = {str: polars.String, int: polars.Int64, bool: polars.Boolean}
    return polars.DataFrame(_columns(synopsis), schema={name: dtypes[kind] for name, kind in COLUMNS.items()})


def to_arrow(synopsis: Synopsis) -> Any:
    """The table as a pyarrow Table; raises UsageError where pyarrow is not installed."""
    arrow = _imported("pyarrow")
    types = {str: arrow.string(), int: arrow.int64(), bool: arrow.bool_()}
    return arrow.table(_columns(synopsis), schema=arrow.schema([(name, types[kind]) for name, kind in COLUMNS.items()]))


def _columns(synopsis: Synopsis) -> dict[str, list[Any]]:
    rows = table_rows(synopsis)
    return {name: [_storable(row[name]) for row in rows] for name in COLUMNS}


def _storable(value: Any) -> Any:
    return replace_surrogates(value) if isinstance(value, str) else value


def _imported(library: str) -> Any:
    try:
        return importlib.import_module(library)
    except ImportError as error:
        raise UsageError(f"{library} is not installed; install it with: pip install {library}") from error

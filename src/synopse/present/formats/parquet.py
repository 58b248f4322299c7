"""The flat table as Parquet, for whoever calculates with many stories."""

from __future__ import annotations

import io

from synopse.errors import UsageError
from synopse.model import Synopsis
from synopse.present.form import Format, View
from synopse.present.tables.frames import to_arrow


def render(synopsis: Synopsis, view: View) -> bytes:  # noqa: ARG001 - data has no language
    """The same rows and columns as ``csv``, typed; raises UsageError where pyarrow is not installed."""
    try:
        from pyarrow import parquet
    except ImportError as error:
        raise UsageError("Parquet needs pyarrow; install it with: pip install 'synopse[parquet]'") from error
    written = io.BytesIO()
    parquet.write_table(to_arrow(synopsis), written)
    return written.getvalue()


FORMAT = Format(
    name="parquet",
    suffix=".parquet",
    media_type="application/vnd.apache.parquet",
    sentence="The same table for data frames and databases.",
    render=render,
)

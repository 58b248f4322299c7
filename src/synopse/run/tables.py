"""The tables that a run writes: their columns, and the one way in which they become bytes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from synopse.present.tables.rows import COLUMNS as STATEMENT_COLUMNS

PRIVATE = frozenset({"raw", "places"})
"""Tables that only the run itself reads; they lie below ``work``."""

_TEXT, _COUNT, _FLAG, _NUMBER = pa.string(), pa.int64(), pa.bool_(), pa.float64()
_BLOCKS = pa.list_(pa.struct([("kind", _TEXT), ("start", _COUNT), ("end", _COUNT)]))
_OF_TYPE = {str: _TEXT, int: _COUNT, bool: _FLAG}
_PLACE: dict[str, Any] = {"article": _TEXT, "start": _COUNT, "end": _COUNT, "wording": _TEXT}

_COLUMNS: dict[str, Mapping[str, Any]] = {
    "raw": {
        **dict.fromkeys(("id", "source", "content"), _TEXT),
        "is_html": _FLAG,
        **dict.fromkeys(("url", "outlet", "title", "published", "language"), _TEXT),
    },
    "articles": {
        **dict.fromkeys(("id", "url", "outlet", "title"), _TEXT),
        "authors": pa.list_(_TEXT),
        **dict.fromkeys(("published", "published_basis", "language", "text"), _TEXT),
        "blocks": _BLOCKS,
        "is_truncated": _FLAG,
        "source": _TEXT,
    },
    "readings": {
        "article": _TEXT,
        **dict.fromkeys(("sentences", "names", "times", "quantities", "quotations"), _COUNT),
        "notes": pa.list_(_TEXT),
    },
    "sentences": {"article": _TEXT, "start": _COUNT, "end": _COUNT},
    "names": {**_PLACE, "kind": _TEXT},
    "times": {**_PLACE, "type": _TEXT, "value": _TEXT, "mod": _TEXT},
    "quantities": {
        **_PLACE,
        **dict.fromkeys(("value", "low", "high"), _NUMBER),
        "unit": _TEXT,
        "of": _TEXT,
        "approx": _FLAG,
    },
    "quotations": {
        **_PLACE,
        **dict.fromkeys(("kind", "act", "speaker"), _TEXT),
        **dict.fromkeys(("speaker_start", "speaker_end", "cue_start", "cue_end"), _COUNT),
    },
    "reuse": {
        **dict.fromkeys(("earlier", "later"), _TEXT),
        "words": _COUNT,
        **dict.fromkeys(("earlier_share", "later_share"), pa.float32()),
        "stretches": pa.list_(
            pa.struct([(f"{side}_{end}", _COUNT) for side in ("earlier", "later") for end in ("start", "end")])
        ),
    },
    "copies": {"article": _TEXT, "group": _TEXT},
    "stories": dict.fromkeys(("story", "article", "outlet", "published", "language"), _TEXT),
    "places": {"story": _TEXT, "article": _TEXT, "outlet": _TEXT, "part": _COUNT, "row": _COUNT},
    "synopses": {
        "story": _TEXT,
        **dict.fromkeys(
            ("articles", "compared", "outlets", "origins", "points", "shared_points", "confirmed_points"), _COUNT
        ),
        **dict.fromkeys(
            ("discrepancies", "contradictions", "omissions", "quotations", "timeline", "positions", "passages"), _COUNT
        ),
        "synopsis": _TEXT,
    },
    "statements": {"story": _TEXT, **{name: _OF_TYPE[kind] for name, kind in STATEMENT_COLUMNS.items()}},
    "rejected": dict.fromkeys(("stage", "input", "article", "reason"), _TEXT),
}

PUBLIC = tuple(name for name in _COLUMNS if name not in PRIVATE)
"""Tables for the user, in the order in which they come to be."""

JSON_COLUMNS: Mapping[str, tuple[str, ...]] = {"synopses": ("synopsis",)}
"""Columns of text that hold JSON, by table."""

_ROWS_A_GROUP = 65_536


@cache
def schema_of(table: str) -> Any:
    """The columns of a table with their types, as pyarrow's schema."""
    return pa.schema(list(_COLUMNS[table].items()))


def make_table(name: str, rows: Iterable[Mapping[str, Any]]) -> Any:
    """Rows as a pyarrow table with the columns of the table ``name``; a value that a row lacks is null."""
    return pa.Table.from_pylist(list(rows), schema=schema_of(name))


def to_parquet(table: Any) -> bytes:
    """The table as the bytes of a Parquet file: nothing in it but the rows and the writer's version."""
    sink = pa.BufferOutputStream()
    pq.write_table(
        table.combine_chunks(),
        sink,
        row_group_size=_ROWS_A_GROUP,
        compression="zstd",
        compression_level=3,
        version="2.6",
        data_page_version="1.0",
        use_dictionary=True,
        write_statistics=True,
        store_schema=True,
    )
    return bytes(sink.getvalue())


def from_parquet(content: bytes, columns: Iterable[str] | None = None) -> Any:
    """The table of a Parquet file, or some of its columns."""
    return pq.read_table(pa.BufferReader(content), columns=list(columns) if columns is not None else None)


def folder_of(table: str) -> str:
    """Where the parts of a table lie."""
    return f"work/{table}" if table in PRIVATE else table

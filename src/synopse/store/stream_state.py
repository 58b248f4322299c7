"""The state of the stream that groups the articles: bytes by kind and key, written together with what they follow from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import (
    Column,
    Connection,
    Delete,
    Integer,
    LargeBinary,
    Table,
    Text,
    bindparam,
    delete,
    select,
    text,
    tuple_,
)

from synopse.store.tables import metadata

stream_values = Table(
    "stream_values",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""Counts, postings, stories, and what there is one of; small values, found by their key in one step."""

stream_articles = Table(
    "stream_articles",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("value", LargeBinary, nullable=False),
)
"""The open articles by their place in the stream."""

STREAM_TABLES = (stream_values, stream_articles)

_VALUES = select(stream_values.c.key, stream_values.c.value).where(
    stream_values.c.kind == bindparam("wanted"), stream_values.c.key.in_(bindparam("keys", expanding=True))
)
_ARTICLES = select(stream_articles).where(stream_articles.c.place.in_(bindparam("places", expanding=True)))
_ORDER = tuple_(stream_values.c.kind, stream_values.c.key)
_AFTER = (
    select(stream_values)
    .where(tuple_(bindparam("last_kind"), bindparam("last_key")) < _ORDER)
    .order_by(stream_values.c.kind, stream_values.c.key)
    .limit(bindparam("most"))
)
_DROP_VALUE = delete(stream_values).where(
    stream_values.c.kind == bindparam("wanted"), stream_values.c.key == bindparam("of")
)
_DROP_ARTICLE = delete(stream_articles).where(stream_articles.c.place == bindparam("of"))
_PUT_VALUES = (
    "INSERT INTO stream_values (kind, key, value) {rows} ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value"
)
_PUT_ARTICLES = (
    "INSERT INTO stream_articles (place, value) {rows} ON CONFLICT (place) DO UPDATE SET value = excluded.value"
)

_AT_ONCE = 10_000
"""Rows that are sent to a server in one statement."""


class StreamRows:
    """The state within one transaction after another; `connection` is that of the one under way."""

    def __init__(self, connection: Connection) -> None:
        """Reads and writes go through ``connection``, which may be set anew."""
        self.connection = connection

    def values(self, kind: str, keys: Sequence[str]) -> dict[str, bytes]:
        """Those of ``keys`` that are there."""
        rows = self.connection.execute(_VALUES, {"wanted": kind, "keys": list(keys)}) if keys else ()
        return {row.key: bytes(row.value) for row in rows}

    def articles(self, places: Sequence[int]) -> dict[int, bytes]:
        """Those of the open articles that are there."""
        rows = self.connection.execute(_ARTICLES, {"places": list(places)}) if places else ()
        return {row.place: bytes(row.value) for row in rows}

    def after(self, last: tuple[str, str], most: int) -> list[tuple[str, str, bytes]]:
        """The next ``most`` kinds, keys and values in their order behind ``last``; fewer at the end."""
        rows = self.connection.execute(_AFTER, {"last_kind": last[0], "last_key": last[1], "most": most})
        return [(row.kind, row.key, bytes(row.value)) for row in rows]

    def write(self, values: Mapping[tuple[str, str], bytes | None], articles: Mapping[int, bytes | None]) -> None:
        """Put values in place of what was there; None takes one out."""
        self._drop(_DROP_ARTICLE, [{"of": place} for place, value in articles.items() if value is None])
        gone = [{"wanted": kind, "of": key} for (kind, key), value in values.items() if value is None]
        self._drop(_DROP_VALUE, gone)
        self._put(_PUT_ARTICLES, [(place, value) for place, value in articles.items() if value is not None])
        self._put(_PUT_VALUES, [(*key, value) for key, value in values.items() if value is not None])

    def clear(self) -> None:
        """Forget the stream."""
        for table in STREAM_TABLES:
            self.connection.execute(delete(table))

    def _drop(self, statement: Delete, rows: Sequence[Mapping[str, object]]) -> None:
        if rows:
            self.connection.execute(statement, list(rows))

    def _put(self, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
        """Insert or replace rows."""
        if not rows:
            return
        if self.connection.dialect.name == "sqlite":
            marks = ", ".join("?" * len(rows[0]))
            self.connection.exec_driver_sql(statement.format(rows=f"VALUES ({marks})"), list(rows))
            return
        # one row a round trip would take a server in another house a second for each article
        types = ("text", "text", "bytea") if len(rows[0]) == 3 else ("integer", "bytea")
        listed = ", ".join(f"CAST(:c{number} AS {kind}[])" for number, kind in enumerate(types))
        put = text(statement.format(rows=f"SELECT * FROM unnest({listed})"))  # noqa: S608 - fixed parts only
        for first in range(0, len(rows), _AT_ONCE):
            columns = zip(*rows[first : first + _AT_ONCE], strict=True)
            self.connection.execute(put, {f"c{number}": list(column) for number, column in enumerate(columns)})

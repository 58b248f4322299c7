"""Annotated articles that the archive keeps for a while, as their maker wrote them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, insert, select, update

from synopse.store.records import utc_now
from synopse.store.story_tables import readings

_AT_ONCE = 100


def kept_readings(connection: Connection, contents: Sequence[str], maker: str) -> dict[str, bytes]:
    """The records of these contents that this maker has written."""
    found: dict[str, bytes] = {}
    for first in range(0, len(contents), _AT_ONCE):
        chosen = select(readings.c.content, readings.c.record).where(
            readings.c.maker == maker, readings.c.content.in_(contents[first : first + _AT_ONCE])
        )
        found.update((row.content, row.record) for row in connection.execute(chosen))
    return found


def note_used(connection: Connection, contents: Sequence[str], maker: str) -> None:
    """Note that these were needed again."""
    for first in range(0, len(contents), _AT_ONCE):
        chosen = readings.c.content.in_(contents[first : first + _AT_ONCE])
        connection.execute(update(readings).where(readings.c.maker == maker, chosen).values(used=utc_now()))


def keep_reading(connection: Connection, content: str, maker: str, record: bytes, most_bytes: int) -> None:
    """Keep one; see `Batch.keep_reading`."""
    connection.execute(delete(readings).where(readings.c.content == content, readings.c.maker == maker))
    room = most_bytes - len(record)
    if room < 0:
        return
    while (connection.execute(select(func.sum(readings.c.size))).scalar() or 0) > room:
        oldest = select(readings.c.content, readings.c.maker).order_by(readings.c.used, readings.c.content)
        for row in connection.execute(oldest.limit(_AT_ONCE)).all():
            connection.execute(delete(readings).where(readings.c.content == row.content, readings.c.maker == row.maker))
    values = {"content": content, "maker": maker, "used": utc_now(), "size": len(record), "record": record}
    connection.execute(insert(readings), values)

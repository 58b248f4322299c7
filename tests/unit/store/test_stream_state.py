"""The rows of a stream's state, in either database."""

from __future__ import annotations

import pytest

from synopse.store import open_archive
from synopse.store.archive import Archive
from synopse.store.stream_state import StreamRows


def test_values_are_put_replaced_and_dropped(address: str) -> None:
    with open_archive(address, writing=True) as archive:
        with archive.batch() as batch:
            rows = StreamRows(batch.connection)
            rows.write({("a", "x"): b"1", ("a", "ä'\\,{}\""): b"\x00\xff", ("b", "x"): b"3"}, {7: b"seven", 8: b""})
            rows.write({("a", "x"): b"2", ("b", "x"): None}, {7: b"siebzehn", 8: None})
            rows.write({}, {})
        with archive.connected() as connection:
            rows = StreamRows(connection)
            assert rows.values("a", ["x", "ä'\\,{}\"", "y"]) == {"x": b"2", "ä'\\,{}\"": b"\x00\xff"}
            assert rows.values("b", ["x"]) == {}
            assert rows.values("b", []) == {}
            assert rows.articles([7, 8, 9]) == {7: b"siebzehn"}
            first = rows.after(("", ""), 1)
            assert [*first, *rows.after(first[0][:2], 5)] == rows.after(("", ""), 5)
            assert {row[1] for row in rows.after(("", ""), 5)} == {"x", "ä'\\,{}\""}
        with archive.batch() as batch:
            StreamRows(batch.connection).clear()
            assert StreamRows(batch.connection).after(("", ""), 5) == []


def fail(archive: Archive) -> None:
    with archive.batch() as batch:
        StreamRows(batch.connection).write({("a", "x"): b"1"}, {1: b"1"})
        raise ValueError("on purpose")


def test_a_batch_that_fails_leaves_the_state_as_it_was(address: str) -> None:
    with open_archive(address, writing=True) as archive:
        with pytest.raises(ValueError, match="on purpose"):
            fail(archive)
        with archive.connected() as connection:
            assert StreamRows(connection).after(("", ""), 5) == []

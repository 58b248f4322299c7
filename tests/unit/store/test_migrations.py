"""An archive of every earlier form opens, keeps what it held, and ends as a new one begins."""

from __future__ import annotations

import pytest
from sqlalchemy import inspect, text

from synopse.errors import UsageError
from synopse.model import Article
from synopse.store import open_archive
from synopse.store.archive import Archive
from synopse.store.engines import WRITES, open_engine
from synopse.store.frontier import Frontier, Validators
from synopse.store.fulltext import PostgresFullText, SqliteFullText
from synopse.store.migrations import STEPS, migrate, write_value
from synopse.store.terms import TERMS_REVISION

PAGE = "http://www.blatt.example/hafen"
LATER_COLUMNS = {6: (("pages_by_host", "pages", "host"), (None, "lists", "not_before"))}
"""What a step adds to a table of an earlier step: it was not there before, though new tables are made with it."""


def old_archive(address: str, steps: int) -> None:
    """An archive as the program wrote it that knew so many steps, with an article and, where it can be, a page."""
    engine = open_engine(address, writing=True).execution_options(**{WRITES: True})
    index = PostgresFullText() if address.startswith("postgres") else SqliteFullText()
    migrate(engine, index, STEPS[:steps])
    with engine.begin() as connection:
        known = inspect(connection)
        for step, columns in LATER_COLUMNS.items():
            for name, table, column in columns:
                if step > steps and known.has_table(table):
                    if name:
                        connection.execute(text(f"DROP INDEX {name}"))
                    connection.execute(text(f"ALTER TABLE {table} DROP COLUMN {column}"))
        write_value(connection, "terms", TERMS_REVISION)
        if steps >= 2:
            connection.execute(
                text(
                    "INSERT INTO pages (address, url, stated, state, attempts, not_before) "
                    "VALUES ('https://blatt.example/hafen', :url, '|', 'waiting', 1, 0)"
                ),
                {"url": PAGE},
            )
            connection.execute(text("INSERT INTO lists (address, failures) VALUES ('https://blatt.example/feed', 0)"))
    engine.dispose()


def form(archive: Archive) -> dict[str, object]:
    with archive.connected() as connection:
        known = inspect(connection)
        return {
            table: (
                sorted(
                    (column["name"], str(column["type"]), column["nullable"]) for column in known.get_columns(table)
                ),
                sorted(
                    (index["name"], tuple(index["column_names"])) for index in known.get_indexes(table) if index["name"]
                ),
            )
            for table in known.get_table_names()
            if not table.startswith("searchable_")
        }


@pytest.mark.parametrize("steps", range(1, len(STEPS)))
def test_every_earlier_form_becomes_the_newest(address: str, steps: int) -> None:
    old_archive(address, steps)
    with pytest.raises(UsageError, match="older form"):
        open_archive(address)
    with open_archive(address, writing=True) as archive:
        with archive.batch() as batch:
            batch.add(Article(id="a", text="Der Hafen wird ausgebaut.", language="de", url=PAGE))
            frontier = Frontier(batch.connection)
            frontier.note_list("https://blatt.example/feed", validators=Validators('"1"'), checked="2020-01-03")
            frontier.want(PAGE, named_by="https://blatt.example/feed", title=None)
            assert frontier.waiting_hosts() == ["blatt.example"]
            assert [page.url for page in frontier.due(1.0, 5, host="blatt.example")] == [PAGE]
            assert frontier.left_alone_until("https://blatt.example/feed") == 0.0
        assert [hit.id for hit in archive.search("Häfen")] == ["a"]
        assert archive.check() == []


@pytest.mark.parametrize("steps", [1, 2, len(STEPS) - 1])
def test_an_old_archive_ends_as_a_new_one_begins(tmp_path, steps: int) -> None:
    old, new = str(tmp_path / "old.db"), str(tmp_path / "new.db")
    old_archive(old, steps)
    with open_archive(old, writing=True) as brought, open_archive(new, writing=True) as begun:
        assert form(brought) == form(begun)


def test_a_step_that_is_killed_is_taken_again(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    old_archive(address, 5)

    def killed(connection, index) -> None:
        STEPS[5](connection, index)
        raise KeyboardInterrupt

    engine = open_engine(address, writing=True).execution_options(**{WRITES: True})
    with pytest.raises(KeyboardInterrupt):
        migrate(engine, SqliteFullText(), (*STEPS[:5], killed))
    engine.dispose()
    with open_archive(address, writing=True) as archive, archive.connected() as connection:
        assert Frontier(connection).waiting_hosts() == ["blatt.example"]

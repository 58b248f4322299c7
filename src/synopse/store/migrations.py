"""The archive's form through time: each step is run once, in order, in one transaction with its number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, inspect, select, text, update

from synopse.errors import UsageError
from synopse.store.frontier import FRONTIER_TABLES, lists, pages
from synopse.store.fulltext import FullText
from synopse.store.story_tables import STORY_TABLES, readings, stale
from synopse.store.stream_state import STREAM_TABLES
from synopse.store.tables import FIRST_TABLES, meta, metadata, stories
from synopse.text.addresses import host_of

_AT_ONCE = 5_000
"""Rows read at a time."""

Step = Callable[[Connection, FullText], None]


def _first(connection: Connection, index: FullText) -> None:
    metadata.create_all(connection, tables=list(FIRST_TABLES))
    index.create(connection)


def _frontier(connection: Connection, index: FullText) -> None:  # noqa: ARG001 - every step is called alike
    metadata.create_all(connection, tables=list(FRONTIER_TABLES))


def _stories(connection: Connection, index: FullText) -> None:  # noqa: ARG001 - every step is called alike
    metadata.create_all(connection, tables=list(STORY_TABLES))
    standing = select(stories.c.id, stories.c.updated).where(stories.c.merged_into.is_(None))
    connection.execute(stale.insert().from_select(["story", "seen"], standing))


def _upkeep(connection: Connection, index: FullText) -> None:  # noqa: ARG001 - every step is called alike
    metadata.create_all(connection, tables=[readings])
    connection.execute(text("CREATE INDEX stories_by_merged_into ON stories (merged_into)"))
    connection.execute(text("CREATE INDEX changes_by_other ON changes (other)"))


def _stream(connection: Connection, index: FullText) -> None:  # noqa: ARG001 - every step is called alike
    metadata.create_all(connection, tables=list(STREAM_TABLES))


def _hosts(connection: Connection, index: FullText) -> None:  # noqa: ARG001 - every step is called alike
    """Pages by host, so that each host gets its turn; a step before this one makes new tables with the columns."""
    for table, column in ((lists, lists.c.not_before), (pages, pages.c.host)):
        if column.name not in {known["name"] for known in inspect(connection).get_columns(table.name)}:
            kind = column.type.compile(connection.dialect)
            default = column.server_default.arg  # type: ignore[union-attr]
            connection.execute(
                text(f"ALTER TABLE {table.name} ADD COLUMN {column.name} {kind} NOT NULL DEFAULT '{default}'")
            )
    last = ""
    while rows := connection.execute(
        select(pages.c.address, pages.c.url).where(pages.c.address > last).order_by(pages.c.address).limit(_AT_ONCE)
    ).all():
        for row in rows:
            connection.execute(update(pages).where(pages.c.address == row.address).values(host=host_of(row.url)))
        last = rows[-1].address
    connection.execute(text("CREATE INDEX IF NOT EXISTS pages_by_host ON pages (state, host, not_before)"))


STEPS: tuple[Step, ...] = (_first, _frontier, _stories, _upkeep, _stream, _hosts)
"""Never change a step that has been released; add one."""


@dataclass(frozen=True, slots=True)
class Form:
    """Which form an archive has: steps taken, and the revision of the terms that its index holds."""

    steps: int
    terms: str | None


def read_form(connection: Connection) -> Form:
    """The form of an archive; an empty database has taken no step."""
    if not inspect(connection).has_table("meta"):
        return Form(0, None)
    values = {row.key: row.value for row in connection.execute(select(meta))}
    return Form(int(values.get("schema", 0)), values.get("terms"))


def write_value(connection: Connection, key: str, value: str) -> None:
    """Set one of the archive's own values."""
    done = connection.execute(meta.update().where(meta.c.key == key).values(value=value))
    if not done.rowcount:
        connection.execute(meta.insert().values(key=key, value=value))


def migrate(engine: Engine, index: FullText, steps: tuple[Step, ...] = STEPS) -> None:
    """Bring an archive to the newest form; a step that fails or is killed leaves the form before it."""
    while True:
        with engine.begin() as connection:
            taken = read_form(connection).steps
            if taken >= len(steps):
                break
            steps[taken](connection, index)
            write_value(connection, "schema", str(taken + 1))
    check_form(taken, len(steps))


def check_form(taken: int, known: int = len(STEPS)) -> None:
    """Raise UsageError when this program cannot read an archive of ``taken`` steps."""
    if taken > known:
        raise UsageError(
            f"the archive was written by a newer Synopse (form {taken}, this one knows {known}); update it"
        )
    if taken < known:
        raise UsageError(
            f"the archive has an older form ({taken} of {known}); "
            "open it once to write (synopse collect) to bring it up to date"
        )

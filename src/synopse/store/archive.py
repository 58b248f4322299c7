"""The archive: articles with their versions, their stories, and a search over all of them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import DBAPIError

from synopse.errors import UsageError
from synopse.model import Article
from synopse.store.engines import WRITES, WriterLock, is_server, open_engine
from synopse.store.fulltext import FullText, PostgresFullText, SqliteFullText
from synopse.store.migrations import check_form, migrate, read_form, write_value
from synopse.store.records import Hit, Version, decode_record
from synopse.store.search import find_articles
from synopse.store.story_reading import StoryReader
from synopse.store.tables import addresses, articles, stories, versions
from synopse.store.terms import TERMS_REVISION, article_terms
from synopse.store.writing import Batch
from synopse.text.addresses import canonical_address

_AT_ONCE = 500
"""Articles read at a time."""

_DAY_S = 86_400.0

_IS_NEWEST = (versions.c.article == articles.c.number) & (versions.c.version == articles.c.version)
_NEWEST = (
    select(articles.c.number, articles.c.story, versions.c.record)
    .join(versions, _IS_NEWEST)
    .order_by(articles.c.number)
)


class Archive(StoryReader):
    """An open archive; close it, or use it in a ``with`` statement.

    Any number of programs read while one writes; a reader sees whole batches only.
    """

    def __init__(self, address: str, *, writing: bool = False) -> None:
        """Open the file or the PostgreSQL server at ``address``; to write, it is made when it does not exist.

        Raises UsageError when it cannot be opened, another program is writing, or its form is unknown.
        """
        self.address = address
        self.is_server = is_server(address)
        self._engine: Engine = open_engine(address, writing=writing)
        self._writing_engine = self._engine.execution_options(**{WRITES: True})
        self._index: FullText = PostgresFullText() if self.is_server else SqliteFullText()
        self._lock: WriterLock | None = None
        try:
            self._lock = WriterLock(address, self._engine) if writing else None
            self._prepare()
        except DBAPIError as error:
            self.close()
            raise UsageError(f"{address} cannot be opened as an archive ({error.orig})") from error
        except UsageError:
            self.close()
            raise

    def _prepare(self) -> None:
        if self._lock is not None:
            migrate(self._writing_engine, self._index)
        with self.connected() as connection:
            form = read_form(connection)
        check_form(form.steps)
        if self._lock is not None and form.terms != TERMS_REVISION:
            self.index_anew()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the files and connections back."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None
        self._engine.dispose()

    @contextmanager
    def connected(self) -> Iterator[Connection]:
        """One consistent view of the archive."""
        with self._engine.connect() as connection:
            yield connection

    @contextmanager
    def batch(self) -> Iterator[Batch]:
        """Write several things that all stand in the archive afterwards, or none of them.

        When the block ends without an error, they are on the disk. Raises UsageError in an archive opened to read.
        """
        if self._lock is None:
            raise UsageError(f"the archive {self.address} is open to read only")
        with self._writing_engine.begin() as connection:
            batch = Batch(connection, self._index)
            yield batch
            batch.flush()

    def search(
        self,
        query: str,
        *,
        since: str | None = None,
        until: str | None = None,
        outlet: str | None = None,
        language: str | None = None,
        limit: int = 20,
    ) -> list[Hit]:
        """Articles in which every word of ``query`` stands in any of its forms, best first.

        "…" asks for words in a row, -word excludes, word* takes any ending; a compound is found by its parts.
        ``since`` and ``until`` are ISO 8601 (both ends included, undated articles left out), ``outlet`` is a name or
        a host. Of many thousand matching articles the newest are ranked. Raises UsageError for a query without words
        or a time that is none.
        """
        with self.connected() as connection:
            return find_articles(
                connection,
                self._index,
                query,
                since=since,
                until=until,
                outlet=outlet,
                language=language,
                limit=limit,
            )

    def article(self, identifier: str) -> Article | None:
        """The newest version of the article with this id or address, or None."""
        found = self.versions(identifier)
        return found[-1].article if found else None

    def versions(self, identifier: str) -> list[Version]:
        """All versions of the article with this id or address, oldest first."""
        by_address = select(addresses.c.article).where(addresses.c.address == canonical_address(identifier))
        by_id = select(articles.c.number).where(articles.c.id == identifier)
        with self.connected() as connection:
            number = connection.execute(by_id).scalar() or connection.execute(by_address).scalar()
            rows = connection.execute(
                select(versions).where(versions.c.article == number).order_by(versions.c.version)
            ).all()
        return [Version(row.version, row.seen, decode_record(row.record)) for row in rows]

    def articles(
        self, *, since: float | None = None, story: str | None = None, newest: int | None = None
    ) -> Iterator[tuple[Article, str | None]]:
        """Newest versions in order of arrival, each with its story; ``since`` is in seconds since 1970 (undated ones are left out).

        ``newest`` leaves out all but those among the so many that came last.
        """
        chosen = _NEWEST
        if since is not None:
            chosen = chosen.where(articles.c.moment >= since)
        if newest is not None:
            with self.connected() as connection:
                latest = connection.execute(select(func.max(articles.c.number))).scalar() or 0
            chosen = chosen.where(articles.c.number > latest - newest)
        if story is not None:
            chosen = chosen.where(articles.c.story == story)
        last = 0
        while True:
            with self.connected() as connection:
                rows = connection.execute(chosen.where(articles.c.number > last).limit(_AT_ONCE)).all()
            for row in rows:
                yield decode_record(row.record), row.story
            if len(rows) < _AT_ONCE:
                return
            last = rows[-1].number

    def latest_moment(self) -> float | None:
        """Publication of the newest article, in seconds since 1970; None without one dated up to tomorrow."""
        newest = select(func.max(articles.c.moment)).where(articles.c.moment < time.time() + _DAY_S)
        with self.connected() as connection:
            return connection.execute(newest).scalar()

    def story_ids(self) -> list[str]:
        """Ids of the stories that stand, in order of opening; those merged into another are left out."""
        with self.connected() as connection:
            standing = select(stories.c.id).where(stories.c.merged_into.is_(None))
            return list(connection.execute(standing.order_by(stories.c.opened, stories.c.id)).scalars())

    def counts(self) -> dict[str, int]:
        """How many articles, versions, addresses and standing stories there are."""
        with self.connected() as connection:
            found = {
                table.name: connection.execute(select(func.count()).select_from(table)).scalar() or 0
                for table in (articles, versions, addresses)
            }
            standing = select(func.count()).select_from(stories).where(stories.c.merged_into.is_(None))
            found["stories"] = connection.execute(standing).scalar() or 0
        return found

    def index_anew(self) -> None:
        """Make the full-text index from the texts; readers search the old one until it is done."""
        with self._writing_engine.begin() as connection:
            self._index.drop(connection)
            self._index.create(connection)
            last = 0
            while rows := connection.execute(_NEWEST.where(articles.c.number > last).limit(_AT_ONCE)).all():
                found = [(row.number, article_terms(decode_record(row.record))) for row in rows]
                self._index.put(connection, found)
                last = rows[-1].number
            write_value(connection, "terms", TERMS_REVISION)

    def vacuum_into(self, path: Path) -> None:
        """Write a compact, consistent copy of an SQLite archive; others may write meanwhile."""
        connection = self._engine.raw_connection()
        cursor = connection.cursor()
        try:
            # The copy counts as writing, though nothing is written here.
            cursor.execute("PRAGMA query_only=OFF")
            cursor.execute("VACUUM INTO ?", (str(path),))
        finally:
            # Not back to the pool, where it could write.
            connection.invalidate()
            connection.close()

    def check(self) -> list[str]:
        """What is wrong inside the archive, in words; empty when all is well."""
        with self.connected() as connection:
            found = []
            if not self.is_server:
                found += [
                    str(line) for line in connection.exec_driver_sql("PRAGMA integrity_check").scalars() if line != "ok"
                ]
            lost = (
                select(func.count())
                .select_from(articles.outerjoin(versions, _IS_NEWEST))
                .where(versions.c.record.is_(None))
            )
            without_text = connection.execute(lost).scalar() or 0
            if without_text:
                found.append(f"{without_text} articles have no text")
            indexed = connection.exec_driver_sql("SELECT count(*) FROM searchable").scalar() or 0
            total = connection.execute(select(func.count()).select_from(articles)).scalar() or 0
            if indexed != total:
                found.append(f"{total} articles, but {indexed} in the full-text index")
        return found

"""What is written together: articles, versions, addresses, stories."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Table, bindparam, func, insert, select, update

from synopse.model import Article
from synopse.store.fulltext import FullText
from synopse.store.kept_readings import keep_reading
from synopse.store.records import (
    Outcome,
    Stored,
    StoryChange,
    content_hash,
    decode_record,
    encode_record,
    moment_of,
    storable,
    utc_now,
)
from synopse.store.story_records import Development
from synopse.store.story_writing import StoryEntry, mark_stale, remove_story, retire_story, unmark_story, write_story
from synopse.store.tables import addresses, articles, changes, stories, versions
from synopse.store.terms import ArticleTerms, article_terms
from synopse.text.addresses import canonical_address, host_of

# Statements that every article needs, built once: building them costs more than running them.
_IDENTITY = select(articles.c.number, articles.c.id, articles.c.version, articles.c.content_hash)
_MET = _IDENTITY.join(addresses, addresses.c.article == articles.c.number).where(
    addresses.c.address == bindparam("met_at")
)
_SAME = (
    _IDENTITY.where(articles.c.content_hash == bindparam("digest"), articles.c.host == bindparam("host"))
    .where(articles.c.outlet.is_not_distinct_from(bindparam("outlet")))
    .order_by(articles.c.number)
)
_ID = select(articles.c.id).where(articles.c.id == bindparam("wanted"))
_ADDRESS = select(addresses.c.article, addresses.c.raw_hash).where(addresses.c.address == bindparam("met_at"))
_INSERT_ARTICLE = insert(articles).returning(articles.c.number)
_BY_NUMBER = _IDENTITY.where(articles.c.number == bindparam("number"))


_ROWS_AT_ONCE = 100

_MOST_WAITING = 500
"""Articles of a batch whose texts are held back."""

_Identity = Row[Any, Any, Any, Any]
"""Number, id, version and content hash of an article."""


class Batch:
    """A transaction on the archive; made by `Archive.batch`.

    Texts, terms and addresses of new articles are written together at its end: to a server, each statement is a journey.
    """

    def __init__(self, connection: Connection, index: FullText) -> None:
        """Writes go through ``connection`` and become findable through ``index``."""
        self.connection = connection
        self._index = index
        self._versions: list[dict[str, object]] = []
        self._terms: list[tuple[int, ArticleTerms]] = []
        self._addresses: dict[str, tuple[int, str | None]] = {}

    def flush(self) -> None:
        """Write what waits for the batch's end."""
        _insert_all(self.connection, versions, self._versions)
        if self._terms:
            self._index.put(self.connection, self._terms)
        rows: list[dict[str, object]] = [
            {"address": a, "article": n, "raw_hash": h} for a, (n, h) in self._addresses.items()
        ]
        _insert_all(self.connection, addresses, rows)
        self._versions, self._terms, self._addresses = [], [], {}

    def known_as(self, address: str, raw_hash: str | None = None) -> str | None:
        """Id of the article met at this address (with the same raw content, if that is given), or None."""
        self.flush()
        row = self.connection.execute(
            select(articles.c.id, addresses.c.raw_hash)
            .join(articles, articles.c.number == addresses.c.article)
            .where(addresses.c.address == canonical_address(address))
        ).first()
        return row.id if row and (raw_hash is None or row.raw_hash == raw_hash) else None

    def add(
        self, article: Article, aliases: Sequence[str] = (), *, raw_hash: str | None = None, seen: str | None = None
    ) -> Stored:
        """Take in an article; its addresses are its own and ``aliases`` (of a redirect, of a line in a file).

        Met before at one of them, it becomes a new version if its wording differs; of the same outlet and wording
        as another article, it becomes another address of that one. Its id in the archive is its own unless that
        is taken. ``raw_hash`` is that of the content it was extracted from. Raises InputError for half characters.
        """
        seen = seen or utc_now()
        own = [article.url] if article.url else []
        met_at = list(dict.fromkeys(canonical_address(address) for address in (*own, *aliases)))
        digest = content_hash(article)
        # An alias may lead elsewhere tomorrow ("/latest"), so it tells only where there is no address of its own.
        told_by = met_at[:1] if own else met_at
        row = self._met(told_by)
        unmet = told_by if row is None else []
        outcome: Outcome = "known"
        if row is None:
            row = self._same_wording(article, digest)
            outcome = "duplicate"
        if row is None:
            stored = self._insert(article, digest, seen)
        elif row.content_hash == digest:
            stored = Stored(row.number, row.id, row.version, outcome)
            self.connection.execute(update(articles).where(articles.c.number == row.number).values(last_seen=seen))
        else:
            stored = self._revise(row, article, digest, seen)
            self._touch(row.number, seen)
        self._remember(met_at, unmet, stored.number, raw_hash)
        return stored

    def articles_in(self, story: str) -> list[str]:
        """Ids of a story's articles, in order of arrival."""
        standing = select(articles.c.id).where(articles.c.story == story).order_by(articles.c.number)
        return list(self.connection.execute(standing).scalars())

    def record_changes(self, found: Iterable[StoryChange], *, seen: str | None = None) -> None:
        """Write what happened to stories, in order."""
        seen = seen or utc_now()
        for change in found:
            self.connection.execute(
                insert(changes).values(
                    seen=seen, kind=change.kind, story=change.story, article=change.article, other=change.other
                )
            )
            if change.kind == "opened":
                self._open_story(change.story, seen)
            if change.kind in {"opened", "joined"}:
                self._move([change.article], change.story)
            elif change.kind == "merged":
                self._merge_story(change.other or "", change.story)
            elif change.kind == "split":
                self._open_story(change.other or "", seen)
                self._move(change.moved, change.other or "")
            self.connection.execute(update(stories).where(stories.c.id == change.story).values(updated=seen))
            other = [change.other] if change.kind == "split" and change.other else []
            mark_stale(self.connection, [change.story, *other], seen=seen)

    def write_story(self, entry: StoryEntry, developed: Iterable[Development] = ()) -> None:
        """Write a story's row and synopsis in place of what was there, with what developed, and take its mark off."""
        write_story(self.connection, entry, developed)

    def keep_reading(self, content: str, maker: str, record: bytes, *, most_bytes: int) -> None:
        """Keep an annotated article; those longest unused go when all take more than ``most_bytes``."""
        keep_reading(self.connection, content, maker, record, most_bytes)

    def unmark_story(self, story: str) -> None:
        """Note that a story's synopsis is still that of its articles."""
        unmark_story(self.connection, story)

    def forget_story(self, story: str) -> None:
        """Take out everything that stands about a story that is no more; what developed in it stays."""
        remove_story(self.connection, story)

    def _touch(self, number: int, seen: str) -> None:
        """Mark the story of an article whose text has changed."""
        story = self.connection.execute(select(articles.c.story).where(articles.c.number == number)).scalar()
        mark_stale(self.connection, [story] if story else [], seen=seen)

    def _met(self, met_at: Sequence[str]) -> _Identity | None:
        """The article met at one of these addresses, the earliest of several."""
        found = (self._met_at(address) for address in met_at)
        return min((row for row in found if row is not None), key=lambda row: row.number, default=None)

    def _met_at(self, address: str) -> _Identity | None:
        if address in self._addresses:
            return self.connection.execute(_BY_NUMBER, {"number": self._addresses[address][0]}).first()
        return self.connection.execute(_MET, {"met_at": address}).first()

    def _same_wording(self, article: Article, digest: str) -> _Identity | None:
        values = {"digest": digest, "host": _host(article), "outlet": storable(article.outlet)}
        return self.connection.execute(_SAME, values).first()

    def _insert(self, article: Article, digest: str, seen: str) -> Stored:
        article = msgspec.structs.replace(article, id=self._free_id(storable(article.id) or "article", seen))
        values = {"id": article.id, "story": None, "version": 1, "first_seen": seen, **_columns(article, digest, seen)}
        number = self.connection.execute(_INSERT_ARTICLE, values).scalar_one()
        self._write_version(number, 1, article, digest, seen)
        return Stored(number, article.id, 1, "new")

    def _revise(self, row: _Identity, article: Article, digest: str, seen: str) -> Stored:
        self.flush()
        article = msgspec.structs.replace(article, id=row.id)
        before = select(versions.c.record).where(versions.c.article == row.number, versions.c.version == row.version)
        self._index.remove(
            self.connection, row.number, article_terms(decode_record(self.connection.execute(before).scalar_one()))
        )
        self._write_version(row.number, row.version + 1, article, digest, seen)
        self.connection.execute(
            update(articles)
            .where(articles.c.number == row.number)
            .values(version=row.version + 1, **_columns(article, digest, seen))
        )
        return Stored(row.number, row.id, row.version + 1, "revised")

    def _write_version(self, number: int, version: int, article: Article, digest: str, seen: str) -> None:
        values = {"article": number, "version": version, "seen": seen, "content_hash": digest}
        self._versions.append({**values, "record": encode_record(article)})
        self._terms.append((number, article_terms(article)))
        if len(self._terms) >= _MOST_WAITING:
            self.flush()

    def _free_id(self, wanted: str, seen: str) -> str:
        """``wanted``, or with a number behind it when it is taken; few look-ups however often it is."""
        for name in (wanted, f"{wanted}#2", f"{wanted}#3"):
            if self.connection.execute(_ID, {"wanted": name}).first() is None:
                return name
        latest = self.connection.execute(select(func.max(articles.c.number))).scalar() or 0
        name = f"{wanted}#{latest + 1}"
        if self.connection.execute(_ID, {"wanted": name}).first() is None:
            return name
        return f"{wanted}#{latest + 1}@{seen}"

    def _remember(self, met_at: Sequence[str], unmet: Sequence[str], number: int, raw_hash: str | None) -> None:
        """Note where an article was met; an address that leads to another article is left to that one, ``unmet`` lead to none."""
        for address in met_at:
            if address in self._addresses:
                if self._addresses[address][0] == number:
                    self._addresses[address] = number, raw_hash
                continue
            row = None if address in unmet else self.connection.execute(_ADDRESS, {"met_at": address}).first()
            if row is None:
                self._addresses[address] = number, raw_hash
            elif row.article == number and row.raw_hash != raw_hash:
                self.connection.execute(
                    update(addresses).where(addresses.c.address == address).values(raw_hash=raw_hash)
                )

    def _open_story(self, story: str, seen: str) -> None:
        if self.connection.execute(select(stories.c.id).where(stories.c.id == story)).first() is None:
            self.connection.execute(insert(stories).values(id=story, opened=seen, updated=seen))

    def _merge_story(self, gone: str, kept: str) -> None:
        retire_story(self.connection, gone)
        self.connection.execute(update(articles).where(articles.c.story == gone).values(story=kept))
        self.connection.execute(update(stories).where(stories.c.merged_into == gone).values(merged_into=kept))
        self.connection.execute(update(stories).where(stories.c.id == gone).values(merged_into=kept))

    def _move(self, moved: Sequence[str], story: str) -> None:
        for identifier in moved:
            self.connection.execute(update(articles).where(articles.c.id == identifier).values(story=story))


def _insert_all(connection: Connection, table: Table, rows: list[dict[str, object]]) -> None:
    """Insert rows in as few statements as the driver can."""
    if connection.dialect.name == "sqlite":
        if rows:
            connection.execute(insert(table), rows)
        return
    for first in range(0, len(rows), _ROWS_AT_ONCE):
        connection.execute(insert(table).values(rows[first : first + _ROWS_AT_ONCE]))


def _host(article: Article) -> str:
    return storable(host_of(article.url)) or "" if article.url else ""


def _columns(article: Article, digest: str, seen: str) -> dict[str, object]:
    return {
        "host": _host(article),
        "outlet": storable(article.outlet),
        "title": storable(article.title),
        "published": storable(article.published),
        "moment": moment_of(article.published),
        "language": article.language,
        "content_hash": digest,
        "last_seen": seen,
    }

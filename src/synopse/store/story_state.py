"""What stands about a story and what happened to it since: all that upkeep needs to make it anew."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, or_, select

from synopse.model import Synopsis
from synopse.store.records import decode_record, moment_of
from synopse.store.story_tables import synopses, synopsis_records
from synopse.store.story_writing import StoryArticle
from synopse.store.tables import articles, changes, stories, versions


@dataclass(frozen=True, slots=True)
class Happened:
    """A change to stories since; see the table ``changes``."""

    kind: str
    story: str
    article: str
    other: str | None


@dataclass(frozen=True, slots=True)
class StoryState:
    """A standing story: the newest versions of its articles, in order of arrival; ``versions`` is a hash of which these are.

    ``synopsis`` is the one that stands, with ``revision`` 0 none ever stood; ``made_of`` is the hash it was made of, and
    ``gone`` are the last synopses of the stories that were merged into this one since. ``change`` is the number of the last of
    ``happened``, or of the last change known before.
    """

    story: str
    articles: tuple[StoryArticle, ...]
    versions: str
    revision: int
    made_of: str
    is_compared: bool
    synopsis: Synopsis | None
    gone: tuple[tuple[str, Synopsis], ...]
    happened: tuple[Happened, ...]
    change: int


def read_state(connection: Connection, story: str) -> StoryState | None:
    """The state of a story; None when it was merged away or has no articles."""
    merged = connection.execute(select(stories.c.merged_into).where(stories.c.id == story)).first()
    if merged is None or merged.merged_into is not None:
        return None
    rows = connection.execute(
        select(articles.c.id, articles.c.first_seen, articles.c.version, versions.c.record)
        .join(versions, (versions.c.article == articles.c.number) & (versions.c.version == articles.c.version))
        .where(articles.c.story == story)
        .order_by(articles.c.number)
    ).all()
    if not rows:
        return None
    row = connection.execute(select(synopses).where(synopses.c.story == story)).first()
    known = row.change if row else 0
    happened = connection.execute(
        select(changes)
        .where(or_(changes.c.story == story, changes.c.other == story), changes.c.number > known)
        .order_by(changes.c.number)
    ).all()
    which = "\n".join(f"{one.version} {one.id}" for one in rows)
    return StoryState(
        story=story,
        articles=tuple(StoryArticle(decode_record(one.record), moment_of(one.first_seen) or 0.0) for one in rows),
        versions=hashlib.sha256(which.encode("utf-8", "surrogatepass")).hexdigest(),
        revision=row.revision if row else 0,
        made_of=row.state if row else "",
        is_compared=bool(row and row.is_compared),
        synopsis=_synopsis(connection, story),
        gone=_gone(connection, story),
        happened=tuple(Happened(one.kind, one.story, one.article, one.other) for one in happened),
        change=happened[-1].number if happened else known,
    )


def _synopsis(connection: Connection, story: str) -> Synopsis | None:
    chosen = select(synopsis_records.c.record).where(synopsis_records.c.story == story)
    record = connection.execute(chosen).scalar()
    return decode_synopsis(record) if record else None


def _gone(connection: Connection, story: str) -> tuple[tuple[str, Synopsis], ...]:
    chosen = (
        select(stories.c.id, synopsis_records.c.record)
        .join(synopsis_records, synopsis_records.c.story == stories.c.id)
        .where(stories.c.merged_into == story)
        .order_by(stories.c.id)
    )
    return tuple((row.id, decode_synopsis(row.record)) for row in connection.execute(chosen))


def decode_synopsis(record: bytes) -> Synopsis:
    """The synopsis of a deflated record."""
    return msgspec.json.decode(zlib.decompress(record), type=Synopsis)

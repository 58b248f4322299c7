"""What an archive tells about its stories: the half of `Archive` that pages, feeds and other readers use."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager

from sqlalchemy import Connection, select

from synopse.store.fulltext import FullText
from synopse.store.story_lists import StoryFilter, find_developments, find_stories, one_story, standing
from synopse.store.story_records import (
    ActorRow,
    Development,
    DevelopmentKind,
    OutletRow,
    QuotationPage,
    StoredSynopsis,
    StoryPage,
    StoryRow,
    name_key,
)
from synopse.store.story_state import decode_synopsis
from synopse.store.story_tables import stale, synopsis_records
from synopse.store.tables import articles
from synopse.store.voices import find_actors, find_outlets, find_quotations, one_actor


class StoryReader:
    """Reads stories; what it gives is what the last upkeep made (`synopse.upkeep`)."""

    _index: FullText

    def connected(self) -> AbstractContextManager[Connection]:
        """One consistent view of the archive."""
        raise NotImplementedError

    def stories(
        self,
        query: str | None = None,
        *,
        since: str | None = None,
        until: str | None = None,
        outlet: str | None = None,
        language: str | None = None,
        actor: str | None = None,
        least_origins: int | None = None,
        least_outlets: int | None = None,
        limit: int = 50,
        after: str | None = None,
    ) -> StoryPage:
        """Standing stories, that with the newest report first; go on with ``after`` of the page before.

        ``query`` is as in `Archive.search` and must be found in one of the story's articles. ``since`` and ``until`` (ISO 8601)
        choose stories reported in that time, ``outlet`` (host or name) and ``language`` those with such a report, ``actor`` (key) those
        with that actor. Raises UsageError for a query without words, a time that is none, or a bad ``after``.
        """
        wanted = StoryFilter(query, since, until, outlet, language, actor, least_origins, least_outlets)
        with self.connected() as connection:
            return find_stories(connection, self._index, wanted, limit, after)

    def synopsis(self, story: str) -> StoredSynopsis | None:
        """A story with its synopsis; one that was merged is answered with the story it went into (``moved_from``).

        None for a story that is not known, or that no upkeep has seen yet.
        """
        with self.connected() as connection:
            stands = standing(connection, story)
            row = one_story(connection, stands)
            if row is None:
                return None
            record = connection.execute(
                select(synopsis_records.c.record).where(synopsis_records.c.story == stands)
            ).scalar()
        synopsis = decode_synopsis(record) if record else None
        return StoredSynopsis(row=row, synopsis=synopsis, moved_from=story if stands != story else None)

    def story(self, story: str) -> StoryRow | None:
        """A standing story's row, without its synopsis; one that was merged is answered with the story it went into."""
        with self.connected() as connection:
            return one_story(connection, standing(connection, story))

    def story_of(self, article: str) -> str | None:
        """Id of the story that an article (by id) stands in."""
        with self.connected() as connection:
            return connection.execute(select(articles.c.story).where(articles.c.id == article)).scalar()

    def developments(
        self,
        story: str | None = None,
        *,
        kinds: Sequence[DevelopmentKind] = (),
        since: str | None = None,
        limit: int = 50,
        after: int | None = None,
    ) -> list[Development]:
        """What developed, newest first: in one story (and those merged into it) or in all, of some kinds or of all.

        ``since`` is the moment at which it was seen, ISO 8601 in UTC; ``after`` the number of the last one had.
        """
        with self.connected() as connection:
            return find_developments(connection, story=story, kinds=kinds, since=since, limit=limit, after=after)

    def outlets(self, *, limit: int = 1_000) -> list[OutletRow]:
        """Outlets, those with most stories first."""
        with self.connected() as connection:
            return find_outlets(connection, limit=limit)

    def outlet(self, outlet: str) -> OutletRow | None:
        """The outlet of this host or name (of several the one with most stories), with the agencies it names."""
        with self.connected() as connection:
            found = find_outlets(connection, outlet=outlet)
        return found[0] if found else None

    def actors(self, prefix: str = "", *, kind: str | None = None, limit: int = 50) -> list[ActorRow]:
        """Actors whose name or last name begins so, those in most stories first; ``kind`` is `Actor.kind`."""
        with self.connected() as connection:
            return find_actors(connection, prefix, kind, limit)

    def actor(self, name: str) -> ActorRow | None:
        """The actor of this name or key."""
        with self.connected() as connection:
            return one_actor(connection, name_key(name))

    def quotations_of(
        self,
        actor: str | None = None,
        *,
        outlet: str | None = None,
        story: str | None = None,
        kind: str | None = None,
        limit: int = 50,
        after: str | None = None,
    ) -> QuotationPage:
        """Utterances, newest first: of an actor (name or key), in an outlet (host or name), in a story, of a kind."""
        speaker = name_key(actor) if actor is not None else None
        with self.connected() as connection:
            return find_quotations(
                connection, speaker=speaker, outlet=outlet, story=story, kind=kind, limit=limit, after=after
            )

    def stale_stories(self) -> list[str]:
        """Ids of stories that wait for their synopsis to be made anew, those marked first in front."""
        with self.connected() as connection:
            return list(connection.execute(select(stale.c.story).order_by(stale.c.seen, stale.c.story)).scalars())
